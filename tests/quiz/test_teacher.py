"""A teacher's browser meets the server: review, editing, quizzes, results, files."""

import csv
import io
import re

import pytest

from question_bank import exports
from quiz import quizzes
from quiz.web.gap_pages import gapped
from quiz.web.services import Services
from tests.quiz import samples
from tests.quiz.conftest import Browser, MakeQuiz


def test_the_dashboard_shows_quizzes_and_the_bank(teacher: Browser, make_quiz: MakeQuiz) -> None:
    teacher.get("/teacher/")
    assert "No quiz yet" in teacher.page
    code = make_quiz(title="Monday").join_code
    teacher.get("/teacher/")
    assert "Monday" in teacher.page
    assert f"{code[:3]} {code[3:]}" in teacher.page
    assert "<strong>9</strong> to review" in teacher.page


def test_items_are_listed_with_evidence_and_key(teacher: Browser) -> None:
    teacher.get("/teacher/items")
    for item in samples.items():
        assert gapped(item.stem) in teacher.page
    assert "<mark>Ada Quill</mark>" in teacher.page
    assert "The article names him as an engineer." in teacher.page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("article=bridge", 9),
        ("article=other", 0),
        ("kind=event", 9),
        ("kind=meeting", 0),
        ("item_type=date", 1),
        ("status=accepted", 0),
        ("status=draft&item_type=cloze", 1),
        ("page=99", 9),
        ("page=-1", 9),
    ],
)
def test_filters(teacher: Browser, query: str, found: int) -> None:
    assert teacher.get(f"/teacher/items?{query}").status_code == 200
    assert teacher.page.count('class="card review-card"') == found
    assert ("No item fits" in teacher.page) == (found == 0)


def test_accepting_and_rejecting_lead_to_the_next_item(teacher: Browser, services: Services) -> None:
    teacher.get("/teacher/items?status=draft")
    done = teacher.send("/teacher/items/who-opened/status?status=draft", {"status": "accepted"}, follow=False)
    assert done.location == "/teacher/items?status=draft#item-which-years"
    assert services.bank.item("who-opened").status == "accepted"
    teacher.get("/teacher/items/cloze-rolls")
    teacher.send("/teacher/items/cloze-rolls/status", {"status": "rejected"})
    assert services.bank.item("cloze-rolls").status == "rejected"
    assert teacher.path == "/teacher/items/cloze-rolls"
    assert teacher.send("/teacher/items/cloze-rolls/status", {"status": "splendid"}).status_code == 422


def test_an_edit_with_faults_says_which_and_keeps_what_was_typed(teacher: Browser, services: Services) -> None:
    address = "/teacher/items/who-opened/edit"
    teacher.get(address)
    fields = {"stem": "New stem?", "points": "1", "right": "0", "text-0": "Same", "text-1": "same."}
    assert teacher.send(address, fields).status_code == 422
    assert "is there twice" in teacher.page
    assert 'value="same."' in teacher.page
    assert "New stem?" in teacher.page
    assert services.bank.current_version("who-opened") == 1


def test_an_edit_makes_a_version_and_can_accept_at_once(teacher: Browser, services: Services) -> None:
    address = "/teacher/items/who-retires/edit"
    teacher.get(address)
    fields = {"stem": "Who retires?", "points": "2", "answers": "Okafor\nIO", "accept": "1"}
    assert teacher.send(address, fields).status_code == 200
    item = services.bank.item("who-retires")
    assert (item.stem, item.points, item.answers, item.status) == ("Who retires?", 2, ("Okafor", "IO"), "accepted")
    assert services.bank.item_version("who-retires", 1).stem == samples.items()[4].stem
    shown = item.evidence[0]
    assert samples.article().text[shown.key_start : shown.key_end] == "Okafor"


def test_an_edit_on_an_old_version_is_refused(teacher: Browser, services: Services) -> None:
    address = "/teacher/items/who-retires/edit"
    teacher.get(address)
    services.bank.edit("who-retires", stem="Edited by a colleague?")
    assert teacher.send(address, {"stem": "Mine?", "points": "1", "answers": "Okafor"}).status_code == 409
    assert "edited meanwhile" in teacher.page
    assert "Mine?" in teacher.page
    assert services.bank.item("who-retires").stem == "Edited by a colleague?"


