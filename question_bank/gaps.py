"""A stem goes in; the place of its gap comes out: the one run of underscores that a typed answer fills."""

import re
from typing import Final

from question_bank.model import Item

GAP: Final = "_____"
"""A gap as it stands in stems; three underscores or more are read as one."""
_RUN: Final = re.compile("_{3,}")
_QUESTION: Final = re.compile(r"((?:Which|What|Who|Where|When|How)\b[^?“”]*\?) ")


def split(stem: str) -> list[str]:
    """What stands before, between and after the gaps of a stem."""
    return _RUN.split(stem)


def gaps(stem: str) -> int:
    """How many gaps a stem has."""
    return len(split(stem)) - 1


def filled_in(item: Item) -> tuple[str, str] | None:
    """What stands before and after the one gap that the typed answer of an item fills; None where it fills none."""
    parts = split(item.stem)
    typed = bool(item.answers) and not item.options
    return (parts[0], parts[1]) if typed and len(parts) == 2 else None


def as_wide(stem: str, width: int) -> str:
    """The stem with every gap as a run of so many underscores."""
    return _RUN.sub("_" * width, stem)


def asked_of(before: str) -> tuple[str, str]:
    """What stands before a gap, in two: the question that asks for it, which may be none, and the sentence's start."""
    found = _QUESTION.match(before)
    return (found.group(1), before[found.end() :]) if found else ("", before)
