"""A folded text goes in (small letters, no accents); out come the dates it can be read as."""

import re
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = "january february march april may june july august september october november december"
_MONTH_NUMBERS: Final = (
    {name: number for number, name in enumerate(_MONTHS.split(), 1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS.split(), 1)}
    | {"sept": 9}
)
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
_FILLERS: Final = frozenset(
    ["on", "in", "of", "the", "and", "to", "from", "until", "till", "between", "through", "day", "year"]
    + _WEEKDAYS.split()
    + [name[:3] for name in _WEEKDAYS.split()]
)
WORDS: Final = frozenset(_MONTHS.split() + _WEEKDAYS.split())
"""The words of dates in which a slip of the finger can be."""
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})|(\d{1,2})/(\d{1,2})")
_OPENING: Final = re.compile(r"^(?:on )?(?:the )?")
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class DateReading:
    """Days (none for a whole month), month 1-12 and year; the year is None where it was left out."""

    year: int | None
    month: int
    days: tuple[int, ...]


def readings(text: str) -> frozenset[DateReading]:
    """Every date that the whole text can mean; figures like 11/07/2023 have two readings. Empty where it is no date."""
    bare = _OPENING.sub("", text.strip(' .,;:!?"“”'))
    if iso := _ISO.fullmatch(bare):
        return _valid(DateReading(int(iso[1]), int(iso[2]), (int(iso[3]),)))
    if figures := _FIGURES.fullmatch(bare):
        year = int(figures[4]) if figures[4] else None
        first, second = (int(figures[1] or figures[5]), int(figures[3] or figures[6]))
        return _valid(DateReading(year, second, (first,)), DateReading(year, first, (second,)))
    spelled = _spelled(bare)
    return _valid(spelled) if spelled else frozenset()


def _spelled(text: str) -> DateReading | None:
    """A date with its month as a word: `11 july 2023`, `july 11th`, `11 and 12 july`, `july 2023`."""
    months: list[int] = []
    years: list[int] = []
    days: list[int] = []
    for word in _WORD.findall(re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", text)):
        if word in _MONTH_NUMBERS:
            months.append(_MONTH_NUMBERS[word])
        elif word.isdigit() and len(word) == 4:
            years.append(int(word))
        elif word.isdigit() and len(word) <= 2:
            days.append(int(word))
        elif word not in _FILLERS:
            return None
    if len(months) != 1 or len(years) > 1:
        return None
    return DateReading(years[0] if years else None, months[0], tuple(days))


def _valid(*dates: DateReading) -> frozenset[DateReading]:
    return frozenset(d for d in dates if 1 <= d.month <= 12 and all(1 <= day <= 31 for day in d.days))


def same_date(typed: frozenset[DateReading], answer: frozenset[DateReading]) -> bool:
    """Whether a typed date is the answer's; a year may be left out where day and month are given."""
    return any(_covers(given, key) for given in typed for key in answer)


def _covers(given: DateReading, key: DateReading) -> bool:
    if (given.month, given.days) != (key.month, key.days):
        return False
    return given.year == key.year or (given.year is None and bool(given.days))


_DAYS: Final = r"\d{1,2}(?:st|nd|rd|th)?(?:(?:\s*[–-]\s*|\s+(?:and|to)\s+)\d{1,2}(?:st|nd|rd|th)?)?"
_MONTH: Final = f"(?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})"
_IN_TEXT: Final = re.compile(
    rf"\b(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}([./-])\d{{1,2}}\1\d{{4}}"
    rf"|{_DAYS}\s+(?:of\s+)?{_MONTH}\b\.?(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\.?\s+{_DAYS}(?:,?\s+\d{{4}})?|{_MONTH}\.?,?\s+\d{{4}})\b"
)


def dates_in(text: str) -> frozenset[DateReading]:
    """Every date that stands in a folded text; those in figures only where they can be read in one way."""
    words = (match.group() if match[1] else match.group().replace(".", " ") for match in _IN_TEXT.finditer(text))
    found = map(readings, words)
    return frozenset(reading for each in found if len(each) == 1 for reading in each)


def other_date_meant(
    typed: frozenset[DateReading], answers: frozenset[DateReading], told: frozenset[DateReading]
) -> bool:
    """Whether a typed date is, or without its year could be, a date of the article that is none of the answers.

    "11 July" is not enough where the article tells of 11 July in two years, nor 11/07/2023 beside 7 November 2023.
    """
    rivals = [date for date in told - answers if not any(_agree(date, key) for key in answers)]
    return any(_covers(given, date) for given in typed for date in rivals)


def _agree(one: DateReading, other: DateReading) -> bool:
    """Whether two dates can be the same one, a year that is left out being any."""
    same_days = (one.month, one.days) == (other.month, other.days)
    return same_days and (one.year == other.year or None in (one.year, other.year))