def test_an_item_that_is_not_there(teacher: Browser) -> None:
    for page in ("/teacher/items/none", "/teacher/items/none/edit", "/teacher/articles/none"):
        assert teacher.get(page).status_code == 404


def test_making_a_quiz(teacher: Browser, services: Services) -> None:
    teacher.get("/teacher/quizzes/new")
    fields = {
        "title": "Monday",
        "count": "4",
        "article": "bridge",
        "item_type": ["cloze", "date"],
        "statuses": "drafts",
    }
    more = {"item_order": "fixed", "feedback": "now", "article_open": "1"}
    teacher.send("/teacher/quizzes/new", fields | more)
    quiz = quizzes.by_id(services.store, 1)
    assert (quiz.title, quiz.item_order, quiz.feedback, quiz.article_open) == ("Monday", "fixed", "now", True)
    assert quizzes.item_ids(services.store, 1) == ["cloze-rolls"]  # the other is of the same fact
    assert quiz.join_code in teacher.page


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"title": ""}, "Give the quiz a title"),
        ({"count": "0"}, "from 1 to 200"),
        ({"count": "many"}, "from 1 to 200"),
        ({"statuses": "accepted"}, "No item fits"),
        ({"feedback": "never"}, "Feedback comes"),
        ({"item_order": "random"}, "The order is one of"),
    ],
)
def test_a_quiz_that_cannot_be_made(teacher: Browser, services: Services, change: dict[str, str], fault: str) -> None:
    teacher.get("/teacher/quizzes/new")
    sent = {"title": "Monday", "count": "3", "statuses": "drafts"} | change
    assert teacher.send("/teacher/quizzes/new", sent).status_code == 422
    assert quizzes.summaries(services.store) == []
    if "feedback" not in change and "item_order" not in change:
        assert fault in teacher.page


def test_opening_closing_and_settings(teacher: Browser, make_quiz: MakeQuiz, services: Services) -> None:
    make_quiz()
    teacher.get("/teacher/quizzes/1")
    teacher.send("/teacher/quizzes/1/state", {"state": "closed"})
    assert quizzes.by_id(services.store, 1).state == "closed"
    assert "Open the quiz" in teacher.page
    teacher.send("/teacher/quizzes/1/settings", {"title": "Tuesday", "item_order": "shuffled", "feedback": "now"})
    assert quizzes.by_id(services.store, 1).title == "Tuesday"
    assert teacher.send("/teacher/quizzes/1/settings", {"title": " "}).status_code == 422
    assert "Give the quiz a title" in teacher.page
    assert teacher.get("/teacher/quizzes/99").status_code == 404


def test_choosing_items_by_hand_keeps_their_places(teacher: Browser, make_quiz: MakeQuiz, services: Services) -> None:
    make_quiz("when-opened", "who-opened")
    address = "/teacher/quizzes/1/items"
    teacher.get(address)
    teacher.send(address, {"item": ["who-opened", "when-opened", "cloze-rolls", "forged"]}, follow=False)
    assert quizzes.item_ids(services.store, 1) == ["when-opened", "who-opened", "cloze-rolls"]
    teacher.get(address)
    assert teacher.send(address, {}).status_code == 422
    assert "Tick one item or more" in teacher.page


def test_the_projector_shows_code_and_address(teacher: Browser, make_quiz: MakeQuiz, services: Services) -> None:
    code = make_quiz().join_code
    teacher.client.application.config["ADDRESS"] = "http://192.0.2.7:8000"
    teacher.get("/teacher/quizzes/1/projector")
    assert f'class="giant-code">{code[:3]} {code[3:]}<' in teacher.page
    assert "http://192.0.2.7:8000" in teacher.page


@pytest.fixture
def class_done(student: Browser, other_device: Browser, make_quiz: MakeQuiz) -> list[str]:
    """Noor has handed in with one of two right, Ben has answered one and is under way."""
    quiz = make_quiz("who-retires", "true-long")
    noor, ben = student.join(quiz, "=Noor"), other_device.join(quiz, "Ben")
    student.answer(noor, 1, text="okafor")
    student.answer(noor, 2, choice="0")
    student.hand_in(noor)
    other_device.answer(ben, 1, text="no idea")
    return [noor, ben]


