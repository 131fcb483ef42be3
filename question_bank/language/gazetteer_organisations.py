"""Word or name in, whether it is an organisation's out, and the class of well-known ones."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.gazetteer_tables import bare, listed, rows

OPENERS: Final = frozenset(
    ("ministry", "university", "institute", "department", "bank", "council", "court", "party", "church")
)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A well-known organisation: its class (`un_agency`, `broadcaster` …) and all its names, the usual one first."""

    kind: str
    names: tuple[str, ...]


@cache
def organisations() -> tuple[Organisation, ...]:
    """All well-known organisations, by class."""
    return tuple(Organisation(kind=row[0], names=listed(row[1])) for row in rows("organisations.txt"))


@cache
def _by_name() -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for one in organisations():
        for name in one.names:
            found.setdefault(bare(name), one)
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset(row[0] for row in rows("organisation_words.txt"))


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(
        name for name in _by_name() if len(name) > 1 and " " not in name and sum(c.isupper() for c in name) > 1
    )


def organisation(text: str) -> Organisation | None:
    """The well-known organisation of a name: "the UN", "WHO", "Reuters"."""
    return _by_name().get(bare(text))


def organisation_word(word: str) -> bool:
    """Whether a word inside a name shows an organisation ("Ministry", "Inc", "Party") or is a known acronym ("NATO")."""
    return word.lower().rstrip(".") in _words() or word in _acronyms()


def is_organisation_name(text: str) -> bool:
    """Whether a name is a well-known organisation's or built like one ("Norvik Institute", "Ministry of Health")."""
    if organisation(text):
        return True
    words = bare(text).split()
    if len(words) < 2 or not words[0][:1].isupper():
        return False
    last = words[-1]
    return (last[:1].isupper() and organisation_word(last)) or (
        words[0].lower() in OPENERS and words[1] in ("of", "for") and len(words) > 2
    )
