"""A clause goes in; the words that tell its cause, and the way they are joined to it, come out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause

CHARGED: Final = {
    "convict": ("of", "for"),
    "accuse": ("of",),
    "acquit": ("of",),
    "charge": ("with",),
    "indict": ("for", "on"),
    "arrest": ("for", "on"),
    "detain": ("for", "on"),
    "fine": ("for",),
    "fin": ("for",),  # the lemma that the pipeline gives for "fined"
    "jail": ("for",),
    "imprison": ("for",),
    "sentence": ("for",),
    "execute": ("for",),
    "sue": ("for",),
    "try": ("for", "on"),
    "suspend": ("for",),
    "ban": ("for",),
    "expel": ("for",),
    "dismiss": ("for",),
    "fire": ("for",),
    "disqualify": ("for",),
    "diagnose": ("with",),
    "hospitalize": ("for", "with"),
    "hospitalise": ("for", "with"),
    "treat": ("for",),
    "attribute": ("to",),
    "ascribe": ("to",),
}
"""Verbs of the law and of medicine, with the word that joins the offence or illness."""
NOT_LEGAL: Final = frozenset("diagnose hospitalize hospitalise treat attribute ascribe".split())
GUILTY: Final = {"find": "of", "plead": "to", "pled": "to"}
"""Verbs that "guilty" stands beside, with the word that joins the offence to it."""
DYING: Final = ("of", "from")
HURTING: Final = frozenset("die kill injure wound hurt perish".split())
INCIDENTS: Final = frozenset(
    "crash accident collision fire explosion airstrike strike bombing shooting stabbing ambush avalanche landslide"
    " earthquake flood tornado hurricane blast stampede duel fall shipwreck".split()
)
"""What somebody can die in, told as a kind of incident."""
FIGHTS: Final = frozenset("battle fight struggle bout".split())
CAUSING: Final = frozenset("cause trigger spark prompt".split())
REASONS: Final = (("because", "of"), ("due", "to"), ("owing", "to"), ("as", "a", "result", "of"))
LEAVING: Final = frozenset("resign quit step retire leave withdraw".split())
"""Verbs after which "over" tells why."""
CHARGES: Final = frozenset("charge suspicion count".split())
PERIODS: Final = frozenset("year month week day first second third life".split())
CLOSING: Final = frozenset("which that who whom whose where when while after before since during amid".split())
PLACING: Final = frozenset("in at on near".split())
IN_PART: Final = frozenset("partly mainly largely primarily partially possibly probably".split())


@dataclass(frozen=True)
class CauseLink:
    """How a clause tells its cause.

    `form`: "what" (an offence or illness, behind the words of `joint`), "why" (behind "because of"), "because" (a
    clause), "agent" (the effect is the subject: "was caused by …"), "subject" (the cause is). `left_out`: what does not
    belong to the effect.
    """

    form: str
    cause: list[Token]
    left_out: frozenset[int]
    joint: list[Token] = field(default_factory=list)
    legal: bool = False
    """Whether the cause is an offence."""


def cause_of(analysis: Analysis, clause: Clause) -> CauseLink | None:
    """The one cause that a clause tells, or None where it tells none or more than one."""
    found = list(_links(analysis, clause))
    return found[0] if len(found) == 1 else None


def _links(analysis: Analysis, clause: Clause) -> Iterator[CauseLink]:
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    if any(c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") for c in verb.children):
        return  # "was convicted of fraud, as well as related charges": the parser hung a second cause on the verb
    if lemma in CHARGED and (clause.passive or any(c.dep_ == "dobj" for c in verb.children)):
        yield from _offences(analysis, verb, CHARGED[lemma], legal=lemma not in NOT_LEGAL)
    for adjective in verb.children:
        if adjective.lower_ == "guilty" and lemma in GUILTY:
            yield from _offences(analysis, adjective, (GUILTY[lemma],), legal=True)
    if lemma == "die":
        yield from _offences(analysis, verb, DYING)
        yield from _fights(analysis, verb)
    if lemma in HURTING and (lemma in ("die", "perish") or clause.passive):
        yield from _incidents(analysis, verb)
    if lemma == "be" and clause.subject.lemma_ == "cause":
        yield from (CauseLink("agent", plain_noun(c), frozenset()) for c in verb.rights if c.dep_ == "attr")
    if lemma in CAUSING:
        yield from _caused(clause) if clause.passive else _causing(clause)
    yield from _reasons(clause)
    yield from _because(clause)


def _objects(head: Token, joints: Iterable[str]) -> Iterator[tuple[Token, Token]]:
    for joint in head.rights:
        if joint.dep_ == "prep" and joint.lower_ in joints:
            yield from ((joint, noun) for noun in joint.rights if noun.dep_ in ("pobj", "pcomp"))


def _offences(analysis: Analysis, head: Token, joints: Iterable[str], *, legal: bool = False) -> Iterator[CauseLink]:
    """What follows "of", "for", "with"; behind "on suspicion of" or "two counts of" these words join it."""
    for joint, noun in _objects(head, joints):
        inner = next((c for c in noun.rights if c.lower_ == "of"), None)
        if noun.lemma_.lower() not in CHARGES:
            if joint.lower_ != "on" and noun.lemma_.lower() not in PERIODS and noun.ent_type_ != "DATE":
                yield from _joined(analysis, [joint], noun, legal=legal)
        elif inner is not None:
            for offence in (c for c in inner.rights if c.dep_ in ("pobj", "pcomp")):
                yield from _joined(analysis, [t for t in joint.subtree if t.i <= inner.i], offence, legal=legal)


def _fights(analysis: Analysis, verb: Token) -> Iterator[CauseLink]:
    """ "died after a long battle with cancer"."""
    for joint, noun in _objects(verb, ("after", "following")):
        if noun.lemma_.lower() in FIGHTS:
            for inner, illness in _objects(noun, ("with", "against")):
                yield from _joined(analysis, [t for t in joint.subtree if t.i <= inner.i], illness)


def _incidents(analysis: Analysis, verb: Token) -> Iterator[CauseLink]:
    """ "was killed in a car crash"."""
    for joint, noun in _objects(verb, ("in",)):
        if noun.lemma_.lower() in INCIDENTS and any(c.lower_ in ("a", "an") for c in noun.lefts):
            yield from _joined(analysis, [joint], noun)


def _joined(analysis: Analysis, joint: list[Token], noun: Token, *, legal: bool = False) -> Iterator[CauseLink]:
    tokens = _offence(analysis, noun)
    if tokens:
        own = [t for relative in noun.rights if relative.dep_ == "relcl" for t in relative.subtree]
        left_out = frozenset(t.i for t in [*tokens, *joint, *own])
        yield CauseLink("what", tokens, left_out, joint, legal)


def _offence(analysis: Analysis, noun: Token) -> list[Token]:
    """The noun with its own words, up to where place, time or another clause begins."""
    dated = {t.i for s in analysis.dates.values() for _, tokens in s for t in tokens}
    tokens: list[Token] = []
    for token in noun.subtree:
        after = token.i > noun.i
        if after and ((token.is_punct and token.text != "-") or token.i in dated or token.lower_ in CLOSING):
            break
        if after and token.lower_ in PLACING and _names_place(analysis, token):
            break
        tokens.append(token)
    if tokens and tokens[-1].dep_ == "prep":
        tokens.pop()  # "in" before the date that was cut off
    torn = any(b.i - a.i > 1 for a, b in pairwise(tokens))
    return [] if torn or any(t.tag_ in ("VBD", "VBZ", "VBP") for t in tokens) else tokens


def _names_place(analysis: Analysis, preposition: Token) -> bool:
    """ "in Norvik", "at the Superior Court": where it was judged, and no part of the deed."""
    names = (analysis.names.of_token.get(t.i) for t in preposition.subtree)
    return any(name is not None and name.type in ("GPE", "ORG", "LOC", "FAC") for name in names)


def _caused(clause: Clause) -> Iterator[CauseLink]:
    """ "The accident was caused by strong winds", with nothing but the agent after the verb."""
    for agent in (c for c in clause.verb.rights if c.dep_ == "agent"):
        whole = frozenset(t.i for t in agent.subtree)
        noun = next((c for c in agent.rights if c.dep_ == "pobj"), None)
        if noun is not None and all(t.i in whole or t.is_punct for t in clause.rest):
            yield CauseLink("agent", plain_noun(noun), whole)


def _causing(clause: Clause) -> Iterator[CauseLink]:
    """ "Heavy rain caused floods"; what "led to" them is told as an effect."""
    effect = any(c.dep_ in ("dobj", "ccomp") for c in clause.verb.rights)
    named = clause.subject.ent_type_ in ("GPE", "PERSON", "NORP")
    if effect and not named and clause.subject.pos_ in ("NOUN", "PROPN") and not clause.passive:
        yield CauseLink("subject", clause.subject_tokens, frozenset())


def _reasons(clause: Clause) -> Iterator[CauseLink]:
    """The noun after "because of", "due to" and the like, where it belongs to the verb of the clause."""
    for first in clause.verb.children:
        words = [t.lower_ for t in first.doc[first.i : first.i + 4]]
        opener = next((j for j in REASONS if words[: len(j)] == list(j)), None)
        if opener is None or first.dep_ not in ("prep", "acomp") or any(c.lower_ in IN_PART for c in first.children):
            continue
        last = first.doc[first.i + len(opener) - 1]
        noun = next((t for t in first.subtree if t.dep_ == "pobj" and t.head in (first, last) and t.i > last.i), None)
        if noun is not None and first.dep_ == "prep":
            yield CauseLink("why", plain_noun(noun), frozenset(t.i for t in first.subtree))
    for joint, noun in _objects(clause.verb, ("for", "over")):
        stated = noun.lower_ in ("reason", "reasons") if joint.lower_ == "for" else clause.verb.lemma_ in LEAVING
        if stated:
            yield CauseLink("why", plain_noun(noun), frozenset(t.i for t in joint.subtree))


def _because(clause: Clause) -> Iterator[CauseLink]:
    """The finite clause after "because", where it closes the sentence."""
    for child in clause.verb.children:
        mark = next((c for c in child.children if c.lower_ == "because" and c.dep_ == "mark"), None)
        if child.dep_ != "advcl" or mark is None or mark.i < clause.verb.i:
            continue
        if mark.nbor(-1).lower_ in (*IN_PART, "just", "simply", "not", "only"):
            continue
        tokens = [t for t in child.subtree if t.i > mark.i]
        while tokens and tokens[-1].is_punct:
            tokens.pop()
        if tokens and tokens[0].i == mark.i + 1 and not any(t.text in ",;:–—(" for t in tokens):
            yield CauseLink("because", tokens, frozenset(t.i for t in child.subtree))


def plain_noun(noun: Token) -> list[Token]:
    """A noun with its words up to the first mark or relative clause."""
    tokens: list[Token] = []
    for token in noun.subtree:
        if token.i > noun.i and (token.text in ",;:–—(" or token.lower_ in CLOSING):
            break
        tokens.append(token)
    return tokens
