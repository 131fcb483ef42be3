"""Which sentences tell what came before what, in which words, and which are left alone."""

import pytest

from question_bank.facts import sequence
from tests.facts.test_kinds import found

TOLD = (
    (
        "Ada Kern resigned as mayor of Norvik two days after the 2021 Norvik vote.",
        "the 2021 Norvik vote",
        "Ada Kern resigned as mayor of Norvik",
        "two days",
    ),
    (
        "Following the 2021 Norvik vote, Ada Kern flew to Paris.",
        "the 2021 Norvik vote",
        "Ada Kern flew to Paris",
        "",
    ),
    (
        "Ada Kern studied law in Porto before moving to Lisbon.",
        "Ada Kern studied law in Porto",
        "Ada Kern moved to Lisbon",
        "",
    ),
    (
        "After being elected mayor of Norvik, Ada Kern sold the Holt Mill.",
        "Ada Kern was elected mayor of Norvik",
        "Ada Kern sold the Holt Mill",
        "",
    ),
    (
        "The Holt Bridge collapsed shortly after Norway had repaired two piers.",
        "Norway repaired two piers",
        "the Holt Bridge collapsed",
        "",
    ),
    (
        "Norway repaired the Holt Bridge three weeks before Malta bought ten ferries.",
        "Norway repaired the Holt Bridge",
        "Malta bought ten ferries",
        "three weeks",
    ),
    (
        "Police arrested Ada Kern in Norvik on 3 May 2021 and released her two days later.",
        "police arrested Ada Kern in Norvik",
        "police released Ada Kern",
        "two days",
    ),
    (
        "Ada Kern is the mayor of Norvik. Before flying to Paris, she opened the Holt Bridge.",
        "Ada Kern opened the Holt Bridge",
        "Ada Kern flew to Paris",
        "",
    ),
    (
        "Ada Kern said that Norway closed the Holt Bridge hours after an explosion in Norvik.",
        "an explosion in Norvik",
        "Norway closed the Holt Bridge",
        "hours",
    ),
)
SILENT = (
    "Nobody left Norvik after the 2019 fire.",
    "Ada Kern almost died after a crash in Norvik.",
    "Ada Kern waited ten years before returning to Norvik.",
    "Ada Kern was jailed for six years after the 2019 Norvik trial.",
    "The Holt Bridge was closed until two days after the Norvik fire.",
    "Ada Kern denied that Norway closed the Holt Bridge after an explosion in Norvik.",
    "Ada Kern did not resign after the 2021 Norvik vote.",
    "Ada Kern may resign after the 2021 Norvik vote.",
    "Ada Kern will fly to Paris before opening the Holt Bridge.",
    "Ada Kern reportedly resigned after the 2021 Norvik vote.",
    "According to the mayor, Ada Kern resigned after the 2021 Norvik vote.",
    "Ada Kern resigned as mayor of Norvik before the 2022 Norvik vote.",
    "Ada Kern died before finishing the Holt Bridge.",
    "Police stopped Ada Kern before she reached Norvik.",
    "The Holt Bridge was named after Ada Kern.",
    "Ada Kern resigned two days after it.",
    "Ada Kern flew to Paris the day after the 2021 Norvik vote.",
    "Ada Kern planned to resign after the 2021 Norvik vote.",
    "Ada Kern was expected in Paris after the 2021 Norvik vote.",
    "Ada Kern resigned after Liv Holt left Norvik after the 2021 Norvik vote.",
    "The Holt Act was repealed after serving ten years.",
    "Did Ada Kern resign after the 2021 Norvik vote?",
    "“Ada Kern resigned after the 2021 Norvik vote,” said Liv Holt.",
)


@pytest.mark.parametrize(("sentence", "earlier", "later", "gap"), TOLD)
def test_sequence_is_told(sentence: str, earlier: str, later: str, gap: str) -> None:
    told = [f.roles for f in found(sequence, sentence)]
    assert [(r["earlier"].entity, r["later"].entity, r["gap"].entity if "gap" in r else "") for r in told] == [
        (earlier, later, gap)
    ]


@pytest.mark.parametrize("sentence", SILENT)
def test_no_sequence_is_told(sentence: str) -> None:
    assert found(sequence, sentence) == []


def test_who_did_both_and_who_says_so_are_named() -> None:
    (told,) = found(sequence, "Ada Kern studied law in Porto before moving to Lisbon.")
    assert told.roles["doer"].entity == "Ada Kern"
    (told,) = found(sequence, TOLD[-1][0])
    assert (told.assertion, told.roles["source"].entity) == ("attributed", "Ada Kern")


def test_another_matter_is_not_named_in_place_of_a_bare_noun() -> None:
    """ "the war" need not be the one war that the article names."""
    text = "Ada Kern served in the Malta War. Norway entered the war after Malta bombed the port of Norvik."
    assert found(sequence, text) == []
