"""Predicates go in; which stand they take and the predicate of the opposite stand come out, or nothing."""

import pytest

from question_bank.language.stances import contrary, stance_of, stances

OPPOSITES = [
    ("opposed the ferry law", "supported the ferry law"),
    ("has criticized the ferry law", "has praised the ferry law"),
    ("supports open borders", "opposes open borders"),
    ("publicly backed the mayor", "publicly opposed the mayor"),
    ("voted for the ferry law", "voted against the ferry law"),
    ("voted to close the harbour", "voted against closing the harbour"),
    ("banned Norvik Air from flying to Malta", "allowed Norvik Air to fly to Malta"),
    ("refused to close the harbour", "agreed to close the harbour"),
    ("called for a new bridge", "opposed a new bridge"),
    ("struck down the ferry law", "upheld the ferry law"),
    ("signed the ferry bill", "vetoed the ferry bill"),
    ("voiced support for the ferry", "voiced opposition to the ferry"),
]
WITHOUT = [
    "condemned the attack on Norvik",
    "welcomed the victims",
    "defended her decision",
    "denied the charge",
    "supported the ferry law but not the bridge",
    "voted for the mayor with 220 votes",
    "signed a letter",
    "agreed to power-sharing",
    "opened the bridge",
]


@pytest.mark.parametrize(("told", "opposite"), OPPOSITES)
def test_contrary(told: str, opposite: str) -> None:
    assert contrary(told) == opposite


@pytest.mark.parametrize("told", WITHOUT)
def test_no_contrary_where_it_is_absurd_or_true_as_well(told: str) -> None:
    assert contrary(told) == ""


def test_the_fuller_way_comes_first() -> None:
    way = stance_of("ban", "Norvik Air from flying")
    assert way is not None
    assert way.frame == ":from"
    assert stance_of("support", "from Malta") is None


def test_every_way_is_on_a_side() -> None:
    sides = {way.side for ways in stances().values() for way in ways}
    assert sides == {"for", "against", "demand"}
