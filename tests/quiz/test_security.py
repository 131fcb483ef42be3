"""Whoever is not allowed meets the server: pages without a sign-in, forged forms, guessed passwords."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from question_bank.bank import open_bank
from quiz import create_app, teachers
from quiz.errors import SignInRefused
from quiz.web.services import Services
from tests.quiz.conftest import PASSWORD, Browser, Clock, MakeQuiz, services_of

OPEN_TO_ALL = {"auth.sign_in", "auth.set_up", "auth.sign_out"}


def filled(rule: Any) -> str:
    """The address of a rule with something in each of its places."""
    values = {name: 1 if name in ("quiz_id", "place") else "x" for name in rule.arguments}
    return str(rule.build(values, append_unknown=False)[1])


def test_every_teacher_page_needs_a_sign_in(app: Flask, teacher: Browser, make_quiz: MakeQuiz) -> None:
    make_quiz()
    stranger = app.test_client()
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/teacher")]
    assert len(rules) > 20
    for rule in rules:
        if rule.endpoint in OPEN_TO_ALL or "GET" not in (rule.methods or ()):
            continue
        response = stranger.get(filled(rule))
        assert response.status_code == 303, rule.rule
        assert response.location.startswith("/teacher/sign-in"), rule.rule


def test_every_form_needs_its_token(app: Flask, teacher: Browser, student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz())
    for rule in app.url_map.iter_rules():
        if "POST" not in (rule.methods or ()):
            continue
        address = filled(rule).replace("/attempt/x/", f"/attempt/{attempt}/")
        client = student.client if address.startswith("/attempt/") else teacher.client
        for forged in ({}, {"form_token": ""}, {"form_token": "guessed"}):
            response = client.post(address, data=forged)
            assert response.status_code == 400, (rule.rule, forged)
            assert "send" in response.text


def test_headers_and_cookies_are_strict(app: Flask, student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz())
    response = student.client.get(f"/attempt/{attempt}/", base_url="https://localhost")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" in response.headers
    cookies = response.headers.getlist("Set-Cookie")
    cookies += app.test_client().get("/", base_url="https://localhost").headers.getlist("Set-Cookie")
    assert len(cookies) == 2
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "Secure" in cookie
    plain = app.test_client().get("/").headers.getlist("Set-Cookie")
    assert "Secure" not in plain[0]  # over plain http a secure cookie would never come back


def test_pages_hold_no_inline_style_or_script(teacher: Browser, make_quiz: MakeQuiz) -> None:
    make_quiz()
    for page in ("/", "/teacher/", "/teacher/items", "/teacher/quizzes/1", "/teacher/items/who-opened/edit"):
        teacher.get(page)
        assert " style=" not in teacher.page
        assert "<style" not in teacher.page
        assert "<script>" not in teacher.page
        assert " onclick" not in teacher.page


def test_what_students_type_is_only_text(student: Browser, teacher: Browser, make_quiz: MakeQuiz) -> None:
    name = "<script>alert(1)</script>"
    attempt = student.join(make_quiz("who-retires"), name)
    student.answer(attempt, 1, text='"><img src=x onerror=alert(1)>')
    student.hand_in(attempt)
    for browser, page in ((student, f"/attempt/{attempt}/result"), (teacher, "/teacher/quizzes/1/results")):
        browser.get(page)
        assert "<script>alert" not in browser.page
        assert "<img" not in browser.page
    assert "&lt;script&gt;" in teacher.page


def test_the_first_password(app: Flask, services: Services) -> None:
    browser = Browser(app.test_client())
    browser.get("/teacher/")
    assert "No password waits to be set" in browser.page
    code = teachers.new_setup_code(services.store)
    browser.get("/teacher/")
    assert "Set the teacher's password" in browser.page
    fields = {"code": code, "name": "Ms Vale", "password": PASSWORD, "again": PASSWORD}
    assert browser.send("/teacher/set-up", fields | {"code": "BBBBBCCCCC"}).status_code == 403
    assert browser.send("/teacher/set-up", fields | {"password": "short", "again": "short"}).status_code == 422
    assert browser.send("/teacher/set-up", fields | {"again": "another one"}).status_code == 422
    assert "not the same" in browser.page
    assert browser.send("/teacher/set-up", fields | {"name": " "}).status_code == 422
    assert browser.send("/teacher/set-up", fields | {"code": f"{code[:5].lower()} {code[5:]}"}).status_code == 200
    assert browser.path == "/teacher/"
    assert app.test_client().get(f"/teacher/set-up?code={code}").status_code == 404
    with pytest.raises(SignInRefused):
        teachers.set_up(services.store, code, "Mallory", PASSWORD, now=services.now)


def test_signing_in_and_out(app: Flask, teacher: Browser) -> None:
    browser = Browser(app.test_client())
    browser.get("/teacher/items?kind=event")
    assert browser.path == "/teacher/sign-in"
    wrong = {"name": "Ms Vale", "password": "wrong password"}
    assert browser.client.post("/teacher/sign-in", data=wrong).status_code == 400
    form = browser.hidden("/teacher/sign-in")
    refused = browser.client.post("/teacher/sign-in", data=form | wrong)
    assert refused.status_code == 403
    unknown = browser.client.post("/teacher/sign-in", data=form | {"name": "Nobody", "password": PASSWORD})
    assert unknown.status_code == 403
    assert unknown.text.replace("Nobody", "") == refused.text.replace("Ms Vale", "")  # does not tell names apart
    right = form | {"name": "Ms  Vale", "password": PASSWORD}
    done = browser.client.post("/teacher/sign-in?back=/teacher/items?kind%3Devent", data=right)
    assert done.location == "/teacher/items?kind=event"
    browser.get("/teacher/")
    browser.send("/teacher/sign-out")
    browser.get("/teacher/")
    assert browser.path == "/teacher/sign-in"


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "/teacher/\\evil", "/join", ""])
def test_a_sign_in_leads_nowhere_else(app: Flask, teacher: Browser, back: str) -> None:
    browser = Browser(app.test_client())
    browser.get("/teacher/sign-in")
    form = browser.hidden("/teacher/sign-in") | {"name": "Ms Vale", "password": PASSWORD}
    done = browser.client.post("/teacher/sign-in", query_string={"back": back}, data=form)
    assert done.location == "/teacher/"


def test_guessing_a_password_has_to_wait(app: Flask, teacher: Browser, clock: Clock) -> None:
    browser = Browser(app.test_client())
    browser.get("/teacher/sign-in")
    form = browser.hidden("/teacher/sign-in")
    for _ in range(5):
        guess = browser.client.post("/teacher/sign-in", data=form | {"name": "Ms Vale", "password": "guess"})
        assert guess.status_code == 403
    right = form | {"name": "Ms Vale", "password": PASSWORD}
    assert browser.client.post("/teacher/sign-in", data=right).status_code == 429
    clock.pass_by(minutes=6)
    assert browser.client.post("/teacher/sign-in", data=right).status_code == 303


def test_a_new_password_ends_other_sessions(app: Flask, teacher: Browser) -> None:
    elsewhere = Browser(app.test_client())
    elsewhere.get("/teacher/sign-in")
    elsewhere.send("/teacher/sign-in", {"name": "Ms Vale", "password": PASSWORD})
    assert elsewhere.path == "/teacher/"
    teacher.get("/teacher/account")
    new = {"old": PASSWORD, "password": "a newer password", "again": "a newer password"}
    assert teacher.send("/teacher/account", new | {"old": "wrong"}).status_code == 403
    assert teacher.send("/teacher/account", new | {"again": "mistyped!!"}).status_code == 422
    assert teacher.send("/teacher/account", new).status_code == 200
    assert "The password is changed" in teacher.page
    assert teacher.get("/teacher/").request.path == "/teacher/"
    assert elsewhere.get("/teacher/").request.path == "/teacher/sign-in"


def test_passwords_are_kept_as_hashes_only(teacher: Browser, services: Services, bank_file: Path) -> None:
    services.store.close()
    kept = b"".join(path.read_bytes() for path in bank_file.parent.iterdir())
    assert b"$argon2id$" in kept
    assert PASSWORD.encode() not in kept


def test_a_restart_signs_nobody_out(teacher: Browser, config: dict[str, Any]) -> None:
    cookie = teacher.client.get_cookie("quiz_session")
    assert cookie is not None
    restarted = create_app(config)
    client = restarted.test_client()
    client.set_cookie("quiz_session", cookie.value)
    assert client.get("/teacher/").status_code == 200
    services_of(restarted).store.close()


def test_too_large_a_form_is_refused(student: Browser) -> None:
    student.get("/")
    form = student.hidden("/join") | {"code": "x", "student": "y" * 300_000}
    response = student.client.post("/join", data=form)
    assert response.status_code == 413
    assert "Send less" in response.text


def test_an_empty_bank_says_what_to_do(tmp_path: Path, clock: Clock) -> None:
    open_bank(tmp_path / "empty.sqlite").close()
    app = create_app({"DATABASE": str(tmp_path / "empty.sqlite"), "CLOCK": clock})
    services = services_of(app)
    code = teachers.new_setup_code(services.store)
    browser = Browser(app.test_client())
    browser.get(f"/teacher/set-up?code={code}")
    browser.send("/teacher/set-up", {"code": code, "name": "Ms Vale", "password": PASSWORD, "again": PASSWORD})
    for page in ("/teacher/", "/teacher/items", "/teacher/quizzes/new"):
        browser.get(page)
        assert "question-bank generate" in browser.page
    services.store.close()
