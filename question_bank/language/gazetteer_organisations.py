"""Word or name in, whether it is an organisation's out, and the class of well-known ones."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.gazetteer_first_names import first_name
from question_bank.language.gazetteer_tables import bare, listed, rows

OPENERS: Final = frozenset(
    (
        *("academy", "association", "bank", "board", "bureau", "centre", "center", "church", "college", "commission"),
        *("committee", "council", "court", "department", "federation", "house", "institute", "league", "ministry"),
        *("office", "organisation", "organization", "party", "school", "society", "union", "university"),
    )
)
# Words for organisations that people are called as well: Margaret Court, Charlotte Church.
SURNAMES: Final = frozenset(("Bank", "Church", "Court", "Force", "Lab", "Service", "School", "Temple"))


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
def _words() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("organisation_words.txt")}


@cache
def _acronyms() -> frozenset[str]:
    """Known names of one word with two capitals or more: NATO, UNICEF, IMF, JPMorgan."""
    return frozenset(name for name in _by_name() if " " not in name and sum(char.isupper() for char in name) > 1)


def organisation(text: str) -> Organisation | None:
    """The well-known organisation of a name: "the UN", "WHO", "Reuters"."""
    return _by_name().get(bare(text))


def organisation_word(word: str) -> bool:
    """Whether a capitalised word of a name shows an organisation ("Ministry", "Inc", "Party") or is one ("NATO")."""
    if word in _acronyms():
        return True
    return word[:1].isupper() and _words().get(word.lower().rstrip(".")) == "any"


def is_organisation_name(text: str) -> bool:
    """Whether a name is a well-known organisation's or built like one ("Norvik Institute", "Ministry of Health")."""
    known = organisation(text)
    if known:
        return known.kind != "journal" or " " in bare(text)
    words = bare(text).split()
    if len(words) < 2 or not words[0][:1].isupper():
        return False
    if words[0].lower() in OPENERS and words[1] in ("of", "for") and len(words) > 2:
        return True
    last = words[-1]
    if not last[:1].isupper() or (len(words) == 2 and first_name(words[0]) and last in SURNAMES):
        return False
    return last in _acronyms() or last.lower().rstrip(".") in _words()
