"""A fact, a template and its answer go in; the item comes out, in one of the item types that are possible."""

import random
from dataclasses import replace
from typing import Any, Final

from question_bank.answers import Answer
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Item, Option, Settings, content_id
from question_bank.provenance import evidence, salience
from question_bank.stems import told_as
from question_bank.wording import Wording

FALSE_SHARE: Final = 0.75
"""How often a sentence that can be made false is: many can only be true."""
FALSE_SHARE_OF_NEWS: Final = 0.9
"""The same for first sentences of reports, of which one in ten can be: those were accepted 12 times in 13."""
_TYPED: Final = {"date": "date", "number": "numeric"}
FIRST_CHOICE: Final = 0.6
"""The share of items that are of their template's first item type where others are possible."""


def with_articles(wording: Wording, answer: Answer) -> Answer:
    """Options that fill a gap bring their own "the"."""
    options = tuple(replace(option, text=wording.the(option.text)) for option in answer.distractors)
    return replace(answer, key=wording.the(answer.key), distractors=options)


def chosen_type(template: ItemTemplate, settings: Settings, answer: Answer, rng: random.Random) -> str | None:
    """One of the template's item types that is wanted and can be made: mostly the first, by chance another."""
    possible = [
        item_type
        for item_type in template.item_types
        if item_type in settings.item_types and _possible(item_type, template, answer)
    ]
    if not possible:
        return None
    return possible[0] if rng.random() < FIRST_CHOICE else rng.choice(possible)


def typed_type(template: ItemTemplate) -> str:
    """The item type in which the answer of a template is typed: into a gap, as a date or number, else in words."""
    return "cloze" if template.has_gap else _TYPED.get(template.answer, "short_answer")


def _possible(item_type: str, template: ItemTemplate, answer: Answer) -> bool:
    if item_type == "multiple_choice":
        return len(answer.distractors) >= 3
    if item_type == "true_false":
        return bool(template.claim) and bool(answer.distractors)
    if item_type == "cloze" and not template.has_gap:
        return False
    return bool(answer.accepted)


def true_false(
    sheet: FactSheet,
    wording: Wording,
    fact: Fact,
    template: ItemTemplate,
    names: dict[str, Any],
    answer: Answer,
    rng: random.Random,
) -> Item:
    """The claim as the article has it, or with the asked role exchanged for a distractor."""
    true = rng.random() < 0.5
    swapped = answer.distractors[0]
    told = told_as(wording, names["claim"], fact.roles[template.asks].entity)
    value = told if true else wording.the(answer.bare.get(swapped.text, swapped.text))
    claim = wording.anchored(names["claim"].replace(told, value))
    claim = claim[:1].upper() + claim[1:]
    right, wrong = answer.rationale, answer.rationale if true else f"{answer.rationale} {swapped.rationale}"
    options = (
        Option("True", true, right if true else wrong),
        Option("False", not true, wrong if true else right),
    )
    return _made(sheet, fact, template, answer, item_type="true_false", stem=claim, options=options)


def opposed(answer: Answer, stem: str, opposite: str) -> Answer:
    """The answer to a claim with what the article contradicts, in the words of its template, as the false sentence."""
    why = f"The article says otherwise. {answer.rationale}"
    return replace(answer, distractors=(Option(opposite, False, why),) if opposite != stem else ())


def claim_item(
    sheet: FactSheet, fact: Fact, template: ItemTemplate, stem: str, answer: Answer, rng: random.Random
) -> Item:
    """The sentence as the article has it, or, where it has something to exchange, mostly a false one made of it."""
    share = FALSE_SHARE_OF_NEWS if fact.kind == "news" else 0.5 if template.false else FALSE_SHARE
    false = answer.distractors[0] if answer.distractors and rng.random() < share else None
    claim = false.text if false is not None else stem
    why = "The article says this, so the statement is true." if false is None else false.rationale
    options = (Option("True", false is None, why), Option("False", false is not None, why))
    return _made(sheet, fact, template, answer, item_type="true_false", stem=claim, options=options)


def role_item(sheet: FactSheet, fact: Fact, template: ItemTemplate, stem: str, answer: Answer, item_type: str) -> Item:
    options: tuple[Option, ...] = ()
    if item_type == "multiple_choice":
        options = (Option(answer.key, True, answer.rationale), *answer.distractors[:3])
    return _made(
        sheet, fact, template, answer, item_type=item_type, stem=stem, options=options, answers=answer.accepted
    )


def _made(
    sheet: FactSheet,
    fact: Fact,
    template: ItemTemplate,
    answer: Answer,
    *,
    item_type: str,
    stem: str,
    options: tuple[Option, ...],
    answers: tuple[str, ...] = (),
) -> Item:
    """The item with its id, evidence and salience; an id depends on the options only where they are the item's own."""
    told = () if item_type == "true_false" else tuple(option.text for option in options)
    return Item(
        id=content_id("item", fact.id, template.id, item_type, stem, *told),
        article=fact.article,
        fact=fact.id,
        kind=fact.kind,
        template=template.id,
        item_type=item_type,
        stem=stem,
        options=options,
        answers=answers,
        tolerance=0 if item_type == "numeric" else None,
        evidence=evidence(sheet, fact, fact.roles[template.asks], stem),
        explanation=answer.rationale,
        salience=salience(sheet, fact),
    )
