"""A fact and its key go in; the sentences that show them, and how much the article is about them, come out."""

from dataclasses import replace

from question_bank.model import FactSheet, Mention
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
