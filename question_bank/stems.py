"""A fact and its wording go in; the values that a template can say, and claims with a gap, come out."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Final

from question_bank.claim_standing import (
    is_background,
    is_broken_off,
    is_late,
    is_outlet,
    is_placed,
    is_slight,
    is_telling,
    is_tied,
)
from question_bank.deed_wording import deed_names
from question_bank.gaps import GAP
from question_bank.giving_away import gives_away, straight
from question_bank.headline import figures_told, headline, is_release, tells, tie
from question_bank.language.dates import in_words, with_preposition
from question_bank.language.numbers import find_numbers
from question_bank.language.sayings import REPORTING
from question_bank.language.verbs import WEAK_VERBS, backshift, past
from question_bank.model import Article, Fact, FactSheet, Mention, TimeSpan
from question_bank.news_wording import news_names
from question_bank.phrasing import capital_office, kind_of_number, which
from question_bank.prominence import is_passing, is_prominent
from question_bank.quoted_words import is_whole
from question_bank.rendering import stem_of
from question_bank.speaker_weight import CAST, is_guessed, is_of_cast, is_prominent_speaker, weight
from question_bank.stance_names import stance_names
from question_bank.wording import LONG_AGO, Wording

SAID: Final = {
    "add": "said",
    "continue": "said",
    "reply": "said",
    "respond": "said",
    "recall": "said",
    "tell": "said",
    "write": "wrote",
    "report": "reported",
}


ONCE: Final = frozenset(
    "born bear die found founded establish established elect elected appoint appointed nominate nominated become form"
    " formed create created open opened release released publish published sign signed sentenced convicted".split()
)
"""What happens to somebody or something in one year and not in others as well."""
OF_A_NATION: Final = r"[A-Z][a-z]+(?:an|ese|ish|ch|i|ic) (?:capital|government|parliament)\b"
"""What takes an article where a hasty writer leaves it out: "in French capital"."""
INSTITUTIONS: Final = r"\b(?:University|College|Institute|Academy|Conservatory|Society|Association)\b"
OCCASIONS: Final = "Olympics|Games|Cup|Championships?|Expo|Summit|Conference|Festival"
PRIZES: Final = r"\b(?:Award|Prize|Medal|Fellowship|Cup)\b"
OF_ITS_MATTER: Final = 2
"""Words of the headline that praise in a press release must have: other praise anybody could have given."""
POINTS_OUT: Final = re.compile(r"\b(?:[Tt]his|[Tt]hese) [a-z]")
"""What the one who speaks could point at: in a press release seldom what its heading names."""
VOICING: Final = frozenset(
    "announce release publish express condemn denounce laud praise hail applaud criticize criticise slam thank".split()
)
"""What somebody does by saying something: on which day is seldom worth knowing."""
AHEAD: Final = re.compile(
    r"(?:now |currently )?(?:scheduled|expected|due|set|planned|poised|likely|slated|about) (?:to|for)\b"
)
"""What was still to come on the day of a report, and need not have come: told in the past."""
SIDES: Final = ("giver", "receiver", "destination", "origin")
"""Roles that a question asks for by their class: "which country", "whom"."""
BODIES: Final = frozenset(
    "Foundation Party Institute Council Court Commission Committee Agency Association Museum University Fund Union"
    " Company Bank Group Network Society Club League Charity Trust Center Centre Board Ministry Church".split()
)
"""Last words of names that say what sort of body it is."""
EXPLAINED: Final = frozenset(("term", "name", "relation", "deed", "description"))
"""Roles of facts that tell what something is called, or who somebody is."""
LONG_REPORT: Final = 24
"""Words with which a report is named, from which on a claim with a day and names of its own is better told without."""
ALSO_MET: Final = re.compile(r"\balso (?:met|held|spoke)|\b(?:met|meet|meeting)\b.*\b(?:met|meet|meeting)\b")
"""Who met several people on one day."""


class Role(str):
    """A role as templates see it: its canonical wording, with `text` and `type` at hand."""

    text: str
    type: str

    def __new__(cls, mention: Mention) -> "Role":
        role = super().__new__(cls, mention.entity)
        role.text, role.type = mention.text, mention.type
        return role


def variables(wording: Wording, fact: Fact) -> dict[str, Any]:
    """What a template can say: the roles, the time, and the forms of the verb."""
    names: dict[str, Any] = {name: Role(mention) for name, mention in fact.roles.items()}
    if "subject" in fact.roles:
        names["subject"] = Role(replace(fact.roles["subject"], entity=_with_rank(fact.roles["subject"].entity)))
    for name in ("speaker", "subject"):
        if name in fact.roles and fact.roles[name].type in ("ORG", "COUNTRY", "PLACE", "NAME", "GPE"):
            names[name] = Role(replace(fact.roles[name], entity=wording.the(fact.roles[name].entity)))
    names |= {"main_person": "" if wording.lenient else wording.main_person, "own_news": False}
    if "holder" in fact.roles:
        holder = fact.roles["holder"].entity
        names["prominent"] = is_prominent(wording, holder)
        names["cast_size"] = len(wording.cast)
        names["in_cast"] = len(wording.cast) >= CAST and names["prominent"]
    names |= {"month": wording.month, "time": wording.when(fact), "assertion": fact.assertion}
    kinds = {"COUNTRY": "country", "CITY": "city", "CAPITAL": "city"}
    names["kind_of_place"] = kinds.get(fact.roles["place"].type, "place") if "place" in fact.roles else "place"
    names["kind_of_number"] = kind_of_number(fact.roles["number"].entity) if "number" in fact.roles else "number"
    said_when = f"{wording.when(fact)}, " if wording.when(fact) else ""
    names["front"] = wording.report or said_when
    names |= {"lenient": wording.lenient, "life": wording.is_life}
    names |= {f"which_{name}": which(Role(fact.roles[name])) for name in SIDES if name in fact.roles}
    quoted = fact.roles.get("quotation")
    if wording.lenient and quoted is not None and is_whole(quoted.entity):
        names.setdefault("remark", Role(quoted))
    names["report"] = wording.report
    occasion = fact.roles["occasion"].entity if "occasion" in fact.roles else ""
    names["dated_name"] = (
        re.search(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d", occasion) is not None
    )
    names["as_told"] = _as_told(wording, fact)
    names["slight"] = "remark" in fact.roles and is_slight(wording, fact.roles["remark"].entity)
    names["late"] = is_late(wording, fact)
    names["plain_front"] = said_when if "finite" not in fact.roles else ""
    published = wording.sheet.article.published
    old = fact.time is not None and published is not None and (published - fact.time.end).days > LONG_AGO
    names["long_ago"] = old and bool(wording.report)
    names["granularity"] = fact.time.granularity if fact.time else ""
    names["year"] = fact.time.start.year if fact.time else ""
    if "content" in fact.roles:
        said = " ".join(fact.roles[name].entity for name in ("speaker", "verb", "content") if name in fact.roles)
        names["told_before"] = tells(wording.sheet.article, said) or figures_told(wording.sheet.article, said)
        names["touching"] = not wording.report or tie(wording.sheet.article, said) > 0
        names["telling"] = is_telling(wording, said)
        names["broken_off"] = is_broken_off(wording.sheet.article, fact.roles["content"])
    if "speaker" in fact.roles:
        names["in_cast"] = len(wording.cast) >= CAST and fact.roles["speaker"].entity in wording.cast
        names["passing"] = is_passing(wording, fact.roles["speaker"].entity)
        words = fact.roles["excerpt"].entity if "excerpt" in fact.roles else ""
        saying = fact.roles["saying"].entity if "saying" in fact.roles else ""
        names |= _speaker_names(wording, fact)
        names["points_out"] = is_release(wording.sheet.article) and POINTS_OUT.search(saying) is not None
        names["stock"] = is_release(wording.sheet.article) and tie(wording.sheet.article, words) < OF_ITS_MATTER
    if EXPLAINED & set(fact.roles):
        names |= _who_is_who(wording, fact)
    if fact.kind == "news":
        names |= news_names(wording, fact)
    if "party" in fact.roles:
        told = " ".join(wording.sheet.article.text[s.start : s.end] for s in wording.cited(fact))
        names["also_met"] = ALSO_MET.search(told) is not None
    if "bearer" in fact.roles:
        names |= _life_names(wording, fact)
    verb = fact.roles.get("verb")
    if verb is not None:
        names["said"] = SAID.get(verb.entity, past(verb.entity))
    if "patient" in fact.roles:
        names |= deed_names(wording, fact)
    finite, rest = fact.roles.get("finite"), fact.roles.get("rest")
    if finite is not None and rest is not None:
        names |= _verb_forms(wording, fact, finite, rest.entity)
        names |= stance_names(wording, fact, names["finite_rest"], names["base_rest"])
    return names


def _speaker_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """How much speaks for asking who said it: `weight` of words, and of a claim whether it is `weighty`."""
    speaker = fact.roles["speaker"].entity
    if "content" in fact.roles:
        heard = is_of_cast(wording, speaker) or (
            "“" in fact.roles["content"].entity and is_prominent_speaker(wording, speaker)
        )
        guessed = is_guessed(wording, speaker) and not wording.lenient
        return {"weighty": wording.lenient or (heard and not guessed), "guessed": guessed}
    asked = next((name for name in ("excerpt", "saying", "remark", "phrase", "quotation") if name in fact.roles), "")
    return {"weight": weight(wording, fact, fact.roles[asked].entity) if asked else 0}


def _as_told(wording: Wording, fact: Fact) -> str:
    """Who tells it, for what has no time of its own: the source, else the report, else the month of the report."""
    if "source" in fact.roles:
        return f"according to {wording.the(fact.roles['source'].entity)}, "
    return wording.report or (f"as reported {wording.month}, " if wording.month and not wording.is_life else "")


@cache
def names_of_kind(kind: str, roles: tuple[str, ...]) -> frozenset[str]:
    """Every name that a template of a kind can use: its roles, and what `variables` makes of a fact that has all."""
    day = date(2000, 2, 2)
    words = Mention("Some Words", "Some Words", "PERSON")
    fact = Fact("", "", kind, dict.fromkeys(roles, words), time=TimeSpan(day, day))
    sheet = FactSheet(Article("", "", "", published=day), (), (), (fact,))
    return frozenset((*variables(Wording(sheet), fact), *roles, "claim", "gapped"))


def names_somebody(fact: Fact) -> bool:
    """Whether the claim names what it is about, so that a date is anchor enough: not "seven people died in Malta"."""
    subject, rest = fact.roles.get("subject"), fact.roles.get("rest")
    if subject is None or rest is None:
        return True
    if subject.type in ("COUNTRY", "PLACE"):
        return re.search(r"[A-Z]", rest.entity) is not None
    if re.match(r"(?:an?|at least|some|several|about|around|more|over|nearly) ", subject.entity):
        return False  # "a former adviser": which, only the headline tells
    return subject.type != "PHRASE" or re.search(r"(?<=\s)[A-Z]|^[A-Z]", subject.entity) is not None


def rendered(template: str, names: dict[str, Any]) -> str:
    told = " ".join(stem_of(template).render(**names).split())
    told = re.sub(rf"\b(at|of|in|to|from|by|near|with) (?=University of |{OF_A_NATION})", r"\1 the ", told)
    return re.sub(r"(?<=\.[A-Z])\.\.$", ".", told)  # "… inside the U.S."


def told_as(wording: Wording, claim: str, entity: str) -> str:
    """The key's words in the claim, with "the" or an office where they stand before it there; a number by itself."""
    if any(number.text == entity for number in find_numbers(entity)):
        return entity  # "the fifteen sailors" keep their article
    introduced = wording.introduce(entity)
    for words in (introduced if introduced != entity else "\0", f"the {entity}", f"The {entity}", entity):
        if words in claim and not words.endswith(","):
            return words
    return entity


