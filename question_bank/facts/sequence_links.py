"""A clause goes in; what happened before or after it comes out, with the words that say which and how long between."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Token

from question_bank.facts.happenings import is_happening
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import SUBJECT

AFTER: Final = frozenset(("after", "following"))
JOINTS: Final = AFTER | {"before"}
LATER: Final = frozenset(("later", "afterwards"))
TELLING: Final = JOINTS | LATER
"""Words of which a sentence that tells a sequence has one."""
UNITS: Final = frozenset(
    "minute minutes hour hours day days week weeks month months year years decade decades moment moments".split()
)
DAYS: Final = frozenset(
    "day morning afternoon evening night week weekend month season summer winter spring autumn".split()
)
AMOUNTS: Final = frozenset(
    "a an one few several couple half some of many nearly almost about exactly just more than".split()
)
"""What may stand before a unit of time and tells how many."""
LASTING: Final = frozenset(
    "wait spend serve last take live work stay remain study teach run reign sit rest sleep train travel play lead"
    " practise practice continue".split()
)
"""Verbs beside which a time says how long they went on."""
VAGUE: Final = frozenset("shortly soon immediately just right long only even well directly".split())
"""What may stand before "after" and tells no length of time."""


@dataclass(frozen=True)
class SequenceLink:
    """What stands in time beside a clause: before it where `joint` is "after", after it where it is "before".

    `form`: "clause" (with a subject of its own), "shared" (with that of the clause: "after losing the vote"), "noun"
    ("after the vote"), "later" (a second verb that "later" puts behind the first). `words` are those of a noun, `gap`
    those that tell how long it was, `whole` all that does not belong to the clause.
    """

    form: str
    joint: Token
    verb: Token
    whole: frozenset[int]
    words: list[Token] = field(default_factory=list)
    gap: list[Token] = field(default_factory=list)


def sequence_of(_analysis: Analysis, clause: Clause) -> SequenceLink | None:
    """The one happening that a clause is put before or after, or None where there is none or more than one."""
    found = list(_links(clause))
    return found[0] if len(found) == 1 else None


def _links(clause: Clause) -> Iterator[SequenceLink]:
    for child in clause.verb.children:
        if child.dep_ == "advcl":
            joint = next((c for c in child.lefts if c.lower_ in JOINTS and c.dep_ in ("mark", "prep", "advmod")), None)
            if joint is not None and not any(c.dep_ == "pobj" for c in joint.children):  # "after his release, he led"
                yield from _clausal(clause, child, joint, child)
        elif child.dep_ in ("prep", "advmod", "mark") and child.lower_ in JOINTS:
            for below in child.rights:
                if below.dep_ in ("pcomp", "advcl", "ccomp"):
                    yield from _clausal(clause, below, child, child)
                elif below.dep_ == "pobj" and child.lower_ in AFTER and is_happening(below):
                    yield from _nominal(clause, below, child)
        elif child.dep_ == "conj" and child.pos_ == "VERB" and child.tag_ in ("VBD", "VBN"):
            later = next((c for c in child.rights if c.lower_ in LATER and c.dep_ == "advmod"), None)
            if later is not None:
                gap = _gap(clause, later)
                whole = frozenset(t.i for t in [*child.subtree])
                yield SequenceLink("later", later, child, whole, gap=gap)


def _clausal(clause: Clause, verb: Token, joint: Token, top: Token) -> Iterator[SequenceLink]:
    own = any(c.dep_ in (*SUBJECT, "expl", "csubj") for c in verb.children)
    gap = _gap(clause, joint)
    whole = frozenset(t.i for t in [*top.subtree, *gap, *_vague(joint)])
    if own and (verb.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") for c in verb.lefts)):
        yield SequenceLink("clause", joint, verb, whole, gap=gap)
    if not own and ((verb.tag_ == "VBG" and verb.pos_ in ("VERB", "AUX")) or _is_participle(verb)):
        yield SequenceLink("shared", joint, verb, whole, gap=gap)


def _is_participle(verb: Token) -> bool:
    """ "being elected", "having left"."""
    return verb.tag_ == "VBN" and any(c.lower_ in ("being", "having") for c in verb.lefts)


def _nominal(clause: Clause, noun: Token, joint: Token) -> Iterator[SequenceLink]:
    words = [t for t in noun.subtree if not t.is_space]
    cut = next((n for n, t in enumerate(words) if t.i > noun.i and t.text in ",;:–—("), len(words))
    gap = _gap(clause, joint)
    whole = frozenset(t.i for t in [*joint.subtree, *gap, *_vague(joint)])
    yield SequenceLink("noun", joint, noun, whole, words[:cut], gap)


def is_one_of_several(link: SequenceLink) -> bool:
    """Whether the sentence has another "after" or "before": what belongs to which is not certain."""
    joints = [t for t in link.joint.sent if t.lower_ in JOINTS and t.pos_ in ("ADP", "SCONJ", "VERB", "ADV")]
    return any(t is not link.joint and t.i != link.joint.i for t in joints)


def is_day_of(link: SequenceLink) -> bool:
    """ "the morning following the vote", "the day after": the joint belongs to a time, and not to the verb."""
    first = link.gap[0] if link.gap else link.joint
    before = first.doc[first.i - 1] if first.i > first.sent.start else first
    bare = len(link.gap) == 1 and link.gap[0].tag_ == "NN"
    part = bool(link.gap) and before.pos_ in ("DET", "ADJ", "ADP") and before.i < first.i
    return bare or part or before.lower_ in DAYS


def _gap(clause: Clause, joint: Token) -> list[Token]:
    """ "two days" before "after", "before" or "later"."""
    doc, first = joint.doc, joint.i
    lasting = joint.i > clause.verb.i and clause.verb.lemma_.lower() in LASTING and joint.lower_ in JOINTS
    if first == joint.sent.start or doc[first - 1].lower_ not in UNITS or lasting:
        return []
    first -= 1
    while first > joint.sent.start:
        before = doc[first - 1]
        if not (before.lower_ in AMOUNTS or before.like_num or before.tag_ == "CD"):
            break
        first -= 1
    if first > joint.sent.start and doc[first - 1].lower_ in ("for", "over"):
        return []  # "jailed for six years after the trial"
    return list(doc[first : joint.i])


def _vague(joint: Token) -> list[Token]:
    """ "shortly" before "after"."""
    before = joint.doc[joint.i - 1] if joint.i > joint.sent.start else joint
    return [before] if before.lower_ in VAGUE else []
