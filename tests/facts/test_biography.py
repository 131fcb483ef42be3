"""Sentences of a life go in; its steps with their roles, or silence, come out."""

from datetime import date

import pytest

from question_bank.facts import biography
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Article, Block, Fact

DIED = "Norwegian engineer Ada Kern dies aged 81"


def facts_of(text: str, title: str = DIED) -> list[Fact]:
    article = Article("a", title, text, date(2021, 5, 9), blocks=(Block("paragraph", 0, len(text)),))
    return [f for f in biography.find(analyse(pipeline.load(), article)) if isinstance(f, Fact)]


@pytest.mark.parametrize(
    ("text", "step", "roles"),
    [
        (
            "Ada Kern was born in 1931 in Bergen and studied law at Norvik University.",
            "birth",
            {"place": "Bergen"},
        ),
        ("Ada Kern was born and raised in Bergen, Norway.", "birth", {"place": "Bergen"}),
        ("Born on 3 May 1931 in Bergen, Ada Kern began to build bridges early.", "birth", {"date": "1931"}),
        ("Ada Kern (3 May 1931 – 2 June 2020) was a Norwegian engineer.", "death", {"date": "2020"}),
        ("Ada Kern (born 3 May 1931) is a Norwegian engineer.", "birth", {"date": "1931"}),
        ("Ada Kern died in Bergen at the age of 88.", "death", {"place": "Bergen", "age": "88"}),
        ("Ada Kern died on Sunday following a long battle with lung cancer.", "death", {"cause": "lung cancer"}),
        ("Ada Kern attended Norvik University.", "study", {"school": "Norvik University"}),
        (
            "Ada Kern received her Ph.D. in physics from the University of Oslo in 1961.",
            "prize",
            {"subject_studied": "physics", "school": "University of Oslo"},
        ),
        ("Ada Kern was elected mayor of Norvik in 1998.", "post", {"office": "mayor of Norvik", "date": "1998"}),
        ("Ada Kern was mayor of Bergen from 1977 to 1995.", "post", {"stretch": "from 1977 to 1995"}),
        ("In 1971, Ada Kern founded the Norvik Institute.", "founding", {"founded": "the Norvik Institute"}),
        ("Ada Kern retired in 1994.", "retirement", {"date": "1994"}),
        ("Ada Kern moved to the United States in 1962.", "turn", {"date": "1962", "rest": "to the United States"}),
    ],
)
def test_step_of_a_life(text: str, step: str, roles: dict[str, str]) -> None:
    found = [f for f in facts_of(text) if f.roles["step"].entity == step]
    assert [{name: f.roles[name].entity for name in roles if name in f.roles} for f in found] == [roles]


@pytest.mark.parametrize(
    "text",
    [
        "Liv Aas was born in Bergen in 1931 and met Ada Kern there.",
        "Ada Kern was reportedly born in Bergen.",
        "Ada Kern married Jon Holt in 1960.",
        "Ada Kern (c. 1931 – about 2020) was a Norwegian engineer.",
        "Ada Kern (fl. 1777 – 1811) was a Norwegian engineer.",
        "Ada Kern became a vegetarian.",
        "Ada Kern would have been mayor of Bergen from 1977 to 1995.",
    ],
)
def test_what_is_no_sure_step_is_not_told(text: str) -> None:
    assert facts_of(text) == []


def test_a_year_stretching_over_two_is_not_taken() -> None:
    assert not any("date" in f.roles for f in facts_of("Ada Kern served as rector of Norvik University in 1920–21."))


@pytest.mark.parametrize(
    ("title", "introduced"),
    [
        (DIED, "the Norwegian engineer Ada Kern"),
        ("Former mayor of Norvik Ada Kern dies aged 81", "the former mayor of Norvik Ada Kern"),
        ("Seoul architect Ada Kern found dead in Norvik", "the Seoul architect Ada Kern"),
    ],
)
def test_headline_of_a_death_introduces_its_person(title: str, introduced: str) -> None:
    (found,) = facts_of("Ada Kern retired in 1994.", title)
    assert found.roles["introduced"].entity == introduced


def test_the_school_of_a_degree_is_not_that_of_the_next_verb() -> None:
    told = "Ada Kern obtained a Bachelor of Science in psychology at Holt, and later attended Bergen University."
    assert not any(
        f.roles.get("school") and "Bergen" in f.roles["school"].entity for f in facts_of(told) if "post" in f.roles
    )


@pytest.mark.parametrize(("between", "cited"), [(1, 2), (2, 2), (3, 1), (6, 1)])
def test_a_name_far_before_is_no_evidence(between: int, cited: int) -> None:
    told = "Ada Kern was a Norwegian engineer. " + "She sang. " * between + "In 1950 she was elected mayor of Norvik."
    (found,) = (f for f in facts_of(told) if f.roles["step"].entity == "post")
    assert len(found.evidence) == cited
