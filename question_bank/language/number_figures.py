"""A text goes in; its figures come out ("1.1 million", "$9,000", "two thirds"), without names, years, clock times."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from question_bank.language import number_shapes as shapes
from question_bank.language.dates import DateMention, find_dates
from question_bank.language.number_words import DOZEN, FRACTIONS, SCALES, from_words

_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;]\s|[“\"‘(]|\n)\s*$")
_LAST_WORD: Final = re.compile(r"(?P<word>[\w’'-]*[^\W_][\w’'-]*)\s$")
_NEAR: Final = 60
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_PLURAL_AFTER: Final = re.compile(r"\s(?:[a-z]+-?[a-z]*\s)?(?:[a-z]+s|people|men|women|children)\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `coefficient` times `scale` (a word, or empty) is its value; `symbol` is a currency sign before it.

    `start` and `end` take in the symbol, the coefficient and the scale; `form` is `digits`, `words` or `fraction`.
    """

    start: int
    end: int
    text: str
    coefficient: Decimal
    scale: str
    form: str
    symbol: str = ""

    @property
    def value(self) -> Decimal:
        """The whole value, as of "1.1 million"."""
        return self.coefficient * scale_value(self.scale)


def scale_value(scale: str) -> Decimal:
    """What a scale word or suffix multiplies by: "million" and "m" a million, "" one."""
    word = shapes.SCALE_SUFFIX.get(scale.strip(), scale.strip().lower())
    return DOZEN if word == "dozen" else SCALES.get(word, Decimal(1))


def find_figures(text: str, dates: Sequence[DateMention] | None = None) -> list[Figure]:
    """The figures that may count something, in order; the dates of the text are looked for if not given."""
    if not shapes.ANY_NUMBER.search(text):
        return []
    possible = [figure for match in shapes.FIGURE.finditer(text) if (figure := _figure(match)) is not None]
    found = [
        figure
        for figure in possible
        if not (_glued(text, figure) or is_name_number(text, figure.start, figure.end) or _is_year(text, figure))
    ]
    if not found:  # the dates are the dearest question, and often there is nothing left to ask it of
        return []
    taken = list(_taken(text, find_dates(text) if dates is None else dates))
    return [f for f in found if not any(start < f.end and f.start < end for start, end in taken)]


def _taken(text: str, dates: Sequence[DateMention]) -> Iterator[tuple[int, int]]:
    """Where dates, clock times, phone numbers, addresses of pages and ordinals stand."""
    for mention in dates:
        yield mention.start, mention.end
    for expression in (shapes.PHONE, shapes.CLOCK, shapes.RATIO, shapes.VAGUE, shapes.ORDINAL):
        for match in expression.finditer(text):
            if expression is not shapes.ORDINAL or not _part_of_fraction(text, match):
                yield match.span()


def _part_of_fraction(text: str, match: re.Match[str]) -> bool:
    """ "A third of", or "a third" alone: the word is no ordinal there."""
    before, after = text[: match.start()], text[match.end() :]
    return bool(re.search(r"\b(?:an?|one)[\s-]$", before, re.IGNORECASE)) and (not after or after.startswith(" of"))


def _figure(match: re.Match[str]) -> Figure | None:
    if match["words"]:
        return _worded(match)
    symbol, suffix = (match["symbol"] or "").strip(), (match["suffix"] or "").strip()
    end = match.end()
    if suffix in ("m", "k", "b") and not symbol:
        if suffix != "m":
            return None
        suffix, end = "", match.end("digits")
    scale = suffix or (match["scale"] or "").strip()
    start = match.start("symbol") if symbol else match.start("digits")
    coefficient = Decimal(match["digits"].replace(",", ""))
    if coefficient == 0:
        return None
    return Figure(start, end, match.string[start:end], coefficient, scale, "digits", symbol)


def _worded(match: re.Match[str]) -> Figure | None:
    words, start = match["words"], match.start("words")
    end = start + len(words)
    fraction = _fraction(words)
    if fraction is not None:
        scale = re.search(r"\bof\s+a\s+(\w+)$", words)
        return Figure(start, end, words, fraction, scale[1].lower() if scale else "", "fraction")
    value = from_words(words)
    if value is None or value == 0:
        return None
    scaled = re.fullmatch(rf"(.+?)\s+({shapes.SCALE_WORD})", words, re.IGNORECASE)
    head = _coefficient(scaled[1]) if scaled else None
    if scaled and head is not None:
        return Figure(start, end, words, head, scaled[2].lower(), "words")
    return Figure(start, end, words, value, "", "words")


def _coefficient(words: str) -> Decimal | None:
    if words.lower() in ("a", "an", "half a", "half an"):
        return Decimal("0.5") if words.lower().startswith("half") else Decimal(1)
    value = from_words(words)
    return value if value is not None and value < 100 else None


def _fraction(words: str) -> Decimal | None:
    found = re.match(r"(half\b(?!\s+an?\b)|(\w+)[\s-](\w+?)s?\b)(?:\s+of\s+a\b|$)", words, re.IGNORECASE)
    if found is None:
        return None
    if found[1].lower() == "half":
        return Decimal("0.5")
    parts = FRACTIONS.get(found[3].lower())
    number = Decimal(1) if found[2].lower() in ("a", "an") else from_words(found[2])
    return number / parts if parts and number else None


def _glued(text: str, figure: Figure) -> bool:
    """Whether letters or signs make the figure part of a name, version or larger sign: "F-16", "5G", "#3", "40s"."""
    before, after = text[max(0, figure.start - 4) : figure.start], text[figure.end :]
    if re.search(r"(?:[\w#@/\\_.’'&+=*]|\w\(|[^\W\d_][-‐‑–]|(?:^|\s)-)$", before) and not re.search(
        r"\d%?[-–‑]$", before
    ):
        return True
    if figure.form == "digits" and not figure.scale and re.match(r"[A-Za-z_/\\&=*]|[:.,]\d", after):
        return not shapes.MEASURE.match(after)
    return False


def is_name_number(text: str, start: int, end: int) -> bool:
    """Whether a number names something instead of counting: "Voyager 1", "resolution 2259", "Group of Seven"."""
    number, before, after = text[start:end], text[max(0, start - _NEAR) : start], text[end:]
    if re.match(r"[\s-]magnitude\b", after):
        return True
    if shapes.GROUP_OF.search(before) or shapes.ADDRESS_AFTER.match(after):
        return True
    if number[0].isupper() and re.match(r"\s[A-Z]", after):
        return not _SENTENCE_START.search(before) or bool(re.match(r"\s[A-Z][\w’'-]+\s[A-Z]", after))
    if re.search(r"[%$€£¥₹]", number) or re.search(shapes.SCALE_WORD, number) or shapes.PERCENT.match(after):
        return False
    if shapes.HEAD_BEFORE.search(before):
        return True
    return _after_capital(before)


def _after_capital(before: str) -> bool:
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found["word"]
    return not re.search(r"[’']s$", word) and bool(re.search(r"[A-Z]", word)) and word not in shapes.OPENERS


def _is_year(text: str, figure: Figure) -> bool:
    """Four bare figures from 1800 to 2099 are a year that the dates did not claim, unless they count things."""
    if figure.form != "digits" or figure.scale or figure.symbol or not _YEAR.fullmatch(figure.text):
        return False
    after = text[figure.end :]
    return not (_PLURAL_AFTER.match(after) or shapes.MEASURE.match(after) or shapes.PERCENT.match(after))
