"""A line between two paragraphs → the kind of its block."""

import pytest

from question_bank.readers.line_kinds import line_kind

from .layouts import PROSE, kinds_around

TABLE = {
    "heading": [
        "Sweden's Answer -",
        '"Years of Quarrel" -',
        "How it works",
        "What happens next?",
        "Key facts:",
        "THE PRICE OF THE LINE",
        "Costs, Terms and the Long Way to a Common Ferry for All the Towns",
    ],
    "byline": [
        "By Ann Holt",
        "By Ann Holt and Ben Aas",
        "BY ANN HOLT",
        "By Ann Holt, Staff Writer",
        "By Ann Holt in Norvik",
        "By Ann Holt | Norvik Courier",
        "Bryn Lund wrote this story for Learning English, based on reports from the harbour office.",
        "Ann Holt adapted this story for Learning English.",
        "Ann Holt was the editor.",
        "I'm Ann Holt.",
        "(Additional reporting by Ben Aas; Editing by Ida Rask)",
    ],
    "agency": ["AFP", "(Reuters)", "— AP", "The Associated Press", "bur-ab/cd", "AFP/Reuters"],
    "caption": [
        "Photo: Ben Aas",
        "FILE - The old ferry leaves the pier.",
        "The ferry at the pier on Sunday (Photo by Ben Aas)",
        "Image: harbour office.",
        "Ada Kern, the head of the Norvik FleetImage: N.P. Navy, SSG Lorie L. Holt.",
        "Logo of the Norvik FleetImage: Norvik Fleet. (Reuseterms.)",
    ],
    "dateline": ["May 3, 2021", "Monday, May 3, 2021", "Published: 3 May 2021", "2021-05-03"],
    "list_item": [
        "• The ferry starts in May",
        "- The ferry starts in May.",
        "1. The ferry starts in May.",
        "(b) A boat.",
    ],
    "boilerplate": [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "Contact: Ida Rask, 555 0100",
        "(202) 555-0100",
        "press@norvik.example",
        "https://courier.example/ferry",
        "Share this:",
        "Have an opinion on this story? Share it!",
        "Read more: Bear seen in the park again",
        "___________",
        "* * *",
        "ferry – n. a boat that carries people",
        "common -- adj. for all",
        "to pay off – phrasal verb. to give back all the money",
        "wait v. to stay until something happens",
        "© 2024 Norvik Courier",
        "Sign up for our newsletter!",
    ],
    "paragraph": [
        "By Friday the towns had paid.",
        "Mayor Ida Rask said:",
        "Mayor Ida Rask said in a statement on the costs:",
        "“It is late.”",
        "He was born in 1950 in the U.S.",
        "Photography students won a prize.",
        "File sharing is banned in the harbour office.",
        "Copyright law is to change in June.",
        "Ann Holt wrote a story for the paper.",
        "Readers saw more than the mayor did.",
        "But nobody came to the pier when the mayor of the old town spoke about the boat",
        "Rask v. Berg was decided in 1973.",
        "AFP reported that the ferry was late.",
    ],
}


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in TABLE.items() for line in lines])
def test_kind(kind: str, line: str) -> None:
    assert kinds_around(line) == [kind]


@pytest.mark.parametrize(
    "line",
    ["Words in This Story", "Sources", "Related news", "###", "-30-", "- ENDS -", "See also", "Notes to editors:"],
)
def test_what_ends_the_article(line: str) -> None:
    """The paragraph after it is end matter too."""
    assert kinds_around(f"{line}\n\nNorvik is a town. It is old.") == ["boilerplate", "boilerplate"]


def test_long_lines_are_prose_and_fast() -> None:
    assert line_kind("Ann Holt, " * 400) is None
    assert line_kind("Ann " * 149) is None
    assert line_kind("(" * 599 + "x") is None


def test_prose_is_of_no_kind_by_itself() -> None:
    assert line_kind(PROSE) is None
