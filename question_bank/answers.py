"""A fact and a template go in; the key, its accepted wordings and the distractors come out, or the reason for none."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from question_bank import place_clues
from question_bank.distractors import actors, career, causes, claims, crimes, journals, parties
from question_bank.distractors import dates as date_options
from question_bank.distractors import numbers as number_options
from question_bank.distractors import offices as office_options
from question_bank.distractors import places as place_options
from question_bank.headline import headline, tells_all, tie
from question_bank.item_templates import ItemTemplate
from question_bank.language.dates import accepted_wordings, in_words, spelling_style
from question_bank.language.gazetteer import organisation, place_kind
from question_bank.language.numbers import NumberMention, find_numbers
from question_bank.language.numbers import accepted_wordings as number_wordings
from question_bank.model import Entity, Fact, FactSheet, Option
from question_bank.phrasing import goes_before, is_famous
from question_bank.wording import Wording


@dataclass(frozen=True, slots=True)
class Answer:
    """The key as text, every wording that scores full, and wrong options with their reasons."""

    key: str
    accepted: tuple[str, ...]
    distractors: tuple[Option, ...]
    rationale: str
    bare: Mapping[str, str] = field(default_factory=dict)
    """For the text of an option, the plain wording of the role it would fill."""


def propose(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """The answer to a stem by the template's kind of answer; a string names the reason where there is none."""
    return PROPOSERS[template.answer](sheet, wording, fact, template, stem, rng)


def _cited(sheet: FactSheet, fact: Fact) -> str:
    return " ".join(sheet.article.text[s.start : s.end] for s in sheet.sentences if s.index in fact.evidence)


def _named_in(name: str, text: str) -> bool:
    """Whether a full name or its surname stands in a text."""
    return re.search(rf"\b{re.escape(name.split()[-1])}\b", text) is not None


