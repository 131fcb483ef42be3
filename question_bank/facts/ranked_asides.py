"""A ranked noun goes in; who is ranked by it beside the main verb ("becoming the first …", "making him the oldest …")
comes out."""

from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.superlatives import Rank

CHOSEN: Final = frozenset("elect name appoint choose crown serve swear inaugurate install".split())
"""Verbs that give somebody a post."""
RISING: Final = frozenset("go rise grow".split())
LEADS: Final = frozenset(("by", "after"))
"""Prepositions before "becoming" that say it came about."""

Found = tuple[Token, str, Clause | None, Token]
"""Who is ranked, the verb to tell it with, the clause that tells it, and the token under which its words lie."""


def beside(analysis: Analysis, noun: Token, rank: Rank, clauses: list[Clause]) -> Found | None:
    """Who bears the rank, where the noun hangs on a main clause or on a name."""
    return (
        _became(noun, clauses)
        or _made(noun, rank, clauses)
        or _served(noun, clauses)
        or _who_was(noun)
        or _apposed(analysis, noun, rank)
    )


def _became(noun: Token, clauses: list[Clause]) -> Found | None:
    """ "…, becoming the first", "made history by becoming the first"."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.lemma_ != "become" or any(c.dep_ in ("nsubj", "neg") for c in verb.children):
        return None
    above = verb.head
    if verb.tag_ == "VB" and above.lemma_ in RISING and above.tag_ == "VBD":  # "went on to become the first"
        clause = next((c for c in clauses if c.verb == above), None)
        return (clause.subject, "became", clause, noun) if clause is not None else None
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return None
    if verb.dep_ == "pcomp" and above.lower_ in LEADS:
        above = above.head
    elif not (verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > above.i):
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
    if (
        noun.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
        and len(names) == 1
        and names[0].left_edge.nbor(-1).text == ","
    ):
        return names[0], "was", None, noun
    return None


def _served(noun: Token, clauses: list[Clause]) -> Found | None:
    """ "was sworn in as the first …", "ruled Malta, serving as its first …"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "as" or verb.lemma_ not in CHOSEN:
        return None
    above = verb.head if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i else verb
    clause = next((c for c in clauses if c.verb == above), None)
    return (clause.subject, "was", clause, noun) if clause is not None else None
