"""A fact with a verb goes in; what a template can say of the stand that it takes comes out."""

import re
from typing import Any

from question_bank.headline import headline, releaser
from question_bank.language.stances import contrary
from question_bank.language.whole_words import stands_in
from question_bank.model import Fact
from question_bank.wording import Wording


def stance_names(wording: Wording, fact: Fact, finite_rest: str, base_rest: str) -> dict[str, Any]:
    """The opposite stand, the stand without whom it is towards, what its holder is called; empty where not safe."""
    return {
        "contrary": contrary(finite_rest),
        "towards": "" if _target_told(wording, fact) else _towards(fact, base_rest),
        "subject_is": _called(fact, "subject"),
        "target_is": _called(fact, "target"),
        "issued": _issued(wording, fact),
    }


def _called(fact: Fact, role: str) -> str:
    """What a body is called in a question for it: "court" for the Supreme Court, else "organisation"."""
    words = fact.roles[role].entity.split() if role in fact.roles else []
    return next((word.lower() for word in words if word in ("Court", "Party", "Committee")), "organisation")


def _issued(wording: Wording, fact: Fact) -> bool:
    """Whether a press release is by the bearer of a name: who speaks in it need not be asked."""
    last = fact.roles["subject"].entity.split()[-1:] if "subject" in fact.roles else []
    return bool(last) and last[0] in releaser(wording.sheet.article).split()


def _target_told(wording: Wording, fact: Fact) -> bool:
    """Whether the headline names by another of its names whom a stand is taken towards: "GAO" for the office."""
    whom = fact.roles["target"].entity if "target" in fact.roles else ""
    names = (
        name
        for entity in wording.sheet.entities
        if entity.name == whom or whom in entity.names
        for name in entity.names
    )
    return any(stands_in(name, headline(wording.sheet.article)) for name in names)


def _towards(fact: Fact, predicate: str) -> str:
    """The predicate of a stand without whom it is taken towards: "accuse of theft"; nothing where that is not safe."""
    if "target" not in fact.roles or fact.roles["finite"].entity in ("be", "have"):
        return ""
    whom = rf" (?:the )?(?:[\w’'-]+ ){{0,5}}?{re.escape(fact.roles['target'].entity)} (?=(?:to|of|for|from) )"
    verb, cut, rest = re.sub(rf"^(\w+(?: on| upon)?){whom}", r"\1\0", predicate).partition("\0")
    return f"{verb} {rest}" if cut else ""
