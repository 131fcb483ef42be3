"""A main clause goes in; its roles and its day come out where it tells plainly what happened, or the reason why not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from spacy.tokens import Token

from question_bank.facts.assertion import check_asserted
from question_bank.facts.clause_words import clause_roles
from question_bank.facts.naming import is_anchored
from question_bank.facts.recency import is_life, tells_news
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import SUBJECT
from question_bank.language.context_words import HE_SHE
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.model import Mention, TimeSpan

OPENERS: Final = frozenset("after following in at on during before upon with then finally".split())
"""Openings that a dated sentence can lose: they tell what else was so at the time."""
LEFT_OVER: Final = re.compile(
    r", (?:his|her|its|their) [\w’'-]+(?: [\w’'-]+)?$"
    r"|\b(?:after|before|when|while|because|since) (?:[A-ZÀ-Þ][\w.’'-]* ?){2,4}$"
)
"""What an aside or a clause that was cut leaves: "sold the shop, his first", "returned after Ada Kern"."""


def plain_roles(analysis: Analysis, clause: Clause) -> tuple[dict[str, Mention], TimeSpan | None]:
    """Subject, finite verb, rest and date of a clause that asserts a single happening. Raises Unclear."""
    leans = check_asserted(clause)
    if clause.modal is not None:
        raise Unclear("not-asserted", clause.modal)
    if any(word in clause.sentence.words for word in ("according", "reportedly")):
        raise Unclear("attributed")
    if any(token.i in analysis.parse.standing for token in clause.verb.subtree):
        raise Unclear("holds-quotation")
    if not (clause.past or clause.perfect) or clause.progressive:
        raise Unclear("tense", clause.verb.text)
    first = next((t for t in clause.fronted if t.is_alpha), None)
    if first is not None and (clause.when is None or first.lower_ not in OPENERS):
        raise Unclear("fronted-phrase", first.text)
    check_pronoun(analysis, clause)
    roles = clause_roles(analysis, clause, least=1)
    claim = f"{roles['subject'].entity} {roles['rest'].entity}"
    if LEFT_OVER.search(claim):
        raise Unclear("left-over", claim)
    span = _span(analysis, clause)
    if span is not None and clause.when is not None:
        roles["date"] = analysis.mention(clause.when[1], in_words(span), "DATE")
    if clause.cut and span is None:
        raise Unclear("words-cut", claim)
    leans = leans or not is_anchored(claim)
    leans = leans or (span is None and clause.past and not tells_news(analysis, clause.sentence))
    if leans and not roles["finite"].type.endswith("_REPORTED"):
        roles["finite"] = replace(roles["finite"], type=f"{roles['finite'].type}_REPORTED")
    return roles, span


def with_joined(analysis: Analysis, clause: Clause) -> Iterator[Clause]:
    """A clause, and each verb in the simple past that is joined to it without a subject of its own, as a clause."""
    yield clause
    for verb in joined_verbs(clause.verb):
        if verb.tag_ == "VBD" and not any(c.dep_ in ("aux", "auxpass", "neg") for c in verb.children):
            made = _joined_clause(analysis, clause, verb)
            if made is not None:
                yield made


def joined_verbs(verb: Token) -> Iterator[Token]:
    """Verbs joined to the verb that have no subject of their own."""
    for child in verb.children:
        if child.dep_ != "conj" or child.pos_ != "VERB":
            continue
        if not any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in child.children):
            yield child
            yield from joined_verbs(child)


def _joined_clause(analysis: Analysis, clause: Clause, verb: Token) -> Clause | None:
    """A joined verb with the subject of the clause; None where it has two dates."""
    apart = {t.i for c in verb.children if c.dep_ in ("conj", "cc", "advcl", "parataxis") for t in c.subtree}
    aside = {t.i for t in verb.subtree if t.dep_ in ("relcl", "appos", "acl") for t in t.subtree}
    tokens = [t for t in verb.subtree if t.i > verb.i and t.i not in apart | aside and not t.is_space]
    inside = {t.i for t in tokens}
    dates = [d for d in analysis.dates.get(clause.sentence.index, []) if {t.i for t in d[1]} & inside]
    if len(dates) > 1 or (dates and dates[0][0].role != "when"):
        return None
    when = None
    if dates:
        first = dates[0][1][0]
        lead = [first.nbor(-1)] if first.i and first.nbor(-1).lower_ in ("in", "on", "during") else []
        when = (dates[0][0], [*lead, *dates[0][1]])
        tokens = [t for t in tokens if t.i not in {w.i for w in when[1]}]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    made = replace(clause, verb=verb, auxiliaries=[], rest=tokens, fronted=[], when=when, dates=dates, modal=None)
    made.passive = made.perfect = made.progressive = made.cut = made.whole = False
    made.past = True
    return made


def check_pronoun(analysis: Analysis, clause: Clause) -> None:
    """ "On the advice of Liv Aas, she left": the sentence names somebody else first. Raises Unclear."""
    if clause.subject.lower_ not in HE_SHE:
        return
    before = [t for t in clause.sentence.tokens if t.i < clause.subject.i]
    meant = analysis.person_of(clause.subject)
    named = [t for t in before if t.pos_ == "PROPN" and analysis.person_of(t) is not None]
    if any(analysis.person_of(t) is not meant or t.dep_ not in (*SUBJECT, "compound") for t in named):
        raise Unclear("dangling-pronoun", clause.subject.text)


def up_to(clause: Clause, last: int) -> Clause:
    """The clause without what follows a token: what comes after the parties of a deed seldom changes who did it."""
    return replace(clause, rest=[t for t in clause.rest if t.i <= last])


def _span(analysis: Analysis, clause: Clause) -> TimeSpan | None:
    """The days of the clause, where its own words say which. Raises Unclear."""
    if clause.when is None:
        if clause.dates and any(m.role == "when" and m.span is None for m, _ in clause.dates):
            raise Unclear("date-unknown")
        return None
    mention, tokens = clause.when
    if mention.span is None:
        raise Unclear("date-unknown", mention.text)
    if mention.span.start > (analysis.article.published or date.max):
        raise Unclear("future")
    if is_life(analysis) and not any(re.fullmatch(r"[12]\d{3}", t.text) for t in tokens):
        raise Unclear("relative-date", mention.text)
    kept = {t.i for t in clause.rest}
    if mention.approximate or any(c.dep_ == "conj" and c.i in kept for c in clause.verb.children):
        raise Unclear("joined-verbs")
    return TimeSpan(mention.span.start, mention.span.end)
