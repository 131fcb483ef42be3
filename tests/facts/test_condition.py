"""Which sentences tell on what something depends, in which words, and which are left alone."""

import pytest

from question_bank.facts import condition
from tests.facts.test_kinds import found

TOLD = (
    (
        "If the Norwegian parliament agrees, the Holt Act will take effect on 1 March 2022.",
        "the Norwegian parliament agrees",
        "if",
        "the Holt Act will take effect on 1 March 2022",
    ),
    (
        "The port of Norvik will not open unless Malta pays for a new pier.",
        "Malta pays for a new pier",
        "unless",
        "the port of Norvik will not open",
    ),
    (
        "The Holt Act will lapse only if the Norwegian parliament rejects the Malta Treaty.",
        "the Norwegian parliament rejects the Malta Treaty",
        "only if",
        "the Holt Act will lapse",
    ),
    (
        "Norway will sell two ferries provided Malta repairs the Holt Bridge.",
        "Malta repairs the Holt Bridge",
        "provided",
        "Norway will sell two ferries",
    ),
    (
        "Norway will lend ten ships to Malta on condition that Malta returns the Holt Bell.",
        "Malta returns the Holt Bell",
        "on condition that",
        "Norway will lend ten ships to Malta",
    ),
    (
        "The Holt Bridge will stay open as long as Norway pays for two engineers.",
        "Norway pays for two engineers",
        "as long as",
        "the Holt Bridge will stay open",
    ),
    (
        "If convicted, Ada Kern could face up to six years in prison.",
        "Ada Kern is convicted",
        "if",
        "Ada Kern could face up to six years in prison",
    ),
    (
        "If the port of Norvik grows, it will need two new piers.",
        "the port of Norvik grows",
        "if",
        "the port of Norvik will need two new piers",
    ),
    (
        "If the Norvik Council rejects the Holt Plan, Ada Kern will then resign as mayor of Norvik.",
        "the Norvik Council rejects the Holt Plan",
        "if",
        "Ada Kern will resign as mayor of Norvik",
    ),
)
SILENT = (
    "If a ship from Norway is coming, that would stop.",
    "Norway will close the Holt Bridge if needed.",
    "Norway will tell Malta if the Holt Bridge closes.",
    "Ada Kern will run for mayor of Norvik if she wants to.",
    "If Norway pays and Malta agrees, Porto will buy two ferries.",
    "If it agrees, the Holt Act will take effect on 1 March 2022.",
    "If they agree, Norway will sell two ferries.",
    "If you agree, Norway will sell two ferries.",
    "If the Norwegian parliament had agreed, the Holt Act would have taken effect.",
    "Even if Norway pays, the Holt Bridge will close.",
    "Norway sold two ferries, as if Malta had agreed.",
    "Ada Kern asked if Norway would sell two ferries.",
    "Norway sold two ferries if Malta paid for them.",
    "If Malta pays, the Holt Bridge will probably stay open.",
    "Will the Holt Bridge stay open if Malta pays?",
    "According to the mayor, the Holt Bridge will stay open if Malta pays.",
    "“If Malta pays, the Holt Bridge will stay open,” said Ada Kern.",
    "Ada Kern spoke on condition of anonymity.",
    "Norway provided ten ships.",
    "The Holt Bridge will stay open if Malta pays and unless Norway objects.",
)


@pytest.mark.parametrize(("sentence", "depends_on", "joint", "follows"), TOLD)
def test_condition_is_told(sentence: str, depends_on: str, joint: str, follows: str) -> None:
    told = found(condition, sentence)
    assert [(f.assertion, *(f.roles[r].entity for r in ("condition", "joint", "consequence"))) for f in told] == [
        ("possible", depends_on, joint, follows)
    ]


@pytest.mark.parametrize("sentence", SILENT)
def test_no_condition_is_told(sentence: str) -> None:
    assert found(condition, sentence) == []


def test_who_says_so_is_named_and_it_is_still_not_told_as_done() -> None:
    told = found(condition, "Ada Kern said that Norway would sell two ferries if Malta repaired the Holt Bridge.")
    assert [(f.assertion, f.roles["source"].entity, f.attributed_to) for f in told] == [
        ("possible", "Ada Kern", told[0].roles["source"])
    ]
