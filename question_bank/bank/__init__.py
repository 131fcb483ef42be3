"""A path or database address goes in; a bank of articles, facts and versioned items comes out.

Nothing but this package and `question_bank.migrations` knows the bank's tables.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from question_bank.bank import adding, correcting, editing, queries, rows
from question_bank.bank.adding import Added
from question_bank.bank.editing import EDITABLE
from question_bank.bank.opening import explained, open_engine, writing
from question_bank.bank.queries import ArticleSummary
from question_bank.errors import BankError
from question_bank.model import Article, BankDocument, Fact, FactSheet, Generator, Item, Sentence

__all__ = ["EDITABLE", "Added", "ArticleSummary", "Bank", "open_bank"]


def open_bank(location: str | Path) -> "Bank":
    """The bank at a path or database address, made where there is none, and brought to the newest revision.

    Raises BankError for what is no bank, cannot be written, or was made by a newer program.
    """
    return Bank(location)


class Bank:
    """Articles, facts and items. Items have versions: an edit adds one and leaves the older ones as they are.

    Every method is a transaction of its own, may be called from any thread, and raises BankError where the database
    fails or there is nothing by the id that was given.
    """

    def __init__(self, location: str | Path) -> None:
        self.engine = open_engine(location)
        self.location = str(self.engine.url) if "://" in str(location) else str(location)

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()

    def add(self, document: BankDocument) -> Added:
        """Stores what is new of a document, whole or not at all; what was added before is not added again.

        An item that comes again in other words becomes a new version only where no teacher has touched it.
        """

        def work(session: Session) -> Added:
            try:
                return adding.add(session, document)
            except IntegrityError as error:
                raise BankError(
                    f"The document cites an article or fact that it does not hold ({error.orig}); nothing was stored."
                ) from error

        return self._write(work)

    def articles(self) -> list[ArticleSummary]:
        """All articles in the order in which they came."""
        return self._read(queries.summaries)

    def article(self, article_id: str) -> Article:
        """One article with its text."""
        return self._read(lambda session: rows.article(queries.article(session, article_id)))

    def sentences(self, article_id: str) -> tuple[Sentence, ...]:
        """The sentences of one article, in the order of its text."""
        return self._read(lambda session: rows.sentences(queries.article(session, article_id)))

    def sheet(self, article_id: str) -> FactSheet:
        """All that was found in one article: sentences, entities, facts."""

        def work(session: Session) -> FactSheet:
            row = queries.article(session, article_id)
            return queries.sheet(row, queries.facts(session, article_id).get(article_id, ()))

        return self._read(work)

    def items(
        self,
        article: str | None = None,
        status: str | None = None,
        kinds: Sequence[str] | None = None,
        item_types: Sequence[str] | None = None,
    ) -> list[Item]:
        """The current version of every item that fits, article by article, in the order in which they came."""
        return self._read(
            lambda session: queries.items(session, article=article, status=status, kinds=kinds, item_types=item_types)
        )

    def item(self, item_id: str) -> Item:
        """The current version of one item."""

        def work(session: Session) -> Item:
            row = queries.item(session, item_id)
            return queries.version(session, row, row.version)

        return self._read(work)

    def item_version(self, item_id: str, version: int) -> Item:
        """One version of an item, from 1; its status is that of the item."""
        return self._read(lambda session: queries.version(session, queries.item(session, item_id), version))

    def current_version(self, item_id: str) -> int:
        """The number of the current version, from 1."""
        return self._read(lambda session: queries.item(session, item_id).version)

    def edit(self, item_id: str, *, based_on: int | None = None, **changes: Any) -> Item:
        """A new version of an item with other values in some of EDITABLE; without a change there is none.

        `based_on` is the version that the editor saw: where another became the current one meanwhile, BankError is
        raised. Raises SettingError where the item could not be asked or scored any more.
        """
        return self._write(lambda session: editing.edit(session, item_id, based_on=based_on, changes=changes))

    def fact(self, fact_id: str) -> Fact:
        """One fact as it is now."""
        return self._read(lambda session: rows.fact(correcting.fact(session, fact_id)))

    def correct_fact(
        self,
        told: Fact,
        *,
        based_on: Fact,
        items: Iterable[Item] = (),
        versions: Mapping[str, int] | None = None,
        withdrawn: Iterable[str] = (),
    ) -> None:
        """A fact in other words, with a new version of each item that changes and the withdrawn ones rejected.

        All of it or nothing. BankError where the fact is not `based_on` any more, or an item is not of the version
        in `versions` that the editor saw.
        """
        self._write(
            lambda session: correcting.correct(
                session, told, based_on=based_on, items=items, versions=versions or {}, withdrawn=withdrawn
            )
        )

    def set_status(self, item_id: str, status: str) -> None:
        """Sets an item to draft, accepted or rejected. Raises SettingError for any other status."""
        self._write(lambda session: editing.set_status(session, item_id, status))

    def generator(self) -> Generator:
        """What made the document that was added last; with its seed the same items are made again."""
        return self._read(queries.generator)

    def document(self, article_id: str | None = None) -> BankDocument:
        """The whole bank, or what it holds of one article, with the current version of every item."""
        return self._read(lambda session: queries.document(session, article_id))

    def _read[Result](self, work: Callable[[Session], Result]) -> Result:
        with explained(self.engine), Session(self.engine) as session:
            return work(session)

    def _write[Result](self, work: Callable[[Session], Result]) -> Result:
        with explained(self.engine), writing(self.engine) as connection, Session(connection) as session:
            result = work(session)
            session.flush()
            return result
