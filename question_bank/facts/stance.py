"""Who supports, opposes, welcomes, condemns, demands, bans or refuses what, and whom somebody accuses or urges."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from question_bank.facts.assertion import check_asserted
from question_bank.facts.clause_words import clause_evidence, clause_roles, is_generic
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.naming import is_anchored
from question_bank.facts.recency import is_life, tells_news
from question_bank.facts.stance_holders import agent, agent_mention, holder, takes_stands, target
from question_bank.facts.stance_words import begins_with_date, check_words
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.language.side_verbs import relative_clauses, side_verbs
from question_bank.language.stances import Stance, stance_of, stances
from question_bank.language.verbs import past
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "stance"
ROLES: Final = ("subject", "adverb", "finite", "rest", "target", "side", "date")
NEEDS: Final = (("subject", "finite", "rest"),)
EXAMPLES: Final = (
    (
        "Ada Kern criticised the ferry law of Norway.",
        {"subject": "Ada Kern", "rest": "the ferry law of Norway", "side": "against"},
    ),
    (
        "Norway urged Malta to open the Holt Bridge.",
        {"subject": "Norway", "rest": "Malta to open the Holt Bridge", "target": "Malta", "side": "demand"},
    ),
    (
        "Liv Aas sang in Malta and accused Sten Borg of theft.",
        {"subject": "Liv Aas", "rest": "Sten Borg of theft", "target": "Sten Borg", "side": "against"},
    ),
    (
        "The ferry law of Malta was rejected by Norway on 3 May 2021.",
        {"subject": "Norway", "rest": "the ferry law of Malta", "side": "against", "date": "3 May 2021"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern did not support the Holt Bridge.",
    "Norway may oppose the Holt Bridge in Malta.",
    "The walls support the roof of the Holt Bridge in Malta.",
    "He condemned the Holt Bridge in Malta.",
    "Norway would condemn the law if Malta closed the Holt Bridge.",
    "Ada Kern signed a letter from Malta.",
)


EMPTY_ACTS: Final = frozenset(
    "answer comment speak talk say give name identify discuss respond explain elaborate tell meet participate"
    " join".split()
)
"""What somebody agrees or refuses to do without taking a stand."""
SERVED: Final = frozenset(
    "operation mission research training student family education astronaut system crew user customer life team".split()
)
"""What is supported by work, and not by words or votes."""

SECOND_CLAUSE: Final = re.compile(r" and (?:the )?[\w’'-]+ (?:have|has|had|was|were|is|are|will|would|can|could) ")
""" "called for peace and supporters have been marching": what others did."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Main clauses and verbs joined to them, in one plain tense, that take a stand."""
    for sentence in analysis.sentences:
        if not any(token.lemma_.lower() in stances() for token in sentence.tokens):
            continue  # to take the clauses of every sentence apart would cost time alone
        for clause in _clauses(analysis, sentence):
            if clause.verb.lemma_.lower() not in stances():
                continue
            try:
                found = _passive(analysis, clause) if clause.passive else _active(analysis, clause)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))
                continue
            if found is not None:
                yield found


def _clauses(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Clause]:
    """The main clauses of a sentence, the verbs beside them, and what it tells of somebody in passing."""
    main = main_clauses(analysis, sentence)
    beside = (clause for each in main for clause in side_verbs(analysis, each))
    seen: set[int] = set()
    for clause in chain(main, beside, relative_clauses(analysis, sentence)):
        if clause.verb.i not in seen:
            seen.add(clause.verb.i)
            yield clause


def _active(analysis: Analysis, clause: Clause) -> Fact | None:
    """The stand that a clause takes; None where its verb takes none with what follows. Raises Unclear."""
    lemma = clause.verb.lemma_.lower()
    way = stance_of(lemma, "".join(t.text_with_ws for t in clause.rest).strip())
    if way is None or not takes_stands(analysis, clause) or not _is_meant(clause, way):
        return None
    leans = _check(analysis, clause)
    roles = clause_roles(analysis, clause)
    roles["subject"] = holder(analysis, clause, roles["subject"])
    check_words(analysis, clause, roles)
    if clause.verb.tag_ == "VBG" and not clause.auxiliaries:  # "…, accusing Malta of theft"
        roles["finite"] = replace(roles["finite"], text=past(lemma), start=None, end=None)
    whom = target(analysis, clause, way, roles["rest"].entity)
    return _made(analysis, clause, way, roles | ({"target": whom} if whom is not None else {}), leans=leans)


