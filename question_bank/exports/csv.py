"""CSV for spreadsheets and scripts: one row for each item, in UTF-8 with the mark by which Excel knows it."""

import csv
import io
import re
from typing import Final

from question_bank.exports.shared import table
from question_bank.exports.shared.bank import ExportBank
from question_bank.model import Item

NAME: Final = "csv"
TITLE: Final = "CSV table"
SUFFIX: Final = ".csv"
MEDIA_TYPE: Final = "text/csv; charset=utf-8"
ITEM_TYPES: Final = table.TYPES
LOSES: Final = ""

# A spreadsheet would take these for a formula.
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")


def as_text(cell: table.Cell) -> table.Cell:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula.

    A cell that has such an apostrophe already gets one more, so that taking one away always brings the text back.
    """
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def refusal(_item: Item) -> str | None:
    return None


def write(bank: ExportBank) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(table.heading(bank))
    writer.writerows([as_text(cell) for cell in row] for row in table.rows(bank))
    return file.getvalue().encode("utf-8-sig")
