"""Expressions that mean months, years and longer: "in July", "July 2023", "early 2019", "the 1990s", "Q1 2020"."""

from typing import Final

from question_bank.language.date_pattern import YEARS_FROM_NOW, Match, group, pattern, unknown
from question_bank.language.date_readings import (
    Fixed,
    NearMonth,
    Period,
    Reading,
    Unknown,
    Yearless,
    month_span,
    span_between,
    year_span,
)
from question_bank.language.date_words import (
    AND,
    DASH,
    FULL_MONTH,
    MONTH,
    OR,
    PLAIN_MONTH,
    QUANTITY,
    TO,
    YEAR,
    month_number,
)
from question_bank.model import TimeSpan

_PART: Final = (
    r"(?:(?i:early|mid|late)(?:\s+|-)|(?i:early|late)\s+in\s+"
    r"|(?i:the)\s+(?:very\s+)?(?:end|start|beginning|middle|turn|close|(?:first|second|latter|last)\s+half)\s+of\s+)"
)
_HAS_PART: Final = r"(?i:early|mid|late)|(?:end|start|beginning|middle|turn|close|half)\s+of\s"
"""What a text holds where it tells a part of something."""
_YEAR_FROM_NOW: Final = r"(?:,?\s+(?:of\s+)?(?P<relyear>last|this|next)\s+year\b)"
_NO_DAY: Final = rf"(?!\s+(?:\d|the\s+\d)|,?\s+(?:of\s+)?{YEAR})"
_ENDS: Final = r"(?=\s*(?:$|[.,;:!?)\]”\"—–]))"
_A_YEAR: Final = rf"(?P<year>{YEAR})(?!{QUANTITY})(?!-\w)"


def _month_of_year(match: Match) -> Reading | None:
    return Fixed(month_span(int(match["year"]), month_number(match["month"])))


def _month(match: Match) -> Reading | None:
    month = (month_number(match["month"]), None)
    return Yearless(month, month, None, YEARS_FROM_NOW.get(group(match, "relyear")))


def _near_month(match: Match) -> Reading | None:
    return NearMonth(month_number(match["month"]), match["which"].lower())


def _months(match: Match) -> Reading | None:
    first, last = month_number(match["month"]), month_number(match["month2"])
    year, year1 = group(match, "year"), group(match, "year1")
    if not year:
        return Yearless((first, None), (last, None))
    opening = int(year1) if year1 else int(year) - (last < first)
    start, end = month_span(opening, first).start, month_span(int(year), last).end
    return Fixed(TimeSpan(start, end)) if start < end else Unknown()


def _year(match: Match) -> Reading | None:
    return Fixed(year_span(int(match["year"])))


def _years(match: Match) -> Reading | None:
    first, last = int(match["first"]), int(match["last"])
    return Fixed(year_span(first, last)) if first < last <= first + 150 else None


def _decade(match: Match) -> Reading | None:
    """ "The 1900s" may be ten years or a hundred."""
    first = int(match["decade"])
    return Fixed(year_span(first, first + 9)) if first % 100 else Unknown()


def _quarter(match: Match) -> Reading | None:
    word = match["quarter"].lower()
    number = int(word) if word.isdigit() else ("first", "second", "third", "fourth").index(word) + 1
    span = span_between(int(match["year"]), (number * 3 - 2, None), (number * 3, None))
    return Fixed(span) if span else None


def _season(match: Match) -> Reading | None:
    """A winter lies in two years, so it is left open."""
    return Unknown() if match["season"].lower() == "winter" else Fixed(year_span(int(match["year"])))


def _period(match: Match) -> Reading | None:
    return Period(match["unit"], YEARS_FROM_NOW[match["which"].lower()])


