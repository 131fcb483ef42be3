"""A person or organisation and a sheet go in; others of its class in the article come out, most like it first."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from question_bank.distractors.organisations import alike, kind_of, same
from question_bank.headline import content, headline
from question_bank.language.whole_words import stands_in
from question_bank.model import Entity, Fact, FactSheet

TEACHING: Final = re.compile(r"\b(?:University|College|Institute of Technology|Universit\w+)\b")
"""What gives degrees."""
NO_PARTY: Final = re.compile(
    r"\b(?:Act|Bill|Law|Program|Programme|Award|Medal|Prize|Unit|Report|Plan|Research|Year)$|\d"
    r"|\b(?!(?:of|the|and|for|de|in|at|on|la|le|van|von|du|di|del|al|el|y|e)\b)[a-z]+\b"
)
"""What the name finder takes for a body, and nobody gives anything to or gets it from."""
FEWEST_WORDS: Final = 2
"""Words of the name of a person or organisation that can stand beside another."""


@dataclass(frozen=True, slots=True)
class Side:
    """Who it was with every wording that scores full, the key first, and who it was not."""

    accepted: tuple[str, ...]
    others: tuple[str, ...]


def side(sheet: FactSheet, fact: Fact, role: str, *, avoid: Collection[str], the: Callable[[str], str]) -> Side | None:
    """One side of a transfer and the others that it could have been; None where the headline names it.

    `the` puts an article before the names that have one.
    """
    key, announcer = fact.roles[role], fact.roles.get("announcer")
    if announcer is not None and _shares_name(headline(sheet.article), key.entity):
        return None  # "$400,000 for Norvik": the Norvik Fire Department
    if announcer is not None and announcer.type != "LEAD":
        return Side((key.entity,), tuple(beside(sheet, fact)))
    known = next((e.names for e in sheet.entities if key.entity in (e.name, *e.names)), ())
    full = [name for name in known if len(name.split()) > 1 or key.type != "PERSON"]
    others = propose(sheet, key.entity, key.type, avoid=avoid)
    return Side(tuple(dict.fromkeys((the(key.entity), key.entity, *full))), tuple(the(name) for name in others))


def _shares_name(title: str, name: str) -> bool:
    """Whether a headline and a name have a word with a capital in common."""
    words = r"[A-Z][\w’'-]+"
    return bool(set(re.findall(words, title)) & set(re.findall(words, name)) - {"The"})


def propose(sheet: FactSheet, key: str, kind: str, *, avoid: Collection[str] = ()) -> list[str]:
    """The article's other people (`kind` PERSON), organisations (ORG) or groups of the key's class.

    None whose name or surname stands in one of the texts to avoid, none that shares a name with the key.
    """
    wanted = "PERSON" if kind == "PERSON" else "ORG"
    others = [e for e in sheet.entities if e.type == wanted and _fits(e, key, avoid)]
    if TEACHING.search(key):
        others = [e for e in others if TEACHING.search(e.name)]
    mine = kind_of(key) if wanted == "ORG" else None
    others.sort(key=lambda e: (not (mine is not None and alike(mine, kind_of(e.name))), -e.mentions, e.name))
    return _apart([e.name for e in others], key)


def beside(sheet: FactSheet, fact: Fact) -> list[str]:
    """Who gets money by the other lines of a list, for something that has no word in common with the purpose asked."""
    key = fact.roles["receiver"].entity
    asked = content(fact.roles["purpose"].entity) if "purpose" in fact.roles else set()
    told = {s.index: sheet.article.text[s.start : s.end] for s in sheet.sentences}
    amount = fact.roles["amount"].entity
    others = [
        f.roles["receiver"].entity
        for f in sheet.facts
        if f.kind == fact.kind and "announcer" in f.roles and f.roles["announcer"].type != "LEAD" and f.id != fact.id
        if f.roles["amount"].entity != amount and not asked & content(" ".join(told[index] for index in f.evidence))
    ]
    return _apart(sorted(dict.fromkeys(others), key=lambda name: abs(len(name) - len(key))), key)


def _fits(entity: Entity, key: str, avoid: Collection[str]) -> bool:
    """Whether an entity is named in full and neither the key nor told in the texts."""
    name = entity.name
    if len(name.split()) < FEWEST_WORDS or name.isupper() or re.search(r"[^\w\s.’'&-]", name) or NO_PARTY.search(name):
        return False
    last = name.split()[-1] if entity.type == "PERSON" else name
    told = [*entity.names, last]
    return name != key and not any(stands_in(n, text) for n in told for text in avoid)


def _apart(names: Sequence[str], key: str) -> list[str]:
    """Those of which none lies in the key or in one before it."""
    kept: list[str] = []
    for name in names:
        if not any(same(name, other) for other in (key, *kept)):
            kept.append(name)
    return kept
