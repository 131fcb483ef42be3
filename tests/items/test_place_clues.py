"""Places and stems go in; what in the stem gives the place away comes out."""

import pytest

from question_bank.place_clues import clue, guess, other_names


@pytest.mark.parametrize(
    ("place", "stem", "given_away"),
    [
        ("Syria", "No help would come for Aleppo without reform in _____.", "Aleppo"),
        ("Norway", "The Norwegian king spoke in _____.", "Norwegian"),
        ("Norway", "Two Norwegians spoke in _____.", "Norwegian"),
        ("Norway", "The bridge joins Oslo's islands in _____.", "Oslo"),
        ("Norway", "The bridge was sold to _____.", ""),
        ("United States", "The U.S. government spoke in the _____.", "U.S."),
        ("Myanmar", "Many Rohingya fled from _____.", "Rohingya"),
        ("India", "Two sailors were held in Kashmir by _____.", "Kashmir"),
        ("Norway", "Many Rohingya fled from _____.", ""),
        ("Georgia", "The debate was held in _____.", "Georgia"),
        ("Ohio", "A port of _____ sued Gov. Ada Kern.", "Gov. A"),
        ("Ohio", "A port of _____ sued Ada Kern.", ""),
        ("Oslo", "The king of Norway spoke in _____.", "Norway"),
        ("Oslo", "The Danish king spoke in _____.", ""),
        ("Bergen", "The king of Norway spoke in _____.", ""),
        ("Obrovka", "The king spoke in _____.", ""),
    ],
)
def test_what_tells_the_place(place: str, stem: str, given_away: str) -> None:
    assert clue(place, stem) == given_away


@pytest.mark.parametrize(
    ("place", "words", "guessed"),
    [
        ("North Korea", "Two missiles were tested by _____.", "missile"),
        ("North Korea", "Two ferries were sold to _____.", ""),
        ("California", "An earthquake shook _____.", "earthquake"),
        ("Norway", "Two missiles were tested by _____.", ""),
        ("Paris", "Notre Dame in _____ catches fire.", "Notre Dame"),
        ("Bergen", "Notre Dame in _____ catches fire.", ""),
    ],
)
def test_of_what_one_would_guess_the_place(place: str, words: str, guessed: str) -> None:
    assert guess(place, words) == guessed


def test_a_country_is_accepted_by_its_other_names() -> None:
    assert "USA" in other_names("United States")
    assert "Norway" not in other_names("Norway")
    assert other_names("Bergen") == ()


def test_a_country_is_not_accepted_by_a_name_of_another_time() -> None:
    assert "Dahomey" not in other_names("Benin")
    assert "Burma" in other_names("Myanmar")