_TO_MONTH: Final = rf"(?P<month>{MONTH})(?:,?\s+(?P<year1>{YEAR}))?{TO}(?P<month2>{MONTH})"
_AND_MONTH: Final = rf"(?P<month>{MONTH})(?:,?\s+(?P<year1>{YEAR}))?\s+and\s+(?P<month2>{MONTH})"
_BETWEEN: Final = r"\b(?P<lead>(?i:between)\s+)"
_FROM: Final = r"\b(?P<lead>(?i:from)\s+)"

_SAYS_BETWEEN: Final = "(?i:between)"
_TWO_MONTHS: Final = rf"{TO}[JFMASOND]"

MONTH_PATTERNS: Final = (
    pattern("month", rf"\b(?P<month>{MONTH}),?\s+(?:of\s+)?{_A_YEAR}", _month_of_year),
    pattern("month", rf"\b(?P<month>{MONTH}){_YEAR_FROM_NOW}", _month),
    pattern(
        "month",
        rf"\b{_PART}(?P<month>{MONTH}),?\s+(?:of\s+)?{_A_YEAR}",
        _month_of_year,
        approximate=True,
        needs=_HAS_PART,
    ),
    pattern(
        "month",
        rf"\b{_PART}(?P<month>{FULL_MONTH})\b{_YEAR_FROM_NOW}?{_NO_DAY}",
        _month,
        approximate=True,
        needs=_HAS_PART,
    ),
    pattern(
        "month",
        rf"\b(?P<which>(?i:last|next|this))\s+(?P<month>{FULL_MONTH})\b{_NO_DAY}(?![’'])",
        _near_month,
        needs="(?i:last|next|this)",
    ),
    pattern("day", rf"\b(?i:last|next|this)\s+{FULL_MONTH}\s+\d\d?(?!\d)", unknown, needs="(?i:last|next|this)"),
    pattern("months", rf"\b{_TO_MONTH},?\s+{_A_YEAR}", _months, needs=_TWO_MONTHS),
    pattern("months", rf"{_BETWEEN}{_AND_MONTH},?\s+{_A_YEAR}", _months, needs=_SAYS_BETWEEN),
    pattern("months", rf"{_FROM}{_TO_MONTH}\b{_NO_DAY}", _months, needs=_TWO_MONTHS),
    pattern("months", rf"{_BETWEEN}{_AND_MONTH}\b{_NO_DAY}", _months, needs=_SAYS_BETWEEN),
    pattern("list", rf"\b{MONTH}(?:,\s{MONTH})*(?:{AND}|{OR}){MONTH}\b(?:,?\s+{YEAR})?{_NO_DAY}", unknown),
    # A month alone: what is also a name or a verb needs a preposition that no person would follow.
    pattern("month", rf"\b(?P<month>{PLAIN_MONTH})\b{_NO_DAY}(?!\s+(?!President|Prime|Minister)[A-Z][a-z])", _month),
    pattern("month", rf"\b(?P<lead>(?i:in|during|throughout)\s+)(?P<month>{FULL_MONTH})\b{_NO_DAY}(?![’'])", _month),
    pattern(
        "month",
        rf"\b(?P<lead>(?i:by|since|until|till|from|before|after|to|for|of)\s+)(?P<month>March|April|June|August)\b{_NO_DAY}(?![’']|\s+(?:[A-Z]|on\b|for\b))",
        _month,
    ),
    pattern("month", rf"\b(?P<lead>(?i:since|until|till|from|to)\s+)(?P<month>May){_ENDS}", _month),
    pattern(
        "month",
        r"(?P<lead>(?:\b(?i:the|an?|his|her|its|their|our)|[’']s)\s+)(?P<month>March|April|May|June|August)"
        r"(?=\s+(?!(?:on|for|to|of|against|by|in|government|cabinet|administration|years)\b)[a-z])",
        _month,
    ),
)

