"""The clause of an arrest, a charge or a conviction goes in; what somebody was charged with comes out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.facts.deed_parts import Deed
from question_bank.language.analysis import Analysis
from question_bank.language.deeds import MATTER
from question_bank.language.doubts import Unclear
from question_bank.language.standalone import standalone
from question_bank.model import Mention

WRAPPING: Final = frozenset("charge count suspicion allegation offence offense crime".split())
CHARGING: Final = frozenset("convict acquit accuse charge arrest detain indict".split())
LONGEST: Final = 9
"""Words of a charge that can stand among the options of an item."""


def charge_of(analysis: Analysis, deed: Deed) -> Mention | None:
    """The charge in words that stand alone; None where none is told or it is a list of several."""
    verb = deed.clause.verb
    lemma = verb.lemma_.lower()
    if lemma not in CHARGING:
        return None
    beside = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in (MATTER[lemma], "for")]
    dates = {t.i for _, tokens in analysis.dates.get(deed.clause.sentence.index, []) for t in tokens}
    leading = next((c for c in beside if not any(t.i in dates for t in c.children)), None)
    head = _complement(leading) if leading is not None else None
    while head is not None and head.lemma_.lower() in WRAPPING:
        following = next((c for c in head.rights if c.lower_ == "of"), None)
        head = _complement(following) if following is not None else None
    if head is None or any(c.dep_ in ("conj", "poss", "appos", "relcl") for c in head.children):
        return None
    tokens = _up_to_where([t for t in head.subtree if not t.is_space])
    try:
        words = standalone(analysis, tokens)
    except Unclear:
        return None
    if len(words.split()) > LONGEST or re.search(r"[,;:]|\band\b|^(?:the|a|an|his|her|multiple|several|\d)\b", words):
        return None
    return analysis.mention(tokens, words, "CHARGE")


def _complement(preposition: Token) -> Token | None:
    return next((c for c in preposition.rights if c.dep_ in ("pobj", "pcomp")), None)


def _up_to_where(tokens: list[Token]) -> list[Token]:
    """Without the year and the court that the parser hung on the charge."""
    for n, token in enumerate(tokens):
        behind = tokens[n + 1 : n + 3]
        if token.lower_ in ("in", "at", "on") and any(t.text[:1].isupper() or t.like_num for t in behind):
            return tokens[:n]
    return tokens
