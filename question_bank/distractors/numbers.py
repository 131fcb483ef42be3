"""A quantity of the article goes in; wrong ones of the same make come out, its modifier and unit kept."""

import random
from collections.abc import Callable, Collection, Sequence
from decimal import Decimal
from typing import Final

from question_bank.distractors.number_neighbours import COUNTED, Neighbour, neighbours, rendered, step_of
from question_bank.language.number_figures import Figure, scale_value
from question_bank.language.numbers import NumberMention

_WANTED: Final = 3
_SPARE: Final = 3
# How many widths away a range may lie.
_RANGES: Final = 4
_APART: Final = Decimal("1.1")
# Per cents near a hundred cannot differ by a tenth; three points are as clear.
_POINTS: Final = 3


def propose(key: NumberMention, *, avoid: Collection[Decimal] = (), rng: random.Random) -> list[str]:
    """At least three wrong options, or none where they cannot be made well; the whole expression each ("at least 20").

    Every option keeps the key's surface, modifier, unit, comma style and roundness and lies a tenth or more from
    the key and the others. `avoid` holds the values of the numbers of the article. Of the first three, none to three
    are smaller than the key, as `rng` decides, so use them in this order; the others are spare.
    """
    if not key.askable or key.value is None or _is_single(key):
        return []
    made = _ranges(key) if len(key.figures) == 2 else _single(key)
    made = [option for option in made if option.value not in avoid]
    chosen = _chosen(made, key, rng)
    return [option.words for option in chosen] if len(chosen) >= _WANTED else []


def _is_single(key: NumberMention) -> bool:
    """ "1 hour" and "one euro" have a singular that no option could share."""
    return key.value == 1 and key.value_high is None and key.kind not in ("percent", "multiple")


def _single(key: NumberMention) -> list[Neighbour]:
    figure = key.figures[0]
    below = Decimal(100) if key.kind == "percent" and figure.value < 100 else None
    return [
        Neighbour(option.value, _put(key, {figure: option.words}), option.alike)
        for option in neighbours(figure, below=below)
    ]


def _put(key: NumberMention, words: dict[Figure, str]) -> str:
    text = key.text
    for figure in sorted(words, key=lambda figure: -figure.start):
        start = figure.start - key.start
        text = text[:start] + words[figure] + text[start + len(figure.text) :]
    return text


def _ranges(key: NumberMention) -> list[Neighbour]:
    """Ranges of the same width and roundness that share no more than an end with the key."""
    first, last = key.figures
    if first.scale not in ("", last.scale) or first.form != last.form or "fraction" in (first.form, last.form):
        return []
    low, high = first.coefficient, last.coefficient
    if low >= high or low != int(low) or high != int(high) or "." in first.text + last.text:
        return []
    step = min(step_of(int(low))[0], step_of(int(high))[0])
    width = -(-int(high - low) // step) * step
    made = []
    for moved in range(-_RANGES * width, (_RANGES + 1) * width, width):
        if moved and _keeps_style(key, low + moved, high + moved):
            words = {figure: rendered(figure, figure.coefficient + moved) for figure in key.figures}
            made.append(Neighbour((high + moved) * scale_value(last.scale), _put(key, words)))
    return made


def _keeps_style(key: NumberMention, low: Decimal, high: Decimal) -> bool:
    """Above nothing, under a hundred per cent, on the same side of a thousand; never "one thousand million"."""
    if low < 1 or (key.kind == "percent" and high >= 100 > key.figures[-1].coefficient):
        return False
    return all((new < 1000) == (old.coefficient < 1000) for new, old in zip((low, high), key.figures, strict=True))


def _chosen(options: Sequence[Neighbour], key: NumberMention, rng: random.Random) -> list[Neighbour]:
    """Three options, of which as many are smaller as the dice say and room allows, then some spare ones."""
    value = key.value if key.value_high is None else key.value_high
    assert value is not None
    apart = _apart(key)
    smaller = _spread([option for option in options if option.value < value], value, apart, rng)
    larger = _spread([option for option in options if option.value > value], value, apart, rng)
    few = min(max(rng.randrange(4), _WANTED - len(larger)), len(smaller))
    first = smaller[:few] + larger[: _WANTED - few]
    spare = smaller[few:] + larger[_WANTED - few :]
    alike = next((option for option in spare if option.alike), None)
    if alike is not None and not any(option.alike for option in first):
        spare[spare.index(alike)], first[-1] = first[-1], alike  # 1,100 is not beside 600, 700 and 800 alone
    rng.shuffle(first)
    rng.shuffle(spare)
    return first + spare[:_SPARE]


def _apart(key: NumberMention) -> Callable[[Decimal, Decimal], bool]:
    """Whether two values are different answers for this kind of number."""
    if key.value_high is not None and key.value is not None:
        width = key.value_high - key.value
        return lambda one, other: abs(one - other) >= width

    def clear(one: Decimal, other: Decimal) -> bool:
        low, high = sorted((one, other))
        counted = key.figures[0].coefficient <= COUNTED and low == int(low) and high <= 2 * COUNTED and low != high
        points = key.kind == "percent" and high >= 30 and high - low >= _POINTS
        return high >= low * _APART or counted or points

    return clear


def _spread(
    options: Sequence[Neighbour], value: Decimal, apart: Callable[[Decimal, Decimal], bool], rng: random.Random
) -> list[Neighbour]:
    """Options in random order, those with as many digits as the key first, each clear of the key and all before it."""
    pool = list(options)
    rng.shuffle(pool)
    pool.sort(key=lambda option: not option.alike)
    kept: list[Neighbour] = []
    for option in pool:
        if apart(option.value, value) and all(apart(option.value, other.value) for other in kept):
            kept.append(option)
    return kept
