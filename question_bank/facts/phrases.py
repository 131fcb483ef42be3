"""A clause and one of its phrases go in; the name in the phrase, and the clause without it, come out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.facts.elements import is_organisation
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Mention

AFTER_NAME: Final = frozenset("for as with during after before following because".split())
"""What may follow a name and belongs to the verb all the same: "to Norvik for the talks"."""


@dataclass(frozen=True)
class Phrase:
    """A name that the verb governs by a preposition, or by itself (`preposition` is then empty)."""

    preposition: str
    name: Token
    tokens: frozenset[int]
    """The indices of the preposition, the name and its article."""


def phrases(analysis: Analysis, clause: Clause, prepositions: Collection[str]) -> Iterator[Phrase]:
    """The phrases of a clause that consist of one of the prepositions and nothing but a name."""
    kept = {t.i for t in clause.rest}
    for token in clause.rest:
        if token.lower_ not in prepositions or token.dep_ not in ("prep", "dative", "agent", "prt"):
            continue
        if not _hangs_on(token, clause.verb):
            continue
        name = next((c for c in token.children if c.dep_ == "pobj" and c.i in kept), None)
        inside = _bare_name(analysis, name) if name is not None else None
        if name is not None and inside is not None:
            yield Phrase(token.lower_, name, inside | {token.i})


def objects(analysis: Analysis, clause: Clause, relations: Collection[str]) -> Iterator[Phrase]:
    """The names that the verb governs without a preposition."""
    kept = {t.i for t in clause.rest}
    for token in clause.verb.children:
        if token.dep_ in relations and token.i in kept:
            inside = _bare_name(analysis, token)
            if inside is not None:
                yield Phrase("", token, inside)


def _hangs_on(preposition: Token, verb: Token) -> bool:
    """Whether nothing but the verb's own object stands between it and the preposition."""
    head = preposition.head
    while head != verb:
        if head.dep_ not in ("dobj", "pobj", "prep", "attr") or head.ent_type_ == "GPE" or head.head == head:
            return False
        head = head.head
    return True


def _bare_name(analysis: Analysis, name: Token) -> frozenset[int] | None:
    """The tokens of a name with its article, where no other word but what belongs to the verb goes with it."""
    extent = analysis.names.range_of.get(name.i)
    if extent is None or any(c.dep_ in ("conj", "appos", "poss") and c.i >= extent[1] for c in name.children):
        return None
    inside = set(range(*extent))
    for token in name.subtree:
        if token.i in inside or token.is_punct or token.is_space:
            continue
        if token.dep_ == "det" and token.lower_ == "the":
            inside.add(token.i)
            continue
        if token.i < extent[0]:
            return None
        opener = name.doc[extent[1]]
        if opener.lower_ not in AFTER_NAME:
            return None
    return frozenset(inside)


def party(analysis: Analysis, phrase: Phrase, *, trading: bool = False) -> Mention:
    """The person, organisation or place of a phrase, with its class as type. Raises Unclear.

    Who trades is a PARTY, where it is no known organisation: a company or a person.
    """
    group = analysis.names.of_token[phrase.name.i]
    start, end = analysis.names.range_of[phrase.name.i]
    tokens = list(analysis.doc[start:end])
    surface = " ".join(t.text for t in tokens)
    if trading and group.type == "ORG" and len(tokens) > 1 and not is_organisation(group):
        return analysis.mention(tokens, surface, "PARTY")
    return analysis.mention(tokens, *_named(group, surface))


def _named(group: Group, surface: str) -> tuple[str, str]:
    """How the group is called when it is asked for, and its class. Raises Unclear."""
    if group.type == "PERSON":
        if len(group.name.split()) < 2 or not group.sure:
            raise Unclear("bare-surname", group.name)
        return group.name, "PERSON"
    if group.type in ("GPE", "LOC"):
        kind = gazetteer.place_kind(surface)
        if kind is None:
            raise Unclear("nothing-to-ask", surface)
        return surface, kind.upper()
    if group.type == "ORG" and is_organisation(group) and not surface.isupper():
        return surface, "ORG"
    raise Unclear("nothing-to-ask", surface)


def without(analysis: Analysis, clause: Clause, dropped: Collection[int]) -> str:
    """The words after the finite verb without some of them; nothing where none are left. Raises Unclear."""
    finite = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    later = [*clause.auxiliaries[1:], *([clause.verb] if clause.auxiliaries else [])]
    inside = [t for t in clause.verb.lefts if t.dep_ == "advmod" and clause.auxiliaries and t.i > finite.i]
    kept = [t for t in [*later, *inside, *clause.rest] if t.i != finite.i and t.i not in dropped]
    if not any(t.is_alpha or t.like_num for t in kept):
        return ""
    group = analysis.group_of(clause.subject)
    return standalone(analysis, kept, Context(named=[group] if group is not None else []))
