"""A time as people and spreadsheets write it goes in; the days that it means come out, or what to write instead."""

import calendar
import re
from datetime import date
from typing import Final

from question_bank.language.dates import find_dates, in_words
from question_bank.model import TimeSpan

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?: 00:00(?::00)?)?")
_STRETCH: Final = re.compile(r"(.+?)(?:/| to | – |\.\.\.?)(.+)")
_DOTTED: Final = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
_SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
ALLOWED: Final = (
    "a day, month or year such as 2023-07-09, 9 July 2023, 2023-07 or 2023, or a stretch such as 2023-07-11/2023-07-12"
)


def span(text: str) -> TimeSpan:
    """The days of a text; raises ValueError, which says what the text would have to be."""
    told = " ".join(text.split())
    for read in (_iso, _figures):
        found = read(told)
        if found is not None:
            return found
    stretch = _STRETCH.fullmatch(told)
    if stretch is not None and any(char.isdigit() for char in stretch[1]) and (ends := _ends(*stretch.groups())):
        return ends
    mentions = find_dates(told)
    if len(mentions) != 1 or mentions[0].span is None or mentions[0].approximate or not _is_all(told, mentions[0].text):
        raise ValueError(ALLOWED)
    return TimeSpan(mentions[0].span.start, mentions[0].span.end)


def written(time: TimeSpan) -> str:
    """The shortest text of figures that `span` reads as the same days."""
    start, end = time.start.isoformat(), time.end.isoformat()
    by_granularity = {"day": start, "month": start[:7], "year": start[:4]}
    return by_granularity.get(time.granularity, f"{start}/{end}")


def _is_all(text: str, date_words: str) -> bool:
    return re.fullmatch(rf"(?:(?:on|in) )?(?:the )?{re.escape(date_words)}\.?", text, re.IGNORECASE) is not None


def _ends(first: str, last: str) -> TimeSpan | None:
    start, end = _iso(first.strip()) or _figures(first.strip()), _iso(last.strip()) or _figures(last.strip())
    if start is None or end is None:
        return None
    if end.end < start.start:
        raise ValueError(f"an end that is not before its start, {in_words(start)}")
    return TimeSpan(start.start, end.end)


def _iso(text: str) -> TimeSpan | None:
    """2023-07-09, 2023-07 or 2023."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return _days(year or 0, month, day)


def _figures(text: str) -> TimeSpan | None:
    """09.07.2023, and with strokes only what has one reading: a spreadsheet writes the same day in two orders."""
    dotted, slashed = _DOTTED.fullmatch(text), _SLASHED.fullmatch(text)
    if dotted is not None:
        return _days(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    if slashed is None:
        return None
    one, two, year = (int(part) for part in slashed.groups())
    if max(one, two) <= 12 and one != two:
        raise ValueError(
            f"unmistakable: it can be {in_words(_days(year, two, one))} or {in_words(_days(year, one, two))};"
            f" write {year}-{two:02}-{one:02} or {year}-{one:02}-{two:02}"
        )
    return _days(year, min(one, two), max(one, two))


def _days(year: int, month: int | None, day: int | None) -> TimeSpan:
    try:
        last = calendar.monthrange(year, month or 12)[1]
        return TimeSpan(date(year, month or 1, day or 1), date(year, month or 12, day or last))
    except (ValueError, calendar.IllegalMonthError) as error:
        raise ValueError("a date of the calendar") from error
