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
    (
        "Mayor Ada Kern announced on Friday the harbour race of 15 May 2021 had been cancelled.",
        "Mayor Ada Kern announced on 7 May 2021 that the harbour race of 15 May 2021 had been cancelled",
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
    (
        "Mayor Ada Kern signed a plan on Friday to sell both of the old harbour ferries of Norvik to a shipyard in"
        " Malta that has built ships and bridges for more than a hundred years and wants them for its museum, including"
        " the Holt ferry and its bell.",
        "On 7 May 2021, Mayor Ada Kern signed a plan to sell both of the old harbour ferries of Norvik to a shipyard in"
        " Malta that had built ships and bridges for more than a hundred years and wanted them for its museum",
        "PAST",
    ),
    (
        "Mayor Ada Kern of Norvik praised rowing as the way to live on 6 May 2021.",
        "Mayor Ada Kern of Norvik praised rowing as the way to live on 6 May 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern told Norvik how the town will pay following a series of high rockfalls, including a rockfall"
        " Friday that left one sailor hurt.",
        "Mayor Ada Kern told Norvik how the town would pay following a series of high rockfalls, including a rockfall"
        " on 7 May 2021 that left one sailor hurt",
        "PAST",
    ),
    (
        "Mayor Ada Kern is selling ferries even as Norvik prepares to buy some and will host a fair.",
        "Mayor Ada Kern was selling ferries even as Norvik prepared to buy some and would host a fair",
        "PRESENT",
    ),
    (
        "Mayor Ada Kern demanded on Friday that sailors pay more.",
        "On 7 May 2021, Mayor Ada Kern demanded that sailors pay more",
        "PAST",
    ),
    (
        "The Norvik council rejected a bill on Friday that threatens every ferry of Bergen.",
        "On 7 May 2021, the Norvik council rejected a bill that threatened every ferry of Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern opened the new bridge of Bergen with a speech on Friday, the latest sign of a town in bloom.",
        "Mayor Ada Kern opened the new bridge of Bergen with a speech on 7 May 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern bought land on Friday for a large new harbour bridge, a housing development and a school.",
        "On 7 May 2021, Mayor Ada Kern bought land for a large new harbour bridge, a housing development and a school",
        "PAST",
    ),
    (
        "Mayor Ada Kern opened the new bridge of Bergen with a speech on Friday, the latest move of a shy mayor.",
        "Mayor Ada Kern opened the new bridge of Bergen with a speech on 7 May 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern sang on Friday of a bridge as a way to win the race in November.",  # of this year or last
        "On 7 May 2021, Mayor Ada Kern sang of a bridge as a way to win the race in November",
        "PAST",
    ),
    (
        "Mayor Ada Kern vowed on Friday to sail in November.",
        "On 7 May 2021, Mayor Ada Kern vowed to sail in November 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern signed a rule on Friday that would let sailors go if they believe the ferries will sink.",
        "On 7 May 2021, Mayor Ada Kern signed a rule that would let sailors go if they believed the ferries would sink",
        "PAST",
    ),
    (
        "Mayor Ada Kern read a letter on Friday that alleges that Norvik has been taking part in a race.",
        "On 7 May 2021, Mayor Ada Kern read a letter that alleged that Norvik had been taking part in a race",
        "PAST",
    ),
    (
        "The Norvik council passed a plan on Friday to sell both ferries, delaying a strike that some sailors warn"
        " could sink a town.",
        "On 7 May 2021, the Norvik council passed a plan to sell both ferries, delaying a strike that some sailors"
        " warned could sink a town",
        "PAST",
    ),
    (
        "Eighteen Norvik sailors sued Mayor Ada Kern on Friday.",
        "eighteen Norvik sailors sued Mayor Ada Kern on 7 May 2021",
        "PAST",
    ),
    ("Prime Minister Ada Kern sang on Friday.", "Prime Minister Ada Kern sang on 7 May 2021", "PAST"),
    ('Ada "Addie" Kern sang on Friday.', "Ada “Addie” Kern sang on 7 May 2021", "PAST"),
    ('Ada M. "Addie" Kern sang on Friday.', "Ada M. “Addie” Kern sang on 7 May 2021", "PAST"),
    (
        "The Norvik court issued an order on Friday that closes every ferry of Bergen.",
        "On 7 May 2021, the Norvik court issued an order that closed every ferry of Bergen",
        "PAST",
    ),
    ("Billionaire Ada Kern sang on Friday.", "billionaire Ada Kern sang on 7 May 2021", "PAST"),
    ("Twin rockfalls shook Bergen on Friday.", "twin rockfalls shook Bergen on 7 May 2021", "PAST"),
    ("Heavy May rains flooded Bergen on Friday.", "heavy May rains flooded Bergen on 7 May 2021", "PAST"),
    (
        "This morning Mayor Ada Kern opened a bridge in Bergen.",
        "on 12 May 2021, Mayor Ada Kern opened a bridge in Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern opened a bridge earlier today in Bergen.",
        "On 12 May 2021, Mayor Ada Kern opened a bridge in Bergen",
        "PAST",
    ),
    (
        "This Friday, Mayor Ada Kern won a race in Bergen.",
        "on 7 May 2021, Mayor Ada Kern won a race in Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern said on Friday that she left this year's spring fair in Bergen.",
        "On 7 May 2021, Mayor Ada Kern said that she left the 2021 spring fair in Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern met a man on Friday who they believe sold the ferry of Norvik.",
        "On 7 May 2021, Mayor Ada Kern met a man who they believed sold the ferry of Norvik",
        "PAST",
    ),
    (
        "Ada Kern opened a bridge in Bergen with current Mayor Liv Aas before the upcoming summer fair.",
        "Ada Kern opened a bridge in Bergen with Mayor Liv Aas before the summer fair",
        "PAST",
    ),
    (
        "Mayor Ada Kern opened a bridge in Bergen for an upcoming race.",
        "Mayor Ada Kern opened a bridge in Bergen for an upcoming race",
        "PAST",
    ),
    ("The Holt Bridges of Bergen have been closed.", "the Holt Bridges of Bergen were closed", "PERFECT"),
    (
        "In findings published on Tuesday in the Norvik Journal, scientists say the old ferries of Bergen sank.",
        "in findings published on 11 May 2021 in the Norvik Journal, scientists said the old ferries of Bergen sank",
        "PAST",
    ),
    (
        "Mayor Ada Kern left Bergen on Friday and sailed for Malta the next morning.",
        "On 7 May 2021, Mayor Ada Kern left Bergen and sailed for Malta the next morning",
        "PAST",
    ),
    (
        "Mayor Ada Kern closed the harbour of Bergen on Friday, a day after the old ferry sank.",
        "Mayor Ada Kern closed the harbour of Bergen on 7 May 2021, a day after the old ferry sank",
        "PAST",
    ),
    (
        "Today Mayor Ada Kern opened a bridge in Bergen.",
        "on 12 May 2021, Mayor Ada Kern opened a bridge in Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern became the latest captain to sail to Malta on Monday.",
        "Mayor Ada Kern became the latest captain to sail to Malta on 10 May 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern used two tugs to free the ships of Bergen on Monday.",  # to what end tells no time to come
        "Mayor Ada Kern used two tugs to free the ships of Bergen on 10 May 2021",
        "PAST",
    ),
    (
        "Mayor Ada Kern closed the harbour of Bergen on Friday according to the Norvik Post.",
        "Mayor Ada Kern closed the harbour of Bergen on 7 May 2021, according to the Norvik Post",
        "PAST",
    ),
    (
        "Mayor Ada Kern sold a ferry on Friday that experts fear would sink.",
        "On 7 May 2021, Mayor Ada Kern sold a ferry that experts feared would sink",
        "PAST",
    ),
    (
        "Mayor Ada Kern addressed sailors of the old harbour ferries of Norvik in Bergen on Friday, calling for both of"
        " the ships to be given to the museum of the town at once.",
        "Mayor Ada Kern addressed sailors of the old harbour ferries of Norvik in Bergen on 7 May 2021, calling for"
        " both of the ships to be given to the museum of the town at once",
        "PAST",
    ),
    (
        "In findings published on Tuesday, researchers from the University of Norvik and the Institute of Ships in"
        " Bergen reported that the old wooden ferries of the harbour of Norvik, which were built by sailors, could"
        " carry more cows, sheep, crates, boxes and barrels than the new ones.",
        "in findings published on 11 May 2021, researchers reported that the old wooden ferries of the harbour of"
        " Norvik, which were built by sailors, could carry more cows, sheep, crates, boxes and barrels than the new"
        " ones",
        "PAST",
    ),
    (
        "Attorney General Ada Kern has sued the port of Bergen.",
        "Attorney General Ada Kern sued the port of Bergen",
        "PERFECT",
    ),
    ("President Ada Kern opened a bridge in Bergen.", "President Ada Kern opened a bridge in Bergen", "PAST"),
    (
        "Ada Kern, the mayor of Norvik, on Friday opened a bridge for the 2020 race.",
        "On 7 May 2021, Ada Kern, the mayor of Norvik, opened a bridge for the 2020 race",
        "PAST",
    ),
    (
        "Sailors from the port of Norvik closed the oldest bridge of Bergen for the third time this year on Friday.",
        "On 7 May 2021, sailors from the port of Norvik closed the oldest bridge of Bergen for the third time in 2021",
        "PAST",
    ),
    (
        "Ada Kern was found on a bridge of Bergen on Thursday, according to sailors on Friday.",
        "Ada Kern was found on a bridge of Bergen on 6 May 2021, according to sailors",
        "PAST",
    ),
    (
        "Mayor Ada Kern on Friday announced that a bridge, which was sold on Thursday, had closed.",
        "On 7 May 2021, Mayor Ada Kern announced that a bridge, which was sold on 6 May 2021, had closed",
        "PAST",
    ),
    (
        "Mayor Ada Kern has today sold the ferry of Bergen.",
        "On 12 May 2021, Mayor Ada Kern sold the ferry of Bergen",
        "PERFECT",
    ),
    (
        "Three gunmen on Friday closed the ferry of Bergen.",
        "On 7 May 2021, three gunmen closed the ferry of Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern said on Friday that he's given a boat by the council of Bergen.",
        "On 7 May 2021, Mayor Ada Kern said that he was given a boat by the council of Bergen",
        "PAST",
    ),
    (
        "Mayor Ada Kern opened a bridge at 1922 UTC on Thursday in Bergen.",
        "On 6 May 2021, Mayor Ada Kern opened a bridge in Bergen",
        "PAST",
    ),
    (
        "Today at 10:30 BST, the High Court of Bergen closed a bridge.",
        "on 12 May 2021, the High Court of Bergen closed a bridge",
        "PAST",
    ),
    (
        "The High Court in Bergen has today accepted the plea of Ada Kern.",
        "On 12 May 2021, the High Court in Bergen accepted the plea of Ada Kern",
        "PERFECT",
    ),
    (
        "Twin storms struck the harbour of Bergen on Friday.",
        "twin storms struck the harbour of Bergen on 7 May 2021",
        "PAST",
    ),
]
COLOURED = [
    ("Sailors took the harbour of Bergen to their hearts on Friday.", True),
    ("Mayor Ada Kern gave the harbour of Bergen a boost on Friday.", True),
    ("The bridge was a burden for Bergen on Friday.", True),
    ("Mayor Ada Kern turned up the heat on the sailors of Bergen on Friday.", True),
    ("Mayor Ada Kern doubled down on the harbour plan of Bergen on Friday.", True),
    ("Mayor Ada Kern opened a splendid, beautiful bridge in Bergen on Friday.", True),
    ("Mayor Ada Kern appeared before the High Court of Bergen on Friday.", False),
    ("Mayor Ada Kern appeared calm in Bergen on Friday.", True),
    ("Mayor Ada Kern hit back at the sailors of Bergen on Friday.", True),
    ("Mayor Ada Kern shut down the harbour of Bergen on Friday.", False),
    ("Mayor Ada Kern opened a cross-border, 20-year-old harbour in Bergen on Friday.", False),
    ("Mayor Ada Kern opened the fourteenth and twentieth bridge of Bergen on Friday.", False),
    ("Mayor Ada Kern boldly opened a splendid bridge in Bergen on Friday.", True),
    ("Mayor Ada Kern praised sailors who sleep on the bridge of Bergen on Friday.", True),  # of the day of the paper
    ("Mayor Ada Kern praised a bridge that he'll open in Bergen on Friday.", True),
    ("Mayor Ada Kern said on Friday that the bridge of Bergen is closed.", False),
    ("Mayor Ada Kern opened a “splendid, lovely, proud” bridge in Bergen on Friday.", False),
    ("Mayor Ada Kern opened a splendid bridge in Bergen on Friday.", False),
    ("Mayor Ada Kern opened the second-largest Norwegian railway bridge in northern Bergen on Friday.", False),
    ("The harbour race of Bergen took place on Friday.", False),
    ("Two sailors were taken to the hospital of Bergen on Friday.", False),
    ("Mayor Ada Kern took over the harbour of Bergen on Friday.", False),
    ("Mayor Ada Kern closed the harbour of Bergen on Friday.", False),
]
UNNAMED = [
    "The port of Norvik sued a judge Friday over the Holt Bridge.",
    "A top White House adviser closed the Holt Bridge on Friday.",
    "A judge in Bergen closed the Holt Bridge on Friday.",
    "Two senators wrote the plan of Norvik on Friday.",
    "The head of the Norvik council closed the Holt Bridge on Friday.",
    "The port would close on 7 May 2021, the top Democrat of Norvik said.",
    "A law firm in Bergen sued the port of Norvik on Friday.",
    "The wife of Mayor Liv Aas closed the Holt Bridge on Friday.",
    "A former adviser to President Liv Aas was sentenced in Bergen on Friday.",
    "The judge who heard the case against Liv Aas left Bergen on Friday.",
    "Mayor Liv Aas pardoned a baker from Bergen on Friday.",
    "Mayor Liv Aas left the Holt Bridge on Friday after a judge closed it.",
    "Mayor Liv Aas dismissed the head of the harbour committee on Friday.",
    "Mayor Liv Aas pardoned the man who robbed the bank of Bergen on Friday.",
    "Sailors of Bergen ended a campaign for a baker on Friday.",
]
NAMED = [
    "Judge Ada Kern closed the Holt Bridge on Friday.",
    "Ada Kern, a judge in Bergen, closed the Holt Bridge on Friday.",
    "Voters in Bergen chose a mayor named Ada Kern on Friday.",
    "Sailors in Bergen left their ships on Friday.",
    "The Holt Bridge was closed on Friday, a spokesman said.",
    "Liv Aas died in Bergen on Friday, according to a family spokesperson.",
    "President of Norway Liv Aas closed the Holt Bridge on Friday.",
    "Norwegian singer and baker Liv Aas died in Bergen on Friday.",
    "The Norvik club on Friday announced Liv Aas as its new head coach.",
    "Mayor Liv Aas picked Per Lund on Friday to become head of the Norvik Bank.",
    "Liv Aas, who was a candidate for mayor of Bergen, left the town on Friday.",
    "Liv Aas ended her campaign for mayor of Bergen on Friday.",
    "Liv Aas, the mayor of Bergen, closed the Holt Bridge on Friday.",
    "Mayor Liv Aas said on Friday that the Norwegian leader would leave Bergen.",
    "Liv Aas of Norvik opened a host of bridges in Bergen on Friday.",
    "The Queen opened the Holt Bridge in Bergen on Friday.",
]
NOBODY_ELSE = [
    ("A man in Bergen closed the Holt Bridge on Friday.", "It is old.", True),
    ("A man in Bergen closed the Holt Bridge on Friday.", "Mayor Ada Kern sang.", False),
    ("The judge in Bergen closed the Holt Bridge on Friday.", "It is old.", False),
]
UNCLEAR = [
    "Singer Ada Kern has died, her harbour choir in Bergen announced on Friday.",
    "Mayor Ada Kern has not opened a bridge in Bergen.",
    "Norvik beat Bergen on Friday before it plays three games in Malta.",
    "Mayor Ada Kern opened a bridge in Bergen, but Norvik still waits for its ferry.",
    "Mayor Ada Kern met sailors on Friday who were leaving Bergen as they try to save a ferry.",
    "Mayor Ada Kern warned Bergen on Friday, saying 'the old harbour bridge is unsafe' for its sailors.",
    "Mayor Ada Kern has had ten years of storms in Bergen.",  # "had ten years" is something else
]


