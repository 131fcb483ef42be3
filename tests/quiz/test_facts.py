"""A teacher corrects a fact on its page, sees which items change, and takes the new versions."""

import re

import pytest

from question_bank import facts, generation, interchange
from question_bank.errors import BankError
from question_bank.model import Item, Settings
from question_bank.samples import facts_path
from quiz.scoring import Response
from quiz.web.services import Services
from tests.quiz.conftest import Browser, MakeQuiz


@pytest.fixture
def meeting(services: Services) -> list[Item]:
    """The items of a meeting in Oslo on 9 June 2024, in the bank."""
    sheet = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    document = generation.generate_from_sheet(sheet, Settings())
    services.bank.add(document)
    found = next(fact for fact in sheet.facts if fact.kind == "meeting")
    return [item for item in services.bank.items() if item.fact == found.id]


def form(browser: Browser) -> dict[str, str]:
    """What a browser would send of the loaded page: texts, the choice, and what is ticked."""
    fields = dict(re.findall(r'<input type="(?:hidden|text)"[^>]* name="([^"]+)" value="([^"]*)"', browser.page))
    fields |= {name: value for value, name in re.findall(r'value="([^"]*)" name="([^"]+)"', browser.page)}
    return fields | {"assertion": re.findall(r'<option value="(\w+)" selected', browser.page)[0]}


def test_a_fact_is_shown_with_its_roles_and_items(teacher: Browser, meeting: list[Item]) -> None:
    teacher.get(f"/teacher/items/{meeting[0].id}")
    address = f"/teacher/facts/{meeting[0].fact}"
    assert f'href="{address}"' in teacher.page
    teacher.get(address)
    for words in ("Liv Aas", "Sten Borg", "Oslo", "2024-06-09", "asserted", *(item.stem for item in meeting)):
        assert words in teacher.page
    assert teacher.get("/teacher/facts/nowhere").status_code == 404


def test_a_correction_is_shown_before_anything_is_saved(
    teacher: Browser, services: Services, meeting: list[Item]
) -> None:
    address = f"/teacher/facts/{meeting[0].fact}"
    teacher.get(address)
    assert teacher.send(address, form(teacher) | {"time": "8 June 2024", "go": "show"}).status_code == 200
    assert "As it would read" in teacher.page
    assert meeting[0].stem in teacher.page
    assert meeting[0].stem.replace("9 June", "8 June") in teacher.page
    assert services.bank.item(meeting[0].id) == meeting[0]


def test_saving_makes_versions_of_what_is_ticked_and_old_attempts_keep_theirs(
    teacher: Browser, services: Services, meeting: list[Item], make_quiz: MakeQuiz
) -> None:
    make_quiz(*(item.id for item in meeting))
    begun = services.attempts.start(1, "Noor", start_key="1")
    services.attempts.answer(begun.public_id, 1, Response(text="Sten Borg"), send_key="1")
    address = f"/teacher/facts/{meeting[0].fact}"
    teacher.get(address)
    teacher.send(address, form(teacher) | {"time": "8 June 2024", "go": "show"})
    done = teacher.send(address, form(teacher) | {"time": "2024-06-08", "take": meeting[0].id, "go": "save"})
    assert done.status_code == 200
    assert "Saved the fact and 1 item." in teacher.page
    assert "8 June 2024" in services.bank.item(meeting[0].id).stem
    assert services.bank.item_version(meeting[0].id, 1).stem == meeting[0].stem
    assert [services.bank.item(item.id) for item in meeting[1:]] == meeting[1:]
    time = services.bank.fact(meeting[0].fact).time
    assert time is not None
    assert time.start.isoformat() == "2024-06-08"


def test_what_was_not_seen_is_not_saved(teacher: Browser, services: Services, meeting: list[Item]) -> None:
    address = f"/teacher/facts/{meeting[0].fact}"
    teacher.get(address)
    teacher.send(address, form(teacher) | {"time": "8 June 2024", "go": "show"})
    teacher.send(address, form(teacher) | {"time": "7 June 2024", "take": meeting[0].id, "go": "save"})
    assert "7 June 2024" in teacher.page
    assert services.bank.item(meeting[0].id) == meeting[0]


def test_an_item_that_cannot_be_asked_any_more_is_rejected(
    teacher: Browser, services: Services, meeting: list[Item]
) -> None:
    address = f"/teacher/facts/{meeting[0].fact}"
    whom = next(item for item in meeting if item.template == "meeting/other-of-meeting")
    teacher.get(address)
    teacher.send(address, form(teacher) | {"role-other": "Borg", "go": "show"})
    assert "It can no longer be asked: give the full name of the person." in teacher.page
    teacher.send(address, form(teacher) | {"role-other": "Borg", "take": whom.id, "go": "save"})
    assert services.bank.item(whom.id).status == "rejected"


@pytest.mark.parametrize(
    ("fields", "told"),
    [({"role-party": ""}, "must not be empty"), ({"time": "soon"}, "“time” must be"), ({"assertion": "x"}, "one of")],
)
def test_a_fault_is_said_and_what_was_typed_is_kept(
    teacher: Browser, services: Services, meeting: list[Item], fields: dict[str, str], told: str
) -> None:
    address = f"/teacher/facts/{meeting[0].fact}"
    teacher.get(address)
    sent = form(teacher) | {"role-other": "Somebody Else"} | fields | {"go": "save"}
    assert teacher.send(address, sent).status_code == 422
    assert told in teacher.page
    assert "Somebody Else" in teacher.page
    assert services.bank.fact(meeting[0].fact).roles["other"].entity == "Sten Borg"


def test_without_a_correction_nothing_can_be_saved(teacher: Browser, meeting: list[Item]) -> None:
    address = f"/teacher/facts/{meeting[0].fact}"
    teacher.get(address)
    teacher.send(address, form(teacher) | {"go": "show"})
    assert "Nothing is corrected yet." in teacher.page
    assert 'value="save"' not in teacher.page


def test_of_two_teachers_the_second_looks_again(teacher: Browser, services: Services, meeting: list[Item]) -> None:
    address = f"/teacher/facts/{meeting[0].fact}"
    teacher.get(address)
    sent = form(teacher) | {"time": "7 June 2024", "go": "show"}
    teacher.send(address, form(teacher) | {"time": "8 June 2024", "go": "show"})
    teacher.send(address, form(teacher) | {"time": "8 June 2024", "go": "save"})
    assert teacher.send(address, sent).status_code == 409
    assert "was corrected meanwhile" in teacher.page


def test_a_correction_is_stored_whole_or_not_at_all(services: Services, meeting: list[Item]) -> None:
    old = services.bank.fact(meeting[0].fact)
    sheet = services.bank.sheet(old.article)
    from question_bank import fact_correction

    words = fact_correction.words_of(old) | {"time": "2024-06-08"}
    new = fact_correction.corrected(sheet, old, words, facts.shapes()["meeting"])
    changed = [c.new for c in fact_correction.changes(sheet, new, services.bank.items()) if c.new]
    with pytest.raises(BankError, match="edited meanwhile"):
        services.bank.correct_fact(new, based_on=old, items=changed, versions={changed[-1].id: 7})
    assert services.bank.fact(old.id) == old
    assert [services.bank.item(item.id) for item in meeting] == meeting
    with pytest.raises(BankError, match="corrected by somebody else"):
        services.bank.correct_fact(old, based_on=new)
    with pytest.raises(BankError, match="no fact “nowhere”"):
        services.bank.fact("nowhere")
