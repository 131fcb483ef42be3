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
        *("e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu", "zum", "zur"),
    )
)
SUFFIXES: Final = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V"))
# Last words of what is named after people.
NAMED_AFTER: Final = frozenset(
    (
        *(
            "Accord",
            "Act",
            "Agreement",
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
        *(
            "Catholic",
            "County",
            "Cup",
            "Day",
            "Declaration",
            "Democrats",
            "Declaration",
            "District",
            "Doctrine",
            "Effect",
            "Family",
            "Festival",
            "Games",
            "Gate",
            "Highway",
        ),
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
    whole = " ".join(words)
    if place_kind(whole) or is_organisation_name(whole):
        return None
    titled = len(words) > 1 and words[0].rstrip(".") in HONORIFICS
    named = _without_office(words[1:] if titled else words)
    officed = len(named) < len(words) - titled
    named = named[:-1] if len(named) > 1 and named[-1] in SUFFIXES else named
    return None if not named or _vetoed(named, titled=titled) else _value(named, titled=titled, officed=officed)


def _value(words: Sequence[str], *, titled: bool, officed: bool) -> float:
    if titled:
        return 0.95
    if len(words) == 1:
        return 0.7 if officed else 0.2
    if words[-1] in NAMED_AFTER:
        return 0.5
    if officed or first_name(words[0]):
        return 0.9
    return 0.6 if len(words[0].rstrip(".")) == 1 or (words[0].isupper() and len(words[0]) == 2) else 0.3


def _without_office(words: Sequence[str]) -> list[str]:
    """The words after "President", "Prime Minister", "Emergencies Minister"; a first name opens no office."""
    if words and first_name(words[0]) and not office_noun(words[0]):
        return list(words)
    for count in range(min(4, len(words) - 1), 0, -1):
        opening = words[:count]
        noun = office_noun(" ".join(opening)) or office_noun(opening[-1])
        if noun and all(word[:1].isupper() for word in opening):
            return list(words[count:])
    return list(words)


def _vetoed(words: Sequence[str], *, titled: bool) -> bool:
    text = " ".join(words)
    if len(words) > 6 or words[0] in ("The", "the", "A", "An") or any(char.isdigit() for char in text):
        return True
    if not all(_capital_or_particle(word) for word in words):
        return True
    if any((word.isupper() and len(word) > 3) or word in DAYS_AND_MONTHS for word in words):
        return True
    if any(organisation_word(word) or country_of_adjective(word) for word in words) or is_organisation_name(text):
        return True
    if not titled and (country(text) or is_capital(text) or (len(words) == 1 and place_kind(text))):
        return True
    if first_name(words[0]) and len(words) > 1:
        return False
    ends_otherwise = words[-1] in NAMED_AFTER or office_noun(words[-1]) is not None
    return ends_otherwise or (len(words) > 1 and place_kind(text, strict=False) is not None)


def _capital_or_particle(word: str) -> bool:
    return word[:1].isupper() or word.lower().replace("’", "'").split("-")[0].rstrip("'") in PARTICLES
