"""Paths and addresses go in; a bank opens, or an error says what to do instead."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from question_bank.bank import open_bank
from question_bank.errors import BankError
from tests import factories


def test_a_new_bank_is_durable(tmp_path: Path) -> None:
    with open_bank(tmp_path / "bank.sqlite").engine.connect() as connection:
        settings = {
            name: connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_an_address_names_a_bank_as_well(tmp_path: Path) -> None:
    bank = open_bank(f"sqlite:///{tmp_path / 'bank.sqlite'}")
    bank.add(factories.document())
    bank.close()
    assert open_bank(tmp_path / "bank.sqlite").document() == factories.document()


def test_an_empty_file_becomes_a_bank(tmp_path: Path) -> None:
    (tmp_path / "bank.sqlite").touch()
    assert open_bank(tmp_path / "bank.sqlite").articles() == []


def test_a_folder_is_no_bank(tmp_path: Path) -> None:
    with pytest.raises(BankError, match="is a folder; name a file in it"):
        open_bank(tmp_path)


def test_the_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BankError, match=r"no folder .*missing.* make it first"):
        open_bank(tmp_path / "missing" / "bank.sqlite")


def test_another_file_is_no_bank_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bank.json"
    path.write_text("{}")
    with pytest.raises(BankError, match=r"is no bank; .*question-bank import bank\.json"):
        open_bank(path)
    assert path.read_text() == "{}"


def test_a_broken_database_is_no_bank(tmp_path: Path) -> None:
    path = tmp_path / "bank.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"x" * 4096)
    with pytest.raises(BankError, match="cannot be used"):
        open_bank(path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(BankError, match=r"another program's database .*recipes"):
        open_bank(path)
    with sqlite3.connect(path) as connection:
        assert [name for (name,) in connection.execute("SELECT name FROM sqlite_master")] == ["recipes"]


def test_the_quiz_server_may_have_been_there_first(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "bank.sqlite") as connection:
        connection.execute("CREATE TABLE quiz_setting (name TEXT)")
    assert open_bank(tmp_path / "bank.sqlite").articles() == []


def test_a_bank_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bank.sqlite"
    open_bank(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE bank_alembic_version SET version_num = '9999'")
    with pytest.raises(BankError, match=r"newer question-bank .*9999.*update this one"):
        open_bank(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write what is read-only")
def test_a_file_without_the_right_to_write_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bank.sqlite"
    open_bank(path).close()
    path.chmod(0o444)
    with pytest.raises(BankError, match="read-only; make it writable"):
        open_bank(path)


def test_a_bank_that_is_opened_read_only_is_refused(tmp_path: Path) -> None:
    open_bank(tmp_path / "bank.sqlite").close()
    with pytest.raises(BankError, match="make the file and its folder writable"):
        open_bank(f"sqlite:///file:{tmp_path / 'bank.sqlite'}?mode=ro&uri=true")


@pytest.mark.parametrize("address", ["nothing://here", "sqlite+nothing:///x", "://"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(BankError, match="no database address"):
        open_bank(address)


def test_many_open_and_write_at_once(tmp_path: Path) -> None:
    """Ten threads open a bank that is not there yet and add the same document: it is there once."""
    errors: list[BaseException] = []

    def work() -> None:
        try:
            open_bank(tmp_path / "bank.sqlite").add(factories.document())
        except BaseException as error:  # reported below, in the thread of the test
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert open_bank(tmp_path / "bank.sqlite").document() == factories.document()
