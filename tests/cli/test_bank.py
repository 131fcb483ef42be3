"""The commands that look into a bank, and those that carry items in and out."""

import json
import sqlite3
from pathlib import Path

import pytest

from question_bank import exports
from question_bank.commands.exit_codes import ExitCode
from question_bank.model import BankDocument
from tests.cli.conftest import Cli


def test_articles_are_listed(cli: Cli, bank: Path, sample_document: BankDocument) -> None:
    article = sample_document.sheets[0].article
    header, line = cli("articles").lines
    assert header.split("\t") == ["id", "title", "published", "source", "items"]
    assert line.split("\t")[0] == article.id
    (listed,) = json.loads(cli("articles", "--json").out)
    assert listed["title"] == article.title
    assert listed["items"] == len(sample_document.items)


def test_items_are_listed_and_chosen(cli: Cli, bank: Path, sample_document: BankDocument) -> None:
    assert len(cli("items").lines) == len(sample_document.items) + 1
    kind, item_type = sample_document.items[0].kind, sample_document.items[0].item_type
    chosen = json.loads(cli("items", "--kinds", kind, "--types", item_type, "--json").out)
    expected = [i.id for i in sample_document.items if (i.kind, i.item_type) == (kind, item_type)]
    assert sorted(item["id"] for item in chosen) == sorted(expected)
    assert cli("items", "--status", "accepted").lines[1:] == []
    article = sample_document.sheets[0].article.id
    assert len(cli("items", "--article", article[:6]).lines) == len(sample_document.items) + 1


def test_an_item_is_shown_with_options_and_evidence(cli: Cli, bank: Path, sample_document: BankDocument) -> None:
    item = next(item for item in sample_document.items if item.options)
    shown = cli("show", item.id).out.decode()
    for text in (item.stem, item.evidence[0].text, *(option.text for option in item.options)):
        assert text in shown
    assert json.loads(cli("show", item.id, "--json").out)["id"] == item.id


def test_the_beginning_of_an_id_suffices(cli: Cli, bank: Path, sample_document: BankDocument) -> None:
    item = sample_document.items[0]
    assert item.stem in cli("show", item.id[:12]).out.decode()
    nothing = cli("show", "zzz")
    assert nothing.code == ExitCode.SETTING
    assert "question-bank items" in nothing.err


@pytest.mark.parametrize("command", [["articles"], ["items"], ["show", "1"], ["export", "-f", "csv", "-o", "x"]])
def test_a_bank_that_is_not_there_is_not_made(cli: Cli, command: list[str], tmp_path: Path) -> None:
    ended = cli(*command)
    assert ended.code == ExitCode.BANK
    assert "question-bank generate" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_bank_is_refused(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "notes.sqlite").write_bytes(
        b"no database at all, just words that are long enough to be read as a header" * 9
    )
    ended = cli("items", "--bank", "notes.sqlite")
    assert ended.code == ExitCode.BANK
    assert "notes.sqlite" in ended.err


def test_the_setting_names_the_bank(cli: Cli, bank_json: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("import", bank_json, "--bank", "other.sqlite").code == ExitCode.OK
    assert cli("items").code == ExitCode.BANK
    monkeypatch.setenv("QUESTION_BANK", "other.sqlite")
    assert cli("items").code == ExitCode.OK


def test_importing_twice_adds_nothing_twice(
    cli: Cli, bank: Path, bank_json: Path, sample_document: BankDocument
) -> None:
    assert "0 new items" in cli("import", bank_json).err
    with sqlite3.connect(bank) as tables:
        (mode,) = tables.execute("PRAGMA journal_mode").fetchone()
    assert mode == "wal"


def test_what_is_no_bank_file_is_not_imported(cli: Cli, bank_json: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"format": "question-bank"', encoding="utf-8")
    assert cli("import", bank_json, "broken.json").code == ExitCode.INTERCHANGE
    assert not (tmp_path / "bank.sqlite").exists()
    assert cli("import", "not-there.json").code == ExitCode.READ


@pytest.mark.parametrize("name", sorted(exports.FORMATS))
def test_each_format_is_written_whole(cli: Cli, bank: Path, name: str, tmp_path: Path) -> None:
    ended = cli("export", "--format", name, "-o", "out.file")
    assert ended.code == ExitCode.OK, ended.err
    assert (tmp_path / "out.file").read_bytes()
    assert cli("export", "--format", name, "-o", "-", "--quiet").err == ""


def test_an_unknown_format_is_answered_with_the_nearest(cli: Cli, bank: Path) -> None:
    ended = cli("export", "--format", "moodlexml", "-o", "quiz.xml")
    assert ended.code == ExitCode.SETTING
    assert "did you mean “moodle-xml”" in ended.err


def test_nothing_is_written_where_nothing_fits(cli: Cli, bank: Path, tmp_path: Path) -> None:
    ended = cli("export", "--format", "gift", "-o", "quiz.gift", "--status", "accepted")
    assert ended.code == ExitCode.NOTHING
    assert not (tmp_path / "quiz.gift").exists()


def test_formats_are_those_that_lie_in_the_folder(cli: Cli) -> None:
    assert [row["name"] for row in json.loads(cli("formats", "--json").out)] == sorted(exports.FORMATS)
    assert [line.split("\t")[0] for line in cli("formats").lines[1:]] == sorted(exports.FORMATS)
