"""Quotations go in; the part that stands among others, or nothing, comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.quoted_words import FRAGMENT, SENTENCE, standing_words

STANDS = [
    ("The toll will ruin every baker on the islands.", "The toll will ruin every baker on the islands"),
    ("It rains. The toll will ruin every baker on the islands.", "The toll will ruin every baker on the islands"),
    (
        "He knew it. Our fishermen have waited forty years for a bridge.",
        "Our fishermen have waited forty years for a bridge",
    ),
    (
        "It would be a scandal if the ferry were sold to strangers",
        "It would be a scandal if the ferry were sold to strangers",
    ),
    ("There are bakers who sell nothing before noon", "There are bakers who sell nothing before noon"),
    ("I know that we have lost every captain of the fleet", "I know that we have lost every captain of the fleet"),
    ("a toll of inexplicable height", "a toll of inexplicable height"),
    ("The bridge helps every baker of the U.S.", "The bridge helps every baker of the U.S."),
    ("nowhere near enough", "nowhere near enough"),
]
FALLS = [
    "It is cold.",
    "This toll will ruin every baker on the islands.",
    "But the toll will ruin every baker on the islands.",
    "The toll will ruin him before the summer is over.",
    "They will ruin every baker on the islands.",
    "My plan was to fulfil that obligation and go home.",
    "We will search the harbour until we find it.",
    "The toll will ruin [every baker] on the islands.",
    "The toll will ruin every baker … on the islands.",
    "Who would ruin every baker on the islands?",
    "The toll is as much a burden for every baker on the islands.",
    "The toll is neither a burden for bakers on the islands.",
    "a milestone",
    "in certain parts of the harbour",
    "great news",
    "",
]


@pytest.mark.parametrize(("quotation", "words"), STANDS)
def test_what_stands(quotation: str, words: str) -> None:
    assert standing_words(quotation) == words


@pytest.mark.parametrize("quotation", FALLS)
def test_what_leans_on_other_words(quotation: str) -> None:
    assert standing_words(quotation) == ""


@given(st.lists(st.sampled_from([*STANDS, *((each, "") for each in FALLS)]), max_size=4))
def test_the_words_are_of_the_quotation_and_of_readable_length(told: list[tuple[str, str]]) -> None:
    quotation = " ".join(sentence for sentence, _ in told)
    words = standing_words(quotation)
    assert words in quotation
    assert words == "" or FRAGMENT[0] <= len(words.split()) <= SENTENCE[1]
