"""A sentence goes in; its date expressions come out, each with the span of days it means, as far as that is certain.

A date expression does not hold its preposition: "on Sunday" gives "Sunday", and `phrase_start` marks where the whole
phrase begins. What the preposition makes of it is its role (see ROLES).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from question_bank.language.date_days import DAY_PATTERNS, FIGURE_PATTERNS, HOLIDAY_PATTERNS
from question_bank.language.date_pattern import DatePattern, Match, compiled
from question_bank.language.date_readings import Fixed, Reading, Unknown, Yearless, is_relative, needs_tense, span_of
from question_bank.language.date_relative import (
    DAY_WORD_PATTERNS,
    INTERVAL_PATTERNS,
    MONTH_TRAPS,
    TIME_PATTERNS,
    WEEKDAY_PATTERNS,
)
from question_bank.language.date_spans import AGE_PATTERNS, MONTH_PATTERNS, PERIOD_PATTERNS, YEAR_PATTERNS
from question_bank.language.date_wording import (
    accepted_wordings,
    in_words,
    spelling_style,
    with_preposition,
)
from question_bank.model import TimeSpan

__all__ = [
    "KINDS",
    "ROLES",
    "DateMention",
    "accepted_wordings",
    "find_dates",
    "in_words",
    "resolve",
    "spelling_style",
    "with_preposition",
]

# Each group with what a text must hold to be worth searching; most sentences pass none of these. Each alternative opens
# with a letter or figure of its own, since the search leaps to those; with \b it would stop at every character.
_GROUPS: Final = tuple(
    (re.compile(gate), rows)
    for gate, rows in (
        (
            r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?.{0,20}\d|\d.{0,14}[JFMASOND][aepuco]",
            DAY_PATTERNS,
        ),
        (r"\d[-/.]\d\d?[-/.]\d", FIGURE_PATTERNS),
        (
            r"Christmas|Boxing|New Year|Valentine|Halloween|Easter|Ramadan|Thanksgiving|Diwali|Hanukkah|Passover",
            HOLIDAY_PATTERNS,
        ),
        (r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", MONTH_PATTERNS),
        (r"\d\d\d\d", YEAR_PATTERNS),
        (r"\d0s|centur|quarter|Q[1-4]", AGE_PATTERNS),
        (
            r"week|month|year|spring|summer|autumn|winter|fall|season|decade|century|quarter|term|the day",
            PERIOD_PATTERNS,
        ),
        (r"[a-z]day\b", WEEKDAY_PATTERNS),
        (r"[Tt]oday|esterday|omorrow|onight|ast night|his (?:morning|afternoon|evening)", DAY_WORD_PATTERNS),
        (r"ago\b(?<=\bago)|day|week|month|year|night|hour|minute|decade|morning|evening|time", INTERVAL_PATTERNS),
        (r"\d|clock|noon|midnight|midday", TIME_PATTERNS),
        (r"May\b|March\b|Sept|July|October|January", MONTH_TRAPS),
    )
)
PATTERNS: Final = tuple(row for _, rows in _GROUPS for row in rows)
KINDS: Final = tuple(dict.fromkeys(row.kind for row in PATTERNS if row.kind))

# What stands before a date, from its last word back, and the role it gives; the first that fits counts.
_ROLE_WORDS: Final = (
    ("as_of", r"as\s+(?:of|at|on)"),
    ("until", r"until|till|up\s+to|through|up\s+until"),
    ("since", r"(?:ever\s+)?since"),
    ("by", r"by|no\s+later\s+than|on\s+or\s+before"),
    ("before", r"before|prior\s+to|ahead\s+of|earlier\s+than"),
    ("after", r"after|following|beyond|later\s+than"),
    ("from", r"(?:as\s+)?from|starting(?:\s+(?:on|in|from))?|beginning(?:\s+(?:on|in))?|effective"),
    ("to", r"to"),
    ("for", r"for"),
    ("during", r"during|throughout|over|within"),
    ("of", r"of|from\s+the"),
    ("aside", r"\("),
    ("when", r"(?:(?:early|late)\s+)?(?:on|in|at)(?:\s+the)?"),
    ("when", r"(?:early|late)"),
)
_ABOUT: Final = r"(?:\s+(?:around|about|circa|c\.|approximately|roughly|or\s+around|or\s+about))?"
_ROLES: Final = tuple(
    (role, re.compile(rf"(?:(?<=\W)|^)(?P<lead>(?:{words}){_ABOUT}\s*(?:the\s+year\s+)?)$", re.IGNORECASE))
    for role, words in _ROLE_WORDS
)
_VAGUE: Final = re.compile(
    r"\b(?:around|about|circa|c\.|approximately|roughly|some\s+time\s+in|sometime\s+in)\s*$", re.IGNORECASE
)
# "Postponed from 3 July to 9 July" names two days, no stretch between them.
_MOVED: Final = re.compile(
    r"\b(?:postponed|moved?|delayed|brought\s+forward|rescheduled|shifted|changed?|pushed|put\s+back)\b[^.,;]{0,40}\bfrom\s+$",
    re.IGNORECASE,
)
_DETERMINER: Final = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|our|my|your|this|that|each)|[’']s|s[’'])\s+$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\b[Bb]etween\s+$")
_OWNING: Final = re.compile(r"[’']s\b")
_NOUN_AFTER: Final = re.compile(
    r"[’']s\b|\s+(?!(?:and|or|but|to|in|on|at|by|for|with|as|of|from|when|after|before|that|which|who|was|were|is|are)\b)[A-Za-z]|-\w"
)
_NAME_BEFORE: Final = re.compile(
    r"\b(?!(?:In|On|By|Since|From|Until|Of|For|During|After|Before|To|And|Between|The)\b)[A-Z][\w’'-]*\s+$"
)
# No word or phrase before a date is longer; searching all that stands before it would cost more than finding the date.
_NEAR: Final = 120
ROLES: Final = (*dict.fromkeys(role for role, _ in _ROLE_WORDS), "modifier")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression, offsets into the text that was searched; `phrase_start` takes in its preposition.

    `span` is None where the days are not certain: without a day of publication, without a tense (`needs_tense`), in a
    list of several dates, after "later", "that day". `approximate` says that only a part of the span is meant.
    """

    start: int
    end: int
    text: str
    kind: str
    span: TimeSpan | None
    role: str
    relative: bool
    needs_tense: bool
    approximate: bool
    phrase_start: int
    reading: Reading


