"""A sentence goes in; what it ranks ("was the first …", "set the record for …", "becoming the oldest …") comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.facts.ranked_asides import CHOSEN, Found, beside
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.parsing import ParsedSentence
from question_bank.language.superlatives import COUNTED, RANKING, Rank, rank_of

STOPS: Final = frozenset(",;:–—()")
DONE_FIRST: Final = frozenset("perform make complete achieve conduct undertake accomplish".split())
BROKEN: Final = frozenset("set break hold establish beat smash".split())
HELD: Final = frozenset("have hold receive win get secure earn own operate boast".split())


SIGNS: Final = RANKING | {"most", "fewest", "last", "record", "records"}
"""Without one of these words nothing is ranked."""


@dataclass(frozen=True)
class Ranking:
    """Who is ranked, the verb to tell it with, the ranked noun with all its words, and the clause that tells it."""

    subject: Token
    verb: str
    words: list[Token]
    noun: Token
    rank: Rank
    clause: Clause | None
    joined: bool = False
    """Whether its verb is joined to the clause's, so that the date of the clause need not be its own."""


def rankings(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Ranking]:
    """Every ranking of a sentence that is its main clause, or hangs on it or on a name."""
    if not sentence.sound or SIGNS.isdisjoint(sentence.words):
        return
    clauses = main_clauses(analysis, sentence)
    for noun in sentence.tokens:
        rank = rank_of(noun) or held_rank(noun)
        if rank is None:
            continue
        clause, joined = _clause_of(noun.head, clauses)
        found = _was(noun, clause) or _held(noun, rank, clause) or beside(analysis, noun, rank, clauses)
        if found is not None:
            subject, verb, told_by, within = found
            yield Ranking(subject, verb, phrase(noun, within, rank.start), noun, rank, told_by, joined)


def _clause_of(verb: Token, clauses: list[Clause]) -> tuple[Clause | None, bool]:
    """The main clause of a verb, or that to whose verb it is joined ("won and became …")."""
    for clause in clauses:
        if clause.verb == verb:
            return clause, False
        joined = verb.dep_ == "conj" and verb.head == clause.verb and verb.tag_ in ("VBD", "VBZ")
        if joined and not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "neg") for c in verb.children):
            return clause, True
    return None, False


def held_rank(noun: Token) -> Rank | None:
    """ "the most delegates", "the world record": what one can have, set or break."""
    if noun.lemma_ == "record" and noun.dep_ == "dobj" and any(c.lower_ in ("world", "national") for c in noun.lefts):
        return Rank("record", "record", [], noun.left_edge.i)
    if noun.lower_ in COUNTED:
        most = next((c for c in noun.lefts if c.lower_ in ("most", "fewest")), None)
        the = next((c for c in noun.lefts if c.lower_ == "the"), None)
        if most is not None and the is not None:
            return Rank("most", most.text, [noun], the.i)
    return rank_of(noun, plural=True) if noun.dep_ == "dobj" else None


def phrase(noun: Token, within: Token, start: int) -> list[Token]:
    """The noun phrase with what depends on it, up to the first mark that does not part two adjectives."""
    tokens = [t for t in within.subtree if t.i >= start and not t.is_space]
    for n, token in enumerate(tokens):
        if n and (token.i != tokens[n - 1].i + 1 or _begins_anew(token)):
            return tokens[:n]
        if token.text in STOPS and token.i > noun.i and not _parts_adjectives(token):
            return tokens[:n]
    return tokens


def _begins_anew(token: Token) -> bool:
    """ "… and held the post until 2011": a verb of its own joined to the one above."""
    joined = [c for c in token.head.children if c.dep_ == "conj" and c.i > token.i] if token.dep_ == "cc" else []
    return bool(joined) and joined[0].tag_ in ("VBD", "VBZ", "VBP", "MD")


def _parts_adjectives(comma: Token) -> bool:
    """ "a powered, controlled flight"."""
    before, after = comma.nbor(-1), comma.nbor(1)
    return comma.text == "," and before.dep_ == after.dep_ == "amod" and before.head == after.head


def _was(noun: Token, clause: Clause | None) -> Found | None:
    """ "Ada Kern was the first …": the main clause itself."""
    verb = noun.head
    if clause is None or noun.dep_ not in ("attr", "acomp", "oprd"):
        return None
    if verb.lemma_ in CHOSEN and verb == clause.verb and clause.passive and not clause.perfect:
        return clause.subject, "became", clause, verb
    if verb.lemma_ not in ("be", "become") or (verb == clause.verb and clause.auxiliaries and verb.lemma_ == "be"):
        return None
    if verb == clause.verb and clause.auxiliaries and not clause.perfect:
        return None
    return clause.subject, verb.text if verb.lemma_ == "be" else "became", clause, verb


def _held(noun: Token, rank: Rank, clause: Clause | None) -> Found | None:
    """ "Ada Kern set the world record for …", "performed the first …", "has the largest …"."""
    verb = noun.head
    if clause is None or noun.dep_ != "dobj" or (verb == clause.verb and clause.auxiliaries):
        return None
    fitting = DONE_FIRST if rank.lasting else BROKEN if rank.word == "record" else HELD
    return (clause.subject, verb.text, clause, verb) if verb.lemma_ in fitting else None
