"""Golden cases: an article (`NAME.txt`) and what must come out of it (`NAME.json`); a new case is these two files.

The expected file begins with the particulars of the article (`title`, `published`, both optional). `make golden` writes
the rest anew, and then the difference is read before it is kept.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from question_bank import generation, readers
from question_bank.model import BankDocument, Fact, Item, Settings, key_texts

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_facts_and_items_come_out_as_written_down(path: Path, pytestconfig: pytest.Config) -> None:
    beside = path.with_suffix(".json")
    expected: dict[str, Any] = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    particulars = {name: expected[name] for name in ("title", "published") if name in expected}
    found = {**particulars, **outcome(path, particulars)}
    if pytestconfig.getoption("--rewrite-golden"):
        beside.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    else:
        assert found == expected


def test_there_are_cases() -> None:
    assert CASES


def outcome(path: Path, particulars: dict[str, str]) -> dict[str, Any]:
    """Facts and items in a form that a person can review: words, not offsets and ids."""
    published = date.fromisoformat(particulars["published"]) if "published" in particulars else None
    text = path.read_text(encoding="utf-8")
    article = readers.read(None, text=text, title=particulars.get("title"), published=published)
    document = generation.generate(article, Settings(item_types=("multiple_choice", "true_false", "short_answer")))
    return {"facts": [fact_line(fact) for fact in document.sheets[0].facts], "items": item_lines(document)}


def fact_line(fact: Fact) -> str:
    roles = ", ".join(f"{role}={mention.entity}" for role, mention in sorted(fact.roles.items()))
    source = f" by {fact.attributed_to.entity}" if fact.attributed_to else ""
    when = f" @ {fact.time.start}..{fact.time.end}" if fact.time else ""
    return f"{fact.kind} [{fact.assertion}{source}] {roles}{when} <{', '.join(map(str, fact.evidence))}>"


def item_lines(document: BankDocument) -> list[dict[str, Any]]:
    return [_item(item) for item in document.items]


def _item(item: Item) -> dict[str, Any]:
    lines: dict[str, Any] = {"template": item.template, "type": item.item_type, "stem": item.stem}
    lines["key"] = list(key_texts(item))
    if len(item.answers) > 1:
        lines["wordings accepted"] = len(item.answers)
    if item.options:
        lines["distractors"] = [option.text for option in item.options if not option.correct]
    return lines
