"""Sentences go in; who somebody is or which thing is described, or why nobody can tell, comes out."""

import pytest

from tests.facts.conftest import facts, reasons

WHO = [
    ("Ada Kern, the founder of Norvik Radio, spoke first.", "Ada Kern", "relation", "founder of Norvik Radio"),
    ("Sten Borg’s mother, Ada Kern, spoke first.", "Ada Kern", "relation", "Sten Borg’s mother"),
    ("Liv Aas is the sister of Sten Borg.", "Liv Aas", "relation", "sister of Sten Borg"),
    ("Liv Aas, the author of a book on Norvik, a port in the north, spoke.", "Liv Aas", "relation", None),
    ("Ada Kern, who designed the Holt Bridge, spoke first.", "Ada Kern", "deed", "designed the Holt Bridge"),
]
WHICH = [
    ("The Holt Institute is a public body that tests the bridges of Norway.", "Holt Institute", "description"),
    ("Money came from the Holt Institute, which tests the bridges of Norway.", "Holt Institute", "deed"),
    ("The Norvik Museum is the largest museum in Norway.", "Norvik Museum", ""),
]
NOBODY = (
    "Ada Kern, a teacher from Norvik, spoke first.",
    "Ada Kern, the former founder of Norvik Radio, spoke first.",
    "Ada Kern, originally the founder of Norvik Radio, spoke first.",
    "Ada Kern, a sister of Sten Borg, spoke first.",
    "Ada Kern is not the founder of Norvik Radio.",
    "Ada Kern may be the founder of Norvik Radio.",
    "Ada Kern, who will design the Holt Bridge, spoke first.",
    "Ada Kern, who did not design the Holt Bridge, spoke first.",
    "Ada Kern spoke to the Holt Institute, a choice that surprised the town.",
    "The Holt Institute is a public body based in Norway.",
    "The Holt Institute, which may close, tests bridges.",
    "The Holt Institute, which has a new roof in Norvik, tests bridges.",
)


@pytest.mark.parametrize(("sentence", "person", "role", "words"), WHO)
def test_who_somebody_is(sentence: str, person: str, role: str, words: str | None) -> None:
    (fact,) = facts("identity", sentence)
    assert fact.roles["person"].entity == person
    assert words is None or fact.roles[role].entity == words
    assert "a port" not in fact.roles[role].entity


@pytest.mark.parametrize(("sentence", "name", "role"), WHICH)
def test_which_thing_is_described(sentence: str, name: str, role: str) -> None:
    told = [fact.roles for fact in facts("identity", sentence)]
    assert [(roles["name"].entity, role in roles) for roles in told] == ([(name, True)] if role else [])


@pytest.mark.parametrize("sentence", NOBODY)
def test_silence(sentence: str) -> None:
    assert facts("identity", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Ada Kern, the founder of Kern Radio, spoke first.", "key-in-stem"),
        ("Ada Kern, the founder of her Norvik radio, spoke first.", "key-in-stem"),
        ("Ada Kern, the founder of the Norvik radio that they own, spoke first.", "dangling-pronoun"),
        ("Ada Kern, who wrote a novel, spoke first.", "unanchored"),
    ],
)
def test_why_nobody_can_tell(sentence: str, reason: str) -> None:
    assert reasons("identity", sentence) == [reason]


def test_the_full_name_stands_in_the_evidence() -> None:
    told = facts("identity", "Ada Kern arrived.", "Kern, the founder of Norvik Radio, spoke first.")
    assert [fact.evidence for fact in told] == [(0, 1)]
