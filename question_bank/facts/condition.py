"""What is said to happen only if, or unless, something else does; it is never told as done."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from question_bank.facts.condition_links import TELLING, ConditionLink, condition_of, with_subject_named
from question_bank.facts.making import Silence
from question_bank.facts.told_clauses import ToldClause, linked_facts
from question_bank.facts.whole_clause import check_told, check_uncut, check_unquoted, paired_fact, whole_clause
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.doubts import Unclear
from question_bank.model import Fact

KIND: Final = "condition"
ROLES: Final = ("condition", "joint", "consequence", "source")
NEEDS: Final = (("condition", "consequence"),)

EXAMPLES: Final = (
    (
        "If the Norwegian parliament agrees, the Holt Act will take effect on 1 March 2022.",
        {
            "condition": "the Norwegian parliament agrees",
            "joint": "if",
            "consequence": "the Holt Act will take effect on 1 March 2022",
        },
    ),
    (
        "The port of Norvik will close in June 2022 unless Malta pays for a new pier.",
        {"condition": "Malta pays for a new pier", "joint": "unless"},
    ),
    (
        "Ada Kern said that Norway would sell two ferries provided that Malta repaired the Holt Bridge.",
        {
            "condition": "Malta repaired the Holt Bridge",
            "joint": "provided that",
            "consequence": "Norway would sell two ferries",
            "source": "Ada Kern",
        },
    ),
)
COUNTEREXAMPLES: Final = (
    "The Holt Act took effect on 1 March 2021, as if the Norwegian parliament had agreed.",
    "Ada Kern asked if the Norwegian parliament would agree.",
    "If the Norwegian parliament had agreed, the Holt Act would have taken effect.",
    "If it agrees, the Holt Act will take effect on 1 March 2022.",
)
DEPENDING: Final = frozenset("will would shall must can could may might wo ca".split())
"""Modals that tell what follows, or may follow: the words keep which."""
IN_FRONT: Final = frozenset("then but and so yet however in for example instance addition also specifically".split())
"""What before the consequence changes nothing."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Clauses that tell a rule or what is still to come, with one condition, told by the article or somebody known."""
    return linked_facts(analysis, KIND, condition_of, _fact, telling=TELLING)


def _fact(analysis: Analysis, said: ToldClause, link: ConditionLink) -> Fact:
    check_told(said.clause.sentence)
    _check_consequence(said.clause, link)
    _check_condition(link.condition)
    if said.saying is not None and said.saying.verb.lemma_.lower() == "hope":
        raise Unclear("attributed", said.saying.verb.text)
    check_unquoted(analysis, [*link.joint, link.condition.verb, said.clause.verb])
    dropped = link.whole | {t.i for t in said.clause.verb.children if t.lower_ == "then"}
    first = with_subject_named(analysis, said.clause, link.condition)
    second = with_subject_named(analysis, link.condition, said.clause)
    consequence = whole_clause(analysis, first, left_out=dropped, dated=True)
    condition = whole_clause(analysis, second, dated=True, elliptic=link.elliptic)
    joint = " ".join(t.lower_ for t in link.joint)
    roles = {
        "condition": condition.mention(analysis),
        "joint": analysis.mention(link.joint, joint, "JOINT"),
        "consequence": consequence.mention(analysis),
    }
    if condition.leans and not consequence.leans:
        roles["condition"] = replace(roles["condition"], type="CLAUSE")  # the consequence says of what it is told
    return paired_fact(analysis, KIND, roles, said, [link.condition], assertion="possible", timed=False)


def _check_consequence(clause: Clause, link: ConditionLink) -> None:
    """Raises Unclear unless the clause tells plainly what follows, and nothing else limits it."""
    if clause.torn:
        raise Unclear("aside-open")
    rule = clause.modal is None and not (clause.past or clause.perfect or clause.progressive)
    if clause.hedged or clause.perfect or not (rule or clause.modal in DEPENDING):
        raise Unclear("not-asserted", clause.modal or "")
    check_uncut(clause, link.whole)
    left = [t for t in clause.fronted if t.is_alpha and t.i not in link.whole and t.lower_ not in IN_FRONT]
    if left:
        raise Unclear("fronted-phrase", left[0].text)
    others = [c for c in clause.verb.children if c.dep_ in ("advcl", "parataxis") and c.i not in link.whole]
    if others:
        raise Unclear("joined-verbs", others[0].text)
    if any(c.dep_ == "conj" and c.pos_ in ("VERB", "AUX") for c in clause.verb.children):
        raise Unclear("joined-verbs")


def _check_condition(clause: Clause) -> None:
    """Raises Unclear of what can no longer be so ("had agreed"), or is itself in doubt."""
    if clause.torn:
        raise Unclear("aside-open")
    if clause.hedged or clause.modal is not None or (clause.past and clause.perfect):
        raise Unclear("not-asserted", clause.modal or "")
    if any(c.dep_ in ("advcl", "parataxis", "ccomp", "conj") for c in clause.verb.children):
        raise Unclear("joined-verbs")
