"""Name in, kind of place out: country, capital, city, US state, region, continent, sea and the like."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.gazetteer_countries import country, is_capital
from question_bank.language.gazetteer_tables import bare, listed, rows

SURE_SIZE: Final = 100_000


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


@cache
def _city_rows() -> dict[str, list[int]]:
    """Every spelling → the rows that bear it, the largest city first."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(_table()):
        for name in (row[0], *listed(row[6])):
            found.setdefault(name, []).append(number)
    return found


@cache
def _table() -> list[list[str]]:
    return rows("cities.txt")


def cities_named(text: str) -> list[City]:
    """The cities that bear the name in any spelling, the largest first."""
    return [_city(number) for number in _city_rows().get(bare(text), [])]


@cache
def _city(number: int) -> City:
    name, code, people, latitude, longitude, region, spellings = _table()[number]
    return City(name, code, int(people), float(latitude), float(longitude), region, listed(spellings))


@cache
def _other_places() -> dict[str, str]:
    return {name: row[0] for row in rows("places.txt") for name in (row[1], *listed(row[2]))}


@cache
def _common_words() -> frozenset[str]:
    return frozenset(row[0] for row in rows("no_places.txt"))


def place_kind(text: str, *, strict: bool = True) -> str | None:
    """`country`, `capital`, `us_state`, `city`, or a kind of places.txt (`continent`, `region`, `sea` …).

    Strict leaves out towns that are also words, first names or surnames, months and days; with `strict=False`
    every town of the table counts.
    """
    name = bare(text)
    if not name[:1].isupper():
        return None
    if country(name):
        return "country"
    if is_capital(name):
        return "capital"
    if name in _other_places():
        return _other_places()[name]
    if strict and name in _common_words():
        return None
    return "city" if name in _city_rows() else None
