"""A fact about a place goes in; it comes out among places of its kind, or the reason for none."""

import random

from question_bank import place_clues
from question_bank.answers.answer import Answer, cited_text
from question_bank.distractors import places as place_options
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording


def place_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    key = fact.roles[template.asks].entity
    if template.has_gap and (place_clues.clue(key, stem) or place_clues.guess(key, stem)):
        return "place-told"
    inside = []
    if template.name.startswith("country") or template.kind == "news":
        inside = [e.name for e in sheet.entities if e.type == "GPE" and e.name != key and e.name not in stem]
    cited = cited_text(sheet, fact)
    told = [e.name for e in sheet.entities if e.type == "GPE" and e.name != key and (e.name in stem or e.name in cited)]
    proposed = place_options.propose(
        key, from_article=inside, avoid=told, state=place_options.state_told(stem.replace(key, " ")), rng=rng
    )
    options = tuple(Option(text, False, f"The article names {key}.") for text, _ in proposed)
    accepted = (key, *place_clues.other_names(key))
    return Answer(key, accepted, options, f"In the article: {cited_text(sheet, fact)}")
