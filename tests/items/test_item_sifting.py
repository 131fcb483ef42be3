"""Written items go in; those that ask something of their own come out."""

import pytest

from question_bank.item_sifting import Written, without_echoes
from question_bank.model import Evidence, Item, Settings
from tests.items.conftest import item


def told(template: str, kind: str, *, sentence: int, item_type: str = "multiple_choice") -> Item:
    cited = (Evidence(sentence, 0, 10, "Norvik bought Holt.", None, None),)
    return item(
        f"{template} of sentence {sentence}?",
        template=template,
        kind=kind,
        item_type=item_type,
        evidence=cited,
    )


CLAIM = told("event/claim-of-event", "event", sentence=3, item_type="true_false")


@pytest.mark.parametrize(
    ("beside", "kept"),
    [
        (told("quotation/speaker-of-words", "quotation", sentence=3), False),
        (told("quotation/speaker-of-words", "quotation", sentence=4), True),
        (told("event/date-of-event", "event", sentence=3), True),  # two things are told of one clause: what, and when
        (told("statement/claim-of-statement", "statement", sentence=3, item_type="true_false"), True),
    ],
    ids=lambda value: value.template if isinstance(value, Item) else None,
)
def test_a_claim_gives_way_to_another_kind_that_asks_its_sentence(beside: Item, kept: bool) -> None:
    left = without_echoes(Written([CLAIM, beside]), Settings())
    assert beside in left.items
    assert (CLAIM in left.items) is kept
    assert [rejection.reason for rejection in left.rejected] == ([] if kept else ["asked-otherwise"])
