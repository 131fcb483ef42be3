"""A sentence that tells of prizes and degrees goes in; who received which, from whom and when, comes out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from question_bank.facts.clause_words import clause_evidence, clause_roles
from question_bank.facts.making import fact
from question_bank.facts.phrases import party, phrases
from question_bank.facts.plain_clause import check_pronoun, joined_verbs, up_to
from question_bank.facts.recency import is_life
from question_bank.facts.transfer_words import is_award
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import HEDGES
from question_bank.language.dates import DateMention, in_words
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention, TimeSpan

WON: Final = frozenset("receive win earn obtain accept award give grant present".split())
"""Verbs that tell of an award; the last four in the passive."""
GIVEN: Final = frozenset("award give grant present".split())
LONGEST: Final = 16
"""Words of an award that a question can carry."""
CUT: Final = frozenset("in for from of at with the and by on to".split())


def award_verbs(clause: Clause) -> Iterator[Token]:
    """The verbs of a clause's subject that have an award as their object: its own, one joined to it, one in "the
    first to receive"."""
    for verb in [clause.verb, *joined_verbs(clause.verb), *_first_to(clause.verb)]:
        if verb.lemma_.lower() in WON and award_of(verb) is not None:
            yield verb


def _first_to(verb: Token) -> Iterator[Token]:
    """The verb of "was the first woman to receive", "became the only driver to win"."""
    if verb.lemma_.lower() not in ("be", "become") or verb.tag_ != "VBD":
        return
    for attribute in (c for c in verb.children if c.dep_ in ("attr", "acomp")):
        for child in attribute.children:
            ranked = any(c.lower_ in ("first", "only", "youngest", "oldest") for c in attribute.subtree)
            if child.pos_ == "VERB" and ranked and any(c.lower_ == "to" for c in child.children):
                yield child


def award_of(verb: Token) -> Token | None:
    """The one object of a verb, where it is an award."""
    found = [c for c in verb.children if c.dep_ in ("dobj", "oprd", "attr") and c.i > verb.i]
    return found[0] if len(found) == 1 and is_award(found[0]) else None


def award_fact(analysis: Analysis, clause: Clause, verb: Token) -> Fact:
    """The fact that the subject of a clause received what a verb says. Raises Unclear."""
    award = award_of(verb)
    assert award is not None
    _check_told(clause, verb)
    check_pronoun(analysis, clause)
    words, tokens = _award_words(analysis, clause, award)
    whole = verb == clause.verb
    told = up_to(clause, max(t.i for t in tokens))
    subject = clause_roles(analysis, told, least=1)["subject"] if whole else _subject(analysis, clause)
    when = _date(analysis, clause, verb)
    lemma = "win" if verb.lemma_ == "win" else "receive"
    past = {"win": "won", "receive": "received"}[lemma]
    roles = {
        "subject": subject,
        "receiver": subject,
        "finite": Mention(past, lemma, "PAST"),
        "rest": analysis.mention(tokens, words, "PHRASE"),
        "award": analysis.mention(tokens, words, "AWARD" if _is_named(words) else "DEGREE"),
    }
    roles |= _giver(analysis, clause, verb, words)
    if "honorary" in words and "giver" not in roles:
        raise Unclear("leaning-noun", words)  # many give such degrees: whose it was says which
    span: TimeSpan | None = None
    if when is not None and when[0].span is not None:
        span = TimeSpan(when[0].span.start, when[0].span.end)
        roles["date"] = analysis.mention(when[1], in_words(span), "DATE")
    return fact(analysis, "transfer", roles, clause_evidence(analysis, clause), time=span)


