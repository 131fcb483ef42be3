"""A word in small letters goes in; out come its British and its American spelling."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from question_bank.language.gazetteer_tables import rows

_PREFIXES: Final = "un|dis|mis|re|multi|en"
_ENDINGS: Final = "e|es|ed|ing|er|ers|able|ation|ations|ational"
_ISE: Final = re.compile(rf"([a-z]{{3,}}i)s({_ENDINGS})")
_IZE: Final = re.compile(rf"([a-z]{{3,}}i)z({_ENDINGS})")


@dataclass(frozen=True, slots=True)
class _Tables:
    """Whole words and beginnings, each with its counterpart on the other side of the Atlantic."""

    american: dict[str, str]
    british: dict[str, str]
    british_beginning: re.Pattern[str]
    american_beginning: re.Pattern[str]
    beginnings: dict[str, str]


@cache
def _tables() -> _Tables:
    american: dict[str, str] = {}
    british: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for ours, theirs, endings in rows("spellings.txt"):
        if endings == "*":
            beginnings |= {ours: theirs, theirs: ours}
            continue
        for ending in endings.split(";"):
            american[ours + ending], british[theirs + ending] = theirs + ending, ours + ending
    starred = [row[0] for row in rows("spellings.txt") if row[2] == "*"]
    return _Tables(
        american, british, _beginning(starred), _beginning([beginnings[ours] for ours in starred]), beginnings
    )


def _beginning(stems: list[str]) -> re.Pattern[str]:
    return re.compile(rf"((?:{_PREFIXES})?)({'|'.join(sorted(stems))})([a-z]*)")


@lru_cache(maxsize=8192)
def american(word: str) -> str:
    """The American spelling of a word, the word itself where there is one spelling only; American stays as it is."""
    tables = _tables()
    word = tables.american.get(word, word)
    if found := tables.british_beginning.fullmatch(word):
        word = found[1] + tables.beginnings[found[2]] + found[3]
    return _ISE.sub(r"\1z\2", word) if _ISE.fullmatch(word) else word


@lru_cache(maxsize=8192)
def british(word: str) -> str:
    """The British spelling of a word in either; with -ise, as the endings of both sides are in use there."""
    tables = _tables()
    word = tables.british.get(word, word)
    if found := tables.american_beginning.fullmatch(word):
        word = found[1] + tables.beginnings[found[2]] + found[3]
    return _IZE.sub(r"\1s\2", word) if _IZE.fullmatch(word) else word
