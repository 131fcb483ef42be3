"""Stems go in; where the gap is that an answer is typed into comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.gaps import GAP, as_wide, asked_of, filled_in, gaps, split
from tests import factories


@pytest.mark.parametrize(
    ("stem", "count"),
    [("Who left?", 0), ("Norway left __.", 0), ("Norway left ___.", 1), (f"{GAP} left {GAP}.", 2), (GAP, 1)],
)
def test_three_underscores_or_more_are_a_gap(stem: str, count: int) -> None:
    assert gaps(stem) == count


@pytest.mark.parametrize(
    ("item_type", "stem", "around"),
    [
        ("cloze", f"Norway left {GAP} in May.", ("Norway left ", " in May.")),
        ("numeric", f"Some {GAP} left.", ("Some ", " left.")),
        ("short_answer", "Who left?", None),
        ("cloze", f"{GAP} left {GAP}.", None),
    ],
)
def test_a_typed_answer_fills_the_one_gap(item_type: str, stem: str, around: tuple[str, str] | None) -> None:
    assert filled_in(factories.item(factories.article(), item_type, stem, answers=("x",))) == around


def test_an_option_is_chosen_and_fills_no_gap() -> None:
    item = factories.item(
        factories.article(), "multiple_choice", f"Norway left {GAP}.", options=factories.options("a", "b")
    )
    assert filled_in(item) is None


@pytest.mark.parametrize(
    ("before", "question", "start"),
    [
        ("Which city completes the sentence? Norway left ", "Which city completes the sentence?", "Norway left "),
        ("According to “Who left? A report”, Norway left ", "", "According to “Who left? A report”, Norway left "),
        ("Which way “Who?” goes is open: it is ", "", "Which way “Who?” goes is open: it is "),
        ("", "", ""),
    ],
)
def test_the_question_before_the_sentence(before: str, question: str, start: str) -> None:
    assert asked_of(before) == (question, start)


@given(st.lists(st.text("ab_ .", max_size=6)), st.integers(3, 30))
def test_wider_gaps_are_the_same_gaps(parts: list[str], width: int) -> None:
    stem = GAP.join(parts)
    assert split(as_wide(stem, width)) == split(stem)
