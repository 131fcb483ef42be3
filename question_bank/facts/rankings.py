"""A sentence goes in; what it ranks ("was the first …", "making him the oldest …", "set the record for …") comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clauses import Clause, main_clauses
from question_bank.language.parsing import ParsedSentence
from question_bank.language.superlatives import COUNTED, Rank, rank_of

STOPS: Final = frozenset(",;:–—()")
DONE_FIRST: Final = frozenset("perform make complete achieve conduct undertake accomplish".split())
BROKEN: Final = frozenset("set break hold establish beat smash".split())
HELD: Final = frozenset("have hold receive win get secure earn own operate boast".split())
CHOSEN: Final = frozenset("elect name appoint choose crown serve swear inaugurate install".split())
LEADS: Final = frozenset(("by", "after"))
"""Prepositions before "becoming" that say it came about."""


@dataclass(frozen=True)
class Ranking:
    """Who is ranked, the verb to tell it with, the ranked noun with all its words, and the clause that tells it."""

    subject: Token
    verb: str
    words: list[Token]
    noun: Token
    rank: Rank
    clause: Clause | None


def rankings(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Ranking]:
    """Every ranking of a sentence that is its main clause, or hangs on it or on a name."""
    if not sentence.sound:
        return
    clauses = main_clauses(analysis, sentence)
    for noun in sentence.tokens:
        rank = rank_of(noun) or held_rank(noun)
        if rank is None:
            continue
        tried = (_was(noun, clauses), _became(noun, clauses), _made(noun, rank, clauses), _held(noun, clauses))
        for found in (*tried, _served(noun, clauses), _who_was(noun), _apposed(analysis, noun, rank)):
            if found is not None:
                subject, verb, clause, within = found
                yield Ranking(subject, verb, phrase(noun, within, rank.start), noun, rank, clause)
                break


Found = tuple[Token, str, Clause | None, Token]


def held_rank(noun: Token) -> Rank | None:
    """ "the most delegates", "the world record": what one can have, set or break."""
    if noun.lemma_ == "record" and noun.dep_ == "dobj" and any(c.lower_ in ("world", "national") for c in noun.lefts):
        return Rank("record", "record", [], noun.left_edge.i)
    most = next((c for c in noun.lefts if c.lower_ in ("most", "fewest")), None)
    the = next((c for c in noun.lefts if c.lower_ == "the"), None)
    if most is not None and noun.lower_ in COUNTED and the is not None:
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


def _was(noun: Token, clauses: list[Clause]) -> Found | None:
    """ "Ada Kern was the first …": the main clause itself."""
    clause = next((c for c in clauses if c.verb == noun.head), None)
    if clause is None or noun.dep_ not in ("attr", "acomp", "oprd"):
        return None
    if clause.verb.lemma_ in CHOSEN and clause.passive and not clause.perfect:
        return clause.subject, "became", clause, clause.verb
    if clause.verb.lemma_ not in ("be", "become"):
        return None
    if clause.auxiliaries:
        return None if not clause.perfect else (clause.subject, _past(clause.verb), clause, clause.verb)
    told = clause.verb.text if clause.verb.lemma_ == "be" else "became"
    return clause.subject, told, clause, clause.verb


def _served(noun: Token, clauses: list[Clause]) -> Found | None:
    """ "was sworn in as the first …", "ruled Malta, serving as its first …"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "as" or verb.lemma_ not in CHOSEN:
        return None
    above = verb.head if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i else verb
    clause = next((c for c in clauses if c.verb == above), None)
    return (clause.subject, "was", clause, noun) if clause is not None else None


def _held(noun: Token, clauses: list[Clause]) -> Found | None:
    """ "Ada Kern set the world record for …", "performed the first …", "has the largest …"."""
    clause = next((c for c in clauses if c.verb == noun.head), None)
    if clause is None or noun.dep_ != "dobj" or clause.auxiliaries:
        return None
    verb, rank = clause.verb.lemma_, rank_of(noun, plural=True) or held_rank(noun)
    fits = (rank is not None) and verb in (DONE_FIRST if rank.lasting else BROKEN if rank.word == "record" else HELD)
    return (clause.subject, clause.verb.text, clause, clause.verb) if fits else None


def _became(noun: Token, clauses: list[Clause]) -> Found | None:
    """ "…, becoming the first", "made history by becoming the first", "won and became the first"."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.lemma_ != "become" or any(c.dep_ in ("nsubj", "neg") for c in verb.children):
        return None
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return None
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ in LEADS:
        above = above.head
    elif not (verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > above.i) and verb.dep_ != "conj":
        return None
    if verb.dep_ == "conj" and verb.tag_ not in ("VBD", "VBZ"):
        return None
    clause = next((c for c in clauses if c.verb == above), None)
    return (clause.subject, "became", clause, noun) if clause is not None else None


def _made(noun: Token, rank: Rank, clauses: list[Clause]) -> Found | None:
    """ "making her the first", "the flight made China the first"."""
    if not rank.start:
        return None
    ranked = noun.doc[rank.start - 1]
    verb = next((t for t in [ranked.head, ranked.head.head, ranked.head.head.head] if t.lemma_ == "make"), None)
    if verb is None or ranked.pos_ not in ("PROPN", "PRON") or not verb.i < ranked.i or verb.right_edge.i < noun.i:
        return None
    above = verb if verb.tag_ == "VBD" else verb.head if verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
    clause = next((c for c in clauses if c.verb == above), None)
    return (ranked, "became", clause, verb) if clause is not None else None


def _who_was(noun: Token) -> Found | None:
    """ "Ada Kern, who became the first …"."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.dep_ != "relcl" or verb.lemma_ not in ("be", "become"):
        return None
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    plain = not any(c.dep_ in ("aux", "neg", "auxpass") for c in verb.children)
    if len(subjects) != 1 or subjects[0].lower_ not in ("who", "which") or not plain:
        return None
    return verb.head, "is" if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ == "be" else f"{_past(verb)}", None, noun


def _past(verb: Token) -> str:
    return "was" if verb.lemma_ == "be" else "became"


def _apposed(analysis: Analysis, noun: Token, rank: Rank) -> Found | None:
    """ "Ada Kern, the first woman to …,": and the other way round."""
    if noun.dep_ == "appos" and noun.head.i in analysis.names.of_token and noun.head.i < rank.start:
        return noun.head, "was", None, noun
    names = [c for c in noun.children if c.dep_ == "appos" and c.i in analysis.names.of_token]
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and len(names) == 1 and noun.nbor(1).text == ",":
        return names[0], "was", None, noun
    return None
