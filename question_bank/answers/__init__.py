"""A fact and a template go in; the key, its accepted wordings and the distractors come out, or the reason for none."""

import random
from collections.abc import Callable
from typing import Final

from question_bank.answers.answer import Answer
from question_bank.answers.bodies import body_answer, organisation_answer
from question_bank.answers.claims import claim_answer
from question_bank.answers.classes import career_answer, cause_answer
from question_bank.answers.days import date_answer
from question_bank.answers.numbers import number_answer, sum_answer
from question_bank.answers.peers import LISTS, listed_answer, name_answer, party_answer, peer_answer
from question_bank.answers.people import person_answer
from question_bank.answers.places import place_answer
from question_bank.answers.posts import office_answer
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet
from question_bank.wording import Wording

__all__ = ["PROPOSERS", "Answer", "propose"]


def propose(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """The answer to a stem by the template's kind of answer; a string names the reason where there is none."""
    return PROPOSERS[template.answer](sheet, wording, fact, template, stem, rng)


PROPOSERS: Final[dict[str, Callable[..., Answer | str]]] = {
    "person": person_answer,
    "date": date_answer,
    "office": office_answer,
    "organisation": organisation_answer,
    "body": body_answer,
    "place": place_answer,
    "number": number_answer,
    "name": name_answer,
    "peer": peer_answer,
    "party": party_answer,
    "sum": sum_answer,
    "cause": cause_answer,
    "career": career_answer,
    **dict.fromkeys(LISTS, listed_answer),
    "claim": claim_answer,
}
