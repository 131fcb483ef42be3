"""A bank goes in; an AssertionError comes out where it breaks what has to hold for every bank of one article."""

from collections import Counter

from question_bank.item_templates import composed, load
from question_bank.model import ITEM_TYPES, BankDocument, Evidence, FactSheet, Item, Settings, facts_of
from question_bank.screening import flaws

EVERYTHING = Settings(item_types=ITEM_TYPES, explain=True)


def check_item(item: Item, document: BankDocument) -> None:
    """Everything that has to hold for each item of a bank."""
    (sheet,) = document.sheets
    assert item.article == sheet.article.id
    assert set(facts_of(item)) <= {fact.id for fact in sheet.facts}
    assert item.template in {template.id for template in (*load(), *composed.load())}
    assert item.stem
    assert list(flaws(item)) == []
    if item.facts:
        check_composed(item)
    else:
        check_answers(item)
    assert item.evidence
    for shown in item.evidence:
        check_evidence(shown, sheet)


def check_evidence(shown: Evidence, sheet: FactSheet) -> None:
    sentence, text = sheet.sentences[shown.sentence], sheet.article.text
    assert sentence.start <= shown.start < shown.end <= sentence.end
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


def check_composed(item: Item) -> None:
    """An item of several facts has one answer: each premise, option or step once, each response of one premise only."""
    assert item.explanation
    assert item.fact == item.facts[0]
    assert len(set(item.facts)) == len(item.facts) >= 3
    pieces = [*(pair.premise for pair in item.pairs), *(step.text for step in item.sequence)]
    pieces += [option.text for option in item.options]
    assert 3 <= len(pieces) <= 5
    assert len({piece.lower() for piece in pieces}) == len(pieces)
    assert max(map(len, pieces)) <= 3 * min(map(len, pieces)) or item.kind == "position"
    responses = [pair.response for pair in item.pairs]
    assert len({response.lower() for response in responses}) == len(responses)
    assert not any(pair.response in pair.premise or pair.premise in pair.response for pair in item.pairs)
    assert not item.options or 2 <= sum(option.correct for option in item.options) <= len(item.options) - 2
    assert all(option.rationale for option in item.options)
    cited = {shown.sentence for shown in item.evidence}
    assert {part.evidence for part in (*item.pairs, *item.sequence)} <= cited


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
