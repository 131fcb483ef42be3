"""Expressions that mean days: "9 July 2023", "July 11 and 12", "30 June to 2 July", "Christmas Day", ISO dates."""

import re
from datetime import date
from typing import Final

from question_bank.language.date_pattern import YEARS_FROM_NOW, Match, group, pattern, unknown
from question_bank.language.date_readings import Fixed, Reading, Unknown, Yearless, span_between
from question_bank.language.date_words import (
    AND,
    DAY,
    MONTH,
    OR,
    QUANTITY,
    SHORT_WEEKDAY,
    TO,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from question_bank.model import TimeSpan


def _days(match: Match) -> Reading | None:
    """One day or several, of one month or of two, with or without a year."""
    first_month = group(match, "month")
    last_month = group(match, "month2") or first_month
    first = (month_number(first_month), day_number(match["day"]))
    numbers = [day_number(word) for word in re.findall(r"\d+\w*", group(match, "more"))]
    last = (month_number(last_month), day_number(group(match, "day2") or match["day"]))
    if numbers and [first[1], *numbers, last[1]] != list(range(first[1], last[1] + 1)):
        return Unknown()
    if not numbers and group(match, "listed") and not _consecutive(first, last, group(match, "year")):
        return Unknown()
    return _read(first, last, match)


def _consecutive(first: tuple[int, int], last: tuple[int, int], year: str) -> bool:
    """Whether the second day follows the first; 28 February and 1 March need the year to tell."""
    spans = [span_between(number, first, last) for number in ([int(year)] if year else [2000, 2001])]
    return all(span is not None and (span.end - span.start).days == 1 for span in spans)


def _read(first: tuple[int, int], last: tuple[int, int], match: Match) -> Reading | None:
    year, year1 = group(match, "year"), group(match, "year1")
    weekday = group(match, "weekday")
    number = weekday_number(weekday) if weekday else None
    if year1 and year:
        return _two_years(first, last, int(year1), int(year))
    if year:
        span = span_between(int(year) - (last[0] < first[0]), first, last)
        if span is None or (number is not None and span.start.weekday() != number):
            return Unknown()  # a day that does not exist, or not on that weekday: a slip of the article
        return Fixed(span)
    steps = YEARS_FROM_NOW.get(group(match, "relyear"))
    if group(match, "thatyear") or (first == last and first[1] > 29 and span_between(2000, first, last) is None):
        return Unknown()
    return Yearless(first, last, number, steps)


def _two_years(first: tuple[int, int], last: tuple[int, int], year1: int, year2: int) -> Reading | None:
    try:
        start, end = date(year1, *first), date(year2, *last)
    except ValueError:
        return Unknown()
    # A life ("3 May 1901 – 7 June 1980") is two dates, not a stretch.
    return Fixed(TimeSpan(start, end)) if start < end and (end - start).days < 400 else None


_WD: Final = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+(?:the\s+)?)?"
_THAT: Final = r"(?P<thatyear>(?:the\s+same|that|the\s+following|the\s+previous)\s+year)"
_OF_YEAR: Final = (
    rf"(?:(?:,\s?|\s+|\s+of\s+|,?\s+in\s+)"
    rf"(?:(?P<year>{YEAR})(?!{QUANTITY})|(?:of\s+)?(?:(?P<relyear>last|this|next)\s+year\b|{_THAT})))?"
)
# "May 10,000", "July 9:30" and "March 3 percent" hold no day.
_MDY_END: Final = rf"(?!:\d|,\d{{3}}\b|\.\d|{QUANTITY})"
_OF: Final = r"(?:\s+of\s+|\s+)"


def _dmy(days: str, *, month: str = "month") -> str:
    return rf"(?<![\d.,$€£/-]){_WD}(?:(?<!\w)the\s+(?=\d+[a-z]))?{days}{_OF}(?P<{month}>{MONTH})(?![\w-])"


def _mdy(days: str) -> str:
    return rf"\b{_WD}(?P<month>{MONTH})\s+(?:the\s+)?{days}{_MDY_END}"


_ONE: Final = rf"(?P<day>{DAY})"
_SPAN: Final = rf"(?P<day>{DAY}){TO}(?:the\s+)?(?P<day2>{DAY})"
_LIST: Final = rf"(?P<day>{DAY})(?P<more>(?:,\s(?:the\s+)?{DAY})*),?(?P<listed>{AND})(?:the\s+)?(?P<day2>{DAY})"
_BETWEEN: Final = rf"(?P<day>{DAY})\s+and\s+(?:the\s+)?(?P<day2>{DAY})"
_CHOICE: Final = rf"{DAY},?{OR}(?:the\s+)?{DAY}"
_CROSS_TO: Final = rf"(?:{TO}|(?P<listed>{AND}))"
_YEAR1: Final = rf"(?:,?\s+(?P<year1>{YEAR}),?)?"
_CROSS_DMY: Final = (
    rf"{_ONE}{_OF}(?P<month>{MONTH}){_YEAR1}{_CROSS_TO}(?:the\s+)?(?P<day2>{DAY}){_OF}(?P<month2>{MONTH})(?!\w)"
)
_CROSS_AND: Final = rf"{_ONE}{_OF}(?P<month>{MONTH}){_YEAR1}\s+and\s+(?P<day2>{DAY}){_OF}(?P<month2>{MONTH})(?!\w)"
_CROSS_MDY: Final = rf"\b(?P<month>{MONTH})\s+{_ONE}{_YEAR1}{_CROSS_TO}(?P<month2>{MONTH})\s+(?P<day2>{DAY}){_MDY_END}"

