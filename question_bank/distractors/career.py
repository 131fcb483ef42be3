"""What a life tells (a town, a subject, a school, a post, a cause of death) in, wrong options of the same kind out."""

import random
import re
from itertools import pairwise
from typing import Final

from question_bank.distractors import offices, organisations, places
from question_bank.language.gazetteer import cities_named, country, country_of_adjective, is_capital, place_kind
from question_bank.language.gazetteer_countries import country_of_code
from question_bank.language.gazetteer_organisations import organisations as known_organisations
from question_bank.language.gazetteer_places import large_cities
from question_bank.language.whole_words import stands_in

SUBJECTS: Final = (
    ("mathematics", "physics", "chemistry", "biology", "astronomy", "engineering", "architecture", "computer science"),
    ("law", "economics", "political science", "sociology", "psychology", "history", "international relations"),
    ("history", "philosophy", "literature", "linguistics", "theology", "music", "art history", "anthropology"),
    ("medicine", "biology", "pharmacy", "chemistry", "nursing", "dentistry", "psychology"),
)
LANGUAGES: Final = (
    "French",
    "German",
    "English",
    "Latin",
    "Greek",
    "Russian",
    "Spanish",
    "Italian",
    "Chinese",
    "Arabic",
)
CAUSES: Final = (
    (
        "throat cancer",
        "lung cancer",
        "stomach cancer",
        "pancreatic cancer",
        "breast cancer",
        "liver cancer",
        "skin cancer",
    ),
    ("a heart attack", "a stroke", "pneumonia", "cancer", "kidney failure", "lung disease", "liver disease", "sepsis"),
    ("tuberculosis", "pneumonia", "typhus", "malaria", "cholera", "smallpox", "cancer"),
)
PRESIDENTS: Final = (
    *("Franklin D. Roosevelt", "Harry S. Truman", "Dwight D. Eisenhower", "John F. Kennedy", "Lyndon B. Johnson"),
    *("Richard Nixon", "Gerald Ford", "Jimmy Carter", "Ronald Reagan", "George H. W. Bush", "Bill Clinton"),
    *("George W. Bush", "Barack Obama", "Donald Trump", "Joe Biden"),
)
"""US presidents in their order: one is taken for another of about the same time."""
COMMITTEES: Final = (
    *("Judiciary", "Appropriations", "Armed Services", "Intelligence", "Agriculture", "Budget", "Homeland Security"),
    "Veterans' Affairs",
)
"""Committees that both houses of the US Congress have, by the names of their matters."""
OF_SENATE: Final = ("Finance", "Foreign Relations", "Banking", "Commerce", "Indian Affairs", "Energy", "Rules")
OF_HOUSE: Final = (
    "Ways and Means",
    "Foreign Affairs",
    "Financial Services",
    "Oversight",
    "Education",
    "Energy and Commerce",
)
CALLINGS: Final = {
    "law": "justice|judge|lawyer|attorney|jurist|barrister|solicitor",
    "medicine": "physician|doctor|surgeon|medic",
    "theology": "priest|bishop|theolog|pastor|cardinal|pope",
    "music": "music|compos|conduct|pianist|violin|singer",
    "literature": "writer|poet|novelist|author|litera",
    "journalism": "journalis|reporter|editor",
}
"""Callings that give a subject away, as the beginnings of words; otherwise the root of the subject does."""
ROOT: Final = 5
BEYOND_ENGLAND: Final = ("Edinburgh", "Glasgow", "Cardiff", "Belfast", "Aberdeen", "Swansea", "Dundee", "Newport")
MOST_CITIES: Final = 10
NEAR: Final = 3
GOVERNMENT: Final = re.compile(r"\b(?:minister|secretary|attorney general|chancellor)\b", re.IGNORECASE)
SUPPLY: Final = {"US": "university_us", "GB": "university_uk"}
"""Countries of which more universities are known than three, so that the nation does not give one away."""


def propose(role: str, key: str, *, stem: str, text: str, rng: random.Random) -> list[str]:
    """Wrong options for a role of a life; none that the article, whose text is given, names anywhere."""
    proposers = {
        "subject_studied": _subjects,
        "school": _schools,
        "office": _offices,
        "cause": _causes,
        "place": _places,
        "agent": _presidents,
        "body": _committees,
    }
    found = proposers[role](key, stem, rng) if role in proposers else []
    return [name for name in found if not stands_in(name.lower(), text.lower())]


