"""Nouns with "the" go in; whether they are clear, or the words that name them, come out."""

import pytest

from question_bank.language.anchors import definite_is_clear, described, has_headline, named_in_title
from tests.language.conftest import analysed, token

CLEAR = [
    ("The Norwegian parliament voted.", "parliament"),
    ("The NATO summit was short.", "summit"),
    ("The 2019 ruling shocked Norway.", "ruling"),
    ("The bridge that Malta built fell.", "bridge"),
    ("The mayor of Norvik left.", "mayor"),
    ("The first bridge in Malta fell.", "bridge"),
    ("The sun rose.", "sun"),
    ("The night was long.", "night"),
    ("The Maltese singer left.", "singer"),
    ("Norvik Holdings said the company would close.", "company"),
]
UNCLEAR = [
    ("The ruling shocked Norway.", "ruling"),
    ("The bridge on it fell.", "bridge"),
    ("The first bridge fell.", "bridge"),
    ("The largest bridge fell.", "bridge"),
    ("The day was long.", "day"),
    ("The second night was long.", "night"),
    ("The next morning was cold.", "morning"),
    ("The Latin American country voted.", "country"),
    ("The Maltese official left.", "official"),
    ("The UN and NATO said the organisation would close.", "organisation"),
    ("Jon Eide said the company would close.", "company"),
]
# paragraphs, the noun, which occurrence of it, the fuller words
NAMED = [
    (("The NATO summit in Malta was short.", "The summit shocked Norway."), "summit", 1, "NATO summit in Malta"),
    (("The Norvik Orchestra came.", "The orchestra played."), "orchestra", 0, "Norvik Orchestra"),
    (
        ("The bridge between Storholm and Bergen fell.", "The bridge was old."),
        "bridge",
        1,
        "bridge between Storholm and Bergen",
    ),
    (("The summit was short.", "The summit shocked Norway."), "summit", 1, None),
    (("The Malta summit was short.", "Another summit followed.", "The summit shocked Norway."), "summit", 2, None),
    (("The Malta summit was short.", "The second summit failed."), "summit", 1, None),
    (("A bridge in Oslo fell. A bridge in Bergen stood.", "The bridge was old."), "bridge", 2, None),
    (("Voters in Malta left.", "The voters sang."), "voters", 0, None),
    (("The summit shocked Norway. The NATO summit in Malta was short.",), "summit", 0, None),
    (("The Malta bridge fell.", "The bridge was old."), "bridge", 1, "Malta bridge"),
    (("The Malta bridges fell.", "The bridge was old."), "bridge", 0, None),
    (("The Malta summit ended.", "The long summit was dull."), "summit", 1, None),
    (("The Norvik study in Malta ended.", "The study was long."), "study", 1, None),
    (
        ("A small orchestra sang.", "The Norvik Orchestra came.", "The orchestra played."),
        "orchestra",
        1,
        "Norvik Orchestra",
    ),
    (("The Norvik Orchestra came.", "A small orchestra sang.", "The orchestra played."), "orchestra", 1, None),
    (
        ("The Norvik Orchestra came.", "The orchestra sang.", "The orchestra played."),
        "orchestra",
        1,
        "Norvik Orchestra",
    ),
]
# title, sentence, the noun, whether the title tells of it
UNDER_A_HEADLINE = [
    ("Ferry crashes into the Norvik pier", "The crash was loud.", "crash", True),
    ("Ferry crashes into the Norvik pier", "The accident was loud.", "accident", True),
    ("Ferry crashes into the Norvik pier", "The second crash was loud.", "crash", False),
    ("Ferry crashes into the Norvik pier", "The verdict was harsh.", "verdict", False),
    ("Crash", "The crash was loud.", "crash", False),
    ("Norvik television network goes off the air", "The network lost its mast.", "network", False),
    ("Norvik president calls an election", "The president resigned.", "president", False),
    ("Police shoot a man in Norvik", "The man survived.", "man", False),
    ("Police shoot a man in Norvik", "The shooting was loud.", "shooting", True),
]


@pytest.mark.parametrize(
    ("sentence", "noun", "clear"), [*((*row, True) for row in CLEAR), *((*row, False) for row in UNCLEAR)]
)
def test_definite(sentence: str, noun: str, clear: bool) -> None:
    analysis = analysed(sentence)
    asked = token(analysis, noun)
    assert definite_is_clear(analysis, asked, list(analysis.doc), list(analysis.doc[: asked.i])) is clear


@pytest.mark.parametrize(("title", "sentence", "noun", "clear"), UNDER_A_HEADLINE)
def test_a_headline_tells_of_the_noun(title: str, sentence: str, noun: str, clear: bool) -> None:
    analysis = analysed(sentence, title=title)
    assert named_in_title(analysis, token(analysis, noun)) is clear


def test_the_name_of_a_person_is_no_headline() -> None:
    assert not has_headline(analysed("Ada Maria Kern Holt left.", title="Ada Maria Kern Holt"))
    assert has_headline(analysed("Ada Maria Kern Holt left.", title="Ada Maria Kern left"))


@pytest.mark.parametrize(("paragraphs", "noun", "number", "fuller"), NAMED)
def test_fuller_words(paragraphs: tuple[str, ...], noun: str, number: int, fuller: str | None) -> None:
    analysis = analysed(*paragraphs)
    assert described(analysis, token(analysis, noun, number)) == fuller
