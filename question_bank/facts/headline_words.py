"""A name or number and the headline it stands in go in; whether the words beside it belong to it comes out."""

import re
from typing import Final

from question_bank.headline import is_common, prose
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.context_words import WELL_KNOWN

QUALIFIERS: Final = frozenset("South North East West New European Asian African Central Latin".split())
SIDES: Final = frozenset("defeat beat draw win lose defeats beats draws wins loses".split())
"""What the side of a town does in sport."""
SPORT: Final = re.compile(
    r"(?:coach|boss|striker|player|star|midfielder|goalkeeper|manager|captain|fan|defender|forward)s?\b"
)
"""Whom the side of a town has."""
OF_HEADLINES: Final = frozenset(
    "COVID GOP HBO IAAF IAEA IOC JFK LGBT MLB MLS NASCAR NCAA NHL NYC NYPD LAPD SARS UFC WTO WWE".split()
)
"""Abbreviations that headlines do not explain, and need not."""


PAIRED: Final = re.compile(r"(?:.*: )?(?:[A-Z][\w’'-]* ){1,3}[vV]s?\.? [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}")
""" "Norvik vs Bergen": a headline that names a match or a case and tells nothing of it."""


def is_coded(title: str) -> bool:
    """Whether a headline is a mere label, or has an abbreviation that not everybody knows: "KCC gets EMS grant"."""
    if PAIRED.fullmatch(title):
        return True
    if title.isupper():
        return False
    found = re.findall(r"(?<![\w.-])[A-Z]{2,6}(?![\w-])", title)
    return any(word not in WELL_KNOWN | OF_HEADLINES and not gazetteer.is_organisation_name(word) for word in found)


def is_another(analysis: Analysis, surname: str, title: str) -> bool:
    """Whether a last name in a headline may be somebody else's: of two who bear it, or beside a name ("Kern Holt")."""
    bearers = [g for g in analysis.names.groups if g.type == "PERSON" and surname in g.name.split()]
    before, _, after = title.partition(surname)
    last = (before.split() or [""])[-1]
    if re.search(r"\b(?:de|van|von|der|bin|al|el|la|di|da|Jr\.?) $", before):
        return True
    beside = last[:1].isupper() and last[-1:] not in ",:;" and not is_common(analysis.article, last)
    office = gazetteer.office_noun(last.lower().rstrip(".")) is not None or last.endswith(("’s", "'s"))
    return len(bearers) > 1 or (beside and not office) or re.match(r" [A-Z]|[-–]", after) is not None


def is_one_of_list(name: str, title: str) -> bool:
    """Whether a headline lists a name with others, any of which would do: "… bans Ada Kern, Liv Aas and others"."""
    words = re.escape(name)
    first = (
        rf"{words},(?: [A-Z][\w-]+)+(?:,| and)\b|[A-Z][\w-]+ and {words}\b|{words} (?:brothers|sisters|family|twins)\b"
    )
    return re.search(rf"{first}|(?:^|, )[A-Z][\w-]+(?: [A-Z][\w-]+)*, {words}(?:,| and )", title) is not None


def names_before(analysis: Analysis, title: str, start: int) -> bool:
    """Whether the word before a number may belong to it, as in "Last 16"; a capital alone says so in few headlines."""
    last = (title[:start].split() or [""])[-1]
    capital = re.search(r"[A-Z][\w-]* $", title[:start]) is not None
    numbered = re.match(r"(?:last|top|round|group|game|day|phase|stage|level|part|under|number|chapter)$", last.lower())
    plain = _in_title_case(title) and is_common(analysis.article, last) and numbered is None
    return capital and not plain


def _goes_with(analysis: Analysis, word: str, pair: str) -> bool:
    """Whether a word with a capital beside a name of a headline in title case belongs to it, as far as the text tells.

    `pair` is the two as they stand there."""
    if not word[:1].isupper():
        return False
    known = word in QUALIFIERS or gazetteer.country_of_adjective(word) is not None
    return known or pair in prose(analysis.article) or not is_common(analysis.article, word)


def is_part(analysis: Analysis, key: str, title: str) -> bool:
    """Whether the words beside a name may belong to it: "FIFA World Cup", "South Sudanese", "University of Norvik"."""
    before, _, after = title.partition(key)
    last, following = (before.split() or [""])[-1], (after.split() or [""])[0]
    if last in ("of", "de") and re.search(r"[A-Z]\w+ of $", before):
        return True
    if _in_title_case(title):
        ends = last[-1:] in ",:;" or not last
        joined = after[:1] in ("-", "–", "/") or before[-1:] in ("-", "–", "/")
        return (
            joined
            or (not ends and _goes_with(analysis, last, f"{last} {key}"))
            or (after[:1] == " " and _goes_with(analysis, re.sub(r"\W+$", "", following), f"{key} {following}"))
        )
    first = len(before.split()) == 1 and last not in QUALIFIERS and not gazetteer.country_of_adjective(last)
    proud = last[:1].isupper() and not first and last[-1:] not in ",:;’'s"
    goes_on = after[:1] == " " and following[:1].isupper()
    joined = after[:1] in ("-", "–", "/") or before[-1:] in ("-", "–", "/")
    return proud or goes_on or joined


def plays(key: str, title: str) -> bool:
    """Whether the words beside a place make it the side of a town: "former Norvik coach", "Norvik defeat Bergen"."""
    before, _, after = title.partition(key)
    last, following = (before.split() or [""])[-1], (after.split() or [""])[0]
    return following in SIDES or SPORT.match(following) is not None or last.lower() in ("former", "ex")


def _in_title_case(title: str) -> bool:
    """Whether a headline writes most of its words with a capital."""
    words = re.findall(r"[A-Za-z]{4,}", title)
    return len([word for word in words if word[0].isupper()]) > 0.75 * len(words)


def is_named(analysis: Analysis, word: str) -> bool:
    """Whether the word is part of a longer name of the article: "British" of "British Columbia"."""
    return any(
        len(name) > len(word) and re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE)
        for group in analysis.names.groups
        if group.type != "NORP"
        for name in group.names
    )


def times_told(words: str, text: str) -> int:
    """How often words stand in a text by themselves."""
    found, at = (
        0,
        text.find(words) if words else -1,
    )  # an expression for each name of an article would cost more than all else
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        found += not (before.isalnum() or before in ("_", "’", "'", "-")) and not (
            after.isalnum() or after in ("_", "-")
        )
        at = text.find(words, at + len(words))
    return found
