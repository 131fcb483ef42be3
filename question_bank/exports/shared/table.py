"""Items go in; a heading and one row of cells for each item come out, for every format that is a table."""

from collections.abc import Iterator, Mapping
from typing import Final

from question_bank.exports.shared import arrangement
from question_bank.exports.shared.bank import ExportBank
from question_bank.model import ITEM_TYPES, Article, Item, key_texts

TYPES: Final = ITEM_TYPES
LINE: Final = "\n"  # between several values in one cell
ARROW: Final = " → "  # between the two of a pair
_FEWEST: Final = 4  # option columns, so that files with few options look like others

type Cell = str | float


def heading(bank: ExportBank) -> list[str]:
    """The names of the columns; there are as many option columns as the longest item needs."""
    numbers = range(1, _options(bank) + 1)
    return [
        *("id", "item type", "stem"),
        *(f"option {number}" for number in numbers),
        *("correct options", "key", "accepted answers", "tolerance", "pairs", "sequence"),
        *(f"rationale {number}" for number in numbers),
        *("explanation", "evidence", "article", "published", "source", "url", "kind", "template", "status", "points"),
    ]


def rows(bank: ExportBank) -> Iterator[list[Cell]]:
    """The cells of each item, in the order of `heading`; numbers are numbers, all else is text."""
    for item in bank.items:
        yield list(_row(item, bank.articles.get(item.article), _options(bank), bank.seed))


def longest(item: Item) -> int:
    """Characters in the longest cell that the item alone decides."""
    cells: Mapping[int, Cell] = dict(enumerate(_row(item, None, len(item.options), 0)))
    return max(len(cell) for cell in cells.values() if isinstance(cell, str))


def _options(bank: ExportBank) -> int:
    return max([_FEWEST, *(len(item.options) for item in bank.items)])


def _row(item: Item, article: Article | None, width: int, seed: int) -> Iterator[Cell]:
    shown = arrangement.options(item, seed=seed)
    missing = [""] * (width - len(shown))
    yield from (item.id, item.item_type, item.stem)
    yield from (*(option.text for option in shown), *missing)
    yield ", ".join(str(number) for number, option in enumerate(shown, start=1) if option.correct)
    yield LINE.join(key_texts(item))
    yield LINE.join(item.answers)
    yield "" if item.tolerance is None else item.tolerance
    yield LINE.join(f"{pair.premise}{ARROW}{pair.response}" for pair in item.pairs)
    yield LINE.join(step.text for step in item.sequence)
    yield from (*(option.rationale for option in shown), *missing)
    yield from (item.explanation, LINE.join(evidence.text for evidence in item.evidence))
    yield article.title if article else ""
    yield article.published.isoformat() if article and article.published else ""
    yield from ((article and article.source) or "", (article and article.url) or "")
    yield from (item.kind, item.template, item.status, item.points)
