"""A clause goes in; who takes a stand in it, and towards whom, comes out as a name where it is one."""

import re
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import uncapitalised
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import CLASSES
from question_bank.language.clause import Clause
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.sayings import SOURCES
from question_bank.language.stances import Stance
from question_bank.language.standalone import standalone
from question_bank.model import Mention

BODIES: Final = (
    SOURCES
    | CLASSES["ORG"]
    | frozenset(
        "administration parliament senate legislature cabinet committee commission delegation coalition campaign"
        " congress board group movement community voter protester senator member critic leader country nation assembly"
        " agency embassy department".split()
    )
)
"""Nouns of those who can take a stand, beside people and offices."""
LOOSE_HOLDER: Final = re.compile(
    r"(?:(?:some|many|several|most|few|others?|all|both|each|over|more|around|about|[a-z]+s) |an? )|[a-z-]+$"
)
"""Holders of whom nobody can say who they are: "several students", "protesters"."""
OFFICE: Final = r"(?:the )?(?:(?!(?:as|and|or|of|in|for|with|to|by|from|on|like) )[\w’'.-]+ ){0,5}?"
"""What may stand before a name that a stand is taken towards."""


def takes_stands(analysis: Analysis, clause: Clause) -> bool:
    """Whether the subject is somebody: a person, a body, a country, or people called by what they are."""
    group = analysis.group_of(clause.subject)
    if group is not None and (group.type in ("PERSON", "GPE", "NORP") or is_organisation(group)):
        return True
    lemma = clause.subject.lemma_.lower()
    known = lemma in BODIES or gazetteer.person_noun(lemma) or gazetteer.office_noun(lemma) is not None
    return known or any(c.dep_ == "appos" and analysis.person_of(c) is not None for c in clause.subject.children)


def holder(analysis: Analysis, clause: Clause, subject: Mention) -> Mention:
    """The holder under the name alone, where nothing but an office or an article stands before it. Raises Unclear."""
    if any(c.dep_ == "conj" for c in clause.subject.children) and subject.type != "PHRASE":
        raise Unclear("several-answers", subject.entity)
    if subject.type == "PHRASE":
        subject = _named(analysis, clause, subject)
    halves = subject.entity.split(" and ")
    if subject.type == "ORG" and len(halves) > 1 and all(_is_body(half) for half in halves):
        return replace(subject, type="PHRASE")  # two that the name finder took for one
    if subject.type == "PHRASE" and LOOSE_HOLDER.match(subject.entity):
        raise Unclear("unnamed-subject", subject.entity)
    return subject


def agent(analysis: Analysis, clause: Clause) -> Clause | None:
    """A passive clause with the one behind "by" as its subject; None where nobody is named so."""
    by = next((c for c in clause.verb.children if c.dep_ == "agent" and c.lower_ == "by"), None)
    noun = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    if by is None or noun is None or any(c.dep_ in ("relcl", "acl", "appos", "conj") for c in noun.children):
        return None
    return replace(clause, subject=noun, subject_tokens=[t for t in noun.subtree if not t.is_space])


def agent_mention(analysis: Analysis, active: Clause) -> Mention:
    """Who stands behind "by", in words that stand alone. Raises Unclear."""
    tokens = active.subject_tokens
    return analysis.mention(tokens, uncapitalised(standalone(analysis, tokens), tokens[0]), "PHRASE")


def target(analysis: Analysis, clause: Clause, way: Stance, rest: str) -> Mention | None:
    """Whom the stand is taken towards, where that is one name: "accused Kern of …", "called on Norway to …"."""
    if ":" not in way.frame:
        return None
    names = analysis.names
    first = next((t for t in clause.rest if t.i in names.of_token and t.i in names.range_of), None)
    group = names.of_token[first.i] if first is not None else None
    if first is None or group is None or group.type not in ("PERSON", "ORG", "GPE"):
        return None
    inside = list(analysis.doc[slice(*names.range_of[first.i])])
    name = group.name if group.type == "PERSON" else " ".join(t.text for t in inside)
    found = re.match(rf"(?:on |upon )?{OFFICE}{re.escape(name)} (?:to|of|for|from) ", rest)
    if found is None or rest.count(name) != 1 or _is_joined(clause, inside):
        return None
    return analysis.mention(inside, name, _type(group, name))


def _named(analysis: Analysis, clause: Clause, subject: Mention) -> Mention:
    """ "Governor Ada Kern" as Ada Kern, "the Norvik Port Authority" without its article."""
    group, extent = analysis.names.of_token.get(clause.subject.i), analysis.names.range_of.get(clause.subject.i)
    if group is None or extent is None or clause.subject_tokens[-1].i != extent[1] - 1:
        return subject
    before = [t for t in clause.subject_tokens if t.i < extent[0]]
    if group.type == "PERSON":
        known = len(group.name.split()) > 1 and (group.office or not before)
        plain = all(t.dep_ in ("compound", "amod", "det", "nmod") for t in before)
        return replace(subject, entity=group.name, type="PERSON") if known and plain else subject
    if [t.lower_ for t in before] not in ([], ["the"]):
        return subject
    name = subject.entity.removeprefix("the ")
    kind = _type(group, name)
    return replace(subject, entity=name, type=kind) if kind != "NORP" else subject


def _is_joined(clause: Clause, inside: list[Token]) -> bool:
    """Whether the name is one of several, or a part of a larger expression."""
    several = any(c.dep_ in ("conj", "cc", "appos", "prep", "poss") for t in inside for c in t.children)
    before = [t for t in clause.rest if t.i < inside[0].i]
    part = inside[-1].dep_ in ("compound", "poss", "nmod", "amod", "conj")
    return several or part or any(t.dep_ in ("poss", "conj") for t in before)


def _is_body(words: str) -> bool:
    return any(gazetteer.organisation_word(word) for word in words.split())


def _type(group: Group, name: str) -> str:
    if group.type == "ORG":
        return "ORG" if is_organisation(group) else "NAME"
    if group.type != "GPE":
        return group.type
    return "COUNTRY" if gazetteer.country(name.removeprefix("the ")) else "PLACE"
