"""Articles and settings go in; the same bank comes out each time, every item traced to the article's own words."""

import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from question_bank import facts, generation, interchange
from question_bank.errors import NothingToAsk, SettingError
from question_bank.item_templates import load
from question_bank.model import Article, BankDocument, FactSheet, Settings
from tests.conftest import ROOT
from tests.items.checks import EVERYTHING, check
from tests.items.conftest import REPORT, TITLE
from tests.language.conftest import article

ANEW = """
import sys
from question_bank import generation, interchange
from question_bank.language import pipeline
from tests.items.conftest import REPORT, TITLE
from tests.language.conftest import article
"""


def in_a_fresh_process(code: str, *, given: bytes = b"", hash_seed: str = "0") -> bytes:
    """What a program writes that is run with another order of sets."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", ANEW + code]
    return subprocess.run(command, input=given, cwd=ROOT, env=environment, check=True, capture_output=True).stdout


@pytest.mark.parametrize(
    "settings",
    [
        EVERYTHING,
        Settings(),
        Settings(limit=4, seed=3),
        Settings(limit=0),
        Settings(kinds=("position", "quotation")),
        Settings(item_types=("short_answer",)),
        Settings(item_types=("true_false",), kinds=("statement",), seed=2),
        Settings(kinds=()),
    ],
)
def test_settings_are_obeyed_and_every_item_is_traced(found: FactSheet, settings: Settings) -> None:
    check(generation.generate_from_sheet(found, settings), settings)


def test_the_report_yields_items_of_several_kinds(document: BankDocument) -> None:
    assert len(document.items) >= 3
    assert {item.kind for item in document.items} >= {"quotation", "meeting"}
    assert len({e.sentence for item in document.items for e in item.evidence}) >= 2


def test_the_key_of_a_verbatim_answer_is_marked(document: BankDocument) -> None:
    marked = {
        document.sheets[0].article.text[e.key_start : e.key_end]
        for item in document.items
        for e in item.evidence
        if e.key_start is not None
    }
    assert "Sten Borg" in marked


def test_a_limit_chooses_from_all_items(found: FactSheet) -> None:
    everything = {item.stem for item in generation.generate_from_sheet(found, Settings(generous=True)).items}
    for seed in range(3):
        few = generation.generate_from_sheet(found, Settings(limit=5, seed=seed, generous=True))
        assert len(few.items) == 5
        assert len({item.fact for item in few.items}) == 5
    assert {item.stem for item in generation.generate_from_sheet(found, Settings(limit=5)).items} <= everything


def test_the_shortfall_says_what_was_asked_for_and_why_there_is_less(found: FactSheet) -> None:
    (shortfall,) = generation.generate_from_sheet(found, Settings(limit=500)).shortfall
    assert (shortfall.requested, shortfall.article) == (500, found.article.id)
    assert shortfall.written < 500
    assert shortfall.reasons
    assert generation.generate_from_sheet(found).rejected == ()


def test_explained_rows_name_a_reason_and_what_it_was_about(document: BankDocument) -> None:
    (sheet,) = document.sheets
    written, silent = {template.id for template in load()}, set(facts.kinds())
    assert document.rejected[: len(sheet.silences)] == sheet.silences
    for row in document.rejected:
        assert row.article == sheet.article.id
        assert row.reason.split(":")[0]
        assert row.template in (
            written | silent if row.reason == "no-template-fits" else written if row.fact else silent
        )
        assert row.fact == "" or row.fact in {fact.id for fact in sheet.facts}


def test_the_same_article_gives_the_same_bytes_in_one_process(report: Article, document: BankDocument) -> None:
    again = generation.generate(report, Settings(explain=True, least_chance=0))
    assert interchange.dump(again) == interchange.dump(document)


def test_the_same_article_gives_the_same_bytes_in_another_process() -> None:
    here = interchange.dump(generation.generate(article(*REPORT, title=TITLE)))
    code = "sys.stdout.buffer.write(interchange.dump(generation.generate(article(*REPORT, title=TITLE))))"
    assert in_a_fresh_process(code, hash_seed="7") == here


def test_facts_alone_need_no_language_model(found: FactSheet) -> None:
    code = (
        "sheet = interchange.load_facts(sys.stdin.buffer.read())\n"
        "sys.stdout.buffer.write(interchange.dump(generation.generate_from_sheet(sheet)))\n"
        "assert pipeline.load.cache_info().currsize == 0\n"
        "assert pipeline.DEFAULT not in sys.modules\n"
    )
    elsewhere = json.loads(in_a_fresh_process(code, given=interchange.dump_facts(found)))
    here = json.loads(interchange.dump(generation.generate_from_sheet(found)))
    assert elsewhere["items"] == here["items"] != []


def test_generation_can_be_sent_to_another_process(report: Article, document: BankDocument) -> None:
    assert pickle.loads(pickle.dumps((report, document))) == (report, document)


def test_other_seeds_give_other_banks_of_the_same_facts(found: FactSheet) -> None:
    banks = [generation.generate_from_sheet(found, Settings(seed=seed, least_chance=0)) for seed in range(4)]
    assert len({bank.items for bank in banks}) > 1
    assert {bank.generator.seed for bank in banks} == {0, 1, 2, 3}


@pytest.mark.parametrize("paragraphs", [(), ("It rained.",), ("They said so, and nobody came.",), ("?!",)])
def test_nothing_to_ask_is_said(paragraphs: tuple[str, ...]) -> None:
    with pytest.raises(NothingToAsk, match="“Nothing much”"):
        generation.generate(article(*paragraphs, title="Nothing much"))


def test_an_unknown_pipeline_is_refused(report: Article) -> None:
    with pytest.raises(SettingError, match="no-such-pipeline"):
        generation.generate(report, Settings(pipeline="no-such-pipeline"))


def test_without_a_date_no_stem_dates_by_the_report(report: Article) -> None:
    undated = generation.generate(replace(report, published=None), EVERYTHING)
    check(undated, EVERYTHING)
    assert not any("12 May" in item.stem or "in May 2021" in item.stem for item in undated.items)
    assert not any(item.kind == "position" for item in undated.items)
