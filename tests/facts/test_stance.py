"""Clauses that take a stand go in; who, in which words, towards whom and on which side comes out, or the silence."""

import pytest

from tests.facts.conftest import HEADLINE, facts, reasons

# sentences, holder, its type, verb, what follows it, side
TAKEN = [
    (
        ("Norway opposed the ferry law of Malta.",),
        ("Norway", "COUNTRY", "opposed", "the ferry law of Malta", "against"),
    ),
    (
        ("Mayor Ada Kern has welcomed the ferry law of Malta.",),
        ("Ada Kern", "PERSON", "has", "welcomed the ferry law of Malta", "for"),
    ),
    (
        ("Ada Kern sang in Malta and called for a new bridge to Norway.",),
        ("Ada Kern", "PERSON", "called", "for a new bridge to Norway", "demand"),
    ),
    (
        ("Liv Aas left Malta, accusing Sten Borg of theft.",),
        ("Liv Aas", "PERSON", "accused", "Sten Borg of theft", "against"),
    ),
    (
        ("Liv Aas signed a letter urging Norway to sell the Holt Bridge.",),
        ("Liv Aas", "PERSON", "urged", "Norway to sell the Holt Bridge", "demand"),
    ),
    (
        ("Ada Kern, who supported the Holt Bridge, left Norway.",),
        ("Ada Kern", "PERSON", "supported", "the Holt Bridge", "for"),
    ),
    (
        ("The ferry law of Malta was rejected by the Norvik Port Authority.",),
        ("Norvik Port Authority", "ORG", "rejected", "the ferry law of Malta", "against"),
    ),
    (
        ("Norway condemned the sale of the Holt Bridge, calling it a loss.",),
        ("Norway", "COUNTRY", "condemned", "the sale of the Holt Bridge", "against"),
    ),
]
# sentence, whom the stand is taken towards
TOWARDS = [
    ("Norway urged Malta to open the Holt Bridge.", "Malta"),
    ("Norway called on the baker Sten Borg to leave Oslo.", "Sten Borg"),
    ("Norway accused Malta and Sweden of theft.", None),
    ("Norway urged allies such as Malta to open the Holt Bridge.", None),
    ("Norway urged the mayor of Malta to open the Holt Bridge.", None),
]
NO_STANCE = [
    "The walls support the roof of the Holt Bridge in Malta.",
    "Sten Borg supported himself in Malta.",
    "Norway signed a letter from Malta.",
    "Norway denied Sten Borg a visa.",
    "Norway agreed to power-sharing in Malta.",
    "Norway passed Malta in the race.",
    "The Holt Bridge was approved in Malta.",
]
SILENT = [
    ("Norway did not support the Holt Bridge in Malta.", "negated"),
    ("Norway may oppose the Holt Bridge in Malta.", "not-asserted"),
    ("Students condemned the Holt Bridge in Malta.", "unnamed-subject"),
    ("Some lawmakers condemned the Holt Bridge in Malta.", "unnamed-subject"),
    ("Norway condemned the speech.", "dangling-definite"),
    ("According to the Norvik Post, Norway condemned the Holt Bridge.", "attributed"),
]


@pytest.mark.parametrize(("sentences", "told"), TAKEN)
def test_stance(sentences: tuple[str, ...], told: tuple[str, str, str, str, str]) -> None:
    (stance,) = facts("stance", *sentences, title=HEADLINE)
    roles = stance.roles
    found = (roles["subject"].entity, roles["subject"].type, roles["finite"].text, roles["rest"].entity)
    assert (*found, roles["side"].entity) == told


@pytest.mark.parametrize(("sentence", "whom"), TOWARDS)
def test_whom_a_stand_is_taken_towards(sentence: str, whom: str | None) -> None:
    (stance,) = facts("stance", sentence, title=HEADLINE)
    assert (stance.roles["target"].entity if "target" in stance.roles else None) == whom


@pytest.mark.parametrize("sentence", NO_STANCE)
def test_other_senses_are_no_stance(sentence: str) -> None:
    assert facts("stance", sentence, title=HEADLINE) == []
    assert reasons("stance", sentence, title=HEADLINE) == []


@pytest.mark.parametrize(("sentence", "reason"), SILENT)
def test_silence(sentence: str, reason: str) -> None:
    assert reasons("stance", sentence, title=HEADLINE) == [reason]
