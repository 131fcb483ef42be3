"""A saved news page in; the article in it as a draft, with title, date, source and url of its metadata, out."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from question_bank.errors import ReadError
from question_bank.readers.characters import clean, one_line
from question_bank.readers.decoding import decode
from question_bank.readers.draft import Draft, Line

NAME = "html"
TITLE = "Saved web page"
SUFFIXES = (".html", ".htm", ".xhtml")

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article)\b", re.I | re.S
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]+)", re.I
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_NOT_PUBLICATION: Final = (  # places where another day than that of the article stands
    "//footer | //aside | //nav | //*[contains(@class, 'comment')] | //*[contains(@id, 'comment')]"
    " | //meta[contains(@property, 'modified') or contains(@property, 'updated') or contains(@name, 'modified')]"
)
_EDIT_LINK = re.compile(r" ?\[edit\]$")  # beside the headings of a wiki
_EARLIEST, _LATEST = "1900-01-01", "2200-01-01"  # without them the clock would decide which dates count


def recognises(text: str) -> bool:
    """Whether text of unknown origin is a web page."""
    return bool(_START.match(text))


def read(data: bytes, *, name: str) -> Draft:
    """Read the page without menus, comments, tables and advertisements.

    The date is that of the metadata or of a date line, never one from the prose; None where there is none.
    Raises ReadError where the data is no text or no article is found in it.
    """
    from trafilatura import bare_extraction  # takes most of a second to import, and plain text does without it

    declared = _DECLARED.search(data[:4000])
    encoding = (declared[1] or declared[2]).decode("ascii") if declared else None
    page = _XML_DECLARATION.sub("", decode(data, name, declared=encoding))
    found: Any = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=False, include_formatting=True
    )
    lines = tuple(_lines(found.body)) if found is not None else ()
    if not lines:
        raise ReadError(
            f"{name} holds no article that can be told from its menus; save the article's text as a .txt file."
        )
    return Draft(
        lines,
        title=_particular(found.title),
        published=_published(page),
        source=_particular(found.sitename),
        url=_particular(found.url),
    )


def _particular(value: str | None) -> str | None:
    return one_line(value) or None if value else None


def _published(page: str) -> date | None:
    from htmldate import find_date
    from lxml import html as lxml_html

    tree: Any = lxml_html.fromstring(page)
    for element in tree.xpath(_NOT_PUBLICATION):
        if element.getparent() is not None:
            element.drop_tree()
    found = find_date(tree, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST)
    return date.fromisoformat(found) if found else None


def _lines(body: Any) -> Iterator[Line]:
    """The elements of trafilatura's XML in order: head, p, list with item, quote."""
    for element in body:
        if element.tag == "list":
            ordered = element.get("rend") == "ol"
            for number, item in enumerate(element.iter("item"), start=1):
                yield from _line(item, f"{number}. " if ordered else "- ", "list_item")
        elif element.tag == "head":
            yield from _line(element, "", "heading")
        elif len(element) and any(child.tag in ("p", "list", "head", "quote") for child in element):
            yield from _lines(element)
        else:
            yield from _line(element, "", None)


def _line(element: Any, marker: str, kind: str | None) -> Iterator[Line]:
    for line_break in element.iter("lb"):
        line_break.tail = f" {line_break.tail or ''}"
    text = one_line(clean("".join(element.itertext())))
    if text := _EDIT_LINK.sub("", text) if kind == "heading" else text:
        yield Line(marker + text, kind)
