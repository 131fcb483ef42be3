"""A teacher's words for a fact go in; the corrected fact and its items as they would read now come out."""

from dataclasses import replace

import pytest

from question_bank import fact_correction, facts, generation
from question_bank.errors import SettingError
from question_bank.model import BankDocument, Fact, Item, Settings, key_texts

SHAPES = facts.shapes()


def asked(document: BankDocument, kind: str) -> Fact:
    """The first fact of a kind that has items."""
    told = {item.fact for item in document.items}
    return next(fact for fact in document.sheets[0].facts if fact.kind == kind and fact.id in told)


def correct(document: BankDocument, fact: Fact, **words: str) -> tuple[Fact, list[fact_correction.Change]]:
    new = fact_correction.corrected(document.sheets[0], fact, fact_correction.words_of(fact) | words, SHAPES[fact.kind])
    return new, list(fact_correction.changes(document.sheets[0], new, document.items))


def test_nothing_changes_without_a_correction(document: BankDocument) -> None:
    for fact in document.sheets[0].facts:
        new, changes = correct(document, fact)
        assert (new, changes) == (fact, [])


def test_a_corrected_date_changes_the_items_that_tell_or_ask_it(document: BankDocument) -> None:
    fact = asked(document, "meeting")
    new, changes = correct(document, fact, time="8 May 2021")
    assert new.id == fact.id
    assert new.roles == fact.roles
    assert {change.old.id for change in changes} == {item.id for item in document.items if item.fact == fact.id}
    for change in changes:
        assert change.new is not None
        assert "8 May 2021" in change.new.stem
        assert replace(change.new, stem=change.old.stem) == change.old
        assert not change.by_hand


def test_a_corrected_name_is_the_new_key_and_stands_wherever_the_old_one_did(document: BankDocument) -> None:
    document = generation.generate_from_sheet(document.sheets[0], Settings(generous=True))
    fact = asked(document, "statement")
    speaker = fact.roles["speaker"].entity
    new, changes = correct(document, fact, speaker="Berit Solvang")
    assert new.attributed_to is not None
    assert new.attributed_to.entity == new.roles["speaker"].entity == "Berit Solvang"
    assert changes
    told = " ".join(f"{c.new.stem} {key_texts(c.new)}" for c in changes if c.new)
    assert "Berit Solvang" in told
    assert speaker not in told


def test_what_holds_the_old_words_follows(document: BankDocument) -> None:
    fact = next(f for f in document.sheets[0].facts if f.kind == "statement" and "number" in f.roles)
    number = fact.roles["number"].entity
    new, _ = correct(document, fact, number="ninety")
    assert new.roles["content"].entity == fact.roles["content"].entity.replace(number, "ninety")
    assert new.roles["content"].type == fact.roles["content"].type


def test_a_verb_is_corrected_in_the_form_of_the_sentence(document: BankDocument) -> None:
    fact = next(f for f in document.sheets[0].facts if f.kind == "event" and "finite" in f.roles)
    assert fact_correction.words_of(fact)["finite"] == fact.roles["finite"].text
    new, _ = correct(document, fact, finite="closed")
    assert (new.roles["finite"].entity, new.roles["finite"].type) == ("close", fact.roles["finite"].type)


def test_the_key_is_marked_where_it_stands_in_the_evidence_and_nowhere_else(document: BankDocument) -> None:
    fact = asked(document, "meeting")
    _, changes = correct(document, fact, other="Berit Solvang")
    new = [change.new for change in changes if change.new and key_texts(change.new)[0].endswith("Berit Solvang")]
    assert new
    assert all(evidence.key_start is None for item in new for evidence in item.evidence)


def test_an_item_that_can_no_longer_be_asked_is_named_with_what_to_do(document: BankDocument) -> None:
    fact = asked(document, "meeting")
    _, changes = correct(document, fact, other="Borg", place="")
    asks_other = [change for change in changes if change.old.template == "meeting/other-of-meeting"]
    assert [(change.new, change.reason) for change in asks_other] == [(None, "give the full name of the person")]


def test_an_item_that_was_edited_by_hand_is_marked(document: BankDocument) -> None:
    fact = asked(document, "meeting")
    edited: list[Item] = [replace(item, stem="Another stem?") for item in document.items if item.fact == fact.id]
    new, _ = correct(document, fact, time="8 May 2021")
    changes = list(fact_correction.changes(document.sheets[0], new, edited))
    assert changes
    assert all(change.by_hand for change in changes)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"party": ""}, "“party” must not be empty"),
        ({"time": "soon"}, "“time” must be a day"),
        ({"assertion": "sure"}, "“assertion” is one of"),
        ({"party": "x" * 500}, "“party” must have at most 400 letters"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(document: BankDocument, words: dict[str, str], told: str) -> None:
    with pytest.raises(SettingError, match=told):
        correct(document, asked(document, "meeting"), **words)
