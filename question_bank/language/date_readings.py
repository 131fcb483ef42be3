"""The reading of a date expression, the day of publication and the tense go in; the span of days it means comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from question_bank.model import TimeSpan

# A date without a year that lies further off than this would have been written with one.
_FAR: Final = 300
# "until 14 October" is met in the past tense on both sides of publication: only the near one is meant.
_NEAR: Final = 120
_CLOSE_BY: Final = 45
_OPEN_ROLES: Final = frozenset({"until", "by", "before", "for", "to", "from"})


@dataclass(frozen=True, slots=True)
class Fixed:
    """An expression that names its year: "9 July 2023", "2019", "the 1990s"."""

    span: TimeSpan


@dataclass(frozen=True, slots=True)
class Yearless:
    """(month, day) to (month, day), day None for a whole month; `years` counts from the year of publication if said."""

    first: tuple[int, int | None]
    last: tuple[int, int | None]
    weekday: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday = 0; `which` is "", last, next, past or coming."""

    number: int
    which: str = ""


@dataclass(frozen=True, slots=True)
class NearMonth:
    """ "last November", "next March", "this July"; `which` is the adjective."""

    month: int
    which: str


@dataclass(frozen=True, slots=True)
class Offset:
    """Days from publication: yesterday is -1. A generic word ("today") means the day only in a report."""

    days: int
    tensed: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The week (Monday to Sunday), month or year of publication, moved by `steps`."""

    unit: str
    steps: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A date expression that means no single stretch of days without more context."""


Reading = Fixed | Yearless | Weekday | NearMonth | Offset | Period | Unknown


def month_span(year: int, month: int) -> TimeSpan:
    """The whole month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return TimeSpan(date(year, month, 1), following - timedelta(days=1))


def year_span(year: int, last: int | None = None) -> TimeSpan:
    """The whole year, or all years up to and including `last`."""
    return TimeSpan(date(year, 1, 1), date(last if last is not None else year, 12, 31))


def span_between(year: int, first: tuple[int, int | None], last: tuple[int, int | None]) -> TimeSpan | None:
    """From the first to the last day or month, which may lie in the next year; None for days that do not exist."""
    later = year + (last[0] < first[0])
    try:
        start = date(year, first[0], first[1] or 1)
        end = date(later, last[0], last[1]) if last[1] else month_span(later, last[0]).end
    except ValueError:
        return None
    return TimeSpan(start, end) if start <= end else None


def needs_tense(reading: Reading) -> bool:
    """Whether past and plan would give different days."""
    if isinstance(reading, Yearless):
        return reading.weekday is None and reading.years is None
    if isinstance(reading, Offset):
        return reading.tensed
    return isinstance(reading, Weekday) and not reading.which


def is_relative(reading: Reading) -> bool:
    """Whether the expression means nothing without the day of publication."""
    return not isinstance(reading, Fixed)


def span_of(
    reading: Reading, *, published: date | None, planned: bool | None = None, role: str = "when"
) -> TimeSpan | None:
    """The days meant, or None where they are not certain; `planned` None stands for a tense not known."""
    if isinstance(reading, Fixed):
        return reading.span
    if published is None or isinstance(reading, Unknown):
        return None
    if needs_tense(reading) and planned is None:
        return _close_by(reading, published) if isinstance(reading, Yearless) else None
    forward = bool(planned) and role != "since"
    match reading:
        case Yearless():
            return _yearless(reading, published, forward, role)
        case Weekday():
            return _weekday(reading, published, forward, role)
        case NearMonth():
            return _near_month(reading, published)
        case Offset():
            day = published + timedelta(days=reading.days)
            return TimeSpan(day, day)
        case Period():
            return _period(reading, published)


def _candidates(reading: Yearless, published: date) -> Iterator[TimeSpan]:
    for year in range(published.year - 1, published.year + 2):
        span = span_between(year, reading.first, reading.last)
        if span is not None:
            yield span


def _close_by(reading: Yearless, published: date) -> TimeSpan | None:
    """The days a few weeks before or after publication, whatever the tense: in the other year they are far off."""
    if reading.first[1] is None or reading.last[1] is None:
        return None
    nearest = min(_candidates(reading, published), key=lambda span: _distance(span, published), default=None)
    return nearest if nearest is not None and _distance(nearest, published) <= _CLOSE_BY else None


def _yearless(reading: Yearless, published: date, forward: bool, role: str) -> TimeSpan | None:
    if reading.years is not None:
        return span_between(published.year + reading.years, reading.first, reading.last)
    spans = list(_candidates(reading, published))
    if reading.weekday is not None:
        matching = [span for span in spans if span.start.weekday() == reading.weekday]
        return matching[0] if len(matching) == 1 and _distance(matching[0], published) <= _FAR else None
    if any(span.start <= published <= span.end and span.start != span.end for span in spans):
        return _under_way(reading, published, spans)
    if role in _OPEN_ROLES and not forward:
        nearest = min(spans, key=lambda span: _distance(span, published), default=None)
        return nearest if nearest is not None and _distance(nearest, published) <= _NEAR else None
    if forward:
        fitting = [span for span in spans if span.start >= published][:1]
    else:
        fitting = [span for span in spans if span.end <= published][-1:]
    return fitting[0] if fitting and _distance(fitting[0], published) <= _FAR else None


def _under_way(reading: Yearless, published: date, spans: list[TimeSpan]) -> TimeSpan | None:
    """A stretch of days around publication is meant as it is; "in July", written in July, could be another year's."""
    if reading.first[1] is None:
        return None
    return next(span for span in spans if span.start <= published <= span.end)


