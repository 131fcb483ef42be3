"""`generate --facts` and `facts --csv`: a table of facts goes in and out, and each bad row is named."""

import csv
import io
import json
from pathlib import Path

import pytest

from question_bank.commands.exit_codes import ExitCode
from tests.cli.conftest import Cli

TABLE = """kind;holder;office;occasion;place;time
position;Liv Aas;Norwegian Foreign Minister;;;
event;;;the 2023 Malta summit;Valletta;11 July 2023
"""


def test_a_table_gives_items(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text(TABLE, encoding="utf-8-sig")
    ended = cli("generate", "--facts", "facts.csv", "--published", "2024-03-03", "--title", "News", "--source", "Post")
    assert ended.code == ExitCode.OK
    (article,) = json.loads(cli("articles", "--json").out)
    assert (article["title"], article["published"], article["source"]) == ("News", "2024-03-03", "Post")
    stems = [item["stem"] for item in json.loads(cli("items", "--json").out)]
    assert "On which date was the 2023 Malta summit held?" in stems
    assert "Who was the Norwegian Foreign Minister in March 2024?" in stems
    assert (
        "0 of them new" in cli("generate", "--facts", "facts.csv", "--published", "2024-03-03", "--title", "News").err
    )


@pytest.mark.parametrize("bad", ["positon;x;y;;;", "position;Ada Kern;;;;"])
def test_a_bad_row_is_named_and_the_others_go_on(cli: Cli, bad: str) -> None:
    ended = cli("generate", "--facts", "-", "--json", "-", stdin=f"{TABLE}{bad}\n".encode())
    assert ended.code == ExitCode.PARTLY
    assert "Line 4" in ended.err
    assert json.loads(ended.out)["items"]


def test_a_bad_fact_of_json_is_named_and_the_others_go_on(cli: Cli) -> None:
    good = {"kind": "event", "roles": {"occasion": "Malta summit", "place": "Valletta"}, "time": "2023-07-11"}
    ended = cli(
        "generate", "--facts", "-", "--json", "-", stdin=json.dumps([{"kind": "x", "roles": {}}, good]).encode()
    )
    assert ended.code == ExitCode.PARTLY
    assert "Fact 1: there is no kind of fact “x”" in ended.err
    assert json.loads(ended.out)["items"]


def test_where_no_row_can_be_used_nothing_is_written(cli: Cli, tmp_path: Path) -> None:
    ended = cli("generate", "--facts", "-", "--json", "bank.json", stdin=b"kind,holder\nposition,Ada Kern\nx,y\n")
    assert ended.code == ExitCode.INTERCHANGE
    assert "Line 2" in ended.err
    assert "Line 3" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_what_would_give_an_item_is_said(cli: Cli) -> None:
    ended = cli("generate", "--facts", "-", "--json", "-", stdin=TABLE.encode())
    assert ended.code == ExitCode.OK
    assert (
        "Line 2 (position: Liv Aas, Norwegian Foreign Minister) gives no item: add the day of publication" in ended.err
    )


@pytest.mark.usefixtures("sample_document")
def test_the_facts_of_an_article_go_to_a_table_and_back(cli: Cli, sample_path: Path) -> None:
    assert cli("facts", sample_path, "--csv", "facts.csv", "--json", "facts.json").code == ExitCode.OK
    rows = list(csv.DictReader(io.StringIO(Path("facts.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == len(json.loads(Path("facts.json").read_bytes())["facts"])
    assert {row["published"] for row in rows} == {"2024-05-15"}
    again = cli("generate", "--facts", "facts.csv", "--json", "-")
    assert again.code == ExitCode.OK
    stems = {item["stem"] for item in json.loads(again.out)["items"]}
    found = {item["stem"] for item in json.loads(cli("generate", sample_path, "--json", "-").out)["items"]}
    assert len(stems & found) > len(found) / 2
    assert cli("facts", sample_path, "--csv", "-", "--json", "-").code == ExitCode.SETTING
