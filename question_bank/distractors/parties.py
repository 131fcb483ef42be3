"""A fact that names a party to a deed goes in; other people, organisations or countries for it come out."""

import random
from typing import Final

from question_bank.distractors import organisations, places
from question_bank.language.gazetteer_organisations import organisations as organisations_known
from question_bank.model import Fact, FactSheet

NATURAL: Final = 2
"""Options of three that the article itself has to give: well-known bodies tempt nobody beside its own."""


def propose(
    sheet: FactSheet, fact: Fact, *, asks: str, stem: str, cited: str, rng: random.Random
) -> list[tuple[str, str]]:
    """Wrong parties with the reason why each is wrong; none where too few of the kind are known."""
    key = fact.roles[asks]
    if key.type in ("COUNTRY", "CITY", "CAPITAL"):
        return _places(sheet, key.entity, stem + cited, rng)
    if key.type in ("ORG", "NAME"):
        return _organisations(sheet, key.entity, stem + cited, rng)
    return []


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
    if "University" in key:  # every reader knows of others
        names = [text for text, _ in proposed] + _universities(key, told, rng)
        return [(text, "The article does not say this of it.") for text in dict.fromkeys(names)]
    if sum(source != "gazetteer" for _, source in proposed[:3]) < NATURAL:
        return []
    return [(text, "The article does not say this of it.") for text, _ in proposed]


def _universities(key: str, told: str, rng: random.Random) -> list[str]:
    """Universities anywhere whose names are built like the key's."""
    of_a_place = key.startswith("University of ")
    names = [one.names[0] for one in organisations_known() if one.kind.startswith("university")]
    fit = [n for n in names if n.startswith("University of ") is of_a_place and "University" in n and n not in told]
    rng.shuffle(fit)
    return [name for name in fit if name != key]
