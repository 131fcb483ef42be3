"""Typed and accepted wordings go in; out comes whether they mean the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.typed_dates import readings
from quiz.typed_numbers import quantity
from quiz.typed_words import fold, tokens
from tests.quiz.typed import match

SAME = [
    ("ines okafor", "Ines Okafor"),
    ("INES  OKAFOR.", "Ines Okafor"),
    ("Lea Moreau", "Léa Moreau"),
    ("Norvik", "Nørvik"),
    ("strasse", "Straße"),
    ("the Harbour Council", "Harbour Council"),
    ("Harbour Council", "The Harbour Council"),
    ("vice president", "vice-president"),
    ("cooperation", "co-operation"),
    ("U.N.", "UN"),
    ("OReilly", "O’Reilly"),
    ("salt and pepper", "salt & pepper"),
    ("5 percent", "5%"),
    ("5 per cent", "5 %"),
    ("1,250", "1250"),
    ("11 July 2023", "July 11, 2023"),
    ("11th of July 2023", "11 July 2023"),
    ("Tuesday, 11 July 2023", "11 July 2023"),
    ("2023-07-11", "11 July 2023"),
    ("11/07/2023", "11 July 2023"),
    ("7/11/2023", "11 July 2023"),
    ("11.7.2023", "11 July 2023"),
    ("11 July", "11 July 2023"),
    ("11-12 July 2023", "11 and 12 July 2023"),
    ("Sept. 2023", "September 2023"),
    ("thirty-one", "31"),
    ("two hundred and five", "205"),
    ("2.5 million", "2,500,000"),
    ("5 million dollars", "$5 million"),
    ("about 30", "30"),
    ("-5", "−5"),
]
DIFFERENT = [
    ("", "Ines Okafor"),
    ("Ines", "Ines Okafor"),
    ("Group B", "Group A"),
    ("Group", "Group A"),
    ("15", "1.5"),
    ("5", "-5"),
    ("5", "5 million"),
    ("5 %", "5"),
    ("31 or 32", "31"),
    ("747", "Boeing 747"),
    ("11", "11 July 2023"),
    ("12 July 2023", "11 July 2023"),
    ("11 July 2024", "11 July 2023"),
    ("July", "July 2023"),
    ("11 July 2023", "11 July"),
    ("31/02/2023 or so", "28 February 2023"),
    ("1 11", "11 1"),
    ("?!", "..."),
    ("twenty twenty", "40"),
]


@pytest.mark.parametrize(("typed", "answer"), SAME)
def test_means_the_same(typed: str, answer: str) -> None:
    found = match(typed, (answer,))
    assert found is not None
    assert found.accepted == answer
    assert found.why


@pytest.mark.parametrize(("typed", "answer"), DIFFERENT)
def test_means_something_else(typed: str, answer: str) -> None:
    assert match(typed, (answer,)) is None


def test_a_unit_of_the_stem_may_be_added_or_left_out() -> None:
    stem = "How many countries took part?"
    assert match("31 countries", ("31",), stem=stem)
    assert match("31", ("31 countries",), stem=stem)
    assert match("31 towns", ("31",), stem=stem) is None


def test_the_accepted_wording_that_fits_is_named() -> None:
    found = match("okafor", ("Ines Okafor", "Okafor"))
    assert found is not None
    assert found.accepted == "Okafor"


words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)
answers = st.lists(words, min_size=1, max_size=4).map(" ".join)


@given(answers, st.sampled_from(["{}", " {} ", "{}.", "“{}”", "the {}", "{}!?"]))
def test_punctuation_and_articles_never_cost_a_point(answer: str, pattern: str) -> None:
    assert match(pattern.format(answer), (answer,))


@given(answers)
def test_capitals_never_cost_a_point(answer: str) -> None:
    assert match(answer.upper(), (answer,)) or answer.upper().casefold() != answer.casefold()
    assert match(answer.casefold(), (answer,))


@given(st.text("abcdefghij ", min_size=1).filter(str.strip), st.sampled_from("\u0300\u0301\u0302\u0308\u030c"))
def test_accents_never_cost_a_point(answer: str, mark: str) -> None:
    accented = unicodedata.normalize("NFC", "".join(c + mark if c.isalpha() else c for c in answer))
    assert match(accented, (answer,))
    assert match(answer, (accented,))


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_numbers_are_equal_only_to_themselves(typed: int, key: int) -> None:
    assert bool(match(f"{typed:,}", (str(key),))) == (typed == key)


@given(st.dates(), st.dates())
def test_dates_are_equal_only_to_themselves(typed: object, key: object) -> None:
    def said(date: object) -> str:
        return f"{date:%d %B} {date.year:04d}"  # type: ignore[attr-defined]

    assert bool(match(f"{typed}", (said(key),))) == (typed == key)


@pytest.mark.parametrize("text", ["", "July 40 2023", "13/13/2023", "tomorrow", "July August 2023", "2023"])
def test_no_date(text: str) -> None:
    assert readings(fold(text)) == frozenset()


@pytest.mark.parametrize("text", ["", "many", "ten five", "3 4", "hello 5 and 6"])
def test_no_number(text: str) -> None:
    assert quantity(tokens(text)) is None
