"""Who did what to whom: an arrest, a win, a veto, a purchase, with those who did it and to whom it was done."""

from collections.abc import Iterator
from typing import Final

from question_bank.facts.amounts import amount_of
from question_bank.facts.charges import charge_of
from question_bank.facts.clause_words import clause_evidence
from question_bank.facts.deed_parts import Deed, deed_of, mention_of
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.recency import tells_news
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.context_words import is_plural
from question_bank.language.deeds import deed_class
from question_bank.language.doubts import Unclear
from question_bank.language.side_verbs import side_clauses
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "action"
ROLES: Final = (
    "agent",
    "patient",
    "verb",
    "passive",
    "tail",
    "charge",
    "amount",
    "amount_of",
    "agent_class",
    "patient_class",
)
NEEDS: Final = (("agent", "verb", "patient"), ("patient", "passive"))
EXAMPLES: Final = (
    (
        "Norway on 3 May 2021 sued the Holt Institute.",
        {"agent": "Norway", "verb": "sue", "patient": "Holt Institute"},
    ),
    (
        "Ada Kern was arrested by the Norvik Police Department on 3 May 2021.",
        {"agent": "Norvik Police Department", "passive": "was arrested", "patient": "Ada Kern"},
    ),
    (
        "Ada Kern was arrested by the Norvik Police Department on 3 May 2021 for tax fraud.",
        {"patient": "Ada Kern", "passive": "was arrested", "charge": "tax fraud"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Norway may sue the Holt Institute.",
    "Norway did not sue the Holt Institute.",
    "They arrested Ada Kern on 3 May 2021.",
    "According to the police, Ada Kern was arrested on 3 May 2021.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Deeds of a verb that is worth asking about, told as done."""
    for sentence in analysis.sentences:
        for clause in (*main_clauses(analysis, sentence), *side_clauses(analysis, sentence)):
            try:
                deed = deed_of(analysis, clause)
                if deed is not None:
                    yield _fact(analysis, deed)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))


def _fact(analysis: Analysis, deed: Deed) -> Fact:
    clause = deed.clause
    if deed.patient is None or (deed.agent is None and not clause.passive):
        raise Unclear("nothing-to-ask")
    time = _time(analysis, clause)
    if time is None and not tells_news(analysis, clause.sentence):
        raise Unclear("not-recent")  # of a year that the question would not tell
    roles = {"patient": mention_of(analysis, deed.patient)}
    if deed.agent is not None:
        roles["agent"] = mention_of(analysis, deed.agent)
    roles |= _verb_roles(analysis, clause)
    if deed.tail_words:
        roles["tail"] = analysis.mention(deed.tail, deed.tail_words, "PHRASE")
    charge = charge_of(analysis, deed)
    if charge is not None:
        roles["charge"] = charge
    roles |= amount_of(analysis, deed)
    for name, one in (("agent_class", deed.agent), ("patient_class", deed.patient)):
        if one is not None and one.class_noun is not None:
            roles[name] = analysis.mention([one.class_noun], one.class_noun.lower_, "CLASS")
    return fact(analysis, KIND, roles, clause_evidence(analysis, clause), time=time)


def _verb_roles(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    verb, group = clause.verb, deed_class(clause.verb.lemma_) or ""
    tense = "PERFECT" if clause.perfect else "PAST"
    roles = {"verb": analysis.mention([verb], verb.lemma_.lower(), f"{tense}_{group.upper()}")}
    if clause.passive:
        plural = is_plural(clause.subject) or any(c.dep_ == "conj" for c in clause.subject.children)
        words = f"{'were' if plural else 'was'} {verb.lower_}"
        roles["passive"] = analysis.mention([*clause.auxiliaries, verb], words, tense)
    return roles


def _time(analysis: Analysis, clause: Clause) -> TimeSpan | None:
    """The date of a deed, be it between the subject and the verb: "Norway on Monday banned …"."""
    span = clause.when[0].span if clause.when is not None else None
    if clause.when is None:
        first, last = clause.subject_tokens[-1].i, clause.verb.i
        dates = analysis.dates.get(clause.sentence.index, [])
        between = [mention for mention, tokens in dates if first < tokens[0].i and tokens[-1].i < last]
        if len(between) == 1 and between[0].role == "when" and not between[0].approximate:
            span = between[0].span
    return TimeSpan(span.start, span.end) if span is not None else None
