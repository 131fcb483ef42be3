"""Words and a text go in; whether they stand there as whole words comes out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.language.whole_words import stands_in


@pytest.mark.parametrize(
    ("words", "text", "there"),
    [
        ("Norvik", "The port of Norvik opened.", True),
        ("Norvik", "Norvik’s port opened.", True),
        ("Norvik", "The Norviker sang.", False),
        ("Ada Kern", "Ada Kernow sang.", False),
        ("U.S.", "the U.S. Senate", False),  # no letter ends it, so nothing says where it ends
        ("Malta", "", False),
    ],
)
def test_only_whole_words_stand_in_a_text(words: str, text: str, there: bool) -> None:
    assert stands_in(words, text) is there


WORDS = st.text(alphabet="ab_ .é-", min_size=1, max_size=4)


@given(words=WORDS, text=st.text(alphabet="ab_ .é-", max_size=12))
def test_a_word_ends_where_expressions_have_it_end(words: str, text: str) -> None:
    assert stands_in(words, text) is (re.search(rf"\b{re.escape(words)}\b", text) is not None)
