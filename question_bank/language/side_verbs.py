"""A sentence goes in; what it tells beside its main clauses comes out as clauses, with the subject each verb shares.

"Kern rose and praised the plan"; "Kern left, accusing Malta of theft"; "Kern signed a letter urging Malta to pay";
"Kern, who opposed the plan, left"; "Norvik Air, founded by Kern". Kinds of fact differ in how much of this they trust.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import SUBJECT, clause_of, completed, main_clauses, subject_tokens
from question_bank.language.parsing import ParsedSentence

WRITINGS: Final = frozenset("letter statement petition resolution declaration appeal".split())
"""What somebody writes or signs to take a stand."""


def side_verbs(analysis: Analysis, clause: Clause) -> Iterator[Clause]:
    """The second verbs of a clause, its participles after a comma, and those of what is written in it."""
    heads = [clause.verb]
    for verb in clause.sentence.tokens:
        if verb.pos_ != "VERB" or verb == clause.verb or _has_subject(verb):
            continue
        joined = verb.dep_ == "conj" and verb.head in heads
        if joined:
            heads.append(verb)
        if joined or _is_participle(verb, heads) or _is_written(verb, heads):
            own = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
            shared = clause.auxiliaries if joined and not own and verb.tag_ in ("VBN", "VB", "VBG") else []
            told = Clause(clause.sentence, verb, clause.subject, clause.subject_tokens, own or shared, [], [])
            made = completed(analysis, told)
            made.negated = made.negated or (bool(shared) and clause.negated)
            made.past = made.past or (verb.tag_ == "VBG" and not joined and clause.past)
            yield made


def relative_clauses(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Clause]:
    """What a sentence tells of a person or body in a clause with "who" or "which"."""
    if not sentence.sound:
        return
    for verb in sentence.tokens:
        if verb.dep_ != "relcl" or verb.pos_ != "VERB":
            continue
        extent = analysis.names.range_of.get(verb.head.i)
        if extent is None or extent[1] - 1 != verb.head.i:
            continue
        who = [c for c in verb.children if c.dep_ in SUBJECT]
        if len(who) != 1 or who[0].lower_ not in ("who", "which") or who[0].nbor(-1).text != ",":
            continue
        own = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
        yield completed(analysis, Clause(sentence, verb, verb.head, list(verb.doc[extent[0] : extent[1]]), own, [], []))


def joined_verbs(analysis: Analysis, clause: Clause) -> Iterator[Clause]:
    """The clauses of verbs without a subject of their own that are joined to a clause's: "was born in Oslo and studied
    law". Each has the subject of the clause, and a participle the "was" before it as well."""
    before = clause.verb
    for verb in sorted((t for t in clause.verb.subtree if t.dep_ == "conj"), key=lambda t: t.i):
        own = any(c.dep_ in (*SUBJECT, "expl") for c in verb.children)
        misled = verb.tag_ == "VBD" and verb.head.pos_ in ("NOUN", "PROPN", "NUM")  # "born in Oslo and studied law"
        if own or verb.pos_ not in ("VERB", "AUX") or not (verb.head == before or misled):
            continue
        joined = clause_of(analysis, clause.sentence, verb, joined_to=clause)
        if joined is not None:
            yield joined
        before = verb


def side_clauses(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Clause]:
    """What else a sentence tells of somebody named: a second verb of the same subject ("was tried and convicted"), and
    a clause that follows a name ("Ada Kern, who founded …", "Norvik Air, founded by …")."""
    if not sentence.sound:
        return
    main = {clause.verb.i: clause for clause in main_clauses(analysis, sentence)}
    for verb in sentence.tokens:
        if verb.pos_ != "VERB" or verb.i in main:
            continue
        subject = _shared_subject(analysis, verb, main)
        if subject is None:
            continue
        own = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
        joined = verb.dep_ == "conj"
        tokens = subject_tokens(subject) if joined else [t for t in subject.subtree if t.i <= subject.i]
        clause = Clause(sentence, verb, subject, tokens, own, [], [])
        if joined and verb.tag_ == "VBN" and not own:
            clause.auxiliaries = main[verb.head.i].auxiliaries
        clause = completed(analysis, clause)
        clause.passive = clause.passive or (verb.dep_ == "acl" and verb.tag_ == "VBN")
        clause.fronted = []
        yield clause


def _shared_subject(analysis: Analysis, verb: Token, main: Mapping[int, Clause]) -> Token | None:
    """The subject that a verb takes from the clause it is joined to, or from the name it follows."""
    own = [c for c in verb.children if c.dep_ in SUBJECT]
    if verb.dep_ == "conj" and verb.head.i in main and not own and verb.i > verb.head.i:
        return main[verb.head.i].subject if verb.tag_ in ("VBD", "VBN") else None
    group = analysis.names.of_token.get(verb.head.i)
    if group is None or verb.head.dep_ == "compound":
        return None
    relative = {"PERSON": "who", "ORG": "which"}.get(group.type)
    after = verb.doc[verb.head.i + 1].text
    if verb.dep_ == "relcl" and len(own) == 1 and own[0].lower_ == relative and after in (",", "who"):
        return verb.head
    return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" and not own else None


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in (*SUBJECT, "expl") for c in verb.children)


def _is_participle(verb: Token, heads: list[Token]) -> bool:
    """ "…, accusing Malta of theft", with no other subject in between that it may belong to."""
    first = verb.left_edge.i
    return (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and verb.head in heads
        and verb.i > verb.head.i
        and verb.doc[first - 1].text == ","
        and not any(_has_subject(t) for t in verb.doc[verb.head.i + 1 : verb.i] if t.pos_ in ("VERB", "AUX"))
    )


def _is_written(verb: Token, heads: list[Token]) -> bool:
    """ "signed a letter urging Malta to pay"."""
    noun = verb.head
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and noun.lemma_.lower() in WRITINGS and noun.head in heads
