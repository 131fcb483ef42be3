"""A sentence that is true goes in; it comes out with the false ones that differ from it in one thing."""

import random

from question_bank.answers.answer import Answer, cited_text
from question_bank.answers.numbers import numbers_of
from question_bank.distractors import claims
from question_bank.headline import headline, tells_all
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording


def claim_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """True, with the false sentences that differ in one thing: the sense of a word or a place, else a number."""
    made = claims.reversed_sense(stem)
    place = fact.roles.get("place")
    if place is not None and place.type in ("CITY", "CAPITAL", "COUNTRY"):
        told = [e.name for e in sheet.entities if e.type == "GPE" and e.name != place.entity]
        made += claims.other_place(stem, place.entity, avoid=told, rng=rng)
    if not made:
        told_values = [v for m in numbers_of(sheet.article.text) for v in (m.value, m.value_high) if v is not None]
        front = len(stem) - len(wording.behind_report(stem))
        made = claims.other_number(stem, after=front, avoid=told_values, rng=rng)
    made = [change for change in made if not _in_title(sheet, change.true_words)]
    cited = cited_text(sheet, fact)
    options = tuple(
        Option(change.text, False, f"The article has “{change.true_words}”, not “{change.false_words}”.")
        for change in made
    )
    return Answer("True", (), options, f"In the article: {cited}")


def _in_title(sheet: FactSheet, words: str) -> bool:
    """Whether the headline says already what a false sentence would deny: "pleads guilty" for "pleaded guilty"."""
    return words.lower() in headline(sheet.article).lower() or tells_all(sheet.article, words)
