"""A main clause goes in; the verbs beside it that have the same subject or a name as theirs come out, as clauses.

"Kern rose and praised the plan"; "Kern left, accusing Malta of theft"; "Kern signed a letter urging Malta to pay";
"Kern, who opposed the plan, left".
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clauses import SUBJECT, Clause, completed
from question_bank.language.parsing import ParsedSentence

WRITINGS: Final = frozenset("letter statement petition resolution declaration appeal".split())
"""What somebody writes or signs to take a stand."""


def side_verbs(analysis: Analysis, clause: Clause) -> Iterator[Clause]:
    """The second verbs of a clause, its participles after a comma, and those of what is written in it."""
    heads = [clause.verb]
    for verb in clause.sentence.tokens:
        if verb.pos_ != "VERB" or verb is clause.verb or _has_subject(verb):
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
        extent = analysis.names.range_of.get(verb.head.i)
        if verb.dep_ != "relcl" or verb.pos_ != "VERB" or extent is None or extent[1] - 1 != verb.head.i:
            continue
        who = [c for c in verb.children if c.dep_ in SUBJECT]
        if len(who) != 1 or who[0].lower_ not in ("who", "which") or who[0].nbor(-1).text != ",":
            continue
        own = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
        yield completed(analysis, Clause(sentence, verb, verb.head, list(verb.doc[extent[0] : extent[1]]), own, [], []))


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
