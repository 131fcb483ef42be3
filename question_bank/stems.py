"""A template and the values of its names go in; a stem comes out, and the claim with a gap for its key."""

import re
from typing import Any, Final

from question_bank.gaps import GAP
from question_bank.language.numbers import find_numbers
from question_bank.rendering import stem_of
from question_bank.wording import Wording

OF_A_NATION: Final = r"[A-Z][a-z]+(?:an|ese|ish|ch|i|ic) (?:capital|government|parliament)\b"
"""What takes an article where a hasty writer leaves it out: "in French capital"."""


def rendered(template: str, names: dict[str, Any]) -> str:
    """The template filled, with single blanks, the articles that a hasty writer left out, and one full stop."""
    told = " ".join(stem_of(template).render(**names).split())
    told = re.sub(rf"\b(at|of|in|to|from|by|near|with) (?=University of |{OF_A_NATION})", r"\1 the ", told)
    return re.sub(r"(?<=\.[A-Z])\.\.$", ".", told)  # "… inside the U.S."


def told_as(wording: Wording, claim: str, entity: str) -> str:
    """The key's words in the claim, with "the" or an office where they stand before it there; a number by itself."""
    if any(number.text == entity for number in find_numbers(entity)):
        return entity  # "the fifteen sailors" keep their article
    introduced = wording.introduce(entity)
    for words in (introduced if introduced != entity else "\0", f"the {entity}", f"The {entity}", entity):
        if words in claim and not words.endswith(","):
            return words
    return entity


def gapped(claim: str, told: str) -> str:
    """The claim with a gap for the one place where the words stand. Raises ValueError where that is not one."""
    if claim.count(told) != 1:
        raise ValueError("key-not-once")
    return claim.replace(told, GAP)
