"""Names, adjectives, people, capitals and seats of government → countries."""

import pytest

from question_bank.language import gazetteer


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Poland", "PL"),
        ("the United States", "US"),
        ("The US", "US"),
        ("U.S.", "US"),
        ("America", "US"),
        ("UK", "GB"),
        ("Britain", "GB"),
        ("Great Britain", "GB"),
        ("Scotland", "GB-SCT"),
        ("Holland", "NL"),
        ("the Netherlands", "NL"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Czechia", "CZ"),
        ("UAE", "AE"),
        ("South Korea", "KR"),
        ("Russia", "RU"),
        ("Türkiye", "TR"),
        ("St. Lucia", "LC"),
        ("DR Congo", "CD"),
    ],
)
def test_names_and_aliases(text: str, code: str) -> None:
    found = gazetteer.country(text)
    assert found is not None
    assert found.iso == code


@pytest.mark.parametrize("text", ["turkey", "us", "Europe", "Korea", "Moscow", "Polish", "Poland's army", "", "the"])
def test_no_countries(text: str) -> None:
    assert gazetteer.country(text) is None


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Polish", "Poland"),
        ("British", "United Kingdom"),
        ("US", "United States"),
        ("American", "United States"),
        ("Dutch", "Netherlands"),
        ("Emirati", "United Arab Emirates"),
        ("Filipino", "Philippines"),
        ("Kyrgyz", "Kyrgyzstan"),
    ],
)
def test_adjectives(word: str, name: str) -> None:
    found = gazetteer.country_of_adjective(word)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("word", ["European", "polish", "African", "Poland", "Western"])
def test_no_adjectives_of_a_country(word: str) -> None:
    assert gazetteer.country_of_adjective(word) is None


@pytest.mark.parametrize(
    ("name", "adjective"),
    [("Poland", "Polish"), ("America", "US"), ("the UK", "British"), ("Taiwan", "Taiwanese"), ("Atlantis", None)],
)
def test_adjective_of_country(name: str, adjective: str | None) -> None:
    assert gazetteer.adjective_of_country(name) == adjective


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Pole", "PL"),
        ("Ukrainians", "UA"),
        ("Dutchmen", "NL"),
        ("Englishwoman", "GB-ENG"),
        ("Swiss", "CH"),
        ("Germans", "DE"),
    ],
)
def test_people(word: str, code: str) -> None:
    found = gazetteer.country_of_people(word)
    assert found is not None
    assert found.iso == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Washington", "US"),
        ("Washington, D.C.", "US"),
        ("Brussels", "BE"),
        ("Beijing", "CN"),
    ],
)
def test_capitals_stand_for_governments(text: str, code: str) -> None:
    for found in (gazetteer.is_capital(text), gazetteer.government_of(text)):
        assert found is not None
        assert found.iso == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("the Kremlin", "RU"), ("White House", "US"), ("Downing Street", "GB"), ("Élysée", "FR"), ("the Pentagon", "US")],
)
def test_seats_stand_for_governments_and_are_no_capitals(text: str, code: str) -> None:
    found = gazetteer.government_of(text)
    assert found is not None
    assert found.iso == code
    assert gazetteer.is_capital(text) is None


@pytest.mark.parametrize("text", ["Lyon", "Victoria", "Kingston", "Male", "moscow", "Russia"])
def test_no_capitals(text: str) -> None:
    assert gazetteer.is_capital(text) is None


def test_a_country_says_its_words() -> None:
    found = gazetteer.country("the Philippines")
    assert found is not None
    assert (found.in_sentence, found.adjective, found.capital) == ("the Philippines", "Philippine", "Manila")
    assert gazetteer.capital_of("Holland") == "Amsterdam"


def test_neighbours_know_each_other() -> None:
    """A border has two sides, and every code is one of the table's."""
    by_code = {one.iso: one for one in gazetteer.countries()}
    for one in by_code.values():
        for code in one.neighbours:
            assert one.iso in by_code[code].neighbours or one.iso.startswith("GB-"), (one.iso, code)


def test_every_capital_is_a_known_city() -> None:
    unknown = [
        one.name
        for one in gazetteer.countries()
        if one.capital and not any(city.country == one.iso[:2] for city in gazetteer.cities_named(one.capital))
    ]
    # Capitals of fewer than 15,000 people.
    assert unknown == ["Grenada"]
