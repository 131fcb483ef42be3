"""Stems with a gap go in; the sentence around a field, and a line that is read aloud, come out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.filters import do_forceescape

from question_bank.gaps import GAP, asked_of, filled_in
from question_bank.model import Item
from quiz.web.gap_pages import GapShown, gap_shown, gapped


def item(stem: str) -> Item:
    return Item("i", "a", "f", "event", "t", "cloze", stem, answers=("Bergen",))


@pytest.mark.parametrize(
    ("stem", "shown"),
    [
        (
            f"Which city completes the sentence? Norway left {GAP}.",
            GapShown("Which city completes the sentence?", "Norway left ", "", ".", ""),
        ),
        (f"The toll is “{GAP}”, he said.", GapShown("", "The toll is ", "“", "”,", " he said.")),
        (f"{GAP} left", GapShown("", "", "", "", " left")),
        ("Who left?", None),
    ],
)
def test_marks_go_with_the_field(stem: str, shown: GapShown | None) -> None:
    assert gap_shown(item(stem)) == shown


@given(st.text(), st.text())
def test_nothing_of_the_sentence_is_lost(before: str, after: str) -> None:
    asked = item(f"{before}{GAP}{after}")
    parts, shown = filled_in(asked), gap_shown(asked)
    if parts is not None and shown is not None:
        question, start = asked_of(parts[0])
        assert (shown.question, shown.before + shown.opening) == (question, start)
        assert shown.closing + shown.after == parts[1]


def test_a_gap_is_read_aloud_and_the_rest_is_escaped() -> None:
    assert gapped("a < ___ & b") == (
        'a &lt; <span aria-hidden="true">_____</span><span class="hidden">blank</span> &amp; b'
    )


@given(st.text("ab<>&'\" _").filter(lambda text: "___" not in text))
def test_a_stem_without_a_gap_is_only_escaped(stem: str) -> None:
    assert gapped(stem) == do_forceescape(stem)
