"""A database address goes in; out comes the store of quizzes: migrated, with reads, and one place that commits."""

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session, create_engine

from question_bank.errors import BankError

BUSY_MILLISECONDS: Final = 10_000
_TRIES: Final = 3
_MIGRATIONS: Final = Path(__file__).parent / "migrations"


class Store:
    """The quiz tables of one database. Every change goes through `write`, which alone decides when to commit."""

    def __init__(self, address: str | URL) -> None:
        """Opens and migrates. Raises BankError where the database cannot be opened or written."""
        url = make_url(address)
        self._sqlite = url.get_backend_name() == "sqlite"
        self.engine = create_engine(url, connect_args={"timeout": BUSY_MILLISECONDS / 1000} if self._sqlite else {})
        if self._sqlite:
            _make_durable(self.engine)
        try:
            with self._transaction() as connection:
                _migrate(connection)
        except OperationalError as error:
            shown = url.render_as_string(hide_password=True)
            raise BankError(
                f"The bank {shown} cannot be written: {error.orig}. Check the path and its rights."
            ) from error

    @contextlib.contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads: what it changes is never kept. Loaded rows stay usable after it closes."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    def write[Result](self, work: Callable[[Session], Result]) -> Result:
        """Runs `work` in one transaction and returns its result only once the change is on the disk.

        `work` is run again where the database was busy or another writer was first with a unique value, so it must
        look before it adds, and change nothing but the session. Whatever it raises undoes the transaction. Raises
        BankError where the database stays busy.
        """
        for attempt in range(1, _TRIES + 1):
            try:
                with self._transaction() as connection, Session(connection, expire_on_commit=False) as session:
                    result = work(session)
                    session.flush()
                    return result
            except (OperationalError, IntegrityError) as error:
                if attempt == _TRIES:
                    raise BankError(f"The bank could not be written: {error.orig}. Try again.") from error
                time.sleep(0.05 * attempt)
        raise AssertionError("the loop returns or raises")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """One transaction that holds SQLite's write lock from its first statement, so that it never meets another."""
        with self.engine.connect() as connection:
            if self._sqlite:
                connection = connection.execution_options(begin_immediate=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()


def _make_durable(engine: Engine) -> None:
    """What was acknowledged survives a power cut; readers never wait for a writer."""

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late to lock
        for setting in (
            "journal_mode=WAL",
            "synchronous=FULL",
            f"busy_timeout={BUSY_MILLISECONDS}",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("begin_immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _migrate(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS))
    command.upgrade(config, "head")
