"""A person and the article's people → labels of those who tempt as wrong options."""

import pytest

from question_bank.distractors import people
from question_bank.model import Entity

ADA = Entity("Ada Kern", "PERSON", ("Ada Kern", "Kern"), office="Norvik President", gender="f")
LIV = Entity("Liv Aas", "PERSON", ("Liv Aas", "Aas"), office="Norwegian Foreign Minister", gender="f")
OTTO = Entity("Otto Vela", "PERSON", ("Otto Vela",), office="Polish President", gender="m")
UNA = Entity("Una Brandt", "PERSON", ("Una Brandt",), office="head of the Norvik Institute", gender="f")
SAM = Entity("Sam Lund", "PERSON", ("Sam Lund",))
BARE = Entity("Holt", "PERSON", ("Holt",))


def _texts(key: Entity, others: list[Entity], **options: object) -> list[str]:
    return [text for text, _ in people.propose(key, others=others, **options)]  # type: ignore[arg-type]


def test_same_gender_first_then_salience() -> None:
    assert _texts(ADA, [OTTO, SAM, LIV, UNA]) == ["Liv Aas", "Una Brandt", "Sam Lund", "Otto Vela"]


def test_sources_and_nobody_invented() -> None:
    assert people.propose(ADA, others=[LIV]) == [("Liv Aas", "article")]
    assert people.propose(ADA, others=[]) == []


@pytest.mark.parametrize(
    "other",
    [
        Entity("Ada Kern", "PERSON"),
        Entity("Ada M. Kern", "PERSON", ("Ada M. Kern", "Ada Kern")),
        Entity("Otto Kern", "PERSON"),
        Entity("Kern", "PERSON"),
        BARE,
        Entity("Norvik Institute", "ORG"),
        Entity("Eva Adler", "PERSON", ("Eva Adler", "Ada Kern")),
    ],
)
def test_never_the_key_its_namesake_a_bare_surname_or_no_person(other: Entity) -> None:
    assert _texts(ADA, [other]) == []


def test_bare_surnames_stand_beside_bare_surnames() -> None:
    assert _texts(BARE, [LIV, Entity("Quist", "PERSON")]) == ["Quist"]


def test_avoided_names_with_their_surnames() -> None:
    assert _texts(ADA, [LIV, UNA, OTTO], avoid_names=["Liv Aas", "Mr Brandt"]) == ["Otto Vela"]


def test_offices_for_all_or_not_at_all() -> None:
    assert _texts(ADA, [OTTO, SAM, LIV, UNA], style="office") == [
        "Norwegian Foreign Minister Liv Aas",
        "Polish President Otto Vela",
    ]
    assert people.label(ADA, style="office") == "Norvik President Ada Kern"
    assert people.label(UNA, style="office") is None
    assert people.label(UNA, style="name") == "Una Brandt"


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(ValueError, match="allowed: name, office"):
        people.propose(ADA, others=[], style="full")


@pytest.mark.parametrize(
    ("office", "before"),
    [("Polish President", True), ("head of Norvik", False), ("CEO", True), ("minister, poet", False), ("", False)],
)
def test_what_can_stand_before_a_name(office: str, before: bool) -> None:
    assert people.stands_before(office) is before
