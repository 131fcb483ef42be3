"""A sentence that is true goes in; it comes out with the false ones that differ from it in one thing."""

import random
import re
from dataclasses import replace
from typing import Final

from question_bank.answers.answer import Answer, cited_text
from question_bank.answers.numbers import values_of
from question_bank.distractors import claims, openings, outcomes
from question_bank.distractors.claims import Change
from question_bank.headline import headline, is_release, tells_all
from question_bank.item_templates import ItemTemplate
from question_bank.model import Fact, FactSheet, Option
from question_bank.news_wording import place_told
from question_bank.wording import Wording

LONGEST_FALSE: Final = 32
"""Words of a first sentence from which on something in it gives away that one word of it was exchanged."""
OFFICIAL: Final = frozenset(("confirmed that", "denied that"))
"""What is told by those who must know: the opposite would be absurd."""
CONTRARY: Final = re.compile(r"\b(?:even though|despite|although|by \w+ing|in favou?r of)\b|, (?:\w+ly )?\w+ing\b")
"""What goes with one sense of the verb before it only: "rejected the bill, backing the president"."""


def claim_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """True, with the false sentences that differ in one thing: the sense of a word or a place, else a number."""
    made = (
        _of_opening(sheet, wording, fact, stem, rng)
        if fact.kind == "news"
        else _of_claim(sheet, wording, fact, stem, rng)
    )
    cited = cited_text(sheet, fact)
    if "criticized" in sheet.article.text or is_release(sheet.article):
        made = [replace(change, text=change.text.replace("criticised", "criticized")) for change in made]
    options = tuple(
        Option(change.text, False, f"The article has “{change.true_words}”, not “{change.false_words}”.")
        for change in made
    )
    return Answer("True", (), options, f"In the article: {cited}")


def _of_claim(sheet: FactSheet, wording: Wording, fact: Fact, stem: str, rng: random.Random) -> list[Change]:
    """What is false beside a claim of a sentence whose report the stem names."""
    made = claims.reversed_sense(stem)
    place = fact.roles.get("place")
    if place is not None and place.type in ("CITY", "CAPITAL", "COUNTRY"):
        made += claims.other_place(stem, place.entity, avoid=_places(sheet, besides=place.entity), rng=rng)
    if not made:
        made = _other_number(sheet, wording, stem, rng)
    return [change for change in made if not _in_title(sheet, change.true_words)]


def _of_opening(sheet: FactSheet, wording: Wording, fact: Fact, stem: str, rng: random.Random) -> list[Change]:
    """What is false beside a first sentence, in the order of chance; nothing where the rest of it gives that away."""
    if len(stem.split()) > LONGEST_FALSE or CONTRARY.search(stem):
        return []
    text, title = sheet.article.text, headline(sheet.article)
    made = claims.reversed_sense(stem) + openings.other_rank(stem)
    made = [change for change in made if change.true_words not in OFFICIAL]
    made += outcomes.other_outcome(stem, article=text) + outcomes.other_age(stem, article=text, rng=rng)
    made += outcomes.other_kind(stem, article=text, headline=title, rng=rng)
    place = fact.roles.get("place")
    release = is_release(sheet.article)
    made += [] if made or release else openings.denied(stem)  # no release tells what is not done
    if place is not None and not release and not place_told(wording, place.entity, stem):
        made += openings.place_exchanged(stem, place.entity, avoid=_places(sheet), rng=rng)
    if not made and _counts(sheet, fact):
        made = _other_number(sheet, wording, stem, rng)
    if release:
        own = ("criticised", "not")  # nobody says so of his own doing
        made = [change for change in made if not any(word in change.false_words.split() for word in own)]
    rng.shuffle(made)
    return made


def _places(sheet: FactSheet, besides: str = "") -> list[str]:
    """The places that the article names."""
    return [entity.name for entity in sheet.entities if entity.type == "GPE" and entity.name != besides]


def _other_number(sheet: FactSheet, wording: Wording, stem: str, rng: random.Random) -> list[Change]:
    """The claim with another number that the article does not have."""
    if not claims.has_number_to_change(stem):
        return []  # to find every number of an article takes longer than all else
    front = len(stem) - len(wording.behind_report(stem))
    return claims.other_number(stem, after=front, avoid=values_of(sheet.article.text), rng=rng)


def _counts(sheet: FactSheet, fact: Fact) -> bool:
    """Whether the headline has the number of an opening: then it is what the report is about."""
    number = fact.roles.get("number")
    return number is not None and number.entity in headline(sheet.article)


def _in_title(sheet: FactSheet, words: str) -> bool:
    """Whether the headline says already what a false sentence would deny: "pleads guilty" for "pleaded guilty"."""
    return words.lower() in headline(sheet.article).lower() or tells_all(sheet.article, words)
