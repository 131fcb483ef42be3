"""A fact told by a verb goes in; what a template can say of its clause, in its forms and with its anchor, comes out."""

import re
from typing import Any, Final

from question_bank.claim_standing import is_background, is_outlet, is_placed, is_telling, is_tied
from question_bank.giving_away import gives_away
from question_bank.headline import figures_told, tells, tie
from question_bank.language.dates import in_words, with_preposition
from question_bank.language.sayings import REPORTING
from question_bank.language.verbs import WEAK_VERBS, backshift
from question_bank.model import Fact, Mention
from question_bank.phrasing import with_rank
from question_bank.prominence import is_prominent
from question_bank.wording import Wording

ONCE: Final = frozenset(
    "born bear die found founded establish established elect elected appoint appointed nominate nominated become form"
    " formed create created open opened release released publish published sign signed sentenced convicted".split()
)
"""What happens to somebody or something in one year and not in others as well."""
INSTITUTIONS: Final = r"\b(?:University|College|Institute|Academy|Conservatory|Society|Association)\b"
OCCASIONS: Final = "Olympics|Games|Cup|Championships?|Expo|Summit|Conference|Festival"
PRIZES: Final = r"\b(?:Award|Prize|Medal|Fellowship|Cup)\b"
VOICING: Final = frozenset(
    "announce release publish express condemn denounce laud praise hail applaud criticize criticise slam thank".split()
)
"""What somebody does by saying something: on which day is seldom worth knowing."""
AHEAD: Final = re.compile(
    r"(?:now |currently )?(?:scheduled|expected|due|set|planned|poised|likely|slated|about) (?:to|for)\b"
)
"""What was still to come on the day of a report, and need not have come: told in the past."""
LONG_REPORT: Final = 24
"""Words with which a report is named, from which on a claim with a day and names of its own is better told without."""


def clause_names(wording: Wording, fact: Fact, finite: Mention, rest: str) -> dict[str, Any]:
    """The clause as a sentence and as a question, how it is anchored, and what speaks for asking it."""
    subject = with_rank(fact.roles["subject"].entity) if "subject" in fact.roles else ""
    told = _as_of_its_day(wording, finite, rest)
    said = f"{subject} {told} {rest}"
    told_before = tells(wording.sheet.article, said) or figures_told(wording.sheet.article, said)
    return {
        **_forms(wording, fact, finite, told, rest),
        **_anchors(wording, fact, finite, rest, told_before=told_before),
        **_standing(wording, fact, finite, subject, rest),
        **_sort(fact, finite, rest),
    }


def _kind(finite: Mention) -> str:
    """The tense of a verb, and whether it holds at all times."""
    return finite.type.removesuffix("_REPORTED")


def _leans(finite: Mention) -> bool:
    """Whether a verb stands in words that somebody reported, and has their time."""
    return finite.type.endswith("_REPORTED")


def _is_be(finite: Mention) -> bool:
    """Whether the verb is a form of "be", which a question puts before its subject."""
    return finite.entity == "be" or finite.text.lower() in ("was", "were")


def _is_as_of_day(wording: Wording, finite: Mention) -> bool:
    """Whether a present is told as of the day of publication, which no report names."""
    return _kind(finite) == "PRESENT" and bool(wording.day) and not _leans(finite) and not wording.report


def _as_of_its_day(wording: Wording, finite: Mention, rest: str) -> str:
    """The verb in the past where it tells what was so, or still to come, on the day of publication."""
    ahead = _kind(finite) == "PRESENT" and bool(wording.day) and AHEAD.match(rest) is not None
    past = _is_as_of_day(wording, finite) or ahead or finite.text.lower() == "will"
    return backshift(finite.text, finite.entity) if past else finite.text


def _forms(wording: Wording, fact: Fact, finite: Mention, told: str, rest: str) -> dict[str, Any]:
    """The predicate of a sentence and of a question, and what opens it."""
    be = _is_be(finite)
    adverb = f"{fact.roles['adverb'].entity} " if "adverb" in fact.roles else ""
    return {
        "did": told.lower() if be else "did",
        "base": finite.entity,
        "base_rest": rest if be else f"{adverb}{finite.entity} {rest}",
        "finite_rest": f"{adverb}{told} {rest}",
        "opened": f"{fact.roles['opening'].entity}, " if "opening" in fact.roles else "",
        "tag": not wording.lenient and be and re.match(r"(?:an?|the) ", rest) is not None and len(rest.split()) < 14,
        "tense": _kind(finite),
        "leans": _leans(finite),
        "length": len(rest.split()),
    }


def _anchors(wording: Wording, fact: Fact, finite: Mention, rest: str, *, told_before: bool) -> dict[str, Any]:
    """What places the clause in time, and the report where the clause does without it."""
    return {
        "front": _front(wording, fact, finite, rest, told_before=told_before),
        "report_or_none": "" if told_before else wording.report,
        "naming": "" if told_before and names_somebody(fact) else wording.report,
        "told_before": told_before and fact.time is None,
    }


def _front(wording: Wording, fact: Fact, finite: Mention, rest: str, *, told_before: bool) -> str:
    """The source, the report, the clause's own day or both, as it stands before the clause."""
    own_day = f"{with_preposition(fact.time)}, " if fact.time is not None else ""
    if "source" in fact.roles:
        return f"{own_day}according to {wording.the(fact.roles['source'].entity)}, "  # one source is enough
    if fact.time is None and _leans(finite):
        return wording.report
    front = wording.front(fact, present=_is_as_of_day(wording, finite), timeless=_kind(finite) == "GENERIC")
    if fact.time is None or told_before or not wording.report:
        return front
    day = in_words(fact.time)
    stuffed = len(wording.report.split()) > LONG_REPORT and names_somebody(fact) and not _leans(finite)
    if stuffed and day not in rest:
        return front
    return wording.report if day == wording.day or day in rest else f"{wording.report_without_day}{own_day}"


def _standing(wording: Wording, fact: Fact, finite: Mention, subject: str, rest: str) -> dict[str, Any]:
    """How the clause stands to the headline and to the time of the report."""
    words, kind = f"{subject} {rest}", _kind(finite)
    return {
        "lead": wording.lenient or wording.in_lead(fact),
        "tied": is_tied(wording, fact, words),
        "telling": is_telling(wording, words),
        "touching": not wording.report or tie(wording.sheet.article, words) > 0,
        "placed": is_placed(wording, fact, kind),
        "background": is_background(wording, finite, kind, rest),
        "own_news": is_outlet(wording, subject),
        "key_told": "person" in fact.roles and gives_away(wording, fact.roles["person"].entity),
        "at_work": "person" in fact.roles and is_prominent(wording, fact.roles["person"].entity),
        "age_given": bool(re.search(r"\b(?:aged?|at|age) \d{2,3}\b", wording.report)) and "born" in rest,
    }


def _sort(fact: Fact, finite: Mention, rest: str) -> dict[str, Any]:
    """What sort of deed it is, and how its roles stand in the words."""
    verb = finite.entity
    return {
        "state": _kind(finite) != "PAST" and verb in ("be", "have"),
        "once": (rest.split()[0].lower() if _is_be(finite) else verb) in ONCE,
        "private": verb in ("marry", "divorce"),
        "weak": verb in WEAK_VERBS,
        "saying": verb in REPORTING or verb in VOICING,
        "place_of_name": _is_of_name(fact, rest),
        "listed": _is_listed(fact, rest),
        "institution": _is_institution(fact),
    }


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
