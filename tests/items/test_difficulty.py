"""Items go in; which of two is taken for the harder one comes out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.difficulty import OF_TYPE, difficulty
from question_bank.model import ITEM_TYPES, Evidence, Item, Option

TOLD = Evidence(0, 0, 40, "Ada Kern opened the Holt Bridge on 3 May 2021.")
ITEM = Item(
    "i",
    "a",
    "f",
    "event",
    "event/x",
    "multiple_choice",
    "On which date did Ada Kern open the Holt Bridge?",
    options=(Option("3 May 2021", True, ""), Option("5 May 2021", False, "")),
    evidence=(TOLD,),
)


def options(*wrong: str) -> tuple[Option, ...]:
    return (Option("3 May 2021", True, ""), *(Option(text, False, "") for text in wrong))


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        pytest.param(replace(ITEM, item_type="true_false"), ITEM, id="true-or-false-before-choice"),
        pytest.param(ITEM, replace(ITEM, item_type="short_answer"), id="choice-before-recall"),
        pytest.param(replace(ITEM, options=options("12 January 1974")), ITEM, id="far-option-before-close-one"),
        pytest.param(
            ITEM, replace(ITEM, stem="On which date was the bridge inaugurated by its builder?"), id="other-words"
        ),
        pytest.param(ITEM, replace(ITEM, evidence=(TOLD, replace(TOLD, sentence=3))), id="two-sentences"),
        pytest.param(ITEM, replace(ITEM, evidence=()), id="no-evidence"),
    ],
)
def test_the_second_is_taken_for_the_harder(easier: Item, harder: Item) -> None:
    assert difficulty(easier) < difficulty(harder)


def test_every_item_type_has_its_row() -> None:
    assert set(OF_TYPE) == set(ITEM_TYPES)


@given(
    item_type=st.sampled_from(ITEM_TYPES),
    stem=st.text(max_size=40),
    wrong=st.lists(st.text(max_size=12), max_size=4),
    shown=st.integers(0, 5),
)
def test_it_lies_between_nothing_and_one(item_type: str, stem: str, wrong: list[str], shown: int) -> None:
    item = replace(ITEM, item_type=item_type, stem=stem, options=options(*wrong), evidence=(TOLD,) * shown)
    assert 0 <= difficulty(item) <= 1
