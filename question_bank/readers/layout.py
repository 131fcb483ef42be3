"""The lines of a draft in; the article's text, its blocks and the title that stands in it, out.

In the text a blank line parts the lines, so that reading it again gives the same text.
"""

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from question_bank.model import Block
from question_bank.readers.datelines import dateline_length
from question_bank.readers.draft import Line
from question_bank.readers.english import FUNCTION_WORDS
from question_bank.readers.line_kinds import (
    AGENCY_TAIL,
    END_TAIL,
    INITIALS,
    LIST_MARKER,
    ends_a_sentence,
    ends_article,
    line_kind,
    opens_word_list,
)

SEPARATOR: Final = "\n\n"
_HEADING_DASH = re.compile(r"\s+[-–—]+$")
_OPEN_END = re.compile(r"[:;,]['\"”’)]*$")
_SPEAKS = re.compile(r"\b(?:said|says|added|adds|told|wrote|writes|asked|explained|replied|continued|stated)\b")
_LONGEST_TITLE: Final = 200  # characters
_LONGEST_HEADING: Final = 100
_FEW_WORDS: Final = 9
_FOLD = str.maketrans("", "", string.punctuation + "“”‘’«»–—…")


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of an article with its blocks; `title` is the title line found in it, if there is one."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None


def lay_out(lines: Sequence[Line], title: str | None = None) -> Layout:
    """Join the lines to the article's text and tell their kinds; `title` is what the particulars say it is."""
    kinds = _kinds(lines, title)
    blocks: list[Block] = []
    start = 0
    datelines = 2  # paragraphs at the head that may open with one
    for line, kind in zip(lines, kinds, strict=True):
        blocks.extend(_blocks(line.text, kind, start, with_dateline=datelines > 0))
        datelines -= kind == "paragraph"
        start += len(line.text) + len(SEPARATOR)
    text = SEPARATOR.join(line.text for line in lines)
    return Layout(text, tuple(blocks), _title(lines, kinds, title))


def _kinds(lines: Sequence[Line], title: str | None) -> list[str]:
    kinds = [line.kind or line_kind(line.text) or _marked(line.text) for line in lines]
    _close(lines, kinds)
    _open(lines, kinds, title)
    for open_run, run in groupby(range(len(lines)), key=lambda index: kinds[index] is None):
        if open_run:
            for index, kind in _contextual(lines, list(run)):
                kinds[index] = kind
    return [kind or "paragraph" for kind in kinds]


def _marked(line: str) -> str | None:
    return "list_item" if LIST_MARKER.match(line) else None


def _close(lines: Sequence[Line], kinds: list[str | None]) -> None:
    """From an end mark or the heading of end matter on, everything is boilerplate; not before any prose came."""
    seen_prose = ended = False
    for index, line in enumerate(lines):
        if kinds[index] in ("heading", "list_item") and line_kind(line.text) == "boilerplate":
            kinds[index] = "boilerplate"
        if ended:
            kinds[index] = "boilerplate"
        ended = ended or (seen_prose and _is_end(lines, index))
        seen_prose = seen_prose or (kinds[index] is None and ends_a_sentence(line.text))


def _is_end(lines: Sequence[Line], index: int) -> bool:
    line = lines[index].text
    return ends_article(line) or (
        line.endswith("_") and opens_word_list(line, [later.text for later in lines[index + 1 :]])
    )


def _open(lines: Sequence[Line], kinds: list[str | None], title: str | None) -> None:
    """Before the first line of prose, lines without a final stop are headlines."""
    prose = next((i for i, line in enumerate(lines) if kinds[i] is None and _is_prose(line.text, title)), None)
    if prose is None:  # no line ends in a stop: the second may be what the first is the headline of
        undecided = [i for i, kind in enumerate(kinds) if kind is None]
        prose = undecided[:2][-1] if undecided else 0
        kinds[prose] = kinds[prose] or "paragraph"
    for index in range(prose):
        if kinds[index] is None:
            kinds[index] = "heading"


