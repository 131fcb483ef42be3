"""What came of something: what it led to, what happened to whom as its result."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.assertion import check_asserted
from question_bank.facts.cause_links import cause_of
from question_bank.facts.effect_links import LEADING, TELLING, EffectLink, effect_of, opener_of
from question_bank.facts.making import Silence
from question_bank.facts.making import told as words_of
from question_bank.facts.naming import is_anchored, uncapitalised
from question_bank.facts.told_clauses import ToldClause, told_clauses
from question_bank.facts.whole_clause import (
    ENDS_OPEN,
    WholeClause,
    check_certain,
    check_done,
    check_own_names,
    paired_fact,
    whole_clause,
)
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.context_words import is_plural
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.language.verbs import participle, past
from question_bank.model import Fact, Mention

KIND: Final = "effect"
ROLES: Final = ("trigger", "joint", "effect", "date", "source")
NEEDS: Final = (("trigger", "effect"),)

EXAMPLES: Final = (
    (
        "The 2019 strike in Norvik led to the closing of two airports.",
        {"trigger": "the 2019 strike in Norvik", "joint": "led to", "effect": "the closing of two airports"},
    ),
    (
        "A dam burst near Norvik on 3 May 2021, forcing 300 families out of their homes.",
        {
            "trigger": "a dam burst near Norvik",
            "effect": "300 families were forced out of their homes",
            "date": "3 May 2021",
        },
    ),
    (
        "Norway closed the Holt Bridge, causing long queues in Norvik.",
        {"trigger": "Norway closed the Holt Bridge", "joint": "causing", "effect": "long queues in Norvik"},
    ),
    (
        "Norway closed the Holt Bridge. As a result, Malta sold three ferries.",
        {"trigger": "Norway closed the Holt Bridge", "effect": "Malta sold three ferries"},
    ),
)
COUNTEREXAMPLES: Final = (
    "The 2019 strike in Norvik did not lead to the closing of two airports.",
    "The 2019 strike in Norvik could lead to the closing of two airports.",
    "It resulted in the closing of two airports.",
    "Norway closed the Holt Bridge because two cables were broken.",
)
GENERAL: Final = re.compile(
    r"(?:an? |the |some |many |much )?(?:\w+ )?(?:result|problem|change|effect|thing|issue|this)s?"
)
"""Effects that say nothing by themselves."""
LENGTH: Final = (2, 20)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Clauses that are asserted, or said by somebody known, and tell one result of something that is told too."""
    for sentence in analysis.sentences:
        if not any(token.lemma_.lower() in TELLING for token in sentence.tokens):
            continue
        told = list(told_clauses(analysis, sentence))
        if any(cause_of(analysis, said.clause) is not None for said in told):
            continue  # one sentence is told as a cause or as an effect, and not as both
        for said in told:
            link, opener = effect_of(said.clause), opener_of(said.clause)
            if link is None and not opener:
                continue
            try:
                yield _of_link(analysis, said, link) if link is not None else _of_sentences(analysis, said, opener)
            except Unclear as doubt:
                yield Silence(KIND, words_of(analysis, sentence), str(doubt))


def _of_link(analysis: Analysis, said: ToldClause, link: EffectLink) -> Fact:
    clause = said.clause
    _check(clause)
    own = clause.verb.subtree if not link.trigger else [*link.trigger, *link.effect, *link.rest, *clause.verb.lefts]
    check_done(said, [*own])
    effect = _done(analysis, link) if link.form == "done" else _thing(analysis, link.effect, "THING")
    roles = {"effect": effect}
    if link.trigger:
        roles["trigger"] = _thing(analysis, link.trigger, "HAPPENING")
        if not (clause.past or clause.perfect) or clause.progressive:
            raise Unclear("tense")
    else:
        roles["trigger"] = _happened(analysis, clause).mention(analysis)
    if link.form != "done":
        lemma = link.verb.lemma_.lower()
        words = link.verb.text if link.form == "participle" else past(lemma)
        joint = "led to" if link.form == "from" else f"{words} {LEADING[lemma]}" if lemma in LEADING else words
        roles["joint"] = analysis.mention([link.verb], joint, "PARTICIPLE" if link.form == "participle" else "VERB")
    _check_apart(roles)
    told_aside = bool(link.trigger) and link.verb != clause.verb
    return paired_fact(analysis, KIND, roles, said, [], timed=not told_aside)


