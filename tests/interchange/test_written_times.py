"""Times as people and spreadsheets write them go in; the days that they mean come out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.interchange import written_times
from question_bank.model import TimeSpan

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023-07-11", "2023-07-11", "2023-07-11"),
        ("2023-7-1", "2023-07-01", "2023-07-01"),
        ("2023-07-11 00:00:00", "2023-07-11", "2023-07-11"),
        (" 2024-02 ", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("11 July 2023", "2023-07-11", "2023-07-11"),
        ("on July 11, 2023", "2023-07-11", "2023-07-11"),
        ("Tuesday, 11 July 2023", "2023-07-11", "2023-07-11"),
        ("11 and 12 July 2023", "2023-07-11", "2023-07-12"),
        ("in May 2021", "2021-05-01", "2021-05-31"),
        ("11.07.2023", "2023-07-11", "2023-07-11"),
        ("7/31/2023", "2023-07-31", "2023-07-31"),
        ("31/7/2023", "2023-07-31", "2023-07-31"),
        ("05/05/2023", "2023-05-05", "2023-05-05"),
        ("2023-07-11/2023-07-12", "2023-07-11", "2023-07-12"),
        ("2023-07 to 2023-09", "2023-07-01", "2023-09-30"),
        ("11.07.2023 – 12.07.2023", "2023-07-11", "2023-07-12"),
    ],
)
def test_a_time_is_read(text: str, start: str, end: str) -> None:
    assert written_times.span(text) == TimeSpan(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "such as 2023-07-09"),
        ("soon", "such as 2023-07-09"),
        ("11 July", "such as 2023-07-09"),
        ("Sunday", "such as 2023-07-09"),
        ("summer 2023", "such as 2023-07-09"),
        ("the opening on 11 July 2023", "such as 2023-07-09"),
        ("2023-02-29", "of the calendar"),
        ("30.02.2023", "of the calendar"),
        ("2024-13", "of the calendar"),
        ("07/11/2023", "7 November 2023 or 11 July 2023; write 2023-11-07 or 2023-07-11"),
        ("2023-07-12/2023-07-11", "not before its start"),
    ],
)
def test_what_is_no_time_or_two_says_what_to_write(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        written_times.span(text)


@given(DAYS, DAYS)
def test_what_is_written_is_read_as_the_same_days(one: date, other: date) -> None:
    for time in (TimeSpan(one, one), TimeSpan(min(one, other), max(one, other))):
        assert written_times.span(written_times.written(time)) == time
