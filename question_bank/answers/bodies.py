"""A fact about an organisation goes in; it comes out among others of its kind, or the reason for none."""

import random
import re
from typing import Final

from question_bank.answers.answer import Answer, cited_text
from question_bank.item_templates import ItemTemplate
from question_bank.language.gazetteer import organisation
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording

_NEWSROOM: Final = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Press|Daily|Radio|TV|Guardian|Mail|Telegraph|Sun|Star)\b"
)


def organisation_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    from question_bank.distractors import organisations

    key = fact.roles[template.asks].entity
    known = organisation(key)
    if template.kind == "statement" and (
        _NEWSROOM.search(key)
        or (known is not None and known.kind.endswith(("news_agency", "newspaper", "broadcaster", "journal")))
    ):
        return "source-asked"  # which paper carried the news is not what the news is about
    cited = cited_text(sheet, fact)
    inside = [
        e.name
        for e in sheet.entities
        if e.type == "ORG" and e.name != key and not any(n in stem or n in cited for n in e.names)
    ]
    proposed = organisations.propose(key, from_article=inside, avoid=[], rng=rng)
    chosen = set(template.item_types) - {"cloze"}
    if chosen and not wording.lenient and sum(source != "gazetteer" for _, source in proposed[:3]) < 2:
        return "too-few-distractors"  # well-known bodies of the kind tempt nobody beside a name of the article
    options = tuple(Option(text, False, "The article does not attribute this to it.") for text, _ in proposed)
    entity = next((e for e in sheet.entities if e.name == key), None)
    accepted = (key, *(entity.names if entity else ()))
    return Answer(key, tuple(dict.fromkeys(accepted)), options, f"In the article: {cited}")


def body_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """An organisation to choose among others; to be typed where the article names too few that could tempt."""
    answer = organisation_answer(sheet, wording, fact, template, stem, rng)
    if answer != "too-few-distractors":
        return answer
    key = fact.roles[template.asks].entity
    names = next((e.names for e in sheet.entities if key in (e.name, *e.names)), ())
    return Answer(key, tuple(dict.fromkeys((key, *names))), (), f"In the article: {cited_text(sheet, fact)}")
