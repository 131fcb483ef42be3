"""CSV for spreadsheets and scripts: one row for each item, in UTF-8 with the mark by which Excel knows it."""

import csv
import io
from typing import Final

from question_bank.exports.shared import table
from question_bank.exports.shared.bank import ExportBank
from question_bank.model import Item
from question_bank.spreadsheet_cells import as_text

NAME: Final = "csv"
TITLE: Final = "CSV table"
SUFFIX: Final = ".csv"
MEDIA_TYPE: Final = "text/csv; charset=utf-8"
ITEM_TYPES: Final = table.TYPES
LOSES: Final = ""


def refusal(_item: Item) -> str | None:
    return None


def write(bank: ExportBank) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(table.heading(bank))
    writer.writerows([as_text(cell) for cell in row] for row in table.rows(bank))
    return file.getvalue().encode("utf-8-sig")
