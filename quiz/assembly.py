"""Items and wishes go in; out come the items of a quiz, their order for one attempt, and the order of their options."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from question_bank.errors import SettingError
from question_bank.model import ITEM_TYPES, Item
from question_bank.selection import from_easy_to_hard, select
from quiz.scoring import match_choices

ORDERS: Final = ("fixed", "shuffled")
FEEDBACKS: Final = ("end", "now")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a teacher wants of a quiz. Empty collections mean "any"; `count` None means all that there are."""

    count: int | None = 10
    articles: Collection[str] = ()
    kinds: Collection[str] = ()
    item_types: Collection[str] = ()
    with_drafts: bool = True


def eligible(items: Sequence[Item], wish: Wish) -> list[Item]:
    """The items that a wish allows, in the bank's order; rejected ones never."""
    statuses = ("accepted", "draft") if wish.with_drafts else ("accepted",)
    return [
        item
        for item in items
        if item.status in statuses
        and (not wish.articles or item.article in wish.articles)
        and (not wish.kinds or item.kind in wish.kinds)
        and (not wish.item_types or item.item_type in wish.item_types)
    ]


def assemble(items: Sequence[Item], wish: Wish, *, seed: int = 0) -> list[Item]:
    """The items of a quiz, from easy to hard; fewer than were wished where the others would answer each other.

    Raises SettingError where the wish leaves none, or asks for fewer than one.
    """
    if wish.count is not None and wish.count < 1:
        raise SettingError(f"A quiz of {wish.count} items is not possible: ask for 1 or more.")
    allowed = eligible(items, wish)
    if not allowed:
        raise SettingError(
            "No item fits these choices: choose more articles, or allow items that nobody has reviewed yet."
        )
    if wish.count is None:
        return from_easy_to_hard(allowed, allowed)
    return select(allowed, wish.count, seed=seed)


def item_order(count: int, *, order: str, chance: Random) -> list[int]:
    """The places of the items for one attempt: as they are, or shuffled."""
    places = list(range(count))
    if order == "shuffled":
        chance.shuffle(places)
    return places


def _options(item: Item, chance: Random) -> list[int]:
    order = list(range(len(item.options)))
    chance.shuffle(order)
    return order


def _true_first(item: Item, _chance: Random) -> list[int]:
    """True, then False, in every item: an order that everybody expects and that says nothing of the key."""
    return sorted(range(len(item.options)), key=lambda index: item.options[index].text, reverse=True)


def _choices(item: Item, chance: Random) -> list[int]:
    order = list(range(len(match_choices(item))))
    chance.shuffle(order)
    return order


def _steps(item: Item, chance: Random) -> list[int]:
    """Any order but the right one, which would need no thought."""
    order = list(range(len(item.sequence)))
    while len(order) > 1 and order == sorted(order):
        chance.shuffle(order)
    return order


_SHUFFLES: Final[dict[str, Callable[[Item, Random], list[int]]]] = {
    "multiple_choice": _options,
    "multiple_response": _options,
    "true_false": _true_first,
    "matching": _choices,
    "ordering": _steps,
}


def option_order(item: Item, *, chance: Random) -> list[int]:
    """The order in which a page shows what an item offers: indices of its options, responses or steps.

    Typed items offer nothing: an empty list.
    """
    assert item.item_type in ITEM_TYPES, item.item_type
    shuffle = _SHUFFLES.get(item.item_type)
    return shuffle(item, chance) if shuffle else []
