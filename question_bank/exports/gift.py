"""GIFT, the text format that Moodle and others read: one block of lines for each item."""

import re
from collections.abc import Callable, Iterator
from html import escape as escape_html
from typing import Final

from question_bank.exports.shared import arrangement, citation, numbers
from question_bank.exports.shared.bank import ExportBank
from question_bank.gaps import GAP, as_wide, filled_in
from question_bank.model import Item

NAME: Final = "gift"
TITLE: Final = "GIFT"
SUFFIX: Final = ".gift"
MEDIA_TYPE: Final = "text/plain; charset=utf-8"
ITEM_TYPES: Final = (
    *("multiple_choice", "multiple_response", "true_false", "cloze", "short_answer", "numeric", "date", "matching"),
)
LOSES: Final = "points; of a date, any spelling but the accepted ones"

_SPECIAL: Final = re.compile(r"[~=#{}:\\]")
_NAME_LENGTH: Final = 80


def escape(text: str) -> str:
    """A text in which nothing has a meaning to GIFT any more; one line."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def refusal(item: Item) -> str | None:
    typed = item.answers if item.item_type in ("cloze", "short_answer", "date") else ()
    if any("->" in text for text in (*typed, *(p.premise for p in item.pairs), *(p.response for p in item.pairs))):
        return "an answer has “->”, which GIFT takes for a pair"
    if item.item_type == "numeric" and not numbers.accepted(item.answers):
        return "no accepted answer is a plain number"
    return None


def write(bank: ExportBank) -> bytes:
    category = bank.title.replace("/", "//")
    blocks = [f"$CATEGORY: $course$/top/{category}", *(_block(bank, n, each) for n, each in enumerate(bank.items, 1))]
    return ("\n\n".join(blocks) + "\n").encode()


def _block(bank: ExportBank, number: int, item: Item) -> str:
    """Comment with id and tag, name, stem, then the answers in braces."""
    feedback = citation.as_text(item, bank.articles.get(item.article))
    rich = _Rich([item.stem, feedback, *(text for o in item.options for text in (o.text, o.rationale))])
    lines = [f"// [id:{item.id}]{f' [tag:{item.kind}]' if item.kind else ''}", f"::{_name(number, item)}::"]
    before, after = _around(item)
    lines[-1] += rich.stem(before) + (" {" if not after or before[-1:].isspace() else "{")
    lines += _ANSWERS[item.item_type](bank, item, rich)
    lines += [f"####{rich.text(feedback)}"] if feedback else []
    return "\n".join([*lines, "}" + (" " if after[:1].isspace() else "") + rich.text(after, prefixed=True)])


def _around(item: Item) -> tuple[str, str]:
    """What stands before and after the answers: where they fill a gap, they stand in its place ("missing word").

    A gap that ends the stem stays as it is written: answers with nothing behind them fill none for a reader. One with
    "//" behind it stays too: the rest would be read as a remark.
    """
    parts = filled_in(item)
    whole = as_wide(item.stem, len(GAP))
    fills = parts is not None and parts[0].strip() and parts[1].strip() and not parts[1].lstrip().startswith("//")
    return parts if parts is not None and fills else (whole, "")


def _name(number: int, item: Item) -> str:
    stem = " ".join(item.stem.split())
    short = stem if len(stem) <= _NAME_LENGTH else f"{stem[:_NAME_LENGTH].rsplit(' ', 1)[0]} …"
    return escape(f"{number:03} {short}")


class _Rich:
    """Texts of one question that its reader may format: as HTML where one of them would be taken for it."""

    def __init__(self, texts: list[str]) -> None:
        self.html = any(character in text for text in texts for character in "<>&")

    def stem(self, text: str) -> str:
        return f"[html]{self.text(text, prefixed=True)}" if self.html else self.text(text)

    def text(self, text: str, *, prefixed: bool = False) -> str:
        written = escape(escape_html(text, quote=False) if self.html else text)
        # what begins with a bracket would be taken for the name of a format, with a percent sign for a weight
        guard = "[html]" if self.html else "[moodle]"
        return guard + written if written.startswith(("[", "%")) and not prefixed else written


def _options(bank: ExportBank, item: Item, rich: _Rich) -> Iterator[str]:
    for option in arrangement.options(item, seed=bank.seed):
        yield f"{'=' if option.correct else '~'}{rich.text(option.text)}{_feedback(option.rationale, rich)}"


def _several(bank: ExportBank, item: Item, rich: _Rich) -> Iterator[str]:
    """Every right option counts for its share, every wrong one takes as much away."""
    share = numbers.share(item)
    for option in arrangement.options(item, seed=bank.seed):
        weight = numbers.in_words(share if option.correct else -share)
        yield f"~%{weight}%{rich.text(option.text)}{_feedback(option.rationale, rich)}"


def _true_false(_bank: ExportBank, item: Item, rich: _Rich) -> Iterator[str]:
    """The first feedback is for who answers wrongly, the second for who answers rightly."""
    key = next(option for option in item.options if option.correct)
    other = next(option for option in item.options if not option.correct)
    right = _feedback(key.rationale, rich)
    wrong = _feedback(other.rationale, rich) or ("#" if right else "")
    yield f"{'TRUE' if arrangement.is_true(key) else 'FALSE'}{wrong}{right}"


def _typed(_bank: ExportBank, item: Item, _rich: _Rich) -> Iterator[str]:
    """Full weight for each wording, written out, as GIFT asks where there are several; no star is a wildcard."""
    for answer in item.answers:
        literal = escape(answer.replace("*", r"\*"))
        yield f"=%100%{f'[plain]{literal}' if literal.startswith('[') else literal}"


def _numeric(_bank: ExportBank, item: Item, _rich: _Rich) -> Iterator[str]:
    yield "#"
    for number in numbers.accepted(item.answers):
        yield f"={number}:{numbers.in_words(item.tolerance or 0)}"


def _pairs(_bank: ExportBank, item: Item, rich: _Rich) -> Iterator[str]:
    for pair in item.pairs:
        yield f"={rich.text(pair.premise)} -> {escape(pair.response)}"


def _feedback(text: str, rich: _Rich) -> str:
    return f"#{rich.text(text)}" if text.strip() else ""


_ANSWERS: Final[dict[str, Callable[[ExportBank, Item, _Rich], Iterator[str]]]] = {
    "multiple_choice": _options,
    "multiple_response": _several,
    "true_false": _true_false,
    "cloze": _typed,
    "short_answer": _typed,
    "date": _typed,
    "numeric": _numeric,
    "matching": _pairs,
}
