"""An Excel workbook: one row for each item, with a heading that stays in sight and can be filtered by."""

import io
from datetime import datetime
from typing import Final

import xlsxwriter

from question_bank.exports.shared import table
from question_bank.exports.shared.bank import ExportBank
from question_bank.model import Item

NAME: Final = "xlsx"
TITLE: Final = "Excel table"
SUFFIX: Final = ".xlsx"
MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ITEM_TYPES: Final = table.TYPES
LOSES: Final = ""

_CELL_LENGTH: Final = 32_767
_MADE: Final = datetime(2000, 1, 1)  # a fixed day, so that the same items give the same file
_WIDTHS: Final = {"id": 18, "stem": 60, "evidence": 60, "explanation": 40, "article": 30, "key": 30, "url": 30}
_WIDTH: Final = {"option": 28, "rationale": 32}
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def refusal(item: Item) -> str | None:
    if table.longest(item) > _CELL_LENGTH:
        return f"a text is longer than the {_CELL_LENGTH:,} characters of a cell"
    return None


def write(bank: ExportBank) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": bank.title, "created": _MADE})
        sheet = book.add_worksheet("Items")
        names = table.heading(bank)
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF4"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(names):
            sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH.get(name.split()[0], 14)), body)
            sheet.write_string(0, column, name, head)
        number = 0
        for number, row in enumerate(table.rows(bank), start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell, body)
                else:
                    sheet.write_number(number, column, cell, body)
        sheet.freeze_panes(1, 3)
        sheet.autofilter(0, 0, number, len(names) - 1)
    return file.getvalue()
