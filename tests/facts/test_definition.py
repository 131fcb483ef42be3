"""Sentences go in; terms with what explains them, and names in the sentence that gives them, come out, or why none."""

import pytest

from tests.facts.conftest import facts, found, reasons

EXPLAINED = [
    ("Ballast is a term that means heavy stones laid low in a ship.", "ballast", "heavy stones laid low in a ship"),
    ("A slipway is a sloping road that leads ships into deep water.", "slipway", None),
    ("Tutoring means teaching one person alone.", "tutoring", "teaching one person alone"),
    ("“Slow sailing” means saving fuel on a long voyage.", "slow sailing", "saving fuel on a long voyage"),
    ("The term “slow sailing” means “saving fuel on a long voyage.”", "slow sailing", "saving fuel on a long voyage"),
    ("Sailors ate skonrok, which means “hard bread from an oven”.", "skonrok", "hard bread from an oven"),
    ("Morale is the way you feel about the work you share.", None, None),
    ("Patience is one of the best ways to learn a language.", None, None),
    ("Debate is an important part of school.", None, None),
    ("Ferries are a common way of crossing the fjord.", None, None),
    ("Winning means a lot to the Norvik team.", None, None),
    ("He lost the race, which means “Norvik” stays first.", None, None),
    ("Is a slipway a sloping road that leads ships into deep water?", None, None),
    ("A slipway is not a road that leads ships into deep water.", None, None),
    ("A scurvy is an illness with a fever.", None, None),
    ("Airdocks, a list detailing the aircraft of Norway, is public.", None, None),
]
NAMED = [
    ("In Norway, sailors eat a hard bread called skonrok.", "skonrok"),
    ("Norway spent ten years on a giant ship called Elna.", "Elna"),
    ("The Holt Bridge, also known as the Iron Gate, joins Norvik with Malta.", "Iron Gate"),
    ("Norway built a harbour called “Long Night” in Malta.", "Long Night"),
    ("Norway bought a house for the Mayor of Bergen called Elna.", None),
    ("Liv Aas called the bridge a mistake.", None),
    ("It was called Elna back then.", None),
    ("Norway has a ship called Elna and a boat called Rota.", None),
    ("Norway has a ship called Elna, and Elna is fast.", None),
]


@pytest.mark.parametrize(("sentence", "term", "meaning"), EXPLAINED)
def test_a_term_and_what_explains_it(sentence: str, term: str | None, meaning: str | None) -> None:
    told = [fact.roles for fact in facts("definition", sentence)]
    assert [roles["term"].entity for roles in told] == ([term] if term else [])
    if meaning:
        assert [roles["meaning"].entity for roles in told] == [meaning]


@pytest.mark.parametrize(("sentence", "name"), NAMED)
def test_what_something_is_called(sentence: str, name: str | None) -> None:
    assert [fact.roles["name"].entity for fact in facts("definition", sentence)] == ([name] if name else [])


def test_who_defines_a_term_is_told() -> None:
    (fact,) = facts("definition", "The Norvik Institute defines haste as “doing many things at once and badly.”")
    assert (fact.assertion, fact.roles["source"].entity) == ("attributed", "Norvik Institute")


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("It was called Elna back then.", "dangling-pronoun"),
        ("A slipway is a road that leads them into deep water.", "dangling-pronoun"),
        ("A ferry boat is a boat that carries cars over water.", "key-in-stem"),
        ("Norway has a ship, called Elna, and Malta has one, called Rota.", "several-answers"),
        ("Larger ships, known as ferries, cross the sea off Norway.", "unanchored"),
        ("And in 2023, a ship, named Elna, sank off Norway.", "unanchored"),
    ],
)
def test_silence(sentence: str, reason: str) -> None:
    assert reasons("definition", sentence) == [reason]


def test_a_sentence_that_leans_on_the_headline_is_marked() -> None:
    (leaning,) = facts("definition", "The new bridge, called Elna, joins Norvik with Malta.")
    (whole,) = facts("definition", "In Norway, sailors eat a hard bread called skonrok.")
    assert (leaning.roles["sentence"].type, whole.roles["sentence"].type) == ("LEANING", "WHOLE")
    assert found("definition", "The sun rose over Norvik.") == []