def gapped(claim: str, told: str) -> str:
    """The claim with a gap for the one place where the words stand. Raises ValueError where that is not one."""
    if claim.count(told) != 1:
        raise ValueError("key-not-once")
    return claim.replace(told, GAP)


def _is_of_name(fact: Fact, rest: str) -> bool:
    """Whether the place belongs to a name that all know or that gives it away: "the Games in Oslo", "Norvik, N.J."."""
    place = re.escape(fact.roles["place"].entity) if "place" in fact.roles else ""
    return bool(place) and re.search(rf"\b(?:{OCCASIONS}) in {place}\b|{place}, [A-Z]", rest) is not None


def _is_listed(fact: Fact, rest: str) -> bool:
    """Whether the person stands in a list: which of them is left out is chance."""
    if "person" not in fact.roles:
        return False
    name = re.escape(fact.roles["person"].entity)
    return (
        re.search(rf"(?:, |\b(?:and|or|including|a|two|three|another) ){name}|{name}(?:, [A-Z]| and [A-Z])", rest)
        is not None
    )


def _is_institution(fact: Fact) -> bool:
    """Whether the organisation is a seat of learning or a society, and no prize of one."""
    name = fact.roles["organisation"].entity if "organisation" in fact.roles else ""
    return re.search(INSTITUTIONS, name) is not None and re.search(PRIZES, name) is None


