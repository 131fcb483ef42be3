"""Characters as they come, and what they become."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.readers.characters import clean, one_line

TABLE = [
    ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
    ("12\u00a0km, 7\u202f000", "12 km, 7 000"),
    ("co\u00adoper\u200bation\ufeff", "cooperation"),
    ("counter\u2011offensive, well\u2010known", "counter-offensive, well-known"),
    ("Cafe\u0301", "Café"),
    ('“Yes,” she said – ‘no’ … "maybe" « quand »', '“Yes,” she said – ‘no’ … "maybe" « quand »'),
    ("a\u200f\u202ab\x00\x07c\ud800", "abc"),
]


@pytest.mark.parametrize(("given_text", "expected"), TABLE)
def test_clean(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


def test_one_line_has_no_runs_of_blanks() -> None:
    assert one_line(" \t The  ferry\n left \u2003 at nine. ") == "The ferry left at nine."


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert one_line(one_line(text)) == one_line(text)
