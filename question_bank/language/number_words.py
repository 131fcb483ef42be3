"""A whole number goes in and its English words come out ("two hundred and fifty"), and the other way round."""

import re
from decimal import Decimal
from typing import Final

SMALL: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES: Final = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
DOZEN: Final = Decimal(12)
# Parts and their words, the smaller first; "half" stands alone.
FRACTIONS: Final = {
    "tenth": 10,
    "ninth": 9,
    "eighth": 8,
    "seventh": 7,
    "sixth": 6,
    "fifth": 5,
    "quarter": 4,
    "fourth": 4,
    "third": 3,
}

_VALUES: Final = {
    **{word: number for number, word in enumerate(SMALL)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
}
_ONE_TO_NINE: Final = "|".join(SMALL[1:10])
_UP_TO_99: Final = rf"(?:(?:{'|'.join(TENS)})(?:[-‐‑\s](?:{_ONE_TO_NINE})\b)?|(?:{'|'.join(reversed(SMALL[1:]))})\b)"
_HUNDREDS: Final = rf"(?:{_UP_TO_99}|an?(?=\s+hundred\b))(?:\s+hundred(?:\s+(?:and\s+)?{_UP_TO_99})?)?"
_SCALE: Final = r"(?:thousand|million|billion|trillion)\b"
WORD_NUMBER: Final = (
    rf"(?:(?:half\s+an?|an?|{_HUNDREDS}(?:\s+and\s+a\s+half)?)\s+{_SCALE}(?:\s+{_SCALE})?"
    rf"(?:,?\s+(?:and\s+)?{_HUNDREDS}(?:\s+{_SCALE})?)*"
    rf"|(?:half\s+an?|an?|{_UP_TO_99})\s+dozen\b|{_HUNDREDS}(?:\s+and\s+a\s+half\b)?)"
)
_WHOLE: Final = re.compile(WORD_NUMBER)  # of small letters: to compile it for both takes four times as long


def to_words(value: Decimal | int) -> str:
    """The British wording of a whole number from 0 to under 10**15; ValueError for any other."""
    number = int(value)
    if number != value or not 0 <= number < 10**15:
        raise ValueError(f"{value} has no wording here; give a whole number from 0 to under 10**15.")
    if number < 1000:
        return _below_thousand(number)
    for name in ("trillion", "billion", "million", "thousand"):
        size = int(SCALES[name])
        if number >= size:
            head, rest = divmod(number, size)
            joint = " and " if rest < 100 else " "
            return f"{_below_thousand(head)} {name}" + (joint + to_words(rest) if rest else "")
    raise AssertionError(number)


def _below_thousand(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")
    hundreds, rest = divmod(number, 100)
    return f"{SMALL[hundreds]} hundred" + (f" and {_below_thousand(rest)}" if rest else "")


def from_words(words: str) -> Decimal | None:
    """The value of a number in words ("a quarter of a million" is none of them); None for anything else."""
    words = words.strip().lower()
    if not _WHOLE.fullmatch(words):
        return None
    total, part = Decimal(0), Decimal(0)
    for word in re.findall(r"[a-z]+", words.replace(" and ", " ")):
        if word in ("a", "an"):
            part = part or Decimal(1)
        elif word == "half":
            part += Decimal("0.5")
        elif word in _VALUES:
            part += _VALUES[word]
        elif word == "dozen":
            part *= DOZEN
        elif word == "hundred":
            part *= 100
        elif part:
            total, part = total + part * SCALES[word], Decimal(0)
        else:
            total *= SCALES[word]  # "two thousand million"
    return total + part
