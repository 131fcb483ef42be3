"""`templates list` and `templates check`: ours hold, and a broken one is named with what is wrong."""

import json
from pathlib import Path

from question_bank import item_templates
from question_bank.commands.exit_codes import ExitCode
from question_bank.item_templates import composed
from tests.cli.conftest import Cli


def test_ours_are_listed_and_hold(cli: Cli) -> None:
    listed = json.loads(cli("templates", "list", "--json").out)
    ours = [*item_templates.load(), *composed.load()]
    assert [row["id"] for row in listed] == [template.id for template in ours]
    assert len(cli("templates", "list").lines) == len(listed) + 1
    assert cli("templates", "check").code == ExitCode.OK


def test_a_broken_template_is_named(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('kind = "positon"\n', encoding="utf-8")
    ended = cli("templates", "check", tmp_path)
    assert ended.code == ExitCode.TEMPLATE
    assert "mine.toml" in ended.lines[0]
    assert "position" in ended.lines[0]
    (problem,) = json.loads(cli("templates", "check", tmp_path, "--json").out)
    assert problem["file"] == "mine.toml"


def test_a_folder_that_is_not_there_is_said(cli: Cli) -> None:
    assert cli("templates", "check", "no-folder").code == ExitCode.SETTING
