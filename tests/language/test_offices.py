"""Paragraphs go in; who bears which office, and how far that can be trusted, comes out."""

import pytest

from question_bank.language.office import Office
from question_bank.language.offices import gazetteer_needs_of
from tests.language.conftest import analysed

CURRENT = [
    ("Norwegian Foreign Minister Liv Aas arrived on Monday.", "Liv Aas", "Norwegian Foreign Minister"),
    ("Ada Kern, the head of the Norvik Institute, spoke first.", "Ada Kern", "head of the Norvik Institute"),
    ("Ada Kern is the director of the Norvik Museum.", "Ada Kern", "director of the Norvik Museum"),
    ("Ada Kern, who is chairwoman of the Norvik Bank, spoke.", "Ada Kern", "chairwoman of the Norvik Bank"),
    ("US Secretary of State Mary Holt arrived in Malta.", "Mary Holt", "US Secretary of State"),
    ("The tour goes on at 10:30 AM Senator Ada Kern said.", "Ada Kern", "Senator"),
    ("NATO Secretary General Jon Eide spoke.", "Jon Eide", "NATO Secretary General"),
    ("Embattled Maltese Prime Minister Ada Kern resigned.", "Ada Kern", "Maltese Prime Minister"),
    ("Ada Kern, Norwegian Minister for Foreign Affairs, spoke.", "Ada Kern", "Norwegian Minister for Foreign Affairs"),
    ("Jon Eide, Norway’s minister of trade and industry, left.", "Jon Eide", "Norway’s minister of trade and industry"),
    (
        "Ada Kern, president and founder of the Norvik Museum, spoke.",
        "Ada Kern",
        "president and founder of the Norvik Museum",
    ),
    ("Norwegian fisheries minister Ada Kern and others left.", "Ada Kern", "Norwegian fisheries minister"),
    (
        "Ada Kern, a spokeswoman for the Norvik Police Department, spoke.",
        "Ada Kern",
        "spokeswoman for the Norvik Police Department",
    ),
    ("Prime Minister Ada Kern and President Jon Eide spoke.", "Jon Eide", "President"),
    ("Liv Aas said Jon Eide, head of the Norvik Bank, had left.", "Jon Eide", "head of the Norvik Bank"),
    ("Singer Ada Kern left Oslo.", "Ada Kern", "singer"),
    ("Later Engineer Jon Eide left.", "Jon Eide", "Engineer"),
    ("Director Ada Kern left Oslo.", "Ada Kern", "Director"),
    ("Current Norwegian president Ada Kern left Oslo.", "Ada Kern", "Norwegian president"),
    ("Norwegian Justice Liv Aas left Oslo.", "Liv Aas", "Norwegian Justice"),
]
NOT_CURRENT = [
    ("Former Maltese president Ada Kern spoke first.", "former"),
    ("The late Norwegian president Jon Eide was honoured.", "former"),
    ("Ada Kern was the director of the Norvik Museum.", "former"),
    ("President-elect Ada Kern of Malta spoke.", "future"),
    ("Acting Norwegian president Jon Eide was honoured.", "future"),
]
NONE = [
    "Ada Kern, vice president of the Norvik-based Ferry Fund, spoke.",  # torn at its hyphen
    "Ada Kern, its director, spoke first.",
    "The minister spoke first.",
    "Ada Kern is not the director of the Norvik Museum.",
    "Dr. Ada Kern left.",
    "Ada Kern met the mayor of Norvik.",
    "Ada Kern might be the director of the Norvik Museum.",
    "Ada Kern, president of Malta with Ghana, left.",
    "Ada Kern, with current mayor of Norvik Jon Eide, left.",
    "Secretary of Justice Liv Aas left Oslo.",
    "Minister for Justice Liv Aas left Oslo.",
    "It was the first major Ada Kern exhibition.",
]


def offices(*paragraphs: str) -> list[Office]:
    return analysed(*paragraphs).offices


@pytest.mark.parametrize(("paragraph", "person", "office"), CURRENT)
def test_current_office(paragraph: str, person: str, office: str) -> None:
    told = [(o.person.name, o.text) for o in offices(paragraph) if not o.former and not o.future]
    assert (person, office) in told
    assert len([name for name, _ in told if name == person]) == 1


@pytest.mark.parametrize(("paragraph", "when"), NOT_CURRENT)
def test_an_office_of_another_time_introduces_nobody(paragraph: str, when: str) -> None:
    (office,) = offices(paragraph)
    assert getattr(office, when)
    assert office.person.office is None


@pytest.mark.parametrize("paragraph", NONE)
def test_no_office(paragraph: str) -> None:
    assert offices(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "complete"),
    [
        ("Norwegian President Ada Kern left.", True),
        ("Ada Kern, director of the Norvik Museum, left.", True),
        ("President Ada Kern left.", False),
        ("Ada Kern, the director, left.", False),
    ],
)
def test_whether_the_office_says_of_what(paragraph: str, complete: bool) -> None:
    assert [o.complete for o in offices(paragraph)] == [complete]


def test_the_fuller_office_introduces_a_person() -> None:
    analysis = analysed("President Ada Kern left.", "Ada Kern, the president of Malta, sang.")
    assert [g.office for g in analysis.names.people()] == ["president of Malta"]


@pytest.mark.parametrize(
    ("paragraph", "introduced"),
    [
        ("The Vice President, Ada Kern, left Oslo.", "Vice President"),
        ("The vice president, Ada Kern, left Oslo.", None),
        ("Mayor Ada Kern left Oslo.", "Mayor"),
    ],
)
def test_a_title_in_capitals_introduces_a_person(paragraph: str, introduced: str | None) -> None:
    assert [g.office for g in analysed(paragraph).names.people()] == [introduced]


@pytest.mark.parametrize(
    ("head", "needed"), [("president", True), ("director", True), ("unheard-of", True), ("pope", False)]
)
def test_which_offices_need_a_body(head: str, needed: bool) -> None:
    assert gazetteer_needs_of(head) is needed