def test_results(teacher: Browser, class_done: list[str], services: Services) -> None:
    teacher.get("/teacher/quizzes/1/results")
    assert "1 of 2" in teacher.page
    assert "under way: 1 of 2 answered" in teacher.page
    assert "1 attempt is few" in teacher.page
    assert "corrected point-biserial" in teacher.page
    assert re.search(r"True</span> <strong>1</strong>", teacher.page)
    teacher.send("/teacher/quizzes/1/submit-all")
    assert "1 attempt was handed in" in teacher.page
    assert quizzes.by_id(services.store, 1).state == "closed"
    assert quizzes.summaries(services.store)[0].submitted == 2


def test_what_was_typed_is_told_with_the_reason_why_it_was_accepted(
    teacher: Browser, student: Browser, make_quiz: MakeQuiz
) -> None:
    quiz = make_quiz("who-retires")
    for name, typed in (("Noor", "Captain Okafro"), ("Ben", "captain Okafro"), ("Ida", "Brandvold")):
        attempt = student.join(quiz, name)
        student.answer(attempt, 1, text=typed)
        student.hand_in(attempt)
    teacher.get(f"/teacher/quizzes/{quiz.id}/results")
    assert "Captain Okafro" in teacher.page
    assert "one slip of the finger, “okafro” for “okafor”; the surname alone" in teacher.page
    assert "This is none of the accepted answers." in teacher.page
    assert teacher.page.count("Accepted</span>") == 2


def test_one_attempt_is_shown_and_removed(teacher: Browser, class_done: list[str], services: Services) -> None:
    teacher.get(f"/teacher/attempts/{class_done[0]}")
    assert "<mark>Ines Okafor</mark>" in teacher.page
    teacher.get(f"/teacher/attempts/{class_done[1]}")
    assert "Under way since" in teacher.page
    address = f"/teacher/attempts/{class_done[1]}/remove"
    teacher.get(address)
    teacher.send(address)
    assert quizzes.summaries(services.store)[0].begun == 1
    assert teacher.get(address).status_code == 404


def test_results_as_csv_hold_every_answer_and_no_formula(teacher: Browser, class_done: list[str]) -> None:
    response = teacher.get("/teacher/quizzes/1/results.csv")
    assert response.headers["Content-Disposition"] == 'attachment; filename="bridge-quiz-results.csv"'
    rows = list(csv.DictReader(io.StringIO(response.get_data().decode("utf-8-sig"))))
    assert [(row["student"], row["answer given"], row["score"]) for row in rows] == [
        ("'=Noor", "okafor", "1.0"),
        ("'=Noor", "True", "0.0"),
        ("Ben", "no idea", ""),
        ("Ben", "", ""),
    ]
    assert rows[0]["key"] == "Ines Okafor"
    assert rows[0]["accepted as"] == "Okafor"
    assert "capital letters" in rows[0]["why"]
    assert rows[2]["why"] == ""


def test_editing_after_an_attempt_changes_nothing_that_was_seen(
    teacher: Browser, student: Browser, class_done: list[str], services: Services
) -> None:
    services.bank.edit("who-retires", stem="Quite another question?", answers=["somebody else"])
    student.get(f"/attempt/{class_done[0]}/result")
    assert "Which ferry captain will retire" in student.page
    assert "Quite another question" not in student.page
    teacher.get("/teacher/quizzes/1/results")
    assert "1 of 2" in teacher.page
    assert "Which ferry captain will retire" in teacher.page


@pytest.mark.parametrize("name", exports.FORMATS)
def test_every_format_is_offered_and_downloads(teacher: Browser, make_quiz: MakeQuiz, name: str) -> None:
    make_quiz("who-opened", "who-retires")
    teacher.get("/teacher/quizzes/1/files")
    assert exports.FORMATS[name].TITLE in teacher.page
    for address in (f"/teacher/quizzes/1/files/{name}", f"/teacher/files/{name}?which=all"):
        response = teacher.client.get(address)
        assert response.status_code == 200
        assert response.mimetype == exports.FORMATS[name].MEDIA_TYPE.split(";")[0]
        assert len(response.get_data()) > 100
        assert exports.FORMATS[name].SUFFIX in response.headers["Content-Disposition"]


def test_a_format_that_is_not_there(teacher: Browser, make_quiz: MakeQuiz) -> None:
    make_quiz()
    assert teacher.get("/teacher/quizzes/1/files/papyrus").status_code == 404
    teacher.get("/teacher/files")
    assert "No items to take away" in teacher.page
