"""`question-bank report` as a user runs it: the file, the pipe, one article of several, and what is refused."""

from pathlib import Path

import pytest

from question_bank import interchange
from question_bank.bank import open_bank
from question_bank.commands.exit_codes import ExitCode
from question_bank.model import BankDocument
from tests import factories
from tests.cli.conftest import Cli


@pytest.fixture
def two(cli: Cli, tmp_path: Path) -> BankDocument:
    """A bank of two invented articles, where commands look without being told."""
    document = factories.document()
    (tmp_path / "two.json").write_bytes(interchange.dump(document))
    assert cli("import", "two.json").code == ExitCode.OK
    return document


def test_the_page_is_written_and_comes_out_of_a_pipe_alike(cli: Cli, two: BankDocument, tmp_path: Path) -> None:
    ended = cli("report", "-o", "report.html")
    assert (ended.code, ended.out) == (ExitCode.OK, b"")
    assert "2 articles, 10 items in report.html." in ended.err
    written = (tmp_path / "report.html").read_bytes()
    assert cli("report", "-o", "-", "--quiet").out == written
    assert written.startswith(b"<!DOCTYPE html>")


def test_one_article_is_named_by_the_beginning_of_its_id(cli: Cli, two: BankDocument) -> None:
    bridge, ferry = (sheet.article for sheet in two.sheets)
    shown = cli("report", "--article", bridge.id[:8], "-o", "-").out.decode()
    assert bridge.title in shown
    assert "captain, Ole Dahl" not in shown
    assert "Ole Dahl, retires" in cli("report", "-a", ferry.id, "-o", "-").out.decode()


@pytest.mark.parametrize("article", ["zzz", ""])
def test_an_unknown_article_is_named_and_nothing_is_written(
    cli: Cli, two: BankDocument, tmp_path: Path, article: str
) -> None:
    ended = cli("report", "--article", article, "-o", "report.html")
    assert ended.code == ExitCode.SETTING
    assert f"no article “{article}”" in ended.err
    assert "question-bank articles" in ended.err
    assert not (tmp_path / "report.html").exists()


def test_a_bank_that_is_not_there_or_has_no_article(cli: Cli, tmp_path: Path) -> None:
    assert cli("report", "-o", "report.html").code == ExitCode.BANK
    open_bank(tmp_path / "bank.sqlite").close()
    ended = cli("report", "-o", "report.html")
    assert ended.code == ExitCode.NOTHING
    assert "question-bank generate" in ended.err
    assert not (tmp_path / "report.html").exists()


def test_the_report_of_the_sample_tells_why_there_is_not_more(cli: Cli, bank: Path) -> None:
    shown = cli("report", "-o", "-").out.decode()
    assert "Why there is not more" in shown
    assert "Three countries agree to share the water of Lake Ostra" in shown
