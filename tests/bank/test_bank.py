"""Documents go into a bank; the same come out, whatever is added twice, edited, or goes wrong halfway."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlalchemy import text

from question_bank import interchange
from question_bank.bank import Bank, open_bank
from question_bank.errors import BankError, SettingError
from question_bank.model import ITEM_TYPES, BankDocument, Option, Sentence
from tests import factories, strategies


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return open_bank(tmp_path / "bank.sqlite")


@pytest.fixture
def document() -> BankDocument:
    return factories.document()


def test_a_document_comes_back_as_it_was(bank: Bank, document: BankDocument) -> None:
    added = bank.add(document)
    assert (added.articles, added.facts, added.items, added.updated) == (2, 2, 10, 0)
    assert bank.document() == document
    assert interchange.dump(bank.document()) == interchange.dump(document)


def test_one_article_is_taken_out_alone(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    for sheet in document.sheets:
        one = sheet.article.id
        assert bank.document(one) == BankDocument(
            document.generator,
            (sheet,),
            tuple(item for item in document.items if item.article == one),
            tuple(each for each in document.shortfall if each.article == one),
            tuple(each for each in document.rejected if each.article == one),
        )
    with pytest.raises(BankError, match="no article “nothing”"):
        bank.document("nothing")


@settings(max_examples=40)
@given(strategies.documents())
def test_any_document_comes_back_as_it_was(document: BankDocument) -> None:
    bank = open_bank("sqlite://")
    bank.add(document)
    bank.add(document)
    assert interchange.dump(bank.document()) == interchange.dump(document)
    bank.close()


def test_adding_twice_adds_nothing_twice(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    again = bank.add(document)
    assert (again.articles, again.facts, again.items, again.updated) == (0, 0, 0, 0)
    assert bank.document() == document
    assert {bank.current_version(item.id) for item in document.items} == {1}


def test_a_bank_keeps_what_it_has_when_it_is_opened_again(tmp_path: Path, document: BankDocument) -> None:
    open_bank(tmp_path / "bank.sqlite").add(document)
    assert open_bank(str(tmp_path / "bank.sqlite")).document() == document


def test_articles_are_listed_with_their_items(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    assert [(a.title, a.items, a.source) for a in bank.articles()] == [
        ("A bridge for Norvik", 9, "The Norvik Post"),
        ("The <Elna> & her captain", 1, None),
    ]
    for sheet in document.sheets:
        assert bank.article(sheet.article.id) == sheet.article
        assert bank.sentences(sheet.article.id) == sheet.sentences
        assert bank.sheet(sheet.article.id) == sheet


def test_items_are_chosen_by_article_status_kind_and_type(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    bridge, ferry = (sheet.article.id for sheet in document.sheets)
    assert [item.item_type for item in bank.items(article=bridge)] == list(ITEM_TYPES)
    assert [item.article for item in bank.items(item_types=["multiple_choice"])] == [bridge, ferry]
    assert [item.item_type for item in bank.items(kinds=["position"])] == ["multiple_choice"]
    assert bank.items(status="accepted") == []
    assert bank.items(kinds=[]) == []


def test_an_edit_makes_a_version_and_leaves_the_older_one(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    before = document.items[0]
    after = bank.edit(before.id, stem="Who opened the bridge in Norvik in March 2024?", based_on=1)
    assert after == replace(before, stem="Who opened the bridge in Norvik in March 2024?")
    assert (bank.item(before.id), bank.current_version(before.id)) == (after, 2)
    assert (bank.item_version(before.id, 1), bank.item_version(before.id, 2)) == (before, after)
    assert bank.items()[0] == after


def test_an_edit_without_a_change_makes_no_version(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    item = document.items[0]
    assert bank.edit(item.id, stem=item.stem, options=list(item.options)) == item
    assert bank.current_version(item.id) == 1


def test_two_who_edit_at_once_do_not_overwrite_each_other(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    item = document.items[0]
    bank.edit(item.id, explanation="First.", based_on=1)
    with pytest.raises(BankError, match="edited meanwhile"):
        bank.edit(item.id, explanation="Second.", based_on=1)
    assert bank.item(item.id).explanation == "First."


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"stem": " "}, "empty stem"),
        ({"options": [Option("One", True, ""), Option("Two", True, "")]}, "one correct option"),
        ({"options": [Option("One", True, "")]}, "two options"),
        ({"options": [Option("One", True, ""), Option("One ", False, "")]}, "twice"),
        ({"status": "accepted"}, "cannot be edited"),
    ],
)
def test_an_edit_that_makes_no_item_changes_nothing(
    bank: Bank, document: BankDocument, changes: dict[str, object], told: str
) -> None:
    bank.add(document)
    with pytest.raises(SettingError, match=told):
        bank.edit(document.items[0].id, **changes)
    assert bank.document() == document


def test_a_status_and_an_edit_survive_a_later_import(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    rejected, edited, draft = (item.id for item in document.items[:3])
    bank.set_status(rejected, "rejected")
    bank.edit(edited, explanation="In a teacher's words.")
    bank.set_status(draft, "draft")
    items = tuple(replace(item, status="accepted", explanation="In other words.") for item in document.items)
    assert bank.add(replace(document, items=items)).updated == len(items) - 3
    assert bank.item(rejected).status == "rejected"
    assert bank.item(edited).explanation == "In a teacher's words."
    assert bank.item(draft) == document.items[2]
    assert bank.item(items[3].id) == items[3]


def test_other_words_become_a_version_once_and_old_ones_never_again(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    newer = replace(document, items=(replace(document.items[0], explanation="In other words."), *document.items[1:]))
    assert [bank.add(each).updated for each in (newer, document, newer)] == [1, 0, 0]
    assert bank.current_version(document.items[0].id) == 2
    assert bank.item_version(document.items[0].id, 1) == document.items[0]


def test_a_document_that_fails_halfway_leaves_nothing(bank: Bank, document: BankDocument) -> None:
    broken = replace(document, items=(*document.items, replace(document.items[0], id="f" * 16, fact="no such fact")))
    with pytest.raises(BankError, match="nothing was stored"):
        bank.add(broken)
    assert bank.document() == BankDocument(bank.document().generator)
    with bank.engine.connect() as connection:
        tables = [name for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))]
        stored = [name for name in tables if name != "bank_alembic_version"]
        assert [connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in stored] == [0] * len(stored)


def test_an_id_never_stands_for_two_texts(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    sheet = document.sheets[1]
    other = replace(sheet, article=replace(sheet.article, text="x" + sheet.article.text[1:]))
    with pytest.raises(BankError, match="another text"):
        bank.add(BankDocument(document.generator, (other,)))


def test_an_article_that_is_cut_anew_keeps_its_numbers(bank: Bank, document: BankDocument) -> None:
    """A later program may join two sentences: its facts and items go by the numbers that the bank has."""
    bank.add(document)
    sheet = document.sheets[0]
    one, two, *others = sheet.sentences
    cut = (Sentence(0, one.start, two.end), *(Sentence(each.index - 1, each.start, each.end) for each in others))
    new_fact = replace(sheet.facts[0], id="a" * 16, evidence=(0, 1))
    new_item = replace(
        document.items[7],
        id="b" * 16,
        evidence=(replace(document.items[7].evidence[0], sentence=1),),
        pairs=tuple(replace(pair, evidence=1) for pair in document.items[7].pairs),
    )
    bank.add(BankDocument(document.generator, (replace(sheet, sentences=cut, facts=(new_fact,)),), (new_item,)))
    assert bank.sentences(sheet.article.id) == sheet.sentences
    assert bank.sheet(sheet.article.id).facts[-1].evidence == (0, 2)
    assert bank.item(new_item.id).evidence == document.items[7].evidence
    assert {pair.evidence for pair in bank.item(new_item.id).pairs} == {2}


def test_a_fact_by_its_id(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    fact = document.sheets[0].facts[0]
    assert bank.fact(fact.id) == fact


def test_what_is_not_there_is_said(bank: Bank, document: BankDocument) -> None:
    bank.add(document)
    with pytest.raises(BankError, match="no article “none”"):
        bank.article("none")
    with pytest.raises(BankError, match="no fact “none”"):
        bank.fact("none")
    with pytest.raises(BankError, match="no item “none”"):
        bank.item("none")
    with pytest.raises(BankError, match="no version 2; it has 1 to 1"):
        bank.item_version(document.items[0].id, 2)
    with pytest.raises(SettingError, match="draft, accepted, rejected"):
        bank.set_status(document.items[0].id, "good")
