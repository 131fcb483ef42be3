"""A parsed sentence goes in; its main clauses come out, with subject, verb group, time, place and the rest apart."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clause_dates import take_dates
from question_bank.language.clause_extent import is_cut, is_whole, loose_tokens, without_loose_commas
from question_bank.language.parsing import ParsedSentence
from question_bank.language.sayings import CONTENT

SUBJECT: Final = ("nsubj", "nsubjpass")
HEDGES: Final = frozenset(
    "reportedly allegedly apparently possibly perhaps maybe probably likely supposedly presumably".split()
)
PLAN_WORDS: Final = frozenset("plan expect schedule intend aim want hope promise vow pledge propose".split())
PUT_OFF: Final = frozenset("originally previously scrubbed postponed initially earlier".split())
DOUBTED: Final = HEDGES | PUT_OFF


def main_clauses(analysis: Analysis, sentence: ParsedSentence) -> list[Clause]:
    """The root clause and those joined to it that have a subject of their own; found once for all fact kinds."""
    if sentence.index not in analysis.clauses:
        analysis.clauses[sentence.index] = list(_main_clauses(analysis, sentence))
    return analysis.clauses[sentence.index]


def _main_clauses(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Clause]:
    if not sentence.sound:
        return
    root = sentence.tokens.root
    heads = [root]
    for token in sentence.tokens:
        if token.dep_ == "conj" and token.head in heads and token.pos_ in ("VERB", "AUX"):
            heads.append(token)
    for head in heads:
        clause = clause_of(analysis, sentence, head)
        if clause is not None:
            yield clause


def clause_of(
    analysis: Analysis,
    sentence: ParsedSentence,
    verb: Token,
    *,
    shared: Token | None = None,
    joined_to: Clause | None = None,
) -> Clause | None:
    """The clause of a finite verb anywhere in a sentence; None where it has no one subject before it.

    `shared`: the subject of a verb that has none of its own ("was arrested and charged"), or the name before "who".
    `joined_to`: the clause whose subject and auxiliaries such a verb has.
    """
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    shared = joined_to.subject if joined_to is not None else shared
    subjects = [c for c in verb.children if c.dep_ in SUBJECT and c.i < verb.i] if shared is None else [shared]
    if not subjects and verb.lemma_.lower() in CONTENT:  # "…, said Ada Kern"
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if len(subjects) != 1:
        return None
    subject = subjects[0]
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and subject.i < c.i < verb.i]
    if shared is not None and verb.tag_ == "VBN" and not auxiliaries:
        lent = verb.head.children if joined_to is None else joined_to.auxiliaries
        auxiliaries = [c for c in lent if c.dep_ in ("aux", "auxpass") and subject.i < c.i < verb.i]
    if any(c.dep_ in ("aux", "auxpass") and c.i < subject.i for c in verb.children):
        return None  # a question or an inversion
    told = Clause(sentence, verb, subject, subject_tokens(subject), auxiliaries, [], [])
    return completed(analysis, told, joined=joined_to is not None)


def completed(analysis: Analysis, clause: Clause, *, joined: bool = False) -> Clause:
    """The clause with its shape, its time and its rest, from its verb, subject and auxiliaries alone.

    `joined`: the subject stands before another verb, so what opens the clause stands before its own.
    """
    verb, subject = clause.verb, clause.subject
    _shape(clause)
    dropped = loose_tokens(clause)
    kept = without_loose_commas([t for t in verb.subtree if t.i not in dropped and not t.is_space], dropped)
    clause.fronted = [t for t in kept if t.i < subject.left_edge.i]
    if joined:
        clause.fronted = [t for c in verb.lefts if c.dep_ in ("prep", "npadvmod") for t in c.subtree]
    clause.rest = [t for t in kept if t.i > verb.i]
    take_dates(analysis, clause)
    clause.cut = is_cut(clause)
    clause.whole = is_whole(analysis, clause)
    return clause


def subject_tokens(subject: Token) -> list[Token]:
    """The subject without loose appositions and relative clauses between commas."""
    dropped: set[int] = set()
    for token in subject.subtree:
        if token.dep_ in ("appos", "relcl", "acl") and token.i > subject.i - 1:
            start = token.left_edge.i
            if start > 0 and token.doc[start - 1].text in ",–—-":
                dropped.update(t.i for t in token.subtree)
    tokens = [t for t in subject.subtree if t.i not in dropped]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    return [token for place, token in enumerate(tokens) if not _is_stray_mark(tokens, place)]


def _is_stray_mark(tokens: list[Token], place: int) -> bool:
    """Whether a comma or dash stands at the end, or beside what was left out."""
    mark = tokens[place]
    if not (mark.is_punct and mark.text in ",–—"):
        return False
    last = place + 1 == len(tokens)
    return last or tokens[place + 1].i > mark.i + 1 or (place > 0 and tokens[place - 1].i < mark.i - 1)


def _shape(clause: Clause) -> None:
    verb = clause.verb
    words = [*clause.auxiliaries, verb]
    clause.negated = any(
        c.dep_ == "neg" or c.lower_ in ("never", "hardly", "scarcely", "barely") for c in verb.children
    )
    clause.modal = next((a.lower_ for a in clause.auxiliaries if a.tag_ == "MD"), None)
    clause.hedged = any(t.lower_ in DOUBTED for t in verb.subtree if t.head in words)
    clause.passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    clause.perfect = any(a.lemma_ == "have" for a in clause.auxiliaries)
    clause.progressive = verb.tag_ == "VBG" and any(a.lemma_ == "be" for a in clause.auxiliaries)
    finite = clause.auxiliaries[0] if clause.auxiliaries else verb
    clause.past = (
        finite.tag_ in ("VBD",)
        or (finite.tag_ == "VBN" and not clause.auxiliaries)
        or finite.lower_ in ("was", "were", "had", "did")
    )
