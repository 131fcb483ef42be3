"""Sentences that tell a cause go in; the question and options as a student sees them come out."""

import pytest

from question_bank import generation
from question_bank.item_writing import write_items
from question_bank.model import Item, Settings
from tests.language.conftest import article

TITLE = "Mayor Ada Kern leaves office after ruling in Norvik"
ASKED = (
    ("Ada Kern was convicted of bribery in Norvik.", "of what was Ada Kern convicted in Norvik?", "bribery"),
    (
        "Ada Kern pleaded guilty to two counts of bribery in Norvik.",
        "to two counts of what did Ada Kern plead guilty in Norvik?",
        "bribery",
    ),
    (
        "The Norvik ruling was delayed because of a bribery scandal.",
        "why was the Norvik ruling delayed?",
        "a bribery scandal",
    ),
    ("A gas leak caused a fire in the Norvik office.", "what caused a fire in the Norvik office?", "a gas leak"),
)


def asked(sentence: str, *, title: str = TITLE) -> list[Item]:
    sheet = generation.analyse(article(sentence, title=title))
    return write_items(sheet, Settings(kinds=("cause",))).items


@pytest.mark.parametrize(("sentence", "stem", "key"), ASKED)
def test_cause_is_asked(sentence: str, stem: str, key: str) -> None:
    (item,) = asked(sentence)
    assert item.stem.endswith(stem)
    assert [option.text for option in item.options if option.correct] == [key]
    assert len(item.options) == 4


def test_what_the_headline_tells_is_not_asked() -> None:
    assert asked(ASKED[0][0], title="Mayor Ada Kern fined after bribery ruling") == []
