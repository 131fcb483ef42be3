"""First sentences of reports → false ones that differ in one thing, or none where the rest would give that away."""

import random

import pytest

from question_bank.distractors import openings

DENIED = [
    ("Ada Kern said she would sell the ferry.", "Ada Kern said she would not sell the ferry."),
    ("Ada Kern said she would not sell the ferry.", "Ada Kern said she would sell the ferry."),
    ("Ada Kern was not leaving Norvik, her office said.", "Ada Kern was leaving Norvik, her office said."),
    ("The council said it had not opened an inquiry.", "The council said it had opened an inquiry."),
    ("The court said the ban should be lifted.", "The court said the ban should not be lifted."),
]
NOT_DENIED = [
    "On 3 May 2021, Ada Kern said that she would not call a race at this time.",  # what goes with a denial alone
    "Ten people were held in Norvik, a group said.",  # nobody would say that they were not
    "Her office said Ada Kern was leaving Norvik.",
    "The council said it had opened an inquiry.",
    "Ada Kern was born in Bergen.",  # nobody said so
    "Ada Kern said she had a boat.",  # no helping verb
    "Ada Kern said a plan that would fail was hers.",  # two of them
    "Norvik could stay in the league on fair terms, Ada Kern said.",  # what is possible is not turned by a "not"
    "Ada Kern said she would never sell the ferry.",
    "Ada Kern said she would sail and sing.",
    "Ada Kern said she would sail if it rained.",
    "Ada Kern announced that Norvik would receive a grant.",  # nobody announces that somebody gets nothing
    "Ada Kern feared she would lose, Liv Aas said.",
    "Ada Kern said the sale “would ruin Norvik”.",
    "Ada Kern said that she would increasingly sail on 3 May 2021.",
    "Ada Kern said that she would indeed sail on 3 May 2021.",
]
RANKED = [
    ("Norvik won its third title.", "Norvik won its second title."),
    ("Ada Kern became the first woman to sail it.", "Ada Kern became the second woman to sail it."),
    ("Norvik confirmed its first case of cholera.", "Norvik confirmed its second case of cholera."),
]
UNRANKED = ["Ada Kern gave first aid.", "Ada Kern came second on the third day.", "Norvik never won its third title."]
PLACED = [
    ("An earthquake killed ten sailors in Norway on 3 May 2021.", "Norway"),
    ("A ferry sank in Valletta on 3 May 2021.", "Valletta"),
    ("A ferry sank in the city of Valletta on 3 May 2021.", "Valletta"),
]
UNPLACED = [
    ("Malta saw a record number of storms on 3 May 2021.", "Malta"),  # another country may have seen one too
    ("Readings jumped at Malta’s old power plant on 3 May 2021.", "Malta"),
    ("Ada Kern will not be Norway’s next prime minister.", "Norway"),
    ("A port of Ohio sued Gov. Ada Kern on 3 May 2021.", "Ohio"),  # whose governor she is tells the state
    ("On 3 May 2021, Pride in Valletta drew a crowd.", "Valletta"),  # a name
    ("A ferry of the country’s navy sank in Malta on 3 May 2021.", "Malta"),  # whose navy the place tells
    ("A ferry sank in Valletta, Malta, on 3 May 2021.", "Valletta"),  # the country would not fit another town
    ("The President of Malta sang on 3 May 2021.", "Malta"),
    ("A wave hit Chile from the Pacific on 3 May 2021.", "Chile"),
    ("The Norwegian king sang in Norway on 3 May 2021.", "Norway"),
    ("Malta beat Norway, and Malta sang.", "Malta"),
    ("A sailor from Valletta opened a bridge on 3 May 2021.", "Valletta"),  # where she is from is beside the point
]


@pytest.mark.parametrize(("claim", "false"), DENIED)
def test_what_was_said_is_denied(claim: str, false: str) -> None:
    assert [change.text for change in openings.denied(claim)] == [false]


@pytest.mark.parametrize("claim", NOT_DENIED)
def test_what_cannot_be_denied_stays(claim: str) -> None:
    assert openings.denied(claim) == []


@pytest.mark.parametrize(("claim", "false"), RANKED)
def test_a_rank_is_exchanged(claim: str, false: str) -> None:
    assert [change.text for change in openings.other_rank(claim)] == [false]


@pytest.mark.parametrize("claim", UNRANKED)
def test_no_rank_to_exchange(claim: str) -> None:
    assert openings.other_rank(claim) == []


@pytest.mark.parametrize(("claim", "told"), PLACED)
def test_a_place_is_exchanged(claim: str, told: str) -> None:
    (change,) = openings.place_exchanged(claim, told, avoid=[told], rng=random.Random(1))
    assert change.true_words == told
    assert told not in change.text
    assert change.text == claim.replace(told, change.false_words)


@pytest.mark.parametrize(("claim", "told"), UNPLACED)
def test_no_place_where_the_rest_tells_it(claim: str, told: str) -> None:
    assert openings.place_exchanged(claim, told, avoid=["Malta"], rng=random.Random(1)) == []
