"""The key of an item with its accepted wordings and its wrong options, and what all kinds of answer ask of a fact."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from question_bank.model import Fact, FactSheet, Option


@dataclass(frozen=True, slots=True)
class Answer:
    """The key as text, every wording that scores full, and wrong options with their reasons."""

    key: str
    accepted: tuple[str, ...]
    distractors: tuple[Option, ...]
    rationale: str
    bare: Mapping[str, str] = field(default_factory=dict)
    """For the text of an option, the plain wording of the role it would fill."""


def cited_text(sheet: FactSheet, fact: Fact) -> str:
    return " ".join(sheet.article.text[s.start : s.end] for s in sheet.sentences if s.index in fact.evidence)


def several_fit(sheet: FactSheet, fact: Fact, asked: str) -> bool:
    """Whether another fact differs in the asked role only: "Kern pardoned Holt" beside "Kern pardoned Aas"."""
    told = _without(fact, asked)
    return len(told) > 1 and any(
        other.id != fact.id
        and other.kind == fact.kind
        and asked in other.roles
        and other.roles[asked].entity != fact.roles[asked].entity
        and _without(other, asked) == told
        for other in sheet.facts
    )


def _without(fact: Fact, asked: str) -> tuple[str, ...]:
    """What a fact says in its main roles, the asked one left open."""
    key = fact.roles[asked].entity if asked in fact.roles else ""
    main = (name for name in ("subject", "finite", "rest") if name in fact.roles and name != asked)
    return tuple(fact.roles[name].entity.replace(key, "…") if key else fact.roles[name].entity for name in main)
