"""A deed and its article's wording go in; the words and judgements with which templates ask for its parties come out."""

import re
from typing import Any, Final

from question_bank.headline import tells, tie
from question_bank.language.dates import with_preposition
from question_bank.language.verbs import past
from question_bank.model import Fact, Mention
from question_bank.wording import Wording

HEADS: Final = {
    **{word: word for word in "university court party committee commission council bank museum union church".split()},
    **{word: word for word in "hospital school college club league agency ministry institute foundation".split()},
    **dict.fromkeys("inc ltd plc corp corporation company industries holdings motors group".split(), "company"),
    **dict.fromkeys(("airlines", "airways", "air"), "airline"),
    **dict.fromkeys(("parliament", "senate"), "chamber"),
    **dict.fromkeys(("police",), "police force"),
    **dict.fromkeys(("department",), "department"),
}
"""What an organisation is by the last word of its name, before "of"."""
ASKED_OF: Final = {
    "convict": "of",
    "acquit": "of",
    "accuse": "of",
    "charge": "with",
    "arrest": "for",
    "detain": "for",
    "indict": "for",
}
"""The preposition with which one asks what somebody was charged with."""
TIED: Final = 2


def deed_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """What a template can say of a deed: its question words, the deed told actively, its anchor in time."""
    roles = {name: mention.entity for name, mention in fact.roles.items()}
    agent, patient = (_with_article(wording, fact.roles.get(name)) for name in ("agent", "patient"))
    tail = f" {roles['tail']}" if "tail" in roles else ""
    verb = roles.get("verb", "")
    told = f"{agent} {verb} {patient}{tail}"
    dated = fact.time is not None and fact.time.granularity in ("day", "month", "year")
    by = f" by {agent}" if agent and "passive" in roles else ""
    return {
        "who": question_word(fact, "agent"),
        "whom": question_word(fact, "patient"),
        "did_it": f"{past(verb)} {patient}{tail}",
        "agent": agent,
        "patient": patient,
        "tail": tail.strip(),
        "done": f"{roles['passive']}{tail}{by}" if "passive" in roles else "",
        "done_to": past(verb),
        "asked_of": ASKED_OF.get(verb, ""),
        "when": with_preposition(fact.time) if dated and fact.time is not None else "",
        "anchor": "" if dated or wording.is_life else wording.report,
        "anchored": dated or wording.is_life or bool(wording.report),
        "lead": wording.lenient or wording.in_lead(fact),
        "tied": _is_tied(wording, fact, told),
        "told_before": tells(wording.sheet.article, told),
        "patient_named": _names(roles.get("patient", "")) or _names(tail),
        "agent_named": _names(roles.get("agent", "")) or _names(tail),
        "rest_named": _names(tail) or _names(roles.get("agent", "")),
        "of_main": any(fact.roles[n].entity == wording.main_person for n in ("agent", "patient") if n in fact.roles),
    }


def _with_article(wording: Wording, mention: Mention | None) -> str:
    if mention is None:
        return ""
    return wording.the(mention.entity) if mention.type in ("ORG", "COUNTRY", "PLACE", "NAME") else mention.entity


def question_word(fact: Fact, role: str) -> str:
    """ "who", "which company", "which country": what asks for a party, or nothing where nothing asks well."""
    mention = fact.roles.get(role)
    if mention is None:
        return ""
    kind = fact.roles.get(f"{role}_class")
    if kind is not None:
        return f"which {kind.entity}"
    words = {"PERSON": "who", "COUNTRY": "which country", "CITY": "which city", "CAPITAL": "which city"}
    return words.get(mention.type, "") or (_of_organisation(mention.entity) if mention.type == "ORG" else "")


def _of_organisation(name: str) -> str:
    words = [word.strip(".,").lower() for word in re.split(r" (?:of|for) ", name)[0].split()]
    return f"which {HEADS.get(words[-1], 'organisation')}" if words else ""


def _names(words: str) -> bool:
    """Whether something in the words is named, months and the first word of a title apart."""
    return re.search(r"(?:^|[\s“(])(?!(?:January|February|March|April|May|June|July|August)\b)[A-ZÀ-Þ]", words) is not None


def _is_tied(wording: Wording, fact: Fact, told: str) -> bool:
    """Whether a deed belongs to the matter of the headline."""
    if not wording.report:
        return True
    shared = tie(wording.sheet.article, told)
    return shared >= TIED or (shared > 0 and wording.in_lead(fact))
