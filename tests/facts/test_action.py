"""Sentences go in; who did what to whom comes out, or why nobody is asked for."""

import pytest

from question_bank.facts.deed_parts import party, without_loose
from question_bank.language.doubts import Unclear
from question_bank.model import Fact
from tests.facts.conftest import facts, reasons
from tests.language.conftest import analysed

KERN = "Ada Kern met Liv Holt in Norvik on 3 May 2021."
# sentence, roles that the first fact has
TOLD = [
    (
        "The Norvik Supreme Court convicted Ada Kern of perjury on 3 May 2021.",
        {"agent": "Norvik Supreme Court", "verb": "convict", "patient": "Ada Kern", "charge": "perjury"},
    ),
    (
        "Ada Kern was arrested on suspicion of tax evasion on 3 May 2021.",
        {"patient": "Ada Kern", "passive": "was arrested", "charge": "tax evasion"},
    ),
    (
        "Ada Kern was sentenced to fourteen years in prison on 3 May 2021.",
        {"amount": "fourteen", "amount_of": "to how many years in prison"},
    ),
    (
        "On Tuesday, Norway sued the Holt Institute.",
        {"agent": "Norway", "verb": "sue"},
    ),
    (
        "President Liv Holt nominated Ada Kern to the Norvik Court in 1998.",
        {"agent": "Liv Holt", "patient": "Ada Kern", "tail": "to the Norvik Court"},
    ),
    (
        "The Holt Bridge was designed by Ada Kern in 1998.",
        {"agent": "Ada Kern", "verb": "design", "patient": "the Holt Bridge"},
    ),
]
SILENT = [
    ("The death of Ada Kern was announced by the University of California, San Diego.", "words-cut"),
    ("Norway is suing the Holt Institute.", "not-asserted"),
    ("Ada Kern was sentenced by a court in Norvik on 3 May 2021.", "words-cut"),
    ("Norway sued it on 3 May 2021.", "dangling-pronoun"),
    ("By reports, Norway sued the Holt Institute on 3 May 2021.", "attributed"),
    ("Ada Kern wrote the “Bridges for All” in 1998.", "quotation-cut"),
]


@pytest.mark.parametrize(("sentence", "roles"), TOLD, ids=lambda value: value if isinstance(value, str) else None)
def test_a_deed_has_its_parties(sentence: str, roles: dict[str, str]) -> None:
    deed = facts("action", sentence)[0]
    assert {name: deed.roles[name].entity for name in roles} == roles


def test_a_hyphen_that_the_parser_takes_for_a_noun_is_nobody() -> None:
    analysis = analysed("With backing from banker Jon Holt, Kern co-founded Norvik Works in 2013.")
    hyphen = next(t for t in analysis.sentences[0].tokens if t.text == "-" and t.dep_ == "nsubj")
    with pytest.raises(Unclear, match="words-cut"):
        party(analysis, hyphen, without_loose(hyphen))


@pytest.mark.parametrize(("sentence", "reason"), SILENT)
def test_what_is_not_sure_stays_untold(sentence: str, reason: str) -> None:
    assert reasons("action", sentence) == [reason]


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("The mayor praised Ada Kern, who founded the Holt Institute in 1998.", "Ada Kern", "Holt Institute"),
        ("Ada Kern met Liv Holt in Norvik and dissolved the Norvik Council.", "Ada Kern", "Norvik Council"),
    ],
)
def test_a_clause_beside_the_main_one_tells_deeds_too(sentence: str, agent: str, patient: str) -> None:
    told = [(f.roles["agent"].entity, f.roles["patient"].entity) for f in facts("action", sentence)]
    assert (agent, patient) in told


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Norway on 3 May 2021 sued the Holt Institute.", "2021-05-03"),
        ("Norway sued the Holt Institute on 3 May 2021.", "2021-05-03"),
        ("Norway sued the Holt Institute.", None),
    ],
)
def test_a_date_may_stand_before_the_verb(sentence: str, day: str | None) -> None:
    deed = facts("action", sentence)[0]
    assert isinstance(deed, Fact)
    assert (deed.time.start.isoformat() if deed.time else None) == day
