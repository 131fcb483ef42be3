"""A sheet and a stem go in; somebody in the stem whom a reader would not know comes out."""

from dataclasses import replace

import pytest

from question_bank.model import Entity, FactSheet
from question_bank.strangers import stranger_in
from question_bank.wording import Wording
from tests.items.conftest import AAS, with_facts


@pytest.mark.parametrize(
    ("stem", "stranger"), [("Who met Sten Borg?", "Sten Borg"), ("Who met Liv Aas?", ""), ("Who left?", "")]
)
def test_a_stranger_is_named_without_a_word_on_who_that_is(sheet: FactSheet, stem: str, stranger: str) -> None:
    assert stranger_in(Wording(sheet), stem) == stranger


@pytest.mark.parametrize(
    ("stem", "stranger"),
    [
        ("What did Haugen open in Bergen?", "Haugen"),
        ("What did Erik Haugen open in Bergen?", ""),
        ("Who said, “Haugen opened it”?", ""),
        ("What did Bergen open?", ""),
        ("What did the Council open?", ""),
    ],
)
def test_a_surname_alone_is_a_stranger(found: FactSheet, stem: str, stranger: str) -> None:
    text = f"{found.article.text} Erik Haugen opened it. Haugen left the Howard Council in Bergen."
    sheet = replace(with_facts(found), article=replace(found.article, text=text), entities=())
    assert stranger_in(Wording(sheet), stem) == stranger


def test_the_main_person_is_no_stranger_under_a_headline_only(found: FactSheet) -> None:
    sheet = with_facts(found, people=(Entity("Sten Borg", "PERSON", ("Sten Borg",), mentions=9),))
    told = Wording(replace(sheet, article=replace(sheet.article, title="Minister Sten Borg leaves office")))
    assert stranger_in(told, f"{told.report}when did Sten Borg leave?".capitalize()) == ""
    assert stranger_in(told, f"{told.report_without_day}in 2020, when did Sten Borg leave?") == ""
    assert stranger_in(told, "When did Sten Borg leave?") == "Sten Borg"


@pytest.mark.parametrize("lenient", [False, True])
def test_nobody_is_asked_about_under_the_last_name_of_a_life(found: FactSheet, lenient: bool) -> None:
    life = replace(with_facts(found, people=(AAS,)), article=replace(found.article, title="Liv Aas"))
    told = Wording(life, lenient=lenient)
    assert stranger_in(told, "In which year did Aas move to Malta?") == "Liv Aas"
    assert stranger_in(told, "In which year did Norwegian Foreign Minister Liv Aas move to Malta?") == ""
