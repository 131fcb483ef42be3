"""Tokens and their standalone words go in; the place, organisation, person and number that can be asked come out."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group
from question_bank.language.numbers import find_numbers
from question_bank.language.parsing import ParsedSentence
from question_bank.language.whole_words import stands_in
from question_bank.model import Mention

ROLES: Final = ("place", "organisation", "person", "number")
COUNTED: Final = ("count", "money", "percent", "measure")
_KINDS: Final = {"GPE": "place", "ORG": "organisation", "PERSON": "person"}


def elements(analysis: Analysis, sentence: ParsedSentence, tokens: Sequence[Token], words: str) -> dict[str, Mention]:
    """For each role the first candidate whose wording stands just once in the words."""
    roles: dict[str, Mention] = {}
    seen: set[tuple[int, int]] = set()
    for token in tokens:
        group = analysis.names.of_token.get(token.i)
        extent = analysis.names.range_of.get(token.i)
        if group is None or extent is None or extent in seen or group.type not in _KINDS:
            continue
        seen.add(extent)
        role = _KINDS[group.type]
        if group.type == "ORG" and not is_organisation(group):
            continue
        inside = list(analysis.doc[extent[0] : extent[1]])
        told = group.name if group.type == "PERSON" else " ".join(t.text for t in inside)
        if role == "place" and _implied(told, words):
            continue
        if role in roles or words.count(told) != 1 or _is_modifier(inside):
            continue
        roles[role] = place_mention(analysis, inside) if role == "place" else analysis.mention(inside, told, group.type)
    number = _number(analysis, sentence, words)
    return roles | ({"number": number} if number is not None else {})


def is_organisation(group: Group) -> bool:
    """By its words or by being known; the name finder's guess alone is too often a planet, a prize or a book.

    "Kern Administration" is no body, but those who govern under one that everybody knows.
    """
    if any(re.fullmatch(r"[A-Z]\w+ Administration", name) for name in group.names):
        return False
    return any(
        gazetteer.is_organisation_name(name) or any(gazetteer.organisation_word(word) for word in name.split())
        for name in group.names
    )


def _implied(place: str, words: str) -> bool:
    """Another word of the sentence gives the country away: its capital, or its adjective."""
    country = gazetteer.country(place) or gazetteer.is_capital(place)
    if country is None:
        return False
    others = words.replace(place, " ")
    names = {country.name, country.capital or "", *country.names, *country.adjectives} - {place, ""}
    return any(stands_in(name, others) for name in names if len(name) > 2)


def _is_modifier(tokens: Sequence[Token]) -> bool:
    """ "the Norvik bridge": part of another name or noun."""
    return tokens[-1].dep_ in ("compound", "amod", "nmod") and tokens[-1].head.i not in {t.i for t in tokens}


def place_mention(analysis: Analysis, tokens: Sequence[Token]) -> Mention:
    """A place with its gazetteer kind as type (COUNTRY, CITY …; PLACE where it is not known)."""
    text = " ".join(token.text for token in tokens)
    return analysis.mention(list(tokens), text, (gazetteer.place_kind(text) or "place").upper())


def _counts(sentence: ParsedSentence, number: str) -> bool:
    """Whether the last word of a number stands before what it counts."""
    last = number.split()[-1].rstrip("%")
    return any(
        t.text == last
        and t.dep_ in ("nummod", "quantmod", "compound", "amod")
        and t.head.pos_ == "NOUN"
        and t.head.i > t.i
        for t in sentence.tokens
    )


def _number(analysis: Analysis, sentence: ParsedSentence, words: str) -> Mention | None:
    """The first count, sum, share or measure that is more than two and stands once."""
    for found in find_numbers(words):
        if found.kind not in COUNTED or found.value is None or found.value in (1, 2) or words.count(found.text) != 1:
            continue
        after = words[words.index(found.text) + len(found.text) :]
        if found.kind == "measure" and not found.unit.endswith("s") and re.match(r" [a-z]", after):
            continue  # "the seven hour drive"
        if re.search(r"\b(?:all|these|those|both|the other) $", words[: words.index(found.text)]):
            continue  # "all three nations": which, only the sentences before can tell
        if found.kind == "count" and not _counts(sentence, found.text):
            continue
        told = analysis.article.text[sentence.start : sentence.end]
        start = sentence.start + told.find(found.text) if told.count(found.text) == 1 else None
        end = start + len(found.text) if start is not None else None
        return Mention(found.text, found.text, "NUMBER", start, end)
    return None
