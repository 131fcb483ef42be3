"""What a format reader hands on: the lines of an article in order, and the particulars its file gives."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, caption or list item, without line ends; a `kind` of None is told by the wording."""

    text: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its blocks are known. A particular that the file does not give is None."""

    lines: tuple[Line, ...]
    title: str | None = None
    published: date | None = None
    source: str | None = None
    url: str | None = None
