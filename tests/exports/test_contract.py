"""Every file of the folder goes in; one that is no whole format fails by its name."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from question_bank import exports
from question_bank.errors import SettingError
from question_bank.model import ITEM_TYPES, BankDocument, Option
from tests import factories, strategies

FILES = sorted(path for path in Path(exports.__file__).parent.glob("*.py") if path.stem != "__init__")
NAMES = sorted(exports.FORMATS)


def of(path: Path) -> ModuleType | exports.Format:
    name = path.stem.replace("_", "-")
    assert name in exports.FORMATS, f"{path.name} must have NAME = {name!r}"
    return exports.FORMATS[name]


def test_the_formats_of_the_teacher_are_there() -> None:
    assert {"moodle-xml", "gift", "csv", "xlsx", "docx", "html"} <= set(NAMES)
    assert len(FILES) == len(NAMES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_the_folder_is_a_format(path: Path) -> None:
    module = of(path)
    assert module.__doc__
    assert path.stem.replace("_", "-") == module.NAME
    assert all(isinstance(getattr(module, name), str) for name in ("TITLE", "SUFFIX", "MEDIA_TYPE", "LOSES"))
    assert module.TITLE
    assert module.SUFFIX.startswith(".")
    assert "/" in module.MEDIA_TYPE
    assert {"multiple_choice", "true_false", "short_answer"} <= set(module.ITEM_TYPES) <= set(ITEM_TYPES)
    assert list(module.ITEM_TYPES) == [each for each in ITEM_TYPES if each in module.ITEM_TYPES]


@pytest.mark.parametrize("name", NAMES)
def test_a_format_writes_all_that_it_can_hold(
    name: str, document: BankDocument, export: Callable[..., exports.Export]
) -> None:
    done = export(name)
    assert done.data
    held = exports.FORMATS[name].ITEM_TYPES
    assert [item for item, _ in done.skipped] == [item for item in document.items if item.item_type not in held]
    assert all("has no" in reason for _, reason in done.skipped)


@pytest.mark.parametrize("name", NAMES)
def test_equal_items_give_equal_bytes_and_the_seed_changes_the_order(
    name: str, export: Callable[..., exports.Export]
) -> None:
    assert export(name).data == export(name).data
    assert len({export(name, seed=seed).data for seed in range(8)}) > 1


@pytest.mark.parametrize("name", NAMES)
def test_no_items_make_an_empty_file(name: str, export: Callable[..., exports.Export]) -> None:
    done = export(name, [])
    assert done.data
    assert done.skipped == []


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25)
@given(document=strategies.documents(), seed=st.integers(0, 3))
def test_any_item_is_written_whole_or_refused_with_a_reason(name: str, document: BankDocument, seed: int) -> None:
    articles = [sheet.article for sheet in document.sheets]
    done = exports.export(name, document.items, articles, title="Quiz", seed=seed)
    assert isinstance(done.data, bytes)
    assert all(item in document.items and reason for item, reason in done.skipped)


def test_an_unknown_format_is_named_with_those_there_are(export: Callable[..., exports.Export]) -> None:
    with pytest.raises(SettingError, match=r"no format “pdf”; the formats are csv, docx"):
        export("pdf")


def test_the_key_stands_at_every_place() -> None:
    """Over many items the key is first about as often as anywhere else, whatever the bank's order was."""
    from question_bank.exports.shared import arrangement

    item = factories.document().items[0]
    texts = random.Random(1)
    places = [0, 0, 0, 0]
    for _ in range(400):
        each = replace(item, id=f"{texts.getrandbits(64):016x}")
        places[[option.correct for option in arrangement.options(each, seed=0)].index(True)] += 1
    assert min(places) > 70


def test_true_comes_before_false_in_every_item() -> None:
    from question_bank.exports.shared import arrangement

    item = replace(
        factories.document().items[2], options=(Option("False", True, "Why."), Option("True", False, "Why not."))
    )
    assert [option.text for option in arrangement.options(item, seed=5)] == ["True", "False"]


def test_steps_are_never_in_the_right_order() -> None:
    from question_bank.exports.shared import arrangement

    item = factories.document().items[8]
    orders = {arrangement.steps(replace(item, id=str(number)), seed=0) for number in range(100)}
    assert (0, 1, 2) not in orders
    assert len(orders) == 5
