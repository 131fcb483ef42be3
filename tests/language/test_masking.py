"""Paragraphs go in; the parse text, the quotations and the way back to the article are what they should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.language.masking import STAND_IN, mask, pair_marks

# paragraph, parse text, quotations that stand as sentences, quoted fragments
PARAGRAPHS = [
    ("Liv Aas left.", "Liv Aas left.", [], []),
    (
        "Liv Aas said: “The bridge is open. We all know.”",
        "Liv Aas said: “Yes”.",
        ["The bridge is open. We all know."],
        [],
    ),
    ('Ada Kern said: "The bridge is open now."', "Ada Kern said: “Yes”.", ["The bridge is open now."], []),
    ("“Is it open?” asked Ada Kern.", "“Yes”, asked Ada Kern.", ["Is it open?"], []),
    ("“We will go on!” she said.", "“Yes”, she said.", ["We will go on!"], []),
    ("“The bridge is old,” Kern said.", "“Yes”, Kern said.", ["The bridge is old,"], []),
    ("“The bridge is old.” Nobody crossed it.", "“Yes”. Nobody crossed it.", ["The bridge is old."], []),
    ("«Our bridge is old.» Kern left.", "“Yes”. Kern left.", ["Our bridge is old."], []),
    ("„Our bridge is old“, said Kern.", "“Yes”, said Kern.", ["Our bridge is old"], []),
    ('“Our bridge is old." Kern left.', "“Yes”. Kern left.", ["Our bridge is old."], []),
    ("He called it “a disaster” again.", "He called it a disaster again.", [], ["a disaster"]),
    ("He said “yes” and “no”.", "He said yes and no.", [], ["yes", "no"]),
    ("“The bridge is open” and closed.", "The bridge is open and closed.", [], ["The bridge is open"]),
    ("“We are late,” he said, “but happy.”", "“Yes”, he said, but happy.", ["We are late,"], ["but happy."]),
    ("The bill (passed in May) failed.", "The bill failed.", [], []),
    ("The bill [sic] failed (at last).", "The bill failed.", [], []),
]
MARKS = [
    ("He said “yes” and “no”.", 2, True),
    ("“The bridge is closed.", 0, False),
    ("The bridge is closed.”", 0, False),
    ('The pipe is 6" wide and “safe”.', 1, True),
    ("“One “two” three”", 1, False),
    ("No marks at all.", 0, True),
    ("", 0, True),
]
ACRONYMS = [
    ("The Norvik Port Authority (NPA) met.", ["NPA"]),
    ("The Norvik Port Authority (the NPA) met.", ["NPA"]),
    ("The bill (passed in May) failed.", []),
    ("Ada Kern (left) and Liv Aas met.", []),
]
PARAGRAPH = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "«",
            "»",
            "(",
            ")",
            "[",
            " ",
            " ",
            ".",
            ",",
            "!",
            "?",
            ":",
            "—",
            "Kern",
            "said",
            "we",
            "Ø",
            "6",
            "(NPA)",
        ]
    )
    | st.text(max_size=3),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(("paragraph", "text", "full", "fragments"), PARAGRAPHS)
def test_parse_text_and_quotations(paragraph: str, text: str, full: list[str], fragments: list[str]) -> None:
    masked = mask(paragraph, 0)
    assert masked.text == text
    assert [q.text for q in masked.quotations if q.full] == full
    assert [q.text for q in masked.quotations if not q.full] == fragments


@pytest.mark.parametrize(("paragraph", "pairs", "balanced"), MARKS)
def test_marks_find_their_partner_or_are_unbalanced(paragraph: str, pairs: int, balanced: bool) -> None:
    found, sound = pair_marks(paragraph)
    assert (len(found), sound) == (pairs, balanced)


@pytest.mark.parametrize(("paragraph", "acronyms"), ACRONYMS)
def test_acronyms_in_brackets_are_noted_where_they_stood(paragraph: str, acronyms: list[str]) -> None:
    masked = mask(paragraph, 0)
    assert [name for _, name in masked.acronyms] == acronyms
    assert all(masked.text[:place].endswith("Authority") for place, _ in masked.acronyms)


@given(paragraph=PARAGRAPH, base=st.integers(0, 1000))
def test_every_character_leads_back_into_the_paragraph(paragraph: str, base: int) -> None:
    masked = mask(paragraph, base)
    assert len(masked.text) == len(masked.starts) == len(masked.ends)
    assert masked.starts == sorted(masked.starts)
    for character, start, end in zip(masked.text, masked.starts, masked.ends, strict=True):
        assert base <= start < end <= base + len(paragraph)
        if end == start + 1 and character not in ",.":
            assert paragraph[start - base] == character


@given(paragraph=PARAGRAPH, base=st.integers(0, 1000))
def test_quotations_are_slices_of_the_article_and_masked_whole(paragraph: str, base: int) -> None:
    masked = mask(paragraph, base)
    text = "." * base + paragraph
    last = 0
    for quotation in masked.quotations:
        assert quotation.start >= last
        assert quotation.text == text[quotation.inner_start : quotation.inner_end].strip()
        shown = [
            c
            for c, s, e in zip(masked.text, masked.starts, masked.ends, strict=True)
            if s == quotation.start and e == quotation.end
        ]
        assert "".join(shown) == (STAND_IN if quotation.full else "")
        last = quotation.end
