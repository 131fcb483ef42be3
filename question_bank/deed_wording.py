"""A deed and its article's wording go in; the words and judgements with which templates ask for its parties come out."""

import re
import unicodedata
from typing import Any, Final

from question_bank.headline import tells, tie
from question_bank.language.dates import with_preposition
from question_bank.language.deeds import LIGHT
from question_bank.language.gazetteer import office_noun
from question_bank.language.verbs import past
from question_bank.model import Fact, Mention
from question_bank.phrasing import is_famous
from question_bank.wording import Wording

HEADS: Final = {
    **{word: word for word in "university court party committee commission council bank museum union church".split()},
    **{word: word for word in "hospital school college club league agency ministry institute foundation".split()},
    **{word: word for word in "department federation association team company".split()},
    **dict.fromkeys("inc ltd plc corp corporation industries holdings motors group".split(), "company"),
    **dict.fromkeys(("airlines", "airways", "air"), "airline"),
    **dict.fromkeys(("police",), "police force"),
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
FULL: Final = 3
"""Words that say what was done under a headline that says the rest."""
LONGEST: Final = 24
MONTHS: Final = frozenset(
    "January February March April May June July August September October November December".split()
)


def deed_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """What a template can say of a deed: its question words, the deed told actively, its anchor in time."""
    doer, target = (_in_a_stem(wording, fact.roles.get(name)) for name in ("agent", "patient"))
    tail = _blank(fact.roles["tail"].entity if "tail" in fact.roles else "")
    verb = fact.roles["verb"].entity if "verb" in fact.roles else ""
    passive = fact.roles["passive"].entity if "passive" in fact.roles else ""
    dated = fact.time is not None and fact.time.granularity in ("day", "month", "year")
    when = _blank(with_preposition(fact.time)) if dated and fact.time is not None else ""
    by = f" by {doer}" if doer and passive else ""
    return {
        "who": question_word(fact, "agent"),
        "whom": question_word(fact, "patient"),
        "did_it": f"{past(verb)} {target}{tail}{when}" if verb else "",
        "it_was": f"{passive}{tail}{by}{when}",
        "doer_did": f"did {doer} {verb}{tail}{when}",
        "was_it": f"was {target} {past(verb)} {ASKED_OF[verb]}{when}" if verb in ASKED_OF else "",
        "anchor": "" if dated or wording.is_life else wording.report,
        "anchored": dated or wording.is_life or bool(wording.report),
        "told_by_title": tells(wording.sheet.article, f"{doer} {verb} {target}{tail}"),
        "clear": {
            "agent": _is_clear(target + tail, verb, dated=dated),
            "patient": _is_clear(doer + tail, verb, dated=dated),
        },
        "asked_well": {name: _is_worth_asking(wording, fact, name) for name in ("agent", "patient")},
    }


def _is_clear(words: str, verb: str, *, dated: bool) -> bool:
    """Whether a stem says enough of a deed: something named beside a date, or under a headline a full object."""
    if len(words.split()) > LONGEST:
        return False
    if dated:
        return _names(words)
    full = len(words.split()) >= FULL
    return full and (verb not in LIGHT or _names(words) or len(words.split()) >= 2 * FULL)


def _blank(words: str) -> str:
    return f" {words}" if words else ""


def _in_a_stem(wording: Wording, mention: Mention | None) -> str:
    """A party as it stands in a sentence: with "the" where the article has it, or where usage has."""
    if mention is None:
        return ""
    if mention.type == "PERSON":
        return mention.entity
    before = wording.sheet.article.text[: mention.start].split()[-1:] if mention.start else []
    if mention.type in ("ORG", "NAME", "PLACE") and before and before[0].lower() == "the":
        return f"the {mention.entity}"
    return wording.the(mention.entity) if mention.type in ("ORG", "COUNTRY", "NAME") else mention.entity


def question_word(fact: Fact, role: str) -> str:
    """ "who", "which company", "which country": what asks for a party, or nothing where nothing asks well."""
    mention = fact.roles.get(role)
    if mention is None:
        return ""
    kind = fact.roles.get(f"{role}_class")
    if kind is not None:
        return f"which {kind.entity}"
    if role == "agent" and mention.type in ("CITY", "CAPITAL"):
        return ""  # "Kyiv" that signs or receives is no city
    words = {"PERSON": "who", "COUNTRY": "which country", "CITY": "which city", "CAPITAL": "which city"}
    return words.get(mention.type, "") or (_of_organisation(mention.entity) if mention.type == "ORG" else "")


def _of_organisation(name: str) -> str:
    words = [word.strip(".,").lower() for word in re.split(r" (?:of|for|on) ", name)[0].split()]
    return f"which {HEADS.get(words[-1], 'organisation')}" if words else ""


def _names(words: str) -> bool:
    """Whether something in the words is named: an office, a day or a month alone does not do."""
    found = re.findall(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'.-]*", words)
    return any(word not in MONTHS and office_noun(word.lower()) is None for word in found)


def _is_worth_asking(wording: Wording, fact: Fact, role: str) -> bool:
    """Whether the article is about the deed, and neither the headline nor what everybody knows gives the party away."""
    mention = fact.roles.get(role)
    if mention is None or mention.entity == wording.main_person:
        return False
    if wording.lenient or wording.in_lead(fact):
        return True
    told = " ".join(m.entity for name, m in fact.roles.items() if name != "passive")
    tied = not wording.report or tie(wording.sheet.article, told) >= TIED
    return tied and not _in_title(wording, mention.entity) and not is_famous(mention.entity)


def _in_title(wording: Wording, name: str) -> bool:
    """Whether the headline names somebody, be it without accents."""
    last = _plain(name.split()[-1]) if name else ""
    return re.search(rf"\b{re.escape(last)}\b", _plain(wording.sheet.article.title)) is not None


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).lower()
