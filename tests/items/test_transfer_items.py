"""Sentences go in; what is asked of a transfer or a way comes out: the other side, the sum, the year, the exchange."""

from dataclasses import replace

import pytest

from question_bank.facts import extract
from question_bank.item_templates import load
from question_bank.item_writing import try_template
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Item, Settings, key_texts
from tests.language.conftest import article

TITLE = "Norvik opens a new harbour bridge"
RELEASE = "Press release of Senator Kern, 2005-05-12"


def asked(template: str, *paragraphs: str, title: str = TITLE, heading: str = "") -> list[Item]:
    """The items that one template makes of what is found in some paragraphs, the first of them a heading if told."""
    told = article(*([heading] if heading else []), *paragraphs, title=title)
    blocks = (replace(told.blocks[0], kind="heading"), *told.blocks[1:]) if heading else told.blocks
    sheet = extract(analyse(pipeline.load(), replace(told, blocks=blocks)))
    wanted = next(t for t in load() if t.id == template)
    return [r for r in try_template(sheet, wanted, Settings()) if isinstance(r, Item)]


@pytest.mark.parametrize(
    ("template", "sentence", "stem", "key"),
    [
        (
            "transfer/country-of-receiver",
            "Denmark sold the Holt Islands to Ghana in 1917.",
            "In 1917, to which country did Denmark sell the Holt Islands?",
            "Ghana",
        ),
        (
            "transfer/country-of-giver",
            "In 1912, Japan gave 3,000 trees to Malta.",
            "In 1912, which country gave 3,000 trees to Malta?",
            "Japan",
        ),
        (
            "transfer/receiver",
            "In 2010, Ada Kern sold her shop to Liv Aas.",
            "In 2010, to whom did Ada Kern sell her shop?",
            "Liv Aas",
        ),
        (
            "transfer/giver",
            "Ada Kern received her doctorate from the University of Oslo in 1998.",
            "In 1998, from which university did Ada Kern receive her doctorate?",
            "the University of Oslo",
        ),
        (
            "transfer/amount",
            "Sweden bought 20 helicopters from Norway in 2019.",
            "In 2019, how many helicopters did Sweden buy from Norway?",
            "20",
        ),
        (
            "transfer/country-of-receiver",
            "Sweden has promised 20 helicopters to Norway.",
            f"According to the report “{TITLE}” of 12 May 2021, to which country has Sweden promised 20 helicopters?",
            "Norway",
        ),
        (
            "transfer/price",
            "Holt Airlines bought the Kern Company for $40 million in 2019.",
            "In 2019, for how much did Holt Airlines buy the Kern Company?",
            "$40 million",
        ),
        (
            "transfer/year-of-award",
            "Ada Kern was awarded the Holt Medal by the Norvik Council in 1998.",
            "In which year did Ada Kern receive the Holt Medal?",
            "1998",
        ),
        (
            "transfer/award",
            "Ada Kern was the first Norwegian to win the Holt Prize, in 1987.",
            "In 1987, which award did Ada Kern win?",
            "the Holt Prize",
        ),
        (
            "movement/country-of-destination",
            "Ada Kern was deported from Malta to Tunisia in 1998.",
            "In 1998, to which country was Ada Kern deported from Malta?",
            "Tunisia",
        ),
        (
            "movement/country-of-origin",
            "Ada Kern left Malta for Ghana in 1998.",
            "In 1998, which country did Ada Kern leave for Ghana?",
            "Malta",
        ),
    ],
)
def test_stem_and_key(template: str, sentence: str, stem: str, key: str) -> None:
    (item,) = asked(template, sentence)
    assert (item.stem, key_texts(item)[0]) == (stem, key)


@pytest.mark.parametrize(
    ("template", "sentence", "true", "false"),
    [
        (
            "transfer/way",
            "Denmark sold the Holt Islands to Ghana in 1917.",
            "In 1917, Denmark sold the Holt Islands to Ghana.",
            "In 1917, Ghana sold the Holt Islands to Denmark.",
        ),
        (
            "movement/way",
            "Ada Kern fled from Norway to Sweden in 1940.",
            "In 1940, Ada Kern fled from Norway to Sweden.",
            "In 1940, Ada Kern fled from Sweden to Norway.",
        ),
    ],
)
def test_a_false_way_is_the_true_one_turned_round(template: str, sentence: str, true: str, false: str) -> None:
    (item,) = asked(template, sentence)
    assert item.stem == (true if key_texts(item) == ["True"] else false)


def test_the_largest_sum_of_a_list_is_asked_among_the_other_lines() -> None:
    lines = ("Norvik Harbor Deepening", "Holt Textile Center", "Kern Dam Repairs", "Malta Ferry Service")
    paragraphs = [f"{name} - ${sum_} million" for name, sum_ in zip(lines, (22, 10, 3, 2), strict=True)]
    first, second = asked("transfer/largest-of-list", *paragraphs, title=RELEASE)
    assert "$22 million" in first.stem
    assert "$10 million" in second.stem
    assert key_texts(first) == ["Norvik Harbor Deepening"]
    assert {o.text for o in first.options} == set(lines)


def test_who_gets_a_sum_is_not_asked_where_the_headline_names_them() -> None:
    told = "Sen. Ada Kern today announced that the Norvik Fire Department will receive $72,472 for a new pump."
    assert asked("transfer/grant-receiver", told, title=RELEASE, heading="Senator brings money to firemen")
    assert not asked("transfer/grant-receiver", told, title=RELEASE, heading="Senator brings money to Norvik firemen")