def _check_told(clause: Clause, verb: Token) -> None:
    """Raises Unclear unless the verb tells firmly what happened, to its subject and to nobody else."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    first = verb.dep_ in ("relcl", "acl", "xcomp")
    if clause.torn:
        raise Unclear("aside-open")
    if clause.negated or any(c.dep_ == "neg" for c in verb.children):
        raise Unclear("negated")
    passive = any(c.dep_ == "auxpass" for c in auxiliaries)
    if passive != (verb.lemma_.lower() in GIVEN):
        raise Unclear("nothing-to-ask")
    if not first and (any(c.tag_ == "MD" or c.lemma_ == "have" for c in auxiliaries) or not _is_past(verb)):
        raise Unclear("tense")
    told = {t.lower_ for t in verb.subtree} | {t.lower_ for t in clause.fronted}
    if clause.modal or told & HEDGES or told & {"according", "if", "almost", "nearly"}:
        raise Unclear("not-asserted")


def _is_past(verb: Token) -> bool:
    words = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.tag_ in ("VBN", "VBD")
    return any(w.tag_ == "VBD" for w in words) or joined


def _subject(analysis: Analysis, clause: Clause) -> Mention:
    """The person who is the subject of the clause's other verbs. Raises Unclear."""
    person = analysis.person_of(clause.subject)
    if person is None or (len(person.name.split()) < 2 and not person.office):
        raise Unclear("bare-surname" if person is not None else "unnamed-subject", clause.subject.text)
    return analysis.mention(clause.subject_tokens, person.name, "PERSON")


def _award_words(analysis: Analysis, clause: Clause, award: Token) -> tuple[str, list[Token]]:
    """The award in words that stand alone, without its giver, its date and what is added between commas."""
    dated = {t.i for _, tokens in analysis.dates.get(clause.sentence.index, []) for t in tokens}
    tokens = []
    for token in award.subtree:
        added = token.text in ",;–—(" and token.i > award.i
        if added or (token.i > award.i and token.lower_ in ("from", "by")) or (token.i in dated and token.i > award.i):
            break
        tokens.append(token)
    while tokens and (tokens[-1].lower_ in CUT or tokens[-1].is_punct):
        tokens.pop()
    if not tokens or award not in tokens:
        raise Unclear("empty")
    if any(t.dep_ == "conj" and t.i > award.i and t.head == award for t in tokens):
        raise Unclear("several-counts")
    person = analysis.person_of(clause.subject)
    words = standalone(analysis, tokens, Context(named=[person] if person is not None else []))
    if len(words.split()) > LONGEST or tokens[-1].pos_ in ("ADP", "DET", "CCONJ") or "“" in words:
        raise Unclear("content-length", words)
    return words, tokens


def _is_named(words: str) -> bool:
    """ "the Holt Prize", and not "a silver medal" or "her doctorate"."""
    return re.match(r"(?:the |an? )?(?:\d{4} )?[A-ZÀ-Þ]", words) is not None and "egree" not in words


def _date(analysis: Analysis, clause: Clause, verb: Token) -> tuple[DateMention, list[Token]] | None:
    """The one date of the verb; none where there are several or it may be another verb's. Raises Unclear."""
    below = {t.i for t in verb.subtree}
    inside = [d for d in analysis.dates.get(clause.sentence.index, []) if {t.i for t in d[1]} & below]
    if verb != clause.verb and not inside and clause.when is not None and verb.dep_ != "conj":
        inside = [clause.when]
    if not inside:
        return None
    if len(inside) > 1 or (verb == clause.verb and any(joined_verbs(verb))):
        raise Unclear("date-unknown")
    mention, tokens = inside[0]
    if mention.span is None or mention.role != "when" or mention.approximate:
        raise Unclear("date-unknown", mention.text)
    if is_life(analysis) and not any(re.fullmatch(r"[12]\d{3}", t.text) for t in tokens):
        raise Unclear("relative-date", mention.text)
    return mention, tokens


def _giver(analysis: Analysis, clause: Clause, verb: Token, words: str) -> dict[str, Mention]:
    """The organisation or person behind "from", where nothing else follows it."""
    found = list(phrases(analysis, replace(clause, verb=verb, rest=list(verb.subtree)), ("from",)))
    if len(found) != 1:
        return {}
    try:
        name = party(analysis, found[0])
    except Unclear:
        return {}
    if name.type not in ("ORG", "PERSON"):
        return {}
    return {
        "giver": name,
        "from": analysis.mention([found[0].name], "from", "WORD"),
        "from_rest": analysis.mention([verb], words, "PHRASE"),
    }
