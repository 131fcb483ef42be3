"""A document goes into the tables of a bank; what is there already stays, and a teacher's work with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from question_bank.bank import renumbering, rows
from question_bank.bank.tables import (
    ArticleRow,
    FactRow,
    GeneratorRow,
    ItemRow,
    ItemVersionRow,
    RejectionRow,
    ShortfallRow,
)
from question_bank.errors import BankError
from question_bank.interchange import writing
from question_bank.model import BankDocument, Fact, FactSheet, Generator, Item, Rejection, Shortfall

_AT_ONCE = 500  # some builds of SQLite allow no more than 999 variables in a statement


@dataclass(frozen=True, slots=True)
class Added:
    """How many of each were new; `updated` counts drafts that nobody had touched and that came in other words."""

    articles: int = 0
    facts: int = 0
    items: int = 0
    updated: int = 0


def add(session: Session, document: BankDocument) -> Added:
    """Stores what is new. The caller commits, so that a document is stored whole or not at all."""
    _generator(session, document.generator)
    stored = _known(session, ArticleRow, [sheet.article.id for sheet in document.sheets])
    articles = sum(_article(session, sheet, stored) for sheet in document.sheets)
    session.flush()
    numbers = {
        sheet.article.id: renumbering.numbers(sheet.sentences, rows.sentences(stored[sheet.article.id]))
        for sheet in document.sheets
    }
    told = [renumbering.fact(each, numbers[each.article]) for sheet in document.sheets for each in sheet.facts]
    facts = _facts(session, told)
    session.flush()
    asked = [renumbering.item(each, numbers.get(each.article, {})) for each in document.items]
    items, updated = _items(session, asked)
    _missing(session, document.shortfall, document.rejected)
    session.flush()
    return Added(articles, facts, items, updated)


def _known[Row: (ArticleRow, FactRow, ItemRow)](
    session: Session, table: type[Row], ids: Sequence[str]
) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        found |= {row.id: row for row in session.exec(select(table).where(col(table.id).in_(some)))}
    return found


def _generator(session: Session, made_by: Generator) -> None:
    """Puts a generator last in the list; once there, it is not added again."""
    last = session.exec(select(GeneratorRow).order_by(col(GeneratorRow.number).desc()).limit(1)).first()
    if last is not None and rows.generator(last) == made_by:
        return
    row = GeneratorRow(name=made_by.name, version=made_by.version, pipeline=made_by.pipeline, seed=made_by.seed)
    for known in session.exec(select(GeneratorRow).filter_by(**row.model_dump(exclude={"number"}))):
        session.delete(known)
    session.flush()
    session.add(row)


def _article(session: Session, sheet: FactSheet, stored: dict[str, ArticleRow]) -> int:
    """Adds an article, or brings the particulars of one that is there up to date; 1 if it is new."""
    article, row = sheet.article, stored.get(sheet.article.id)
    if row is None:
        stored[article.id] = rows.article_row(sheet)
        session.add(stored[article.id])
        return 1
    if row.text != article.text:
        raise BankError(
            f"The article “{article.title}” has the id {article.id}, which belongs to another text in this bank;"
            " give it an id of its own."
        )
    row.title = article.title or row.title
    row.published = article.published or row.published
    row.source, row.url = article.source or row.source, article.url or row.url
    row.sentences = row.sentences or [writing.sentence(each) for each in sheet.sentences]
    row.entities = [writing.entity(each) for each in sheet.entities] or row.entities
    row.silences = [writing.rejection(each) for each in sheet.silences] or row.silences
    return 0


def _facts(session: Session, facts: Sequence[Fact]) -> int:
    known = _known(session, FactRow, [fact.id for fact in facts])
    new = {fact.id: rows.fact_row(fact) for fact in facts if fact.id not in known}
    session.add_all(new.values())
    return len(new)


def _items(session: Session, items: Sequence[Item]) -> tuple[int, int]:
    known = _known(session, ItemRow, [item.id for item in items])
    new = {item.id: item for item in items if item.id not in known}
    session.add_all(map(rows.item_row, new.values()))
    session.flush()
    session.add_all(ItemVersionRow(item_id=each.id, version=1, content=rows.content(each)) for each in new.values())
    updated = [item for item in items if item.id in known and _update(session, known[item.id], item)]
    return len(new), len(updated)


def _update(session: Session, row: ItemRow, item: Item) -> bool:
    """Another wording becomes the current version, unless a teacher touched the item or it is an old one again."""
    if row.touched:
        return False
    row.status = item.status if row.status == "draft" else row.status
    content = rows.content(item)
    versions = session.exec(select(ItemVersionRow).where(ItemVersionRow.item_id == row.id))
    if any(version.content == content for version in versions):
        return False
    row.version += 1
    row.item_type, row.kind, row.fact_id = item.item_type, item.kind, item.fact or None
    session.add(ItemVersionRow(item_id=row.id, version=row.version, content=content))
    return True


def _missing(session: Session, shortfall: Sequence[Shortfall], rejected: Sequence[Rejection]) -> None:
    """The latest word on what is missing of an article replaces the earlier one."""
    for each in shortfall:
        row = session.get(ShortfallRow, each.article) or ShortfallRow(article_id=each.article, written=0, reasons={})
        row.requested, row.written, row.reasons = each.requested, each.written, dict(each.reasons)
        session.add(row)
    for article in dict.fromkeys(each.article for each in rejected):
        session.exec(delete(RejectionRow).where(col(RejectionRow.article_id) == article))
    session.add_all(RejectionRow(article_id=each.article, content=writing.rejection(each)) for each in rejected)