def _passive(analysis: Analysis, clause: Clause) -> Fact | None:
    """ "The law was rejected by Norway", told as what Norway did; None where nobody is named. Raises Unclear."""
    active = agent(analysis, clause)
    lemma = clause.verb.lemma_.lower()
    way = stance_of(lemma, "".join(t.text_with_ws for t in clause.subject_tokens).strip())
    if active is None or way is None or way.frame != "-" or not takes_stands(analysis, active):
        return None
    leans = _check(analysis, clause)
    roles = clause_roles(analysis, clause)
    behind = {t.i for t in active.subject_tokens}
    left = [t for t in clause.rest if t.i not in behind and not t.is_punct and t.lower_ != "by"]
    if left or not (clause.past or clause.perfect):
        raise Unclear("words-cut", roles["rest"].entity)
    finite = replace(roles["finite"], text=past(lemma), entity=lemma, type="PAST", start=None, end=None)
    subject = holder(analysis, active, agent_mention(analysis, active))
    roles = {"subject": subject, "finite": finite, "rest": replace(roles["subject"], type="PHRASE")}
    return _made(analysis, clause, way, roles, leans=leans)


def _made(analysis: Analysis, clause: Clause, way: Stance, roles: dict[str, Mention], *, leans: bool) -> Fact:
    """The fact, with its day, and marked where only the report says of what it speaks. Raises Unclear."""
    span = _span(analysis, clause)
    if span is not None and clause.when is not None:
        roles["date"] = analysis.mention(clause.when[1], in_words(span), "DATE")
    if SECOND_CLAUSE.search(roles["rest"].entity):
        raise Unclear("joined-verbs", roles["rest"].entity)
    leans = leans or not is_anchored(f"{roles['subject'].entity} {roles['rest'].entity}")
    if span is None and roles["finite"].type.startswith("PAST") and not tells_news(analysis, clause.sentence):
        leans = True
    if leans and not roles["finite"].type.endswith("_REPORTED"):
        roles["finite"] = replace(roles["finite"], type=f"{roles['finite'].type}_REPORTED")
    roles["side"] = analysis.mention([clause.verb], way.side, "SIDE")
    return fact(analysis, KIND, roles, clause_evidence(analysis, clause), time=span)


def _check(analysis: Analysis, clause: Clause) -> bool:
    """Whether the clause can only be told as a report has it. Raises Unclear where it does not tell a plain fact."""
    leans = check_asserted(clause)
    if clause.modal is not None:
        raise Unclear("not-asserted", clause.modal)
    if "according" in clause.sentence.words:
        raise Unclear("attributed")
    if begins_with_date(analysis, clause):
        raise Unclear("date-cut")
    return leans or (analysis.article.published is None and not clause.past and not is_generic(clause))


def _is_meant(clause: Clause, way: Stance) -> bool:
    """Whether the verb has its usual sense, not "denied him a visa", "supported himself" or "backed down"."""
    objects = [c for c in clause.verb.children if c.dep_ == "dobj"]
    if way.frame == "-" and not objects:
        return False
    if way.frame == "to" and not any(
        c.dep_ == "xcomp" and c.lemma_.lower() not in EMPTY_ACTS for c in clause.verb.children
    ):
        return False  # "agreed to power-sharing", "refused to comment"
    if way.frame.endswith(":to") and not any(t.lower_ == "to" and t.dep_ == "aux" for t in clause.rest):
        return False
    if way.verb == "support" and any(o.lemma_.lower() in SERVED for o in objects):
        return False
    torn = any(c.dep_ == "dative" or (c.dep_ == "prt" and c.lower_ != way.frame) for c in clause.verb.children)
    generic = is_generic(clause) and not clause.past and clause.subject.pos_ != "PROPN"
    return not (torn or generic or any(o.tag_ == "PRP" for o in objects))


def _span(analysis: Analysis, clause: Clause) -> TimeSpan | None:
    """The day on which the stand was taken. Raises Unclear for a day to come."""
    if clause.when is None or clause.when[0].span is None:
        return None
    span, tokens = clause.when[0].span, clause.when[1]
    published = analysis.article.published
    if published is not None and span.start > published:
        raise Unclear("future")
    if is_life(analysis) and not any(re.fullmatch(r"[12]\d{3}", t.text) for t in tokens):
        raise Unclear("relative-date", clause.when[0].text)
    return TimeSpan(span.start, span.end)