def _person(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    key = fact.roles[template.asks].entity
    if len(key.split()) < 2:
        return "bare-surname"
    if _several_fit(sheet, fact, template.asks):
        return "several-answers"
    cited = _cited(sheet, fact)
    others = [
        person
        for person in wording.people.values()
        if person.name != key
        and len(person.name.split()) > 1
        and not _named_in(person.name, stem)
        and not _named_in(person.name, cited)
        and person.name.split()[-1] != key.split()[-1]
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
            [p for p in others if p.gender in (me.gender, None)] if template.kind in ("event", "action") else others
        )
    if not is_famous(key):
        others = [p for p in others if not is_famous(p.name)]
    others.sort(key=lambda p: (-(p.gender == (me.gender if me else None)), -p.mentions, p.name))
    chosen = others[:5]
    rng.shuffle(chosen)
    texts = _labels(
        wording, [key, *(p.name for p in chosen[:3])], bare=template.asks == "holder" or template.kind == "action"
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


_ORDINAL: Final = re.compile(r"[IVX]+|[JS]r\.?")


def _several_fit(sheet: FactSheet, fact: Fact, asked: str) -> bool:
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


def _labels(wording: Wording, names: list[str], *, bare: bool) -> list[str]:
    """All names with their offices where each has a short one, and all without otherwise."""
    offices = [wording.offices.get(name) for name in names]
    cases = {office[:1].isupper() for office in offices if office}
    if bare or len(cases) != 1 or not all(office is not None and goes_before(office) for office in offices):
        return names
    return [f"{office} {name}" for office, name in zip(offices, names, strict=True)]


def _why_not_person(wording: Wording, person: Entity, template: ItemTemplate) -> str:
    office = wording.offices.get(person.name)
    who = f"The article names {person.name} as {office}" if office else f"The article names {person.name}"
    return f"{who}, but not as the answer to this question."


def _date(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    if fact.time is None:
        return "date-unknown"
    if in_words(fact.time) in stem:
        return "key-in-stem"
    style = spelling_style(sheet.article.text)
    used = [other.time for other in sheet.facts if other.time is not None and other.id != fact.id]
    deaths = [
        o.time.end for o in sheet.facts if "bearer" in fact.roles and not _is_death(fact) and _is_death(o) and o.time
    ]
    proposed = date_options.propose(
        fact.time,
        published=min([*deaths, sheet.article.published or date.max]) if deaths else sheet.article.published,
        planned=fact.assertion == "planned",
        avoid=used,
        rng=rng,
        style=style,
    )
    key = in_words(fact.time, style=style)
    options = tuple(Option(text, False, f"The article gives the date as {key}.") for text, _ in proposed)
    return Answer(key, tuple(accepted_wordings(fact.time)), options, f"In the article: {_cited(sheet, fact)}")


def _is_death(fact: Fact) -> bool:
    """After somebody's death nothing more happens in his life."""
    return "step" in fact.roles and fact.roles["step"].entity == "death"


def _office(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    key = fact.roles[template.asks].entity
    holder = fact.roles["holder"].entity
    held = {
        f.roles["office"].entity for f in sheet.facts if f.kind == "position" and f.roles["holder"].entity == holder
    }
    others = [
        (f.roles["office"].entity, f.roles["holder"].entity)
        for f in sheet.facts
        if f.kind == "position" and f.roles["holder"].entity != holder
    ]
    bearer = dict(reversed(others))
    proposed = [row for row in office_options.propose(key, avoid=sorted(held), rng=rng) if row[1] == "exchange"]
    if any(_INVENTED.search(text) for text, _ in proposed[:3]):
        return "too-few-distractors"  # a house need not have such posts, and nobody would take them for this one
    options = tuple(
        Option(
            text,
            False,
            f"The article names {bearer[text]} in this position."
            if text in bearer
            else f"The article names {holder} as {key}.",
        )
        for text, _ in proposed
        if text not in held
    )
    return Answer(key, (key,), options, f"In the article: {_cited(sheet, fact)}")


def _organisation(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    from question_bank.distractors import organisations

    key = fact.roles[template.asks].entity
    known = organisation(key)
    if template.kind == "statement" and (
        _NEWSROOM.search(key)
        or (known is not None and known.kind.endswith(("news_agency", "newspaper", "broadcaster", "journal")))
    ):
        return "source-asked"  # which paper carried the news is not what the news is about
    cited = _cited(sheet, fact)
    inside = [
        e.name
        for e in sheet.entities
        if e.type == "ORG" and e.name != key and not any(n in stem or n in cited for n in e.names)
    ]
    proposed = organisations.propose(key, from_article=inside, avoid=[], rng=rng)
    chosen = set(template.item_types) - {"cloze"}
    if chosen and not wording.lenient and sum(source != "gazetteer" for _, source in proposed[:3]) < 2:
        return "too-few-distractors"  # well-known bodies of the kind tempt nobody beside a name of the article
    options = tuple(Option(text, False, "The article does not attribute this to it.") for text, _ in proposed)
    entity = next((e for e in sheet.entities if e.name == key), None)
    accepted = (key, *(entity.names if entity else ()))
    return Answer(key, tuple(dict.fromkeys(accepted)), options, f"In the article: {cited}")


def _body(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """An organisation to choose among others; to be typed where the article names too few that could tempt."""
    answer = _organisation(sheet, wording, fact, template, stem, rng)
    if answer != "too-few-distractors":
        return answer
    key = fact.roles[template.asks].entity
    names = next((e.names for e in sheet.entities if key in (e.name, *e.names)), ())
    return Answer(key, tuple(dict.fromkeys((key, *names))), (), f"In the article: {_cited(sheet, fact)}")


_NEWSROOM: Final = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Press|Daily|Radio|TV|Guardian|Mail|Telegraph|Sun|Star)\b"
)


@lru_cache(maxsize=4)
def _numbers_of(text: str) -> tuple[NumberMention, ...]:
    return tuple(find_numbers(text))


_INVENTED: Final = re.compile(r"\b(?:treasurer|legal adviser|press officer)\b", re.IGNORECASE)
NEAR: Final = Decimal("0.8")
"""How near, as a share, a number of the headline may come to one that is asked."""
_BOUND: Final = re.compile(
    r"(?:more|less|fewer) than|over|under|at least|at most|up to|above|below|no more", re.IGNORECASE
)


def _place(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    key = fact.roles[template.asks].entity
    if template.has_gap and place_clues.clue(key, stem):
        return "place-told"
    inside = []
    if template.name.startswith("country"):
        inside = [e.name for e in sheet.entities if e.type == "GPE" and e.name != key and e.name not in stem]
    cited = _cited(sheet, fact)
    told = [e.name for e in sheet.entities if e.type == "GPE" and e.name != key and (e.name in stem or e.name in cited)]
    proposed = place_options.propose(key, from_article=inside, avoid=told, rng=rng)
    options = tuple(Option(text, False, f"The article names {key}.") for text, _ in proposed)
    accepted = (key, *place_clues.other_names(key))
    return Answer(key, accepted, options, f"In the article: {_cited(sheet, fact)}")


def _near_in_title(sheet: FactSheet, asked: NumberMention) -> bool:
    """Whether the headline gives the number, be it rounded: "$400,000" for a grant of $411,233."""
    title = headline(sheet.article).lower()  # "$3.75 Million"
    told = [m.value for m in find_numbers(title) if m.value is not None and m.kind == asked.kind]
    return asked.value is not None and any(NEAR * value <= asked.value <= value / NEAR for value in told)


def _number(
    sheet: FactSheet,
    wording: Wording,
    fact: Fact,
    template: ItemTemplate,
    stem: str,
    rng: random.Random,
    *,
    alone: bool = True,
) -> Answer | str:
    mentions = find_numbers(fact.roles[template.asks].entity)
    if len(mentions) != 1:
        return "number-unclear"
    if re.search(rf"\bminus {re.escape(mentions[0].text)}", _cited(sheet, fact)):
        return "number-unclear"  # what lies below nothing has its own bounds
    if _BOUND.match(fact.roles[template.asks].entity):
        return "number-bound"  # "more than 300" makes "more than 200" true as well
    counted = [m for m in find_numbers(_cited(sheet, fact)) if m.askable]
    if alone and len(counted) > 1 and not wording.lenient:
        return "several-numbers"  # which of them belongs to what is the parser's weak spot
    if mentions[0].text != fact.roles[template.asks].entity or mentions[0].definite:
        return "number-unclear"
    if _near_in_title(sheet, mentions[0]):
        return "key-in-title"
    used = [v for m in _numbers_of(sheet.article.text) for v in (m.value, m.value_high) if v is not None]
    proposed = number_options.propose(mentions[0], avoid=used, rng=rng)
    key = fact.roles[template.asks].entity
    options = tuple(Option(text, False, f"The article gives the number as {key}.") for text in proposed)
    return Answer(key, tuple(number_wordings(mentions[0])), options, f"In the article: {_cited(sheet, fact)}")


def _claim(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """True, with the false sentences that differ in one thing: the sense of a word, else a place."""
    made = claims.reversed_sense(stem)
    place = fact.roles.get("place")
    if place is not None and place.type in ("CITY", "CAPITAL", "COUNTRY"):
        told = [e.name for e in sheet.entities if e.type == "GPE" and e.name != place.entity]
        made += claims.other_place(stem, place.entity, avoid=told, rng=rng)
    made = [change for change in made if not _in_title(sheet, change.true_words)]
    cited = _cited(sheet, fact)
    options = tuple(
        Option(change.text, False, f"The article has “{change.true_words}”, not “{change.false_words}”.")
        for change in made
    )
    return Answer("True", (), options, f"In the article: {cited}")


def _in_title(sheet: FactSheet, words: str) -> bool:
    """Whether the headline says already what a false sentence would deny: "pleads guilty" for "pleaded guilty"."""
    return words.lower() in headline(sheet.article).lower() or tells_all(sheet.article, words)


def _name(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """A name of any kind, typed: whatever the article calls its bearer is right."""
    key = fact.roles[template.asks].entity
    entity = next((e for e in sheet.entities if e.name == key), None)
    names = (key, *(entity.names if entity else ()))
    return Answer(key, tuple(dict.fromkeys(names)), (), f"In the article: {_cited(sheet, fact)}")


def _peer(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """The key among what the same role holds in other facts of the kind, with the first word in the same form."""
    key = fact.roles[template.asks].entity
    cited = _cited(sheet, fact)
    others = {
        other.roles[template.asks].entity: _cited(sheet, other)
        for other in sheet.facts
        if other.kind == fact.kind and template.asks in other.roles and other.id != fact.id
    }
    fit = {text: where for text, where in others.items() if _is_peer(text, key) and text not in stem + cited}
    chosen = sorted(fit, key=lambda text: (abs(len(text) - len(key)), text))[:5]
    rng.shuffle(chosen)
    options = tuple(Option(text, False, f"The article says this of something else: {fit[text]}") for text in chosen)
    return Answer(key, (key,), options, f"In the article: {cited}")


def _is_peer(text: str, key: str) -> bool:
    """Whether two wordings could stand in one list: neither holds the other, and their lengths are alike."""
    one, other = text.lower(), key.lower()
    return one not in other and other not in one and max(len(one), len(other)) <= 2 * min(len(one), len(other)) + 6


def _party(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """A side of a transfer among the others of its class in the article; typed where there are too few of them."""
    if _several_fit(sheet, fact, template.asks):
        return "several-answers"
    cited = _cited(sheet, fact)
    side = parties.side(sheet, fact, template.asks, avoid=(stem, cited), the=wording.the)
    if side is None:
        return "key-in-title"
    names = list(side.others[:5])
    rng.shuffle(names)
    options = tuple(Option(name, False, "The article does not say this of it.") for name in names)
    return Answer(side.accepted[0], side.accepted, options, f"In the article: {cited}")


def _sum(*told: Any) -> Answer | str:
    """A number of which the grammar says what it belongs to, whatever other numbers stand beside it."""
    return _number(*told, alone=False)


def _cause(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """The key among causes of its class of which neither the article nor, of the key, the headline speaks."""
    role = fact.roles[template.asks]
    key = causes.core(role.entity)
    if tie(sheet.article, key):
        return "key-in-title"
    proposed = causes.propose(key, article=sheet.article.text, legal=role.type == "OFFENCE", rng=rng)
    cited = _cited(sheet, fact)
    options = tuple(Option(text, False, f"The article tells another cause: {cited}") for text in proposed)
    return Answer(key, (), options, f"In the article: {cited}")


def _career(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """What a life has where the article tells it, among what other lives have."""
    key = fact.roles[template.asks].entity
    if key.removeprefix("the ").lower() in sheet.article.title.lower():
        return "key-in-title"
    proposed = career.propose(template.asks, key, stem=stem, text=sheet.article.text, rng=rng)
    options = tuple(Option(text, False, f"The article names {key}.") for text in proposed)
    names = next((entity.names for entity in sheet.entities if key in (entity.name, f"the {entity.name}")), ())
    return Answer(
        key, (key, *(name for name in names if name != key)), options, f"In the article: {_cited(sheet, fact)}"
    )


def _of_a_list(
    sheet: FactSheet, wording: Wording, fact: Fact, template: ItemTemplate, stem: str, rng: random.Random
) -> Answer | str:
    """A party to a deed, a charge or a journal, among what a module of distractors has for it."""
    key, cited = fact.roles[template.asks], _cited(sheet, fact)
    if template.answer == "actor" and actors.also_did(sheet, fact, template.asks):
        return "several-answers"
    if template.answer == "actor" and key.type == "PERSON":
        return _person(sheet, wording, fact, template, stem, rng)
    options = LISTS[template.answer](sheet, key, f"{stem} {cited}", rng)
    names = next((one.names for one in sheet.entities if key.entity in one.names), ())
    wrong = tuple(Option(text, False, why) for text, why in options)
    return Answer(key.entity, tuple(dict.fromkeys((key.entity, *names))), wrong, f"In the article: {cited}")


LISTS: Final = {"actor": actors.options, "charge": crimes.options, "journal": journals.options}
PROPOSERS: Final[dict[str, Callable[..., Answer | str]]] = {
    "person": _person,
    "date": _date,
    "office": _office,
    "organisation": _organisation,
    "body": _body,
    "place": _place,
    "number": _number,
    "name": _name,
    "peer": _peer,
    "party": _party,
    "sum": _sum,
    "cause": _cause,
    "career": _career,
    **dict.fromkeys(LISTS, _of_a_list),
    "claim": _claim,
}
