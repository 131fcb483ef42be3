"""True sentence → false ones that differ in one thing, or none where that would not surely be false."""

import random
from decimal import Decimal

import pytest

from question_bank.distractors import claims

REVERSED = [
    ("The Norvik council approved the bridge.", "The Norvik council rejected the bridge."),
    ("Malta bought the ferry from Norway.", "Malta sold the ferry from Norway."),
    ("Prices rose by a tenth in Bergen.", "Prices fell by a tenth in Bergen."),
    ("Ada Kern pleaded guilty to theft.", "Ada Kern pleaded not guilty to theft."),
    ("Ada Kern pleaded not guilty to theft.", "Ada Kern pleaded guilty to theft."),
    ("Norvik voted against the bridge.", "Norvik voted for the bridge."),
    ("The ferry is faster than a train.", "The ferry is slower than a train."),
]
LEFT = [
    "The council did not approve the bridge.",  # a negation
    "Prices rose to ten after they fell to five.",  # two such words
    "Ada Kern said, “Prices rose by a tenth”.",  # quoted words stay
    "The Northern Star sank.",  # part of a name
    "The port that won the prize is deep.",  # beside the point of the sentence
    "The port of Norvik, which won the prize, is deep.",
    "The port lies north of Norvik.",  # a map tells
    "The vote was the largest in Malta.",  # nobody would take the smallest for it
    "Ada Kern slept because prices rose.",
    "The plans say that prices rose.",
    "Ada Kern fell short of Liv Aas.",  # another sense
    "Ada Kern won the assurances of Norvik.",
    "Ada Kern won the race and her third title.",
    "The death toll rose to ten in Bergen.",  # no toll falls
    "Norvik defeated Torvik and won the cup.",
    "The firm Malta Air blocked the access to its site.",  # only what a court can do is upheld
    "Ada Kern said she had tested positive and would isolate for ten days.",
    "Ada Kern painted the bridge.",  # nothing to exchange
    "Ada Kern raised concerns about a lack of bridges.",  # nobody voices support for that
    "Norvik withheld its support for the bridge.",  # nobody withholds his opposition
    "The harbour bill passed the Norvik Council.",  # "rejected the Council" is no English
    "Norvik raised its fees and spoke of further increases.",  # what follows would tell
    "Ada Kern began a tour to win over opposition to the bridge.",  # both friend and foe are won over
    "Malta agreed to the formation of a council.",  # "refused to the formation" is no English
]


@pytest.mark.parametrize(("true", "false"), REVERSED)
def test_the_sense_is_reversed(true: str, false: str) -> None:
    assert [change.text for change in claims.reversed_sense(true)] == [false]


@pytest.mark.parametrize("claim", LEFT)
def test_nothing_is_reversed(claim: str) -> None:
    assert claims.reversed_sense(claim) == []


def test_the_table_leads_to_words_that_differ() -> None:
    for words, other in claims.opposites().items():
        assert words != other
        assert words.strip() == words
        assert other.strip() == other


@pytest.mark.parametrize(
    ("claim", "exchanged"),
    [
        ("Ada Kern was born in Bergen.", True),
        ("Ada Kern left Bergen.", False),
        ("Rain fell in Bergen when Ada Kern sang.", True),
        ("Ada Kern, who was born in Bergen, sang.", False),
        ("Ada Kern sang when rain fell in Bergen.", False),
        ("Ada Kern was born in Bergen, Norway.", False),
        ("Bergen was bombed in Bergen’s harbour.", False),
        ("Norway has two ports in Bergen.", False),
    ],
)
def test_a_place_is_exchanged_only_where_something_is_in_it(claim: str, exchanged: bool) -> None:
    made = claims.other_place(claim, "Bergen", avoid=(), rng=random.Random(1))
    assert bool(made) is exchanged
    assert all("Bergen" not in change.text for change in made)


@pytest.mark.parametrize(("place", "exchanged"), [("Georgia", False), ("Jordan", False), ("Ghana", True)])
def test_a_name_of_two_places_is_not_exchanged(place: str, exchanged: bool) -> None:
    made = claims.other_place(f"Ada Kern was born in {place}.", place, avoid=(), rng=random.Random(1))
    assert bool(made) is exchanged


@pytest.mark.parametrize(
    ("claim", "exchanged"),
    [
        ("Norvik has 48 ferries.", True),
        ("Norvik has at least 48 ferries.", False),  # fewer would be true as well
        ("Norvik has 48,217 sailors.", False),  # nobody keeps that in mind
        ("Norvik has 48 ferries and 12 tugs.", False),
        ("Norvik does not have 48 ferries.", False),
        ("Ada Kern said, “We have 48 ferries”.", False),
        ("Norvik reached the round of sixteen.", False),
        ("Norvik has two ferries.", False),
    ],
)
def test_a_number_is_exchanged_where_it_stands_alone_and_says_how_many(claim: str, exchanged: bool) -> None:
    made = claims.other_number(claim, avoid=(Decimal(30),), rng=random.Random(1))
    assert bool(made) is exchanged
    assert all("48" not in change.text and "30" not in change.text for change in made)


def test_a_number_in_the_name_of_the_report_stays() -> None:
    front = "According to the report “Norvik buys 12 tugs”, "
    (change,) = claims.other_number(f"{front}Norvik has 48 ferries.", after=len(front), avoid=(), rng=random.Random(1))
    assert change.text.startswith(front)
