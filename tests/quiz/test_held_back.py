"""A teacher looks through the weaker questions of an article, and takes those worth it into the bank."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from question_bank import facts, generation, interchange
from question_bank.bank import open_bank
from question_bank.held_back import held_back
from question_bank.model import FactSheet, Settings
from question_bank.samples import facts_path
from quiz import create_app, teachers
from quiz.web.services import Services
from tests.quiz.conftest import PASSWORD, Browser


@pytest.fixture
def sheet(services: Services) -> FactSheet:
    """The facts of a meeting, with half of their items in the bank."""
    read = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    document = generation.generate_from_sheet(read, Settings())
    kept = document.items[::2]
    services.bank.add(replace(document, items=kept))
    return services.bank.sheet(read.article.id)


def address(sheet: FactSheet) -> str:
    return f"/teacher/articles/{sheet.article.id}/held-back"


def offered(browser: Browser) -> list[str]:
    return re.findall(r'name="take" value="([^"]+)"', browser.page)


def test_what_the_bank_has_is_not_held_back(services: Services, sheet: FactSheet) -> None:
    present = services.bank.items(article=sheet.article.id)
    found = held_back(sheet, present)
    assert found
    assert not {one.item.stem for one in found} & {item.stem for item in present}
    assert held_back(sheet, [*present, *(one.item for one in found)]) == []


def test_the_likelier_come_first_and_say_how_likely(teacher: Browser, sheet: FactSheet) -> None:
    found = held_back(sheet, [])
    chances = [one.chance for one in found]
    assert chances == sorted(chances, reverse=True)
    teacher.get(address(sheet))
    first = next(one for one in found if one.item.id == offered(teacher)[0])
    told = re.search(r"About (\d+) in 10 such questions were accepted", teacher.page)
    assert told is not None
    assert int(told.group(1)) == round(10 * first.chance)


def test_what_is_ticked_goes_into_the_bank_accepted(teacher: Browser, services: Services, sheet: FactSheet) -> None:
    before = {item.id for item in services.bank.items(article=sheet.article.id)}
    teacher.get(f"/teacher/items?article={sheet.article.id}")
    assert f'href="{address(sheet)}"' in teacher.page
    teacher.get(address(sheet))
    first, *rest = offered(teacher)
    teacher.send(address(sheet), {"take": first})
    assert "1 question is in the bank now, and accepted." in teacher.page
    after = {item.id: item.status for item in services.bank.items(article=sheet.article.id)}
    assert after.keys() - before == {first}
    assert after[first] == "accepted"
    teacher.get(address(sheet))
    assert offered(teacher) == rest


def test_a_form_that_is_sent_twice_adds_nothing(teacher: Browser, services: Services, sheet: FactSheet) -> None:
    teacher.get(address(sheet))
    first = offered(teacher)[0]
    for _ in range(2):
        teacher.get(address(sheet))
        teacher.send(address(sheet), {"take": first})
    assert "stood there already" in teacher.page
    assert [item.id for item in services.bank.items()].count(first) == 1
    assert services.bank.current_version(first) == 1


def test_nothing_ticked_changes_nothing(teacher: Browser, services: Services, sheet: FactSheet) -> None:
    before = services.bank.items()
    teacher.get(address(sheet))
    teacher.send(address(sheet), {})
    assert "No question was ticked." in teacher.page
    assert services.bank.items() == before


def test_an_article_without_items_leads_to_what_was_held_back(teacher: Browser, services: Services) -> None:
    read = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    document = generation.generate_from_sheet(read, Settings())
    services.bank.add(replace(document, items=()))
    teacher.get(f"/teacher/items?article={read.article.id}")
    assert "Look through what was held back" in teacher.page
    teacher.get(f"/teacher/items?article={read.article.id}&status=rejected")
    assert "Look through what was held back" not in teacher.page


def test_the_first_page_leads_there_where_no_article_gave_an_item(tmp_path: Path) -> None:
    read = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    document = generation.generate_from_sheet(read, Settings())
    bank = open_bank(tmp_path / "bank.sqlite")
    bank.add(replace(document, items=()))
    bank.close()
    app = create_app({"DATABASE": str(tmp_path / "bank.sqlite"), "TESTING": True})
    browser = Browser(app.test_client())
    code = teachers.new_setup_code(app.extensions["quiz"].store)
    browser.get(f"/teacher/set-up?code={code}")
    fields = {"code": code, "name": "Ms Vale", "password": PASSWORD, "again": PASSWORD}
    browser.send("/teacher/set-up", fields)
    browser.get("/teacher/")
    assert f'href="/teacher/articles/{read.article.id}/held-back"' in browser.page


def test_where_nothing_is_held_back(teacher: Browser) -> None:
    teacher.get("/teacher/articles/bridge/held-back")
    assert "Nothing is held back" in teacher.page
    assert teacher.get("/teacher/articles/nothing/held-back").status_code == 404
