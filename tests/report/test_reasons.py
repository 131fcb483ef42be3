"""The sources go in: every reason for silence that they can give has its words, and no words are without a reason."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import question_bank
from question_bank import screening
from question_bank.model import BankDocument
from question_bank.report import reasons

SOURCES = sorted(Path(question_bank.__file__).parent.rglob("*.py"))
WORDS = {name: text for group in reasons.REASONS.values() for name, text in group.items()}
GIVEN_TO = {"Unclear": 0, "Silence": 2, "Rejection": 4, "_rejection": 3, "only": 2}
"""What takes a reason, and as which of its arguments."""
SHAPE = re.compile(r"[a-z]+(?:-[a-z]+)+(?=:|$)")
"""A reason that a function returns is told from other strings by its hyphen."""


def texts(node: ast.AST) -> Iterator[str]:
    """The strings of an expression; of one with gaps, how it begins."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def given(path: Path) -> Iterator[str]:
    """Every reason that a file gives, by name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = GIVEN_TO.get(called, len(node.args))
            yield from (text.split(":")[0] for part in node.args[place : place + 1] for text in direct(part))
            if called in ("append", "ValueError", "next"):
                yield from (found[0] for part in node.args for text in direct(part) if (found := SHAPE.match(text)))
        elif isinstance(node, ast.Return) and node.value is not None:
            yield from (found[0] for text in direct(node.value) if (found := SHAPE.match(text)))


def direct(node: ast.expr) -> Iterator[str]:
    """The strings that an expression can be, or begin with: not those that it only compares or hands on."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            yield text
        case ast.IfExp():
            yield from (*direct(node.body), *direct(node.orelse))
        case ast.BoolOp() | ast.Tuple():
            for value in node.values if isinstance(node, ast.BoolOp) else node.elts:
                yield from direct(value)


REASONS = sorted({*screening.CHECKS, *(name for path in SOURCES for name in given(path))})


@pytest.mark.parametrize("name", REASONS)
def test_every_reason_has_its_words(name: str) -> None:
    assert name in WORDS, f"“{name}” needs its line in question_bank/report/reasons.py"


def test_the_walk_finds_reasons_wherever_they_are_given() -> None:
    """One of each way: raised, kept silent, rejected, returned, a second choice, screened, with something in it."""
    ways = {"saying", "several-parties", "no-template-fits", "role-asked", "quotation-unclear", "key-longest"}
    assert ways | {"second-reader", "key-not-once", "held-in-reserve", "not-introduced"} <= set(REASONS)


def test_no_words_are_without_a_reason() -> None:
    used = {text.split(":")[0] for path in SOURCES if path.stem != "reasons" for text in texts(parsed(path))}
    assert sorted(set(WORDS) - used) == []


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_what_the_sample_leaves_out_is_told_in_words(sample_document: BankDocument) -> None:
    (missing,) = sample_document.shortfall
    assert set(missing.reasons) <= set(WORDS)
    assert sum(group.times for group in reasons.grouped(missing.reasons)) == sum(missing.reasons.values())


@pytest.mark.parametrize("text", [*WORDS.values(), reasons.NO_FACT, reasons.FACT_WITHOUT_ITEM])
def test_words_are_a_sentence_for_a_teacher(text: str) -> None:
    assert text[0].isupper() or text[0] == "“"
    assert text.endswith(".")
    assert len(text) <= 110
    assert not re.search(r"\b(?:token|parse|clause length|entity|template|regex|span|NLP)\b", text)


def test_no_two_reasons_have_the_same_words() -> None:
    assert len(set(WORDS.values())) == len(WORDS) == sum(map(len, reasons.REASONS.values()))


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("several-speakers", "Several people said it."),
        (
            "needs-context: as well",
            "A word such as “too”, “another” or “there” leans on what was told before: “as well”.",
        ),
        ("several-speakers: one two three four five six", "Several people said it."),
        ("several-speakers: ", "Several people said it."),
        ("template-fails: 'x' is undefined", "The words do not fit into the form of the question."),
        ("too-salty", "Too salty."),
        ("", "Not told."),
    ],
)
def test_a_reason_is_told_with_the_few_words_it_is_about(reason: str, told: str) -> None:
    assert reasons.told(reason) == told


def test_reasons_are_sorted_by_what_they_are_and_how_often_they_were_met() -> None:
    found = reasons.grouped({"same-stem": 1, "saying": 2, "tense": 3, "too-salty": 4, "negated": 0})
    assert [(group.title, group.times) for group in found] == [
        ("It is not told as a plain fact of a known time", 5),
        ("Enough is asked already", 1),
        ("Other reasons", 4),
    ]
    assert [times for _, times in found[0].reasons] == [3, 2]
    assert found[2].reasons == (("Too salty.", 4),)
