"""Invented reports go in; the questions for the parties of their deeds come out, or why there are none."""

import random
from datetime import date
from functools import cache

import pytest

from question_bank import facts
from question_bank.distractors import actors, crimes, journals
from question_bank.item_templates import load
from question_bank.item_writing import try_template
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Article, Block, FactSheet, Item, Mention, Rejection, Settings

PUBLISHED = date(2021, 5, 9)
TEMPLATES = {template.id: template for template in load()}


@cache
def sheet_of(text: str, title: str) -> FactSheet:
    article = Article("a", title, text, PUBLISHED, blocks=(Block("paragraph", 0, len(text)),))
    return facts.extract(analyse(pipeline.load(), article))


def stems(text: str, template: str, title: str) -> list[str]:
    """The stems that a template gives, or the reasons why none."""
    made = try_template(sheet_of(text, title), TEMPLATES[template], Settings(), lenient=False)
    return [one.stem if isinstance(one, Item) else one.reason.split(":")[0] for one in made]


ASKED = [
    (
        "Norway sued the Holt Institute in Bergen on 3 May 2021.",
        "action/agent",
        "Court case begins in Bergen",
        "Which country sued the Holt Institute in Bergen on 3 May 2021?",
    ),
    (
        "On 3 May 2021, Norway sued the Holt Institute in Bergen, the Malta Council and the Norvik Port Authority.",
        "action/agent",
        "Court case begins in Bergen",
        "On 3 May 2021, which country sued the Holt Institute in Bergen, the Malta Council and"
        " the Norvik Port Authority?",
    ),
    (
        "Norway sued the Holt Institute on 3 May 2021.",
        "action/patient-of-agent",
        "Court case begins in Bergen",
        "Which institute did Norway sue on 3 May 2021?",
    ),
    (
        "The Malta Council was dissolved by Norway on 3 May 2021.",
        "action/agent",
        "Council meets no more",
        "Which country dissolved the Malta Council on 3 May 2021?",
    ),
    (
        "The Malta Council was dissolved by Norway on 3 May 2021.",
        "action/patient",
        "People in Valletta protest again",
        "Which council was dissolved by Norway on 3 May 2021?",
    ),
    (
        "In findings published on Wednesday in Norvik Letters, scientists found ice.",
        "research/journal",
        "Scientists find old ice on the moon",
        "According to the report “Scientists find old ice on the moon” of 9 May 2021, in which journal were the"
        " findings published?",
    ),
    (
        "The research was led by Ada Kern, a physicist.",
        "research/author",
        "Scientists find old ice on the moon",
        "According to the report “Scientists find old ice on the moon” of 9 May 2021, who led the research?",
    ),
]


@pytest.mark.parametrize(("text", "template", "title", "stem"), ASKED)
def test_a_party_is_asked_for(text: str, template: str, title: str, stem: str) -> None:
    assert stems(text, template, title) == [stem]


def test_a_headline_that_gives_the_key_away_is_left_out() -> None:
    told = stems("Norway sued the Holt Institute on 3 May 2021.", "action/agent", "Norway sues institute over bridge")
    assert told == ["Which country sued the Holt Institute on 3 May 2021?"]


def test_a_deed_that_names_nobody_else_needs_its_headline() -> None:
    told = stems("Norway sued a small company on 3 May 2021.", "action/agent", "Norway sues company over bridge")
    assert told == []


def test_a_win_of_which_there_are_two_is_not_asked() -> None:
    text = "Ada Kern won the Norvik Marathon on 3 May 2021. Liv Holt won the race for juniors."
    assert set(stems(text, "action/agent", "Thousands run through rainy Norvik")) == {"several-answers"}


@pytest.mark.parametrize(
    ("key", "first", "absent"),
    [
        ("tax evasion", crimes.NOUNS["money"], "tax evasion"),
        ("evading taxes", crimes.GERUNDS["money"], "evading taxes"),
        ("armed robbery", crimes.NOUNS["violence"] + crimes.NOUNS["property"], "armed robbery"),
    ],
)
def test_charges_keep_to_their_field_and_form(key: str, first: tuple[str, ...], absent: str) -> None:
    made = crimes.propose(key, "", rng=random.Random(1))
    assert set(made[:3]) <= set(first)
    assert absent not in made


def test_no_charge_that_the_article_speaks_of_is_wrong() -> None:
    made = crimes.propose("tax evasion", "She was tried for bribery before.", rng=random.Random(1))
    assert "bribery" not in made


@pytest.mark.parametrize(
    ("key", "field"),
    [("The Lunar Journal", "space"), ("Journal of Fish Biology", "life"), ("Annals of Brain Medicine", "medicine")],
)
def test_journals_of_the_same_field_come_first(key: str, field: str) -> None:
    made = journals.propose(key, "", rng=random.Random(1))
    assert all(any(name.endswith(one.removeprefix("The ")) for one in journals.FIELDS[field]) for name in made[:3])


def test_journals_that_the_article_names_are_no_wrong_options() -> None:
    assert "Icarus" not in journals.propose("Lunar Letters", "It stood in Icarus too.", rng=random.Random(1))


def test_a_university_gets_others_that_are_named_alike() -> None:
    sheet = sheet_of("Norway sued the Holt Institute.", "Norway sues the Holt Institute")
    key = Mention("University of Norvik", "University of Norvik", "ORG")
    made = [text for text, _ in actors.options(sheet, key, "", random.Random(1))]
    assert len(made) >= 3
    assert all(name.startswith("University of ") for name in made[:3])


def test_no_party_is_made_up_for_a_phrase() -> None:
    sheet = sheet_of("Norway sued the Holt Institute.", "Norway sues the Holt Institute")
    assert actors.options(sheet, Mention("a man", "a man", "PHRASE"), "", random.Random(1)) == []


def test_what_is_rejected_has_a_reason() -> None:
    sheet = sheet_of("Norway sued the Holt Institute in Bergen on 3 May 2021.", "Court case begins in Bergen")
    made = try_template(sheet, TEMPLATES["action/charge"], Settings())
    assert all(one.reason for one in made if isinstance(one, Rejection))
