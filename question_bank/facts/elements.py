"""Tokens and their standalone words go in; the one place, organisation, person and number that can be asked come out."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.numbers import find_numbers
from question_bank.language.parsing import ParsedSentence
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
        inside = list(analysis.doc[extent[0] : extent[1]])
        told = group.name if group.type == "PERSON" else " ".join(t.text for t in inside)
        if role in roles or words.count(told) != 1 or _is_modifier(inside):
            continue
        roles[role] = place_mention(analysis, inside) if role == "place" else analysis.mention(inside, told, group.type)
    number = _number(analysis, sentence, words)
    return roles | ({"number": number} if number is not None else {})


def _is_modifier(tokens: Sequence[Token]) -> bool:
    """ "the Norvik bridge": part of another name or noun."""
    return tokens[-1].dep_ in ("compound", "amod", "nmod") and tokens[-1].head.i not in {t.i for t in tokens}


def place_mention(analysis: Analysis, tokens: Sequence[Token]) -> Mention:
    """A place with its gazetteer kind as type (COUNTRY, CITY …; PLACE where it is not known)."""
    text = " ".join(token.text for token in tokens)
    return analysis.mention(list(tokens), text, (gazetteer.place_kind(text) or "place").upper())


def _number(analysis: Analysis, sentence: ParsedSentence, words: str) -> Mention | None:
    """The first count, sum, share or measure that is more than two and stands once."""
    for found in find_numbers(words):
        if found.kind not in COUNTED or found.value is None or found.value in (1, 2) or words.count(found.text) != 1:
            continue
        told = analysis.article.text[sentence.start : sentence.end]
        start = sentence.start + told.find(found.text) if told.count(found.text) == 1 else None
        end = start + len(found.text) if start is not None else None
        return Mention(found.text, found.text, "NUMBER", start, end)
    return None
