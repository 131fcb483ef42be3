"""What a row of the table of date expressions is: a kind, a regular expression, and the reading of what it matched.

In a pattern `lead` is what must stand before the expression without being part of it. A trap is a pattern of kind
"": what it covers looks like a date and is none. A builder that returns None withdraws its match.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from question_bank.language.date_readings import Reading, Unknown

Match = re.Match[str]
Builder = Callable[[Match], Reading | None]

YEARS_FROM_NOW: Final = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One row of the table; `approximate` where the expression means only a part of the span it is read as."""

    kind: str
    regex: re.Pattern[str]
    build: Builder
    approximate: bool = False


def pattern(kind: str, regex: str, build: Builder, *, approximate: bool = False) -> DatePattern:
    """A row with its expression compiled."""
    return DatePattern(kind, re.compile(regex), build, approximate)


def unknown(match: Match) -> Reading:
    """The reading of an expression that means no certain days."""
    return Unknown()


def group(match: Match, name: str) -> str:
    """The text of a named group; empty where the pattern has no such group or it did not take part."""
    return match.groupdict().get(name) or ""
