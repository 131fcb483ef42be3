"""What something was done for, what it is made to do, what somebody seeks to do: an infinitive of aim."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from question_bank.facts.assertion import check_asserted
from question_bank.facts.clause_words import clause_roles, plain_past, words_after
from question_bank.facts.making import Silence
from question_bank.facts.naming import is_anchored
from question_bank.facts.purpose_links import PurposeLink, purpose_of
from question_bank.facts.told_clauses import ToldClause, check_source, linked_fact, linked_facts
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention

KIND: Final = "purpose"
ROLES: Final = ("purpose", "subject", "adverb", "finite", "rest", "date", "source")
NEEDS: Final = (("purpose", "subject", "finite", "rest"),)

EXAMPLES: Final = (
    (
        "Norway sent forty doctors to Malta in order to curb the spread of cholera.",
        {"purpose": "curb the spread of cholera", "subject": "Norway", "rest": "forty doctors to Malta"},
    ),
    (
        "The Malta probe was designed to search the moons of Saturn for water.",
        {"purpose": "search the moons of Saturn for water", "rest": "designed"},
    ),
    (
        "Norway agreed to repair the bridges of Malta.",
        {"purpose": "repair the bridges of Malta", "finite": "agree"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Norway did not send doctors to curb the spread of cholera.",
    "Norway may send doctors to Malta to curb the spread of cholera.",
    "Norway allowed Malta to repair the bridges.",
    "It was designed to search the moons of Saturn for water.",
)
LENGTH: Final = (3, 14)
"""Words, least and most, that an option can carry."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Clauses that are asserted, planned, or said by somebody known, with one purpose."""
    return linked_facts(analysis, KIND, purpose_of, _fact)


def _fact(analysis: Analysis, said: ToldClause, link: PurposeLink) -> Fact:
    clause = said.clause
    leans = check_asserted(clause)
    check_source(said)
    if clause.modal not in (None, "will"):
        raise Unclear("not-asserted")
    if any(token.i in analysis.parse.standing for token in clause.verb.subtree):
        raise Unclear("holds-quotation")
    roles = clause_roles(analysis, clause)
    person = analysis.group_of(clause.subject)
    context = Context(named=[person] if person is not None else [])
    words = standalone(analysis, link.purpose, context)
    if not LENGTH[0] <= len(words.split()) <= LENGTH[1]:
        raise Unclear("clause-length", words)
    finite, told_by_it = plain_past(analysis, clause, roles["finite"])
    rest = words_after(analysis, clause, link.left_out | told_by_it, context)
    if leans or context.by_title or not is_anchored(f"{roles['subject'].entity} {rest}"):
        finite = replace(finite, type=f"{finite.type.removesuffix('_REPORTED')}_REPORTED")
    made = {"purpose": analysis.mention(link.purpose, words, "PURPOSE"), "finite": finite}
    made |= {"rest": Mention(rest, rest, link.form.upper())}
    made |= {name: roles[name] for name in ("subject", "adverb") if name in roles}
    return linked_fact(analysis, KIND, made, said, assertion="asserted" if clause.modal is None else "planned")
