"""A student's browser meets the server: the whole way, and each thing that goes wrong on it."""

import re
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from question_bank.model import Option
from quiz import create_app, quizzes, sittings
from quiz.sittings import Sitting
from quiz.web.services import Services
from tests.quiz import samples
from tests.quiz.conftest import Browser, Clock, MakeQuiz, services_of


def shown_place(page: str, text: str) -> str:
    """The form value of the option that reads so."""
    found = re.search(rf'value="(\d+)"[^>]*><span>{re.escape(text)}</span>', page)
    assert found, text
    return found[1]


def test_the_whole_way(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-opened", "who-retires"))
    assert "Your resume code" in student.page
    student.get(f"/attempt/{attempt}/question/1")
    student.answer(attempt, 1, choice=shown_place(student.page, "Tomas Brandvold"))
    assert student.path.endswith("/question/2")
    student.answer(attempt, 2, text="okafor")
    assert student.path.endswith("/review")
    assert student.hand_in(attempt).status_code == 200
    assert student.path.endswith("/result")
    assert "<strong>1</strong> of 2 points" in student.page
    assert "The article names him as an engineer." in student.page
    assert "The article names her as a ferry captain." not in student.page  # neither chosen nor key
    assert '<span class="evidence">Mayor <mark>Ada Quill</mark> opened the Tern Bridge' in student.page
    assert f'href="/attempt/{attempt}/article/bridge#s3"' in student.page
    student.get(f"/attempt/{attempt}/article/bridge")
    assert '<span id="s3">Ferry captain Ines Okafor will retire on 1 June.</span>' in student.page
    assert "https://courier.example/bridge" in student.page


@pytest.mark.parametrize("item", samples.items(), ids=lambda item: item.item_type)
def test_every_item_type_is_asked_answered_and_shown_again(
    student: Browser, make_quiz: MakeQuiz, services: Services, item: Any
) -> None:
    attempt = student.join(make_quiz(item.id))
    student.get(f"/attempt/{attempt}/question/1")
    assert item.stem.split(" ____")[0] in student.page
    question = sitting_of(services, attempt).questions[0]
    order = question.shown_order
    fields: dict[str, Any] = {"choice": [str(order.index(i)) for i, o in enumerate(item.options) if o.correct]}
    if item.answers:
        fields = {"text": item.answers[0]}
    elif item.pairs:
        right = sorted({pair.response for pair in item.pairs})
        fields = {f"match-{row}": str(order.index(right.index(p.response))) for row, p in enumerate(item.pairs)}
    elif item.sequence:
        fields = {f"rank-{row}": str(step + 1) for row, step in enumerate(order)}
    student.answer(attempt, 1, **fields)
    assert "Every question has an answer" in student.page
    student.get(f"/attempt/{attempt}/question/1")
    again = len(re.findall(r" (?:checked|selected)>", student.page)) or student.page.count(
        f'value="{fields.get("text")}"'
    )
    assert again == len(fields.get("choice", ())) or again == len(fields)
    student.hand_in(attempt)
    assert "<strong>1</strong> of 1 points" in student.page


def sitting_of(services: Services, attempt: str) -> Sitting:
    return sittings.load(services.store, services.items, attempt)


def test_answers_can_be_changed_until_the_end(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-retires"))
    student.answer(attempt, 1, text="nobody")
    student.answer(attempt, 1, text="Okafor")
    student.hand_in(attempt)
    assert "<strong>1</strong> of 1 points" in student.page


def test_a_generous_score_says_why(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-retires"))
    student.answer(attempt, 1, text="Captain Okafor")
    student.hand_in(attempt)
    assert "<strong>1</strong> of 1 points" in student.page
    assert "Accepted: the surname alone, which is nobody else’s in the article, with a title" in student.page


BUTTONS = {
    "next": "/question/3",
    "back": "/question/1",
    "stay": "/question/2",
    "review": "/review",
    "1": "/question/1",
    "9": "/review",
    "0": "/question/1",
    "-3": "/question/3",
    "99999999": "/question/3",
}


@pytest.mark.parametrize(("go", "where"), BUTTONS.items())
def test_every_button_saves_and_then_leads_on(student: Browser, make_quiz: MakeQuiz, go: str, where: str) -> None:
    attempt = student.join(make_quiz("who-opened", "who-retires", "cloze-rolls"))
    student.answer(attempt, 2, text="Okafor", go=go)
    assert student.path.endswith(where)
    student.get(f"/attempt/{attempt}/question/2")
    assert 'value="Okafor"' in student.page


def test_the_review_page_lists_what_is_missing(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-opened", "who-retires", "match-jobs"))
    student.answer(attempt, 2, text="Okafor")
    student.answer(attempt, 3, match_0="1")
    assert re.findall(r"question (\d)</a>", student.page) == ["1"]
    assert "Not complete: Tomas Brandvold" in student.page
    assert "Hand in with 1 unanswered" in student.page


def test_feedback_at_once(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-retires", feedback="now"))
    student.get(f"/attempt/{attempt}/question/1")
    assert "Ferry captain Ines" not in student.page
    assert student.send(f"/attempt/{attempt}/question/1", {"go": "stay"}).status_code == 422
    assert "Give an answer first" in student.page
    old_form = student.hidden(f"/attempt/{attempt}/question/1")
    student.send(f"/attempt/{attempt}/question/1", {"go": "stay", "text": "nobody"})
    assert "Not right" in student.page
    assert "<mark>Ines Okafor</mark>" in student.page
    other_tab = old_form | {"send_key": "another tab", "text": "Okafor"}
    response = student.client.post(f"/attempt/{attempt}/question/1", data=other_tab)
    assert response.status_code == 409
    assert "the first answer counts" in response.text
    student.hand_in(attempt)
    assert "<strong>0</strong> of 1 points" in student.page


def test_a_code_that_does_not_exist(student: Browser, make_quiz: MakeQuiz) -> None:
    make_quiz()
    student.get("/")
    assert student.send("/join", {"code": "ZZZ999", "student": "Noor"}).status_code == 404
    assert "No quiz has the code “ZZZ999”" in student.page
    assert 'value="Noor"' in student.page
    assert student.get("/join/ZZZ999").status_code == 404
    assert "Join a quiz" in student.page


def test_a_code_typed_in_another_way(student: Browser, make_quiz: MakeQuiz) -> None:
    code = make_quiz().join_code
    student.get("/")
    student.send("/join", {"code": f" {code[:3].lower()}-{code[3:]} ", "student": "Noor"})
    assert student.path.startswith("/attempt/")


def test_too_many_wrong_codes_have_to_wait(student: Browser, make_quiz: MakeQuiz, clock: Clock) -> None:
    quiz = make_quiz()
    student.get("/")
    for _ in range(100):
        student.send("/join", {"code": "ZZZ999", "student": "Noor"})
    assert student.send("/join", {"code": quiz.join_code, "student": "Noor"}).status_code == 429
    assert "Wait 10 minutes" in student.page
    clock.pass_by(minutes=11)
    assert student.send("/join", {"code": quiz.join_code, "student": "Noor"}).status_code == 200


def test_a_closed_quiz(student: Browser, other_device: Browser, make_quiz: MakeQuiz, services: Services) -> None:
    quiz = make_quiz("who-retires")
    attempt = student.join(quiz)
    student.get(f"/attempt/{attempt}/question/1")
    quizzes.set_state(services.store, 1, "closed")
    assert student.send(f"/attempt/{attempt}/question/1", {"text": "Okafor"}).status_code == 409
    assert "closed this quiz, so this answer was not saved" in student.page
    assert 'value="Okafor"' in student.page  # nothing typed is lost
    quizzes.set_state(services.store, 1, "open")
    student.send(f"/attempt/{attempt}/question/1", {"text": "Okafor"})
    assert "Every question has an answer" in student.page
    quizzes.set_state(services.store, 1, "closed")
    other_device.get(f"/join/{quiz.join_code}")
    response = other_device.send("/join", {"code": quiz.join_code, "student": "Ben"})
    assert response.status_code == 409
    assert "takes no new attempts" in other_device.page
    student.hand_in(attempt)
    assert "<strong>1</strong> of 1 points" in student.page


def test_a_lost_cookie(student: Browser, make_quiz: MakeQuiz, services: Services) -> None:
    attempt = student.join(make_quiz("who-retires"))
    student.get(f"/attempt/{attempt}/question/1")
    form = student.hidden(f"/attempt/{attempt}/question/1") | {"text": "Okafor", "go": "review"}
    student.client.delete_cookie(f"attempt_{attempt}")
    code = sitting_of(services, attempt).attempt.resume_code
    response = student.client.post(f"/attempt/{attempt}/question/1", data=form)
    student._seen(response)
    assert response.status_code == 403
    assert "goes along" in student.page
    wrong = student.send(f"/attempt/{attempt}/question/1", {"resume_code": "BBBBB BBBBB"})
    assert wrong.status_code == 403
    assert "not the code of this attempt" in student.page
    student.send(f"/attempt/{attempt}/question/1", {"resume_code": f"{code[:5].lower()} {code[5:]}"})
    assert student.path.endswith("/review")
    assert "Okafor" in student.page


def test_another_device_goes_on_with_the_resume_code(
    student: Browser, other_device: Browser, make_quiz: MakeQuiz, services: Services
) -> None:
    attempt = student.join(make_quiz("who-retires", "who-opened"))
    student.answer(attempt, 1, text="Okafor")
    assert other_device.get(f"/attempt/{attempt}/question/1").status_code == 403
    assert "Okafor" not in other_device.page
    other_device.get("/resume")
    assert other_device.send("/resume", {"resume_code": "nonsense"}).status_code == 404
    code = sitting_of(services, attempt).attempt.resume_code
    assert other_device.send("/resume", {"resume_code": code}).status_code == 200
    other_device.get(f"/attempt/{attempt}/question/1")
    assert 'value="Okafor"' in other_device.page
    assert student.get(f"/attempt/{attempt}/question/1").status_code == 200


def test_a_forged_cookie_opens_nothing(student: Browser, other_device: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz())
    other_device.client.set_cookie(f"attempt_{attempt}", "x" * 32)
    assert other_device.get(f"/attempt/{attempt}/").status_code == 403
    other_device.get("/")
    assert "Noor" not in other_device.page


def test_a_form_sent_twice(student: Browser, make_quiz: MakeQuiz, services: Services) -> None:
    quiz = make_quiz("who-retires")
    student.get(f"/join/{quiz.join_code}")
    form = student.hidden("/join") | {"code": quiz.join_code, "student": "Noor"}
    first = student.client.post("/join", data=form)
    second = student.client.post("/join", data=form)
    assert first.location == second.location
    attempt = first.location.split("/")[2]
    student.get(f"/attempt/{attempt}/question/1")
    answer = student.hidden(f"/attempt/{attempt}/question/1") | {"text": "Okafor"}
    for _ in range(2):
        assert student.client.post(f"/attempt/{attempt}/question/1", data=answer).status_code == 303
    student.get(f"/attempt/{attempt}/review")
    hand_in = student.hidden(f"/attempt/{attempt}/submit")
    for _ in range(2):
        assert student.client.post(f"/attempt/{attempt}/submit", data=hand_in).location.endswith("/result")
    assert [s.submitted for s in quizzes.summaries(services.store)] == [1]
    # and the answer's form once more, from a tab left open
    assert student.client.post(f"/attempt/{attempt}/question/1", data=answer).status_code == 303


def test_a_server_restart_in_mid_quiz(
    student: Browser, make_quiz: MakeQuiz, app: Flask, config: dict[str, Any]
) -> None:
    attempt = student.join(make_quiz("who-retires", "who-opened"))
    student.answer(attempt, 1, text="Okafor")
    student.get(f"/attempt/{attempt}/question/2")
    form = student.hidden(f"/attempt/{attempt}/question/2") | {"choice": "1"}
    restarted = create_app(config)
    client = restarted.test_client()
    for name in (f"attempt_{attempt}", "quiz_session"):
        cookie = student.client.get_cookie(name)
        assert cookie is not None
        client.set_cookie(name, cookie.value)
    assert client.post(f"/attempt/{attempt}/question/2", data=form).status_code == 303
    page = client.get(f"/attempt/{attempt}/review").text
    assert "Every question has an answer" in page
    services_of(restarted).store.close()


def test_two_tabs(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-retires"))
    address = f"/attempt/{attempt}/question/1"
    forms = []
    for _ in range(2):
        student.get(address)
        forms.append(student.hidden(address))
    student.client.post(address, data=forms[0] | {"text": "nobody"})
    student.client.post(address, data=forms[1] | {"text": "Okafor"})
    student.hand_in(attempt)
    assert "<strong>1</strong> of 1 points" in student.page
    late = student.client.post(address, data=forms[1] | {"text": "late", "send_key": "new"})
    assert late.status_code == 409
    assert "handed in before" in late.text
    assert f"/attempt/{attempt}/result" in late.text


def test_somebody_else_at_the_same_device(student: Browser, make_quiz: MakeQuiz) -> None:
    quiz = make_quiz("who-retires")
    first = student.join(quiz, "Noor")
    student.get(f"/join/{quiz.join_code}")
    assert student.send("/join", {"code": quiz.join_code, "student": "Ben"}).status_code == 409
    assert "Go on as Noor" in student.page
    student.send("/join", {"student": "Ben"})
    assert student.path.split("/")[2] != first
    assert "Ben" in student.page


def test_leaving_a_shared_device(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz())
    student.send(f"/attempt/{attempt}/leave")
    assert "Nothing is lost" in student.page
    assert student.get(f"/attempt/{attempt}/").status_code == 403


def test_pages_that_do_not_fit_the_state_lead_on(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-retires"))
    student.get(f"/attempt/{attempt}/result")
    assert student.path.endswith("/review")
    assert student.get(f"/attempt/{attempt}/question/2").status_code == 404
    student.hand_in(attempt)
    for page in ("", "question/1", "review"):
        student.get(f"/attempt/{attempt}/{page}")
        assert student.path.endswith("/result")
    assert student.get("/attempt/none/").status_code == 404
    assert "join code" in student.page


def test_the_article_opens_only_when_it_may(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("who-retires"))
    address = f"/attempt/{attempt}/article/bridge"
    assert student.get(address).status_code == 403
    assert "Okafor" not in student.page
    student.hand_in(attempt)
    assert student.get(address).status_code == 200
    assert student.get(f"/attempt/{attempt}/article/other").status_code == 404
    during = student.join(make_quiz("who-retires", article_open=True))
    assert student.get(f"/attempt/{during}/article/bridge").status_code == 200
    assert "<mark>" not in student.page
    assert "evidence" not in student.page


KEYED = [item for item in samples.items() if item.options]


@pytest.mark.parametrize("item", KEYED, ids=lambda item: item.item_type)
def test_a_page_is_the_same_whichever_option_is_the_key(
    student: Browser, make_quiz: MakeQuiz, services: Services, monkeypatch: pytest.MonkeyPatch, item: Any
) -> None:
    """The strongest form of "no key in the page": other keys give the very same bytes."""
    attempt = student.join(make_quiz(item.id))
    student.get(f"/attempt/{attempt}/question/1")
    before = without_keys_of_forms(student.page)
    turned = tuple(Option(o.text, not o.correct, "another rationale") for o in item.options)
    if item.item_type == "multiple_choice":
        turned = tuple(Option(o.text, row == 2, "another rationale") for row, o in enumerate(item.options))
    assert turned != item.options
    other = replace(item, options=turned, explanation="another explanation")
    monkeypatch.setattr(services.items, "version", lambda item_id, version: other)
    student.get(f"/attempt/{attempt}/question/1")
    assert without_keys_of_forms(student.page) == before


def without_keys_of_forms(page: str) -> str:
    """The page without the random key of its form."""
    return re.sub(r'name="send_key" value="[^"]*"', "", page)


@pytest.mark.parametrize("item", samples.items(), ids=lambda item: item.item_type)
def test_no_key_rationale_or_evidence_is_in_a_page_before_the_answer(
    student: Browser, make_quiz: MakeQuiz, item: Any
) -> None:
    attempt = student.join(make_quiz(item.id))
    for page in ("", "question/1", "review"):
        response = student.get(f"/attempt/{attempt}/{page}")
        sent = student.page + str(response.headers)
        for secret in (item.id, item.template, item.fact, *(option.rationale for option in item.options)):
            assert secret not in sent
        for wording in item.answers:
            assert wording not in sent
        for evidence in item.evidence:
            assert evidence.text not in sent
        assert not re.search(r"correct|\bkey\b|class=\"[^\"]*\bright\b", sent.replace("send_key", "").lower())


def test_each_pair_is_told_with_its_answer_and_its_own_sentence(student: Browser, make_quiz: MakeQuiz) -> None:
    attempt = student.join(make_quiz("match-jobs", "order-events"))
    student.answer(attempt, 1, match_0="0")
    student.answer(attempt, 2, rank_0="1", rank_1="2", rank_2="3")
    student.hand_in(attempt)
    rows = re.findall(r"<li>\s*<p class=\"told-piece\">(.*?)</p>(.*?)</li>", student.page, flags=re.S)
    pairs, steps = samples.items()[-2].pairs, samples.items()[-1].sequence
    assert [name for name, _ in rows] == [p.premise for p in pairs] + [
        f"{n}. {step.text}" for n, step in enumerate(steps, 1)
    ]
    for (_, told), part in zip(rows, (*pairs, *steps), strict=True):
        assert f"/article/bridge#s{part.evidence}" in told
    for (_, told), pair in zip(rows, pairs, strict=False):
        assert pair.response in told
        assert told.count('class="tag') == 1
    assert all("Your place" in told for _, told in rows[len(pairs) :])