def _with_rank(subject: str) -> str:
    """ "governor Ada Kern" as it is written: "Governor Ada Kern"."""
    first, _, name = subject.partition(" ")
    return f"{capital_office(first)} {name}" if name[:1].isupper() else subject


def _who_is_who(wording: Wording, fact: Fact) -> dict[str, Any]:
    """How terms and names stand to the headline, how many terms are explained, and what sort of body a name is of."""
    told = " ".join(mention.entity for mention in fact.roles.values())
    asked = next((fact.roles[name].entity for name in ("term", "name", "person") if name in fact.roles), "")
    shown = straight(headline(wording.sheet.article)).lower()
    relation = fact.roles["relation"].entity if "relation" in fact.roles else ""
    last = asked.split()[-1] if asked else ""
    return {
        "touches": not wording.report or tie(wording.sheet.article, told) > 0 or wording.in_lead(fact),
        "in_title": any(re.search(rf"\b{re.escape(w.lower())}", shown) for w in asked.split() if len(w) > 3),
        "on_matter": wording.in_lead(fact) or tie(wording.sheet.article, told.replace(asked, " ")) > 0,
        "bare_thing": re.match(r"[Tt]he \w+(?:,| (?:is|was|are|were|has|had|called|named|known))", _sentence(fact))
        is not None,
        "explained": sum("meaning" in other.roles for other in wording.sheet.facts),
        "kind_of_body": last.lower() if last in BODIES else "organisation",
        "possessed": re.match(r"[\w’' .-]+?(?:’s|'s|s’) ", relation) is not None,
    }


