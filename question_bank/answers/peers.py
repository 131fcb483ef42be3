"""What a fact names goes in; it comes out among what the article's other facts and entities have in its place."""

import random
from typing import Final

from question_bank.answers.answer import Answer, cited_text, several_fit
from question_bank.answers.people import person_answer
from question_bank.distractors import actors, crimes, journals, nationalities, parties
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Mention, Option
from question_bank.wording import Wording


def name_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """A name of any kind, typed: whatever the article calls its bearer is right."""
    key = fact.roles[template.asks].entity
    entity = next((e for e in sheet.entities if e.name == key), None)
    names = (key, *(entity.names if entity else ()))
    return Answer(key, tuple(dict.fromkeys(names)), (), f"In the article: {cited_text(sheet, fact)}")


def peer_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """The key among what the same role holds in other facts of the kind, with the first word in the same form."""
    key = fact.roles[template.asks].entity
    cited = cited_text(sheet, fact)
    asked = [f for f in sheet.facts if f.kind == fact.kind and template.asks in f.roles and f.id != fact.id]
    others = {
        other.roles[template.asks].entity: cited_text(sheet, other)
        for other in asked
        if _is_clause(other.roles[template.asks]) == _is_clause(fact.roles[template.asks])
    }
    fit = {text: where for text, where in others.items() if _is_peer(text, key) and text not in stem + cited}
    chosen = sorted(fit, key=lambda text: (abs(len(text) - len(key)), text))[:5]
    rng.shuffle(chosen)
    options = tuple(Option(text, False, f"The article says this of something else: {fit[text]}") for text in chosen)
    return Answer(key, (key,), options, f"In the article: {cited}")


def _is_clause(mention: Mention) -> bool:
    """Whether a role is told by a whole clause: beside the name of a thing it would stand out."""
    return mention.type.startswith("CLAUSE")


def _is_peer(text: str, key: str) -> bool:
    """Whether two wordings could stand in one list: neither holds the other, and their lengths are alike."""
    one, other = text.lower(), key.lower()
    return one not in other and other not in one and max(len(one), len(other)) <= 2 * min(len(one), len(other)) + 6


def party_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """A side of a transfer among the others of its class in the article; typed where there are too few of them."""
    if several_fit(sheet, fact, template.asks):
        return "several-answers"
    cited = cited_text(sheet, fact)
    side = parties.side(sheet, fact, template.asks, avoid=(stem, cited), the=wording.the)
    if side is None:
        return "key-in-title"
    names = list(side.others[:5])
    rng.shuffle(names)
    options = tuple(Option(name, False, "The article does not say this of it.") for name in names)
    return Answer(side.accepted[0], side.accepted, options, f"In the article: {cited}")


def listed_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """A party to a deed, a charge or a journal, among what a module of distractors has for it."""
    key, cited = fact.roles[template.asks], cited_text(sheet, fact)
    if template.answer == "actor" and actors.also_did(sheet, fact, template.asks):
        return "several-answers"
    if template.answer == "actor" and key.type == "PERSON":
        return person_answer(sheet, wording, fact, template, stem, rng)
    options = LISTS[template.answer](sheet, key, f"{stem} {cited}", rng)
    names = next((one.names for one in sheet.entities if key.entity in one.names), ())
    wrong = tuple(Option(text, False, why) for text, why in options)
    return Answer(key.entity, tuple(dict.fromkeys((key.entity, *names))), wrong, f"In the article: {cited}")


LISTS: Final = {
    "actor": actors.options,
    "charge": crimes.options,
    "journal": journals.options,
    "nationality": nationalities.options,
}
