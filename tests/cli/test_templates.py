"""`templates list` and `templates check`: ours hold and are shown, and a broken one is named with what is wrong."""

import json
import re
from pathlib import Path

import pytest

from question_bank import item_templates
from question_bank.commands.exit_codes import ExitCode
from question_bank.item_templates import composed
from tests.cli.conftest import Cli

ROOT = Path(__file__).parents[2]


def test_ours_are_listed_and_hold(cli: Cli) -> None:
    listed = json.loads(cli("templates", "list", "--json").out)
    ours = [*item_templates.load(), *composed.load()]
    assert [row["id"] for row in listed] == [template.id for template in ours]
    assert len(cli("templates", "list").lines) == len(listed) + 1


@pytest.mark.usefixtures("sample_document")
def test_each_of_ours_is_shown_as_it_reads(cli: Cli) -> None:
    checked = cli("templates", "check")
    assert checked.code == ExitCode.OK
    assert [line.split("\t")[0] for line in checked.lines] == ["id", *(t.id for t in item_templates.load())]
    assert "On which date did Norway open the Holt Bridge in Bergen?\t3 May 2021" in checked.out.decode()


def test_a_broken_template_is_named(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('kind = "positon"\n', encoding="utf-8")
    ended = cli("templates", "check", tmp_path)
    assert ended.code == ExitCode.TEMPLATE
    assert ended.lines[0].startswith("mine.toml: there is no fact kind “positon”; did you mean “position”?")
    told = json.loads(cli("templates", "check", tmp_path, "--json").out)
    (problem,) = told["problems"]
    assert problem["file"] == "mine.toml"
    assert told["templates"] == []


def test_a_folder_that_is_not_there_or_empty_is_said(cli: Cli, tmp_path: Path) -> None:
    assert cli("templates", "check", "no-folder").code == ExitCode.SETTING
    (tmp_path / "empty").mkdir()
    ended = cli("templates", "check", "empty")
    assert ended.code == ExitCode.TEMPLATE
    assert "no .toml file" in ended.lines[0]
    assert cli("generate", "--sample", "--templates", "empty").code == ExitCode.TEMPLATE


@pytest.mark.usefixtures("sample_document")
def test_the_example_of_the_readme_holds_and_asks(cli: Cli, tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "my-templates").mkdir()
    (tmp_path / "my-templates" / "position.toml").write_text(example, encoding="utf-8")
    checked = cli("templates", "check", "my-templates", "--json")
    assert checked.code == ExitCode.OK
    (trial,) = json.loads(checked.out)["templates"]
    assert trial["key"]
    made = json.loads(cli("generate", "--sample", "--templates", "my-templates", "--json", "-").out)["items"]
    assert [item for item in made if item["template"] == trial["template"]]


@pytest.mark.usefixtures("sample_document")
def test_the_table_of_the_readme_gives_items(cli: Cli) -> None:
    (table,) = re.findall(r"```csv\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    ended = cli("generate", "--facts", "-", "--published", "2024-06-14", "--json", "-", stdin=table.encode())
    assert ended.code == ExitCode.OK
    told = json.loads(ended.out)
    assert {item["fact"] for item in told["items"]} == {fact["id"] for fact in told["facts"]}
