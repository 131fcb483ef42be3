"""A place and a stem go in; the words of the stem that give the place away, or the other names it has, come out."""

import re
from collections.abc import Iterator
from typing import Final

from question_bank.distractors.places import cities_of_state
from question_bank.language.gazetteer import cities_named, country, is_capital, place_kind

_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
_HOLDS_STATE: Final = re.compile(r"\b(?:Gov\.|Governor|Sen\.|Senator|Rep\.|Representative|Attorney General) [A-Z]")
"""Who is known to be of one state."""
OFFICE_OF: Final = re.compile(
    r"\b(?:President|Minister|Sultan|King|Queen|Premier|Chancellor|Emir|[Gg]overnor|[Mm]ayor) of (?:the )?$"
)
"""Who is known to be of one place, right before it."""
ALSO_A_STATE: Final = ("Georgia",)
_KNOWN_FOR: Final = {
    word: iso
    for iso, words in {
        "MM": "Rohingya",
        "CN": "Uighur|Uyghur|Tibetan|Dalai Lama",
        "AF": "Taliban",
        "LB": "Hezbollah",
        "PS": "Hamas",
        "YE": "Houthi",
        "NG": "Boko Haram",
        "RU": "Kremlin|Chechen",
        "ES": "Catalan",
        "CO": "FARC",
        "LK": "Tamil Tigers",
        "SO": "al-Shabaab|al-Shabab",
        "IR": "Ayatollah",
        "IN": "Kashmir",
    }.items()
    for word in words.split("|")
}
"""Peoples and movements by which everybody knows a country."""
_GUESSED_OF: Final = {
    place: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for place, words in {
        "North Korea": "nuclear|denuclear|missile|south|seoul|summit|kim jong|propaganda|sanctions",
        "South Korea": "north|pyongyang|kim jong",
        "India": r"modi\b|bharatiya|hindu",
        "Israel": "iran|hamas|gaza|palestinian|netanyahu|west bank|hezbollah",
        "Mexico": "illegal|migrant|immigra|border|nafta|usmca|canad|wall|cartel",
        "Egypt": "sinai|suez|muslim brotherhood|morsi|mubarak",
        "Guantanamo Bay": "detain|prison|held|inmate|camp|base|shut|clos",
        "Canada": "nafta|usmca|mexic",
        "Syria": "assad|isis|isil|islamic state|no-fly|chemical weapon|kurd|rebel",
        "Iran": "nuclear|sanctions|tanker|hormuz|enrich",
        "Iraq": "isis|isil|islamic state|saddam|mosul",
        "Russia": "meddl|putin|hack|collusion|mueller|election|crimea",
        "Ukraine": "russia|crimea|impeach|putin|separatist",
        "China": "tariff|trade|huawei|hong kong|taiwan|wuhan|uighur",
        "Hong Kong": "extradition|pro-democracy|umbrella",
        "Afghanistan": "taliban|kabul",
        "Turkey": "erdogan|kurd|coup",
        "Venezuela": "maduro|guaid",
        "Cuba": "castro|guant|embargo",
        "Saudi Arabia": "khashoggi|yemen|oil|crown prince",
        "Australia": "bushfire|fires",
        "California": "earthquake|quake|wildfire|sanctuary",
        "Texas": "border",
        "Florida": "hurricane",
        "France": "charlie hebdo|yellow vest",
        "Japan": "fukushima",
        "Paris": "notre.dame|eiffel|louvre|bataclan|charlie hebdo",
        "London": "brexit|grenfell|westminster|thames|heathrow",
        "Wuhan": "coronavirus|covid",
        "Christchurch": "mosque",
        "Hollywood": "oscar|studio",
        "New Orleans": "katrina|mardi gras",
        "Orlando": "pulse|disney",
        "Las Vegas": "casino",
        "Moscow": "kremlin|russia",
        "Ferguson": "michael brown",
        "Benghazi": "libya|consulate|attack",
    }.items()
}
"""Places that anybody would name first of whom some matter is told."""
_LONGEST_NAME: Final = 3
"""Words of a city that are looked for."""
_FORMER: Final = frozenset(
    "Abyssinia|Ceylon|Dahomey|Formosa|FYROM|Kampuchea|Northern Rhodesia|Persia|Rhodesia|Siam|Southern Rhodesia"
    "|Upper Volta|Zaire".split("|")
)
"""Names that a country had: known where an old report has them, but nobody expects them as an answer today."""


def clue(place: str, stem: str) -> str:
    """What in the stem tells a country or capital to who never read the article, or nothing.

    Of a country that is its adjective, its people, its capital or another of its cities; of a capital, its country.
    """
    own = country(place)
    seat = None if own else is_capital(place)
    found = own or seat
    if found is None:
        return _clue_of_state(place, stem) if place_kind(place) == "us_state" else ""
    if place in ALSO_A_STATE:
        return place  # which is meant only the article can tell
    words = [*found.adjectives, *found.people, *found.names, *(found.capitals if own else ())]
    told = (word for word in words if word != place and word in stem and re.search(_any_number_of(word), stem))
    known = (word for word, iso in _KNOWN_FOR.items() if iso == found.iso and word in stem)
    return next(told, "") or next(known, "") or (next(_cities(found.iso, stem), "") if own else "")


def guess(place: str, words: str) -> str:
    """What in the words is told of a place so often that anybody would name it first, or nothing."""
    found = _GUESSED_OF[place].search(words) if place in _GUESSED_OF else None
    return found.group() if found is not None else ""


def _clue_of_state(state: str, stem: str) -> str:
    """A city of a US state, or somebody who is known to hold an office of one."""
    holds = _HOLDS_STATE.search(stem)
    return next(_cities_of_state(state, stem), holds.group() if holds else "")


def _any_number_of(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?:s|es)?(?!\w)"


def _cities(iso: str, stem: str) -> Iterator[str]:
    """The names in a text that mean, first of all, a city of the country."""
    words = stem.split()
    for length in range(_LONGEST_NAME, 0, -1):
        for at in range(len(words) - length + 1):
            name = re.sub(r"^\W+|(?:['’]s)?\W*$", "", " ".join(words[at : at + length]))
            if _NAME.match(name) and (cities := cities_named(name)) and cities[0].country == iso:
                yield name


def _cities_of_state(state: str, stem: str) -> Iterator[str]:
    """The names in a text that mean a city of the US state; "…, US" behind the state tells no more than it does."""
    words = re.findall(r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*", stem)
    known = set(cities_of_state(state))
    yield from (word for word in words if word in known)


def other_names(place: str) -> tuple[str, ...]:
    """The other usual names of a country, without those of another time; of any other place none."""
    found = country(place)
    return tuple(name for name in found.names if name != place and name not in _FORMER) if found else ()
