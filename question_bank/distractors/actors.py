"""A party to a deed goes in; other organisations or countries that could be meant come out."""

import random
import re
from typing import Final

from question_bank.distractors import organisations, places
from question_bank.language.gazetteer_organisations import organisations as known_organisations
from question_bank.model import Fact, FactSheet, Mention

NATURAL: Final = 2
"""Options of three that the article itself has to give: well-known bodies tempt nobody beside its own."""


def options(sheet: FactSheet, key: Mention, told: str, rng: random.Random) -> list[tuple[str, str]]:
    """Wrong parties with the reason why each is wrong, none that is `told` already; none where too few are known."""
    if key.type in ("COUNTRY", "CITY", "CAPITAL"):
        return _places(sheet, key.entity, told, rng)
    if key.type in ("ORG", "NAME"):
        return _organisations(sheet, key.entity, told, rng)
    return []


def also_did(sheet: FactSheet, fact: Fact, asks: str) -> bool:
    """Whether another sentence tells of the same deed with somebody else: "won the men's race" beside who won.

    Who did it is asked with whom it was done to, so that only a win can be another's as well.
    """
    verb = fact.roles.get("verb")
    if verb is None or (asks != "patient" and verb.entity != "win"):
        return False
    told = {mention.entity for mention in fact.roles.values()}
    rivals = [one.name.split()[-1] for one in sheet.entities if one.type == "PERSON" and one.name not in told]
    others = (sheet.article.text[s.start : s.end] for s in sheet.sentences if s.index not in fact.evidence)
    same = re.compile(rf"\b{re.escape(verb.text)}\b")
    return any(same.search(words) and any(name in words for name in rivals) for words in others)


def _places(sheet: FactSheet, key: str, told: str, rng: random.Random) -> list[tuple[str, str]]:
    others = [one.name for one in sheet.entities if one.type == "GPE" and one.name != key]
    inside = [name for name in others if name not in told]
    proposed = places.propose(key, from_article=inside, avoid=[n for n in others if n in told], rng=rng)
    return [(text, f"The article names {key}.") for text, _ in proposed]


def _organisations(sheet: FactSheet, key: str, told: str, rng: random.Random) -> list[tuple[str, str]]:
    inside = [
        one.name
        for one in sheet.entities
        if one.type == "ORG" and one.name != key and not any(name in told for name in one.names)
    ]
    proposed = organisations.propose(key, from_article=inside, rng=rng)
    names = [text for text, _ in proposed]
    if "University" in key:  # every reader knows of others
        names += _universities(key, told, rng)
    elif sum(source != "gazetteer" for _, source in proposed[:3]) < NATURAL:
        return []
    return [(text, "The article does not say this of it.") for text in dict.fromkeys(names)]


def _universities(key: str, told: str, rng: random.Random) -> list[str]:
    """Universities anywhere whose names are built like the key's."""
    of_a_place = key.startswith("University of ")
    names = [one.names[0] for one in known_organisations() if one.kind.startswith("university")]
    fit = [n for n in names if n.startswith("University of ") is of_a_place and "University" in n and n not in told]
    rng.shuffle(fit)
    return [name for name in fit if name != key]
