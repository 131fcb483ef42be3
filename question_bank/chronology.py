"""Dated pieces go in; those that can be put in order come out, the earliest first: well apart, silent on their time."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from question_bank.model import FactSheet
from question_bank.pieces import Piece, alike

APART: Final = {"day": timedelta(2), "month": timedelta(31), "year": timedelta(366)}
"""The least time from the end of one event to the start of the next: "1890–91" may be read as 1890."""
STAGE: Final = re.compile(
    r"\b(?:graduat\w+|school|degree|Ph\.?D|doctorate|debut|studie[sd]|studying|married|entered)\b"
)
"""What comes at the same time of most lives: one of such steps says nothing, two say their order."""
NEWS: Final = timedelta(30)
"""The last days before the publication of an article, of which it tells its news."""
TELLS_TIME: Final = re.compile(
    r"\b(?:born|died?|dead|death|buried|first|last|second|third|final(?:ly)?|later|then|after(?:wards)?|before|until|when|"
    r"while|since|still|again|already|former(?:ly)?|once|next|previous(?:ly)?|earlier|early|late|new|now|recent(?:ly)?|"
    r"begin|began|ended|end|aged?|at age|anniversary|birthday|year|years|month|months|day|days|week|weeks|"
    r"return(?:ed)?|retired?|resign(?:ed)?|re-?elected|continued?|remained|1\d\d\d|20\d\d|century|"
    r"(?:Jan|Febr)uary|March|April|June|July|August|(?:Sept|Nov|Dec)ember|October)\b",
    re.IGNORECASE,
)
"""Words of a step that say or imply where it belongs."""


def in_order(sheet: FactSheet, found: Sequence[Piece], *, most: int) -> list[Piece]:
    """At most so many pieces, the most salient, in the order of their dates."""
    chosen: list[Piece] = []
    for piece in sorted(found, key=lambda piece: -piece.salience):
        if TELLS_TIME.search(piece.text) or _is_news(sheet, piece) or len(chosen) == most:
            continue
        if all(_apart(piece, other) and not alike(piece, other) for other in chosen):
            chosen.append(piece)
    return sorted(chosen, key=_start)


def _is_news(sheet: FactSheet, piece: Piece) -> bool:
    """Whether a piece is what the article reports, which everybody puts last."""
    published, time = sheet.article.published, piece.fact.time
    return published is not None and time is not None and published - time.end < NEWS


def _start(piece: Piece) -> int:
    return piece.fact.time.start.toordinal() if piece.fact.time else 0


def _apart(one: Piece, other: Piece) -> bool:
    first, second = sorted((one, other), key=_start)
    if first.fact.time is None or second.fact.time is None:
        return False
    if STAGE.search(one.text) and STAGE.search(other.text):
        return False
    least = max(APART.get(piece.fact.time.granularity, APART["year"]) for piece in (first, second) if piece.fact.time)
    return second.fact.time.start - first.fact.time.end >= least
