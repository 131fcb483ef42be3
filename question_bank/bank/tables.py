"""The bank's tables, in what SQLite and PostgreSQL both can do; `migrations` makes them, and nothing else does.

Kinds, types and statuses are plain strings, so that a new one needs no migration. `number` keeps the order in which
things came; what no query asks for lies in JSON, under the names of the interchange format.
"""

from datetime import date
from typing import Any, Final

from sqlalchemy import JSON, Column, ForeignKey, Integer, MetaData, String, UniqueConstraint
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

VERSION_TABLE: Final = "bank_alembic_version"  # the quiz server keeps its own in the same database


class Table(SQLModel, registry=registry(metadata=MetaData())):
    """The tables of the bank; their own metadata, as the quiz server's tables are not theirs to migrate."""


def _json() -> Any:
    return Field(sa_column=Column(JSON, nullable=False))


class ArticleRow(Table, table=True):
    """An article with its sentences and entities."""

    __tablename__ = "bank_article"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    title: str
    text: str
    published: date | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"
    blocks: list[dict[str, Any]] = _json()
    sentences: list[dict[str, Any]] = _json()
    entities: list[dict[str, Any]] = _json()
    silences: list[dict[str, Any]] = _json()


class FactRow(Table, table=True):
    """A fact; roles, assertion and the rest are in `content`."""

    __tablename__ = "bank_fact"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    article_id: str = Field(foreign_key="bank_article.id", index=True)
    kind: str
    content: dict[str, Any] = _json()


class ItemRow(Table, table=True):
    """An item: what stays the same in all its versions, its status, and which version is the current one.

    `touched` is whether a teacher edited it or set its status: what is touched, no later import changes.
    """

    __tablename__ = "bank_item"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    article_id: str = Field(foreign_key="bank_article.id", index=True)
    fact_id: str | None = Field(default=None, foreign_key="bank_fact.id", index=True)
    kind: str
    item_type: str
    status: str
    version: int = 1
    touched: bool = False


class ItemVersionRow(Table, table=True):
    """One version of an item, from 1; rows are only ever added. `content` is the whole item without its status."""

    __tablename__ = "bank_item_version"

    item_id: str = Field(sa_column=Column("item_id", String, ForeignKey("bank_item.id"), primary_key=True))
    version: int = Field(sa_column=Column("version", Integer, primary_key=True, autoincrement=False))
    content: dict[str, Any] = _json()


class ShortfallRow(Table, table=True):
    """What the latest document says is missing of an article, and why."""

    __tablename__ = "bank_shortfall"

    article_id: str = Field(primary_key=True, foreign_key="bank_article.id")
    requested: int | None = None
    written: int
    reasons: dict[str, int] = _json()


class RejectionRow(Table, table=True):
    """An item or fact that was not used."""

    __tablename__ = "bank_rejection"

    number: int | None = Field(default=None, primary_key=True)
    article_id: str = Field(foreign_key="bank_article.id", index=True)
    content: dict[str, Any] = _json()


class GeneratorRow(Table, table=True):
    """A generator whose documents were added; the last one used is the one with the highest number."""

    __tablename__ = "bank_generator"
    __table_args__ = (UniqueConstraint("name", "version", "pipeline", "seed"),)

    number: int | None = Field(default=None, primary_key=True)
    name: str
    version: str
    pipeline: str
    seed: int
