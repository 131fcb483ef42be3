"""A browser goes the whole way from joining to the evidence: by touch, by keyboard alone, without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from quiz.web.services import Services
from tests.browser.test_pages import sign_in
from tests.quiz.conftest import MakeQuiz


def join(page: Page, code: str, name: str = "Noor") -> None:
    page.goto("/")
    page.get_by_label("Join code").fill(code)
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Start").click()


def go_the_whole_way(page: Page, code: str) -> None:
    join(page, code)
    page.get_by_role("link", name="Begin").click()
    page.get_by_text("Tomas Brandvold").click()
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_label("Your answer").fill("okafor")
    page.get_by_role("button", name="Save and look through").click()
    expect(page.get_by_text("Every question has an answer.")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("1 of 2 points")).to_be_visible()
    first = page.get_by_role("region", name="Who opened the Tern Bridge")
    expect(first.get_by_text("Not right")).to_be_visible()
    expect(first.locator(".option.mine")).to_contain_text("The article names him as an engineer.")
    expect(first.locator("blockquote .evidence")).to_have_text(
        "Mayor Ada Quill opened the Tern Bridge in Norvik on 4 May 2021."
    )
    expect(first.locator("mark")).to_have_text("Ada Quill")
    second = page.get_by_role("region", name="Which ferry captain")
    expect(second.get_by_text("capital letters, accents")).to_be_visible()
    second.get_by_role("link", name="Read this sentence in the article").click()
    assert page.url.endswith("/article/bridge#s3")
    sentence = page.locator("#s3")
    expect(sentence).to_have_text("Ferry captain Ines Okafor will retire on 1 June.")
    expect(sentence).to_be_in_viewport()
    assert page.evaluate_handle("document").evaluate("d => d.querySelector(':target').id") == "s3"


def test_on_a_phone(phone: Page, make_quiz: MakeQuiz) -> None:
    go_the_whole_way(phone, make_quiz("who-opened", "who-retires").join_code)


def test_without_scripts(phone_without_scripts: Page, make_quiz: MakeQuiz) -> None:
    page = phone_without_scripts
    join(page, make_quiz("who-opened", "who-retires").join_code)
    page.get_by_role("link", name="Begin").click()
    page.get_by_text("Ada Quill").click()
    page.get_by_role("button", name="Question 2, not answered").click()
    page.get_by_label("Your answer").fill("Okafor")
    page.get_by_role("button", name="Save and go back").click()
    expect(page.get_by_label("Ada Quill")).to_be_checked()
    page.get_by_role("button", name="Look through").click()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("2 of 2 points")).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()


def pressed(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, text: str) -> None:
    """Presses Tab until what reads so (or has that label or value) is in focus."""
    focused = "const e = document.activeElement; return (e.labels?.[0]?.innerText || e.innerText || '').trim()"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"(() => {{ {focused} }})()").startswith(text):
            return
    raise AssertionError(f"the keyboard does not reach “{text}” on {page.url}")


def test_by_keyboard_alone(desk: Page, make_quiz: MakeQuiz) -> None:
    code = make_quiz("true-long", "who-retires", "match-jobs", "order-events").join_code
    desk.goto(f"/join/{code}")
    assert desk.evaluate("document.activeElement.id") == "student"
    desk.keyboard.type("Noor")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/attempt/*/")
    tab_to(desk, "Begin")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/question/1")
    tab_to(desk, "True")
    pressed(desk, "ArrowDown", "Enter")  # False, and the form's first button goes on
    desk.wait_for_url("**/question/2")
    tab_to(desk, "Your answer")
    desk.keyboard.type("Okafor")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/question/3")
    for premise, response in (("Tomas", "engineer"), ("Ines", "ferry"), ("Léa", "baker")):
        tab_to(desk, premise)
        desk.keyboard.type(response)
    tab_to(desk, "Save and go on")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/question/4")
    for step, rank in (("Work", "1"), ("A flood", "2"), ("The bridge", "3")):
        desk.get_by_role("heading").first.click()
        tab_to(desk, step)
        desk.keyboard.type(rank)
    tab_to(desk, "Save and look through")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/review")
    tab_to(desk, "Hand in")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/result")
    expect(desk.get_by_text("4 of 4 points")).to_be_visible()


def test_back_after_handing_in_leads_to_the_result(phone: Page, make_quiz: MakeQuiz) -> None:
    join(phone, make_quiz("who-retires").join_code)
    phone.get_by_role("link", name="Begin").click()
    phone.get_by_label("Your answer").fill("Okafor")
    phone.get_by_role("button", name="Save and look through").click()
    phone.get_by_role("button", name="Hand in").click()
    expect(phone.get_by_text("1 of 1 points")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_text("1 of 1 points")).to_be_visible()


def test_feedback_at_once(phone: Page, make_quiz: MakeQuiz) -> None:
    join(phone, make_quiz("who-opened", "who-retires", feedback="now").join_code)
    phone.get_by_role("link", name="Begin").click()
    phone.get_by_text("Ada Quill").click()
    expect(phone.locator("mark")).to_have_count(0)
    phone.get_by_role("button", name="Check my answer").click()
    expect(phone.get_by_text("Right", exact=True)).to_be_visible()
    expect(phone.locator("mark")).to_have_text("Ada Quill")
    expect(phone.get_by_role("radio")).to_have_count(0)
    phone.get_by_role("link", name="Next question").click()
    expect(phone.get_by_role("heading", name="Which ferry captain")).to_be_visible()


GAP_STEM = (
    "Which town completes the sentence? On 4 May 2021, Mayor Ada Quill opened the Tern Bridge in ___, before noon."
)


def test_an_answer_is_typed_inside_the_sentence(phone: Page, services: Services, make_quiz: MakeQuiz) -> None:
    services.bank.edit("cloze-rolls", stem=GAP_STEM, answers=["Norvik"])
    join(phone, make_quiz("cloze-rolls").join_code)
    phone.get_by_role("link", name="Begin").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Which town completes the sentence?")
    tab_to(phone, "What belongs in the gap")
    phone.keyboard.type("norvik")
    field, sentence = phone.get_by_label("What belongs in the gap"), phone.locator("#sentence")
    expect(field).to_have_accessible_description(re.compile("Which town .* Mayor Ada Quill .* before noon"))
    inside, around = field.bounding_box(), sentence.bounding_box()
    assert inside is not None
    assert around is not None
    assert inside["height"] >= 44
    assert around["x"] <= inside["x"]
    assert inside["x"] + inside["width"] <= around["x"] + around["width"]
    assert around["y"] < inside["y"] < around["y"] + around["height"]
    phone.keyboard.press("Enter")
    expect(phone.get_by_text("Every question has an answer.")).to_be_visible()
    phone.get_by_role("button", name="Hand in").click()
    expect(phone.get_by_text("1 of 1 points")).to_be_visible()
    expect(phone.get_by_text("Accepted: capital letters")).to_be_visible()
    expect(phone.get_by_role("heading", name=re.compile("in blank ?, before noon"))).to_be_visible()


@pytest.mark.parametrize("item_id", ["who-opened", "match-jobs"])
def test_nothing_of_the_key_travels_before_the_answer(phone: Page, make_quiz: MakeQuiz, item_id: str) -> None:
    """Every response that the browser gets until the question is on the screen, not only the page itself."""
    bodies: list[str] = []
    code = make_quiz(item_id).join_code
    phone.on("response", lambda response: bodies.append(response.url) if response.status < 300 else None)
    join(phone, code)
    phone.get_by_role("link", name="Begin").click()
    phone.get_by_role("button", name="Save and look through").wait_for()
    kinds = {url.rsplit("/", 1)[-1].split("?")[0].rsplit(".", 1)[-1] for url in bodies}
    assert kinds <= {"", "1", "css", "svg"}  # pages, the style, the icon: no data beside them
    assert "The article names" not in phone.content()
    assert "Mayor" not in phone.content()


def test_reviewing_by_keys(desk: Page, address: str, services: Services, make_quiz: MakeQuiz) -> None:
    sign_in(desk, services)
    desk.goto("/teacher/items?status=draft#item-who-opened")
    desk.wait_for_function("document.activeElement.id === 'item-who-opened'")
    pressed(desk, "j", "k", "a")
    desk.wait_for_url("**#item-which-years")
    desk.wait_for_function("document.activeElement.id === 'item-which-years'")
    assert services.bank.item("who-opened").status == "accepted"
    pressed(desk, "r")
    desk.wait_for_url("**#item-true-long")
    assert services.bank.item("which-years").status == "rejected"
    desk.wait_for_function("document.activeElement.id === 'item-true-long'")
    pressed(desk, "e")
    desk.wait_for_url("**/items/true-long/edit**")
    desk.get_by_label("Stem").fill("ar")
    desk.keyboard.type("r")  # keys are letters again
    expect(desk.get_by_label("Stem")).to_have_value("arr")
