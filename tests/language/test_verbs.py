"""Base forms go in; the past comes out, by rule, by list, and in reported speech."""

import pytest

from question_bank.language.verbs import backshift, past

PAST = (
    "be was, have had, say said, open opened, lie lay, found founded, wound wounded, find found, cost cost, hit hit, "
    "go went, run ran, stop stopped, cry cried, plan planned, lead led, occur occurred, fly flew, will would, "
    "broadcast broadcast, tweet tweeted"
)
SHIFTED = [
    ("is", "be", "was"),
    ("Is", "be", "was"),
    ("are", "be", "were"),
    ("has", "have", "had"),
    ("does", "do", "did"),
    ("will", "will", "would"),
    ("can", "can", "could"),
    ("’s", "be", "was"),
    ("’ve", "have", "had"),
    ("hopes", "hope", "hoped"),
    ("goes", "go", "went"),
    ("open", "open", "opened"),
    ("lies", "lie", "lay"),
]


@pytest.mark.parametrize(("base", "told"), [tuple(pair.split()) for pair in PAST.split(", ")])
def test_past(base: str, told: str) -> None:
    assert past(base) == told


@pytest.mark.parametrize(("text", "base", "told"), SHIFTED)
def test_backshift(text: str, base: str, told: str) -> None:
    assert backshift(text, base) == told


def test_a_verb_nobody_lists_is_regular() -> None:
    assert (past("florb"), past("drane")) == ("florbed", "draned")