_PLURAL: Final = r"(?!\s+[a-z]+s\b)"
_MODERN: Final = rf"(?P<year>(?:1[89]\d\d|20\d\d)(?![\w%]|[.,]\d))(?!{QUANTITY})(?!-\w)"
_ROUND: Final = r"(?!\d\d00\s+[a-z])"
_VERB: Final = r"(?=\s+(?:is|was|saw|has|had|will|would|marked|brought|began|ended|could|may)\b)"
# Heads that carry a number of their own: "Resolution 1701", "Flight 1549".
_NUMBERED: Final = (
    r"(?!Resolution|Flight|Article|Room|Route|Section|Highway|Boeing|Number|About|Some|Over|Nearly|Only|The|At|Around)"
)
_SCHOOL_YEAR: Final = r"\s+(?:season|school|academic|fiscal|financial|term|campaign|tax|budget)"
_SAYS_SEASON: Final = "(?i:spring|summer|autumn|fall|winter)"

YEAR_PATTERNS: Final = (
    pattern(
        "year",
        rf"\b(?P<lead>(?i:in|since|until|till|during|throughout|circa|year)\s+(?:the\s+year\s+)?|\bc\.\s?){_A_YEAR}",
        _year,
    ),
    pattern("year", rf"\b(?P<lead>(?i:by|from|before|after|through)\s+){_ROUND}{_MODERN}{_PLURAL}", _year),
    pattern("year", rf"\b(?P<lead>(?i:of|to|for)\s+){_ROUND}{_MODERN}{_PLURAL}", _year),
    pattern(
        "year",
        rf"(?P<lead>(?:\b(?i:the|an?|his|her|its|their|our|this)|[’']s|s[’'])\s+){_ROUND}{_MODERN}(?=\s+[A-Za-z])",
        _year,
    ),
    pattern("year", rf"\b(?P<lead>{_NUMBERED}[A-Z][\w’'-]*[a-z]\s+)(?=19[5-9]|20[0-4]){_MODERN}(?=\s+[A-Z])", _year),
    pattern("year", rf"(?P<lead>\(){_A_YEAR}(?=\))", _year, needs=r"\(\d"),
    pattern("year", rf"(?P<lead>[a-z],\s){_MODERN}(?=,|\.?$)", _year),
    pattern("year", rf"(?:^|(?<=[.!?]\s)){_MODERN}{_VERB}", _year),
    pattern("year", rf"^(?P<year>{YEAR})\.?$", _year),
    pattern("year", rf"\b{_PART}{_A_YEAR}", _year, approximate=True, needs=_HAS_PART),
    pattern(
        "years", rf"(?<![\d.,$€£/-])(?P<first>{YEAR}){DASH}(?P<last>{YEAR})(?!-|{QUANTITY}|{_SCHOOL_YEAR})", _years
    ),
    pattern("years", rf"{_FROM}(?P<first>{YEAR})\s+(?:to|until|through)\s+(?P<last>{YEAR})(?!{QUANTITY})", _years),
    pattern("years", rf"^(?P<first>{YEAR})\s+to\s+(?P<last>{YEAR})$", _years),
    pattern(
        "years", rf"{_BETWEEN}(?P<first>{YEAR})\s+and\s+(?P<last>{YEAR})(?!{QUANTITY})", _years, needs=_SAYS_BETWEEN
    ),
    pattern(
        "list",
        rf"\b(?P<lead>(?:[a-z]+|In|From|Since|By|During)\s+){YEAR}(?:,\s{YEAR})*,?\s+(?:and|or|and\s+again\s+in|and\s+in|or\s+in)\s+{YEAR}(?!{QUANTITY})",
        unknown,
        needs=r"\d,?\s+(?:and|or)\s",
    ),
    pattern(
        "season",
        rf"(?<![\d.,$€£/-])(?:1[89]|20)\d\d(?:[-–—/]\d\d(?!\d)|{DASH}(?:19|20)\d\d(?={_SCHOOL_YEAR}))",
        unknown,
    ),
    pattern(
        "season",
        rf"\b(?:{_PART})?(?P<season>(?i:spring|summer|autumn|fall|winter))\s+(?:of\s+|in\s+)?{_A_YEAR}",
        _season,
        approximate=True,
        needs=_SAYS_SEASON,
    ),
)

