"""A Markdown file in; its paragraphs, headings and list items as a draft out, without code, tables and raw HTML."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from question_bank.readers.characters import clean, one_line
from question_bank.readers.decoding import decode
from question_bank.readers.draft import Draft, Line
from question_bank.readers.particulars import parse_date

if TYPE_CHECKING:
    from markdown_it.token import Token

NAME = "markdown"
TITLE = "Markdown"
SUFFIXES = (".md", ".markdown")

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]+):[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)
_SIGNS = re.compile(r"\A---[ \t]*\n(?:[A-Za-z_]+:.*\n)+---|^#{1,6} \w|\[[^\]\n]+\]\(https?://", re.MULTILINE)


def recognises(text: str) -> bool:
    """Whether text of unknown origin is Markdown: front matter, a heading with #, or a link."""
    return bool(_SIGNS.search(text))


def read(data: bytes, *, name: str) -> Draft:
    """Read the file with title, date, source and url from its front matter, if it has one.

    Raises ReadError where the data is no text or the front matter's date is none.
    """
    from markdown_it import MarkdownIt  # no other format needs it

    text = clean(decode(data, name))
    front = _FRONT_MATTER.match(text)
    fields = _fields(front["fields"]) if front else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    return Draft(
        tuple(_lines(tokens)),
        title=fields.get("title"),
        published=_published(fields, name),
        source=fields.get("source") or fields.get("outlet"),
        url=fields.get("url"),
    )


def _fields(front_matter: str) -> dict[str, str]:
    found = ((field["key"].lower(), one_line(field["value"]).strip("\"'")) for field in _FIELD.finditer(front_matter))
    return {key: value for key, value in found if value}


def _published(fields: dict[str, str], name: str) -> date | None:
    written = fields.get("published") or fields.get("date")
    return parse_date(written, where=name) if written else None


def _lines(tokens: "Sequence[Token]") -> Iterator[Line]:
    """Walk the block tokens; the marker of a list item goes to the first paragraph in it."""
    around: list[str] = []
    marker = ""
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type)
        elif token.nesting == -1:
            around.pop()
        if token.type == "list_item_open":
            marker = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "inline" and not any(kind.startswith("table") for kind in around):
            yield from _inline_lines(token, around[-1], marker)
            marker = ""


def _inline_lines(token: "Token", parent: str, marker: str) -> Iterator[Line]:
    children = token.children or []
    pictures = [_text(child.children or []) for child in children if child.type == "image"]
    yield from (Line(picture, "caption") for picture in pictures if picture)
    if text := _text(children):
        kind = "heading" if parent == "heading_open" else "list_item" if marker else None
        yield Line(marker + text, kind)


def _text(tokens: "Sequence[Token]") -> str:
    return one_line("".join(_words(token) for token in tokens))


def _words(token: "Token") -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return " " if token.type in ("softbreak", "hardbreak") else ""
