"""Wordings of numbers go in; what another program can compare with comes out, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.exports.shared import numbers


@pytest.mark.parametrize(
    ("wording", "number"),
    [
        ("31", "31"),
        ("4,500", "4500"),
        ("1,234,567.50", "1234567.50"),
        ("4 500 people", "4500"),
        ("-3", "-3"),
        ("−3 degrees", "-3"),
        ("$40", "40"),
        ("12.5 %", "12.5"),
        ("31 member states", "31"),
        ("007", "7"),
        ("310 million crowns", None),
        ("4.5bn", None),
        ("two", None),
        ("2 or 3", None),
        ("2-3", None),
        ("1,5", None),
        ("12,34", None),
        ("1.2.3", None),
        ("half", None),
        ("2 thirds", None),
        ("", None),
    ],
)
def test_only_what_is_a_number_by_its_digits_is_one(wording: str, number: str | None) -> None:
    assert numbers.plain(wording) == number


@given(st.integers(0, 10**15))
def test_digits_grouped_or_not_are_the_same_number(value: int) -> None:
    assert numbers.accepted([f"{value:,}", str(value), f"{value:,} people"]) == [str(value)]


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    found = numbers.plain(text)
    assert found is None or float(found) == float(found)
