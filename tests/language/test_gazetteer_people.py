"""First names, honorifics, offices, nouns for people, and the signs of a person's name."""

import pytest

from question_bank.language import gazetteer


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("Ada", "f"), ("Volodymyr", "m"), ("Recep", "m"), ("Ursula", "f"), ("Jens", "m"), ("Fatima", "f"),
        ("Narendra", "m"), ("Siobhán", "f"), ("Jean-Luc", None), ("Andrea", None), ("Robin", None), ("Xi", None),
    ],
)  # fmt: skip
def test_first_names_and_gender(word: str, gender: str | None) -> None:
    assert gazetteer.first_name(word)
    assert gazetteer.gender_of_first_name(word) == gender


@pytest.mark.parametrize(
    "word",
    ["Said", "The", "Prior", "Line", "Monday", "April", "Boston", "Memphis", "Jones", "Minister", "ada", "India", ""],
)
def test_no_first_names(word: str) -> None:
    assert not gazetteer.first_name(word)
    assert gazetteer.gender_of_first_name(word) is None


@pytest.mark.parametrize(("title", "gender"), [("Mr", "m"), ("Mrs", "f"), ("Ms", "f"), ("Dame", "f"), ("Dr", None)])
def test_honorifics(title: str, gender: str | None) -> None:
    assert gazetteer.HONORIFICS[title] == gender


@pytest.mark.parametrize(
    ("word", "needs_of", "unique", "is_office"),
    [
        ("president", True, True, True),
        ("Prime Minister", True, True, True),
        ("secretary-general", True, True, True),
        ("spokeswoman", True, False, True),
        ("CEO", True, True, True),
        ("ambassador", True, True, True),
        ("senator", False, False, True),
        ("pope", False, True, True),
        ("professor", False, False, False),
        ("researcher", False, False, False),
        ("engineer", False, False, False),
        ("captain", True, True, False),
    ],
)
def test_offices(word: str, needs_of: bool, unique: bool, is_office: bool) -> None:
    found = gazetteer.office_noun(word)
    assert found is not None
    assert (found.needs_of, found.unique, found.is_office) == (needs_of, unique, is_office)


@pytest.mark.parametrize("word", ["presidency", "presidents", "table", "office", ""])
def test_no_offices(word: str) -> None:
    assert gazetteer.office_noun(word) is None


@pytest.mark.parametrize(
    ("plural", "noun"),
    [("presidents", "president"), ("chairmen", "chairman"), ("secretaries", "secretary"), ("judge", None)],
)
def test_offices_in_the_plural(plural: str, noun: str | None) -> None:
    found = gazetteer.office_of_plural(plural)
    assert (found.noun if found else None) == noun


@pytest.mark.parametrize(
    "word", ["woman", "women", "officers", "witnesses", "farmers", "Minister", "people", "children"]
)
def test_nouns_for_people(word: str) -> None:
    assert gazetteer.person_noun(word)


@pytest.mark.parametrize("word", ["fee", "fees", "government", "ship", "report", "news", "glass"])
def test_no_nouns_for_people(word: str) -> None:
    assert not gazetteer.person_noun(word)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("Ada Kern", 0.9),
        ("Mr Holt", 0.9),
        ("Dr. Vela", 0.9),
        ("President Ada Kern", 0.9),
        ("Prime Minister Kern", 0.7),
        ("Ursula von der Aas", 0.9),
        ("Mohammed bin Kern", 0.9),
        ("Paris Holt", 0.9),
        ("Emergencies Minister Otto Vela", 0.9),
        ("Ada King", 0.9),
        ("Martin Kern Jr", 0.9),
        ("J. K. Aas", 0.6),
        ("Brvk Vela", 0.3),
    ],
)
def test_signs_of_a_person(name: str, least: float) -> None:
    value = gazetteer.looks_like_person(name.split())
    assert value is not None
    assert value >= least


@pytest.mark.parametrize(
    "name",
    [
        *("Kyiv", "Jordan", "New York", "San Francisco", "The Hague", "Norvik Institute", "World Bank", "White House"),
        *("Black Friday", "Downing Street", "Nobel Prize", "UN Secretary", "Polish Radio", "NATO", "BREAKING NEWS"),
        *(
            "Area 51",
            "Director General",
            "head of Norvik",
            "General Motors",
            "St Petersburg",
            "the Kern",
            "World Health Organization",
            "Green Party",
        ),
    ],
)
def test_vetoes(name: str) -> None:
    assert gazetteer.looks_like_person(name.split()) is None


def test_capitals_alone_are_no_sign() -> None:
    value = gazetteer.looks_like_person(["Golden", "Globe"])
    assert value is not None
    assert value < 0.5
