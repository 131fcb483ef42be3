"""The accepted wordings of a numeric item go in; the plain numbers that other programs compare with come out."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from question_bank.model import Item

_NUMBER: Final = re.compile(r"([-−]?)[$€£¥]?\s?(\d{1,3}(?:[,  ]\d{3})+|\d+)(\.\d+)?(?![\d.,]*\d)\s*(.*)", re.DOTALL)
_MULTIPLIER: Final = re.compile(
    r"\d|\b(?:hundred|thousand|million|billion|trillion|dozen|half|quarter|third|score)s?\b|^[kmb]n?\b", re.IGNORECASE
)


def plain(wording: str) -> str | None:
    """“4,500 people” is 4500; None for what needs more than reading digits: “4.5 million”, “two or three”."""
    found = _NUMBER.fullmatch(wording.strip())
    if found is None or _MULTIPLIER.search(found[4]):
        return None
    sign = "-" if found[1] else ""
    return f"{Decimal(sign + re.sub(r'[^0-9]', '', found[2]) + (found[3] or '')):f}"


def accepted(answers: Sequence[str]) -> list[str]:
    """Every different number among the wordings, in their order."""
    return list(dict.fromkeys(number for number in map(plain, answers) if number is not None))


def share(item: Item) -> float:
    """What each right option is worth in percent, as Moodle writes it: of three, 33.33333."""
    return round(100 / sum(option.correct for option in item.options), 5)


def in_words(weight: float) -> str:
    """A weight or number without needless zeros: 100, 33.33333, -50."""
    return f"{weight:.7f}".rstrip("0").rstrip(".")
