"""Who said words that are asked, where and how often the article has him → how much speaks for asking."""

from dataclasses import replace

import pytest

from question_bank.model import Block, Entity, FactSheet, Mention
from question_bank.speaker_weight import (
    HEAVIEST,
    LIGHT,
    is_guessed,
    is_prominent_speaker,
    is_to_the_point,
    weight,
)
from question_bank.wording import Wording
from tests.items.conftest import fact

TITLE = "Old ferries of Norvik are sold to Malta"
LONG = 1000
"""Characters of the article."""


def heard(
    sheet: FactSheet,
    *,
    words: str,
    at: int = 0,
    office: str | None = None,
    mentions: int = 1,
    title: str = TITLE,
    opening: str = "",
) -> tuple[Wording, int]:
    """The wording of an article in which Ada Kern says the words at a place, and the weight of asking who did."""
    person = Entity("Ada Kern", "PERSON", ("Ada Kern",), office, "f", mentions)
    article = replace(sheet.article, text=(opening + "It rained. " * 100)[:LONG], title=title, blocks=())
    told = replace(sheet, article=article, sentences=sheet.sentences[:0], entities=(person,), facts=())
    quoted = fact(
        told,
        "quotation",
        speaker=Mention("Ada Kern", "Ada Kern", "PERSON"),
        quotation=Mention(words, words, "QUOTATION", at, at + len(words)),
    )
    wording = Wording(replace(told, facts=(quoted,)))
    return wording, weight(wording, quoted, words)


@pytest.mark.parametrize(
    ("words", "at", "office", "mentions", "points"),
    [
        ("Our old ferries deserve another life", 0, "mayor", 3, 5),  # of the headline, early, of us, often named
        ("It rained on a ship that rained", 0, "mayor", 3, LIGHT),  # one word of the opening
        ("A ship deserves another life", 0, "mayor", 3, LIGHT),
        ("Our old ferries deserve another life", 900, "mayor", 3, 4),
        ("Our old ferries deserve another life", 900, "mayor", 2, 4),  # twice, with a public office
        ("Our old ferries deserve another life", 0, "coach", 2, LIGHT),
        ("I believe our old ferries deserve another life", 0, "mayor", 3, LIGHT),  # anybody could
        ("Our old ferries deserve another life", 0, "coach", 1, LIGHT),  # who passes through
        ("A ship deserves another life", 900, None, 1, 0),
        ("As the mayor, I say our old ferries deserve another life", 0, "mayor", 3, 0),  # says who is speaking
    ],
)
def test_what_speaks_for_asking(
    found: FactSheet, words: str, at: int, office: str | None, mentions: int, points: int
) -> None:
    assert heard(found, words=words, at=at, office=office, mentions=mentions)[1] == points


@pytest.mark.parametrize(
    ("words", "at", "office", "mentions", "points"),
    [
        ("A ship deserves another life", 0, "mayor", 3, 3),
        ("A ship deserves another life", 0, "coach", 2, LIGHT - 1),
        ("Our ship deserves another life", 0, "coach", 2, 3),
    ],
)
def test_words_of_which_the_opening_tells(
    found: FactSheet, words: str, at: int, office: str | None, mentions: int, points: int
) -> None:
    opening = "Another ship deserves a life. "
    assert heard(found, words=words, at=at, office=office, mentions=mentions, opening=opening)[1] == points


@pytest.mark.parametrize(
    ("words", "opening", "points"),
    [
        ("Old ferries deserve another life", "Kern, a professor of law, sang of another life. ", LIGHT),
        ("Old ferries deserve another life", "Market strategist Ada Kern sang of another life. ", LIGHT),
        ("Old ferries deserve another life", "Kern, the mayor, sang of another life. Kern sat. ", 4),
        ("Old ferries deserve another life", "Kern, the mayor, sang of another life. ", LIGHT),  # named once
        (
            "Our old ferries deserve another life",
            "Kern, a professor, sang of another life. Kern sat. ",
            5,
        ),  # takes part
        ("Old ferries are sold to Malta", "Kern, the mayor, sang of another life. ", LIGHT),  # the headline says so
    ],
)
def test_who_only_looks_on_and_what_the_headline_says_weigh_little(
    found: FactSheet, words: str, opening: str, points: int
) -> None:
    assert heard(found, words=words, office="mayor", mentions=3, opening=opening)[1] == points


@pytest.mark.parametrize(
    ("words", "at", "office", "to_the_point"),
    [
        ("Norvik sold our old ferries to Malta", 0, None, True),  # words of the headline
        ("Norvik sold our ferries", 0, "mayor", False),
        ("Our ferries of Norvik need a new harbour and a bridge", 100, None, True),  # of the first paragraph too
        ("Our ferries deserve another life", 100, "mayor", False),
        ("Norvik sold our old ferries to Malta", 900, "mayor", False),  # late
    ],
)
def test_what_is_said_early_and_of_the_matter(
    found: FactSheet, words: str, at: int, office: str | None, to_the_point: bool
) -> None:
    wording, _ = heard(found, words=words, at=at, office=office, opening="A harbour and a bridge are built. ")
    article = wording.sheet.article
    block = Block("paragraph", 0, len(article.text))
    wording = Wording(replace(wording.sheet, article=replace(article, blocks=(block,))))
    assert is_to_the_point(wording, wording.sheet.facts[0], words) is to_the_point


@pytest.mark.parametrize(("at", "mentions", "points"), [(0, 4, 5), (900, 4, 4), (0, 1, 4), (900, 1, 3)])
def test_who_issues_a_press_release_has_more_than_others(found: FactSheet, at: int, mentions: int, points: int) -> None:
    title = "Press release of Senator Kern, 2021-05-09"
    assert heard(found, words="A ship is a ship", at=at, mentions=mentions, title=title)[1] == points
    other = title.replace("Kern", "Aas")
    assert heard(found, words="A ship is a ship", at=at, mentions=mentions, title=other)[1] == points - 1


@pytest.mark.parametrize(
    ("title", "office", "mentions", "prominent"),
    [
        (TITLE, None, 2, False),
        (TITLE, None, 3, True),
        (TITLE, "Mayor of Norvik", 2, True),
        (TITLE, "coach of Norvik", 2, False),
        ("Kern sells old ferries of Norvik", None, 1, True),
    ],
)
def test_whom_a_report_is_about(
    found: FactSheet, title: str, office: str | None, mentions: int, prominent: bool
) -> None:
    wording, _ = heard(found, words="A ship", office=office, mentions=mentions, title=title)
    assert is_prominent_speaker(wording, "Ada Kern") is prominent


def test_whom_everybody_would_name_is_seldom_asked(found: FactSheet) -> None:
    wording, _ = heard(found, words="A ship")
    assert is_guessed(wording, "Donald Trump")
    assert not is_guessed(wording, "Ada Kern")


def test_a_teacher_who_chooses_sees_all(found: FactSheet) -> None:
    wording, few = heard(found, words="A ship", at=900)
    assert few == 0
    assert weight(replace(wording, lenient=True), wording.sheet.facts[0], "A ship") == HEAVIEST
