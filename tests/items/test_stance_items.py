"""Sentences that take a stand go in; who takes it, towards whom, and which side is true comes out as questions."""

import pytest

from question_bank import facts
from question_bank.item_writing import write_items
from question_bank.model import Item, Settings, key_texts
from tests.language.conftest import analysed

TITLE = "Norvik quarrels over who may sail on Sundays"
FRONT = "According to the report “Norvik quarrels over who may sail on Sundays” of 12 May 2021, "


def items(sentence: str, *, seed: int = 0, title: str = TITLE, generous: bool = False) -> list[Item]:
    """What is asked about the stands in a sentence; with `generous` what is held in reserve too."""
    sheet = facts.extract(analysed(sentence, title=title))
    return write_items(sheet, Settings(kinds=("stance",), seed=seed, generous=generous)).items


# sentence, template, what follows the report in the stem, key
ASKED = [
    (
        "The Norvik Supreme Court rejected the ferry law of Norvik.",
        "stance/organisation-that-stands",
        "which court rejected the ferry law of Norvik?",
        "Norvik Supreme Court",
    ),
    (
        "The ferry law of Norvik was approved by Malta.",
        "stance/country-that-stands",
        "which country approved the ferry law of Norvik?",
        "Malta",
    ),
    (
        "Mayor Ada Kern criticised the ferry law of Norvik.",
        "stance/person-who-stands",
        "who criticised the ferry law of Norvik?",
        "Ada Kern",
    ),
    (
        "Norway accused Malta of theft in the harbour of Norvik.",
        "stance/country-in-view",
        "which country did Norway accuse of theft in the harbour of Norvik?",
        "Malta",
    ),
    (
        "The harbour unions of Norvik called on Mayor Ada Kern to change the ferry law of Norvik.",
        "stance/person-in-view",
        "whom did the harbour unions of Norvik call on to change the ferry law of Norvik?",
        "Ada Kern",
    ),
]


@pytest.mark.parametrize(("sentence", "template", "question", "key"), ASKED)
def test_question(sentence: str, template: str, question: str, key: str) -> None:
    made = {item.template: item for item in items(sentence, generous=True)}
    assert made[template].stem == FRONT + question
    assert key_texts(made[template])[0] == key


def test_of_two_stands_one_is_false() -> None:
    sentence = "The members of the Norvik harbour council opposed the ferry law of Norvik."
    made = {(item.stem, item.options[0].correct) for seed in range(12) for item in items(sentence, seed=seed)}
    told = "the members of the Norvik harbour council {} the ferry law of Norvik."
    assert made == {(FRONT + told.format("opposed"), True), (FRONT + told.format("supported"), False)}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The members of the Norvik harbour council condemned the attack on the harbour of Norvik.", TITLE),
        (
            "The members of the Norvik harbour council opposed the ferry law of Norvik.",
            "Norvik harbour council opposes ferry law",
        ),
    ],
)
def test_no_choice_that_the_object_or_the_headline_gives_away(sentence: str, title: str) -> None:
    assert items(sentence, title=title) == []


def test_whom_the_headline_names_is_not_asked() -> None:
    made = items("Norway urged Malta to change the ferry law of Norvik.", title="Malta puzzled by Norvik ferry law")
    assert "stance/country-in-view" not in {item.template for item in made}
