"""A place in, wrong places of the same kind out: those of the article first, then neighbours and large cities."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import Final

from question_bank.distractors.overlap import overlaps
from question_bank.language.gazetteer_countries import Country, countries, country, country_of_code, is_capital
from question_bank.language.gazetteer_places import City, Place, cities_named, large_cities, place, place_kind, places

NEAR_KM: Final = 40.0
ENOUGH: Final = 9  # wrong options, of which three will be taken
POOL: Final = 6  # how many equally good places chance may choose from
KINDS_WITH_TABLE: Final = ("continent", "lake", "mountains", "ocean", "river")
MICROSTATES: Final = frozenset("AD MC SM VA LI LU MT IM JE GG GI FO".split())
"""Countries whose capitals nobody takes for the scene of large events."""
RENAMED: Final = frozenset(("Eswatini", "North Macedonia"))
"""Names of today that no report of some years ago has."""
CITY_KINDS: Final = ("capital", "city", "town")
# Pairs of which one can be meant by the other, or lies in the other on some maps.
DISPUTED: Final = frozenset(
    frozenset(pair)
    for pair in (
        *(("CN", "TW"), ("CN", "HK"), ("IL", "PS"), ("RS", "XK"), ("MA", "EH"), ("US", "PR"), ("DK", "GL")),
        *(("DK", "FO"), ("GB", "GI"), ("IT", "VA"), ("CD", "CG"), ("KP", "KR"), ("SD", "SS"), ("GB", "IE")),
        *(("GB-NIR", "IE"), ("CY", "TR")),
    )
)


def propose(
    key: str, *, from_article: Sequence[str] = (), avoid: Sequence[str] = (), state: str = "", rng: random.Random
) -> list[tuple[str, str]]:
    """Wrong places with their source (`article` or `gazetteer`), the most plausible first; none for an unknown key.

    They have the key's form: "Lyon, France" gets towns of France with the same ending, "the Netherlands" gets
    countries with their article. Nothing within 40 km, no other name of the key, nothing inside or around it. Where
    the question names the US state in which the key lies, the others lie there too.
    """
    if state and kind_of(key) == "city":
        return _in_state(key, state, from_article, avoid, rng)
    head, comma, tail = key.partition(", ")
    if comma and place_kind(key) is None:
        if place_kind(tail) is None:
            return []
        inside = [name.partition(", ")[0] for name in from_article if name.endswith(f", {tail}")]
        return [
            (f"{text}, {tail}", source)
            for text, source in _named(head, inside, avoid, rng, within=country(tail))
            if source == "article" or _lies_in(text, tail)
        ]
    return _named(key, from_article, avoid, rng)


def _named(
    key: str, from_article: Sequence[str], avoid: Sequence[str], rng: random.Random, *, within: Country | None = None
) -> list[tuple[str, str]]:
    kind = kind_of(key)
    if kind is None:
        return []
    found: list[tuple[str, str]] = []
    sources = (("article", iter(from_article)), ("gazetteer", _from_gazetteer(key, kind, within, rng)))
    for source, names in sources:
        for name in names:
            if source == "gazetteer" and len(found) >= ENOUGH:
                break
            taken = [key, *avoid, *(text for text, _ in found)]
            if kind_of(name) == kind and not any(same_place(name, other) for other in taken) and apart(key, name):
                found.append((_in_form(name, key), source))
    return found


def state_told(text: str) -> str:
    """The one US state that a text names, or nothing."""
    states = [one.name.removesuffix(" State") for one in places() if one.kind == "us_state"]
    told = [name for name in states if name in text and re.search(rf"\b{re.escape(name)}\b(?! City)", text)]
    told = [name for name in told if not any(name != other and name in other for other in told)]
    return told[0] if len(told) == 1 else ""


def _in_state(
    key: str, state: str, from_article: Sequence[str], avoid: Sequence[str], rng: random.Random
) -> list[tuple[str, str]]:
    """Cities of a US state, those of the article first."""
    inside = [(name, "article") for name in from_article if kind_of(name) == "city" and _lies_in(name, state)]
    known = [(name, "gazetteer") for name in _shuffled(cities_of_state(state)[:ENOUGH], rng)]
    found: list[tuple[str, str]] = []
    for name, source in (*inside, *known):
        taken = [key, *avoid, *(text for text, _ in found)]
        if not any(same_place(name, other) for other in taken) and apart(key, name):
            found.append((name, source))
    return found


def cities_of_state(state: str) -> list[str]:
    """The large cities of a US state, the largest first."""
    here = place(state) or place(f"{state} State")
    return [city.name for city in large_cities("US") if here is not None and city.region == here.part_of]


def kind_of(name: str) -> str | None:
    """The kind of place as far as options must share it: towns are one kind, oceans are another than seas."""
    kind = place_kind(name, strict=False)
    if kind in CITY_KINDS:
        return "city"
    return "ocean" if kind == "sea" and name.endswith("Ocean") else kind


def same_place(one: str, other: str) -> bool:
    """Whether two names mean one place (Kyiv, Kiev), or one name lies in the other."""
    if overlaps(one, other):
        return True
    ours, theirs = country(one), country(other)
    if ours is not None and ours == theirs:
        return True
    rows, others = cities_named(one)[:1], cities_named(other)[:1]
    return bool(rows) and rows == others and ours is None and theirs is None


def apart(one: str, other: str) -> bool:
    """Whether neither place lies in the other, they are not disputed between the two, and 40 km or more apart."""
    ours, theirs = country(one), country(other)
    if ours and theirs:
        codes = ours.iso.split("-")[0], theirs.iso.split("-")[0]
        nested = codes[0] == codes[1] and len(ours.iso) != len(theirs.iso)
        return not nested and frozenset((ours.iso, theirs.iso)) not in DISPUTED
    here, there = place(one), place(other)
    if here and there:
        if "region" in (here.kind, there.kind):  # only units of one country are surely not inside each other
            return bool(here.part_of) and here.part_of == there.part_of
        return there.name not in _parts_of(here) and here.name not in _parts_of(there)
    return all(
        kilometres(first, second) >= NEAR_KM for first in cities_named(one)[:3] for second in cities_named(other)[:3]
    )


def kilometres(one: City, other: City) -> float:
    """The distance of two cities as the crow flies."""
    north, south = radians(one.latitude), radians(other.latitude)
    east = radians(one.longitude - other.longitude)
    chord = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * 6371 * asin(sqrt(min(1.0, chord)))


def _parts_of(here: Place) -> set[str]:
    """What a sea is a part of, all the way up."""
    above: set[str] = set()
    larger = place(here.part_of)
    while larger is not None and larger.name not in above:
        above.add(larger.name)
        larger = place(larger.part_of)
    return above


def _in_form(name: str, key: str) -> str:
    if key.startswith(("the ", "The ")):
        found = country(name)
        return found.in_sentence if found else name
    return name


def _shuffled(names: Iterable[str], rng: random.Random) -> Iterator[str]:
    """The names in their order, but chance arranges each group of equally good ones."""
    every = list(names)
    for start in range(0, len(every), POOL):
        group = every[start : start + POOL]
        rng.shuffle(group)
        yield from group


def _from_gazetteer(key: str, kind: str, within: Country | None, rng: random.Random) -> Iterator[str]:
    found = country(key)
    if found is not None:
        return _shuffled((one.name for one in around(found)[:12] if one.name not in RENAMED), rng)
    if kind == "city":
        rows = cities_named(key)
        home = within or is_capital(key) or (country_of_code(rows[0].country) if rows else None)
        return iter(()) if home is None else _cities(key, home, rng, abroad=within is None)
    here = place(key)
    if here is None:
        return iter(())
    if kind == "us_state":
        return _shuffled((one.name for one in _states_around(here)[:12]), rng)
    if kind in KINDS_WITH_TABLE or (kind in ("region", "sea") and here.part_of):
        alike = (one for one in places() if kind_of(one.name) == kind)
        return _shuffled(sorted(one.name for one in alike if kind != "region" or one.part_of == here.part_of), rng)
    return iter(())


@cache
def around(home: Country) -> tuple[Country, ...]:
    """Neighbours, then the other countries of the continent, the nearest capital first."""
    near = [one for one in countries() if one.continent == home.continent and ("-" in home.iso or "-" not in one.iso)]
    neighbours = [one for code in home.neighbours if (one := country_of_code(code))]
    others = [one for one in near if one.iso not in home.neighbours]
    return (*_by_distance(home, neighbours), *_by_distance(home, others))


def _seat(home: Country) -> City | None:
    names = cities_named("London" if home.iso == "GB-ENG" else home.capital or home.name)
    return next((city for city in names if city.country == home.iso[:2]), None)


def _by_distance(home: Country, others: Iterable[Country]) -> list[Country]:
    seat = _seat(home)
    if seat is None:
        return []
    far = [(kilometres(seat, city), one) for one in others if one != home and (city := _seat(one))]
    return [one for _, one in sorted(far, key=lambda pair: (pair[0], pair[1].iso))]


def _cities(key: str, home: Country, rng: random.Random, *, abroad: bool) -> Iterator[str]:
    """For a capital the capitals around it first, for another town the large towns of its country."""
    own = [city.name for city in large_cities(home.iso[:2])[:12]]
    capitals = [one.capital for one in around(home)[:8] if one.capital and one.iso not in MICROSTATES]
    if is_capital(key) and abroad:
        yield from _shuffled(capitals, rng)
        yield from _shuffled(own, rng)
        return
    yield from _shuffled(own, rng)
    if abroad:
        yield from _shuffled((city.name for one in around(home)[:5] for city in large_cities(one.iso)[:2]), rng)


def _lies_in(name: str, tail: str) -> bool:
    home, state = country(tail), place(tail) or place(f"{tail} State")
    for city in cities_named(name)[:1]:
        if home and city.country == home.iso[:2]:
            return True
        if state and state.kind == "us_state" and (city.country, city.region) == ("US", state.part_of):
            return True
    return False


def _states_around(here: Place) -> list[Place]:
    """US states, the one with the nearest largest city first."""
    largest: dict[str, City] = {}
    for city in large_cities("US"):
        largest.setdefault(city.region, city)
    mine = largest.get(here.part_of)
    if mine is None:
        return []
    states = [one for one in places() if one.kind == "us_state" and one.part_of in largest and one != here]
    return sorted(states, key=lambda one: (kilometres(mine, largest[one.part_of]), one.name))