def _sentence(fact: Fact) -> str:
    return fact.roles["sentence"].entity if "sentence" in fact.roles else ""


def _life_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """How a question of a life names its person, and a step that somebody else took, told of that one."""
    rest, agent = fact.roles.get("rest"), fact.roles.get("agent")
    participle, _, done = rest.entity.partition(" ") if rest is not None else ("", "", "")
    by = re.escape(agent.entity) if agent is not None else ""
    return {
        "who": fact.roles.get("introduced", fact.roles["bearer"]).entity,
        "active": participle,
        "the_school": wording.the(fact.roles["school"].entity) if "school" in fact.roles else "",
        "rest_without_agent": re.sub(rf" ?\bby [^,]*?{by}", "", done),
    }


def _verb_forms(wording: Wording, fact: Fact, finite: Mention, rest: str) -> dict[str, Any]:
    """The clause as a sentence and as a question; a present is told as of the day of publication."""
    be = finite.entity == "be" or finite.text.lower() in ("was", "were")
    kind, leans = finite.type.removesuffix("_REPORTED"), finite.type.endswith("_REPORTED")
    present = kind == "PRESENT" and bool(wording.day) and not leans and not wording.report
    ahead = kind == "PRESENT" and bool(wording.day) and AHEAD.match(rest) is not None
    told = backshift(finite.text, finite.entity) if present or ahead or finite.text.lower() == "will" else finite.text
    adverb = f"{fact.roles['adverb'].entity} " if "adverb" in fact.roles else ""
    front = (
        wording.report
        if leans and fact.time is None
        else wording.front(fact, present=present, timeless=kind == "GENERIC")
    )
    subject = _with_rank(fact.roles["subject"].entity) if "subject" in fact.roles else ""
    said = f"{subject} {told} {rest}"
    told_before = tells(wording.sheet.article, said) or figures_told(wording.sheet.article, said)
    if wording.report and fact.time is not None and not told_before:
        same_day = (wording.day and in_words(fact.time) == wording.day) or in_words(fact.time) in rest
        own = f"{with_preposition(fact.time)}, "
        stuffed = len(wording.report.split()) > LONG_REPORT and names_somebody(fact) and not leans
        if not stuffed or in_words(fact.time) in rest:
            front = wording.report if same_day else f"{wording.report_without_day}{own}"
    if "source" in fact.roles:
        own_day = f"{with_preposition(fact.time)}, " if fact.time is not None else ""
        front = f"{own_day}according to {wording.the(fact.roles['source'].entity)}, "  # one source is enough
    return {
        "did": told.lower() if be else "did",
        "base": finite.entity,
        "base_rest": rest if be else f"{adverb}{finite.entity} {rest}",
        "finite_rest": f"{adverb}{told} {rest}",
        "front": front,
        "opened": f"{fact.roles['opening'].entity}, " if "opening" in fact.roles else "",
        "lead": wording.lenient or wording.in_lead(fact),
        "tag": not wording.lenient and be and re.match(r"(?:an?|the) ", rest) is not None and len(rest.split()) < 14,
        "tense": kind,
        "report_or_none": "" if told_before else wording.report,
        "naming": "" if told_before and names_somebody(fact) else wording.report,
        "told_before": told_before and fact.time is None,
        "tied": is_tied(wording, fact, f"{subject} {rest}"),
        "telling": is_telling(wording, f"{subject} {rest}"),
        "touching": not wording.report or tie(wording.sheet.article, f"{subject} {rest}") > 0,
        "placed": is_placed(wording, fact, kind),
        "background": is_background(wording, finite, kind, rest),
        "length": len(rest.split()),
        "state": kind != "PAST" and finite.entity in ("be", "have"),
        "once": (rest.split()[0].lower() if be else finite.entity) in ONCE,
        "private": finite.entity in ("marry", "divorce"),
        "weak": finite.entity in WEAK_VERBS,
        "place_of_name": _is_of_name(fact, rest),
        "listed": _is_listed(fact, rest),
        "key_told": "person" in fact.roles and gives_away(wording, fact.roles["person"].entity),
        "own_news": is_outlet(wording, subject),
        "at_work": "person" in fact.roles and is_prominent(wording, fact.roles["person"].entity),
        "institution": _is_institution(fact),
        "age_given": bool(re.search(r"\b(?:aged?|at|age) \d{2,3}\b", wording.report)) and "born" in rest,
        "leans": leans,
        "saying": finite.entity in REPORTING or finite.entity in VOICING,
    }
