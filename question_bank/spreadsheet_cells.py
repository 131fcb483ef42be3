"""A text goes in; a cell that no spreadsheet takes for a formula comes out, and the other way round."""

import re
from typing import Final

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_KEPT: Final = re.compile(r"'+[=+\-@\t\r]")


def as_text[Cell](cell: Cell) -> Cell | str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula.

    A cell that has such an apostrophe already gets one more, so that taking one away always brings the text back.
    """
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """The text that `as_text` made a cell of."""
    return cell[1:] if _KEPT.match(cell) else cell
