"""A stem and its article's wording go in; somebody in it whom a reader would not know comes out."""

import re
from functools import lru_cache
from typing import Final

from question_bank.language.gazetteer import country_of_adjective, first_name, organisation_word, place_kind
from question_bank.language.whole_words import stands_in
from question_bank.phrasing import is_famous
from question_bank.wording import Wording

OPENERS: Final = frozenset("According The In On As At For After Before During When While Since True Which Who".split())
"""Words whose capital comes from the start of a sentence."""


def stranger_in(wording: Wording, stem: str) -> str:
    """A person in the stem of whom it says nothing but the name, and whom not everybody knows; or nothing."""
    if _shortens_main_person(wording, stem):
        return wording.main_person
    if wording.lenient:
        return ""
    report = wording.report if wording.names_report(stem) else ""
    told_of = wording.main_person if report or wording.main_person in wording.offices else ""
    known = told_of if wording.is_life or report else ""
    for name in wording.people:
        bare = name in stem and name != known and not is_famous(name) and name not in report
        if bare and not _is_introduced(wording, stem, name):
            return name
    return _bare_surname(wording, stem)


def _shortens_main_person(wording: Wording, stem: str) -> bool:
    """Whether a stem has of whom a life tells the last name only, by itself or in another name."""
    if not wording.is_life or wording.sheet.by_hand or wording.main_person in stem:
        return False
    return stands_in(wording.main_person.split()[-1], stem)


def _is_introduced(wording: Wording, stem: str, name: str) -> bool:
    """Whether somebody bears an office, which of the main person must stand in the stem too."""
    if name not in wording.offices:
        return False
    told = f"{wording.offices[name]} {name}" in stem or f"{name}, " in stem
    return told or name != wording.main_person


def _bare_surname(wording: Wording, stem: str) -> str:
    """A surname by itself of somebody whom the article names in full: "Holt" for Liv Holt; or nothing."""
    words = re.sub(r"“[^”]*”", "“”", stem)
    for found in re.finditer(r"\b[A-ZÀ-Þ][\w-]{3,}\b(?! [A-ZÀ-Þ])", words):
        word = found.group()
        before = words[: found.start()].split()[-1:] or [""]
        if before[0][:1].isupper() and before[0] not in OPENERS:
            continue
        if word in _surnames(wording.sheet.article.text) and f" {word}" not in wording.report:
            return word
    return ""


@lru_cache(maxsize=64)
def _surnames(text: str) -> frozenset[str]:
    """The last names of people whom the article names with a common first name."""
    found = re.findall(r"\b([A-ZÀ-Þ][a-zà-þ]+) (?:[A-ZÀ-Þ]\. )?([A-ZÀ-Þ][\w-]{3,})\b", text)
    people = {last for first, last in found if first_name(first) and not place_kind(f"{first} {last}")}
    words = set(re.findall(r"\b[a-z]{4,}\b", text))
    return frozenset(
        last
        for last in people
        if last.lower() not in words
        and not (place_kind(last) or organisation_word(last))
        and country_of_adjective(last) is None
    )
