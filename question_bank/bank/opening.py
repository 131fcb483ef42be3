"""A path or database address goes in; an engine on a migrated bank comes out, or a BankError that says the remedy."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

import question_bank
from question_bank.bank.tables import VERSION_TABLE
from question_bank.errors import BankError

BUSY_SECONDS: Final = 10
_MIGRATIONS: Final = Path(question_bank.__file__).parent / "migrations"
_WRITE_LOCK: Final = 0x62616E6B  # any number of our own: "bank"
_SQLITE_HEADER: Final = b"SQLite format 3\0"


def open_engine(location: str | Path) -> Engine:
    """An engine on a bank that is there or is made now, at the newest revision. Raises BankError."""
    url = _address(location)
    if url.get_backend_name() == "sqlite" and url.database and not url.query.get("uri"):
        _check_file(Path(url.database))
    try:
        engine = create_engine(url, connect_args=_arguments(url))
    except ImportError as error:
        raise BankError(f"The bank {url} needs a database driver: {error}; install it.") from error
    if engine.dialect.name == "sqlite":
        _make_durable(engine)
    with explained(engine), writing(engine) as connection:
        _migrate(connection)
        # SQLite opens a read-only file without a word; a statement that would write tells, and this one changes nothing
        connection.exec_driver_sql(f"DELETE FROM {VERSION_TABLE} WHERE 1 = 0")
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that holds the bank's write lock from its start, so that no two of them ever meet."""
    with engine.connect().execution_options(begin_immediate=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITE_LOCK})")
        yield connection


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Turns what the database says into a BankError with a remedy."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        raise BankError(f"The bank {engine.url} cannot be used: {said}; {_remedy(said)}.") from error


def _remedy(said: str) -> str:
    for words, remedy in {
        "readonly": "make the file and its folder writable, or copy it to where you may write",
        "locked": "another program is writing to it, try again when it is done",
        "not a database": "name a bank file, or bring its items in with `question-bank import`",
        "unable to open": "check the path and its rights",
        "full": "make room on the disk",
        "connect": "check that the server runs and the address is right",
    }.items():
        if words in said:
            return remedy
    return "check the path or address and its rights"


def _address(location: str | Path) -> URL:
    if "://" not in str(location):
        return URL.create("sqlite", database=str(location))
    try:
        url = make_url(str(location))
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise BankError(
            f"“{location}” is no database address; give a path, or one such as postgresql+psycopg://name@host/bank."
        ) from error
    return url


def _check_file(path: Path) -> None:
    """Says what is wrong with a path in plainer words than a database can."""
    if path.is_dir():
        raise BankError(f"“{path}” is a folder; name a file in it, such as {path / 'bank.sqlite'}.")
    if not path.parent.is_dir():
        raise BankError(f"There is no folder “{path.parent}” for the bank {path.name}; make it first.")
    if not path.exists():
        return
    if not os.access(path, os.R_OK | os.W_OK):
        raise BankError(f"The bank “{path}” is read-only; make it writable, or copy it to where you may write.")
    with path.open("rb") as file:
        header = file.read(len(_SQLITE_HEADER))
    if header and header != _SQLITE_HEADER:
        raise BankError(
            f"“{path}” is no bank; name another file, or bring bank JSON in with `question-bank import {path.name}`."
        )


def _arguments(url: URL) -> dict[str, Any]:
    return {"timeout": BUSY_SECONDS} if url.get_backend_name() == "sqlite" else {}


def _make_durable(engine: Engine) -> None:
    """What was committed survives a power cut; readers never wait for a writer."""

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN would come too late to lock
        for setting in (
            f"busy_timeout={BUSY_SECONDS * 1000}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("begin_immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _migrate(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    current = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()
    script = ScriptDirectory.from_config(config)
    if current == script.get_current_head():
        return
    if current is None:
        _check_foreign(connection)
    elif current not in {each.revision for each in script.walk_revisions()}:
        raise BankError(
            f"The bank {connection.engine.url} was made by a newer question-bank (revision {current}); update this one."
        )
    command.upgrade(config, "head")


def _check_foreign(connection: Connection) -> None:
    """No tables of ours are put into another program's SQLite file; the quiz server may have been here first."""
    if connection.dialect.name != "sqlite":
        return
    foreign = [name for name in inspect(connection).get_table_names() if not name.startswith("quiz")]
    if foreign:
        raise BankError(
            f"{connection.engine.url} is another program's database (it has a table “{foreign[0]}”); name another file."
        )
