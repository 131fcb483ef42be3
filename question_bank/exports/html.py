"""A quiz sheet to print, in one file: the questions and, from a new page on, the key with its evidence."""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from question_bank.exports.shared import paper
from question_bank.exports.shared.bank import ExportBank

NAME: Final = "html"
TITLE: Final = "Quiz sheet to print"
SUFFIX: Final = ".html"
MEDIA_TYPE: Final = "text/html; charset=utf-8"
ITEM_TYPES: Final = paper.TYPES
LOSES: Final = ""

refusal = paper.refusal

_PAGES: Final = Environment(
    loader=PackageLoader("question_bank.exports", "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def write(bank: ExportBank) -> bytes:
    return _PAGES.get_template("sheet.html").render(paper=paper.paper(bank)).encode()
