"""The tokens of a typed answer go in; out comes the number they mean, with its unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from question_bank.language.spelling import american

_UNDER_TWENTY: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL: Final = {word: value for value, word in enumerate(_UNDER_TWENTY.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
_SCALES: Final = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
WORDS: Final = frozenset(_SMALL) | frozenset(_SCALES)
"""The words of numbers in which a slip of the finger can be."""
_ROUGHLY: Final = frozenset({"about", "around", "approximately", "roughly", "some", "circa"})
_CURRENCIES: Final = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_FIGURES: Final = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the words around it in the singular, none where it stands alone."""

    value: Decimal
    unit: tuple[str, ...]


def quantity(words: Sequence[str]) -> Quantity | None:
    """The one number that the tokens mean, or None where they are no number or more than one."""
    rest = [word for word in words if word not in _ROUGHLY]
    start = next((place for place, word in enumerate(rest) if is_number(word)), None)
    if start is None:
        return None
    end = start
    while end < len(rest) and (is_number(rest[end]) or _joins(rest, end)):
        end += 1
    around = rest[:start] + rest[end:]
    value = _value([word for word in rest[start:end] if word != "and"])
    if value is None or any(is_number(word) for word in around):
        return None
    return Quantity(value, tuple(sorted(unit_of(word) for word in around)))


def is_number(word: str) -> bool:
    """Whether a token is a figure or the word of a number."""
    return word in _SMALL or word in _SCALES or _FIGURES.fullmatch(word) is not None


def _joins(words: Sequence[str], place: int) -> bool:
    """Whether an "and" stands inside a number in words: "two hundred and five"."""
    after_hundred = words[place] == "and" and words[place - 1] in ("hundred", "thousand")
    return after_hundred and place + 1 < len(words) and words[place + 1] in _SMALL


def _value(words: Sequence[str]) -> Decimal | None:
    """The number in figures, in words, or in figures with a scale ("2.5 million"); None where they do not fit."""
    total, current, room = Decimal(0), Decimal(0), Decimal(100)
    for word in words:
        if word in _SCALES and word != "hundred":
            total, current, room = total + (current or Decimal(1)) * _SCALES[word], Decimal(0), Decimal(100)
        elif word == "hundred":
            current, room = (current or Decimal(1)) * 100, Decimal(100)
        else:
            figures = _FIGURES.fullmatch(word) is not None
            step = Decimal(word) if figures else Decimal(_SMALL[word])
            if (figures and current) or (not figures and step >= room):
                return None
            # after "twenty" only one to nine fit, after any other number nothing does
            current, room = current + step, Decimal(10 if not figures and step >= 20 else 0)
    return total + current


def unit_of(word: str) -> str:
    """A word beside a number in the singular, in one spelling; a sign of money as its word."""
    word = _CURRENCIES.get(word, word)
    return american(word[:-1] if len(word) > 3 and word.endswith("s") else word)


def same_quantity(
    typed: Sequence[str], answer: Sequence[str], *, optional: frozenset[str] = frozenset(), tolerance: float = 0
) -> bool:
    """Whether two token lists mean the same number within `tolerance`.

    Their units are equal, or differ only by `optional` words: those of the stem, which has named the unit already.
    """
    given, key = quantity(typed), quantity(answer)
    if given is None or key is None or abs(given.value - key.value) > Decimal(str(tolerance)):
        return False
    return set(given.unit) ^ set(key.unit) <= {unit_of(word) for word in optional}
