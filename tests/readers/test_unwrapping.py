"""Files that break their lines at a column, and files that do not."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.readers.unwrapping import paragraphs

FIRST = (
    "The mayors of the four harbour towns said on Monday that they will run a common ferry from next spring, and that "
    "the county will pay half of its cost for the first two years."
)
SECOND = (
    "Nobody will stand on the pier and wait any longer, said Mayor Ida Rask of Norvik, who had asked for the ferry "
    "since she was first elected to the council in 2012. Not all of the towns were as glad of it."
)
THIRD = "Lund had asked for a bridge instead of a boat, and it still hopes for one in the years that follow."


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    wrapped = "\n\n".join(fill(paragraph, width, break_on_hyphens=False) for paragraph in (FIRST, SECOND, THIRD))
    assert paragraphs(wrapped) == [FIRST, SECOND, THIRD]


def test_wrapped_without_blank_lines() -> None:
    wrapped = "\n".join(fill(paragraph, 64) for paragraph in (FIRST, SECOND, THIRD))
    assert paragraphs(wrapped) == [FIRST, SECOND, THIRD]


def test_wrapped_with_indented_first_lines() -> None:
    wrapped = "\n".join(fill(paragraph, 64, initial_indent="    ") for paragraph in (FIRST, SECOND, THIRD))
    assert paragraphs(wrapped) == [FIRST, SECOND, THIRD]


def test_headings_and_items_of_a_wrapped_file_stay_apart() -> None:
    items = ["- " + FIRST, "- " + SECOND]
    listed = "\n".join(fill(item, 64, subsequent_indent="  ") for item in items)
    wrapped = f"Ferry plan agreed\n\n{fill(THIRD, 64)}\n\nCosts and Terms\n\n{listed}\n"
    assert paragraphs(wrapped) == ["Ferry plan agreed", THIRD, "Costs and Terms", *items]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}\n{THIRD}\nSweden's Way -\n{FIRST}",
        "Harbour towns agree on a common ferry for all\nThe mayors agreed on it late on Monday.",
        "diazepam, 550 g\nlorazepam, 100 g\nmorphine, 80 g\nmethadone, 500 g\noxazepam, 300 g",
        "It rained all day on the pier of the old town.\nNobody came to see the boat leave the harbour.\n"
        "The mayor spoke to the empty chairs for an hour.\nThen she went home and slept for nine hours.\n"
        "The boat will leave again on Monday at seven.",
    ],
)
def test_lines_that_are_paragraphs_stay(text: str) -> None:
    assert paragraphs(text) == text.split("\n")


def test_a_hyphen_at_the_break_stays_unless_the_text_writes_the_word_in_one() -> None:
    wrapped = """\
The council of the old town spoke of the counter-
offensive for most of an hour. Later the coun-
cil voted on it, and the mayor of the town was
not there to see what they had voted for again
"""
    assert paragraphs(wrapped) == [
        "The council of the old town spoke of the counter-offensive for most of an hour. Later the council voted on "
        "it, and the mayor of the town was not there to see what they had voted for again"
    ]


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD, "Ferry plan agreed", "- Lund pays half of it."]), max_size=6))
def test_paragraphs_between_blank_lines_are_kept(given_paragraphs: list[str]) -> None:
    assert paragraphs("\n\n".join(given_paragraphs)) == given_paragraphs