_HOLIDAYS: Final = {
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year’s Eve": (12, 31),
    "New Year’s Day": (1, 1),
    "Valentine’s Day": (2, 14),
    "Halloween": (10, 31),
}


def _holiday(match: Match) -> Reading | None:
    day = _HOLIDAYS[re.sub(r"\s+", " ", match["name"]).replace("'", "’")]
    year = group(match, "year")
    span = span_between(int(year), day, day) if year else None
    return Fixed(span) if span else Yearless(day, day, None, YEARS_FROM_NOW.get(group(match, "relyear")))


def _iso(match: Match) -> Reading | None:
    try:
        day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return Unknown()
    return Fixed(TimeSpan(day, day))


def _numeric(match: Match) -> Reading | None:
    """ "25/12/2023" and "12/25/2023" are clear, "09/07/2023" is two different days."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    readings = {(day, month) for day, month in ((first, second), (second, first)) if month <= 12 and 1 <= day <= 31}
    if len(readings) != 1:
        return Unknown()
    day, month = readings.pop()
    span = span_between(year, (month, day), (month, day))
    return Fixed(span) if span else Unknown()


# What rows need of a text: the word, two days before or behind one month, two dates.
_SAYS_BETWEEN: Final = "(?i:between)"
_TWO_DAYS: Final = rf"\d[a-z]{{0,2}}(?:{TO}|,?{AND}|,?{OR}|,\s)(?:the\s+)?\d"
_DAYS_FIRST: Final = rf"{_TWO_DAYS}\d?[a-z]{{0,2}}{_OF}[JFMASOND]"
_DAYS_LAST: Final = rf"[a-z.]\s+(?:the\s+)?\d?{_TWO_DAYS}"
_TWO_DATES: Final = rf"(?:{TO}|{AND})(?:the\s+)?[\dJFMASOND]"

DAY_PATTERNS: Final = (
    # "Between 9 and 12 July" is a stretch, "9 and 12 July" two days: of two rows that match alike the first counts.
    pattern("days", r"\b(?P<lead>(?i:between)\s+)" + _dmy(_BETWEEN) + _OF_YEAR, _days, needs=_SAYS_BETWEEN),
    pattern("days", r"\b(?P<lead>(?i:between)\s+)" + _mdy(_BETWEEN) + _OF_YEAR, _days, needs=_SAYS_BETWEEN),
    pattern("days", rf"\b(?P<lead>(?i:between)\s+){_CROSS_AND}{_OF_YEAR}", _days, needs=_SAYS_BETWEEN),
    pattern("day", _dmy(_ONE) + _OF_YEAR, _days),
    pattern("day", _mdy(_ONE) + _OF_YEAR, _days),
    pattern("days", _dmy(_SPAN) + _OF_YEAR, _days, needs=_DAYS_FIRST),
    pattern("days", _mdy(_SPAN) + _OF_YEAR, _days, needs=_DAYS_LAST),
    pattern("days", _dmy(_LIST) + _OF_YEAR, _days, needs=_DAYS_FIRST),
    pattern("days", _mdy(_LIST) + _OF_YEAR, _days, needs=_DAYS_LAST),
    pattern("list", _dmy(_CHOICE) + _OF_YEAR, unknown, needs=_DAYS_FIRST),
    pattern("list", _mdy(_CHOICE) + _OF_YEAR, unknown, needs=_DAYS_LAST),
    pattern("days", rf"(?<![\d.,$€£/-]){_CROSS_DMY}{_OF_YEAR}", _days, needs=_TWO_DATES),
    pattern("days", _CROSS_MDY + _OF_YEAR, _days, needs=_TWO_DATES),
)

FIGURE_PATTERNS: Final = (
    pattern("day", r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", _iso),
    pattern("day", r"(?<![\d/.])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:1\d|2[01])\d\d)(?![\d/])", _numeric),
)

HOLIDAY_PATTERNS: Final = (
    pattern(
        "day",
        r"\b(?P<name>Christmas (?:Day|Eve)|Boxing Day|New Year[’']s (?:Day|Eve)|Valentine[’']s Day|Halloween)\b"
        + _OF_YEAR,
        _holiday,
    ),
    pattern(
        "holiday",
        rf"\b(?:Christmas|Easter|Ramadan|Thanksgiving|Diwali|Hanukkah|Passover|New Year)(?:\s+{YEAR})?\b(?!\s+[A-Z])",
        unknown,
    ),
)
