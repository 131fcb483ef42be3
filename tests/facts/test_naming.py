"""Words from the start of a sentence go in; how they stand inside one, and whether they name anything, comes out."""

import pytest

from question_bank.facts.naming import is_anchored, uncapitalised
from tests.language.conftest import analysed

# an article, and its first sentence as it stands inside another
INSIDE = [
    ("Bakers sang.", "bakers sang"),
    ("Norwegian bakers sang.", "Norwegian bakers sang"),
    ("Norway sang.", "Norway sang"),
    ("NATO sang.", "NATO sang"),
    ("WHO bakers sang. A baker who wept left.", "WHO bakers sang"),
    ("Republican bakers sang.", "Republican bakers sang"),
    ("Democrats sang. The democrats wept.", "Democrats sang"),
    ("Labour sang. They saw the labour of bakers.", "Labour sang"),
    ("Current President Ada Kern sang.", "current President Ada Kern sang"),
    ("Acting Mayor Ada Kern sang.", "acting Mayor Ada Kern sang"),
    (
        "Health and Harbour Minister Ada Kern sang. The health of bakers fell.",
        "Health and Harbour Minister Ada Kern sang",
    ),
    ("Sailors and Prime Minister Ada Kern sang. The sailors wept.", "sailors and Prime Minister Ada Kern sang"),
    ("Twin storms struck.", "twin storms struck"),
    ("Twin Falls sang.", "Twin Falls sang"),
    ("Health and bread fell. The health of bakers fell.", "health and bread fell"),
    ("Singer Ada Kern sang.", "Singer Ada Kern sang"),
    ("Singer Ada Kern sang. A singer wept.", "singer Ada Kern sang"),
    ("The Hague sang.", "the Hague sang"),
    ("Tens of thousands of bakers sang.", "tens of thousands of bakers sang"),
    ("Two Norwegian bakers sang.", "two Norwegian bakers sang"),
    ("Bridge Street fell. The bridge fell.", "Bridge Street fell"),
    ("Speaker Ada Kern sang. A speaker wept.", "Speaker Ada Kern sang"),
    ("Secretary of State Ada Kern sang. A secretary wept.", "Secretary of State Ada Kern sang"),
    ("President-elect Ada Kern sang. A president wept.", "President-elect Ada Kern sang"),
    ("Secretary and baker Ada Kern sang. A secretary wept.", "secretary and baker Ada Kern sang"),
    ("Conservatives online sang. A baker met conservatives.", "conservatives online sang"),
    ("Conservatives sang. They beat Labour.", "Conservatives sang"),
    ("Congressional Democrats sang.", "congressional Democrats sang"),
]


@pytest.mark.parametrize(("article", "inside"), INSIDE)
def test_inside_a_sentence(article: str, inside: str) -> None:
    words = article.partition(".")[0]
    assert uncapitalised(words, analysed(article).doc[0]) == inside


@pytest.mark.parametrize(
    ("words", "anchored"),
    [
        ("the bridge of Norvik", True),
        ("Norvik’s bridge", True),
        ("NATO bridge", True),
        ("a bridge of 1998", True),
        ("The bridge", False),
        ("a bridge of 48 stones", False),
    ],
)
def test_anchored(words: str, anchored: bool) -> None:
    assert is_anchored(words) is anchored
