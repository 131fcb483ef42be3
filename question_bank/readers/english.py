"""A text in; whether it can be English, by its letters and its share of function words, out."""

import re
from typing import Final

from question_bank.errors import ReadError

FUNCTION_WORDS: Final = frozenset(
    """
    a about after again against all also although am among an and any are as at be became because been before being
    between both but by can could did do does down during each few first for from had has have he her here hers him
    his how i if in into is it its just last like many may me might more most much must my new next no not now of off
    on once one only or other our out over own people said same says she should since so some such than that the their
    them then there these they this those through to too two under until up very was we were what when where which
    while who whom whose why will with within without would year years you your
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN_END = "\u0250"  # Basic Latin to Latin Extended-B
_SURE, _FEW = 50, 12  # words from which the share means something, and below which it means nothing


def demand_english(text: str, name: str) -> None:
    """Raise ReadError where the text cannot be English.

    English prose has about two function words in five; Dutch and German, which share some of them, have fewer than
    one in eight. Under 50 words half the share is enough, under a dozen only the letters count.
    """
    letters = sum(map(str.isalpha, text))
    others = sum(character.isalpha() for character in text if character >= _LATIN_END)
    if letters - others < letters / 2:
        raise ReadError(
            f"{name} is not in English (most of its letters are not Latin); only English articles are read."
        )
    words = [word.lower() for word in _WORD.findall(text)]
    found = sum(word in FUNCTION_WORDS for word in words)
    share = 0.0 if len(words) < _FEW else 0.1 if len(words) < _SURE else 0.2
    if found < share * len(words):
        raise ReadError(
            f"{name} does not look like English: {found} of its {len(words)} words are among the common ones "
            "(the, of, and, …), where English has two in five; only English articles are read."
        )
