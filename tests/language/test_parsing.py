"""Paragraphs go in; sentences come out in order, each inside its paragraph, and no quotation is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from question_bank.language import pipeline
from question_bank.language.parsing import Parse, parse
from question_bank.model import Article, Block
from tests.language.conftest import article, parsed, slices

PARAGRAPHS = [
    (
        ("Ada Kern opened the bridge. Nobody came.", "It rained."),
        ["Ada Kern opened the bridge.", "Nobody came.", "It rained."],
    ),
    (("Dr. Liv Aas left at 5 p.m. on Monday.",), ["Dr. Liv Aas left at 5 p.m. on Monday."]),
    (
        ("“We are late. We are sorry. Nobody told us,” Ada Kern said. She left.",),
        ["“We are late. We are sorry. Nobody told us,” Ada Kern said.", "She left."],
    ),
    (("The paper called it “a disaster”. Nobody came.",), ["The paper called it “a disaster”.", "Nobody came."]),
    (
        ("“Is it open at last?” asked Ada Kern. “Is it safe?” she added.",),
        ["“Is it open at last?” asked Ada Kern.", "“Is it safe?” she added."],
    ),
    (
        ("Mayor Ada Kern said: “I will open the bridge.” Then Jon Eide left.",),
        ["Mayor Ada Kern said: “I will open the bridge.”", "Then Jon Eide left."],
    ),
    (("He called it “a disaster.” Nobody came.",), ["He called it “a disaster.”", "Nobody came."]),
    (("Nobody came. “A disaster” was his word.",), ["Nobody came.", "“A disaster” was his word."]),
    (("The Norvik Port Authority (NPA) met. It voted.",), ["The Norvik Port Authority (NPA) met.", "It voted."]),
    (("  ", "", "Ada Kern left."), ["Ada Kern left."]),
    ((), []),
]
PIECES = st.sampled_from(
    [
        "Ada Kern opened the bridge.",
        "Jon Eide, head of the Norvik Port Authority (NPA), met Liv Aas in Oslo.",
        "It rained!",
        "The toll costs 4.50 crowns (about half a ticket).",
        "The Norvik Post called it “a disaster” on Monday.",
        "No. 5 is closed – for now.",
        "and then it went on",
    ]
)
SPOKEN = st.lists(
    st.sampled_from(
        ["We will open the bridge.", "Nobody asked me!", "Is it safe to cross?", "The ferry was better, and cheaper."]
    ),
    min_size=2,
    max_size=4,
).map(lambda said: f"“{' '.join(said)}” said Ada Kern.")
PARAGRAPH = st.lists(PIECES | SPOKEN, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(("paragraphs", "sentences"), PARAGRAPHS)
def test_sentences(paragraphs: tuple[str, ...], sentences: list[str]) -> None:
    assert slices(parsed(*paragraphs)) == sentences


def test_headings_captions_and_datelines_are_no_sentences() -> None:
    text = "Bridge open at last. Ada Kern left."
    blocks = (Block("heading", 0, 20), Block("list_item", 21, 35))
    assert slices(parse(pipeline.load(), Article("a", "Invented", text, blocks=blocks))) == ["Ada Kern left."]


@pytest.mark.parametrize(
    ("paragraph", "sound"),
    [("“The bridge is closed. Nobody came.", False), ("“The bridge is closed.” Nobody came.", True)],
)
def test_sentences_among_marks_that_do_not_pair_are_not_sound(paragraph: str, sound: bool) -> None:
    found = parsed(paragraph, "Jon Eide left.").sentences
    assert [s.sound for s in found if s.paragraph == 0] == [sound, sound]
    assert found[-1].sound


def test_a_stand_in_leads_back_to_the_whole_quotation() -> None:
    found = parsed("Nobody came.", "“We are late. We are sorry,” Ada Kern said.")
    quotations = {q.text for i, q in found.standing.items() if found.doc[i].text == "Yes"}
    assert quotations == {"We are late. We are sorry,"}


def test_a_fragment_keeps_its_tokens_without_the_stop() -> None:
    found = parsed("The paper called it “a real disaster.”")
    ((quotation, inside),) = found.fragments
    assert quotation.text == "a real disaster."
    assert [found.doc[i].text for i in sorted(inside)] == ["a", "real", "disaster"]


def test_an_acronym_is_tied_to_the_word_before_it() -> None:
    found = parsed("It rained.", "The Norvik Port Authority (NPA) met.")
    assert [(found.doc[i].text, name) for i, name in found.acronyms] == [("Authority", "NPA")]


@settings(max_examples=30)
@given(paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=3))
def test_offsets(paragraphs: list[str]) -> None:
    source = article(*paragraphs)
    found = parse(pipeline.load(), source)
    check_sentences(found)
    check_tokens(found)
    for quotation in [*found.standing.values(), *(q for q, _ in found.fragments)]:
        assert sum(s.start <= quotation.start and quotation.end <= s.end for s in found.sentences) == 1
    for block in source.blocks:
        assert "".join(source.text[block.start : block.end].split()) == "".join(
            "".join(source.text[s.start : s.end].split()) for s in found.sentences if block.start <= s.start < block.end
        )


def check_sentences(found: Parse) -> None:
    last = 0
    for number, sentence in enumerate(found.sentences):
        block = found.article.blocks[sentence.paragraph]
        assert sentence.index == number
        assert max(last, block.start) <= sentence.start < sentence.end <= block.end
        last = sentence.end


def check_tokens(found: Parse) -> None:
    assert len(found.doc) == len(found.starts) == len(found.ends) == len(found.paragraph_of)
    for token in found.doc:
        sentence = found.sentence(token)
        assert token.is_space or sentence.start <= found.starts[token.i] < found.ends[token.i] <= sentence.end
        if token.i not in found.standing and not token.is_punct and not token.is_space:
            assert found.article.text[found.starts[token.i] : found.ends[token.i]] == token.text
