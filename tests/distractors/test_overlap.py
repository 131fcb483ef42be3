"""Two wordings → whether one says the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.distractors.overlap import overlaps

NAMES = st.lists(st.sampled_from(["Ada", "Norvik", "Kern", "of", "the", "Institute", "UN"]), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Guardian", "Guardian"),
        ("Ada Kern", "Kern"),
        ("Ada Kern", "ada kern"),
        ("WHO", "World Health Organization"),
        ("U.N.", "United Nations"),
        ("Norvik's army", "Norvik army"),
        ("Guinea", "Equatorial Guinea"),
        ("Kern Institute of Law", "Kern Institute"),
        ("", "Norvik"),
    ],
)
def test_overlap(one: str, other: str) -> None:
    assert overlaps(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Niger", "Nigeria"), ("Ada Kern", "Ada Vela"), ("Oman", "Romania"), ("UN", "EU"), ("US", "United Nations")],
)
def test_no_overlap(one: str, other: str) -> None:
    assert not overlaps(one, other)


@given(NAMES, NAMES)
def test_order_of_the_two_does_not_matter(ours: list[str], theirs: list[str]) -> None:
    one, other = " ".join(ours), " ".join(theirs)
    assert overlaps(one, other) == overlaps(other, one)
    assert overlaps(one, one)
