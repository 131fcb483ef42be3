"""Edit forms go in; out come edited items, or faults by field."""

from dataclasses import replace
from typing import Any

import pytest

from quiz.errors import WrongForm
from quiz.item_editing import Draft, draft_of, edited
from tests.quiz import samples

BY_TYPE = {item.item_type: item for item in samples.items()}


@pytest.mark.parametrize("item", samples.items(), ids=lambda item: item.item_type)
def test_a_form_that_nobody_touched_changes_nothing(item: Any) -> None:
    assert edited(item, draft_of(item)) == item


@pytest.mark.parametrize(
    ("item_type", "change", "field"),
    [
        ("multiple_choice", {"stem": "  "}, "stem"),
        ("multiple_choice", {"stem": "x" * 1001}, "stem"),
        ("multiple_choice", {"right": frozenset()}, "options"),
        ("multiple_choice", {"right": frozenset({0, 1})}, "options"),
        ("multiple_choice", {"options": (("One", ""),)}, "options"),
        ("multiple_choice", {"options": (("Ada Quill", ""), ("ada  quill.", ""))}, "options"),
        ("multiple_choice", {"options": (("", ""), ("B", ""), ("C", "")), "right": frozenset({0})}, "options"),
        ("multiple_response", {"right": frozenset()}, "options"),
        ("short_answer", {"answers": " \n "}, "answers"),
        ("cloze", {"stem": "Léa Moreau sold nine hundred rolls."}, "stem"),
        ("cloze", {"stem": "Léa Moreau sold ____ ____."}, "stem"),
        ("cloze", {"answers": ""}, "answers"),
        ("numeric", {"tolerance": "wide"}, "tolerance"),
        ("numeric", {"points": "0"}, "points"),
        ("numeric", {"points": "nan"}, "points"),
        ("matching", {"pairs": (("A", "x"), ("B", ""))}, "pairs"),
        ("matching", {"pairs": (("A", "x"), ("a", "y"))}, "pairs"),
        ("ordering", {"sequence": ("one",)}, "sequence"),
    ],
)
def test_faults_are_named_by_their_field(item_type: str, change: dict[str, Any], field: str) -> None:
    draft: Draft = replace(draft_of(BY_TYPE[item_type]), **change)
    with pytest.raises(WrongForm) as caught:
        edited(BY_TYPE[item_type], draft)
    assert list(caught.value.faults) == [field]


def test_another_key_is_marked_in_the_evidence_or_nothing_is() -> None:
    item = BY_TYPE["multiple_choice"]
    elsewhere = edited(item, replace(draft_of(item), right=frozenset({1})))
    assert elsewhere.evidence[0].key_start is None
    bridge = edited(item, replace(draft_of(item), options=(("Tern Bridge", ""), ("Ada Quill", ""))))
    shown = bridge.evidence[0]
    assert samples.article().text[shown.key_start : shown.key_end] == "Tern Bridge"


def test_true_and_false_keep_their_words() -> None:
    item = BY_TYPE["true_false"]
    turned = edited(item, replace(draft_of(item), options=(("Yes", "a"), ("No", "b")), right=frozenset({0})))
    assert [option.text for option in turned.options] == ["True", "False"]
    assert [option.correct for option in turned.options] == [True, False]
    assert turned.evidence == item.evidence
