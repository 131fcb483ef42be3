"""A session on a bank goes in; articles, facts and items come out, or a BankError where there is nothing by that id."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy
from sqlmodel import Session, col, select

from question_bank.bank import rows
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
from question_bank.model import BankDocument, Fact, FactSheet, Generator, Item


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article in a list, with the number of its items."""

    id: str
    title: str
    published: date | None
    source: str | None
    items: int


def summaries(session: Session) -> list[ArticleSummary]:
    """All articles in the order in which they came."""
    counts = session.exec(select(ItemRow.article_id, sqlalchemy.func.count()).group_by(col(ItemRow.article_id)))
    items = dict(counts.all())
    columns = (col(ArticleRow.id), col(ArticleRow.title), col(ArticleRow.published), col(ArticleRow.source))
    found = session.connection().execute(sqlalchemy.select(*columns).order_by(col(ArticleRow.number)))
    return [ArticleSummary(*row, items=items.get(row[0], 0)) for row in found]


def article(session: Session, article_id: str) -> ArticleRow:
    """The row of one article."""
    row = session.exec(select(ArticleRow).where(ArticleRow.id == article_id)).first()
    if row is None:
        raise BankError(f"There is no article “{article_id}” in this bank; `question-bank articles` lists them.")
    return row


def sheet(row: ArticleRow, facts: Sequence[Fact]) -> FactSheet:
    """An article with all that was found in it."""
    return FactSheet(rows.article(row), rows.sentences(row), rows.entities(row), tuple(facts), rows.silences(row))


def facts(session: Session, article_id: str | None = None) -> dict[str, list[Fact]]:
    """The facts of one article or of all, by article, in the order in which they came."""
    query = select(FactRow).order_by(col(FactRow.number))
    if article_id is not None:
        query = query.where(FactRow.article_id == article_id)
    found: dict[str, list[Fact]] = {}
    for row in session.exec(query):
        found.setdefault(row.article_id, []).append(rows.fact(row))
    return found


def items(
    session: Session,
    *,
    article: str | None = None,
    status: str | None = None,
    kinds: Sequence[str] | None = None,
    item_types: Sequence[str] | None = None,
) -> list[Item]:
    """The current version of every item that fits, article by article, in the order in which they came."""
    query = (
        select(ItemRow, ItemVersionRow)
        .join(ItemVersionRow, col(ItemVersionRow.item_id) == col(ItemRow.id))
        .join(ArticleRow, col(ArticleRow.id) == col(ItemRow.article_id))
        .where(ItemVersionRow.version == ItemRow.version)
        .order_by(col(ArticleRow.number), col(ItemRow.number))
    )
    if article is not None:
        query = query.where(ItemRow.article_id == article)
    if status is not None:
        query = query.where(ItemRow.status == status)
    if kinds is not None:
        query = query.where(col(ItemRow.kind).in_(kinds))
    if item_types is not None:
        query = query.where(col(ItemRow.item_type).in_(item_types))
    return [rows.item(row, version) for row, version in session.exec(query)]


def item(session: Session, item_id: str, *, to_change: bool = False) -> ItemRow:
    """The row of one item; to change it, it is locked against every other writer."""
    query = select(ItemRow).where(ItemRow.id == item_id)
    row = session.exec(query.with_for_update() if to_change else query).first()
    if row is None:
        raise BankError(f"There is no item “{item_id}” in this bank; `question-bank items` lists them.")
    return row


def version(session: Session, row: ItemRow, number: int) -> Item:
    """One version of an item, from 1."""
    found = session.get(ItemVersionRow, (row.id, number))
    if found is None:
        raise BankError(f"The item {row.id} has no version {number}; it has 1 to {row.version}.")
    return rows.item(row, found)


def generator(session: Session) -> Generator:
    """The generator of the document that was added last."""
    made_by = session.exec(select(GeneratorRow).order_by(col(GeneratorRow.number).desc()).limit(1)).first()
    return rows.generator(made_by) if made_by else Generator()


def document(session: Session, article_id: str | None = None) -> BankDocument:
    """The bank or one article of it, with the current version of every item; the generator is the last one.

    Raises BankError where there is no such article.
    """
    told = facts(session, article_id)
    articles = select(ArticleRow).order_by(col(ArticleRow.number))
    shortfall = select(ShortfallRow).join(ArticleRow).order_by(col(ArticleRow.number))
    rejected = select(RejectionRow).join(ArticleRow).order_by(col(ArticleRow.number), col(RejectionRow.number))
    if article_id is not None:
        articles = articles.where(ArticleRow.id == article(session, article_id).id)
        shortfall = shortfall.where(ShortfallRow.article_id == article_id)
        rejected = rejected.where(RejectionRow.article_id == article_id)
    return BankDocument(
        generator=generator(session),
        sheets=tuple(sheet(row, told.get(row.id, ())) for row in session.exec(articles)),
        items=tuple(items(session, article=article_id)),
        shortfall=tuple(map(rows.shortfall, session.exec(shortfall))),
        rejected=tuple(rows.rejection(row.content) for row in session.exec(rejected)),
    )
