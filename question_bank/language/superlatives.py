"""A noun goes in; what ranks it among its kind ("the first woman", "Norway's second-largest city") comes out."""

import re
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
MEASURED: Final = frozenset(
    "youngest oldest largest biggest smallest highest lowest longest shortest tallest deadliest costliest fastest"
    " slowest heaviest lightest richest wealthiest poorest busiest strongest earliest hottest coldest warmest driest"
    " wettest deepest closest nearest farthest furthest brightest northernmost southernmost easternmost"
    " westernmost".split()
)
"""Superlatives that somebody has measured or counted; "greatest" and "best" are opinions."""
COUNTED: Final = frozenset(
    "populous populated expensive distant visited watched viewed decorated powerful votes seats delegates goals medals"
    " wins points titles members medals gold".split()
)
"""What follows "most" where it is a matter of counting."""
SERVING: Final = frozenset("serving running lived standing living reigning selling paid grossing surviving".split())
"""What follows a superlative as one word with it: "longest-serving", "highest paid"."""
LAST: Final = frozenset("surviving remaining living known".split())
"""What makes "last" a rank: "the last surviving member"."""
RANKING: Final = ORDINALS | MEASURED | {"only"}
JOINTS: Final = frozenset(("-", "and", "ever", "only"))
NO_CLASS: Final = frozenset(
    "time times step thing things part day name choice priority place one ones reason way point word language love"
    " career wife husband marriage move stop lady half round"
    " son daughter child baby grandson granddaughter boyfriend girlfriend partner guest victim opponent rival coach"
    " teacher".split()
)
"""Nouns of which nobody asks "which one was the first?"."""


@dataclass(frozen=True)
class Rank:
    """The rank of a noun among its kind: the word that ranks, all its words, the words of the kind, and where the
    noun phrase begins (token index)."""

    word: str
    told: str
    kind: list[Token]
    start: int
    possessed: bool = False

    @property
    def lasting(self) -> bool:
        """Whether nothing later can change it: who was first stays so."""
        words = set(re.findall(r"\w+", self.told.lower()))
        return self.word in ORDINALS and not words & (MEASURED | {"most"})


def rank_of(noun: Token, *, plural: bool = False) -> Rank | None:
    """What ranks the noun, or None; a noun that is left out ("the first to …") ranks by the adjective alone."""
    if noun.lower_ in RANKING and noun.pos_ in ("ADJ", "NOUN", "ADV"):
        the = next((c for c in noun.lefts if c.lower_ == "the"), None)
        return Rank(noun.lower_, noun.text, [], the.i) if the is not None else None
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lower_ in NO_CLASS or (_is_plural(noun) and not plural):
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    the = next((c for c in noun.lefts if c.lower_ == "the" and c.dep_ == "det"), None)
    if owner is None and the is None:
        return None
    start = owner.right_edge.i + 1 if owner is not None else the.i + 1 if the is not None else noun.i
    words = [t for t in noun.doc[start : noun.i] if t.dep_ != "case"]
    if not words or not _ranks([*words, noun]):
        return None
    end = _rank_end(words)
    begin = owner.left_edge.i if owner is not None else start - 1
    told = "".join(t.text_with_ws for t in words[:end]).strip()
    return Rank(words[0].lower_, told, [*words[end:], noun], begin, owner is not None)


def _is_plural(noun: Token) -> bool:
    """Whether several are ranked together, of whom none alone is the answer."""
    return noun.tag_ in ("NNS", "NNPS")


def _ranks(words: list[Token]) -> bool:
    """Whether the first word ranks; an ordinal before a superlative ("second-largest") does so with it."""
    first = words[0].lower_
    after = words[1].lower_ if len(words) > 1 else ""
    if first == "most":
        return after in COUNTED
    if first == "last":
        return after in LAST
    if first in ORDINALS and after == "most":
        return len(words) > 2 and words[2].lower_ in COUNTED
    return first in RANKING and after not in ("best", "greatest", "leading")


def _rank_end(words: list[Token]) -> int:
    """How many of the words before the noun belong to its rank."""
    end = 1
    while end < len(words):
        word, before = words[end].lower_, words[end - 1].lower_
        joined = word in JOINTS | MEASURED | {"most"} or (before in ("most", "last") and word in COUNTED | LAST)
        if not joined and not (word in SERVING and (before in MEASURED or before == "-")):
            break
        end += 1
    return end
