"""What came before what: two things that one sentence tells as done, the earlier and the later."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from question_bank.facts.assertion import check_asserted
from question_bank.facts.making import Silence
from question_bank.facts.naming import is_anchored, uncapitalised
from question_bank.facts.sequence_links import TELLING, SequenceLink, is_day_of, is_one_of_several, sequence_of
from question_bank.facts.told_clauses import ToldClause, linked_facts
from question_bank.facts.whole_clause import (
    WholeClause,
    check_certain,
    check_done,
    check_own_names,
    check_uncut,
    check_unquoted,
    paired_fact,
    whole_clause,
)
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import PLAN_WORDS, SUBJECT, clause_of, completed
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention

KIND: Final = "sequence"
ROLES: Final = ("earlier", "later", "joint", "gap", "doer", "date", "source")
NEEDS: Final = (("earlier", "later"),)

EXAMPLES: Final = (
    (
        "Ada Kern resigned as mayor of Norvik two days after the 2021 Norvik vote.",
        {"earlier": "the 2021 Norvik vote", "later": "Ada Kern resigned as mayor of Norvik", "gap": "two days"},
    ),
    (
        "Before flying to Paris, Ada Kern met Liv Holt in Norvik.",
        {"earlier": "Ada Kern met Liv Holt in Norvik", "later": "Ada Kern flew to Paris"},
    ),
    (
        "Norway closed the Holt Bridge after two ships had struck the pier of Norvik.",
        {"earlier": "two ships struck the pier of Norvik", "later": "Norway closed the Holt Bridge"},
    ),
    (
        "Ada Kern opened the Holt Bridge and flew to Paris two hours later.",
        {"earlier": "Ada Kern opened the Holt Bridge", "later": "Ada Kern flew to Paris", "gap": "two hours"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern did not resign after the 2021 Norvik vote.",
    "Ada Kern will resign after the 2021 Norvik vote.",
    "Ada Kern resigned as mayor of Norvik before the 2021 Norvik vote.",
    "Ada Kern died before finishing the Holt Bridge.",
    "The Holt Bridge was named after Ada Kern.",
)
WITH_AFTER: Final = frozenset(
    "name call look seek ask run take inquire enquire model pattern chase title come go be have".split()
)
"""Verbs of which "after" is a part, or which tell a state that need not have begun then."""
EXPECTING: Final = PLAN_WORDS | frozenset("forecast predict project anticipate slate set threaten need".split())
"""Verbs that tell what is still to come."""
ENDING: Final = frozenset(
    "die kill stop prevent end cancel withdraw leave quit save rescue intercept catch arrest fail abandon halt drop"
    " abort suspend scrap refuse decline break give foil avert".split()
)
"""Verbs after which what comes "before" need not have happened: "died before finishing", "caught before fleeing"."""
UNREACHED: Final = frozenset("finish complete reach able be can have get end expire close start begin".split())
"""What many a thing is said to come before that was then still ahead."""
LENGTH: Final = (2, 16)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Clauses that are asserted, or said by somebody known, beside one thing that came before or after."""
    return linked_facts(analysis, KIND, sequence_of, _fact, telling=TELLING)


def _fact(analysis: Analysis, said: ToldClause, link: SequenceLink) -> Fact:
    clause = replace(said.clause, fronted=[t for t in said.clause.fronted if t.i not in link.whole])
    check_certain(clause.sentence)
    check_unquoted(analysis, [link.joint, link.verb, clause.verb])
    _check_done(clause)
    check_done(said, [*clause.verb.subtree])
    _check_attached(clause, link)
    main = whole_clause(analysis, clause, left_out=link.whole).mention(analysis)
    others: list[Clause] = []
    if link.form == "noun":
        beside = _noun(analysis, link)
    else:
        whole = _other(analysis, clause, link)
        beside, others = whole.mention(analysis), [whole.clause]
    behind = link.joint.lower_ == "before" or link.form == "later"
    roles = {"earlier": main, "later": beside} if behind else {"earlier": beside, "later": main}
    if beside.entity == main.entity:
        raise Unclear("told-twice")
    if link.form == "noun":
        roles["joint"] = analysis.mention([link.joint], "after", "JOINT")
    doer = _doer(analysis, clause, main, beside)
    if doer is not None:
        roles["doer"] = doer
    if link.gap:
        gap = " ".join(t.text for t in link.gap).lower()
        roles["gap"] = analysis.mention(link.gap, gap, "DURATION")
    if clause.when is not None and {t.i for t in clause.when[1]} & link.whole:
        clause = replace(clause, when=None)
    return paired_fact(analysis, KIND, roles, replace(said, clause=clause), others)