def _is_prose(line: str, title: str | None) -> bool:
    if title and _folded(line) == _folded(title):
        return False
    return (
        len(line) > _LONGEST_TITLE
        or (line.endswith(".") and not (INITIALS.search(line) and len(line.split()) <= _FEW_WORDS))
        or bool(_OPEN_END.search(line))
        or _is_quoted(line)
    )


def _is_quoted(line: str) -> bool:
    return line[0] in '"“' and ends_a_sentence(line)


def _contextual(lines: Sequence[Line], run: Sequence[int]) -> list[tuple[int, str]]:
    """Kinds of neighbouring lines that wording alone does not tell: short ones alone are headings, many are a list."""
    found: list[tuple[int, str]] = []
    for short, group in groupby(run, key=lambda index: _is_short(lines[index].text)):
        members = list(group)
        if not short:
            found.extend((index, "paragraph") for index in members)
        elif len(members) < 3:
            found.extend((index, _heading_or_paragraph(lines[index].text)) for index in members)
        else:
            found.extend(_list(lines, members))
    return found


def _list(lines: Sequence[Line], members: Sequence[int]) -> list[tuple[int, str]]:
    """Lines of a list without markers; among small or numbered ones a capital without a number is a heading."""
    heads = [index for index in members if _could_head(lines[index].text)]
    mixed = len(heads) < len(members) / 2
    return [(index, "heading" if mixed and index in heads else "list_item") for index in members]


def _could_head(line: str) -> bool:
    return line[0].isupper() and not any(character.isdigit() for character in line)


def _is_short(line: str) -> bool:
    if len(line) > _LONGEST_HEADING or not any(character.isalpha() for character in line):
        return False
    words = line.split()
    if line.endswith("?"):
        return len(words) <= 8 and line[0].isupper()
    if line.endswith(":"):
        return len(words) <= 4 and not _SPEAKS.search(line) and not any(word[0].isupper() for word in words[1:])
    return not ends_a_sentence(line) and not _OPEN_END.search(line)


def _heading_or_paragraph(line: str) -> str:
    if _HEADING_DASH.search(line):
        return "heading"
    opens = line[0].isupper() or line[0].isdigit() or line[0] in "\"“‘'"
    return "heading" if opens and (len(line.split()) <= _FEW_WORDS or _is_title_case(line)) else "paragraph"


def _is_title_case(line: str) -> bool:
    words = [word for word in line.split() if word not in FUNCTION_WORDS]
    return sum(not word[0].islower() for word in words) >= 0.8 * len(words)


def _title(lines: Sequence[Line], kinds: Sequence[str], title: str | None) -> str | None:
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "heading":
            return _HEADING_DASH.sub("", line.text)
        if kind in ("paragraph", "list_item"):
            return None
    return None


def _folded(line: str) -> str:
    return " ".join(line.translate(_FOLD).casefold().split())


def _blocks(line: str, kind: str, start: int, *, with_dateline: bool) -> list[Block]:
    """Blocks of one line: a paragraph gives up its dateline and agency tag, an item its marker, a heading its dash."""
    if kind == "paragraph":
        return _paragraph_blocks(line, start, with_dateline=with_dateline)
    head, tail = 0, len(line)
    if kind == "list_item" and (marker := LIST_MARKER.match(line)):
        head = marker.end()
    if kind == "heading" and (dash := _HEADING_DASH.search(line)):
        tail = dash.start()
    return [Block(kind, start + head, start + tail)]


def _paragraph_blocks(line: str, start: int, *, with_dateline: bool) -> list[Block]:
    dateline = dateline_length(line) if with_dateline else 0
    head = dateline + _blanks(line[dateline:])
    end_mark = END_TAIL.search(line, head)
    last = end_mark.start() if end_mark else len(line)
    tag = AGENCY_TAIL.search(line[:last], head)
    tail = tag.start() if tag else last
    pieces = (
        ("dateline", 0, dateline),
        ("paragraph", head, tail),
        ("agency", tail, last),
        ("boilerplate", last, len(line)),
    )
    return [
        Block(kind, start + first + _blanks(line[first:]), start + end) for kind, first, end in pieces if first < end
    ]


def _blanks(piece: str) -> int:
    return len(piece) - len(piece.lstrip())
