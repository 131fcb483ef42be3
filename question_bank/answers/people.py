"""A fact about a person goes in; the person among others who could be meant comes out, or the reason for none."""

import random
import re
from typing import Final

from question_bank.answers.answer import Answer, cited_text, several_fit
from question_bank.item_templates import ItemTemplate
from question_bank.language.gazetteer import place_kind
from question_bank.language.gazetteer_countries import countries_told
from question_bank.language.whole_words import stands_in
from question_bank.model import Entity, Fact, FactSheet, Option
from question_bank.phrasing import goes_before, is_famous
from question_bank.place_clues import clue
from question_bank.wording import Wording

_ORDINAL: Final = re.compile(r"[IVX]+|[JS]r\.?")


def _named_in(name: str, text: str) -> bool:
    """Whether a full name or its surname stands in a text."""
    return stands_in(name.split()[-1], text)


def person_answer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    key = fact.roles[template.asks].entity
    if len(key.split()) < 2:
        return "bare-surname"
    if several_fit(sheet, fact, template.asks):
        return "several-answers"
    cited = cited_text(sheet, fact)
    others = [
        person
        for person in wording.people.values()
        if person.name != key
        and len(person.name.split()) > 1
        and not _named_in(person.name, stem)
        and not _named_in(person.name, cited)
        and not set(person.name.split()[1:]) & set(key.split()[1:])
        and place_kind(person.name.split()[0]) != "us_state"  # "Vermont Ada Kern": a home taken for a part of the name
    ]
    others = [person for person in others if not _same_office(wording, fact, template, person)]
    if template.asks in ("speaker", "subject") and not wording.lenient:
        others = [person for person in others if _could_speak(sheet, person)]
    me = wording.people.get(key)
    if re.search(r"\b(?:he|she|his|her|him)\b", re.sub(r"“[^”]*”", "", stem)):
        others = [p for p in others if me is not None and p.gender == me.gender]
    if me is not None and me.gender is not None:
        others = (
            [p for p in others if p.gender in (me.gender, None)]
            if template.kind in ("event", "action", "news")
            else others
        )
    if not is_famous(key):
        others = [p for p in others if not is_famous(p.name)]
    others.sort(key=lambda p: (-(p.gender == (me.gender if me else None)), -p.mentions, p.name))
    chosen = _apart(others)[:5]
    rng.shuffle(chosen)
    texts = _labels(
        wording,
        [key, *(p.name for p in chosen[:3])],
        bare=template.asks == "holder" or template.kind == "action" or template.has_gap,
        stem=stem,
    )
    options = tuple(
        Option(text, False, _why_not_person(wording, person, template))
        for text, person in zip(texts[1:], chosen, strict=False)
    )
    surname = key.split()[-1]
    alone = sum(p.name.split()[-1] == surname for p in wording.people.values()) < 2
    alone = alone and not _ORDINAL.fullmatch(surname)  # "II" is nobody's surname
    accepted = [key, *([surname] if alone else []), *([texts[0]] if texts[0] != key else [])]
    names = [n for n in (me.names if me else ()) if len(n.split()) > 1]
    return Answer(
        texts[0],
        tuple(dict.fromkeys([*accepted, *names])),
        options,
        f"In the article: {cited}",
        dict(zip(texts[1:], (p.name for p in chosen), strict=False)),
    )


def _apart(people: list[Entity]) -> list[Entity]:
    """Without who may be one of those before by another form of the name: "Ada Kern" beside "Ada M. Kern Holt"."""
    kept: list[Entity] = []
    for person in people:
        first, *rest = person.name.split()
        if not any(first == other.name.split()[0] and set(rest) & set(other.name.split()[1:]) for other in kept):
            kept.append(person)
    return kept


def _could_speak(sheet: FactSheet, person: Entity) -> bool:
    """Somebody who speaks or holds a post; not a hero of the past, a character or the taker of a photograph."""
    said = {f.roles["speaker"].entity for f in sheet.facts if f.kind in ("quotation", "statement")}
    posts = [f.roles for f in sheet.facts if f.kind == "position" and f.assertion == "asserted"]
    return person.name in said | {p["holder"].entity for p in posts if p["office"].type.endswith("OFFICE")}


def _same_office(wording: Wording, fact: Fact, template: ItemTemplate, person: Entity) -> bool:
    """Another bearer of an office that could be meant by the same words."""
    if template.asks != "holder":
        return False
    return wording.offices.get(person.name, "").lower() == fact.roles["office"].entity.lower()


def _labels(wording: Wording, names: list[str], *, bare: bool, stem: str) -> list[str]:
    """All names with their offices where each has a short one and none gives the key away, and all without otherwise.

    The first name is the key.
    """
    offices = [wording.offices.get(name) for name in names]
    of_stem = [office is not None and _is_of_nation_told(office, stem) for office in offices]
    if of_stem[0] and not all(of_stem):
        return names  # "Norwegian Minister Ada Kern", where the stem speaks of Norway
    cases = {office[:1].isupper() for office in offices if office}
    if bare or len(cases) != 1 or not all(office is not None and goes_before(office) for office in offices):
        return names
    return [f"{office} {name}" for office, name in zip(offices, names, strict=True)]


def _is_of_nation_told(office: str, stem: str) -> bool:
    """Whether an office names the country or the people of a country that the stem speaks of."""
    return any(re.search(rf"\b{nation.name}\b", stem) or clue(nation.name, stem) for nation in countries_told(office))


def _why_not_person(wording: Wording, person: Entity, template: ItemTemplate) -> str:
    office = wording.offices.get(person.name)
    who = f"The article names {person.name} as {office}" if office else f"The article names {person.name}"
    return f"{who}, but not as the answer to this question."
