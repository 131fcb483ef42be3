"""An item and the sheet it was written from go in; how likely a strict reader signs it comes out, from 0 to 1.

A logistic regression (Cox, "The regression analysis of binary sequences", Journal of the Royal Statistical Society B
20, 1958) over what `item_features` counts. Its weights were estimated from items that judges had read without a word on
how they came about; `benchmarks/quality/fit_acceptance.py` writes them anew from the table of their verdicts.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from question_bank.item_features import features
from question_bank.model import FactSheet, Item

INTERCEPT: Final = "intercept"
SOURCE: Final = "acceptance_weights.json"


def chance(sheet: FactSheet, item: Item, *, strict: bool = True) -> float:
    """How likely an item is accepted; `strict` as `features` has it. What no weight is known of counts as usual."""
    return chance_of(features(sheet, item, strict=strict), weights())


def chance_of(counted: Mapping[str, float], known: Mapping[str, float]) -> float:
    """The chance of what is counted, under weights in log odds for one of each."""
    odds = known.get(INTERCEPT, 0.0) + sum(known.get(name, 0.0) * value for name, value in counted.items())
    return 1 / (1 + math.exp(-odds))


@cache
def weights() -> Mapping[str, float]:
    """The weights by the name of what they are of."""
    known: dict[str, float] = json.loads(files("question_bank").joinpath(SOURCE).read_text("utf-8"))
    return known
