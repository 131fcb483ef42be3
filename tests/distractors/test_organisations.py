"""An organisation → wrong ones of its class, or silence."""

import random
from collections.abc import Sequence

import pytest

from question_bank.distractors import organisations


def _texts(key: str, inside: Sequence[str] = (), avoid: Sequence[str] = (), seed: int = 1) -> list[str]:
    return [text for text, _ in organisations.propose(key, from_article=inside, avoid=avoid, rng=random.Random(seed))]


@pytest.mark.parametrize(
    "key",
    [
        *(
            "World Health Organization",
            "NATO",
            "the New York Times",
            "BBC",
            "Le Monde",
            "NASA",
            "Amnesty International",
        ),
        *("International Criminal Court", "University of Turku", "Harvard University", "FBI", "State Department"),
        *("Ministry of Health", "Polish Foreign Ministry", "Ukraine's Ministry of Defence", "Department of Education"),
    ],
)
def test_three_of_the_class(key: str) -> None:
    found = _texts(key)
    assert len(found) >= 3
    assert len(set(found)) == len(found)
    for name in found:
        assert (
            organisations.alike(organisations.kind_of(key) or "", organisations.kind_of(name))
            or "University" in key
            or "University" in name
        )
        assert not organisations.same(name, key)


@pytest.mark.parametrize(
    "key",
    [
        "Hamas",
        "Google",
        "Green Party",
        "Norvik Institute",
        "Norvik District Court",
        "Obrovka",
        "European Commission",
        "",
    ],
)
def test_silent_without_the_article(key: str) -> None:
    assert _texts(key) == []


@pytest.mark.parametrize(
    ("key", "inside", "expected"),
    [
        ("Green Party", ["Labour Party", "Norvik Institute", "Green Party"], ["Labour Party"]),
        (
            "Norvik Institute",
            ["Kern Institute", "Reuters", "Institute of Norvik Studies"],
            ["Kern Institute", "Institute of Norvik Studies"],
        ),
        ("Vela Ltd", ["Kern Inc.", "Vela", "Google"], ["Kern Inc.", "Google"]),
        ("Hamas", ["Hezbollah", "Israel"], ["Hezbollah"]),
    ],
)
def test_the_article_lends_its_own(key: str, inside: list[str], expected: list[str]) -> None:
    assert _texts(key, inside) == expected


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("World Health Organization", "WHO"),
        ("WHO", "the World Health Organization"),
        ("Norvik Research Council", "NRC"),
        ("Guardian", "the Guardian"),
        ("Kern Institute", "Kern Institute of Law"),
        ("University of Oxford", "Oxford University"),
    ],
)
def test_never_another_name_of_the_key(key: str, name: str) -> None:
    assert name not in _texts(key, [name])


@pytest.mark.parametrize(
    ("key", "some"),
    [
        ("Polish Foreign Ministry", "Polish Defence Ministry"),
        ("Ministry of Foreign Affairs", "Ministry of the Interior"),
        ("Norvik Health Ministry", "Norvik Education Ministry"),
        ("Ministry of Defense", "Ministry of Justice"),
    ],
)
def test_ministries_exchange_the_portfolio(key: str, some: str) -> None:
    assert (some, "exchange") in organisations.propose(key, rng=random.Random(1))


def test_two_portfolios_are_left_alone() -> None:
    assert _texts("Ministry of Trade and Industry") == []


def test_form_of_the_key() -> None:
    assert all(name.isupper() or name == "UNICEF" for name in _texts("WHO"))
    assert all(name.startswith("the ") for name in _texts("the New York Times"))
    assert all(name.startswith("Department of") for name in _texts("Department of Defense")[:3])


def test_avoided_and_repeatable() -> None:
    assert not {"UN", "United Nations"} & set(_texts("NATO", avoid=["United Nations"]))
    assert _texts("NATO", seed=3) == _texts("NATO", seed=3)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("External Affairs ministry", "Norwegian Ministry of External Affairs", True),
        ("Norvik Port Authority", "Norvik Fire Authority", False),
        ("Ministry of Finance", "Ministry of Defence", False),
    ],
)
def test_the_same_words_in_another_order_name_the_same_body(one: str, other: str, same: bool) -> None:
    assert organisations.same(one, other) is same
