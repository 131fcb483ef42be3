"""A word of a class in, other words of the class out, none of which the article has."""

import random
import re

from question_bank.language.word_classes import classed_words
from question_bank.model import FactSheet, Mention
from question_bank.phrasing import indefinite


def options(sheet: FactSheet, key: Mention, told: str, rng: random.Random) -> list[tuple[str, str]]:
    """Wrong words with the reason why each is wrong; behind "a" only what goes with it."""
    words = sheet.article.title if key.entity in sheet.article.title else key.entity
    found = next((one for one in classed_words(words) if one.text == key.entity), None)
    if found is None:
        return []
    article = f"{sheet.article.title} {sheet.article.text}".lower()
    before = re.search(r"\b(an?) _+", told)
    fit = [
        other
        for other in found.others
        if not re.search(rf"\b{re.escape(other.lower())}", article)
        and (before is None or indefinite(other.lower()) == before.group(1).lower())
    ]
    rng.shuffle(fit)
    return [(other, f"The article has “{key.entity}”.") for other in fit]