def _distance(span: TimeSpan, published: date) -> int:
    return min(abs((span.start - published).days), abs((span.end - published).days))


def _weekday(reading: Weekday, published: date, forward: bool, role: str) -> TimeSpan | None:
    back = (published.weekday() - reading.number) % 7
    ahead = (reading.number - published.weekday()) % 7
    match reading.which:
        case "last":
            shift = _same_in_all_weeks(-(back or 7), published)
        case "next":
            shift = _same_in_all_weeks(ahead or 7, published)
        case "past":
            shift = -(back or 7)
        case "coming":
            shift = ahead or 7
        case _ if forward:
            shift = ahead
        case _:
            shift = None if role in _OPEN_ROLES else -back
    if shift is None:
        return None
    day = published + timedelta(days=shift)
    return TimeSpan(day, day)


def _same_in_all_weeks(shift: int, published: date) -> int | None:
    """The nearest such day, if it lies in the neighbouring week by every count, so that no reader takes another."""
    day = published + timedelta(days=shift)
    monday_weeks = (published - timedelta(days=published.weekday())) - (day - timedelta(days=day.weekday()))
    sunday_weeks = (published - timedelta(days=published.isoweekday() % 7)) - (
        day - timedelta(days=day.isoweekday() % 7)
    )
    return shift if abs(monday_weeks.days) == abs(sunday_weeks.days) == 7 else None


def _near_month(reading: NearMonth, published: date) -> TimeSpan | None:
    """ "last November" is clear where the latest November was last year's; in December two could be meant."""
    if reading.which == "this":
        return month_span(published.year, reading.month)
    if reading.which == "last" and reading.month >= published.month:
        return month_span(published.year - 1, reading.month)
    if reading.which == "next" and reading.month <= published.month:
        return month_span(published.year + 1, reading.month)
    return None


def _period(reading: Period, published: date) -> TimeSpan:
    if reading.unit == "year":
        return year_span(published.year + reading.steps)
    if reading.unit == "month":
        months = published.year * 12 + published.month - 1 + reading.steps
        return month_span(months // 12, months % 12 + 1)
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=reading.steps)
    return TimeSpan(monday, monday + timedelta(days=6))
