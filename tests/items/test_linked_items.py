"""Sentences that set two things beside each other go in; the questions about them as a student sees them come out."""

import pytest

from question_bank import generation
from question_bank.item_writing import write_items
from question_bank.model import Item, Settings
from tests.language.conftest import article

TITLE = "Mayor Ada Kern leaves office after storm in Norvik"
STEMS = (
    (
        "effect",
        "The 2019 strike in Malta led to the closing of two airports.",
        ("the 2019 strike in Malta led to the closing of two airports.",),
        ("the closing of two airports led to the 2019 strike in Malta.",),
    ),
    (
        "condition",
        "The port of Malta will close in June 2022 unless Norway pays for a new pier.",
        ("the port of Malta will close in June 2022 unless Norway pays for a new pier.",),
        ("the port of Malta will close in June 2022 if Norway pays for a new pier.",),
    ),
    (
        "sequence",
        "Ada Kern studied law in Porto before moving to Lisbon.",
        ("first Ada Kern studied law in Porto, and then moved to Lisbon.",),
        ("first Ada Kern moved to Lisbon, and then studied law in Porto.",),
    ),
    (
        "sequence",
        "Norway closed the Holt Bridge after the 2020 Malta earthquake.",
        ("Norway closed the Holt Bridge after the 2020 Malta earthquake.",),
        ("Norway closed the Holt Bridge before the 2020 Malta earthquake.",),
    ),
)


def asked(kind: str, text: str) -> list[Item]:
    sheet = generation.analyse(article(text, title=TITLE))
    return write_items(sheet, Settings(kinds=(kind,), least_chance=0)).items


@pytest.mark.parametrize(("kind", "text", "true", "false"), STEMS)
def test_a_claim_is_true_as_told_and_false_the_other_way(
    kind: str, text: str, true: tuple[str], false: tuple[str]
) -> None:
    (item,) = asked(kind, text)
    key = next(option.text for option in item.options if option.correct)
    assert item.stem.endswith(true if key == "True" else false)


def test_results_of_one_article_stand_beside_each_other() -> None:
    text = (
        "The 2019 strike in Malta led to the closing of two airports. The 2018 fire in Bergen resulted in the loss of"
        " 300 jobs. The 2017 storm in Porto led to a ban on old ferries. The 2016 vote in Lisbon led to a march of"
        " ten farmers."
    )
    items = [item for item in asked("effect", text) if item.item_type == "multiple_choice"]
    assert items
    for item in items:
        assert item.stem.endswith("?")
        assert "what was the result of the 201" in item.stem
        assert len(item.options) == 4