def nations_in(stem: str) -> set[str]:
    """The codes of the countries to whose adjectives or names a stem holds: "Iraqi-British" gives both."""
    words = re.findall(r"[A-ZÀ-Þ][\w.]*", stem)
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    named = (found for word in [*words, *pairs] for found in (country_of_adjective(word), country(word)))
    return {found.iso[:2] for found in named if found is not None}


def _places(key: str, stem: str, rng: random.Random) -> list[str]:
    """Towns of the nation that the stem names, if the key is one of them; otherwise places like it."""
    rows = cities_named(key)
    home = is_capital(key) or (country_of_code(rows[0].country) if rows else None)
    if place_kind(key) in ("city", "capital") and home is not None and home.iso[:2] in nations_in(stem):
        own = [city.name for city in large_cities(home.iso[:2])[:MOST_CITIES] if len(city.name.split()) < 3]
        fit = [name for name in own if not places.same_place(name, key) and places.apart(name, key)]
        if re.search(r"\bEnglish\b", stem):
            fit = [name for name in fit if name not in BEYOND_ENGLAND]
        rng.shuffle(fit)
        return fit
    return [name for name, _ in places.propose(key, rng=rng)]


def _schools(key: str, stem: str, rng: random.Random) -> list[str]:
    home = organisations.country_in(key)
    nations = nations_in(stem) & set(SUPPLY)
    if home is None and len(nations) == 1 and key.endswith("University"):
        kind = SUPPLY[nations.pop()]
        found = [one.names[0] for one in known_organisations() if one.kind == kind and key not in one.names]
        rng.shuffle(found)
        return found
    if home is not None and home.iso[:2] in nations_in(stem) - set(SUPPLY):
        return []
    return [name for name, _ in organisations.propose(key, rng=rng)]


def _offices(key: str, stem: str, rng: random.Random) -> list[str]:
    """Other posts of a government, or the same post in another place."""
    head, of, place = key.partition(" of ")
    if "Committee" in key:
        return _committees(key, stem, rng)
    if GOVERNMENT.search(key):
        return [name for name, source in offices.propose(key, rng=rng) if source == "exchange"]
    if of and place_kind(place) is not None:
        return [f"{head} of {other}" for other in _places(place, stem, rng)]
    return []


def _committees(key: str, stem: str, rng: random.Random) -> list[str]:
    """Other committees of the same house, named as the key is."""
    house = "House" in key or "Representative" in stem
    names = [*COMMITTEES, *(OF_HOUSE if house else OF_SENATE)]
    plain = key.replace("’", "'").replace("Veterans Affairs", "Veterans' Affairs")
    own = max((name for name in {*COMMITTEES, *OF_SENATE, *OF_HOUSE} if name in plain), key=len, default="")
    found = [plain.replace(own, name) for name in names if name != own] if own else []
    rng.shuffle(found)
    return found


def _presidents(key: str, stem: str, rng: random.Random) -> list[str]:
    if key not in PRESIDENTS:
        return []
    at = PRESIDENTS.index(key)
    near = [name for n, name in enumerate(PRESIDENTS) if n != at and abs(n - at) <= NEAR]
    rng.shuffle(near)
    return near


def _causes(key: str, stem: str, rng: random.Random) -> list[str]:
    row = next((row for row in CAUSES if key in row), ())
    found = [name for name in row if name != key and not (name in key or key in name)]
    rng.shuffle(found)
    return found


def _subjects(key: str, stem: str, rng: random.Random) -> list[str]:
    """Other subjects; none where what somebody became tells what he or she studied: "the linguist", "the judge"."""
    callings = CALLINGS.get(key, key[:ROOT])
    if re.search(rf"\b(?:{callings})", stem, re.IGNORECASE):
        return []
    if country_of_adjective(key) is not None:
        row = [name for name in LANGUAGES if name != key]
    else:
        row = next(([name for name in row if name != key] for row in SUBJECTS if key in row), [])
        row = row or [name for name in SUBJECTS[1] if name != key]
    rng.shuffle(row)
    return row
