"""A clause goes in; whether it is told firmly enough to be a fact, and how firmly, comes out."""

from typing import Final

from question_bank.language.clause import Clause
from question_bank.language.doubts import Unclear
from question_bank.language.sayings import CONTENT, REPORTING

OPENERS: Final = frozenset("in at on for under despite with without among during after before by to from over".split())
"""Words that open a phrase before the subject which a sentence can keep there."""


STATES: Final = frozenset(
    "own hold support oppose seek consider remain include contain live believe cover run lead employ host serve "
    "represent consist belong "
    "cost weigh measure stand lie orbit produce account use make govern control operate face fear expect "
    "plan intend hope aim require allow".split()
)


CONDITIONAL: Final = frozenset(("if", "unless", "whether"))
MODALS: Final = frozenset("can may must will".split())


ALLEGED: Final = frozenset("allegation accusation suspicion rumour rumor suggestion speculation assumption".split())
"""Nouns behind which a clause without "that" says what somebody only says."""


def check_asserted(clause: Clause) -> bool:
    """Whether the clause can only be told as a report has it (a present of one day, "may", "could").

    Raises Unclear unless it tells in one plain tense or with one plain modal that something is, was or may be so.
    """
    if clause.torn:
        raise Unclear("aside-open")
    if not _agrees(clause):
        raise Unclear("agreement")
    if clause.negated:
        raise Unclear("negated")
    if clause.hedged or (clause.modal is not None and clause.modal not in MODALS):
        raise Unclear("not-asserted")
    if clause.past and (clause.perfect or clause.progressive):
        raise Unclear("tense")  # "had left", "was leaving": the background of something else
    if not clause.past and clause.when is not None:
        raise Unclear("tense")
    before = min((token.i for token in clause.subject_tokens), default=0) - 1
    if before > 0 and clause.verb.doc[before].lemma_.lower() in ALLEGED:
        raise Unclear("not-asserted", clause.verb.doc[before].text)  # "investigates allegations Norvik burns coal"
    if any(token.lower_ == "following" and token.dep_ == "amod" for token in clause.subject_tokens):
        raise Unclear("needs-context", "following")  # "the following projects": they stand in the next lines
    if clause.sentence.words["according"] > 1:
        raise Unclear("attributed")
    if any(c.dep_ == "parataxis" for c in clause.verb.children) or (is_saying(clause) and not clause.past):
        raise Unclear("saying")
    if not CONDITIONAL.isdisjoint(clause.sentence.words) and any(t.lower_ in CONDITIONAL for t in clause.verb.subtree):
        raise Unclear("not-asserted")
    first = next((t.lower_ for t in clause.fronted if t.is_alpha), "")
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in clause.fronted):
        raise Unclear("fronted-phrase", first)
    if first and first not in OPENERS and clause.fronted[0].dep_ not in ("prep", "advmod", "advcl"):
        raise Unclear("fronted-phrase", first)
    second_verb = any(t.tag_ in ("VBZ", "VBP", "MD") for t in clause.rest)
    return clause.modal is not None or (not clause.past and (second_verb or not _lasting(clause)))


def _lasting(clause: Clause) -> bool:
    """A present of being, having done, doing just now, or of a state."""
    lemma = clause.verb.lemma_.lower()
    return lemma in ("be", "have") or clause.perfect or clause.progressive or clause.passive or lemma in STATES


def _agrees(clause: Clause) -> bool:
    """Whether the number of a form of be or have fits the subject as it was cut out."""
    finite = (clause.auxiliaries or [clause.verb])[0].lower_
    subject = clause.subject
    joined = any(c.dep_ == "conj" and c in clause.subject_tokens for c in subject.children)
    plural = (
        joined
        or subject.tag_ in ("NNS", "NNPS")
        or subject.lower_ in ("people", "police")
        or subject.pos_ not in ("NOUN", "PROPN")
    )
    if finite in ("are", "were", "have"):
        return plural or (
            subject.tag_ in ("NN", "NNP")
            and subject.lower_ in ("majority", "number", "team", "family", "staff", "half", "rest", "couple")
        )
    return not (finite in ("is", "was", "has") and joined)


def is_saying(clause: Clause) -> bool:
    lemma = clause.verb.lemma_.lower()
    return lemma in REPORTING | CONTENT and any(c.dep_ == "ccomp" for c in clause.verb.children)
