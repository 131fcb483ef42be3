"""The words of a role go in; what they stand for comes out, as far as lists of names and the role itself tell."""

import re
from collections.abc import Mapping
from typing import Final

from question_bank.language import gazetteer
from question_bank.language.numbers import find_numbers

# Roles that always hold the same sort of thing, whatever their words are.
_BY_ROLE: Final[Mapping[str, str]] = {
    **dict.fromkeys(("holder", "person", "party", "other"), "PERSON"),
    **dict.fromkeys(("quotation", "excerpt", "remark", "phrase"), "QUOTATION"),
    **dict.fromkeys(("occasion", "plain"), "EVENT"),
    **dict.fromkeys(("number", "count"), "NUMBER"),
    "organisation": "ORG",
    "date": "DATE",
    "verb": "VERB",
    **dict.fromkeys(("content", "trigger", "condition", "consequence", "earlier", "later"), "CLAUSE"),
    "rest": "WHOLE",
}
_DEPUTY: Final = re.compile(r"\b(?:deputy|vice|assistant|associate)\b|\bco-", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?: (?:[a-zà-ÿ]{1,3} )?[A-ZÀ-Þ][\w’'.-]*){1,3}")
_SURE: Final = 0.3


def type_of(role: str, words: str) -> str:
    """PERSON, COUNTRY, CITY, UNIQUE_OFFICE …; PHRASE where nothing tells."""
    if role in _BY_ROLE:
        return _BY_ROLE[role]
    if role == "office":
        return _office(words)
    place = gazetteer.place_kind(words.removeprefix("the "))
    if role == "place":
        return (place or "place").upper()
    if place is not None:
        return place.upper() if place == "country" else "PLACE"
    if gazetteer.is_organisation_name(words.removeprefix("the ")):
        return "ORG"
    if _NAME.fullmatch(words) and (gazetteer.looks_like_person(words.split()) or 0) >= _SURE:
        return "PERSON"
    named = words[:1].isupper() or words.startswith("the ")
    if named and any(gazetteer.organisation_word(word) for word in words.split()):
        return "ORG"
    numbers = find_numbers(words)
    return "NUMBER" if len(numbers) == 1 and numbers[0].text == words else "PHRASE"


def _office(words: str) -> str:
    """OFFICE for a formal post and ROLE for others; UNIQUE_ before it where one person at a time can hold it."""
    before = re.split(r" (?:of|for|at|in|to|on) |, ", words)[0]
    nouns = [noun for word in before.split() if (noun := gazetteer.office_noun(word.lower())) is not None]
    whole = gazetteer.office_noun(before.lower())
    noun = whole or (nouns[-1] if nouns else None)
    if noun is None:
        return "ROLE"
    kind = "OFFICE" if noun.is_office else "ROLE"
    return f"UNIQUE_{kind}" if noun.unique and not _DEPUTY.search(before) else kind
