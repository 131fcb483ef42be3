"""A fact as somebody wrote it down goes in; the same with the forms that item templates expect comes out.

The words of a fact that was found in an article have been taken apart already: a verb has its base form, an event its
year. Somebody who writes "was opened" or "the 2023 Malta summit" means the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from lemminflect import getLemma

from question_bank.language import gazetteer
from question_bank.language.dates import in_words
from question_bank.language.verbs import past
from question_bank.model import Entity, Fact, FactShape, Mention

_PERFECT: Final = frozenset(("has", "have", "had"))
_YEAR: Final = re.compile(r"\b(?:of )?(?:1[89]|20)\d\d\b")
_MARKS: Final = "“”\"„«»‘’'"
_ENTITY_TYPES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("COUNTRY", "CAPITAL", "CITY", "PLACE", "GPE"), "GPE"),
    "PERSON": "PERSON",
    "ORG": "ORG",
}
_LEAST_WORDS: Final = 4
"""Words of a quotation that can be asked for by itself; fewer are a phrase."""


def completed(fact: Fact, guessed: frozenset[str], shape: FactShape, *, published: date | None, plain: bool) -> Fact:
    """The fact with what its words let on; `guessed` are the roles whose type nobody gave, and nothing else changes.

    `plain` says that no assertion was given: then an event after the day of publication is a plan.
    """
    if not guessed:
        return fact
    roles = dict(fact.roles)
    for name in guessed & set(roles):
        roles[name] = replace(roles[name], entity=_tidied(name, roles[name].entity) or roles[name].entity)
    roles |= _verb(roles, guessed) | _said(roles, shape) | _occasion(roles, shape)
    if fact.time is not None and "date" in shape.roles and "date" not in roles:
        roles["date"] = _made(in_words(fact.time), "DATE")
    if fact.attributed_to is not None and "source" in shape.roles:
        roles.setdefault("source", fact.attributed_to)
    ahead = fact.time is not None and published is not None and fact.time.start > published
    assertion = "planned" if plain and ahead and "occasion" in roles else fact.assertion
    return replace(fact, roles=roles, assertion=assertion)


def _made(words: str, kind: str) -> Mention:
    return Mention(words, words, kind)


def _tidied(role: str, words: str) -> str:
    """Without what belongs to the sentence around it: quotation marks, "that", "the", a full stop."""
    if role in ("quotation", "excerpt", "remark", "phrase"):
        return words.strip(_MARKS + " ").rstrip(".,;—– ") if words[:1] in _MARKS else words.rstrip(".,;—– ")
    if role == "content":
        return re.sub(r"^that ", "", words).rstrip(". ")
    if role in ("occasion", "plain"):
        return re.sub(r"^the ", "", words, flags=re.IGNORECASE)
    if role in ("subject", "of"):
        return re.sub(r"^(?:The|An?|These|Those|Some|All)(?= [a-z])", lambda found: found[0].lower(), words)
    return words.rstrip(". ") if role == "rest" else words


def _verb(roles: Mapping[str, Mention], guessed: frozenset[str]) -> dict[str, Mention]:
    """The finite word with its base form and tense; the words of the verb after it open the rest of the clause."""
    made: dict[str, Mention] = {}
    if "verb" in roles and "verb" in guessed:
        made["verb"] = replace(roles["verb"], entity=_base(roles["verb"].text))
    if "finite" in roles and "finite" in guessed:
        words = roles["finite"].entity.split()
        if len(words) == 2 and words[0].lower() in _PERFECT:
            words = [past(_base(words[1]))]
        first, later = words[0], words[1:]
        tense = "PAST" if _is_past(first) else "PRESENT"
        made["finite"] = replace(roles["finite"], text=first, entity=_base(first), type=tense)
        if later:
            rest = roles.get("rest", _made("", "WHOLE"))
            told = " ".join([*later, rest.entity]).strip()
            made["rest"] = replace(rest, text=told, entity=told, start=None, end=None)
    if {"count", "of", "finite", "subject"} <= set(roles) and "rest" not in roles and "rest" not in made:
        told = " ".join(roles[name].entity for name in ("count", "of", "after") if name in roles)
        made["rest"] = _made(told, "WHOLE")
    return made


def _base(word: str) -> str:
    found = getLemma(word.lower(), "VERB")
    return str(found[0]) if found else word.lower()


def _is_past(word: str) -> bool:
    return word.lower() in ("was", "were") or past(_base(word)) == word.lower()


def _said(roles: Mapping[str, Mention], shape: FactShape) -> dict[str, Mention]:
    """The part of a quotation that is asked for, and the verb of a claim, where they were left out."""
    made: dict[str, Mention] = {}
    quoted = roles.get("quotation")
    if quoted is not None and not {"excerpt", "remark", "phrase"} & set(roles):
        whole = quoted.entity[:1].isupper() and len(quoted.entity.split()) >= _LEAST_WORDS
        made["excerpt" if whole else "phrase"] = quoted
    if "content" in roles and "verb" in shape.roles and "verb" not in roles:
        made["verb"] = Mention("said", "say", "VERB")
    return made


def _occasion(roles: Mapping[str, Mention], shape: FactShape) -> dict[str, Mention]:
    if "occasion" not in roles or "plain" in roles or "plain" not in shape.roles:
        return {}
    named = roles["occasion"]
    plain = " ".join(_YEAR.sub(" ", named.entity).split())
    return {"plain": replace(named, entity=plain or named.entity)}


def entities(facts: Iterable[tuple[Fact, frozenset[str]]]) -> Iterator[Entity]:
    """The people, organisations and places that stand in the given roles of the facts, for wrong options."""
    counts: dict[tuple[str, str], int] = {}
    for fact, roles in facts:
        for name in sorted(roles & set(fact.roles)):
            kind = _ENTITY_TYPES.get(fact.roles[name].type)
            if kind is not None:
                key = (fact.roles[name].entity, kind)
                counts[key] = counts.get(key, 0) + 1
    for (name, kind), number in counts.items():
        person = kind == "PERSON"
        gender = gazetteer.gender_of_first_name(name.split()[0]) if person else None
        names = (name, name.split()[-1]) if person and " " in name else (name,)
        yield Entity(name, kind, names, None, gender, number)
