"""A sentence of a report → the words in which it is told whole, its tense, and whether all it tells of are named."""

import pytest

from question_bank.facts.told_whole import told_whole
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.language.doubts import Unclear
from tests.language.conftest import article

TOLD = [
    (
        "Mayor Ada Kern on Friday opened a bridge in Bergen.",
        "On 7 May 2021, Mayor Ada Kern opened a bridge in Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern received on Friday the Holt Prize of Bergen.",
        "On 7 May 2021, Mayor Ada Kern received the Holt Prize of Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern opened a bridge in Bergen on Friday.",
        "Mayor Ada Kern opened a bridge in Bergen on 7 May 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern said on Friday that Norvik will sell its ferry.",
        "On 7 May 2021, Mayor Ada Kern said that Norvik would sell its ferry",
        "PAST",
    ),
    (
        "Mayor Ada Kern said the Norvik council would vote later on 7 May 2021.",
        "Mayor Ada Kern said the Norvik council would vote later on 7 May 2021",
        "PAST",
    ),
    ("Mayor Ada Kern has opened a bridge in Bergen.", "Mayor Ada Kern opened a bridge in Bergen", "PERFECT"),
    ("The Holt Bridge of Bergen has been closed.", "the Holt Bridge of Bergen was closed", "PERFECT"),
    ("Mayor Ada Kern is selling the ferry of Norvik.", "Mayor Ada Kern was selling the ferry of Norvik", "PRESENT"),
    ("Mayor Ada Kern will sell the ferry of Norvik.", "Mayor Ada Kern would sell the ferry of Norvik", "PRESENT"),
    (
        "Mayor Ada Kern sold a ferry on Friday that is sailing between Bergen and Malta.",
        "On 7 May 2021, Mayor Ada Kern sold a ferry that was sailing between Bergen and Malta",
        "PAST",
    ),
    (
        "Mayor Ada Kern signed a plan on Friday to sell both of the old harbour ferries of Norvik to a shipyard in"
        " Malta, ending a long dispute over their future in the town.",
        "On 7 May 2021, Mayor Ada Kern signed a plan to sell both of the old harbour ferries of Norvik to a shipyard in"
        " Malta",
        "PAST",
    ),
    ("Heavy May rains flooded Bergen on Friday.", "heavy May rains flooded Bergen on 7 May 2021", "PAST"),
    ("President Ada Kern opened a bridge in Bergen.", "President Ada Kern opened a bridge in Bergen", "PAST"),
]
UNNAMED = [
    "A judge in Bergen closed the Holt Bridge on Friday.",
    "Two senators wrote the plan of Norvik on Friday.",
    "The head of the Norvik council closed the Holt Bridge on Friday.",
    "The port would close on 7 May 2021, the top Democrat of Norvik said.",
    "A law firm in Bergen sued the port of Norvik on Friday.",
]
NAMED = [
    "Judge Ada Kern closed the Holt Bridge on Friday.",
    "Ada Kern, a judge in Bergen, closed the Holt Bridge on Friday.",
    "Voters in Bergen chose a mayor named Ada Kern on Friday.",
    "Sailors in Bergen left their ships on Friday.",
    "The Holt Bridge was closed on Friday, a spokesman said.",
]
UNCLEAR = [
    "The Holt Bridges of Bergen have been closed.",  # "was" or "were" is not left to chance
    "Mayor Ada Kern has not opened a bridge in Bergen.",
]


def told(text: str):  # type: ignore[no-untyped-def]
    analysis = analyse(pipeline.load(), article(text, "Ada Kern sang."))
    return told_whole(analysis, analysis.sentences[0])


@pytest.mark.parametrize(("text", "words", "time"), TOLD)
def test_told_in_the_past_with_its_day_at_the_head(text: str, words: str, time: str) -> None:
    whole = told(text)
    assert (whole.words, whole.time) == (words, time)


@pytest.mark.parametrize("text", UNNAMED)
def test_somebody_is_left_unnamed(text: str) -> None:
    assert not told(text).names_all


@pytest.mark.parametrize("text", NAMED)
def test_whoever_is_told_of_is_named(text: str) -> None:
    assert told(text).names_all


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_has_no_sure_past_is_unclear(text: str) -> None:
    with pytest.raises(Unclear):
        told(text)
