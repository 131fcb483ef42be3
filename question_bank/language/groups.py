"""One entity of an article while it is being built, and all of them with the tokens that name each."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Doc

SUFFIXES: Final = frozenset("Jr Jr. Sr Sr. II III IV".split())


@dataclass
class Group:
    """One entity while it is being built: its type, its names with counts, and the token ranges that name it."""

    type: str
    names: Counter[str] = field(default_factory=Counter)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    name: str = ""
    gender: str | None = None
    office: str | None = None
    sure: bool = True

    @property
    def surname(self) -> str:
        """The last name without suffix; the first one of a Korean or Chinese name ("Park Won-soon")."""
        words = [word for word in self.name.split() if word not in SUFFIXES]
        if len(words) == 2 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", words[1]) and len(words[0]) < 7:
            return words[0]
        return words[-1] if words else self.name

    @property
    def first(self) -> int:
        """Token index of the first mention."""
        return min(start for start, _ in self.ranges) if self.ranges else 0


@dataclass
class Names:
    """All entities of an article and, for each token of a mention, which entity it names."""

    groups: list[Group] = field(default_factory=list)
    of_token: dict[int, Group] = field(default_factory=dict)
    range_of: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, group: Group, start: int, end: int, text: str) -> None:
        """Note that the tokens start..end name the group."""
        group.names[text] += 1
        group.ranges.append((start, end))
        for index in range(start, end):
            self.of_token[index] = group
            self.range_of[index] = (start, end)

    def people(self) -> list[Group]:
        """The people in order of their first mention."""
        return sorted((g for g in self.groups if g.type == "PERSON"), key=lambda g: g.first)


def text_of(doc: Doc, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", doc[start:end].text).strip()
