"""A clause goes in; what of its sentence hangs loose on it, and whether it is cut or whole without that, comes out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.context_words import DROPPED

LOOSE: Final = ("advcl", "parataxis", "mark", "cc", "intj", "meta")
ASIDES: Final = ("appos", "relcl", "acl")
NOTES: Final = re.compile(
    r"\((?:[A-Z][A-Z&.-]{0,7}|[A-Z]{1,3}-[A-Z][A-Za-z.]*|(?:H\.?\s?R|S)\.?\s?(?:Res\.?\s?)?\d+)\)"
)
"""Brackets that add nothing to a sentence: an abbreviation, a party and state, the number of a bill."""


def loose_tokens(clause: Clause) -> set[int]:
    """Tokens of joined clauses, loose adverbial clauses, asides and the marks around them."""
    verb = clause.verb
    dropped: set[int] = set()
    for child in verb.children:
        own_conjunct = child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")
        loose = child.dep_ in LOOSE and not (child.dep_ == "advcl" and not _set_off(child))
        if own_conjunct or loose or child.lower_ == "according":
            dropped.update(t.i for t in child.subtree)
    for token in verb.subtree:
        if token.dep_ in ASIDES and token.i not in dropped and token.i > verb.i:
            dropped |= _loose_aside(clause, token)
    return dropped


def _loose_aside(clause: Clause, aside: Token) -> set[int]:
    """An aside with its marks, or nothing where none set it off; where its end is in doubt the clause is torn."""
    doc, start, end = aside.doc, aside.left_edge.i, aside.right_edge.i + 1
    if start == 0 or doc[start - 1].text not in ",–—":
        return set()
    if end < len(doc) and doc[end].text not in ",–—.;:!?”":
        clause.torn = True  # the aside runs on into words that the parser hung elsewhere
    if any(t.text == "," for t in list(aside.subtree)[1:-1]):
        clause.torn = True  # the parser may have taken what follows the aside for a part of it
    closing = {end} if end < len(doc) and doc[end].text in ",–—" else set()
    return {start - 1, *(t.i for t in aside.subtree)} | closing


def _set_off(child: Token) -> bool:
    """Set off by a comma, or in front."""
    start = child.left_edge.i
    return start < child.head.i or (start > 0 and child.doc[start - 1].text in ",–—;")


def without_loose_commas(tokens: list[Token], dropped: set[int]) -> list[Token]:
    """Without the commas and dashes that set off what was left out."""
    return [t for t in tokens if not (t.text in ",–—;" and (t.i - 1 in dropped or t.i + 1 in dropped))]


def is_cut(clause: Clause) -> bool:
    """Whether words are missing inside the clause, or it breaks off: dates and asides set off by marks are no loss."""
    when = {t.i for t in clause.when[1]} if clause.when else set()
    kept = {t.i for t in [*clause.subject_tokens, *clause.auxiliaries, clause.verb, *clause.rest]}
    inside = kept | when | {c.i for c in clause.verb.children if c.dep_ in ("neg", "advmod")}
    first, last = min(kept), max(kept)
    left = [t for t in clause.sentence.tokens if t.i not in inside and not t.is_punct and not t.is_space]
    asides = [t for t in left if first < t.i < last]
    after = [t for t in left if t.i > last]
    if not all(_in_aside(t) for t in asides) or (after and not _begins_apart(after[0])):
        return True
    doc = clause.verb.doc
    return any(i - 1 in kept and doc[i - 1].pos_ == "ADP" for i in when if i - 1 not in when)


def _begins_apart(token: Token) -> bool:
    """After a mark, or with the word that joins a clause."""
    before = token.doc[token.i - 1] if token.i else token
    return before.text in ",;–—" or token.dep_ == "cc"


def is_whole(analysis: Analysis, clause: Clause) -> bool:
    """Whether nothing of the sentence up to the end of the clause is missing but dates and asides set off by marks."""
    if clause.cut or _begins_late(clause):
        return False
    if any(t.text == "," for t in clause.subject_tokens) and clause.subject_tokens[-1].nbor(1).text == ",":
        return False
    return not _has_brackets(analysis, clause)


def _begins_late(clause: Clause) -> bool:
    """Whether something before the subject was left out: "When first seen on Sunday, the storm was weak"."""
    if clause.verb.dep_ == "conj":
        return False
    when = {t.i for t in clause.when[1]} if clause.when else set()
    kept = {t.i for t in [*clause.fronted, *clause.subject_tokens]} | when
    before = [t for t in clause.sentence.tokens if t.i < clause.subject.i and t.i not in kept and t.is_alpha]
    return any(t.dep_ not in ("cc", "intj") and t.lower_ not in DROPPED and not _in_aside(t) for t in before)


def _has_brackets(analysis: Analysis, clause: Clause) -> bool:
    """Whether the article has a bracket between the first and the last word: the parser does not see what is in it."""
    start, end = analysis.parse.offsets([*clause.subject_tokens, clause.verb, *clause.rest])
    told = NOTES.sub("", analysis.article.text[start:end])
    return any(mark in told for mark in "([")


def _in_aside(token: Token) -> bool:
    """Within an apposition or relative clause."""
    return any(t.dep_ in ASIDES for t in [token, *token.ancestors])
