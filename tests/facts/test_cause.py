"""Which sentences tell a cause, in which words, and which are left alone."""

import pytest

from question_bank.facts import cause
from tests.facts.test_kinds import found

TOLD = (
    ("Ada Kern was fined for speeding in Norvik.", "speeding", "for", "fined in Norvik"),
    ("Ada Kern pleaded guilty to two counts of bribery.", "bribery", "to two counts of", "guilty"),
    ("Ada Kern was arrested on suspicion of bribery.", "bribery", "on suspicion of", "arrested"),
    ("Ada Kern died of pneumonia in Norvik on 3 May 2021.", "pneumonia", "of", "in Norvik"),
    ("Ada Kern died on 3 May 2021 after a long battle with cancer.", "cancer", "after a long battle with", ""),
    ("Ada Kern was killed in a car crash in Norvik.", "a car crash", "in", "killed in Norvik"),
    ("Ada Kern was arrested and charged with fraud in Norvik.", "fraud", "with", "charged in Norvik"),
    ("Ada Kern, who was jailed for fraud, left Norvik.", "fraud", "for", "jailed"),
    ("Ada Kern resigned over a bribery scandal.", "a bribery scandal", "", ""),
    ("Norway has closed the Holt Bridge due to strong winds.", "strong winds", "", "the Holt Bridge"),
    ("The cause of the fire in Norvik was a gas leak.", "a gas leak", "", "the cause of the fire in Norvik"),
)
SILENT = (
    "Ada Kern was acquitted.",
    "Ada Kern was not fined for speeding in Norvik.",
    "Ada Kern was convicted of three crimes in Norvik.",
    "Ada Kern was reportedly killed in a car crash.",
    "Norway could close the Holt Bridge due to strong winds.",
    "The Holt Bridge was closed largely because of strong winds.",
    "According to the police, the fire in Norvik was caused by a gas leak.",
    "The fire in Norvik was caused by Ada Kern.",
    "The storm in Norvik led to floods in Malta.",
)


@pytest.mark.parametrize(("sentence", "why", "joint", "rest"), TOLD)
def test_cause_is_told(sentence: str, why: str, joint: str, rest: str) -> None:
    told = [f.roles for f in found(cause, sentence)]
    assert [(r["cause"].entity, r["joint"].entity if "joint" in r else "", r["rest"].entity) for r in told] == [
        (why, joint, rest)
    ]


@pytest.mark.parametrize("sentence", SILENT)
def test_no_cause_is_told(sentence: str) -> None:
    assert found(cause, sentence) == []


def test_a_known_speaker_is_named() -> None:
    told = found(cause, "Ada Kern said that the Holt Bridge was closed because of strong winds.")
    assert [(f.assertion, f.roles["source"].entity, f.roles["cause"].entity) for f in told] == [
        ("attributed", "Ada Kern", "strong winds")
    ]


def test_a_perfect_is_told_in_the_past() -> None:
    told = found(cause, "Norway has closed the Holt Bridge due to strong winds.")
    assert [(f.roles["finite"].entity, f.roles["finite"].text) for f in told] == [("close", "closed")]
