"""A sheet goes in; people and names are introduced as a reader needs them."""

from dataclasses import replace

import pytest

from question_bank.model import FactSheet, Sentence
from question_bank.wording import Wording
from tests.items.conftest import AAS, BORG, EIDE, fact, position, role, with_facts


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Liv Aas", "Norwegian Foreign Minister Liv Aas"),
        ("Jon Eide", "Jon Eide, the head of the Norvik Port Authority,"),
        ("Sten Borg", "Sten Borg"),
        ("Nobody Known", "Nobody Known"),
    ],
)
def test_a_person_is_introduced_by_office(sheet: FactSheet, name: str, told: str) -> None:
    assert Wording(sheet).introduce(name) == told


ANCHORED = [
    ("Whom did Liv Aas meet?", "Whom did Norwegian Foreign Minister Liv Aas meet?"),
    ("When did Jon Eide leave?", "When did Jon Eide, the head of the Norvik Port Authority, leave?"),
    ("Who met Jon Eide?", "Who met Jon Eide, the head of the Norvik Port Authority?"),
    ("Who met Norwegian Foreign Minister Liv Aas?", "Who met Norwegian Foreign Minister Liv Aas?"),
    ("Who said, “Liv Aas left”?", "Who said, “Liv Aas left”?"),
    ("Whose was Jon Eide’s ship?", "Whose was Jon Eide’s ship?"),
    ("Who met Sten Borg?", "Who met Sten Borg?"),
]


@pytest.mark.parametrize(("stem", "anchored"), ANCHORED)
def test_a_stem_is_anchored_once(sheet: FactSheet, stem: str, anchored: str) -> None:
    told = Wording(sheet)
    assert told.anchored(stem) == anchored
    assert told.anchored(anchored) == anchored


def test_the_key_stays_as_it_is(sheet: FactSheet) -> None:
    assert Wording(sheet).anchored("Whom did Liv Aas meet?", omit=frozenset(["Liv Aas"])) == "Whom did Liv Aas meet?"


def test_a_corrected_office_comes_before_the_one_that_was_found(found: FactSheet) -> None:
    corrected = fact(
        found,
        "position",
        holder=role(found, "Liv Aas"),
        office=role(found, "Foreign Minister", "OFFICE", "Norwegian Prime Minister"),
    )
    assert Wording(with_facts(found, corrected)).introduce("Liv Aas") == "Norwegian Prime Minister Liv Aas"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Norvik Port Authority", "the Norvik Port Authority"),
        ("Holt Bridge", "the Holt Bridge"),
        ("Norway", "Norway"),
        ("Liv Aas", "Liv Aas"),
        ("the Crown", "the Crown"),
        ("NATO", "NATO"),
        ("European Union", "the European Union"),
        ("US", "the US"),
        ("Norvik University", "Norvik University"),
        ("University of Norvik", "the University of Norvik"),
    ],
)
def test_the_article_before_a_name(sheet: FactSheet, name: str, told: str) -> None:
    assert Wording(sheet).the(name) == told


def test_the_main_person_is_in_the_title_and_named_more_than_all_others(found: FactSheet) -> None:
    titled = replace(found.article, title="Aas returns to Oslo")
    often = replace(AAS, mentions=4)
    assert Wording(replace(with_facts(found, people=(often, BORG)), article=titled)).main_person == "Liv Aas"
    assert (
        Wording(replace(with_facts(found, people=(often, EIDE, replace(BORG, mentions=2))), article=titled)).main_person
        == ""
    )
    assert Wording(with_facts(found, people=(often, BORG))).main_person == ""


def test_a_life_bears_the_name_of_a_person(found: FactSheet) -> None:
    life = Wording(replace(with_facts(found, people=(AAS,)), article=replace(found.article, title="Liv Aas")))
    assert (life.is_life, life.main_person) == (True, "Liv Aas")
    assert life.front(position(found, "Liv Aas", "Norwegian Foreign Minister"), present=False, timeless=False) == ""
    assert not Wording(found).is_life


@pytest.mark.parametrize(
    ("first", "calling"),
    [
        ("Liv Aas (born 1961) is a Norwegian rower and engineer.", "Norwegian rower"),
        ("Liv Aas was an engineer.", "engineer"),
        ("Liv Aas is a Maltese singer known for her songs.", "Maltese singer"),
        ("Liv Aas is a retired deep sea rescue ship crew cook.", ""),
        ("Liv Aas sang in Oslo.", ""),
        ("Liv Aas was the pen name of an engineer, and was a pen name of Ada Kern.", ""),
        ("Liv Aas went to Oslo in 1910, where she was a classmate and friend of Ada Kern.", ""),
        ("Liv Aas went to Oslo in 1910, where she was a rower and friend of Ada Kern.", ""),
        ("Liv Aas, called Pell while she lived in Oslo, was a Norwegian rower.", "Norwegian rower"),
    ],
)
def test_a_life_introduces_its_person_by_calling(found: FactSheet, first: str, calling: str) -> None:
    lone = replace(AAS, office=None)
    told = replace(found.article, title="Liv Aas", text=first)
    sheet = replace(with_facts(found, people=(lone,)), article=told, sentences=(Sentence(0, 0, len(first)),))
    assert Wording(sheet).calling == calling
    assert Wording(sheet).introduce("Liv Aas") == f"{calling} Liv Aas".strip()


def test_the_cast_bears_an_office_and_acts(found: FactSheet) -> None:
    aas = position(found, "Liv Aas", "Norwegian Foreign Minister")
    borg = position(found, "Sten Borg", "Swedish Foreign Minister")
    words = role(found, "The new harbour", "QUOTATION")
    speaking = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=words)
    other = fact(found, "quotation", sentence=2, speaker=role(found, "Jon Eide"), quotation=words)
    assert Wording(with_facts(found, aas, borg, speaking, other)).cast == {"Liv Aas"}
    planned = replace(aas, assertion="planned")
    assert Wording(with_facts(found, planned, borg, speaking)).cast == frozenset()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Norvik Airport", "Norvik Airport"),
        ("Norvik Authority", "Norvik Authority"),
        ("Holt Authority", "the Holt Authority"),
    ],
)
def test_the_article_knows_whether_a_name_takes_one(found: FactSheet, name: str, told: str) -> None:
    text = "She told Norvik Authority so. He asked Norvik Authority twice. Holt Authority came."
    sheet = replace(found, article=replace(found.article, text=text))
    assert Wording(sheet).the(name) == told


def test_who_issued_a_release_is_not_introduced_again(sheet: FactSheet) -> None:
    stem = "According to the press release of Senator Liv Aas of 12 May 2021, who met Liv Aas?"
    assert Wording(sheet).anchored(stem) == stem
