"""A paragraph goes in; the text the parser should see, its quotations and the way back to offsets come out.

The parser splits quotations at every full stop and stumbles over marks and brackets, so a whole quotation becomes
a short stand-in, the marks of a quoted fragment and everything in brackets are left out, and two tables lead from
each character of the parse text back to the article.
"""

import re
from dataclasses import dataclass, field
from typing import Final

STAND_IN: Final = "“Yes”"
OPENING: Final = "“«„"
CLOSING: Final = "”»"
STRAIGHT: Final = '"'
END_MARKS: Final = ".!?…"

_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ACRONYM = re.compile(r"^\s*\(\s*(?:the\s+)?(?:or\s+)?([A-Z][A-Za-z&.\-]{1,11}?)\s*\)$")
_INNER_END = re.compile(r"[.!?…][’'”\")]*\s+\S")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: `start`/`end` with the marks, `text` without; `full` if it stands as a sentence."""

    start: int
    end: int
    text: str
    full: bool

    @property
    def inner_start(self) -> int:
        """Offset of the first quoted character."""
        return self.start + 1

    @property
    def inner_end(self) -> int:
        """Offset after the last quoted character."""
        return self.end - 1


@dataclass(slots=True)
class Masked:
    """The parse text of one paragraph with, for each of its characters, start and end in the article."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    acronyms: list[tuple[int, str]] = field(default_factory=list)
    balanced: bool = True

    def add(self, text: str, start: int, end: int | None = None) -> None:
        """Append text; with `end`, every character stands for the whole stretch start..end."""
        self.text += text
        self.starts.extend([start] * len(text) if end is not None else range(start, start + len(text)))
        self.ends.extend([end] * len(text) if end is not None else range(start + 1, start + len(text) + 1))


def pair_marks(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Pairs of opening and closing mark (indices), and whether every mark found its partner.

    Curly and straight marks may be mixed within a pair, so the neighbouring blank decides and the glyph does not.
    """
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    balanced = True
    for index, character in enumerate(text):
        if character not in OPENING + CLOSING + STRAIGHT:
            continue
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        if character == STRAIGHT and before.isdigit() and opened is None and not after.isalpha():
            continue  # inches
        opens = before in " ([—–-‘'/" or index == 0
        if opens and after.isspace():
            opens = False
        if opened is None and opens:
            opened = index
        elif opened is not None and not opens:
            pairs.append((opened, index))
            opened = None
        else:
            balanced = False
            opened = index if opens else None
    return pairs, balanced and opened is None


def mask(paragraph: str, base: int) -> Masked:
    """The parse text of a paragraph that starts at offset `base` of the article."""
    masked = Masked()
    pairs, masked.balanced = pair_marks(paragraph)
    position = 0
    for opening, closing in pairs:
        _add_plain(masked, paragraph, position, opening, base)
        inner = paragraph[opening + 1 : closing]
        full = _is_full(paragraph, opening, closing)
        masked.quotations.append(Quotation(base + opening, base + closing + 1, inner.strip(), full))
        if full:
            _add_stand_in(masked, paragraph, opening, closing, base)
        else:
            _add_plain(masked, paragraph, opening + 1, closing, base)
        position = closing + 1
    _add_plain(masked, paragraph, position, len(paragraph), base)
    return masked


def _is_full(paragraph: str, opening: int, closing: int) -> bool:
    """A full quotation begins like a sentence, at a place where one can begin, and has a sentence's length."""
    inner = paragraph[opening + 1 : closing].strip()
    if not inner:
        return False
    if _INNER_END.search(inner) and len(inner.split()) > 4:
        return True
    before = paragraph[:opening].rstrip()
    starts_small = inner[0].islower()
    introduced = not before or before[-1] in ",:" + END_MARKS + CLOSING + STRAIGHT
    if starts_small:
        return False
    tail = inner[-1] in END_MARKS + ",—–" or paragraph[closing + 1 : closing + 2] in (".", ",")
    return introduced and tail and len(inner.split()) > 1


def _add_stand_in(masked: Masked, paragraph: str, opening: int, closing: int, base: int) -> None:
    start, end = base + opening, base + closing + 1
    masked.add(STAND_IN, start, end)
    last = paragraph[opening + 1 : closing].rstrip()[-1:]
    after = paragraph[closing + 1 :].lstrip()
    if after[:1] in (",", ".", ";", ":", "!", "?") and after:
        return
    if last == "," or (last in "!?—–" and after[:1].islower()) or (last in "!?" and _attribution_follows(after)):
        masked.add(",", end - 1, end)
    elif last in END_MARKS:
        masked.add("." if not after[:1].islower() else ",", end - 1, end)


def _attribution_follows(after: str) -> bool:
    words = re.findall(r"[\w’'-]+", after[:60])
    return any(word in {"said", "says", "asked", "added", "wrote", "told", "asks", "tweeted"} for word in words[:4])


def _add_plain(masked: Masked, paragraph: str, start: int, end: int, base: int) -> None:
    """Add text outside whole quotations, leaving out brackets (their acronyms are noted)."""
    position = start
    for found in _BRACKETED.finditer(paragraph, start, end):
        masked.add(paragraph[position : found.start()], base + position)
        acronym = _ACRONYM.match(found.group())
        if acronym:
            masked.acronyms.append((len(masked.text), acronym.group(1)))
        position = found.end()
    masked.add(paragraph[position:end], base + position)
