"""Sentences under a headline go in; who gave what to whom comes out, or why nothing does."""

import pytest

from question_bank.facts import kinds
from question_bank.facts.making import Silence
from question_bank.model import Fact
from tests.facts.conftest import facts, reasons
from tests.language.conftest import analysed

# sentence, the roles that matter
TOLD = [
    (
        "Denmark sold the Holt Islands to Ghana in 1917.",
        {
            "giver": "Denmark",
            "receiver": "Ghana",
            "to_rest": "the Holt Islands",
            "other_rest": "the Holt Islands to Denmark",
        },
    ),
    (
        "Sweden bought 20 helicopters from Norway in 2019.",
        {"receiver": "Sweden", "giver": "Norway", "amount": "20", "amount_of": "many helicopters"},
    ),
    (
        "Norway lent Iceland 4 billion kroner in 2009.",
        {"giver": "Norway", "receiver": "Iceland", "to_rest": "4 billion kroner"},
    ),
    (
        "Norway handed over 12 prisoners to Sweden on Monday.",
        {"giver": "Norway", "receiver": "Sweden", "amount": "12", "amount_rest": "over to Sweden"},
    ),
    (
        "The European Union pledged 30 million euros to Ghana on Friday.",
        {"receiver": "Ghana", "amount": "30 million euros", "amount_of": "much money"},
    ),
    ("In 2010, Kenya sent 300 soldiers to Somalia.", {"giver": "Kenya", "receiver": "Somalia", "date": "2010"}),
    (
        "Ada Kern won the Holt Prize in Literature in 2003 for her novels.",
        {"receiver": "Ada Kern", "finite": "win", "award": "the Holt Prize in Literature", "date": "2003"},
    ),
    (
        "Ada Kern was the first Norwegian to win the Holt Prize, in 1987.",
        {"receiver": "Ada Kern", "award": "the Holt Prize", "date": "1987"},
    ),
    (
        "Ada Kern studied in Malta and was awarded the Holt Medal in 1991.",
        {"receiver": "Ada Kern", "finite": "receive", "award": "the Holt Medal", "date": "1991"},
    ),
    (
        "Ada Kern received an honorary doctorate from the University of Oslo in 2000.",
        {"receiver": "Ada Kern", "giver": "University of Oslo", "award": "an honorary doctorate"},
    ),
]
SILENT = [
    "Norway may sell four ships to Malta.",
    "Norway could give $4 million to Malta.",
    "Norway gave support to Malta in 1998.",
    "Ada Kern gave a speech to the Norvik Council on Monday.",
    "Ada Kern won the election on Monday.",
    "Norway gave up four ships in 1998.",
    "Ada Kern was not awarded the Holt Prize in 1998.",
    "Ada Kern will receive the Holt Prize in 1998.",
    "Ada Kern won the Holt Prize in 1998 and the Aas Medal in 2002.",
    "Ada Kern received an honorary doctorate in 2000.",
    "Shops in Norvik sell old ships to sailors.",
    "According to Liv Aas, Norway sold four ships to Malta in 1998.",
]
RELEASE = "Press release of Senator Kern, 2005-05-12"


def entities(fact: Fact, names: dict[str, str]) -> dict[str, str]:
    """The canonical wording of some roles."""
    return {name: fact.roles[name].entity for name in names if name in fact.roles}


@pytest.mark.parametrize(("sentence", "roles"), TOLD)
def test_what_changed_hands(sentence: str, roles: dict[str, str]) -> None:
    (found,) = facts("transfer", sentence)
    assert entities(found, roles) == roles


@pytest.mark.parametrize("sentence", SILENT)
def test_silence(sentence: str) -> None:
    assert "fact" not in reasons("transfer", sentence)


def released(*paragraphs: str) -> list[Fact]:
    """What is found in a senator's press release."""
    found = kinds()["transfer"].find(analysed(*paragraphs, title=RELEASE))
    return [f for f in found if not isinstance(f, Silence)]


@pytest.mark.parametrize(
    ("sentence", "receiver", "amount"),
    [
        (
            "Sen. Ada Kern today announced that the Norvik Fire Department will receive $72,472 for a new pump.",
            "the Norvik Fire Department",
            "$72,472",
        ),
        (
            "Sen. Ada Kern today announced funding of $4 million in the Defense Bill for the Holt Research Center.",
            "the Holt Research Center",
            "$4 million",
        ),
        (
            "Sen. Ada Kern announced that she secured a $424,508 grant for ships at the University of Norvik.",
            "ships at the University of Norvik",
            "$424,508",
        ),
    ],
)
def test_money_that_a_release_announces(sentence: str, receiver: str, amount: str) -> None:
    (found,) = released(sentence)
    wanted = {"receiver": receiver, "amount": amount, "announcer": "Senator Kern"}
    assert entities(found, wanted) == wanted
    assert found.assertion == "attributed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sen. Ada Kern announced a bill that would give $4 million to the Holt Research Center.",
        "Sen. Ada Kern announced $4 million for the Guard.",
        "Sen. Ada Kern announced $4 million for the Holt Center and $5 million for the Norvik Center.",
    ],
)
def test_money_of_which_a_release_is_not_sure(sentence: str) -> None:
    assert released(sentence) == []


@pytest.mark.parametrize("bound", ["more than ", "nearly ", "up to "])
def test_a_sum_that_is_only_bounded_is_not_asked(bound: str) -> None:
    told = f"Sen. Ada Kern announced that she secured {bound}$424,508 for ships at the University of Norvik."
    assert released(told) == []
    assert released(told.replace(bound, ""))


def test_money_of_an_earlier_year_is_not_told() -> None:
    before = ("Sen. Ada Kern met sailors.", "She praised the harbour of Norvik.", "She spoke of ferries at noon.")
    found = released(*before, "Norvik County received a $169,400 grant for ferries.")
    assert not [f for f in found if "announcer" in f.roles]


def test_the_lines_of_a_list_have_their_purpose_or_the_largest_sums() -> None:
    purposes = released(
        "Projects in the bill include:",
        "-$1.034 million for the City of Norvik in Holt County for a program to mend roofs.",
        "-$799,000 for Holt County College in Holt County for a new ferry.",
    )
    assert [f.roles["purpose"].entity for f in purposes] == ["a program to mend roofs", "a new ferry"]
    assert {f.roles["announcer"].type for f in purposes} == {"LIST"}
    sums = released(
        "Norvik Harbor Deepening - $22 million", "Holt Textile Center - $10 million", "Kern Dam - $3 million"
    )
    assert [f.roles["announcer"].type for f in sums] == ["TOP", "TOP", "MORE"]
