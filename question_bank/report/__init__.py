"""A bank document goes in; a page comes out that shows what its items cover, whole or to stand in another page."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from question_bank.exports.shared.bank import clean
from question_bank.exports.shared.citation import day
from question_bank.model import BankDocument, key_texts
from question_bank.report.coverage import coverage

__all__ = ["STYLE", "Addresses", "body", "page"]

STYLE: Final = (files(__name__) / "pages" / "report.css").read_text(encoding="utf-8")
"""The style of `body`, for a page that names the colours --ink, --soft, --line, --card and --accent."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the page leads to, by id; None where there is nothing to lead to.

    With addresses of `article`, a bank of several is shown by its totals and a list that leads to each article's page.
    """

    item: Callable[[str], str] | None = None
    article: Callable[[str], str] | None = None


def page(document: BankDocument) -> bytes:
    """One HTML file that needs no other. Equal documents give equal bytes."""
    whole = _PAGES.get_template("page.html").render(title=_title(document), style=STYLE, body=body(document))
    return whole.encode()


def body(document: BankDocument, *, addresses: Addresses | None = None) -> str:
    """What stands between the tags of a page's body: HTML without style or script."""
    leads = addresses or Addresses()
    found = coverage(document)
    several = len(found.articles) != 1
    shown = () if several and leads.article else found.articles
    return _PAGES.get_template("body.html").render(bank=found, several=several, shown=shown, leads=leads)


def _title(document: BankDocument) -> str:
    one = document.sheets[0].article.title if len(document.sheets) == 1 else ""
    return f"What this bank covers: {one}" if one else "What this bank covers"


def _plain(value: object) -> object:
    """No character that a file cannot hold gets onto the page; what is HTML by now has been through here."""
    return clean(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _words(name: str) -> str:
    """A name of the code as people read it."""
    return "true or false" if name == "true_false" else name.replace("_", " ").replace("-", " ")


def _percent(share: float) -> str:
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


_PAGES: Final = Environment(
    loader=PackageLoader("question_bank.report", "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=_plain,
)
_PAGES.filters.update(day=day, keys=key_texts, percent=_percent, words=_words)
