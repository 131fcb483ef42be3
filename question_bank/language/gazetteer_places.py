"""Name in, kind of place out: country, capital, city, US state, region, continent, sea and the like."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.gazetteer_countries import country, is_capital
from question_bank.language.gazetteer_tables import bare, lines, listed, rows

SURE_SIZE: Final = 50_000


@dataclass(frozen=True, slots=True)
class City:
    """A city of 15,000 people or more; latitude and longitude in degrees."""

    name: str
    country: str
    population: int
    latitude: float
    longitude: float
    region: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of another kind; `part_of` is a country's code, the code of a US state, a larger sea, or empty."""

    kind: str
    name: str
    spellings: tuple[str, ...]
    part_of: str


@cache
def _table() -> list[str]:
    """A line a city, split where it is asked for: of thirty thousand an article needs a few."""
    return lines("cities.txt")


@cache
def _city_rows() -> dict[str, tuple[int, ...]]:
    """Every spelling → the rows that bear it, the largest city first."""
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(_table()):
        name, others = line[: line.index("|")], line[line.rindex("|") + 1 :]
        for spelling in (name, *listed(others)) if others else (name,):
            known = bare(spelling) if spelling[:3] in ("The", "St.") else spelling
            found[known] = (*found[known], number) if known in found else (number,)
    return found


def cities_named(text: str) -> list[City]:
    """The cities that bear the name in any spelling, the largest first."""
    return [_city(number) for number in _city_rows().get(bare(text), ())]


@cache
def _city(number: int) -> City:
    name, code, people, latitude, longitude, region, spellings = _table()[number].split("|")
    return City(name, code, int(people), float(latitude), float(longitude), region, listed(spellings))


@cache
def places() -> tuple[Place, ...]:
    """All places of places.txt, by kind and name."""
    return tuple(Place(row[0], row[1], listed(row[2]), row[3]) for row in rows("places.txt"))


@cache
def _by_name() -> dict[str, Place]:
    return {name: one for one in places() for name in (one.name, *one.spellings)}


def place(text: str) -> Place | None:
    """The region, sea, state and the like that a name means; None for countries and cities."""
    return _by_name().get(bare(text))


@cache
def large_cities(code: str) -> tuple[City, ...]:
    """The cities of 100,000 people or more in a country given by its ISO code, the largest first.

    Quarters that geonames.org lists beside their city are left out: they lie within 15 km of a larger one.
    """
    found: list[City] = []
    for number, line in enumerate(_table()):
        if f"|{code}|" not in line:
            continue
        city = _city(number)
        if city.population < 100_000:
            break  # the largest stand first
        if city.country == code and not any(_close(city, larger) for larger in found):
            found.append(city)
    return tuple(found)


def _close(one: City, other: City) -> bool:
    return abs(one.latitude - other.latitude) < 0.15 and abs(one.longitude - other.longitude) < 0.25


@cache
def _unsure() -> frozenset[str]:
    return frozenset(row[0] for row in rows("no_places.txt"))


def place_kind(text: str, *, strict: bool = True) -> str | None:
    """`country`, `capital`, `city`, or a kind of places.txt (`us_state`, `continent`, `region`, `sea`, `town` …).

    Strict knows towns from 50,000 people on, and leaves out those that a text rather means otherwise: words (Reading,
    Nice, March), first names and surnames. With `strict=False`, for a name after "in" or "near", every town counts.
    """
    name = bare(text)
    if not name[:1].isupper():
        return None
    if country(name):
        return "country"
    if name in _by_name():
        return _by_name()[name].kind
    if is_capital(name):
        return "capital"
    numbers = _city_rows().get(name)
    if numbers is None or (strict and (name in _unsure() or _city(numbers[0]).population < SURE_SIZE)):
        return None
    return "city"
