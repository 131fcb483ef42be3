"""The quiz tables beside the bank's in one database: migrations, durability, one place that commits."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import Session, select

from question_bank.bank import open_bank
from question_bank.errors import BankError
from quiz import db, quizzes, teachers
from quiz.db import Store
from quiz.tables import Quiz, Table
from tests.quiz import samples


@pytest.fixture
def address(bank_file: Path) -> str:
    return f"sqlite:///{bank_file}"


def now() -> datetime:
    return datetime(2021, 5, 6, tzinfo=UTC)


def test_the_migrations_give_exactly_the_tables_of_the_model(address: str) -> None:
    store = Store(address)
    with store.engine.connect() as connection:
        options = {"include_name": lambda name, kind, _: kind != "table" or name in Table.metadata.tables}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Table.metadata) == []
    store.close()


def test_the_bank_and_the_quizzes_migrate_by_themselves(bank_file: Path, address: str) -> None:
    Store(address).close()
    with sqlite3.connect(bank_file) as connection:
        versions = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%version%'")]
    assert "quiz_alembic_version" in versions
    assert len(versions) >= 2
    bank = open_bank(bank_file)
    assert len(bank.items()) == len(samples.items())
    bank.close()


def test_every_revision_leads_to_the_newest_with_its_quizzes(tmp_path: Path) -> None:
    """A database that the first revision made, with a quiz and a teacher in it, is brought up to date."""
    scripts = Config()
    scripts.set_main_option("script_location", str(Path(db.__file__).parent / "migrations"))
    first = ScriptDirectory.from_config(scripts).get_base()
    assert first is not None
    path = tmp_path / "old.sqlite"
    engine = db.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        scripts.attributes["connection"] = connection
        command.upgrade(scripts, first)
    engine.dispose()
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO quiz (title, join_code, state, item_order, feedback, article_open, created_at)"
            " VALUES ('Old', 'BCDFGH', 'open', 'fixed', 'end', 0, '2021-05-06 09:00:00')"
        )
    store = Store(f"sqlite:///{path}")
    assert quizzes.by_join_code(store, "bcd fgh").title == "Old"
    assert quizzes.by_id(store, 1).created_at == datetime(2021, 5, 6, 9, tzinfo=UTC)
    store.close()


def test_what_is_acknowledged_is_on_the_disk(address: str) -> None:
    store = Store(address)
    with store.engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}
    store.close()


def test_a_failure_undoes_the_whole_change(address: str) -> None:
    store = Store(address)

    def work(session: Session) -> None:
        session.add(Quiz(title="Half", join_code="BCDFGH", created_at=now()))
        session.flush()
        raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        store.write(work)
    assert quizzes.summaries(store) == []
    store.close()


def test_reading_changes_nothing(address: str) -> None:
    store = Store(address)
    quizzes.create(store, "Quiz", ["who-opened"], options=quizzes.Options(), now=now)
    with store.read() as session:
        session.exec(select(Quiz)).one().title = "Changed"
    assert quizzes.by_id(store, 1).title == "Quiz"
    store.close()


def test_a_database_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(BankError, match="none/bank"):
        Store(f"sqlite:///{tmp_path}/none/bank.sqlite")


def test_the_secret_key_is_made_once(address: str) -> None:
    store, again = Store(address), Store(address)
    assert len(teachers.secret_key(store)) > 40
    assert teachers.secret_key(store) == teachers.secret_key(again)
    store.close()
    again.close()
