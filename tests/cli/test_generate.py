"""`generate` and `facts`: articles in, a bank, JSON and messages out, with the right exit code."""

import json
import re
from pathlib import Path

import pytest

from question_bank import interchange
from question_bank.commands.exit_codes import ExitCode
from question_bank.generation import analyse
from question_bank.model import Article, BankDocument
from tests.cli.conftest import Cli

pytestmark = pytest.mark.usefixtures("sample_document")  # loads the pipeline once


def test_a_bank_comes_out_and_twice_adds_nothing_twice(cli: Cli, sample_document: BankDocument) -> None:
    first = cli("generate", "--sample")
    assert first.code == ExitCode.OK
    assert first.out == b""
    number = len(sample_document.items)
    assert f"{number} of them new in bank.sqlite" in first.err
    assert "0 of them new" in cli("generate", "--sample").err
    assert len(json.loads(cli("items", "--json").out)) == number


def test_json_on_standard_output_is_all_there_is(cli: Cli, sample_document: BankDocument, tmp_path: Path) -> None:
    ended = cli("generate", "--sample", "--json", "-", "--quiet")
    assert ended.code == ExitCode.OK
    assert ended.err == ""
    assert ended.out == interchange.dump(sample_document)
    assert list(tmp_path.iterdir()) == []


def test_standard_input_is_read(cli: Cli, sample_path: Path) -> None:
    ended = cli("generate", "-", "--published", "2024-06-14", "--json", "-", stdin=sample_path.read_bytes())
    article = json.loads(ended.out)["articles"][0]
    assert article["published"] == "2024-06-14"


def test_particulars_are_taken_over(cli: Cli, sample_path: Path) -> None:
    arguments = ("--title", "A title", "--published", "2024-06-14", "--source", "A paper", "--json", "-")
    article = json.loads(cli("generate", sample_path, *arguments).out)["articles"][0]
    assert (article["title"], article["published"], article["source"]) == ("A title", "2024-06-14", "A paper")


def test_several_processes_give_the_same_as_one(cli: Cli, sample_path: Path, tmp_path: Path) -> None:
    for number in range(3):
        text = sample_path.read_text(encoding="utf-8")
        (tmp_path / f"{number}.txt").write_text(text + f"\n\nRoom {number} was closed on Monday.\n", encoding="utf-8")
    (tmp_path / "1b.txt").write_text("", encoding="utf-8")
    one = cli("generate", tmp_path, "--jobs", 1, "--json", "-")
    two = cli("generate", tmp_path, "--jobs", 2, "--json", "-")
    assert len(json.loads(one.out)["articles"]) == 3
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)


def test_a_bad_article_is_named_and_the_others_go_on(cli: Cli, sample_path: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    ended = cli("generate", "empty.txt", "not-there.txt", sample_path)
    assert ended.code == ExitCode.PARTLY
    assert "empty.txt" in ended.err
    assert "not-there.txt" in ended.err
    assert json.loads(cli("items", "--json").out)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["not-there.txt"], ExitCode.READ, "not-there.txt"),
        ([], ExitCode.SETTING, "No article was given"),
        (["--sample", "--types", "multipel_choice"], ExitCode.SETTING, "did you mean “multiple_choice”"),
        (["--sample", "--kinds", "positions"], ExitCode.SETTING, "did you mean “position”"),
        (["--sample", "--published", "9 July"], ExitCode.SETTING, "2023-07-09"),
        (["--sample", "--pipeline", "no_such_pipeline"], ExitCode.SETTING, "no_such_pipeline"),
        (["--sample", "--templates", "no-folder"], ExitCode.SETTING, "no-folder"),
        (["--sample", "--facts", "facts.json"], ExitCode.SETTING, "not both"),
        (["--facts", "not-there.json"], ExitCode.READ, "not-there.json"),
        (["--sample", "--json", "no-folder/bank.json"], ExitCode.SETTING, "no-folder"),
        (["--sample", "--limit", "0"], ExitCode.SETTING, "--limit"),
    ],
)
def test_what_cannot_be_done_is_said(cli: Cli, arguments: list[str], code: ExitCode, words: str) -> None:
    ended = cli("generate", *arguments)
    assert ended.code == code
    assert words in ended.err
    assert "Traceback" not in ended.err
    assert ended.out == b""


def test_a_text_without_facts_is_nothing_to_ask(cli: Cli) -> None:
    ended = cli(
        "generate", "-", "--json", "bank.json", stdin=b"This is the way that it has always been, and so it goes on.\n"
    )
    assert ended.code in (ExitCode.NOTHING, ExitCode.READ)
    assert not Path("bank.json").exists()


def test_an_article_that_gives_only_weak_items_says_what_to_do(cli: Cli) -> None:
    plain = (
        b"The old ferry\n\nThe ferry of Norvik is 40 metres long. It was built in 1998 by Holt Shipyards in Bergen.\n"
    )
    silent = cli("generate", "-", stdin=plain)
    assert silent.code == ExitCode.OK
    assert (
        "1 article gives no item that is good enough for a class; a lower --least-chance or --generous writes"
        in silent.err
    )
    assert "good enough" not in cli("generate", "-", "--generous", stdin=plain).err


def test_the_shortfall_is_said(cli: Cli, sample_document: BankDocument) -> None:
    number = len(sample_document.items)
    ended = cli("generate", "--sample", "--limit", number + 100, "--json", "-")
    written = json.loads(ended.out)["shortfall"][0]["written"]
    assert re.search(rf"Asked for {number + 100}, {number + 100 - written} are missing: ", ended.err)


def test_a_limit_holds(cli: Cli) -> None:
    assert len(json.loads(cli("generate", "--sample", "--limit", 3, "--json", "-").out)["items"]) == 3


def test_explain_says_why_a_fact_gave_no_item(cli: Cli) -> None:
    ended = cli("generate", "--sample", "--explain", "--json", "bank.json")
    rejected = json.loads(Path("bank.json").read_bytes())["rejected"]
    assert rejected
    assert len(ended.lines) == len(rejected) + 1
    assert ended.lines[0].split("\t") == ["article", "template", "reason", "stem"]


def test_facts_can_be_written_corrected_and_asked(cli: Cli, sample_document: BankDocument) -> None:
    ended = cli("facts", "--json", "facts.json", _sample(cli))
    assert ended.code == ExitCode.OK
    facts = json.loads(Path("facts.json").read_bytes())
    assert {fact.id for fact in sample_document.sheets[0].facts} <= {fact["id"] for fact in facts["facts"]}
    again = json.loads(cli("generate", "--facts", "facts.json", "--json", "-").out)
    assert [item["id"] for item in again["items"]] == [item.id for item in sample_document.items]


def test_facts_are_listed_a_line_each(cli: Cli, sample_article: Article) -> None:
    ended = cli("facts", _sample(cli))
    assert len(ended.lines) == len(analyse(sample_article).facts) + 1
    assert "\x1b" not in ended.out.decode() + ended.err


def test_facts_of_one_kind_only(cli: Cli) -> None:
    lines = cli("facts", _sample(cli), "--kinds", "quotation").lines[1:]
    assert lines
    assert {line.split("\t")[0] for line in lines} == {"quotation"}


def test_a_file_that_holds_no_facts_is_refused(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "facts.json").write_text('{"format": "question-bank", "version": 99}', encoding="utf-8")
    assert cli("generate", "--facts", "facts.json").code == ExitCode.INTERCHANGE
    assert not (tmp_path / "bank.sqlite").exists()


def _sample(cli: Cli) -> Path:
    from question_bank.commands.sources import sample

    return sample()
