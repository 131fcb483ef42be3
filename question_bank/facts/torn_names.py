"""A name or number and the words around it go in; whether it is only a part of what is told comes out."""

import re
from typing import Final

from question_bank.facts.naming import is_general
from question_bank.language import gazetteer

PLAYS: Final = "defeat(?:ed)?|beat|bow(?:ed)?|drew|los[et]|won|win|(?:has |have )?qualified|advanced?|thrash(?:ed)?"
"""What the side of a town or country does in sport."""
LENGTHS: Final = "kilomet(?:er|re)s?|miles?|km|met(?:er|re)s|feet|mi"
NAMED_FOR: Final = "Tribe|Nation|Band|State|Bank|Church|Republic|Kingdom"
"""What has the name of a place as part of its own."""
BODIES: Final = "Ministry|Department|Council|Court|University|Hospital|Office|Agency|Institute|Cent(?:er|re)|Museum"
"""What has its seat somewhere: that is not where it happened."""


EVENTS: Final = (
    "General Assembly|World Cup|Olympics?|Olympic Games|Grammys?|Oscars|Academy Awards|Super Bowl|Expo|Davos"
)
"""Where these are held one knows without reading, or asks in vain."""
_OFFICES: Final = "Minister|Secretary|President|Court|Party|Bank|University|Department|Ministry|Congress|Council"
_KEY: Final = "\x00"
"""Stands for the name or number in the words, so that one expression does for all names."""
_JOINED: Final = re.compile(rf"[–/-]{_KEY}|[A-Z]\w+ (?:and|&) {_KEY}|[Aa] total of \d|{_KEY}(?:[–/-]| \d)")
_BEHIND_ARTICLE: Final = re.compile(rf"\b(?:[Aa]n?|[Tt]he) {_KEY}")
""" "An Garda Síochána"."""
_GIVEN_BEFORE: Final = re.compile(rf"((?:[A-ZÀ-Þ][\w’'-]+ )+){_KEY}")
"""Capital words before a name, of which one may be a part of it: "Luiz Inácio Lula"."""
_FAR_FROM: Final = re.compile(rf"(?:{LENGTHS}) (?:(?:north|south|east|west)\w* )?(?:from|of|off|away|outside)\b")
_A_LENGTH: Final = re.compile(rf"(?:{LENGTHS})$")
_MEASURES: Final = re.compile(rf"{_KEY} [a-z]")
_AGE: Final = re.compile(rf"\b(?:aged?|at|age of) {_KEY}(?!\w)|, {_KEY},|{_KEY}[ -]year")
_OF_PLACE: Final = re.compile(
    rf"\b(?:giants|side|club|champions|visitors|hosts) {_KEY}|{_KEY} (?:{PLAYS})\b"
    rf"|{_KEY}, D\.C|\bof {_KEY}['’]s|{_KEY}, (?:the )?(?:UK\b|U\.K\.|United Kingdom)"
    rf"|\b(?:{NAMED_FOR}) of {_KEY}|\b(?:{BODIES})(?: (?:of|and|for|the|[A-Z]\w+))* in {_KEY}, [A-Z]"
    rf"|\b(?:in|of|from|to) {_KEY},? and [A-Z]|{_KEY}(?:, [A-Z]\w+(?: [A-Z]\w+)*)+,? and\b"
    rf"|\b(?:[Mm]ayor|[Gg]overnor|[Ss]enator|[Bb]ishop) (?:of|from) {_KEY}"
    rf"|[A-Z][\w’'-]+,? from {_KEY}(?!\w)"
    rf"|[A-Z][\w’'-]+ (?!{_OFFICES}\b)[A-Z][\w’'-]+ of {_KEY}(?:,| (?:was|has|had|is|won|died)\b)"
    rf"|{_KEY}, U\.?S\.?,"
    rf"|\b(?:Knights|Daughters|Sons|Friends|Sisters|Brothers|Order|House|Duke|Duchess|Prince|Princess|Bank) of {_KEY}"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?home (?:in|near) {_KEY}"
    rf"|\b(?:{EVENTS})\b"
    rf"|[A-Z][\w’']+,? {_KEY}(?!\w)|{_KEY}(?:['’]s)? [A-Z]"
)
_OF_BODY: Final = re.compile(
    rf"[A-Z][\w.]+ {_KEY}|{_KEY} (?:on|of|for|against|and) [A-Z]|{_KEY}, [A-Z]"
    rf"|\b(?:[Mm]ember|[Cc]hair\w*|[Ll]eader) of (?:the )?{_KEY}"  # what somebody is besides
    rf"|{_KEY}[’']s [A-Z]|^(?:On [^,]+, )?[Ii]n the {_KEY},"
)


def is_torn(role: str, key: str, words: str) -> bool:
    """Whether a name or number is part of a longer one, of a list, or named by what lies in it.

    "Norvik–Bergen", "5 feet 10 inches", "the 400 metres hurdles"; "Denmark, Norway and Malta"; "Bergen, Norway".
    """
    told = words.replace(key, _KEY)
    if _JOINED.search(told):
        return True
    if role == "person":
        return _BEHIND_ARTICLE.search(told) is not None or _has_given_name_before(told)
    if role == "number":
        if re.search(r"[A-Za-z] \d|additional|more|another|further", key) and not key[0].isdigit():
            return True  # "an additional 48"
        if _FAR_FROM.search(words) and _A_LENGTH.search(key):
            return True  # how far a town lies from another
        measure = key[0].isdigit() and key.split()[-1][-1:].isalpha()
        return (measure and _MEASURES.search(told) is not None) or _AGE.search(told) is not None
    if role == "place":
        return _OF_PLACE.search(told) is not None
    if role == "organisation":
        general = is_general(key) or key.split()[-1].islower() or " and " in key or key.endswith("ies")
        return general or _OF_BODY.search(told[:1].lower() + told[1:]) is not None
    return False


def _has_given_name_before(told: str) -> bool:
    """Whether a first name, and no office behind it, stands before the name that was found."""
    found = _GIVEN_BEFORE.search(told)
    words = found.group(1).split() if found is not None else []
    offices = [at for at, word in enumerate(words) if gazetteer.office_noun(word.lower()) is not None]
    return any(
        gazetteer.first_name(word) and not gazetteer.place_kind(word)
        for word in words[offices[-1] + 1 if offices else 0 :]
    )
