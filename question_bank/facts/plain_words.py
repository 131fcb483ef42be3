"""A first sentence goes in; whether it tells in plain words what happened comes out.

Plain is a main verb that says by itself what was done ("signed", "sank", "sued"), and beside it hardly an adjective or
adverb that tells what somebody thinks of it. Of 401 first sentences of rounds 36 to 52 that were judged blind and are
plain 333 were accepted, of 168 others 90; of 133 plain ones of rounds 53 to 57 103. What the others tell lies in a
figure of speech ("took aim", "turned up the heat") or in the paper's opinion ("a rousing address"), and nothing can be
checked.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from spacy.tokens import Token

from question_bank.language.gazetteer import country_of_adjective
from question_bank.language.gazetteer_tables import lines

LIGHT: Final = frozenset("bring cast express give keep lay make put take throw".split())
"""Verbs that tell what was done together with another word."""
PASSIVE: Final = frozenset(("auxpass", "nsubjpass"))
"""What is done to somebody is plain: "was taken to hospital", "were put on leave"."""
PLAIN_OBJECTS: Final = frozenset("place part office birth hope concern support".split())
"""Nouns with which a light verb tells one plain thing."""
UPS_AND_DOWNS: Final = frozenset(("up", "down", "back"))
WITH_THEM: Final = frozenset("blow break call cut pick pull send set shoot shut step strike turn vote".split())
"""Verbs that with these still say what was done: "shut down", "stepped down"; not "played down", "hit back"."""
PRESENT_HELPERS: Final = frozenset(("will", "wo", "'ll", "’ll", "can", "ca", "may"))
"""Helping verbs that stay in the present: "what he’ll put forward", "wo n’t"."""
ORDINAL: Final = re.compile(r"(?:teenth|ieth)$")
"""Behind the ordinals that are listed: "fourteenth", "twentieth"."""
COLOURS: Final = 1
"""Words of colour that a plain sentence may have: of sentences with two 23 of 39 were accepted."""


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(lines("plain_verbs.txt"))


@lru_cache(maxsize=1)
def _adjectives() -> frozenset[str]:
    return frozenset(lines("plain_adjectives.txt"))


def is_plain_verb(verb: Token) -> bool:
    """Whether a main verb tells by itself what was done; a light one with its noun or particle ("took place"), and in
    the passive."""
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt" or child.i == verb.i + 1}
    if verb.lemma_.lower() in _verbs():
        return not particles & UPS_AND_DOWNS or verb.lemma_.lower() in WITH_THEM
    if verb.lemma_.lower() == "appear":
        return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in ("in", "at", "before", "on")  # not "appeared calm"
    return verb.lemma_.lower() in LIGHT and any(
        child.dep_ in PASSIVE or child.dep_ == "prt" or (child.dep_ == "dobj" and child.lower_ in PLAIN_OBJECTS)
        for child in verb.children
    )


def is_plainly_told(main: Token, tokens: Iterable[Token], told_in_past: frozenset[int]) -> bool:
    """Whether a sentence is plain: its main verb, its words outside quotation marks, and those of its verbs that will
    be told in the past (token indices). A verb that stays in the present beside them tells of the day of the paper."""
    tokens = list(tokens)
    if not is_plain_verb(main):
        return False
    present = any(
        (token.tag_ in ("VBZ", "VBP") or (token.tag_ == "MD" and token.lower_ in PRESENT_HELPERS))
        and token.i not in told_in_past
        for token in tokens
    )
    return not present and sum(is_colourful(token) for token in tokens) <= COLOURS


def is_colourful(token: Token) -> bool:
    """Whether an adjective or adverb tells what somebody thinks, and not of what kind, which, how many, where or when.

    Of a name ("New", "Great") nothing is told.
    """
    if token.pos_ not in ("ADJ", "ADV") or not token.text.isalpha() or _is_in_compound(token):
        return False
    word = token.lower_
    named = token.text[:1].isupper() and not token.is_sent_start
    known = word in _adjectives() or ORDINAL.search(word) is not None
    return not (named or known or country_of_adjective(token.text.capitalize()) is not None)


def _is_in_compound(token: Token) -> bool:
    """ "cross" of "cross-border", "old" of "20-year-old": of what kind, in two words."""
    after = token.nbor().text if token.i + 1 < len(token.doc) else ""
    return after == "-" or (token.i > 0 and token.nbor(-1).text == "-")
