"""A sheet and a name go in; whether the report is about its bearer, or only passes by, comes out."""

from dataclasses import replace

import pytest

from question_bank.model import Entity, FactSheet
from question_bank.prominence import is_passing, is_prominent
from question_bank.wording import Wording
from tests.items.conftest import AAS, EIDE, day, fact, role, with_facts


def test_prominent_is_who_leads_the_report_is_named_often_or_meets_somebody(found: FactSheet) -> None:
    quiet = with_facts(found, people=(AAS, EIDE))
    assert [is_prominent(Wording(quiet), n) for n in ("Liv Aas", "Jon Eide", "Nobody Known")] == [True, False, False]
    assert is_prominent(Wording(with_facts(found, people=(replace(EIDE, mentions=5),))), "Jon Eide")
    titled = replace(quiet, article=replace(found.article, title="Eide praises minister"))
    assert is_prominent(Wording(titled), "Jon Eide")
    met = fact(found, "meeting", time=day(10), party=role(found, "Liv Aas"), other=role(found, "Jon Eide"))
    assert is_prominent(Wording(with_facts(found, met, people=(AAS, EIDE))), "Jon Eide")


@pytest.mark.parametrize(
    ("office", "mentions", "passing"),
    [("mayor", 1, True), ("mayor", 2, False), (None, 2, True), (None, 3, False)],
)
def test_who_is_named_once_or_heard_once_without_an_office_passes_through(
    found: FactSheet, office: str | None, mentions: int, passing: bool
) -> None:
    somebody = Entity("Sten Borg", "PERSON", ("Sten Borg",), office, "m", mentions)
    assert is_passing(Wording(with_facts(found, people=(somebody,))), "Sten Borg") is passing


@pytest.mark.parametrize(
    ("told", "title", "passing"),
    [
        ("Sten Borg, an analyst in Norvik, said so.", "Ferries sink", True),
        ("Council spokeswoman Sten Borg said so.", "Ferries sink", True),
        ("Sten Borg, an analyst in Norvik, said so.", "Borg buys ferries", False),
        ("Sten Borg, a baker in Norvik, said so.", "Ferries sink", False),
        ("It rained a lot in the night, said Sten Borg, a professor in Norvik.", "Ferries sink", True),
        ("Sten Borg, a professor in Norvik, said it rained a lot in the night.", "Ferries sink", False),  # has a part
    ],
)
def test_who_only_comments_or_speaks_for_others_passes_through(
    found: FactSheet, told: str, title: str, passing: bool
) -> None:
    somebody = Entity("Sten Borg", "PERSON", ("Sten Borg",), "mayor", "m", 2 if "rained" in told else 5)
    sheet = with_facts(found, people=(somebody,))
    sheet = replace(sheet, article=replace(sheet.article, text=told, title=title))
    assert is_passing(Wording(sheet), "Sten Borg") is passing
