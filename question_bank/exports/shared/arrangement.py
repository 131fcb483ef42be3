"""An item and a seed go in; the order of its options, responses or steps comes out, the same for the same seed.

The bank may hold the key first, and a matching item its pairs side by side: no file may show them so.
"""

from random import Random
from typing import Final

from question_bank.model import Item, Option

TRUE: Final = "true"


def _chance(item: Item, seed: int, what: str) -> Random:
    return Random(f"{seed}:{what}:{item.id}")


def is_true(option: Option) -> bool:
    """Whether this is the option “True” of a true/false item."""
    return option.text.strip().casefold() == TRUE


def options(item: Item, *, seed: int) -> tuple[Option, ...]:
    """Options in the order of the file: shuffled, but True before False, as everybody expects."""
    if item.item_type == "true_false":
        return tuple(sorted(item.options, key=lambda option: not is_true(option)))
    order = list(item.options)
    _chance(item, seed, "options").shuffle(order)
    return tuple(order)


def responses(item: Item, *, seed: int) -> tuple[str, ...]:
    """The different responses of a matching item, shuffled."""
    order = sorted({pair.response for pair in item.pairs})
    _chance(item, seed, "responses").shuffle(order)
    return tuple(order)


def steps(item: Item, *, seed: int) -> tuple[int, ...]:
    """Indices into the sequence of an ordering item, shuffled; never the right order, which would need no thought."""
    chance, order = _chance(item, seed, "steps"), list(range(len(item.sequence)))
    while len(order) > 1 and order == sorted(order):
        chance.shuffle(order)
    return tuple(order)
