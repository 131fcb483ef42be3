"""Items and a number go in; the quiz a teacher would have made of them comes out, from easy to hard.

The same items and seed give the same quiz.
"""

import random
from collections import Counter
from collections.abc import Sequence
from typing import Final

from question_bank.difficulty import difficulty
from question_bank.model import Item, facts_of, key_texts

SHORTEST_BESIDE: Final = 3
"""Letters that can be a name or an office beside another."""
NEW_TYPE: Final = 0.2
"""What the first item of its type is worth more than others, as a quiz of one type is dull."""
LEAN: Final = 0.5
"""What a true-or-false item is worth less for each by which its answer outnumbers the other: most claims are true."""


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
    fresh = all(other.item_type != item.item_type for other in chosen)
    return (
        NEW_TYPE * fresh
        + item.salience
        - 0.4 * share
        - 0.5 * same_sentence
        - 0.3 * same_key
        - LEAN * _lean(item, chosen)
    )


def _lean(item: Item, chosen: Sequence[Item]) -> int:
    """By how many the true-or-false items of the quiz with this item's answer outnumber those with the other."""
    if item.item_type != "true_false":
        return 0
    answers = Counter(key_texts(other)[0] for other in chosen if other.item_type == "true_false")
    mine = key_texts(item)[0]
    return max(0, 2 * answers[mine] - answers.total())


def _clash(item: Item, other: Item) -> bool:
    """The two ask the same, of the same fact or of one that stands in the same sentence, or one answers the other."""
    if set(facts_of(item)) & set(facts_of(other)):
        return True
    composed = bool(item.facts or other.facts)
    if composed and _sentences(item) & _sentences(other) and (item.kind == "position") == (other.kind == "position"):
        return True
    return _gives_away(item, other) or _gives_away(other, item)


def _sentences(item: Item) -> set[int]:
    return {evidence.sentence for evidence in item.evidence}


def _gives_away(item: Item, other: Item) -> bool:
    """Whether what `item` shows holds the key of `other`: in its stem with the same evidence, or joined in one text."""
    keys = [key.lower() for key in key_texts(other) if key not in ("True", "False")]
    near = _sentences(item) & _sentences(other) or item.kind == other.kind == "news"  # of one headline, or of its lead
    if near and any(key in text for key in keys for text in _told(item)):
        return True
    texts = _shown(item)
    if other.pairs:
        return any(p.premise.lower() in text and p.response.lower() in text for p in other.pairs for text in texts)
    stem = other.stem.lower()
    return any(key in text and _beside(text, key) in stem for key in keys for text in texts if _beside(text, key))


def _told(item: Item) -> list[str]:
    """What an item says, in small letters: its stem, and the premises and steps of one of several facts."""
    parts = (*(pair.premise for pair in item.pairs), *(step.text for step in item.sequence))
    return [text.lower() for text in (item.stem, *parts)]


def _shown(item: Item) -> list[str]:
    """Every text of an item, in small letters."""
    parts = (*(option.text for option in item.options), *(pair.response for pair in item.pairs))
    return [*_told(item), *(text.lower() for text in parts)]


def _beside(text: str, key: str) -> str:
    """What stands in a text beside a key, without the marks between: the office before or behind a name."""
    rest = text.replace(key, "", 1).strip(" ,.:“”").removeprefix("the ")
    return rest if len(rest) > SHORTEST_BESIDE else ""
