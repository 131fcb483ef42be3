"""A fact and its wording go in; what a template for several facts can say of it comes out."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from question_bank.headline import content, is_release
from question_bank.language.dates import with_preposition
from question_bank.language.whole_words import stands_in
from question_bank.model import Fact, Mention
from question_bank.phrasing import is_famous
from question_bank.quoted_words import standing_words
from question_bank.template_names import variables
from question_bank.wording import Wording

LONGEST_NAME: Final = 4
"""Words of a title that can be the name of a person."""
LONGEST_CALLING: Final = 12
CALLING: Final = re.compile(r"(?:an?|the) [^,;:“]+$")
"""What somebody is, without more clauses."""
SPEAKS: Final = re.compile(r"[“\"]|\b(?:said|told|stated|added|announced|tweeted|wrote|called|warned|explained)\b")
POSTS: Final = ("UNIQUE_OFFICE", "UNIQUE_ROLE", "OFFICE")
OF_A_BODY: Final = re.compile(r" (?:of|for|at|to) (?:the )?[A-Z]|^[A-Z].* [A-Z]\w+$")
ALONE: Final = re.compile(
    r"^(?:last|then|former|late)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:and|or|of|for|the)$|[a-z]{3}ors?s$|,|"
    r"\b(?:candidate|member|councillors|politicians?|actress|actor|victim|suspect|witness|resident)\b",
    re.IGNORECASE,
)
"""Offices that are no office, not whole, or those of several."""


def told_variables(wording: Wording, fact: Fact, role: str) -> dict[str, Any]:
    """What a template for several facts can say of one of them, beyond what every template can."""
    names = variables(wording, fact)
    about = whom(wording, fact.roles[role])
    names["report"] = report_of(wording)
    names["dated"] = with_preposition(fact.time) if fact.time is not None else ""
    names["life"] = life_of(wording)
    names["release"] = is_release(wording.sheet.article)
    names["of_person"] = about in wording.people and (about in wording.offices or _speaks(wording, about))
    names["names_something"] = "rest" in fact.roles and re.search(r"[A-Z]", fact.roles["rest"].entity) is not None
    names["words"] = _words(wording, fact)
    names["sentence"] = names["words"][:1].isupper()
    names["acts"] = _acts(wording, fact, about)
    names["shown_office"] = "office" in fact.roles and _shows_office(wording, fact)
    names["person"] = about if wording.of_another_time(fact) else in_a_list(wording, about)
    names["called_by_office"] = names["person"] != about
    return names


def whom(wording: Wording, mention: Mention) -> str:
    """Whom a role names: the person alone, be the office part of the role ("Norwegian Foreign Minister Liv Aas")."""
    named = (
        name
        for name, office in wording.offices.items()
        if mention.type == "PHRASE" and mention.entity.casefold() == f"{office} {name}".casefold()
    )
    return next(named, mention.entity)


def report_of(wording: Wording) -> str:
    """The words 'the report “…” of 9 July 2023', or nothing."""
    return wording.report.removeprefix("according to ").removesuffix(", ")


def life_of(wording: Wording) -> str:
    """The person whose life the article tells, with the calling: its title is the name, or ends in the last of it."""
    if wording.is_life:
        return wording.anchored(wording.main_person)
    title = _plain(wording.sheet.article.title).split()
    people = sorted(wording.people.values(), key=lambda person: -person.mentions)
    if report_of(wording) or not people or len(title) > LONGEST_NAME:
        return ""
    return wording.anchored(people[0].name) if title[-1:] == _plain(people[0].name).split()[-1:] else ""


def _plain(name: str) -> str:
    """A name without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def in_a_list(wording: Wording, name: str) -> str:
    """A name as it stands in a list: the office, or what the article says the person is, behind it."""
    known = known_as(wording, name)
    return f"{name}, {known}" if known else name


def known_as(wording: Wording, name: str) -> str:
    """The office of a person, or what the article says the person is, without its article; or nothing."""
    return wording.offices.get(name) or re.sub(r"^(?:an?|the) ", "", _calling(wording, name))


def in_a_stem(wording: Wording, name: str) -> str:
    """A name as it stands in a stem, introduced; nothing where nothing introduces it and not everybody knows it."""
    if name in wording.offices or is_famous(name) or not name:
        return wording.introduce(name)
    known = _calling(wording, name)
    return f"{name}, {known}," if known else ""


def _calling(wording: Wording, name: str) -> str:
    """What the article says a person is: "a teacher at the Holt School"."""
    for fact in wording.sheet.facts:
        subject, finite, rest = (fact.roles.get(role) for role in ("subject", "finite", "rest"))
        if subject is None or finite is None or rest is None or subject.entity != name or fact.assertion != "asserted":
            continue
        if finite.text.lower() == "is" and CALLING.match(rest.entity) and len(rest.entity.split()) <= LONGEST_CALLING:
            return rest.entity
    return ""


def _acts(wording: Wording, fact: Fact, name: str) -> bool:
    """Whether a person does more in the article than bear an office: is named again, told of elsewhere, or speaks."""
    person = wording.people.get(name)
    if person is not None and person.mentions > 1:
        return True
    others = (f for f in wording.sheet.facts if f.kind != "position")
    return bool(SPEAKS.search(_cited(wording, fact))) or any(m.entity == name for f in others for m in f.roles.values())


def _speaks(wording: Wording, name: str) -> bool:
    said = (f.roles["speaker"].entity for f in wording.sheet.facts if f.kind in ("quotation", "statement"))
    return name in said


def _words(wording: Wording, fact: Fact) -> str:
    """What of a quotation can stand among others; nothing where the cited sentences do not name who says it."""
    speaker, quotation = fact.roles.get("speaker"), fact.roles.get("quotation")
    if speaker is None or quotation is None or " " not in speaker.entity:
        return ""
    return standing_words(quotation.entity) if names_one_of(_cited(wording, fact), (speaker.entity,)) else ""


def _cited(wording: Wording, fact: Fact) -> str:
    text = wording.sheet.article.text
    return " ".join(text[s.start : s.end] for s in wording.sheet.sentences if s.index in fact.evidence)


def _shows_office(wording: Wording, fact: Fact) -> bool:
    """Whether the cited sentences have every word of the office, and it is a post, whole, in a body that it names."""
    office = fact.roles["office"].entity
    post = fact.roles["office"].type in POSTS or OF_A_BODY.search(office) is not None
    return post and not ALONE.search(office) and " " in office and content(office) <= content(_cited(wording, fact))


def names_one_of(text: str, names: Iterable[str]) -> bool:
    """Whether a text holds one of the names, or the last word of one."""
    return any(stands_in(name.split()[-1], text) for name in names)
