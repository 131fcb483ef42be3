"""An item, its typed key and a response go in; out comes the score, 0 to 1, with what was accepted and why. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from question_bank.errors import SettingError
from question_bank.model import Item
from quiz.typed_answers import match, same_number
from quiz.typed_key import TypedKey, typed_key
from quiz.typed_words import tokens


@dataclass(frozen=True, slots=True)
class Response:
    """What a student gave, in the item's own numbering whatever order the page had.

    `chosen` holds option indices, `text` a typed answer, `places` one number for each premise of a matching item
    (the index of its response in `match_choices`) or each step of an ordering item (its rank from 1); None is a gap.
    """

    chosen: tuple[int, ...] = ()
    text: str = ""
    places: tuple[int | None, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing at all was given."""
        return not self.chosen and not self.text.strip() and all(place is None for place in self.places)

    def as_json(self) -> dict[str, Any]:
        """Plain values for storing; `from_json` reads them back without loss."""
        return {"chosen": list(self.chosen), "text": self.text, "places": list(self.places)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Response":
        """The response that `as_json` wrote."""
        return cls(
            chosen=tuple(data.get("chosen", ())), text=data.get("text", ""), places=tuple(data.get("places", ()))
        )


@dataclass(frozen=True, slots=True)
class Score:
    """From 0 to 1, with the accepted wording where an answer was typed, and the reason in words for the student."""

    value: float
    accepted: str | None = None
    why: str = ""


NOTHING_GIVEN: Final = Score(0.0, why="No answer was given.")


def match_choices(item: Item) -> list[str]:
    """The different responses of a matching item, in alphabetical order: an order that says nothing of the key."""
    return sorted({pair.response for pair in item.pairs})


def _one_option(item: Item, response: Response) -> Score:
    right = len(response.chosen) == 1 and _is_right(item, response.chosen[0])
    return Score(1.0, why="This is the key.") if right else Score(0.0, why="This is not the key.")


def _is_right(item: Item, index: int) -> bool:
    return 0 <= index < len(item.options) and item.options[index].correct


def _several_options(item: Item, response: Response) -> Score:
    """Each right option counts for its share, each wrong one takes as much away; never below zero."""
    keys = sum(option.correct for option in item.options)
    right = sum(_is_right(item, index) for index in set(response.chosen))
    wrong = len(set(response.chosen)) - right
    value = max(0.0, (right - wrong) / keys) if keys else 0.0
    return Score(value, why=f"{right} of {keys} right options chosen, and {wrong} wrong.")


def _typed(_item: Item, response: Response, key: TypedKey) -> Score:
    found = match(response.text, key)
    if found is None:
        return Score(0.0, why="This is none of the accepted answers.")
    return Score(1.0, accepted=found.accepted, why=f"Accepted: {found.why}.")


def _number(item: Item, response: Response, key: TypedKey) -> Score:
    """Full score within the tolerance of any accepted number; otherwise judged as words."""
    # of the units in the answers any one may be left out, as the item asks for a number
    optional = key.stem.union(*(each.words for each in key.accepted))
    tolerance, given = item.tolerance or 0, tokens(response.text)
    for each in key.accepted:
        if same_number(given, each, key, optional=optional, tolerance=tolerance):
            margin = f" (within {tolerance:g})" if tolerance else ""
            return Score(1.0, accepted=each.text, why=f"Accepted: the right number{margin}.")
    return _typed(item, response, key)


def _pairs(item: Item, response: Response) -> Score:
    choices = match_choices(item)
    given = [choices[p] if p is not None and 0 <= p < len(choices) else None for p in response.places]
    right = sum(pair.response == answer for pair, answer in zip(item.pairs, given, strict=False))
    value = right / len(item.pairs) if item.pairs else 0.0
    return Score(value, why=f"{right} of {len(item.pairs)} matched as they should be.")


def _sequence(item: Item, response: Response) -> Score:
    """The share of neighbours that follow each other as they should: one slip does not cost everything."""
    wanted = len(item.sequence) - 1
    ranks = list(response.places) + [None] * len(item.sequence)
    steps = range(wanted)
    order = sorted({rank for rank in ranks if rank is not None})
    held = sum(_next(ranks, step, order) for step in steps)
    value = held / wanted if wanted > 0 else 0.0
    return Score(value, why=f"{held} of {wanted} directly follow the one that they should.")


def _next(ranks: Sequence[int | None], step: int, order: Sequence[int]) -> bool:
    """Whether the step after `step` was put directly after it; a rank given twice decides nothing."""
    rank, following = ranks[step], ranks[step + 1]
    if rank is None or following is None or ranks.count(rank) > 1 or ranks.count(following) > 1:
        return False
    return order.index(following) == order.index(rank) + 1


_RULES: Final[Mapping[str, Callable[[Item, Response], Score]]] = MappingProxyType(
    {
        "multiple_choice": _one_option,
        "true_false": _one_option,
        "multiple_response": _several_options,
        "matching": _pairs,
        "ordering": _sequence,
    }
)
_TYPED_RULES: Final[Mapping[str, Callable[[Item, Response, TypedKey], Score]]] = MappingProxyType(
    {"short_answer": _typed, "cloze": _typed, "date": _typed, "numeric": _number}
)
SCORED_TYPES: Final = (*_RULES, *_TYPED_RULES)


def score(item: Item, response: Response | None, key: TypedKey | None = None) -> Score:
    """The score of one response to one item; `key` is the item's typed key, which knows the names of its article.

    Without a key only the item itself is known, and no surname alone is accepted that its answers do not list.
    Raises SettingError for an item type that has no rule.
    """
    if item.item_type not in SCORED_TYPES:
        allowed = ", ".join(SCORED_TYPES)
        raise SettingError(f"Items of type “{item.item_type}” cannot be scored; the known types are {allowed}.")
    if response is None or response.empty:
        return NOTHING_GIVEN
    if item.item_type in _TYPED_RULES:
        return _TYPED_RULES[item.item_type](item, response, key or typed_key(item))
    return _RULES[item.item_type](item, response)
