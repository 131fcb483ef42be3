"""Items go out as tables; Python's csv and openpyxl read the same cells back, and none of them is a formula."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import exports
from question_bank.model import BankDocument
from question_bank.spreadsheet_cells import as_meant, as_text
from tests import factories

type Write = Callable[..., exports.Export]


def read_csv(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")  # by which Excel knows UTF-8
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data: bytes) -> list[dict[str, Any]]:
    heading, *rows = openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True)
    return [{name: "" if cell is None else cell for name, cell in zip(heading, row, strict=True)} for row in rows]


@pytest.fixture(params=["csv", "xlsx"])
def table(request: pytest.FixtureRequest, export: Write) -> list[dict[str, Any]]:
    data = export(request.param, seed=2).data
    return read_csv(data) if request.param == "csv" else read_xlsx(data)


def without_apostrophe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in "=+-@" else cell


def test_every_item_is_a_row(document: BankDocument, table: list[dict[str, Any]]) -> None:
    assert [(row["id"], row["item type"], row["stem"], row["kind"], row["status"]) for row in table] == [
        (item.id, item.item_type, item.stem, item.kind, item.status) for item in document.items
    ]
    assert [float(row["points"]) for row in table] == [item.points for item in document.items]


def test_options_are_marked_by_number_and_keep_their_rationale(
    document: BankDocument, table: list[dict[str, Any]]
) -> None:
    for item, row in zip(document.items, table, strict=True):
        if not item.options:
            continue
        right = {int(number) for number in str(row["correct options"]).split(", ")}
        read = {
            (without_apostrophe(row[f"option {n}"]), n in right, without_apostrophe(row[f"rationale {n}"]))
            for n in range(1, len(item.options) + 1)
        }
        assert read == {(option.text, option.correct, option.rationale) for option in item.options}


def test_evidence_has_columns_of_its_own(document: BankDocument, table: list[dict[str, Any]]) -> None:
    for item, row in zip(document.items, table, strict=True):
        assert row["evidence"] == item.evidence[0].text
        assert row["explanation"] == item.explanation
    assert {name: table[0][name] for name in ("article", "published", "source")} == {
        "article": "A bridge for Norvik",
        "published": "2024-03-03",
        "source": "The Norvik Post",
    }


def test_other_types_have_columns_of_their_own(table: list[dict[str, Any]]) -> None:
    assert table[4]["accepted answers"] == "Holm & Sons\nHolm and Sons"
    assert float(table[5]["tolerance"]) == 100
    assert table[7]["pairs"].splitlines()[0] == "Ada Kern → Mayor of Norvik"
    assert table[8]["sequence"] == "Work began.\nWork stopped.\nThe bridge opened."


def test_no_cell_of_the_csv_begins_as_a_formula(export: Write) -> None:
    cells = [cell for row in read_csv(export("csv").data) for cell in row.values()]
    assert "'=SUM(A1:A9)" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]


def test_cells_of_the_workbook_are_texts_and_numbers_only(export: Write) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(export("xlsx").data)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert "=SUM(A1:A9)" in [cell.value for cell in cells]
    assert not any(cell.hyperlink for cell in cells)
    assert sheet.freeze_panes == "D2"


def test_there_are_as_many_option_columns_as_an_item_needs(document: BankDocument, export: Write) -> None:
    more = replace(document.items[0], options=factories.options(*(f"option {n}" for n in range(7))))
    (row,) = read_csv(export("csv", [more]).data)
    assert "option 7" in row
    assert "option 8" not in row


def test_what_is_too_long_for_a_cell_is_refused_whole(document: BankDocument, export: Write) -> None:
    long = replace(document.items[0], stem="x" * 32_768)
    done = export("xlsx", [long, document.items[1]])
    ((refused, reason),) = done.skipped
    assert (refused, "32,767" in reason) == (long, True)
    assert [row["id"] for row in read_xlsx(done.data)] == [document.items[1].id]
    assert len(read_csv(export("csv", [long]).data)[0]["stem"]) == 32_768


@given(st.text(st.sampled_from("'=+-@\t\ra1 ")) | st.text())
def test_no_text_is_taken_for_a_formula_and_none_is_lost(text: str) -> None:
    written = as_text(text)
    assert isinstance(written, str)
    assert written[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert written in (text, f"'{text}")
    assert as_meant(written) == text  # whoever takes one apostrophe away before a formula has the text again
