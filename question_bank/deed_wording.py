"""A deed and its article's wording go in; the words and judgements with which its parties are asked for come out."""

import re
import unicodedata
from typing import Any, Final

from question_bank.headline import is_release, tells, tie
from question_bank.language.date_words import MONTH_NAMES
from question_bank.language.dates import with_preposition
from question_bank.language.deeds import LIGHT
from question_bank.language.gazetteer import office_noun
from question_bank.language.verbs import past
from question_bank.language.whole_words import stands_in
from question_bank.model import Fact, Mention
from question_bank.phrasing import is_famous
from question_bank.strangers import stranger_in
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
COUNTED: Final = frozenset(("verb", "amount", "amount_of"))
"""What a deed has of which "how many" can be asked."""
TIED: Final = 2
FULL: Final = 3
"""Words that say what was done under a headline that says the rest."""
LONGEST: Final = 24
SHORT: Final = 9
"""Words of a deed behind which its day still belongs to the verb."""
UNCLEAR: Final = re.compile(
    r"\b(?:saying|stating|claiming|adding)\b"
    r"|\b(?:the|its) (?:[A-Z][\w.]* )?(?:island territory|territory|country|nation|island|province|region)\b(?! of\b)"
)
"""Words whose tense is that of another speaker, and a place that is not named."""
YEARS: Final = 5


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
        "did_it": _did_it(question_word(fact, "agent"), f"{past(verb)} {target}{tail}", when) if verb else "",
        "it_was": f"{passive}{tail}{by}{when}",
        "doer_did": f"did {doer} {verb}{tail}{when}",
        "was_it": f"was {target} {past(verb)} {ASKED_OF[verb]}{when}" if verb in ASKED_OF else "",
        "how_many": _how_many(fact, doer, target, tail) + when if set(fact.roles) >= COUNTED else "",
        "anchor": {
            "agent": _anchor(wording, f"{target}{tail}", _entity(fact, "agent"), dated=dated),
            "patient": _anchor(wording, f"{doer}{tail}", _entity(fact, "patient"), dated=dated),
            "amount": _anchor(wording, f"{doer} {target}", "", dated=dated),
            "charge": _anchor(wording, target, _entity(fact, "charge"), dated=dated),
        },
        "anchored": dated or bool(wording.report),
        "told_by_title": tells(wording.sheet.article, f"{doer} {verb} {target}{tail}"),
        "clear": {
            "agent": _is_clear(wording, target + tail, verb, _entity(fact, "agent"), dated=dated),
            "patient": _is_clear(wording, doer + tail, verb, _entity(fact, "patient"), dated=dated),
        },
        "asked_well": {name: _is_worth_asking(wording, fact, name) for name in ("agent", "patient")},
    }


def _did_it(who: str, done: str, when: str) -> str:
    """ "who signed the treaty on 3 May 2021"; where a long object would take the day for its own, that comes first."""
    if when and (len(done.split()) > SHORT or re.search(r",|\b\w+ing\b", done)):
        return f"{when.strip()}, {who} {done}"
    return f"{who} {done}{when}"


def _how_many(fact: Fact, doer: str, target: str, tail: str) -> str:
    """ "to how many years in prison was Ada Kern sentenced"."""
    asked, amount = fact.roles["amount_of"].entity, fact.roles["amount"].entity
    beside = tail.replace(f" {asked.replace('how many', amount)}", "")
    verb = fact.roles["verb"]
    if "passive" in fact.roles:
        was = fact.roles["passive"].entity.split()[0]
        return f"{asked} {was} {target} {verb.text}{beside}"
    return f"{asked} did {doer} {verb.entity} {target}{beside}"


def _entity(fact: Fact, role: str) -> str:
    return fact.roles[role].entity if role in fact.roles else ""


def _anchor(wording: Wording, words: str, key: str, *, dated: bool) -> str:
    """What a stem begins with: the report, unless the deed has its own date and names that everybody can place.

    A headline that gives the key away is left out where the date is anchor enough.
    """
    if not dated:
        return wording.report
    told = key and wording.report and _in_title(wording, key)
    strange = stranger_in(wording, wording.anchored(words)) or not _names(words)
    return wording.report_without_day if strange and not told else ""


def _is_clear(wording: Wording, words: str, verb: str, key: str, *, dated: bool) -> bool:
    """Whether a stem says enough of a deed: something named beside a date, or under a headline a full object."""
    if len(words.split()) > LONGEST or UNCLEAR.search(words):
        return False
    if dated and not wording.report:
        return _names(words)
    if not _names(words) and dated and key and _in_title(wording, key):
        return False  # without the headline nothing says which
    full = len(words.split()) >= FULL or (dated and _names(words))
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
    found = re.findall(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'.-]*(?![\w’'.$-])", words)
    return any(word not in MONTH_NAMES and office_noun(word.lower()) is None for word in found)


def _is_worth_asking(wording: Wording, fact: Fact, role: str) -> bool:
    """Whether the article is about the deed, and neither the headline nor what everybody knows gives the party away."""
    mention = fact.roles.get(role)
    if mention is None or mention.entity == wording.main_person:
        return False
    if is_release(wording.sheet.article) and _in_title(wording, mention.entity):
        return False  # whose release it is
    if wording.lenient or wording.in_lead(fact):
        return True
    told = " ".join(m.entity for name, m in fact.roles.items() if name != "passive")
    tied = not wording.report or tie(wording.sheet.article, told) >= TIED
    return (
        tied
        and not _in_title(wording, mention.entity)
        and (_is_long_ago(wording, fact) or not is_famous(mention.entity))
    )


def _is_long_ago(wording: Wording, fact: Fact) -> bool:
    """Whether a deed is of another time than the news, so that not everybody knows who did it."""
    published = wording.sheet.article.published
    return published is not None and fact.time is not None and published.year - fact.time.end.year > YEARS


def _in_title(wording: Wording, name: str) -> bool:
    """Whether the headline names somebody, be it without accents."""
    last = _plain(name.split()[-1]) if name else ""
    return stands_in(last, _plain(wording.sheet.article.title))


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).lower()
