"""The adjective of a country goes in; those of other countries come out: of the article first, then of neighbours."""

import random

from question_bank.distractors.places import apart, around
from question_bank.language.gazetteer_countries import country, country_of_adjective
from question_bank.model import FactSheet, Mention

NEAREST = 8
"""Countries around from which chance may choose."""


def options(sheet: FactSheet, key: Mention, told: str, rng: random.Random) -> list[tuple[str, str]]:
    """Wrong nationalities with the reason why each is wrong; none that the stem or the evidence names."""
    home = country_of_adjective(key.entity)
    if home is None:
        return []
    named = [found for e in sheet.entities if e.type == "GPE" and (found := country(e.name)) is not None]
    near = list(around(home)[:NEAREST])
    rng.shuffle(near)
    words: list[str] = []
    for one in (*named, *near):
        word = next(iter(one.adjectives), "")
        if one == home or not apart(one.name, home.name) or not word or " " in word or word in words:
            continue
        if word not in told and one.name not in told:
            words.append(word)
    return [(word, f"The article has “{key.entity}”.") for word in words]
