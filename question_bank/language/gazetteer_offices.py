"""Noun in, office, role or profession out, with what it needs to be complete; other nouns for people as well."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.gazetteer_tables import rows

IRREGULAR: Final = {"women": "woman", "men": "man", "people": "person", "children": "child", "wives": "wife"}


@dataclass(frozen=True, slots=True)
class OfficeNoun:
    """The head of an office phrase. `needs_of`: without organisation or country it says too little.

    `standing` is `office`, `role` or `profession`; `unique`: one holder at a time; `gender` is `f`, `m` or None;
    `family`: offices of one family can be exchanged for a wrong option.
    """

    noun: str
    standing: str
    needs_of: bool
    unique: bool
    gender: str | None
    family: str | None

    @property
    def is_office(self) -> bool:
        """A formal post, not a role or a profession."""
        return self.standing == "office"


@cache
def office_nouns() -> dict[str, OfficeNoun]:
    """All office nouns of the table by noun, in small letters."""
    found = {}
    for noun, standing, needs, holders, gender, family in rows("offices.txt"):
        found[noun] = OfficeNoun(
            noun=noun,
            standing=standing,
            needs_of=needs == "of",
            unique=holders == "one",
            gender=None if gender == "-" else gender,
            family=None if family == "-" else family,
        )
    return found


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(row[0] for row in rows("person_nouns.txt"))


def _singulars(word: str) -> list[str]:
    """The word and what it can be the plural of."""
    found = [word]
    for plural, singular in IRREGULAR.items():
        if word.endswith(plural):
            found.append(word.removesuffix(plural) + singular)
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("s"):
        found.append(word[:-1])
    return found


def office_noun(word: str) -> OfficeNoun | None:
    """The office of a noun or compound, singular, in any case: "Minister", "chief executive", "CEO"."""
    return office_nouns().get(" ".join(word.lower().split()))


def office_of_plural(word: str) -> OfficeNoun | None:
    """The office of a plural ("presidents", "chairmen"); None for a singular."""
    return next((found for single in _singulars(word.lower())[1:] if (found := office_noun(single))), None)


def person_noun(word: str) -> bool:
    """Whether the word, singular or plural, in any case, means human beings: "witness", "farmers", "Minister"."""
    return any(single in _person_nouns() or single in office_nouns() for single in _singulars(word.lower()))
