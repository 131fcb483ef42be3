"""An item goes in; an estimate of how hard it is, from 0 (easy) to 1 (hard), comes out.

Nobody has answered yet when a quiz is made, so this is a guess from the item alone: what kind of answer it wants, how
close the wrong options lie to the key, and how far the evidence is from the wording of the stem. Once a class has
answered, its facility index says it better.
"""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from statistics import fmean
from types import MappingProxyType
from typing import Final

from question_bank.model import Item

OF_TYPE: Final[Mapping[str, float]] = MappingProxyType(
    {
        "true_false": 0.1,
        "multiple_choice": 0.35,
        "multiple_response": 0.6,
        "matching": 0.6,
        "ordering": 0.75,
        "date": 0.8,
        "numeric": 0.8,
        "short_answer": 0.8,
        "cloze": 0.8,
    }
)
"""Recognising is easier than choosing among several, and choosing easier than recalling."""
WEIGHTS: Final = (0.5, 0.25, 0.25)
"""Of the item type, of the closeness of the options, and of the distance of the evidence."""
FAR: Final = 3
"""Cited sentences from which on more make no difference."""
_WORD: Final = re.compile(r"\w+")


def difficulty(item: Item) -> float:
    """From 0 to 1, rounded to three places; an item type that has no row counts as the hardest."""
    parts = (OF_TYPE.get(item.item_type, 1.0), _closeness(item), _distance(item))
    return round(sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True)), 3)


def _closeness(item: Item) -> float:
    """How alike key and wrong options read, 0..1: "3 May" beside "5 May" is harder than "Oslo" beside "Valletta"."""
    keys = [option.text for option in item.options if option.correct]
    wrong = [option.text for option in item.options if not option.correct]
    if item.item_type == "true_false" or not keys or not wrong:
        return 0.5
    return fmean(SequenceMatcher(None, key, other, autojunk=False).ratio() for key in keys for other in wrong)


def _distance(item: Item) -> float:
    """The share of the stem's words that the evidence does not hold, and how many sentences have to be put together."""
    if not item.evidence:
        return 1.0
    asked = _words(item.stem)
    told = _words(" ".join(cited.text for cited in item.evidence))
    unlike = len(asked - told) / len(asked) if asked else 0.0
    spread = min(len(item.evidence), FAR) - 1
    return (unlike + spread / (FAR - 1)) / 2


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) > 2}
