"""A fact of who or what somebody or something is goes in; what a template can say of it comes out."""

import re
from typing import Any, Final

from question_bank.giving_away import straight
from question_bank.headline import headline, tie
from question_bank.model import Fact
from question_bank.wording import Wording

BODIES: Final = frozenset(
    "Foundation Party Institute Council Court Commission Committee Agency Association Museum University Fund Union"
    " Company Bank Group Network Society Club League Charity Trust Center Centre Board Ministry Church".split()
)
"""Last words of names that say what sort of body it is."""
BARE_THING: Final = re.compile(r"[Tt]he \w+(?:,| (?:is|was|are|were|has|had|called|named|known))")
""" "The bridge, called …": which, its sentence does not say."""
EXPLAINED: Final = frozenset(("term", "name", "relation", "deed", "description"))
"""Roles of facts that tell what something is called, or who somebody is."""


def identity_names(wording: Wording, fact: Fact) -> dict[str, Any]:
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
        "bare_thing": BARE_THING.match(_sentence(fact)) is not None,
        "explained": sum("meaning" in other.roles for other in wording.sheet.facts),
        "kind_of_body": last.lower() if last in BODIES else "organisation",
        "possessed": re.match(r"[\w’' .-]+?(?:’s|'s|s’) ", relation) is not None,
    }


def _sentence(fact: Fact) -> str:
    return fact.roles["sentence"].entity if "sentence" in fact.roles else ""


def life_names(wording: Wording, fact: Fact) -> dict[str, Any]:
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
