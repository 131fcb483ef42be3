"""Items and a number go in; the quiz a teacher would have made of them comes out, from easy to hard.

The same items and seed give the same quiz.
"""

import random
from collections import Counter
from collections.abc import Sequence

from question_bank.difficulty import difficulty
from question_bank.model import Item, key_texts


def select(items: Sequence[Item], count: int, *, seed: int) -> list[Item]:
    """At most `count` items: salient ones first, spread over sentences and kinds, none answering another."""
    rng = random.Random(seed)
    tie = {item.id: rng.random() for item in sorted(items, key=lambda i: i.id)}
    chosen: list[Item] = []
    left = list(items)
    while left and len(chosen) < count:
        best = max(left, key=lambda item: (_worth(item, chosen), tie[item.id]))
        left.remove(best)
        if not any(_clash(best, other) for other in chosen):
            chosen.append(best)
    return from_easy_to_hard(chosen, items)


def from_easy_to_hard(chosen: Sequence[Item], items: Sequence[Item]) -> list[Item]:
    """The chosen items by estimated difficulty; of equally hard ones the first in the bank comes first."""
    place = {item.id: index for index, item in enumerate(items)}
    return sorted(chosen, key=lambda item: (difficulty(item), place[item.id]))


def _worth(item: Item, chosen: Sequence[Item]) -> float:
    """Salience, less for each item of the same kind, sentence or key that is already in the quiz."""
    kinds = Counter(other.kind for other in chosen)
    sentences = {e.sentence for other in chosen for e in other.evidence}
    keys = {key for other in chosen for key in key_texts(other)}
    same_sentence = any(e.sentence in sentences for e in item.evidence)
    same_key = any(key in keys for key in key_texts(item) if key not in ("True", "False"))
    share = kinds[item.kind] / max(len(chosen), 1)
    return item.salience - 0.4 * share - 0.5 * same_sentence - 0.3 * same_key - 0.2 * _lean(item, chosen)


def _lean(item: Item, chosen: Sequence[Item]) -> int:
    """By how many the true-or-false items of the quiz with this item's answer outnumber those with the other."""
    if item.item_type != "true_false":
        return 0
    answers = Counter(key_texts(other)[0] for other in chosen if other.item_type == "true_false")
    mine = key_texts(item)[0]
    return max(0, 2 * answers[mine] - answers.total())


def _clash(item: Item, other: Item) -> bool:
    """The two ask the same of the same fact, or the stem of one holds the key of the other."""
    if item.fact and item.fact == other.fact:
        return True
    return _gives_away(item, other) or _gives_away(other, item)


def _gives_away(item: Item, other: Item) -> bool:
    """Whether the stem of `item` shows the key of `other` together with the evidence it rests on."""
    keys = [key for key in key_texts(other) if key not in ("True", "False")]
    shared = {e.sentence for e in item.evidence} & {e.sentence for e in other.evidence}
    return bool(shared) and any(key.lower() in item.stem.lower() for key in keys)
