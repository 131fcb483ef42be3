"""A parse goes in; the name of the person whose life the title announces comes out, and whether it is he or she.

The title of a life is nothing but a name. The text may never have it in full: "Ada Maria Kern" tells of "Kern" from
its first sentence on.
"""

import re
from collections import Counter
from typing import Final

from question_bank.headline import life_name
from question_bank.language import gazetteer
from question_bank.language.context_words import HE_SHE
from question_bank.language.gazetteer_people import PARTICLES
from question_bank.language.parsing import Parse

LONGEST: Final = 5
"""Words of a title that may be nothing but a name."""
NAMED_ALONE: Final = 3
"""Times that a text has the last name of whom it tells before a verb or behind a preposition, at the least."""
PRONOUNS: Final = 4
"""Pronouns of one gender from which on they tell it, where the others are few."""
FEW: Final = 0.25
"""The share of pronouns of the other gender up to which they may mean other people."""


def told_gender(parse: Parse) -> str | None:
    """Whether a text tells of a man ("m") or a woman ("f"), by its pronouns; None where they do not agree."""
    told = Counter(HE_SHE.get(token.lower_) for token in parse.doc if token.pos_ in ("PRON", "DET"))
    he, she = told["m"], told["f"]
    if max(he, she) < PRONOUNS or min(he, she) > FEW * max(he, she):
        return None
    return "m" if he > she else "f"


def titled_person(parse: Parse) -> str | None:
    """The name that the title is, where the text tells of somebody of that last name by "he" or "she"."""
    title = life_name(parse.article)
    words = title.split()
    if not 2 <= len(words) <= LONGEST or not all(_is_part(word) for word in words) or told_gender(parse) is None:
        return None
    if any(map(gazetteer.organisation_word, words)) or gazetteer.is_organisation_name(title):
        return None
    if gazetteer.place_kind(title) or gazetteer.country_of_adjective(words[0]):
        return None
    last = re.escape(words[-1])
    alone = re.findall(rf"(?<![A-Z]\w )\b{last}(?:[’']s?)? (?=[a-z])", parse.article.text)
    return title if len(alone) >= NAMED_ALONE else None


def _is_part(word: str) -> bool:
    """Whether a word can be a part of a name: "Ada", "J.", "O'Neill", "van"."""
    return word in PARTICLES or (re.fullmatch(r"[^\W\d_a-z][\w’'.-]*", word) is not None and not word.isupper())
