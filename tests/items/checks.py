"""A bank goes in; an AssertionError comes out where it breaks what has to hold for every bank of one article."""

from collections import Counter

from question_bank.item_templates import load
from question_bank.model import ITEM_TYPES, BankDocument, Evidence, FactSheet, Item, Settings
from question_bank.screening import flaws

EVERYTHING = Settings(item_types=ITEM_TYPES, explain=True)


def check_item(item: Item, document: BankDocument) -> None:
    """Everything that has to hold for each item of a bank."""
    (sheet,) = document.sheets
    assert item.article == sheet.article.id
    assert item.fact in {fact.id for fact in sheet.facts}
    assert item.template in {template.id for template in load()}
    assert item.stem
    assert list(flaws(item)) == []
    check_answers(item)
    assert item.evidence
    for shown in item.evidence:
        check_evidence(shown, sheet)


def check_evidence(shown: Evidence, sheet: FactSheet) -> None:
    sentence, text = sheet.sentences[shown.sentence], sheet.article.text
    assert (shown.start, shown.end) == (sentence.start, sentence.end)
    assert shown.text == text[shown.start : shown.end]
    assert (shown.key_start is None) == (shown.key_end is None)
    if shown.key_start is not None and shown.key_end is not None:
        assert shown.start <= shown.key_start < shown.key_end <= shown.end


def check_answers(item: Item) -> None:
    assert item.explanation
    if item.item_type in ("multiple_choice", "true_false"):
        assert len(item.options) == (4 if item.item_type == "multiple_choice" else 2)
        assert sum(option.correct for option in item.options) == 1
        assert len({option.text.lower() for option in item.options}) == len(item.options)
        assert all(option.rationale for option in item.options)
    else:
        assert item.options == ()
        assert item.answers
        assert len(set(item.answers)) == len(item.answers)


def check(document: BankDocument, settings: Settings) -> None:
    """Everything that has to hold for a bank of one article."""
    (shortfall,) = document.shortfall
    assert len({item.id for item in document.items}) == len(document.items) == shortfall.written
    assert settings.limit is None or len(document.items) <= settings.limit
    for item in document.items:
        assert item.item_type in settings.item_types
        assert settings.kinds is None or item.kind in settings.kinds
        check_item(item, document)
    if settings.explain:
        reasons = Counter(rejection.reason.split(":")[0] for rejection in document.rejected)
        assert shortfall.reasons == dict(sorted(reasons.items()))
