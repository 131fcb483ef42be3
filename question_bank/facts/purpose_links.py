"""A clause goes in; the infinitive that tells its purpose comes out, with what of the clause does not tell the deed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause

OBJECT_DOES_IT: Final = frozenset(
    "urge ask tell allow enable permit force cause lead encourage invite require order call deny count help leave get"
    " persuade convince push press prompt let expect teach train warn advise instruct authorize authorise".split()
)
"""Verbs after which the infinitive is what their object does, or is to do."""
NO_PURPOSE: Final = frozenset(
    "be become have come go grow prove seem appear continue begin start fail tend want need like love cost take wait"
    " live survive awake remain return turn happen hesitate rush stand deserve last know learn lack manage sit receive"
    " characterize describe call name refer consider believe think say support oppose meet speak talk".split()
)
"""Verbs after which it tells what comes next, what is needed, or nothing of an aim."""
MADE_FOR: Final = frozenset("design intend mean build create".split())
AIMING: Final = frozenset("aim seek plan intend decide agree vow promise pledge offer refuse attempt try hope".split())
NOT_WHY: Final = OBJECT_DOES_IT | NO_PURPOSE | AIMING
TRYING: Final = frozenset("effort attempt bid order".split())
EMPTY: Final = frozenset(
    "be have do get go say come become know take see think want seem let keep start begin continue happen need"
    " make give put look try like use work live stay".split()
)
"""Verbs that tell no aim by themselves."""
CLOSING: Final = frozenset("which who whom whose where when while after before since amid because if as".split())


@dataclass(frozen=True)
class PurposeLink:
    """How a clause tells a purpose.

    `form`: "why" (a deed with its aim), "made" (what something is designed to do), "aim" (what somebody seeks to do).
    """

    form: str
    purpose: list[Token]
    left_out: frozenset[int]


def purpose_of(analysis: Analysis, clause: Clause) -> PurposeLink | None:
    """The one purpose that a clause tells, or None where it tells none or more than one."""
    found = list(_links(analysis, clause))
    return found[0] if len(found) == 1 else None


def _links(analysis: Analysis, clause: Clause) -> Iterator[PurposeLink]:
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "xcomp" and _is_infinitive(child) and child.i > verb.i:
            if lemma in MADE_FOR | {"use"} and clause.passive:
                yield from _at(analysis, child, "made", child)
            elif lemma in AIMING and not clause.passive:
                yield from _at(analysis, child, "aim", child)
            elif lemma not in NOT_WHY and any(c.dep_ == "dobj" and c.i < child.i for c in verb.children):
                yield from _at(analysis, child, "why", child)
        elif child.dep_ == "advcl" and lemma == "use" and clause.passive and _is_infinitive(child):
            yield from _at(analysis, child, "made", child)
        elif child.dep_ == "advcl" and _is_infinitive(child) and lemma not in OBJECT_DOES_IT | NO_PURPOSE:
            if not clause.passive or lemma not in AIMING:
                yield from _at(analysis, child, "why", child)
        elif child.dep_ == "prep" and child.lower_ == "in":
            for noun in (c for c in child.rights if c.dep_ == "pobj" and c.lemma_.lower() in TRYING):
                for aim in (c for c in noun.rights if c.dep_ == "acl" and _is_infinitive(c)):
                    yield from _at(analysis, aim, "why", child)


def _is_infinitive(token: Token) -> bool:
    """ "to help", without a subject of its own."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    return token.tag_ == "VB" and to and not any(c.dep_ in ("nsubj", "nsubjpass", "neg") for c in token.children)


def _at(analysis: Analysis, verb: Token, form: str, top: Token) -> Iterator[PurposeLink]:
    tokens = infinitive_tokens(analysis, verb)
    if tokens:
        yield PurposeLink(form, tokens, frozenset(t.i for t in top.subtree))


def infinitive_tokens(analysis: Analysis, verb: Token) -> list[Token]:
    """The verb with its objects, up to a date, a mark or another clause; nothing where too little is said."""
    if verb.lemma_.lower() in EMPTY:
        return []
    dated = {t.i for s in analysis.dates.values() for _, tokens in s for t in tokens}
    tokens: list[Token] = []
    for token in verb.subtree:
        if token.i < verb.i:
            if token.dep_ == "advmod" and token.head == verb and token.lower_.endswith("ly"):
                tokens.append(token)
            continue
        if token.text == "," and token.nbor().dep_ == "amod" and token.nbor().head.i > token.i + 1:
            tokens.append(token)  # "a new, faster system"
            continue
        if token.i > verb.i and ((token.is_punct and token.text not in "-–'’/%$") or token.lower_ in CLOSING):
            break
        if token.i in dated and (token.dep_ == "npadvmod" or token.nbor(-1).pos_ in ("ADP", "SCONJ")):
            break
        tokens.append(token)
    while tokens and (tokens[-1].dep_ in ("prep", "cc", "det", "mark", "aux") or tokens[-1].is_punct):
        tokens.pop()
    torn = any(b.i - a.i > 1 for a, b in pairwise(tokens))
    kept = {t.i for t in tokens}
    torn = torn or any(t.dep_ == "conj" and t.head.i in kept and t.i not in kept for t in verb.subtree)
    torn = torn or any(t.dep_ == "aux" and t.lower_ == "to" and t.nbor(-1).dep_ == "cc" for t in tokens)
    return [] if torn or len(tokens) < 2 else tokens
