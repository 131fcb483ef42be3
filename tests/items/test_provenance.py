"""A fact and its key go in; the sentences that show them, and how much the article is about them, come out."""

from dataclasses import replace

import pytest

from question_bank.model import FactSheet, Mention, Sentence
from question_bank.provenance import evidence, salience
from tests.items.conftest import fact, opening, position, role


def test_evidence_is_the_cited_sentences_with_the_key_marked_in_one(found: FactSheet) -> None:
    asked = replace(opening(found), evidence=(2, 3))
    first, second = evidence(found, asked, asked.roles["place"])
    text = found.article.text
    assert (first.key_start, first.key_end) == (None, None)
    assert text[second.key_start : second.key_end] == "Bergen"
    assert all(e.text == text[e.start : e.end] for e in (first, second))


def test_a_key_that_stands_elsewhere_or_nowhere_is_not_marked(found: FactSheet) -> None:
    for key in (Mention("Bergen", "Bergen", "CITY"), role(found, "Oslo", "CITY"), role(found, "June", "DATE")):
        (shown,) = evidence(found, opening(found), key)
        assert (shown.key_start, shown.key_end) == (None, None)


LONG = [
    ("“We sold it. The bridge is old. It rains,” said Ada Kern.", "The bridge is old. It rains,” said Ada Kern."),
    ("Ada Kern said: “We sold it. The bridge is old. It rains.”", "Ada Kern said: “We sold it. The bridge is old."),
    ("“The bridge is old. It rains,” said Ada Kern.", "“The bridge is old. It rains,” said Ada Kern."),
    ("Ada Kern said: “We sold it. The bridge is old.”", "Ada Kern said: “We sold it. The bridge is old.”"),
]


@pytest.mark.parametrize(("text", "shown"), LONG)
def test_a_long_quotation_is_cited_from_the_name_to_the_words(found: FactSheet, text: str, shown: str) -> None:
    def part(words: str) -> Mention:
        start = text.index(words)
        return Mention(words, words.rstrip("."), "", start, start + len(words))

    excerpt = "The bridge is old." if "old." in text else "The bridge is old"
    quoted = text[text.index("“") + 1 : text.index("”")]
    roles = {"speaker": part("Ada Kern"), "quotation": part(quoted), "excerpt": part(excerpt)}
    said = replace(opening(found), kind="quotation", roles=roles, evidence=(0,))
    sheet = replace(found, article=replace(found.article, text=text), sentences=(Sentence(0, 0, len(text)),))
    (cited,) = evidence(sheet, said, roles["speaker"], "Who said, “The bridge is old”?")
    assert cited.text == shown
    (whole,) = evidence(sheet, said, roles["speaker"], "Who spoke?")
    assert whole.text == text


def test_salience_is_higher_early_and_for_those_named_often(found: FactSheet) -> None:
    early, late = (position(found, "Liv Aas", "Norwegian Foreign Minister", sentence=n) for n in (0, 8))
    seldom = fact(
        found,
        "position",
        holder=Mention("Nobody", "Nobody Known", "PERSON"),
        office=role(found, "head", "OFFICE"),
    )
    assert 0 <= salience(found, late) < salience(found, early) <= 1
    assert salience(found, seldom) < salience(found, early)
