"""A cause gets others of its class beside it, in its form, and none that the article may mean."""

import random

import pytest

from question_bank.distractors.causes import causes, core, propose
from question_bank.distractors.overlap import overlaps


def proposed(key: str, article: str = "", *, legal: bool = True) -> list[str]:
    return propose(key, article=article, legal=legal, rng=random.Random(1))


def test_classes_hold_together() -> None:
    assert {c.kind for c in causes() if c.text in proposed("bribery")} == {"money"}


def test_what_the_article_speaks_of_is_left_out() -> None:
    assert "perjury" in proposed("bribery")
    assert "perjury" not in proposed("bribery", "She was never tried for perjury.")


@pytest.mark.parametrize("key", ["two counts of bribery", "attempted murder", "complications from a stroke"])
def test_what_stands_before_stays(key: str) -> None:
    front = key.rsplit(" ", 2 if key.endswith("a stroke") else 1)[0]
    found = proposed(key, legal=not key.endswith("a stroke"))
    assert len(found) >= 3
    assert all(text.startswith(f"{front} ") for text in found)


def test_two_that_may_be_the_same_never_stand_together() -> None:
    for key in ("pneumonia", "a stroke"):
        found = proposed(key, legal=False)
        assert not any(overlaps(a, b) for a in found for b in found if a != b)
        assert not {"heart failure", "a heart attack"} <= set(found)


@pytest.mark.parametrize(
    "key", ["misprision of a felony", "fraud and perjury", "the US bombings", "conspiracy to burgle"]
)
def test_no_class_is_certain(key: str) -> None:
    assert proposed(key, legal=key != "the US bombings") == []


def test_circumstances_are_cut_off() -> None:
    assert core("domestic violence in front of a child") == "domestic violence"