def find_dates(
    text: str, *, published: date | None = None, planned: bool | None = None, context: str = ""
) -> list[DateMention]:
    """The date expressions of a sentence or paragraph, in order, never overlapping.

    `published` resolves what is relative to it. What means different days in a report and in a plan stays without a
    span until `planned` is given (here, or later to `resolve`). `context` is the text before, read only for the year
    that a narrative is in: a date without year that follows a date of another year is left unresolved.
    """
    found = [_mention(text, start, match.end(), row, reading) for start, match, row, reading in _matches(text)]
    found = _explained(text, found)
    if published is not None and any(_is_of_open_year(mention) for mention in found):
        found = _narrated(found, published, _narrative_year(find_dates(context)) if context else None)
    return [replace(mention, span=resolve(mention, published=published, planned=planned)) for mention in found]


def _explained(text: str, found: list[DateMention]) -> list[DateMention]:
    """In "today (28 June 2016)" the date in brackets is what the word means."""
    result = list(found)
    for place, (mention, following) in enumerate(pairwise(found)):
        between = text[mention.end : following.start].strip()
        if between == "(" and mention.kind in ("relative", "weekday") and isinstance(following.reading, Fixed):
            result[place] = replace(mention, reading=following.reading, needs_tense=False, relative=False)
    return result


def _is_of_open_year(mention: DateMention) -> bool:
    """Whether a date has no year of its own, so that the text before it may tell which is meant."""
    return isinstance(mention.reading, Yearless) and mention.reading.years is None


def _narrated(found: list[DateMention], published: date, year: int | None) -> list[DateMention]:
    """Dates without a year lose their reading where the text before has gone to another year than publication's."""
    result: list[DateMention] = []
    for mention in found:
        if _is_of_open_year(mention) and year and year != published.year:
            mention = replace(mention, reading=Unknown(), needs_tense=False)
        year = _narrative_year([mention]) or year
        result.append(mention)
    return result


def resolve(mention: DateMention, *, published: date | None, planned: bool | None) -> TimeSpan | None:
    """The days a mention means, for an article published then and an event that is past or planned; None if unsure."""
    return span_of(mention.reading, published=published, planned=planned, role=mention.role)


def _narrative_year(mentions: list[DateMention]) -> int | None:
    """The year that the last dated event named; a year inside a name or beside a noun dates nothing."""
    for mention in reversed(mentions):
        if isinstance(mention.reading, Fixed) and mention.role in ("when", "from", "since", "after"):
            return mention.reading.span.end.year
    return None


def _matches(text: str) -> list[tuple[int, Match, DatePattern, Reading]]:
    """The longest expressions from left to right, traps taken out."""
    chosen: list[tuple[int, Match, DatePattern, Reading]] = []
    position = 0
    for start, match, row in sorted(_candidates(text), key=lambda found: (found[0], -found[1].end())):
        if start < position:
            continue
        reading = row.build(match)
        if reading is None:
            continue
        position = match.end()
        if row.kind:
            chosen.append((start, match, row, reading))
    return chosen


def _candidates(text: str) -> Iterator[tuple[int, Match, DatePattern]]:
    met: dict[str, bool] = {"": True}  # several rows need the same
    for row in (row for gate, rows in _GROUPS if gate.search(text) for row in rows):
        if row.needs not in met:
            met[row.needs] = compiled(row.needs).search(text) is not None
        if met[row.needs]:
            for match in row.regex.finditer(text):
                led = "lead" in match.re.groupindex and match["lead"] is not None
                yield match.end("lead") if led else match.start(), match, row


def _mention(text: str, start: int, end: int, row: DatePattern, reading: Reading) -> DateMention:
    words = text[start:end].rstrip()
    end = start + len(words)
    role, phrase_start = _role(text, start, end, row.kind)
    window = max(0, start - _NEAR)
    if row.kind in ("days", "months", "years") and _MOVED.search(text, window, start):
        reading = Unknown()
    vague = bool(_VAGUE.search(text, window, start)) and row.kind != "time"
    return DateMention(
        start=start,
        end=end,
        text=words,
        kind=row.kind,
        span=None,
        role=role,
        relative=is_relative(reading),
        needs_tense=needs_tense(reading),
        approximate=row.approximate or vague,
        phrase_start=phrase_start,
        reading=reading,
    )


def _role(text: str, start: int, end: int, kind: str) -> tuple[str, int]:
    window = max(0, start - _NEAR)
    if _OWNING.match(text, end) or (_DETERMINER.search(text, window, start) and _NOUN_AFTER.match(text, end)):
        return "modifier", start
    if kind == "year" and _NAME_BEFORE.search(text, window, start):
        return "modifier", start
    for role, expression in _ROLES:
        found = expression.search(text, window, start)
        if found:
            whole = kind in ("days", "months", "years") and role in ("from", "during")
            return "when" if whole else role, start if role == "aside" else found.start("lead")
    whole_span = _BETWEEN.search(text, window, start)
    return "when", whole_span.start() if whole_span else start