def _of_sentences(analysis: Analysis, said: ToldClause, opener: list[Token]) -> Fact:
    """ "As a result, …": what brought it about is the sentence before, where that is one plain clause."""
    index = said.clause.sentence.index
    before = analysis.sentences[index - 1] if index else None
    clauses = main_clauses(analysis, before) if before is not None else []
    if before is None or before.paragraph != said.clause.sentence.paragraph or len(clauses) != 1:
        raise Unclear("needs-context", opener[0].text)
    _check(clauses[0])
    _check(said.clause)
    check_done(said, [*clauses[0].sentence.tokens, *said.clause.sentence.tokens])
    if said.speaker is not None or not clauses[0].whole:
        raise Unclear("words-cut")
    trigger, effect = _happened(analysis, clauses[0]), _happened(analysis, said.clause)
    roles = {"trigger": trigger.mention(analysis), "effect": effect.mention(analysis)}
    return paired_fact(analysis, KIND, roles, said, [clauses[0]])


def _check(clause: Clause) -> None:
    """Raises Unclear unless a clause is told as done."""
    check_certain(clause.sentence)
    check_asserted(clause)
    if clause.modal is not None:
        raise Unclear("not-asserted", clause.modal)


def _happened(analysis: Analysis, clause: Clause) -> WholeClause:
    """The clause in the simple past. Raises Unclear of a present, which may last."""
    if not (clause.past or clause.perfect) or clause.progressive:
        raise Unclear("tense", clause.verb.text)
    if any(c.dep_ == "ccomp" for c in clause.verb.children):
        raise Unclear("saying")
    return whole_clause(analysis, clause, as_past=True)


def _thing(analysis: Analysis, tokens: list[Token], kind: str) -> Mention:
    """The words of a noun that stand alone. Raises Unclear."""
    context = Context()
    words = uncapitalised(standalone(analysis, tokens, context), tokens[0])
    if not LENGTH[0] <= len(words.split()) <= LENGTH[1]:
        raise Unclear("clause-length", words)
    if ENDS_OPEN.search(words) or any(t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ == "conj" for t in tokens):
        raise Unclear("left-over", words)
    if GENERAL.fullmatch(words):
        raise Unclear("nothing-to-ask", words)
    check_own_names(analysis, words, tokens)
    leans = context.by_title or (kind == "HAPPENING" and not is_anchored(f"x {words}"))
    return analysis.mention(tokens, words, f"{kind}_REPORTED" if leans else kind)


def _done(analysis: Analysis, link: EffectLink) -> Mention:
    """ ", killing five people" as "five people were killed". Raises Unclear."""
    head = next(t for t in link.effect if t.head not in link.effect)
    several = is_plural(head) or any(c.dep_ == "nummod" and c.lower_ not in ("one", "1") for c in head.children)
    object_words = standalone(analysis, link.effect)
    whole = standalone(analysis, [*link.effect, *link.rest])  # "300 families … out of their homes" as one
    if not whole.startswith(object_words):
        raise Unclear("content-order", whole)
    lemma = link.verb.lemma_.lower()
    told = f"{'were' if several else 'was'} {participle(lemma)}"
    words = " ".join([object_words, told, *whole.removeprefix(object_words).split()])
    if ENDS_OPEN.search(words) or len(words.split()) > LENGTH[1]:
        raise Unclear("left-over", words)
    return analysis.mention([link.verb, *link.effect, *link.rest], words, "CLAUSE")


def _check_apart(roles: dict[str, Mention]) -> None:
    """Raises Unclear where one side holds the other: the parser took the effect for a part of the clause."""
    one, other = roles["trigger"].entity.lower(), roles["effect"].entity.lower()
    if one in other or other in one:
        raise Unclear("words-cut", roles["effect"].entity)
