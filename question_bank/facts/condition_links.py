"""A clause goes in; the clause on which it depends comes out, with the words that join the two."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import SUBJECT, clause_of, completed
from question_bank.language.standalone import standalone

JOINTS: Final = frozenset(
    ("if", "unless", "provided", "provided that", "providing", "providing that", "as long as", "so long as")
)
TELLING: Final = frozenset("if unless provided providing long condition proviso understanding".split())
"""Words of which a sentence that tells a condition has one."""
STRENGTHENED: Final = "only"
"""What may stand before "if" and belongs to it."""
OTHERWISE: Final = frozenset("even as what and or but whether than especially particularly not see ask".split())
"""What before "if" makes it another word: "even if", "as if"."""
OF_NOBODY: Final = frozenset("needed required necessary asked wanted desired warranted applied possible".split())
"""What "if needed" tells of the whole matter, and not of the subject."""
OPEN_QUESTION: Final = frozenset(
    "tell know see ask decide determine learn show check wonder say find reveal inform judge consider examine".split()
)
"""Verbs behind which "if" may mean "whether"."""
NOUNS: Final = frozenset(("condition", "proviso", "understanding"))
STAND_INS: Final = frozenset(("it", "they"))


@dataclass(frozen=True)
class ConditionLink:
    """A clause of condition, the words that join it ("if", "only if", "on condition that"), and all its tokens.

    `elliptic`: it has neither subject nor finite verb ("if elected") and takes the subject of what depends on it.
    """

    condition: Clause
    joint: list[Token]
    whole: frozenset[int]
    elliptic: bool = False


def condition_of(analysis: Analysis, clause: Clause) -> ConditionLink | None:
    """The one condition that a clause has, or None where it has none or more than one."""
    found = list(_links(analysis, clause))
    return found[0] if len(found) == 1 else None


def _links(analysis: Analysis, clause: Clause) -> Iterator[ConditionLink]:
    for verb, top in _candidates(clause):
        subject = next((c for c in verb.lefts if c.dep_ in SUBJECT), None)
        first = subject.left_edge if subject is not None else verb
        joint = _joint(verb, first)
        if not joint or (clause.verb.lemma_.lower() in OPEN_QUESTION and joint[0].i > clause.verb.i):
            continue
        whole = frozenset(t.i for t in [*top.subtree, *joint])
        condition = clause_of(analysis, clause.sentence, verb) if subject is not None else None
        if condition is not None:
            yield ConditionLink(condition, joint, whole)
        elif subject is None and verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lower_ not in OF_NOBODY:
            told = replace(clause, verb=verb, auxiliaries=[], rest=[], fronted=[], when=None, dates=[], modal=None)
            yield ConditionLink(completed(analysis, told), joint, whole, elliptic=True)


def _candidates(clause: Clause) -> Iterator[tuple[Token, Token]]:
    """Verbs that may stand in a clause of condition, each with the word on which the whole of it hangs."""
    for child in clause.verb.children:
        if child.dep_ == "advcl":
            yield child, child
        if child.lower_ == "long" and child.dep_ == "advmod":
            yield from ((c, child) for c in child.rights if c.dep_ == "advcl")
        if child.dep_ == "prep" and child.lower_ == "on":
            for noun in (c for c in child.rights if c.lemma_.lower() in NOUNS):
                yield from ((c, child) for c in noun.rights if c.dep_ in ("acl", "relcl", "ccomp"))
    for word in clause.verb.subtree:  # the parser takes "ferries provided that …" for ferries that are provided
        if (
            word.lower_ in ("provided", "providing")
            and word.i > clause.verb.i
            and word.dep_ in ("acl", "prep", "advcl")
        ):
            yield from ((c, word) for c in word.rights if c.dep_ == "ccomp")


def _joint(verb: Token, first: Token) -> list[Token]:
    """The words that join a clause, up to its `first` word; nothing where they tell no condition."""
    doc = verb.doc
    for length in (1, 2, 3, 4):
        start = first.i - length
        if start < verb.sent.start:
            break
        joint = list(doc[start : first.i])
        words = [t.lower_ for t in joint]
        before = doc[start - 1].lower_ if start > verb.sent.start else ""
        if words[0] == "on" and words[-1] == "that" and set(words[1:-1]) - {"the"} <= NOUNS:
            return joint
        if " ".join(words) in JOINTS and before not in OTHERWISE:
            return [doc[start - 1], *joint] if before == STRENGTHENED else joint
    return []


def with_subject_named(analysis: Analysis, clause: Clause, other: Clause) -> Clause:
    """The clause with the subject of the other in place of "it" or "they", where the two can only mean the same.

    Raises Unclear where the words of both together leave open what is meant.
    """
    if clause.subject.lower_ not in STAND_INS or other.subject.pos_ not in ("NOUN", "PROPN"):
        return clause
    if clause.subject.i < other.subject.i:
        return clause  # "it" before what it may mean
    both = [*other.subject_tokens, *other.auxiliaries, other.verb, *other.rest]
    standalone(analysis, [*both, *clause.subject_tokens, *clause.auxiliaries, clause.verb])
    return replace(clause, subject=other.subject, subject_tokens=other.subject_tokens)
