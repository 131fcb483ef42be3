"""Which sentences tell a purpose, in which words, and which are left alone."""

import pytest

from question_bank.facts import purpose
from tests.facts.test_kinds import found

TOLD = (
    ("Norway built the Holt Bridge to link Norvik with Malta.", "WHY", "link Norvik with Malta", "the Holt Bridge"),
    (
        "Norway closed the Holt Bridge in an effort to protect rare birds.",
        "WHY",
        "protect rare birds",
        "the Holt Bridge",
    ),
    ("Norway is building the Holt Bridge to link two islands.", "WHY", "link two islands", "building the Holt Bridge"),
    ("The Malta probe was designed to measure solar wind.", "MADE", "measure solar wind", "designed"),
    ("Norway decided to sell three old ferries.", "AIM", "sell three old ferries", ""),
)
SILENT = (
    "Norway urged Malta to sell three old ferries.",
    "Norway is expected to sell three old ferries.",
    "Norway could close the Holt Bridge to protect rare birds.",
    "Norway went on to sell three old ferries.",
    "Norway built a bridge to be happy.",
    "According to the mayor, Norway built the Holt Bridge to link two islands.",
)


@pytest.mark.parametrize(("sentence", "form", "aim", "rest"), TOLD)
def test_purpose_is_told(sentence: str, form: str, aim: str, rest: str) -> None:
    told = [f.roles for f in found(purpose, sentence)]
    assert [(r["rest"].type, r["purpose"].entity, r["rest"].entity) for r in told] == [(form, aim, rest)]


@pytest.mark.parametrize("sentence", SILENT)
def test_no_purpose_is_told(sentence: str) -> None:
    assert found(purpose, sentence) == []
