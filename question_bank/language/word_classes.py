"""A text in, its words that belong to a class out, with what could stand in their place: "drummer" and "guitarist"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from lemminflect import getInflection

from question_bank.language.gazetteer_tables import listed, rows

SINGULAR_ONLY: Final = ("mishap", "violence", "illness", "cause of death", "crime", "crop", "planet")
"""Classes whose plurals are verbs in a headline ("fires"), or none."""


@dataclass(frozen=True, slots=True)
class Classed:
    """A word with its class and what could stand there in the same number and case; no other word for the same."""

    start: int
    end: int
    text: str
    name: str
    others: tuple[str, ...]


def classed_words(text: str) -> Iterator[Classed]:
    """The words of a text that have a class, in their order, the longest reading of each."""
    for found in _expression().finditer(text):
        name, others = _table()[found.group().lower()]
        alike = tuple(_in_case(other, found.group(), opens=found.start() == 0) for other in others)
        yield Classed(found.start(), found.end(), found.group(), name, alike)


def _in_case(other: str, word: str, *, opens: bool) -> str:
    """ "Bus" for "Train", "Police Chief" for "Prime Minister"; at the start the capital is of the first word only."""
    if not word[:1].isupper():
        return other
    return other[:1].upper() + other[1:] if opens and " " not in word else other.title()


@cache
def _table() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Each word, singular and plural, with its class and the others; the first class of a word counts."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name, *columns in rows("word_classes.txt"):
        groups = [listed(column) for column in columns]
        forms = [groups] if name in SINGULAR_ONLY else [groups, [tuple(map(plural, group)) for group in groups]]
        for form in forms:
            for group in form:
                others = tuple(other[0] for other in form if other != group)
                for word in group:
                    found.setdefault(word.lower(), (name, others))
    return found


@cache
def _expression() -> re.Pattern[str]:
    longest = sorted(_table(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)


def plural(noun: str) -> str:
    """The plural of a noun of one word or more; its last word has the ending."""
    *before, last = noun.split()
    return " ".join([*before, next(iter(getInflection(last, tag="NNS")), f"{last}s")])
