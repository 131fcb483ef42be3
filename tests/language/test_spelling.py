"""Words go in; out come their British and American spellings."""

import pytest

from question_bank.language.gazetteer_tables import rows
from question_bank.language.spelling import american, british

PAIRS = [
    ("harbour", "harbor"),
    ("unfavourable", "unfavorable"),
    ("neighbouring", "neighboring"),
    ("organisation", "organization"),
    ("analysed", "analyzed"),
    ("theatre", "theater"),
    ("kilometres", "kilometers"),
    ("centred", "centered"),
    ("travelled", "traveled"),
    ("fulfilment", "fulfillment"),
    ("defence", "defense"),
    ("programme", "program"),
    ("paediatrician", "pediatrician"),
]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_each_spelling_gives_the_other(ours: str, theirs: str) -> None:
    assert (american(ours), british(theirs)) == (theirs, ours)
    assert (american(theirs), british(ours)) == (theirs, ours)


@pytest.mark.parametrize("word", ["four", "hour", "your", "acre", "wise", "prise", "cheque", "check", "metric", "fall"])
def test_other_words_stay(word: str) -> None:
    assert (american(word), british(word)) == (word, word)


def test_no_spelling_of_the_table_stands_for_two_words() -> None:
    ours = [row[0] + ending for row in rows("spellings.txt") for ending in row[2].split(";")]
    theirs = [row[1] + ending for row in rows("spellings.txt") for ending in row[2].split(";")]
    assert len(set(ours)) == len(ours)
    assert len(set(theirs)) == len(theirs)
    assert not set(ours) & set(theirs)
