"""A fact goes in; what a template can say of its roles and its time comes out."""

from dataclasses import replace

import pytest

from question_bank.model import FactSheet, Mention
from question_bank.speaker_weight import CAST
from question_bank.template_names import variables
from question_bank.wording import Wording
from tests.items.conftest import OPENED, fact, opening, position, role, titled, with_facts


def test_templates_see_roles_with_their_words_and_type(found: FactSheet) -> None:
    names = variables(Wording(found), opening(found))
    assert (names["subject"], names["subject"].text, names["subject"].type) == ("Norway", "Norway", "COUNTRY")
    assert (names["did"], names["base_rest"], names["finite_rest"]) == (
        "did",
        "open the Holt Bridge in Bergen",
        "opened the Holt Bridge in Bergen",
    )
    assert (names["granularity"], names["time"], names["kind_of_place"]) == ("day", "on 3 May 2021", "city")


def test_an_article_of_many_speakers_is_about_who_is_who(found: FactSheet) -> None:
    asked = position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert len(Wording(found).cast) >= CAST
    assert variables(Wording(found), asked)["in_cast"]
    speaker = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=role(found, "The new", "QUOTATION"))
    assert not variables(Wording(with_facts(found, asked, speaker)), asked)["in_cast"]


def test_a_speaking_union_has_its_article(found: FactSheet) -> None:
    said = fact(found, "statement", speaker=Mention("European Union", "European Union", "GPE"))
    assert variables(Wording(found), said)["speaker"] == "the European Union"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The new harbour will bring work", True),
        ("It will bring work to every town", False),
        ("the new harbour will bring work", False),
        ("The new […] will bring some work", False),
    ],
)
def test_as_a_last_resort_a_whole_quotation_is_shown(found: FactSheet, words: str, shown: bool) -> None:
    spoken = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=Mention(words, words, "QUOTATION"))
    assert ("remark" in variables(Wording(found, lenient=True), spoken)) is shown
    assert "remark" not in variables(Wording(found), spoken)


@pytest.mark.parametrize(
    ("words", "slight"),
    [
        ("And it was a quiet day", True),
        ("And it was a quiet day in Oslo", False),  # the headline speaks of Oslo
        ("And it was a quiet day for every sailor of the old fleet", False),
    ],
)
def test_a_short_remark_of_nothing_in_the_headline_is_slight(found: FactSheet, words: str, slight: bool) -> None:
    spoken = fact(found, "quotation", speaker=role(found, "Liv Aas"), remark=Mention(words, words, "QUOTATION"))
    wording = titled(found, "Ministers meet in Oslo")
    assert variables(wording, spoken)["slight"] is slight
    assert not variables(replace(wording, lenient=True), spoken)["slight"]


@pytest.mark.parametrize(("sentence", "late"), [(0, False), (5, False), (9, True)])
def test_what_stands_in_the_last_quarter_of_a_report_is_late(found: FactSheet, sentence: int, late: bool) -> None:
    event = replace(OPENED, evidence=(sentence,))
    assert len(found.sentences) > 9
    assert variables(titled(found, "Ministers meet in Oslo"), event)["late"] is late
    assert variables(titled(found, "Ministers meet in Oslo", published=None), event)["late"] is False
