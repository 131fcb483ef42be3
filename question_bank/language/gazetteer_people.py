"""Words of a name in, how surely it is a person's out: honorifics, offices, first names, and vetoes."""

from collections.abc import Sequence
from typing import Final

from question_bank.language.gazetteer_countries import country, country_of_adjective, is_capital
from question_bank.language.gazetteer_first_names import first_name
from question_bank.language.gazetteer_offices import office_noun
from question_bank.language.gazetteer_organisations import is_organisation_name, organisation_word
from question_bank.language.gazetteer_places import place_kind

HONORIFICS: Final[dict[str, str | None]] = {
    **dict.fromkeys(("Mr", "Sir", "Lord", "Fr", "Father", "Brother", "Herr", "Monsieur", "Señor", "Don"), "m"),
    **dict.fromkeys(("Mrs", "Ms", "Miss", "Dame", "Lady", "Madam", "Madame", "Sister", "Mother", "Frau"), "f"),
    **dict.fromkeys(("Dr", "Prof", "Professor", "Doctor", "Rev", "Reverend", "St", "Saint", "Hon", "Rt", "Mx"), None),
    **dict.fromkeys(
        ("Capt", "Col", "Gen", "Lt", "Maj", "Sgt", "Cpl", "Cmdr", "Adm", "Brig", "Sen", "Rep", "Gov"), None
    ),
}
PARTICLES: Final = frozenset(
    (
        *("abu", "al", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du"),
        *("e", "el", "ibn", "la", "le", "of", "ten", "ter", "van", "von", "y", "zu", "zum", "zur"),
    )
)
SUFFIXES: Final = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V"))
# Last words of what is named after people.
NAMED_AFTER: Final = frozenset(
    (
        *(
            "Act",
            "Airport",
            "Avenue",
            "Award",
            "Awards",
            "Bay",
            "Beach",
            "Bridge",
            "Building",
            "Canal",
            "Castle",
            "City",
        ),
        *("County", "Cup", "Day", "District", "Doctrine", "Effect", "Family", "Festival", "Games", "Gate", "Highway"),
        *("Hill", "House", "Island", "Islands", "Lake", "Law", "Medal", "Mountain", "Palace", "Park", "Peninsula"),
        *("Plan", "Prize", "Province", "Railway", "Region", "Report", "River", "Road", "Square", "Stadium", "Station"),
        *("Street", "Summit", "Telescope", "Theatre", "Theater", "Tower", "Town", "Treaty", "Trophy", "Valley"),
        *("Village", "War", "Way"),
    )
)
DAYS_AND_MONTHS: Final = frozenset(
    (
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March"),
        *("July", "September", "October", "November", "December"),
    )
)


def looks_like_person(tokens: Sequence[str]) -> float | None:
    """How surely a run of words is a person's name, 0 to 1; None where one of the vetoes holds.

    0.9 and more: an honorific, an office or a known first name opens it. Under 0.5: nothing speaks for a person but
    the capitals, so another sign is wanted (a who-clause, an office after it, the surname alone later on).
    """
    words = [word for word in tokens if word not in (".", "-", "'")]
    titled = bool(words) and words[0].rstrip(".") in HONORIFICS
    words = _without_title(words[1:] if titled else words)
    officed = not titled and 0 < len(words) < len(tokens) and words[0] != tokens[0]
    words = words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words
    if not words or _vetoed(words, titled=titled):
        return None
    if titled:
        return 0.95
    if len(words) == 1:
        return 0.7 if officed else _alone(words[0])
    if first_name(words[0]):
        return 0.5 if words[-1] in NAMED_AFTER else 0.9
    return 0.9 if officed else 0.6 if len(words[0].rstrip(".")) == 1 or words[0].isupper() else 0.3


def _without_title(words: Sequence[str]) -> list[str]:
    """The words after "President", "Prime Minister", "Chief Executive Officer"."""
    for count in (3, 2, 1):
        if len(words) > count and words[0][:1].isupper() and office_noun(" ".join(words[:count])):
            return list(words[count:])
    return list(words)


def _alone(word: str) -> float | None:
    return None if place_kind(word) else 0.2


def _vetoed(words: Sequence[str], *, titled: bool) -> bool:
    text = " ".join(words)
    if len(words) > 6 or words[0] in ("The", "the", "A", "An") or any(char.isdigit() for char in text):
        return True
    if not all(word[:1].isupper() or word.lower().replace("’", "'").split("-")[0] in PARTICLES for word in words):
        return True
    if any((word.isupper() and len(word) > 3) or word in DAYS_AND_MONTHS for word in words):
        return True
    if any(organisation_word(word) or country_of_adjective(word) for word in words) or is_organisation_name(text):
        return True
    if not titled and (country(text) or is_capital(text)):
        return True
    known = first_name(words[0])
    return len(words) > 1 and not known and (words[-1] in NAMED_AFTER or place_kind(text, strict=False) is not None)
