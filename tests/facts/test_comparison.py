"""Sentences go in; who is ranked, how and among what, or why nobody is, come out."""

import pytest

from question_bank.model import Mention
from tests.facts.conftest import facts, reasons

ROW = "woman to row alone from Norvik to Malta"
# sentence, who is ranked, the verb, the ranking
RANKED = [
    (f"Ada Kern became the first {ROW}.", "Ada Kern", "became", f"the first {ROW}"),
    (f"Ada Kern has become the first {ROW}.", "Ada Kern", "became", f"the first {ROW}"),
    (f"Ada Kern won a medal, becoming the first {ROW}.", "Ada Kern", "became", f"the first {ROW}"),
    (f"Ada Kern made history by becoming the first {ROW}.", "Ada Kern", "became", f"the first {ROW}"),
    (f"Ada Kern left the army and became the first {ROW}.", "Ada Kern", "became", f"the first {ROW}"),
    (f"Ada Kern, who was the first {ROW}, resigned.", "Ada Kern", "was", f"the first {ROW}"),
    (f"Ada Kern, the first {ROW}, resigned.", "Ada Kern", "was", f"the first {ROW}"),
    ("Norvik’s first female mayor, Ada Kern, resigned.", "Ada Kern", "was", "Norvik’s first female mayor"),
    (
        "Ada Kern was sworn in as the first female mayor of Norvik.",
        "Ada Kern",
        "was",
        "the first female mayor of Norvik",
    ),
    (f"Ada Kern went on to become the first {ROW}.", "Ada Kern", "became", f"the first {ROW}"),
    ("Norvik Air is Norway's second-largest airline.", "Norvik Air", "is", "Norway's second-largest airline"),
    ("Norway has the largest fleet in Europe.", "Norway", "has", "the largest fleet in Europe"),
    (
        "On 3 May 2021, Ada Kern broke the world record for rowing in Malta.",
        "Ada Kern",
        "broke",
        "the world record for rowing in Malta",
    ),
    (
        "The treaty made Malta the first country in Europe to ban whaling.",
        "Malta",
        "became",
        "the first country in Europe to ban whaling",
    ),
    (
        "Norvik landed in May, becoming the first aircraft to make a powered, controlled flight on another planet.",
        "Norvik",
        "became",
        "the first aircraft to make a powered, controlled flight on another planet",
    ),
]
SILENT = [
    (f"Ada Kern may become the first {ROW}.", []),
    (f"Ada Kern may have become the first {ROW}.", ["not-asserted"]),
    (f"Ada Kern said she was the first {ROW}.", []),
    (f"Ada Kern plans to row to Malta, becoming the first {ROW} by 2030, if Malta agrees.", ["not-asserted"]),
    ("The rower was the first woman in Norvik to row to Malta.", ["unnamed-subject"]),
    ("Ada Kern and Liv Aas were the first team to row from Norvik to Malta.", ["several-parties"]),
    ("Ada Kern was the youngest woman.", ["unanchored"]),
    ("In Malta, Ada Kern was the first woman to lead Norvik.", ["fronted-phrase"]),
    ("Quietly, Ada Kern was the youngest mayor of Malta.", ["fronted-phrase"]),
    ("Ada Kern was the youngest of five children of Malta.", ["passing"]),
    ("Ada Kern received the largest vote in Norvik In the harbour she spoke.", ["aside-open"]),
    ("Ada Kern was the first woman to lead the company.", ["dangling-definite"]),
    ("Ada Kern was Norvik's first daughter.", []),
    ("Ada Kern was the most beautiful woman in Norvik.", []),
    ("Ada Kern won the most votes.", ["unanchored"]),
]


def only(sentence: str) -> dict[str, Mention]:
    """The roles of the one ranking that a sentence tells."""
    (ranked,) = facts("comparison", sentence)
    return dict(ranked.roles)


@pytest.mark.parametrize(("sentence", "subject", "verb", "rest"), RANKED)
def test_who_is_ranked(sentence: str, subject: str, verb: str, rest: str) -> None:
    told = only(sentence)
    assert (told["subject"].entity, told["finite"].text, told["rest"].entity) == (subject, verb, rest)


@pytest.mark.parametrize(("sentence", "expected"), SILENT)
def test_nobody_is_ranked(sentence: str, expected: list[str]) -> None:
    assert reasons("comparison", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Ada Kern was the first woman to lead Norvik.", "LASTING"),
        ("Ada Kern was the first woman to row alone.", "RANK"),
        ("Ada Kern was the youngest woman to lead Norvik.", "RANK"),
        ("Norvik Air is Norway's second-largest airline.", "RANK"),
    ],
)
def test_only_who_was_first_by_name_stays_so(sentence: str, rank: str) -> None:
    told = only(sentence)
    assert told["rank"].type == rank
    assert told["finite"].type.endswith("_REPORTED") is (rank == "RANK")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("In 2013, Ada Kern became the first woman to lead Norvik.", "2013"),
        ("Ada Kern became the first woman to lead Norvik in 2013 and left in 2015.", "2013"),
        ("Ada Kern was the first woman to lead Norvik, in 2013.", "2013"),
        ("Ada Kern was born in 1950 and became the first woman to lead Norvik.", None),
    ],
)
def test_the_date_is_that_of_the_rank(sentence: str, date: str | None) -> None:
    told = only(sentence)
    assert told["rest"].entity == "the first woman to lead Norvik"
    assert (told["date"].entity if "date" in told else None) == date


def test_what_bounds_a_rank_may_stand_before_its_subject() -> None:
    told = only("In the past, Norway was the only country where rowing was a sport.")
    assert (told["opening"].entity, told["rest"].entity) == ("in the past", "the only country where rowing was a sport")


def test_what_a_bystander_is_known_for_is_passed_over() -> None:
    lead = [f"The harbour of Norvik has bridge {n}." for n in range(6)]
    told = "Malta Air is the largest airline in Europe."
    assert reasons("comparison", *lead, told) == ["passing"]
    assert reasons("comparison", *lead, told, title="Malta Air buys a new harbour bridge") == ["fact"]


def test_the_evidence_goes_back_to_the_name() -> None:
    (ranked,) = facts("comparison", "Ada Kern left the army. She became the first woman to lead Norvik.")
    assert (ranked.roles["subject"].entity, ranked.evidence) == ("Ada Kern", (0, 1))
