"""Names → kinds of places, strict and loose."""

import pytest

from question_bank.language import gazetteer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Poland", "country"),
        ("Georgia", "country"),
        ("Kyiv", "capital"),
        ("Kiev", "capital"),
        ("Lyon", "city"),
        ("The Hague", "city"),
        ("St. Petersburg", "city"),
        ("Krakow", "city"),
        ("Kraków", "city"),
        ("Zaporizhzhia", "city"),
        ("Bombay", "city"),
        ("Cologne", "city"),
        ("New York", "city"),
        ("Ohio", "us_state"),
        ("Bavaria", "region"),
        ("the Balkans", "region"),
        ("Crimea", "region"),
        ("Africa", "continent"),
        ("the Black Sea", "sea"),
        ("Atlantic", "sea"),
        ("the Danube", "river"),
        ("the Alps", "mountains"),
        ("Soviet Union", "former_country"),
        ("Bermuda", "territory"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert gazetteer.place_kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Reading",
            "Mobile",
            "March",
            "Nice",
            "Of",
            "Most",
            "Split",
            "Man",
            "Date",
            "Spring",
            "Normal",
            "Bath",
            "Worms",
        ),
        *(
            "Jackson",
            "Lincoln",
            "David",
            "Elizabeth",
            "Gilbert",
            "Kent",
            "Garcia",
            "Taylor",
            "Monday",
            "August",
            "Same",
        ),
        *("lyon", "Obrovka", "", "NATO", "President", "The"),
    ],
)
def test_words_and_names_are_no_places(text: str) -> None:
    assert gazetteer.place_kind(text) is None


@pytest.mark.parametrize("text", ["Reading", "Mobile", "Nice", "Jackson", "Split"])
def test_loose_lookup_knows_every_town(text: str) -> None:
    assert gazetteer.place_kind(text, strict=False) == "city"


def test_the_largest_city_of_a_name_comes_first() -> None:
    found = gazetteer.cities_named("Birmingham")
    assert [city.country for city in found[:2]] == ["GB", "US"]
    assert found[0].population > found[1].population


def test_spellings_lead_to_one_city() -> None:
    assert gazetteer.cities_named("Odessa")[0] == gazetteer.cities_named("Odesa")[0]