AGE_PATTERNS: Final = (
    pattern(
        "list",
        r"\b(?i:the\s+)?(?:1[5-9]|2[01])\d0s(?:\s+(?:and|or|to)\s+|\s?[-–]\s?)(?:the\s+)?(?:1[5-9]|2[01])\d0s\b",
        unknown,
    ),
    pattern("decade", r"\b(?i:the\s+)?(?P<decade>(?:1[5-9]|2[01])\d0)s\b(?!-)", _decade),
    pattern(
        "decade", rf"\b{_PART}(?:the\s+)?(?P<decade>(?:1[5-9]|2[01])\d0)s\b", _decade, approximate=True, needs=_HAS_PART
    ),
    pattern("decade", r"\b(?i:the)\s+(?:(?:early|mid|late)[\s-])?[’'‘]?\d0s\b", unknown),
    pattern(
        "century",
        rf"\b(?:{_PART})?(?i:the\s+)?(?:(?:early|mid|late)[\s-])?(?:\d\d?(?:st|nd|rd|th)|[A-Za-z]+(?:st|nd|rd|th))(?:\s+and\s+\d\d?(?:st|nd|rd|th))?[\s-](?:century|centuries)\b",
        unknown,
    ),
    pattern("quarter", rf"\bQ(?P<quarter>[1-4])(?:\s+of)?[\s-]{_A_YEAR}", _quarter, approximate=True, needs="Q[1-4]"),
    pattern(
        "quarter",
        rf"\b(?i:the\s+)?(?P<quarter>(?i:first|second|third|fourth))[\s-]quarter(?:\s+of)?\s+{_A_YEAR}",
        _quarter,
        approximate=True,
        needs=r"quarter(?:\s+of)?\s+\d",
    ),
    pattern(
        "quarter",
        r"\b(?:Q[1-4]\b|(?:the|a|its|their|this|last|next)\s+(?:first|second|third|fourth|last|next|final)?[\s-]?quarter\b(?!\s+of\s+(?:a\b|the\b(?!\s+year)|its|their|all|[A-Z])|[\s-]?finals?))",
        unknown,
    ),
)

PERIOD_PATTERNS: Final = (
    pattern(
        "period",
        r"\b(?i:the)\s+(?:same|last|past|next|previous|following|coming|first|final|current)\s+(?:week|month|year)\b",
        unknown,
    ),
    pattern(
        "period",
        r"(?<!the )\b(?P<which>(?i:last|next|this))\s+(?P<unit>month|year)\b(?!-)",
        _period,
    ),
    pattern(
        "period",
        r"(?<!the )\b(?P<which>(?i:last|next|this))\s+(?P<unit>week)\b(?!-)",
        _period,
        approximate=True,
    ),
    pattern(
        "period",
        r"\b(?i:earlier|later)\s+(?P<which>last|next|this)\s+(?P<unit>week|month|year)\b",
        _period,
        approximate=True,
    ),
    pattern(
        "period",
        rf"\b{_PART}(?P<which>last|next|this)\s+(?P<unit>month|year)\b",
        _period,
        approximate=True,
        needs=_HAS_PART,
    ),
    pattern(
        "period", rf"\b{_PART}(?:the|that|each|every)\s+(?:week|month|year|decade|season)\b", unknown, needs=_HAS_PART
    ),
    pattern(
        "period",
        r"\b(?i:last|next|this|that|the\s+(?:same|previous|following|coming|past))\s+(?:weekend|spring|summer|autumn|fall|winter|season|decade|century|term|quarter)\b",
        unknown,
    ),
    pattern("period", r"\b(?i:earlier|later)\s+(?:that|in\s+the|the\s+same)\s+(?:day|week|month|year)\b", unknown),
)
