"""A fact with a time goes in; its date among dates nearby comes out, or the reason for none."""

import random
from datetime import date

from question_bank.answers.answer import Answer, cited_text
from question_bank.distractors import dates as date_options
from question_bank.item_templates import ItemTemplate
from question_bank.language.dates import accepted_wordings, in_words, spelling_style
from question_bank.model import Fact, FactSheet, Option
from question_bank.wording import Wording


def date_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    if fact.time is None:
        return "date-unknown"
    if in_words(fact.time) in stem:
        return "key-in-stem"
    style = "british" if template.has_gap else spelling_style(sheet.article.text)
    used = [other.time for other in sheet.facts if other.time is not None and other.id != fact.id]
    deaths = [
        o.time.end for o in sheet.facts if "bearer" in fact.roles and not _is_death(fact) and _is_death(o) and o.time
    ]
    proposed = date_options.propose(
        fact.time,
        published=min([*deaths, sheet.article.published or date.max]) if deaths else sheet.article.published,
        planned=fact.assertion == "planned",
        avoid=used,
        rng=rng,
        style=style,
    )
    key = in_words(fact.time, style=style)
    options = tuple(Option(text, False, f"The article gives the date as {key}.") for text, _ in proposed)
    return Answer(key, tuple(accepted_wordings(fact.time)), options, f"In the article: {cited_text(sheet, fact)}")


def _is_death(fact: Fact) -> bool:
    """After somebody's death nothing more happens in his life."""
    return "step" in fact.roles and fact.roles["step"].entity == "death"
