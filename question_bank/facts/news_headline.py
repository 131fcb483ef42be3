"""A headline goes in; each name or number of it that the lead bears out comes out, with the sentences that do."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import is_general
from question_bank.facts.news_opening import is_person, speaks_of_itself
from question_bank.facts.torn_names import is_torn
from question_bank.headline import content, headline
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.context_words import WELL_KNOWN
from question_bank.language.entities import Group
from question_bank.language.numbers import find_numbers
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Mention

ROLES: Final = {"PERSON": "person", "GPE": "place", "ORG": "organisation"}
BORNE_OUT: Final = 0.45
"""The share of the other words of a headline that the cited sentences must have."""
LEAST_LEFT: Final = 3
"""Words of a headline that must be left to tell by which name it is completed."""
MAGNITUDE: Final = re.compile(r"\s?(?:hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
QUALIFIERS: Final = frozenset("South North East West New European Asian African Central Latin".split())
SIDES: Final = frozenset("defeat beat draw win lose defeats beats draws wins loses".split())
"""What the side of a town does in sport."""
SPORT: Final = re.compile(
    r"(?:coach|boss|striker|player|star|midfielder|goalkeeper|manager|captain|fan|defender|forward)s?\b"
)
"""Whom the side of a town has."""
COUNTS: Final = ("count", "money", "percent")
OF_HEADLINES: Final = frozenset(
    "COVID GOP HBO IAAF IAEA IOC JFK LGBT MLB MLS NASCAR NCAA NHL NYC NYPD LAPD SARS UFC WTO WWE".split()
)
"""Abbreviations that headlines do not explain, and need not."""


def told_by_headline(
    analysis: Analysis, lead: Sequence[ParsedSentence]
) -> Iterator[tuple[dict[str, Mention], list[ParsedSentence]]]:
    """For each element of the headline its roles, and the sentences that show it in what the headline tells."""
    title = headline(analysis.article)
    whole = Mention(title, title, "HEADLINE")
    own = title and speaks_of_itself(analysis, title) and "interview" not in title.lower()
    for role, key, kind in _elements(analysis, title) if title and not own and not _is_coded(title) else ():
        rest = content(title) - content(key)
        naming = [s for s in lead if role != "place" or _names_place(analysis, s, key)]
        shown = _shown(analysis, lead, naming, key, rest) if len(rest) >= LEAST_LEFT else []
        if shown:
            text = analysis.article.text
            start = next(
                s.start + text[s.start : s.end].lower().index(key.lower()) for s in shown if _has(analysis, s, key)
            )
            yield {"heading": whole, role: Mention(key, key, kind, start, start + len(key))}, shown


def _shown(
    analysis: Analysis,
    lead: Sequence[ParsedSentence],
    naming: Sequence[ParsedSentence],
    key: str,
    rest: frozenset[str],
) -> list[ParsedSentence]:
    """The one sentence, or the two in a row, that have the key and enough of the rest of the headline; else none.

    The key must stand in one of the sentences that name what it means.
    """
    runs = [[sentence] for sentence in lead] + [list(pair) for pair in pairwise(lead)]
    for run in runs:
        told = analysis.article.text[run[0].start : run[-1].end]
        enough = len(content(told) & rest) >= max(2, BORNE_OUT * len(rest))
        if enough and any(sentence in naming and _has(analysis, sentence, key) for sentence in run):
            return run
    return []


def _has(analysis: Analysis, sentence: ParsedSentence, key: str) -> bool:
    return _stands_in(key.lower(), analysis.article.text[sentence.start : sentence.end].lower()) > 0


def _names_place(analysis: Analysis, sentence: ParsedSentence, key: str) -> bool:
    """Whether a sentence means the place itself, and not a body that has its name: "the Bank of Norland"."""
    groups = (analysis.names.of_token.get(token.i) for token in sentence.tokens)
    return any(group is not None and group.type == "GPE" and key in group.names for group in groups)


def _elements(analysis: Analysis, title: str) -> Iterator[tuple[str, str, str]]:
    """Role, words and type of what a headline names or counts, each where it stands there once."""
    for group in analysis.names.groups:
        role = ROLES.get(group.type)
        key = group.name if role == "person" else _longest(group, title)
        if role is None or not key or _stands_in(key, title) != 1 or "," in key:
            continue
        if role == "organisation" and (not is_organisation(group) or is_general(key)):
            continue
        if role == "person" and (len(key.split()) < 2 or not is_person(analysis, key)):
            continue
        if role != "person" and (_is_part(key, title) or is_torn(role, key, title)):
            continue
        if role == "place" and _plays(key, title):
            continue
        kind = (gazetteer.place_kind(key) or "place").upper() if role == "place" else group.type
        yield role, key, kind
    for number in find_numbers(title):
        counts = number.kind in COUNTS and number.value is not None and number.value > 2 and not number.modifier
        after = title[number.end :]  # "$4 Million", "20-year", "400 m hurdles"
        torn = (
            MAGNITUDE.match(after) or re.match(r"-| \d| [a-z]{1,2}\b", after) or is_torn("number", number.text, title)
        )
        model = re.match(r" [A-Z][a-z]+", after)  # "737 Max"
        named = model is not None and model.group().strip().lower() not in analysis.article.text
        if (
            counts
            and not torn
            and not (named and number.text.isdigit())
            and not re.search(r"[A-Z][\w-]* $", title[: number.start])
        ):  # "Last 16"
            yield "number", number.text, "NUMBER"
    for found in re.finditer(r"\b[A-Z][a-z]+\b(?! [A-Z][a-z]+ [A-Z])", title):
        word = found.group()
        if not gazetteer.country_of_adjective(word) or _stands_in(word, title) != 1:
            continue
        if not _is_named(analysis, word) and not _is_part(word, title):
            yield "nationality", word, "NORP"


def _is_coded(title: str) -> bool:
    """Whether a headline has an abbreviation that not everybody knows: "KCC gets grant for EMS workers"."""
    if title.isupper():
        return False
    found = re.findall(r"(?<![\w.-])[A-Z]{2,6}(?![\w-])", title)
    return any(word not in WELL_KNOWN | OF_HEADLINES and not gazetteer.is_organisation_name(word) for word in found)


def _longest(group: Group, title: str) -> str:
    """The longest name of a group that stands in the headline."""
    fit = [name for name in sorted(group.names, key=lambda name: (-len(name), name)) if _stands_in(name, title)]
    return fit[0] if fit and len(fit[0]) > 2 else ""


def _is_part(key: str, title: str) -> bool:
    """Whether the words beside a name may belong to it: "FIFA World Cup", "South Sudanese", "University of Norvik"."""
    before, _, after = title.partition(key)
    last, following = (before.split() or [""])[-1], (after.split() or [""])[0]
    if last in ("of", "de") and re.search(r"[A-Z]\w+ of $", before):
        return True
    if _in_title_case(title):
        return (last[:1].isupper() and last[-1:] not in ",:;") or after[:2].strip()[:1].isupper()
    first = len(before.split()) == 1 and last not in QUALIFIERS and not gazetteer.country_of_adjective(last)
    proud = last[:1].isupper() and not first and last[-1:] not in ",:;’'s"
    goes_on = after[:1] == " " and following[:1].isupper()
    joined = after[:1] in ("-", "–", "/") or before[-1:] in ("-", "–", "/")
    return proud or goes_on or joined


def _plays(key: str, title: str) -> bool:
    """Whether the words beside a place make it the side of a town: "former Norvik coach", "Norvik defeat Bergen"."""
    before, _, after = title.partition(key)
    last, following = (before.split() or [""])[-1], (after.split() or [""])[0]
    return following in SIDES or SPORT.match(following) is not None or last.lower() in ("former", "ex")


def _in_title_case(title: str) -> bool:
    """Whether a headline writes most of its words with a capital."""
    words = re.findall(r"[A-Za-z]{4,}", title)
    return len([word for word in words if word[0].isupper()]) > 0.75 * len(words)


def _is_named(analysis: Analysis, word: str) -> bool:
    """Whether the word is part of a longer name of the article: "British" of "British Columbia"."""
    return any(
        len(name) > len(word) and re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE)
        for group in analysis.names.groups
        if group.type != "NORP"
        for name in group.names
    )


def _stands_in(words: str, text: str) -> int:
    """How often words stand in a text by themselves."""
    found, at = 0, text.find(words)  # an expression for each name of an article would cost more than all else
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        found += not (before.isalnum() or before in ("_", "’", "'", "-")) and not (
            after.isalnum() or after in ("_", "-")
        )
        at = text.find(words, at + len(words))
    return found
