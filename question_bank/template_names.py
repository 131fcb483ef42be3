"""A fact and its wording go in; the names that a template can use for it, with their values, come out."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Final

from question_bank.claim_standing import is_late, is_slight
from question_bank.clause_names import clause_names
from question_bank.deed_wording import deed_names
from question_bank.identity_names import EXPLAINED, identity_names, life_names
from question_bank.language.verbs import past
from question_bank.model import Article, Fact, FactSheet, Mention, TimeSpan
from question_bank.news_wording import news_names
from question_bank.phrasing import kind_of_number, which, with_rank
from question_bank.prominence import is_prominent
from question_bank.quoted_words import is_whole
from question_bank.speaker_names import claim_names, speaker_names
from question_bank.speaker_weight import CAST
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
TAKE_ARTICLE: Final = ("ORG", "COUNTRY", "PLACE", "NAME", "GPE")
"""Classes of subjects and speakers before which "the" may have to stand."""
KINDS_OF_PLACE: Final = {"COUNTRY": "country", "CITY": "city", "CAPITAL": "city"}
DATED: Final = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d")
"""A day in the name of an occasion."""
SIDES: Final = ("giver", "receiver", "destination", "origin")
"""Roles that a question asks for by their class: "which country", "whom"."""
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
    names = _role_names(wording, fact) | _article_names(wording) | _time_names(wording, fact)
    names["assertion"] = fact.assertion
    if "holder" in fact.roles:
        names |= _holder_names(wording, fact.roles["holder"].entity)
    if "content" in fact.roles:
        names |= claim_names(wording, fact)
    if "speaker" in fact.roles:
        names |= speaker_names(wording, fact)
    if EXPLAINED & set(fact.roles):
        names |= identity_names(wording, fact)
    if fact.kind == "news":
        names |= news_names(wording, fact)
    if "party" in fact.roles:
        names["also_met"] = ALSO_MET.search(_evidence(wording, fact)) is not None
    if "bearer" in fact.roles:
        names |= life_names(wording, fact)
    if "verb" in fact.roles:
        verb = fact.roles["verb"].entity
        names["said"] = SAID.get(verb, past(verb))
    if "patient" in fact.roles:
        names |= deed_names(wording, fact)
    if "finite" in fact.roles and "rest" in fact.roles:
        names |= clause_names(wording, fact, fact.roles["finite"], fact.roles["rest"].entity)
        names |= stance_names(wording, fact, names["finite_rest"], names["base_rest"])
    return names


def _role_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """The roles as a sentence has them, and what a question calls those whose class it asks for."""
    names: dict[str, Any] = {name: Role(mention) for name, mention in fact.roles.items()}
    if "subject" in fact.roles:
        names["subject"] = Role(replace(fact.roles["subject"], entity=with_rank(fact.roles["subject"].entity)))
    for name in ("speaker", "subject"):
        if name in fact.roles and fact.roles[name].type in TAKE_ARTICLE:
            names[name] = Role(replace(fact.roles[name], entity=wording.the(fact.roles[name].entity)))
    quoted = fact.roles.get("quotation")
    if wording.lenient and quoted is not None and is_whole(quoted.entity):
        names.setdefault("remark", Role(quoted))
    names["kind_of_place"] = KINDS_OF_PLACE.get(fact.roles["place"].type, "place") if "place" in fact.roles else "place"
    names["kind_of_number"] = kind_of_number(fact.roles["number"].entity) if "number" in fact.roles else "number"
    occasion = fact.roles["occasion"].entity if "occasion" in fact.roles else ""
    names["dated_name"] = DATED.search(occasion) is not None
    names["slight"] = "remark" in fact.roles and is_slight(wording, fact.roles["remark"].entity)
    return names | {f"which_{name}": which(Role(fact.roles[name])) for name in SIDES if name in fact.roles}


def _article_names(wording: Wording) -> dict[str, Any]:
    """What is the same for all facts of an article."""
    return {
        "main_person": "" if wording.lenient else wording.main_person,
        "lenient": wording.lenient,
        "life": wording.is_life,
        "month": wording.month,
        "report": wording.report,
        "own_news": False,
    }


def _time_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """When it was, how that is told, and how long it is past on the day of the report."""
    when, published = wording.when(fact), wording.sheet.article.published
    said_when = f"{when}, " if when else ""
    old = fact.time is not None and published is not None and (published - fact.time.end).days > LONG_AGO
    return {
        "time": when,
        "front": wording.report or said_when,
        "plain_front": said_when if "finite" not in fact.roles else "",
        "as_told": _as_told(wording, fact),
        "late": is_late(wording, fact),
        "long_ago": old and bool(wording.report),
        "granularity": fact.time.granularity if fact.time else "",
        "year": fact.time.start.year if fact.time else "",
    }


def _holder_names(wording: Wording, holder: str) -> dict[str, Any]:
    """What part who holds an office has in the article, and how many others speak in it."""
    prominent = is_prominent(wording, holder)
    cast_size = len(wording.cast)
    return {"prominent": prominent, "cast_size": cast_size, "in_cast": cast_size >= CAST and prominent}


def _evidence(wording: Wording, fact: Fact) -> str:
    """The words of the sentences that show a fact."""
    return " ".join(wording.sheet.article.text[s.start : s.end] for s in wording.cited(fact))


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
