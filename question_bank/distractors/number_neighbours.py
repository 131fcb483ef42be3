"""A figure goes in; other figures of the same make come out, each with its words: same digits, zeros, commas, scale."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Final

from question_bank.language.number_figures import Figure, scale_value
from question_bank.language.number_wording import group
from question_bank.language.number_words import to_words

# Up to here numbers are counted one by one, and a neighbour is a different answer.
COUNTED: Final = 12
_REACH: Final = 4
_LOWEST: Final = Decimal("0.5")
_HIGHEST: Final = Decimal("2.5")
# At most so many candidates: for long numbers the steps grow.
_MANY: Final = 80

_PARTS: Final = (
    (Decimal(1) / 5, "a", "fifth"),
    (Decimal(1) / 4, "a", "quarter"),
    (Decimal(1) / 3, "a", "third"),
    (Decimal(2) / 5, "two", "fifths"),
    (Decimal(1) / 2, "", "half"),
    (Decimal(3) / 5, "three", "fifths"),
    (Decimal(2) / 3, "two", "thirds"),
    (Decimal(3) / 4, "three", "quarters"),
    (Decimal(4) / 5, "four", "fifths"),
)
_OF_A: Final = (
    (Decimal("0.25"), "a quarter of a {}"),
    (Decimal("0.5"), "half a {}"),
    (Decimal("0.75"), "three quarters of a {}"),
    (Decimal(1), "a {}"),
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another figure: its value, its words, and whether it has as many digits as the key."""

    value: Decimal
    words: str
    alike: bool = True


def neighbours(figure: Figure, *, below: Decimal | None = None) -> list[Neighbour]:
    """Figures from half to two and a half times as large (small ones up to four away), the key's own left out.

    None reaches `below`, a bound for the value (100 for per cents). An empty list means that none can be made well.
    """
    if figure.form == "fraction":
        made = _fractions(figure)
    elif figure.form == "words":
        made = _worded(figure)
    else:
        made = _digits(figure)
    return [
        neighbour
        for neighbour in made
        if neighbour.value != figure.value and neighbour.value > 0 and (below is None or neighbour.value < below)
    ]


def _fractions(figure: Figure) -> Iterator[Neighbour]:
    if figure.scale:
        yield from _parts_of(figure)
        return
    hyphen = "-" in figure.text
    one = "one" if figure.text.lower().startswith("one") else "a"
    for value, number, part in _PARTS:
        if abs(value - figure.coefficient) > Decimal("0.01"):
            words = " ".join(filter(None, (one if number == "a" else number, part)))
            yield Neighbour(value, _cased(words.replace(" ", "-") if hyphen else words, figure.text))


def _parts_of(figure: Figure) -> Iterator[Neighbour]:
    """ "A quarter of a million" among half, three quarters and a whole one."""
    for value, words in _OF_A:
        yield Neighbour(value * scale_value(figure.scale), _cased(words.format(figure.scale), figure.text))


def _worded(figure: Figure) -> Iterator[Neighbour]:
    head, scale = figure.coefficient, figure.scale
    if scale == "dozen":
        yield from _dozens(figure)
    elif scale and head < 1:
        yield from _parts_of(figure)
    else:
        for value in _word_values(head, scale):
            words = _number_words(value) + (f" {scale}" if scale else "")
            yield Neighbour(value * scale_value(scale), _cased(words, figure.text))


def _dozens(figure: Figure) -> Iterator[Neighbour]:
    for number, words in (("0.5", "half a"), ("1", "a"), ("2", "two"), ("3", "three"), ("4", "four"), ("5", "five")):
        if Decimal(number) >= figure.coefficient - 1:
            yield Neighbour(Decimal(number) * 12, _cased(f"{words} dozen", figure.text))


def _word_values(head: Decimal, scale: str) -> Iterator[Decimal]:
    if scale and head == 1:
        yield from (Decimal(2), Decimal(3), Decimal(4))
    elif head <= COUNTED:
        lowest = 1 if scale or head != int(head) else 2
        highest = 9 if scale == "hundred" else head + _REACH
        value = head - _REACH
        while value <= highest:
            if value >= lowest:
                yield value
            value += 1
    elif head == int(head):
        yield from (Decimal(number) for number in _same_roundness(int(head)))


