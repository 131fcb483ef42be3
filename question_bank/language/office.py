"""The words of an office and whose it is go in; the office with how far it can be trusted comes out, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Span, Token

from question_bank.language import gazetteer
from question_bank.language.entities import Group, Names
from question_bank.language.office_words import FORMER, NOT_YET, clean, is_chaff
from question_bank.language.parsing import Parse

BEFORE_TITLES: Final = frozenset(
    "acting former incumbent retired longtime veteran outgoing then interim deputy assistant chief senior state federal"
    " then-senior co-chief vice honorary lead head".split()
)
"""Small words that stand before an office in capitals."""
POSSESSIVES: Final = ("his", "her", "its", "their", "this", "whose")


@dataclass(frozen=True)
class Office:
    """An office or role a person bears: its words, head noun, token range, and how far it can be trusted."""

    person: Group
    text: str
    head: str
    start: int
    end: int
    placed: str
    former: bool = False
    future: bool = False
    complete: bool = True
    unique: bool = True
    formal: bool = True


def offices_told(
    parse: Parse,
    names: Names,
    person: Group,
    first: int,
    end: int,
    head: int,
    noun: str,
    placed: str,
    *,
    past: bool = False,
) -> Iterator[Office]:
    """The office that the tokens from `first` to `end` tell, its noun at `head`; none where they lean on others."""
    doc = parse.doc
    start = _behind_chaff(names, doc, first, head)
    left_out, words = doc[first:start], doc[start:end]
    if any(token.pos_ == "PRON" or token.lower_ in POSSESSIVES for token in words):
        return
    around = {token.lower_ for token in words}
    office = gazetteer.office_noun(noun)
    if office is None or around & {"with", "current", "who", "which"}:
        return
    former = any(token.lower_.rstrip("-") in FORMER for token in left_out) or bool(around & FORMER)
    future = any(token.lower_ in NOT_YET for token in left_out) or bool(around & NOT_YET) or "-elect" in words.text
    yield Office(
        person,
        _as_written(words, doc[head], is_office=office.is_office),
        noun,
        start,
        end,
        placed,
        former=past or former,
        future=future,
        complete=_names_body(names, doc, start, end, person),
        unique=office.unique,
        formal=office.is_office,
    )


def _behind_chaff(names: Names, doc: Doc, first: int, head: int) -> int:
    """The first token behind "current", "former" and opinions that belongs to the office, its noun at the latest."""
    while first < head and (
        doc[first].lower_ == "current"
        or doc[first].lower_.rstrip("-") in FORMER | NOT_YET
        or doc[first].text in "-–"
        or is_chaff(names, doc[first])
    ):
        first += 1
    return first


def _as_written(words: Span, head: Token, *, is_office: bool) -> str:
    """The words of an office without an age or the end of a line above, and without the capital of a sentence."""
    text = re.sub(r"^(?:\d+-)?year-old ", "", clean(words.text))
    stray = re.match(r"([a-z]+) (?=[A-Z])", text)
    if stray and stray.group(1) not in BEFORE_TITLES and not gazetteer.person_noun(stray.group(1)):
        text = text[stray.end() :]  # "emergency President": the end of a line above
    opener = words[0]
    common = head.text.islower() and opener.pos_ in ("NOUN", "ADJ")
    role = opener.i == head.i and not is_office
    if opener.is_sent_start and (common or role) and not gazetteer.country_of_adjective(opener.text):
        text = text[:1].lower() + text[1:]
    return text


def _names_body(names: Names, doc: Doc, first: int, end: int, person: Group) -> bool:
    """The phrase says of what: a country, an organisation, a nation's adjective, or any capitalised body."""
    for index in range(first, end):
        token = doc[index]
        group = names.of_token.get(index)
        if (
            group is not None
            and group is not person
            and group.type in ("GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT")
        ):
            return True
        if group is not None and group.type == "ORG" and (len(group.name.split()) > 1 or group.name.isupper()):
            return True
        if gazetteer.country_of_adjective(token.text) or gazetteer.country(token.text):
            return True
        if token.text.isupper() and len(token.text) > 1:
            return True
        if (
            token.lower_ in ("of", "for", "at")
            and index > first
            and any(t.text[:1].isupper() and t.text != "State" for t in doc[index + 1 : end])
        ):
            return True
    return False
