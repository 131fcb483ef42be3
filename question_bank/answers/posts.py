"""A position goes in; the office among others of the same form comes out, or the reason for none."""

import random
import re
from typing import Final

from question_bank.answers.answer import Answer, cited_text
from question_bank.distractors import offices as office_options
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording

_INVENTED: Final = re.compile(r"\b(?:treasurer|legal adviser|press officer)\b", re.IGNORECASE)


def office_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    key = fact.roles[template.asks].entity
    holder = fact.roles["holder"].entity
    held = {
        f.roles["office"].entity for f in sheet.facts if f.kind == "position" and f.roles["holder"].entity == holder
    }
    others = [
        (f.roles["office"].entity, f.roles["holder"].entity)
        for f in sheet.facts
        if f.kind == "position" and f.roles["holder"].entity != holder
    ]
    bearer = dict(reversed(others))
    proposed = [row for row in office_options.propose(key, avoid=sorted(held), rng=rng) if row[1] == "exchange"]
    if any(_INVENTED.search(text) for text, _ in proposed[:3]):
        return "too-few-distractors"  # a house need not have such posts, and nobody would take them for this one
    options = tuple(
        Option(
            text,
            False,
            f"The article names {bearer[text]} in this position."
            if text in bearer
            else f"The article names {holder} as {key}.",
        )
        for text, _ in proposed
        if text not in held
    )
    return Answer(key, (key,), options, f"In the article: {cited_text(sheet, fact)}")
