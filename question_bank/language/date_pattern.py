"""What a row of the table of date expressions is: a kind, a regular expression, and the reading of what it matched.

In a pattern `lead` is what must stand before the expression without being part of it. A trap is a pattern of kind
"": what it covers looks like a date and is none. A builder that returns None withdraws its match.

There are a hundred rows and most match nothing in most texts, so an expression is compiled only when it is searched
for, and one that is dear to search says what a text must hold for it to match at all (`needs`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.date_readings import Reading, Unknown

Match = re.Match[str]
Builder = Callable[[Match], Reading | None]

YEARS_FROM_NOW: Final = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class DatePattern:
    """One row of the table; `approximate` where the expression means only a part of the span it is read as."""

    kind: str
    source: str
    build: Builder
    approximate: bool = False
    needs: str = ""
    """A cheaper expression without which the row cannot match; empty where the row is cheap itself."""

    @property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return compiled(self.source)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """An expression of the tables: there is no other, so that all of them can be kept."""
    return re.compile(source)


def pattern(kind: str, regex: str, build: Builder, *, approximate: bool = False, needs: str = "") -> DatePattern:
    """A row of the table."""
    return DatePattern(kind, regex, build, approximate, needs)


def unknown(match: Match) -> Reading:
    """The reading of an expression that means no certain days."""
    return Unknown()


def group(match: Match, name: str) -> str:
    """The text of a named group; empty where the pattern has no such group or it did not take part."""
    return match.groupdict().get(name) or ""
