"""A cause or a step of a life goes in; it comes out among others of its class that the article does not tell."""

import random

from question_bank.answers.answer import Answer, cited_text
from question_bank.distractors import career, causes
from question_bank.headline import tie
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording


def cause_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """The key among causes of its class of which neither the article nor, of the key, the headline speaks."""
    role = fact.roles[template.asks]
    key = causes.core(role.entity)
    if tie(sheet.article, key):
        return "key-in-title"
    proposed = causes.propose(key, article=sheet.article.text, legal=role.type == "OFFENCE", rng=rng)
    cited = cited_text(sheet, fact)
    options = tuple(Option(text, False, f"The article tells another cause: {cited}") for text in proposed)
    return Answer(key, (), options, f"In the article: {cited}")


def career_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """What a life has where the article tells it, among what other lives have."""
    key = fact.roles[template.asks].entity
    if key.removeprefix("the ").lower() in sheet.article.title.lower():
        return "key-in-title"
    proposed = career.propose(template.asks, key, stem=stem, text=sheet.article.text, rng=rng)
    options = tuple(Option(text, False, f"The article names {key}.") for text in proposed)
    names = next((entity.names for entity in sheet.entities if key in (entity.name, f"the {entity.name}")), ())
    return Answer(
        key, (key, *(name for name in names if name != key)), options, f"In the article: {cited_text(sheet, fact)}"
    )
