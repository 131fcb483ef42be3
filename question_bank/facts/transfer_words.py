"""The verb and the object of a clause go in; which way something changed hands, if it did, comes out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.language.clause import Clause

TRADES: Final = frozenset("sell donate bequeath cede gift lease lend loan".split())
"""Verbs of giving whatever the object is."""
PURCHASES: Final = frozenset("buy acquire purchase".split())
"""Verbs of taking whatever the object is."""
GIVES: Final = frozenset(
    "give pay award grant present hand transfer supply provide send deliver pledge promise offer commit allocate return"
    " turn sign surrender contribute".split()
)
"""Verbs of giving where the object is something that can change hands."""
HANDS: Final = frozenset("hand turn sign".split())
"""Verbs of giving with "over"."""
GETS: Final = frozenset("receive win earn obtain accept get secure share".split())
"""Verbs of getting, likewise."""
AWARDS: Final = frozenset(
    "award prize medal fellowship scholarship nomination degree doctorate bachelor bsc ph.d. phd knighthood bursary"
    " diploma trophy oscar emmy grammy".split()
)
MONEY: Final = re.compile(r"[$€£¥]|\b(?:dollars?|euros?|pounds?|rupees?|yen|francs?|pesos?)\b")
GOODS: Final = frozenset(
    "aid money fund funding grant loan donation weapon arms ammunition munition missile rocket aircraft jet plane"
    " helicopter tank vehicle ship boat submarine vaccine dose mask medicine food oil gas tree book painting collection"
    " land island territory building house estate company stake share store business doctor troop soldier ton tonne"
    " barrel prisoner hostage body remains bond contract check cheque payment compensation reward share stock".split()
)
EMPTY: Final = frozenset(
    "access chance option opportunity permission approval authority right support attention tribute respect visit"
    " price homage bail pardon clemency advice speech talk lecture statement interview time birth way rise look order"
    " title idea impression feeling reason example answer information detail assurance evidence copy record seat vote"
    " delegate soul skill taste reputation habit knowledge following".split()
)
"""What nobody holds in the hand or in the bank, so that it does not pass from one to the other."""


def direction(clause: Clause) -> str:
    """`give` where the subject gives, `get` where it gets, `given` where it is what is given; else nothing."""
    lemma, thing = clause.verb.lemma_.lower(), thing_of(clause)
    particles = {c.lower_ for c in clause.verb.children if c.dep_ == "prt"}
    if particles - ({"over"} if lemma in HANDS else set()):
        return ""  # "gave up", "handed out"
    if clause.passive:
        if thing is not None and lemma in GIVES and _passes(clause, thing):
            return "get"  # "was awarded the prize"
        goods = clause.subject.lemma_.lower() not in EMPTY
        return "given" if thing is None and goods and lemma in TRADES | PURCHASES | {"award"} else ""
    if thing is None or thing.lemma_.lower() in EMPTY:
        return ""
    if lemma in TRADES or (lemma in GIVES and _passes(clause, thing)):
        return "give"
    gets = lemma in PURCHASES or (lemma in GETS and _passes(clause, thing)) or (lemma == "raise" and is_sum(thing))
    return "get" if gets else ""


def thing_of(clause: Clause) -> Token | None:
    """The object; of "was awarded the prize" what the parser may call an attribute or an object."""
    found = [c for c in clause.verb.children if c.dep_ in ("dobj", "oprd", "attr") and c.i > clause.verb.i]
    return found[0] if len(found) == 1 else None


def is_award(thing: Token) -> bool:
    """A prize, a degree and the like."""
    words = _core(thing)
    order = any(t.text == "Order" and t.i + 1 < len(t.doc) and t.nbor(1).lower_ == "of" for t in words)
    return order or any(t.lower_.rstrip("s") in AWARDS or t.lower_ in AWARDS for t in words)


def is_sum(thing: Token) -> bool:
    """An amount of money by itself: "$163.6 million"."""
    return MONEY.search(" ".join(t.text for t in _core(thing))) is not None and (
        thing.text in "$€£" or thing.like_num or MONEY.fullmatch(thing.text) is not None
    )


def _core(thing: Token) -> list[Token]:
    """The object without what hangs on it by a preposition or a clause."""
    apart = {t.i for c in thing.rights if c.dep_ in ("prep", "relcl", "acl", "appos", "conj") for t in c.subtree}
    return [t for t in thing.subtree if t.i not in apart]


def _passes(clause: Clause, thing: Token) -> bool:
    """Whether the object is something that changes hands."""
    return is_award(thing) or is_sum(thing) or thing.lemma_.lower() in GOODS
