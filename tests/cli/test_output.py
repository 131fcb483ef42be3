"""What reaches terminals, pipes and files: no colours in a pipe, no half-written file, no traceback."""

import io
import os
from pathlib import Path

import pytest
from rich.console import Console

from question_bank.commands import looking, output, progress
from question_bank.commands.exit_codes import ExitCode
from question_bank.errors import QuestionBankError, SettingError
from tests.cli.conftest import Cli


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "bank.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    output.write_bytes(str(target), b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["bank.json"]


def test_a_new_file_has_the_rights_that_the_mask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        output.write_bytes(str(tmp_path / "bank.json"), b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "bank.json").stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "bank.json"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(QuestionBankError, match="No space left"):
        output.write_bytes(str(target), b"new")
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["bank.json"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    output.write_bytes(str(tmp_path / "link"), b"new")
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


def test_a_folder_that_is_missing_or_in_the_way_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="nowhere"):
        output.write_bytes(str(tmp_path / "nowhere" / "bank.json"), b"")
    with pytest.raises(QuestionBankError, match=tmp_path.name):
        output.write_bytes(str(tmp_path), b"")


def test_a_terminal_gets_a_table_and_a_pipe_gets_tabs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output.print_table(("id", "stem"), [(1, "Who\tled\nit?"), (2, None)])
    assert capsys.readouterr().out == "id\tstem\n1\tWho led it?\n2\t\n"
    screen = io.StringIO()
    monkeypatch.setattr(output, "results", Console(file=screen, force_terminal=True, width=60))
    output.print_table(("id", "stem"), [(1, "[bold]Who?[/bold]")])
    assert "\t" not in screen.getvalue()
    assert "[bold]Who?[/bold]" in screen.getvalue()


def test_no_bar_is_drawn_where_nobody_looks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with progress.bar("Writing", 2, quiet=False) as advance:
        advance()
    assert capsys.readouterr().err == ""


def test_a_fault_in_the_program_shows_no_traceback(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(looking, "open_existing", broken)
    ended = cli("items")
    assert ended.code == ExitCode.UNEXPECTED
    assert "by nought" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("arguments", [["--help"], ["generate", "--help"], ["templates", "check", "-h"], ["--version"]])
def test_help_and_version_go_to_standard_output(cli: Cli, arguments: list[str]) -> None:
    ended = cli(*arguments)
    assert ended.code == ExitCode.OK
    assert ended.out
    assert ended.err == ""


@pytest.mark.parametrize("arguments", [["no-such-command"], ["items", "--no-such-option"], ["show"]])
def test_a_wrong_call_is_a_wrong_setting(cli: Cli, arguments: list[str]) -> None:
    assert cli(*arguments).code == ExitCode.SETTING
