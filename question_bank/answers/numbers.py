"""A fact with a number goes in; it comes out among numbers of the same shape, or the reason for none."""

import random
import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from question_bank.answers.answer import Answer, cited_text
from question_bank.distractors import numbers as number_options
from question_bank.headline import headline
from question_bank.item_templates import ItemTemplate
from question_bank.language.numbers import NumberMention, find_numbers
from question_bank.language.numbers import accepted_wordings as number_wordings
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording

NEAR: Final = Decimal("0.8")
"""How near, as a share, a number of the headline may come to one that is asked."""


_BOUND: Final = re.compile(
    r"(?:more|less|fewer) than|over|under|at least|at most|up to|above|below|no more", re.IGNORECASE
)


@lru_cache(maxsize=4)
def values_of(text: str) -> tuple[Decimal, ...]:
    """The values of all numbers of an article; line by line, since most lines have little to search for."""
    found = (number for line in text.splitlines() for number in find_numbers(line))
    return tuple(value for number in found for value in (number.value, number.value_high) if value is not None)


def _near_in_title(sheet: FactSheet, asked: NumberMention) -> bool:
    """Whether the headline gives the number, be it rounded: "$400,000" for a grant of $411,233."""
    title = headline(sheet.article).lower()  # "$3.75 Million"
    told = [m.value for m in find_numbers(title) if m.value is not None and m.kind == asked.kind]
    return asked.value is not None and any(NEAR * value <= asked.value <= value / NEAR for value in told)


def number_answer(
    sheet: FactSheet,
    wording: Wording,
    fact: Fact,
    template: ItemTemplate,
    stem: str,
    rng: random.Random,
    *,
    alone: bool = True,
) -> Answer | str:
    mentions = find_numbers(fact.roles[template.asks].entity)
    if len(mentions) != 1:
        return "number-unclear"
    if re.search(rf"\bminus {re.escape(mentions[0].text)}", cited_text(sheet, fact)):
        return "number-unclear"  # what lies below nothing has its own bounds
    if _BOUND.match(fact.roles[template.asks].entity):
        return "number-bound"  # "more than 300" makes "more than 200" true as well
    counted = [m for m in find_numbers(cited_text(sheet, fact)) if m.askable]
    if alone and len(counted) > 1 and not wording.lenient:
        return "several-numbers"  # which of them belongs to what is the parser's weak spot
    if mentions[0].text != fact.roles[template.asks].entity or mentions[0].definite:
        return "number-unclear"
    if "heading" not in fact.roles and _near_in_title(sheet, mentions[0]):
        return "key-in-title"
    proposed = number_options.propose(mentions[0], avoid=values_of(sheet.article.text), rng=rng)
    key = fact.roles[template.asks].entity
    options = tuple(Option(text, False, f"The article gives the number as {key}.") for text in proposed)
    return Answer(key, tuple(number_wordings(mentions[0])), options, f"In the article: {cited_text(sheet, fact)}")


def sum_answer(*told: Any) -> Answer | str:
    """A number of which the grammar says what it belongs to, whatever other numbers stand beside it."""
    return number_answer(*told, alone=False)
