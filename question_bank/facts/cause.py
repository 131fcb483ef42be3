"""Why something happened: because of what, caused by what, convicted of what, dead of what."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from question_bank.facts.assertion import check_asserted
from question_bank.facts.cause_links import CauseLink, cause_of
from question_bank.facts.clause_words import clause_roles, plain_past, words_after
from question_bank.facts.making import Silence
from question_bank.facts.naming import is_anchored, uncapitalised
from question_bank.facts.told_clauses import ToldClause, check_source, linked_fact, linked_facts
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.language.verbs import past
from question_bank.model import Fact, Mention

KIND: Final = "cause"
ROLES: Final = ("cause", "joint", "subject", "adverb", "finite", "rest", "date", "source")
NEEDS: Final = (("cause", "finite", "rest"),)

EXAMPLES: Final = (
    (
        "Ada Kern was convicted of bribery in Norvik on 3 May 2021.",
        {"cause": "bribery", "joint": "of", "subject": "Ada Kern", "rest": "convicted in Norvik", "date": "3 May 2021"},
    ),
    (
        "The 2019 Norvik Cup was cancelled because of heavy rain.",
        {"cause": "heavy rain", "rest": "cancelled"},
    ),
    (
        "Norway closed the Holt Bridge because two cables were broken.",
        {"cause": "two cables were broken", "subject": "Norway", "rest": "the Holt Bridge"},
    ),
    (
        "The fire in Norvik was caused by a gas leak.",
        {"cause": "a gas leak", "finite": "cause", "rest": "the fire in Norvik"},
    ),
    (
        "Heavy rain caused floods in the city of Norvik.",
        {"cause": "heavy rain", "finite": "cause", "rest": "floods in the city of Norvik"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern was not convicted of bribery in Norvik.",
    "The Norvik Cup may be cancelled because of heavy rain.",
    "Ada Kern was sentenced to six years in Norvik.",
    "The Norvik Cup was cancelled partly because of heavy rain.",
    "It was caused by a gas leak.",
)
GENERAL: Final = frozenset(
    "crime crimes offence offences offense offenses charge charges each all it this number lot majority".split()
)
"""Causes that say nothing by themselves."""
ENDS_OPEN: Final = re.compile(r"\b(?:of|from|to|in|by|with|for|at|on|and|or|as)$")
"""Where the parser tore something away that belongs to the effect."""
LONGEST: Final = {"because": 18}
LONGEST_CAUSE: Final = 9
"""Words that an option can carry."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Clauses that are asserted, or said by somebody known, and tell one cause."""
    return linked_facts(analysis, KIND, cause_of, _fact)


def _fact(analysis: Analysis, said: ToldClause, link: CauseLink) -> Fact:
    clause = said.clause
    leans = check_asserted(clause)
    check_source(said)
    if clause.modal is not None:
        raise Unclear("not-asserted")
    if any(token.i in analysis.parse.standing for token in clause.verb.subtree):
        raise Unclear("holds-quotation")
    roles = clause_roles(analysis, clause)
    person = analysis.person_of(clause.subject)
    context = Context(named=[person] if person is not None else [])
    made = {"cause": _cause(analysis, link, context)}
    finite, told_by_it = plain_past(analysis, clause, roles["finite"])
    rest = words_after(analysis, clause, link.left_out | told_by_it, context)
    if ":" in rest or ENDS_OPEN.search(rest):
        raise Unclear("left-over", rest)
    if link.form == "agent":
        lemma = clause.verb.lemma_.lower()
        finite = replace(
            analysis.mention([clause.verb], lemma, finite.type), text=past(lemma) if lemma != "be" else clause.verb.text
        )
        rest = roles["subject"].entity
    anchored = is_anchored(f"{roles['subject'].entity} {rest}")
    if leans or context.by_title or not anchored:
        finite = replace(finite, type=f"{finite.type.removesuffix('_REPORTED')}_REPORTED")
    made |= {"finite": finite, "rest": Mention(rest, rest, link.form.upper())}
    if link.joint:
        joint = standalone(analysis, link.joint)
        made["joint"] = Mention(joint, joint, "JOINT")
    if link.form not in ("agent", "subject"):
        made |= {name: roles[name] for name in ("subject", "adverb") if name in roles}
        if roles["subject"].entity == "Police":
            made["subject"] = replace(roles["subject"], entity="police")
    return linked_fact(analysis, KIND, made, said)


def _cause(analysis: Analysis, link: CauseLink, context: Context) -> Mention:
    """The cause in words that stand alone beside the stem, which names the person. Raises Unclear."""
    words = uncapitalised(standalone(analysis, link.cause, context), link.cause[0])
    if len(words.split()) > LONGEST.get(link.form, LONGEST_CAUSE):
        raise Unclear("clause-length", words)
    if link.form != "because" and (words.split()[-1] in GENERAL or link.cause[0].lower_ in GENERAL):
        raise Unclear("nothing-to-ask", words)
    if link.form != "because" and analysis.person_of(link.cause[-1]) is not None:
        raise Unclear("nothing-to-ask", words)  # who did it is no cause that others can stand beside
    finite = [t for t in link.cause if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    if link.form == "because" and not finite:
        raise Unclear("tense", words)
    kind = "CLAUSE" if link.form == "because" else "OFFENCE" if link.legal else "CAUSE"
    return analysis.mention(link.cause, words, kind)
