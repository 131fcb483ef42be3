"""A place → wrong places of its kind."""

import random
from collections.abc import Sequence

import pytest

from question_bank.distractors import places
from question_bank.language import gazetteer

TOWNS = ("Lyon", "Kyiv", "Vilnius", "Houston", "Kaunas", "Osaka", "Nice", "Birmingham", "Mariupol", "Porto")
COUNTRIES = ("Poland", "England", "Japan", "Iceland", "Kenya", "Scotland", "United Kingdom", "Fiji", "Brazil", "Israel")
OTHERS = ("Ohio", "Bavaria", "Black Sea", "Atlantic Ocean", "Africa", "Danube", "the Alps")


def _texts(key: str, inside: Sequence[str] = (), avoid: Sequence[str] = (), seed: int = 1) -> list[str]:
    return [text for text, _ in places.propose(key, from_article=inside, avoid=avoid, rng=random.Random(seed))]


@pytest.mark.parametrize("key", [*TOWNS, *COUNTRIES, *OTHERS])
def test_three_of_the_same_kind_that_are_not_the_key(key: str) -> None:
    found = _texts(key)
    assert len(found) >= 3
    assert len(set(found)) == len(found)
    for name in found:
        assert places.kind_of(name) == places.kind_of(key)
        assert not places.same_place(name, key)
        assert key.removeprefix("the ") not in name
        assert name not in key


@pytest.mark.parametrize("key", TOWNS)
def test_towns_lie_apart(key: str) -> None:
    here = gazetteer.cities_named(key)[0]
    for name in _texts(key):
        assert places.kilometres(here, gazetteer.cities_named(name)[0]) >= 40


@pytest.mark.parametrize("key", [*TOWNS, *COUNTRIES, *OTHERS])
def test_same_seed_same_options(key: str) -> None:
    assert _texts(key, seed=7) == _texts(key, seed=7)


def test_chance_arranges_what_is_equally_good() -> None:
    assert len({tuple(_texts("Poland", seed=seed)[:3]) for seed in range(5)}) > 1


def test_the_article_comes_first() -> None:
    found = places.propose("Vilnius", from_article=["Warsaw", "Poland", "Lyon"], rng=random.Random(1))
    assert found[:2] == [("Warsaw", "article"), ("Lyon", "article")]
    assert {source for _, source in found[2:]} == {"gazetteer"}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Kyiv", "Kiev"),  # an old spelling
        ("Mumbai", "Bombay"),
        ("Washington", "Washington, D.C."),
        ("United Kingdom", "Britain"),  # another name
        ("United Kingdom", "Scotland"),  # a part
        ("England", "UK"),  # the whole
        ("Israel", "Palestine"),  # disputed between the two
        ("Paris", "Versailles"),  # within 40 km
        ("Black Sea", "Sea of Azov"),  # a part of it
        ("Adriatic Sea", "Mediterranean"),  # the whole
        ("Poland", "Warsaw"),  # another kind
        ("Lyon", "France"),
        ("Lyon", "Reuters"),
        ("Lyon", "Obrovka"),
        ("Guinea", "Equatorial Guinea"),  # contains the key's name
    ],
)
def test_never_from_the_article(key: str, name: str) -> None:
    assert name not in _texts(key, [name])


def test_avoided_places_in_any_spelling() -> None:
    assert not {"Kyiv", "Kiev"} & set(_texts("Minsk", ["Kiev"], avoid=["Kyiv"]))


@pytest.mark.parametrize("key", ["Obrovka", "Tuesday", "the summit", "", "Eastern Europe", "the Balkans"])
def test_silent_about_what_the_tables_do_not_know_or_cannot_keep_apart(key: str) -> None:
    assert _texts(key, ["Kyiv", "Scandinavia", "Poland"]) == []


def test_countries_are_neighbours_first() -> None:
    assert set(_texts("Poland")[:6]) <= {
        "Germany",
        "Czech Republic",
        "Slovakia",
        "Ukraine",
        "Belarus",
        "Lithuania",
        "Russia",
    }


def test_capitals_stand_beside_capitals() -> None:
    assert all(gazetteer.is_capital(name) for name in _texts("Vilnius")[:3])


def test_the_form_of_the_key_is_kept() -> None:
    assert all(name.startswith("the ") for name in _texts("the Netherlands") if "United" in name)
    assert all(name.endswith(", Texas") for name in _texts("Houston, Texas"))
    assert {"Toulouse, France", "Marseille, France"} <= set(_texts("Lyon, France"))
    assert _texts("Obrovka, Norvik") == []


@pytest.mark.parametrize(("key", "state"), [("Dallas", "Texas"), ("Buffalo", "New York"), ("Fresno", "California")])
def test_cities_of_the_state_that_the_question_names(key: str, state: str) -> None:
    found = [text for text, _ in places.propose(key, state=state, rng=random.Random(1))]
    assert len(found) >= 3
    assert key not in found
    assert set(found) <= set(places.cities_of_state(state))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("a fire in El Paso, Texas", "Texas"),
        ("a fire in White Plains, New York", "New York"),
        ("a fire in New York City", ""),
        ("a fire in West Virginia", "West Virginia"),
        ("from Ohio to Texas", ""),
        ("a fire in Bergen", ""),
    ],
)
def test_the_state_that_a_text_names(text: str, state: str) -> None:
    assert places.state_told(text) == state


def test_no_country_by_a_name_that_no_old_report_has() -> None:
    assert all("Eswatini" not in _texts("Mozambique", seed=seed) for seed in range(40))