def _number_words(value: Decimal) -> str:
    whole = int(value)
    return to_words(whole) + (" and a half" if value != whole else "")


def _digits(figure: Figure) -> Iterator[Neighbour]:
    written, places = _written(figure)
    units = int(figure.coefficient * 10**places)
    money = places == 2 and figure.text[:1] in "$€£" and units % 5 == 0 and not figure.scale
    if money:  # prices and wages are round to the five or the quarter, and so are those that could stand for them
        numbers = _prices(units)
    else:
        numbers = _counted(units) if places == 0 and units <= COUNTED else _same_roundness(units, decimals=places > 0)
    for number in [*numbers, *_round_ones(units, places, figure.scale)]:
        value = Decimal(number) / 10**places
        if _same_style(value, written, figure):
            words = rendered(figure, value)
            yield Neighbour(value * scale_value(figure.scale), words, len(str(number)) == len(str(units)))


def _written(figure: Figure) -> tuple[str, int]:
    """The digits of a figure as they stand, and how many follow the point."""
    found = re.search(r"[\d,]*\d(?:\.\d+)?", figure.text)
    written = found.group() if found else ""
    return written, len(written.partition(".")[2])


def rendered(figure: Figure, coefficient: Decimal) -> str:
    """The figure's text with another coefficient: its sign, commas, decimals and scale word stay."""
    if figure.form == "words":
        return _cased(_number_words(coefficient) + (f" {figure.scale}" if figure.scale else ""), figure.text)
    written, places = _written(figure)
    digits = f"{coefficient:.{places}f}"
    return figure.text.replace(written, group(digits) if "," in written else digits, 1)


def _same_style(value: Decimal, written: str, figure: Figure) -> bool:
    """Behind a scale word nothing is under one or over a thousand; without a comma nothing that might need one."""
    if figure.scale:
        return 1 <= value < 1000
    if "," in written:
        return True
    if figure.coefficient < 1000:
        return value < 1000
    return len(str(int(value))) == len(str(int(figure.coefficient)))


def _prices(cents: int) -> list[int]:
    """Prices near one in cents, in steps of a quarter or, from a price that is not round to it, of five cents."""
    step = 25 if cents % 25 == 0 else 5
    widest = max(6 * step, cents * 2 // 5)
    stride = step * max(1, widest // (12 * step))
    return [cents + way * stride * n for n in range(1, 13) for way in (-1, 1) if stride * n <= widest]


def _counted(number: int) -> list[int]:
    return list(range(max(2, number - _REACH), number + _REACH + 1))


def _same_roundness(number: int, *, decimals: bool = False) -> list[int]:
    """Numbers with the same zeros at the end (fives likewise), from half to two and a half times as large."""
    step, fives = (1, False) if decimals else step_of(number)
    low, high = number * _LOWEST, number * _HIGHEST
    stride = max(1, int((high - low) / step / _MANY))
    if stride % 10 == 0:
        stride += 1
    multiples = range(ceil(low / step), int(high / step) + 1, stride)
    if number // step == 3 and fives:
        return [multiple * step for multiple in multiples]  # 15, 150: too few odd ones lie near
    return [multiple * step for multiple in multiples if multiple % (2 if fives else 10)]


def step_of(number: int) -> tuple[int, bool]:
    """The last place that is not zero, or five times that where the number ends in a five there."""
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    head = number // 10**zeros
    fives = head % 5 == 0 and head >= 15
    return (5 if fives else 1) * 10**zeros, fives


def _round_ones(units: int, places: int, scale: str) -> list[int]:
    """10, 100, 1,000: the neighbours that a hand would write beside them."""
    if places or units <= COUNTED or not re.fullmatch("10*", str(units)):
        return [2, 3, 4] if units == 1 and scale else []
    if scale:
        return [units * factor for factor in (2, 3)]
    return [units // 2, units * 3 // 2, units * 2, units * 5 // 2]


def _cased(words: str, like: str) -> str:
    return words[0].upper() + words[1:] if like[:1].isupper() else words
