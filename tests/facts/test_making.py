"""Roles and sentences go in; a fact whose id follows from its meaning comes out."""

from itertools import combinations

from question_bank.facts.making import Silence, fact
from question_bank.language.analysis import Analysis
from question_bank.model import Fact, Mention
from tests.language.conftest import analysed

KERN = Mention("Kern", "Ada Kern", "PERSON", 0, 4)
OSLO = Mention("Oslo", "Oslo", "CITY", 10, 14)


def analysis() -> Analysis:
    return analysed("Ada Kern opened the bridge in Oslo.", "Jon Eide left.", "Liv Aas sang.")


def test_a_fact_cites_each_sentence_once_in_the_order_of_the_text() -> None:
    found = analysis()
    first, second, third = found.sentences
    made = fact(found, "event", {"subject": KERN}, [third, first, third])
    assert made.evidence == (0, 2)
    assert (made.article, made.kind, made.roles, made.assertion) == (
        found.article.id,
        "event",
        {"subject": KERN},
        "asserted",
    )
    assert second.index not in made.evidence


def test_the_id_is_stable_and_blind_to_the_order_of_roles() -> None:
    one, other = analysis(), analysis()
    made = fact(one, "event", {"subject": KERN, "place": OSLO}, one.sentences[:1])
    again = fact(other, "event", {"place": OSLO, "subject": KERN}, other.sentences[:1])
    assert made == again
    assert len(made.id) == 16


def test_the_id_changes_with_everything_that_is_meant() -> None:
    found = analysis()
    elsewhere = Mention("Oslo", "Oslo", "CITY", 20, 24)
    made: list[Fact] = [
        fact(found, "event", {"place": OSLO}, found.sentences[:1]),
        fact(found, "meeting", {"place": OSLO}, found.sentences[:1]),
        fact(found, "event", {"city": OSLO}, found.sentences[:1]),
        fact(found, "event", {"place": elsewhere}, found.sentences[:1]),
        fact(found, "event", {"place": KERN}, found.sentences[:1]),
        fact(found, "event", {"place": OSLO}, found.sentences[:2]),
        fact(found, "event", {"place": OSLO}, found.sentences[:1], assertion="planned"),
    ]
    assert all(one.id != other.id for one, other in combinations(made, 2))


def test_a_silence_is_a_plain_value() -> None:
    assert Silence("event", "It rained.", "undated") == Silence("event", "It rained.", "undated")