def told(text: str):  # type: ignore[no-untyped-def]
    analysis = analyse(pipeline.load(), article(text, "Ada Kern sang."))
    return told_whole(analysis, analysis.sentences[0])


@pytest.mark.parametrize(("text", "words", "time"), TOLD)
def test_told_in_the_past_with_its_day_at_the_head(text: str, words: str, time: str) -> None:
    whole = told(text)
    assert (whole.words, whole.time) == (words, time)


@pytest.mark.parametrize(("text", "coloured"), COLOURED)
def test_what_is_not_told_plainly_is_known(text: str, coloured: bool) -> None:
    assert ("COLOURED" in told(text).kind) is coloured


@pytest.mark.parametrize("text", UNNAMED)
def test_somebody_is_left_unnamed(text: str) -> None:
    assert not told(text).names_all


@pytest.mark.parametrize("text", NAMED)
def test_whoever_is_told_of_is_named(text: str) -> None:
    assert told(text).names_all


@pytest.mark.parametrize(("text", "rest", "all_named"), NOBODY_ELSE)
def test_somebody_may_stay_unnamed_where_the_article_names_nobody_else(text: str, rest: str, all_named: bool) -> None:
    analysis = analyse(pipeline.load(), article(text, rest))
    assert told_whole(analysis, analysis.sentences[0]).names_all is all_named


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_has_no_sure_past_is_unclear(text: str) -> None:
    with pytest.raises(Unclear):
        told(text)