def _doer(analysis: Analysis, clause: Clause, main: Mention, beside: Mention) -> Mention | None:
    """The person who did both and with whom both begin, so that the second need not name him or her again."""
    person = analysis.person_of(clause.subject)
    if person is None or not all(told.entity.startswith(f"{person.name} ") for told in (main, beside)):
        return None
    return analysis.mention(clause.subject_tokens, person.name, "PERSON")


def _check_done(clause: Clause) -> None:
    """Raises Unclear unless a clause tells in the simple past that something was done once."""
    check_asserted(clause)
    if clause.modal is not None:
        raise Unclear("not-asserted", clause.modal)
    if not clause.past or clause.perfect or clause.progressive:
        raise Unclear("tense", clause.verb.text)
    if any(
        t.lower_ in ("would", "could", "used", "often", "usually", "always", "sometimes") for t in clause.verb.children
    ):
        raise Unclear("not-asserted")
    if any(c.dep_ == "ccomp" for c in clause.verb.children):
        raise Unclear("saying")


def _check_attached(clause: Clause, link: SequenceLink) -> None:
    """Raises Unclear where "after" may belong to another verb, or to one with which it means something else."""
    lemma = clause.verb.lemma_.lower()
    if is_one_of_several(link):
        raise Unclear("joined-verbs")
    if is_day_of(link):
        raise Unclear("date-cut", link.joint.text)
    if lemma in WITH_AFTER and link.form != "later":
        raise Unclear("empty-verb", lemma)
    if link.joint.i > clause.verb.i and link.form != "later":
        between = [t for t in clause.verb.subtree if clause.verb.i < t.i < link.joint.i and t.i not in link.whole]
        if any(t.pos_ == "VERB" or t.dep_ in ("acl", "relcl", "xcomp", "conj") for t in between):
            raise Unclear("joined-verbs")
        last = max(link.whole)
        dated = clause.when[1] if clause.when is not None else []
        if any(t.i > last and t.is_alpha for t in [*clause.rest, *dated]):
            raise Unclear("words-cut")  # what follows may belong to either
    if lemma in EXPECTING:
        raise Unclear("not-asserted", lemma)
    if link.joint.lower_ == "before" and (lemma in ENDING or link.verb.lemma_.lower() in UNREACHED):
        raise Unclear("not-asserted", "before")


def _other(analysis: Analysis, clause: Clause, link: SequenceLink) -> WholeClause:
    """What is told beside the clause, in the simple past. Raises Unclear."""
    verb = link.verb
    own_subject = any(c.dep_ in SUBJECT for c in verb.children)
    if link.form in ("clause", "later"):
        found = clause_of(analysis, clause.sentence, verb, shared=None if own_subject else clause.subject)
    else:
        own = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
        told = Clause(clause.sentence, verb, clause.subject, clause.subject_tokens, own, [], [])
        found = completed(analysis, told)
    if found is None or (link.form == "shared" and not _can_share(analysis, clause, found)):
        raise Unclear("joined-verbs")
    if found.torn:
        raise Unclear("aside-open")
    if found.negated or found.hedged or found.modal is not None or (found.progressive and not found.passive):
        raise Unclear("not-asserted", verb.text)
    if link.form in ("clause", "later") and not found.past:
        raise Unclear("tense", verb.text)
    if any(c.dep_ in ("ccomp", "parataxis", "advcl") for c in verb.children):
        raise Unclear("joined-verbs")
    joints = {t.i for t in [link.joint, *link.gap, *(c for c in verb.lefts if c.dep_ in ("mark", "prep"))]}
    conjoined = {t.i for c in verb.children if c.dep_ in ("conj", "cc") for t in c.subtree}
    check_uncut(found, frozenset(joints | conjoined))
    return whole_clause(analysis, found, left_out=frozenset(joints | conjoined), as_past=True)


def _can_share(analysis: Analysis, clause: Clause, found: Clause) -> bool:
    """Whether the subject of a clause can be that of a participle: no sentence "was commuted after serving"."""
    group = analysis.group_of(clause.subject)
    somebody = group is not None and group.type in ("PERSON", "ORG", "GPE")
    return somebody or not clause.passive or any(c.lower_ in ("being", "been") for c in found.auxiliaries)


def _noun(analysis: Analysis, link: SequenceLink) -> Mention:
    """A happening in words that stand alone. Raises Unclear."""
    context = Context()
    words = uncapitalised(standalone(analysis, link.words, context), link.words[0])
    if not LENGTH[0] <= len(words.split()) <= LENGTH[1]:
        raise Unclear("clause-length", words)
    check_own_names(analysis, words, link.words)
    leans = context.by_title or not is_anchored(f"x {words}")
    return analysis.mention(link.words, words, "HAPPENING_REPORTED" if leans else "HAPPENING")
