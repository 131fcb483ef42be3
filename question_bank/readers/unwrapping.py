"""The cleaned text of a plain-text file in; its paragraphs, each without line ends, out.

A file that breaks its lines at about one width is recognised by two signs: the next line's first word would not have
fitted, and few lines end where a sentence ends. Every other line of a file is a paragraph of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from question_bank.readers.line_kinds import LIST_MARKER, ends_a_sentence

_NARROWEST: Final = 40  # columns; shorter lines are lists or verse
_WIDEST: Final = 130
_MANY: Final = 4  # line breaks from which shares mean something
_BROKEN_WORD: Final = re.compile(r"[^\W\d_]-$")


def paragraphs(text: str) -> list[str]:
    """Paragraphs in order: joined where the file wraps its lines, else line by line."""
    lines = [line.expandtabs().rstrip() for line in text.split("\n")]
    runs = [list(run) for blank, run in groupby(lines, key=lambda line: not line) if not blank]
    width = _wrap_width(runs)
    return [paragraph for run in runs for paragraph in (run if width is None else _joined(run, width, text))]


def _wrap_width(runs: Sequence[Sequence[str]]) -> int | None:
    """The column at which the file wraps, None where it does not."""
    breaks = [pair for run in runs for pair in pairwise(run) if not LIST_MARKER.match(pair[1].lstrip())]
    if not breaks:
        return None
    lengths = sorted(len(line) for run in runs if len(run) > 1 for line in run)
    width = lengths[int(0.95 * (len(lengths) - 1))]  # a long address or headline does not widen the column
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(line, following, width) for line, following in breaks)
    stops = sum(ends_a_sentence(line) for line, _ in breaks)
    if len(breaks) < _MANY:
        goes_on = any(following.lstrip()[:1].islower() for _, following in breaks)
        return width if goes_on and full == len(breaks) and not stops else None
    return width if full >= 0.6 * len(breaks) and stops <= 0.4 * len(breaks) else None


def _is_full(line: str, following: str, width: int) -> bool:
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width - 2


def _joined(run: Sequence[str], width: int, text: str) -> Iterator[str]:
    margin = min(_indent(line) for line in run)
    paragraph = run[0].strip()
    for line, following in pairwise(run):
        if _begins_paragraph(line, following, width, margin):
            yield paragraph
            paragraph = following.strip()
        else:
            paragraph = _glue(paragraph, following.strip(), text)
    yield paragraph


def _begins_paragraph(line: str, following: str, width: int, margin: int) -> bool:
    if LIST_MARKER.match(following.lstrip()):
        return True
    if _indent(following) > margin and _indent(line) == margin and not LIST_MARKER.match(line.lstrip()):
        return True
    return not _is_full(line, following, width) and (len(line) < 0.6 * width or ends_a_sentence(line))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _glue(paragraph: str, following: str, text: str) -> str:
    """Join two lines; a hyphen at the break stays unless the text writes the word without it elsewhere."""
    if not _BROKEN_WORD.search(paragraph) or not following[:1].isalpha():
        return f"{paragraph} {following}"
    before, after = paragraph.split()[-1], re.match(r"[^\W\d_]*", following)
    whole = before[:-1] + (after[0] if after else "")
    if re.search(rf"\b{re.escape(whole)}\b", text, re.IGNORECASE):
        return paragraph[:-1] + following
    return paragraph + following
