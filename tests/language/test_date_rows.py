"""Rows of the table of date expressions go in; what a row needs of a text is in every text that it matches."""

import re
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from question_bank.language import date_days, date_relative, date_spans
from question_bank.language.date_pattern import DatePattern

ROWS: Final = [
    row
    for module in (date_days, date_relative, date_spans)
    for name, rows in vars(module).items()
    if name.endswith("_PATTERNS")
    for row in rows
    if row.needs
]


def test_some_rows_say_what_they_need() -> None:
    assert ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.needs)
@given(data=st.data())
def test_what_a_row_needs_is_in_all_that_it_matches(row: DatePattern, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(row.regex))
    assume(row.regex.search(text))
    assert re.search(row.needs, text)
