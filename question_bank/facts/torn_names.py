"""A name or number and the words around it go in; whether it is only a part of what is told comes out."""

import re
from typing import Final

from question_bank.facts.naming import is_general

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


def is_torn(role: str, key: str, words: str) -> bool:
    """Whether a name or number is part of a longer one, of a list, or named by what lies in it.

    "Norvik–Bergen", "5 feet 10 inches", "the 400 metres hurdles"; "Denmark, Norway and Malta"; "Bergen, Norway".
    """
    name = re.escape(key)
    if re.search(rf"[–/-]{name}|[A-Z]\w+ (?:and|&) {name}|[Aa] total of \d|{name}(?:[–/-]| \d)", words):
        return True
    if role == "person":
        return re.search(rf"\b(?:[Aa]n?|[Tt]he) {name}", words) is not None  # "An Garda Síochána"
    if role == "number":
        if re.search(r"[A-Za-z] \d|additional|more|another|further", key) and not key[0].isdigit():
            return True  # "an additional 48"
        if re.search(rf"(?:{LENGTHS}) (?:(?:north|south|east|west)\w* )?(?:from|of|off|away|outside)\b", words) and (
            re.search(rf"(?:{LENGTHS})$", key)
        ):
            return True  # how far a town lies from another
        measure = key[0].isdigit() and key.split()[-1][-1:].isalpha()
        return (measure and re.search(rf"{name} [a-z]", words) is not None) or _is_age(key, words)
    if role == "place":
        side = rf"\b(?:giants|side|club|champions|visitors|hosts) {name}|{name} (?:{PLAYS})\b"
        side += rf"|{name}, D\.C|\bof {name}['’]s|{name}, (?:the )?(?:UK\b|U\.K\.|United Kingdom)"
        body = rf"|\b(?:{NAMED_FOR}) of {name}|\b(?:{BODIES})(?: (?:of|and|for|the|[A-Z]\w+))* in {name}, [A-Z]"
        row = rf"|\b(?:in|of|from|to) {name},? and [A-Z]|{name}(?:, [A-Z]\w+(?: [A-Z]\w+)*)+,? and\b"
        home = rf"|\b(?:[Mm]ayor|[Gg]overnor|[Ss]enator|[Bb]ishop) (?:of|from) {name}"
        home += rf"|[A-Z][\w’'-]+,? from {name}\b|{name}, U\.?S\.?,"
        home += rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?home (?:in|near) {name}"
        event = rf"|\b(?:{EVENTS})\b"
        inside = side + body + row + home + event + rf"|[A-Z][\w’']+,? {name}\b|{name}(?:['’]s)? [A-Z]"
        return re.search(inside, words) is not None
    if role == "organisation":
        torn = rf"[A-Z][\w.]+ {name}|{name} (?:on|of|for|against|and) [A-Z]|{name}, [A-Z]"
        torn += rf"|\b(?:[Mm]ember|[Cc]hair\w*|[Ll]eader) of (?:the )?{name}"  # what somebody is besides
        torn += rf"|{name}[’']s [A-Z]|^(?:On [^,]+, )?[Ii]n the {name},"
        general = is_general(key) or key.split()[-1].islower() or " and " in key or key.endswith("ies")
        return general or re.search(torn, words[:1].lower() + words[1:]) is not None
    return False


def _is_age(key: str, words: str) -> bool:
    """Whether a number tells how old somebody is."""
    number = re.escape(key)
    return re.search(rf"\b(?:aged?|at|age of) {number}\b|, {number},|{number}[ -]year", words) is not None
