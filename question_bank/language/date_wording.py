"""A span of days goes in; the words for it come out, British or American, with all wordings that mean the same."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from question_bank.language.date_words import DAY, MONTH, MONTH_NAMES
from question_bank.model import TimeSpan

BRITISH: Final = "british"
AMERICAN: Final = "american"


def in_words(span: TimeSpan, *, style: str = BRITISH) -> str:
    """ "9 July 2023", "July 2023", "2023", "11 and 12 July 2023", "9–12 July 2023", "30 June to 2 July 2023"."""
    whole = _whole_units(span, dash="–")
    if whole:
        return whole
    start, end = span.start, span.end
    if start == end:
        return _day(start, style)
    if start.year != end.year:
        return f"{_day(start, style)} to {_day(end, style)}"
    joint = " and " if end - start == timedelta(days=1) else " to "
    if start.month != end.month:
        return f"{_day(start, style, year=False)}{joint}{_day(end, style)}"
    return _same_month(span, joint if joint == " and " else "–", style)


def with_preposition(span: TimeSpan, *, style: str = BRITISH) -> str:
    """ "on 9 July 2023", "in July 2023", "in 2023", "on 11 and 12 July 2023", "from 9 to 12 July 2023"."""
    words = in_words(span, style=style)
    start, end = span.start, span.end
    if start == end or end - start == timedelta(days=1):
        return f"on {words}"
    if span.granularity in ("month", "year") or _is_decade(span):
        return f"in {words}"
    if _whole_units(span, dash="–"):
        return f"from {_whole_units(span, dash=' to ')}"
    same_month = (start.year, start.month) == (end.year, end.month)
    return f"from {_same_month(span, ' to ', style)}" if same_month else f"from {words}"


def _same_month(span: TimeSpan, joint: str, style: str) -> str:
    days, month = f"{span.start.day}{joint}{span.end.day}", MONTH_NAMES[span.start.month - 1]
    return f"{month} {days}, {span.end.year}" if style == AMERICAN else f"{days} {month} {span.end.year}"


def _day(day: date, style: str, *, year: bool = True) -> str:
    month = MONTH_NAMES[day.month - 1]
    if style == AMERICAN:
        return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
    return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"


def _is_decade(span: TimeSpan) -> bool:
    return (
        span.start.year % 10 == 0
        and span.start.year % 100 != 0
        and span.end.year == span.start.year + 9
        and (span.start.month, span.start.day, span.end.month, span.end.day) == (1, 1, 12, 31)
    )


def _whole_units(span: TimeSpan, *, dash: str) -> str:
    """The words for whole months or years; empty for anything else."""
    start, end = span.start, span.end
    if start.day != 1 or (end + timedelta(days=1)).day != 1:
        return ""
    first, last = MONTH_NAMES[start.month - 1], MONTH_NAMES[end.month - 1]
    if start.month == 1 and end.month == 12:
        if _is_decade(span):
            return f"the {start.year}s"
        return str(start.year) if start.year == end.year else f"{start.year}{dash}{end.year}"
    if start.year != end.year:
        return f"{first} {start.year} to {last} {end.year}"
    return f"{first} {end.year}" if first == last else f"{first} to {last} {end.year}"


# --- what a student may type ------------------------------------------------------------------------------------

_SHORT: Final = {9: ("Sept", "Sep"), 5: ()}


def accepted_wordings(span: TimeSpan, *, style: str = BRITISH, year_given: bool = False) -> list[str]:
    """Every usual spelling of a span, the one of `in_words` first; without the year too where the stem gives it.

    Figures alone ("25/12/2023") are accepted only where they can be read in one way.
    """
    wordings = [in_words(span, style=style), in_words(span), in_words(span, style=AMERICAN)]
    if span.start == span.end:
        wordings += _day_wordings(span.start)
    elif span.granularity == "month":
        wordings += _month_wordings(span.start)
    elif not _whole_units(span, dash="–"):
        wordings += _days_wordings(span)
    wordings += [bare for bare in (with_preposition(span).removeprefix("from "),) if bare[0].isdigit()]
    if year_given and span.granularity != "year" and span.start.year == span.end.year:
        wordings += [short for wording in wordings if (short := _without_year(wording, span.end.year))]
    return list(dict.fromkeys(wordings))


def _without_year(wording: str, year: int) -> str:
    if re.search(r"\d[-/.]\d", wording) and str(year) in wording and not re.search("[A-Za-z]", wording):
        return ""
    return wording.removesuffix(str(year)).rstrip(", ") if wording.endswith(str(year)) else ""


def _ordinal(day: int) -> str:
    if 10 < day < 20:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }".replace(" ", "")


def _months(month: int) -> Iterator[str]:
    name = MONTH_NAMES[month - 1]
    yield name
    yield from _SHORT.get(month, (name[:3],) if len(name) > 4 else ())


def _day_wordings(day: date) -> Iterator[str]:
    number, ordinal, year = day.day, _ordinal(day.day), day.year
    for month in _months(day.month):
        yield from (f"{number} {month} {year}", f"{month} {number}, {year}", f"{month} {number} {year}")
        yield from (f"{ordinal} {month} {year}", f"{month} {ordinal}, {year}", f"{month} {ordinal} {year}")
        yield from (f"{ordinal} of {month} {year}", f"the {ordinal} of {month} {year}", f"{number} {month}, {year}")
    yield day.isoformat()
    if number > 12 or number == day.month:
        yield from (f"{number:02}/{day.month:02}/{year}", f"{day.month:02}/{number:02}/{year}")
        yield f"{number:02}.{day.month:02}.{year}"


def _month_wordings(day: date) -> Iterator[str]:
    for month in _months(day.month):
        yield from (f"{month} {day.year}", f"{month}, {day.year}", f"{month} of {day.year}")


def _days_wordings(span: TimeSpan) -> Iterator[str]:
    start, end = span.start, span.end
    first, last = _ordinal(start.day), _ordinal(end.day)
    two = end - start == timedelta(days=1)
    if (start.year, start.month) == (end.year, end.month):
        for month in _months(start.month):
            for joint in ("–", "-", " to ", *((" and ", " & ") if two else ())):
                for one, other in ((str(start.day), str(end.day)), (first, last)):
                    yield f"{one}{joint}{other} {month} {end.year}"
                    yield f"{month} {one}{joint}{other}, {end.year}"
                    yield f"{month} {one}{joint}{other} {end.year}"
        return
    for style in (BRITISH, AMERICAN):
        for joint in (" to ", " – ", " - ", *((" and ",) if two else ())):
            yield f"{_day(start, style, year=start.year != end.year)}{joint}{_day(end, style)}"


# --- which order an article writes --------------------------------------------------------------------------------

_DAY_FIRST: Final = re.compile(rf"\b{DAY}(?:\s+of)?\s+{MONTH}(?!\w)")
_MONTH_FIRST: Final = re.compile(rf"\b{MONTH}\s+{DAY}(?![:.,]\d)")
_BRITISH_WORDS: Final = re.compile(
    r"\b(?:colour|labour(?! party)|favour|honour|centre|metres?|kilometres?|litres?|theatre|defence|offence|licence|"
    r"per cent|programme|travell(?:ed|ing|er)|cancelled|aeroplane|cheque|tonnes|neighbour|behaviour|whilst)\w*",
    re.IGNORECASE,
)
_AMERICAN_WORDS: Final = re.compile(
    r"\b(?:color|labor(?! party)|favor|honor|center|meters?|kilometers?|liters?|theater|defense|offense|percent|"
    r"programs?|travel(?:ed|ing|er)|canceled|airplane|neighbor|behavior|gray)\w*",
    re.IGNORECASE,
)


def spelling_style(text: str) -> str:
    """`american` or `british`, by the order of day and month first, then by spelling; british where nothing tells."""
    months_first, days_first = len(_MONTH_FIRST.findall(text)), len(_DAY_FIRST.findall(text))
    if months_first != days_first:
        return AMERICAN if months_first > days_first else BRITISH
    return AMERICAN if len(_AMERICAN_WORDS.findall(text)) > len(_BRITISH_WORDS.findall(text)) else BRITISH
