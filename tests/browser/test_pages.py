"""Every page of the app is opened, judged by axe, and measured: no page escapes, as the routes are walked."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from question_bank import facts, generation, interchange
from question_bank.samples import facts_path
from quiz import quizzes, teachers
from quiz.scoring import Response
from quiz.web.services import Services
from tests.browser.conftest import DESK, PHONE
from tests.quiz.conftest import PASSWORD, MakeQuiz

NOT_PAGES = {"static", "results.as_csv", "results.export", "results.bank_export", "coverage.file", "coverage.style"}


def sign_in(page: Page, services: Services) -> None:
    code = teachers.new_setup_code(services.store)
    page.goto(f"/teacher/set-up?code={code}")
    page.get_by_label("Your name").fill("Ms Vale")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("The same once more").fill(PASSWORD)
    page.get_by_role("button", name="Set the password").click()
    page.wait_for_url("**/teacher/")


def attempt(services: Services, quiz_id: int, name: str, *, submitted: bool) -> Any:
    """An attempt with a right answer, a wrong one, and gaps."""
    begun = services.attempts.start(quiz_id, name, start_key=name)
    services.attempts.answer(begun.public_id, 1, Response(chosen=(0,)), send_key="1")
    services.attempts.answer(begun.public_id, 5, Response(text="nobody"), send_key="1")
    if submitted:
        services.attempts.submit(begun.public_id)
    return begun


def remember(page: Page, address: str, begun: Any) -> None:
    page.context.add_cookies([{"name": f"attempt_{begun.public_id}", "value": begun.token, "url": address}])


def addresses(app: Flask, **values: Any) -> list[str]:
    """One address for every route that answers with a page."""
    rules = [r for r in app.url_map.iter_rules() if "GET" in (r.methods or ()) and r.endpoint not in NOT_PAGES]
    return [str(rule.build({name: values[name] for name in rule.arguments})[1]) for rule in rules]


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, browser: Browser, address: str) -> Any:
    """A page in one colour scheme; the schemes are tried at one width each, all widths in the measuring below."""
    size = PHONE if request.param == "light" else DESK
    context = browser.new_context(base_url=address, viewport=size, color_scheme=request.param)
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


Judge = Callable[[Page, str], None]


@pytest.fixture
def judge(axe: str) -> Judge:
    """Opens an address, and fails with all that axe finds there, or where the page is wider than the screen."""

    def judged(page: Page, address: str) -> None:
        page.goto(address)
        page.evaluate(axe)
        found = page.evaluate("axe.run().then(result => result.violations)")
        told = [(v["id"], [node["html"][:160] for node in v["nodes"]]) for v in found]
        assert told == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{address} is too wide"

    return judged


def test_axe_finds_nothing_on_any_page(
    app: Flask, address: str, look: Page, judge: Judge, services: Services, make_quiz: MakeQuiz
) -> None:
    quiz = make_quiz()
    under_way = attempt(services, 1, "Noor", submitted=False)
    remember(look, address, under_way)
    for page in ("/", f"/join/{quiz.join_code}", "/join/ZZZ999", "/resume", "/teacher/sign-in"):
        judge(look, page)
    teachers.new_setup_code(services.store)
    judge(look, "/teacher/set-up")
    sign_in(look, services)
    values = {
        "code": quiz.join_code,
        "public_id": under_way.public_id,
        "article_id": "bridge",
        "item_id": "who-opened",
        "fact_id": "bridge-opening",
        "quiz_id": 1,
    }
    for place in range(1, 10):
        judge(look, f"/attempt/{under_way.public_id}/question/{place}")
    walked = addresses(app, place=1, **values)
    assert len(walked) >= 25
    for page in walked:
        judge(look, page)


def test_axe_finds_nothing_after_handing_in(
    app: Flask, address: str, look: Page, judge: Judge, services: Services, make_quiz: MakeQuiz
) -> None:
    make_quiz()
    now = make_quiz(feedback="now", article_open=True)
    done = [attempt(services, 1, name, submitted=True) for name in ("Amir", "Beata", "Chidi")]
    remember(look, address, done[0])
    for page in ("result", "article/bridge", "question/1"):
        judge(look, f"/attempt/{done[0].public_id}/{page}")
    assert now.id is not None
    at_once = attempt(services, now.id, "Dora", submitted=False)
    remember(look, address, at_once)
    for page in ("question/1", "question/2", "question/5", "review", "article/bridge"):
        judge(look, f"/attempt/{at_once.public_id}/{page}")
    sign_in(look, services)
    pages = ["/teacher/", "/teacher/quizzes/1/results", "/teacher/files?which=all"]
    pages += [f"/teacher/attempts/{one.public_id}" for one in (done[0], at_once)]
    pages += [f"/teacher/items/{item.id}/edit" for item in services.bank.items()]
    for page in pages:
        judge(look, page)


def test_axe_finds_nothing_on_pages_of_trouble(
    app: Flask, address: str, look: Page, judge: Judge, services: Services, make_quiz: MakeQuiz, axe: str
) -> None:
    quiz = make_quiz()
    begun = attempt(services, 1, "Noor", submitted=False)
    judge(look, f"/attempt/{begun.public_id}/question/1")
    judge(look, "/nowhere")
    judge(look, "/teacher/set-up?code=none")
    remember(look, address, begun)
    quizzes.set_state(services.store, 1, "closed")
    for page in ("", "question/1", "review"):
        judge(look, f"/attempt/{begun.public_id}/{page}")
    for code in (quiz.join_code, "ZZZ999"):
        look.goto("/")
        look.get_by_label("Join code").fill(code)
        look.get_by_label("Your name").fill("Ben")
        look.get_by_role("button", name="Start").click()
        look.wait_for_load_state()
        look.evaluate(axe)
        assert look.evaluate("axe.run().then(result => result.violations.map(v => v.id))") == []


def test_axe_finds_nothing_where_a_corrected_fact_shows_what_changes(
    app: Flask, address: str, look: Page, judge: Judge, services: Services, axe: str
) -> None:
    sheet = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    services.bank.add(generation.generate_from_sheet(sheet))
    met = next(fact.id for fact in sheet.facts if fact.kind == "meeting")
    sign_in(look, services)
    for time, told in (("8 June 2024", "As it would read"), ("soon", "Nothing is saved yet")):
        judge(look, f"/teacher/facts/{met}")
        look.get_by_label("Time", exact=True).fill(time)
        look.get_by_role("button", name="Show what changes").click()
        look.get_by_text(told).first.wait_for()
        look.evaluate(axe)
        assert look.evaluate("axe.run().then(result => result.violations.map(v => v.id))") == []
        assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing_where_questions_were_held_back(
    app: Flask, address: str, look: Page, judge: Judge, services: Services
) -> None:
    sheet = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    document = generation.generate_from_sheet(sheet)
    services.bank.add(replace(document, items=document.items[:1]))
    sign_in(look, services)
    judge(look, f"/teacher/articles/{sheet.article.id}/held-back")
    look.get_by_label("Take it into the bank").first.check()
    look.get_by_role("button", name="Take what is ticked").click()
    look.get_by_text("in the bank now, and accepted").wait_for()
    judge(look, f"/teacher/items?article={sheet.article.id}")
    judge(look, "/teacher/articles/bridge/held-back")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen_nor_a_target_too_small(
    app: Flask, address: str, browser: Browser, services: Services, make_quiz: MakeQuiz, width: int
) -> None:
    long = "Supercalifragilisticexpialidocious" * 3
    services.bank.edit("who-opened", options=[replace(o, text=f"{o.text} {long}") for o in _options(services)])
    make_quiz(title=long[:110])
    begun = attempt(services, 1, long[:60], submitted=True)
    context = browser.new_context(base_url=address, viewport={"width": width, "height": 844})
    page = context.new_page()
    remember(page, address, begun)
    sign_in(page, services)
    values = {"code": "x", "public_id": begun.public_id, "article_id": "bridge", "item_id": "who-opened", "quiz_id": 1}
    values["fact_id"] = "bridge-opening"
    for there in addresses(app, place=1, **values):
        page.goto(there)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), there
        small = page.evaluate(
            "[...document.querySelectorAll('main :is(button, .button, label.option, .place, select, textarea)')]"
            ".filter(e => e.getBoundingClientRect().height < 44 && e.offsetParent).map(e => e.outerHTML.slice(0, 90))"
        )
        assert small == [], there
    context.close()


def _options(services: Services) -> Any:
    return services.bank.item("who-opened").options
