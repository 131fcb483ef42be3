"""Words and names → organisations."""

import pytest

from question_bank.language import gazetteer


@pytest.mark.parametrize(
    "word", ["Ministry", "Party", "Inc", "Inc.", "University", "Bank", "NATO", "IMF", "Committee", "UNICEF"]
)
def test_words_of_organisations(word: str) -> None:
    assert gazetteer.organisation_word(word)


@pytest.mark.parametrize("word", ["party", "bank", "Kern", "US", "United", "Force", "Street", ""])
def test_other_words(word: str) -> None:
    assert not gazetteer.organisation_word(word)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "NATO",
            "the EU",
            "World Health Organization",
            "Reuters",
            "the Guardian",
            "Norvik Institute",
            "Kern & Vela Inc.",
        ),
        *("Ministry of Health", "University of Norvik", "Norvik United", "Green Party", "House of Commons", "Hamas"),
    ],
)
def test_organisations(name: str) -> None:
    assert gazetteer.is_organisation_name(name)


@pytest.mark.parametrize(
    "name", ["Ada Kern", "Poland", "Charlotte Church", "Nature", "Bank", "party of five", "Lyon", ""]
)
def test_no_organisations(name: str) -> None:
    assert not gazetteer.is_organisation_name(name)


def test_names_lead_to_one_organisation() -> None:
    assert gazetteer.organisation("WHO") == gazetteer.organisation("the World Health Organization")
    assert gazetteer.organisation("Norvik Institute") is None
