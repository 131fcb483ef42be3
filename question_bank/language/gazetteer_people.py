"""Word or name in, whether it is a person's out: first names with their gender, honorifics, signs and vetoes."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from question_bank.language.gazetteer_countries import country, country_of_adjective
from question_bank.language.gazetteer_organisations import is_organisation_name, organisation_word
from question_bank.language.gazetteer_places import place_kind
from question_bank.language.gazetteer_tables import rows

HONORIFICS: Final[dict[str, str | None]] = {
    **dict.fromkeys(("Mr", "Sir", "Lord", "Fr", "Father", "Brother", "Herr", "Monsieur", "Señor", "Don"), "m"),
    **dict.fromkeys(("Mrs", "Ms", "Miss", "Mx", "Dame", "Lady", "Madam", "Madame", "Sister", "Mother", "Frau"), "f"),
    **dict.fromkeys(("Dr", "Prof", "Professor", "Doctor", "Rev", "Reverend", "St", "Saint", "Hon", "Rt"), None),
    **dict.fromkeys(
        ("Capt", "Col", "Gen", "Lt", "Maj", "Sgt", "Cpl", "Cmdr", "Adm", "Brig", "Sen", "Rep", "Gov"), None
    ),
}
HONORIFICS["Mx"] = None
PARTICLES: Final = frozenset(
    "al bin bint da das de del della den der di do dos du el ibn la le ten ter van von y zu zum zur abu ben e".split()
)
SUFFIXES: Final = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V"))


@cache
def _first_names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("first_names.txt")}


def first_name(word: str) -> bool:
    """Whether the word, in usual case, is a known first name; "Jean-Luc" is one because "Jean" is."""
    names = _first_names()
    return word in names or ("-" in word and word.split("-")[0] in names)


def gender_of_first_name(word: str) -> str | None:
    """`f` or `m`, None where both bear the name or it is unknown."""
    names = _first_names()
    gender = names.get(word) or (names.get(word.split("-")[0]) if "-" in word else None)
    return gender if gender in ("f", "m") else None


def looks_like_person(tokens: Sequence[str]) -> float | None:
    """How surely a run of words is a person's name, 0 to 1; None where one of the vetoes holds.

    A first sign is an honorific or a known first name; without one the value stays under 0.5.
    """
    words = [word for word in tokens if word not in (".", "-")]
    titled = bool(words) and words[0].rstrip(".") in HONORIFICS
    words = words[1:] if titled else words
    words = words[:-1] if words and words[-1] in SUFFIXES else words
    if not words or _vetoed(words, titled=titled):
        return None
    if titled:
        return 0.95
    if len(words) == 1:
        return 0.2 if place_kind(words[0]) is None else None
    if first_name(words[0]):
        return 0.9 if not first_name(words[-1]) or len(words) > 2 else 0.8
    initials = len(words[0].rstrip(".")) == 1 or words[0].isupper()
    return 0.6 if initials else 0.3


def _vetoed(words: Sequence[str], *, titled: bool) -> bool:
    text = " ".join(words)
    if len(words) > 6 or words[0] in ("The", "the", "A", "An"):
        return True
    if not all(word[:1].isupper() or word.lower().strip("'’-") in PARTICLES for word in words):
        return True
    if any(char.isdigit() for char in text) or any(word.isupper() and len(word) > 3 for word in words):
        return True
    if any(organisation_word(word) or country_of_adjective(word) for word in words) or is_organisation_name(text):
        return True
    if country(text) and not titled:
        return True
    return len(words) > 1 and place_kind(text) is not None and not first_name(words[0])
