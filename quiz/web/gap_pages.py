"""A stem goes in; what a page shows of its gap comes out: a field inside the sentence, or a line that is read aloud."""

import re
from dataclasses import dataclass
from typing import Final

from jinja2.filters import do_mark_safe

from question_bank.gaps import asked_of, filled_in, split
from question_bank.model import Item

_BLANK: Final = do_mark_safe('<span aria-hidden="true">_____</span><span class="hidden">blank</span>')
_OPENING: Final = re.compile(r"[^\w\s]*\Z")
_CLOSING: Final = re.compile(r"[^\w\s]*")


@dataclass(frozen=True, slots=True)
class GapShown:
    """The question before a sentence with a gap, if there is one, and the sentence around its field.

    `opening` and `closing` are the marks that touch the field and go with it to the next line.
    """

    question: str
    before: str
    opening: str
    closing: str
    after: str


def gap_shown(item: Item) -> GapShown | None:
    """The sentence of an item whose answer is typed into its one gap; None for any other."""
    parts = filled_in(item)
    if parts is None:
        return None
    question, before = asked_of(parts[0])
    opening, closing = _OPENING.search(before), _CLOSING.match(parts[1])
    assert opening is not None
    assert closing is not None
    return GapShown(question, before[: opening.start()], opening.group(), closing.group(), parts[1][closing.end() :])


def gapped(stem: str) -> str:
    """The stem as HTML, escaped, with its gaps as lines that a screen reader calls “blank”."""
    return _BLANK.join(split(stem))
