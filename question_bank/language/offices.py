"""Parse and names go in; who bears which office or role, and the words that say so, come out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from question_bank.language import gazetteer
from question_bank.language.entities import Group, Names
from question_bank.language.office_words import (
    FORMER,
    INSIDE,
    NOT_YET,
    clean,
    head_leftwards,
    is_chaff,
    leftmost,
    noun_at,
)
from question_bank.language.parsing import Parse

BEFORE_TITLES: Final = frozenset(
    "acting former incumbent retired longtime veteran outgoing then interim deputy assistant chief senior state federal"
    " then-senior co-chief vice honorary lead head".split()
)
"""Small words that stand before an office in capitals."""
LINKS: Final = frozenset(("of", "for", "to", "at", "in"))


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


ADJECTIVES: Final = frozenset(("major", "general"))
"""What is an adjective in small letters, and a rank with a capital: "a major Ada Kern exhibition"."""


def find(parse: Parse, names: Names) -> list[Office]:
    """All offices of people in an article, in the order of the text; sets each person's `office`."""
    found: list[Office] = []
    for person in names.people():
        for start, end in sorted(person.ranges):
            found.extend(_before(parse, names, person, start))
            found.extend(_before_comma(parse, names, person, start, end))
            found.extend(_after(parse, names, person, start, end))
            found.extend(_copula(parse, names, person, start, end))
    found = [office for office in found if not _is_torn(parse, office)]
    found.sort(key=lambda office: office.start)
    found.extend(_counterparts(parse, names, found))
    found.sort(key=lambda office: office.start)
    _introduce(found)
    return found


def _is_torn(parse: Parse, office: Office) -> bool:
    """ "the head of the Norvik-based Institute": an office that ends at a hyphen."""
    after = parse.doc[office.end : office.end + 1]
    return len(after) > 0 and after[0].text in ("-", "–") and not parse.doc[office.end - 1].whitespace_


def _introduce(found: list[Office]) -> None:
    """The first current office that names its organisation or country introduces the person; else a bare title does."""
    current = [office for office in found if not office.former and not office.future]
    whole = [office for office in current if office.complete or not gazetteer_needs_of(office.head)]
    titles = [
        office
        for office in current
        if office.placed in ("before", "before-comma") and office.text[:1].isupper() and office.formal
    ]
    for office in [*whole, *titles]:
        office.person.office = office.person.office or office.text


def gazetteer_needs_of(head: str) -> bool:
    """Whether the office is only half said without its organisation or country."""
    noun = gazetteer.office_noun(head)
    return noun is None or noun.needs_of


def _before(parse: Parse, names: Names, person: Group, start: int) -> Iterator[Office]:
    doc = parse.doc
    position = start - 1
    while position >= 0 and (doc[position].text.rstrip(".") in gazetteer.HONORIFICS or doc[position].text == "."):
        if doc[position].text == "." and doc[position - 1].text not in gazetteer.HONORIFICS:
            return
        if gazetteer.office_noun(doc[position].lower_):
            break
        position -= 1
    if position < 0 or parse.sentence_of.get(position) != parse.sentence_of.get(start):
        return
    if doc[position].text in ADJECTIVES:
        return
    head, end = head_leftwards(doc, position)
    if head is None or (head and doc[head - 1].lower_ in ("of", "for")):
        return  # "Secretary of Justice Liv Aas": the last word is not the office
    noun = noun_at(doc[head]) or ""
    first = leftmost(doc, names, head)
    if first < head and doc[first].pos_ == "PROPN" and first > 1 and doc[first - 1].lower_ == "of":
        return  # "Norvik Bureau of Harbours Director Liv Aas": cut out of the name of the bureau
    yield from _build(parse, names, person, first, end, head, noun, "before")


def _before_comma(parse: Parse, names: Names, person: Group, start: int, end: int) -> Iterator[Office]:
    """ "The mayor of Norvik, Ada Kern, …", "Norway’s foreign minister, Liv Aas": the name stands in apposition."""
    doc = parse.doc
    if start < 2 or doc[start - 1].text != "," or end >= len(doc) or doc[end].text not in (",", "."):
        return
    noun = doc[start:end].root.head
    if doc[start:end].root.dep_ != "appos" or noun.i >= start or noun.pos_ not in INSIDE or not noun_at(noun):
        return
    first = noun.left_edge.i
    while first < noun.i and doc[first].lower_ in ("the", "a", "an", ",", "while", "and", "but"):
        first += 1
    if any(t.text in ",;:" or t.pos_ in ("VERB", "AUX") for t in doc[first : start - 1]):
        return
    yield from _build(parse, names, person, first, start - 1, noun.i, noun_at(noun) or "", "before-comma")


def _build(
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
    doc = parse.doc
    former, future = past, False
    while first < head and (
        doc[first].lower_ == "current"
        or doc[first].lower_.rstrip("-") in FORMER | NOT_YET
        or doc[first].text in "-–"
        or is_chaff(names, doc[first])
    ):
        former = former or doc[first].lower_.rstrip("-") in FORMER
        future = future or doc[first].lower_ in NOT_YET
        first += 1
    words = doc[first:end]
    if any(token.pos_ == "PRON" or token.lower_ in ("his", "her", "its", "their", "this", "whose") for token in words):
        return
    around = {token.lower_ for token in words}
    former, future = former or bool(around & FORMER), future or bool(around & NOT_YET) or "-elect" in words.text
    office = gazetteer.office_noun(noun)
    if office is None or around & {"with", "current", "who", "which"}:
        return
    text = re.sub(r"^(?:\d+-)?year-old ", "", clean(words.text))
    stray = re.match(r"([a-z]+) (?=[A-Z])", text)
    if stray and stray.group(1) not in BEFORE_TITLES and not gazetteer.person_noun(stray.group(1)):
        text = text[stray.end() :]  # "emergency President": the end of a line above
    opener = doc[first]
    if (
        opener.is_sent_start
        and ((doc[head].text.islower() and opener.pos_ in ("NOUN", "ADJ")) or (first == head and not office.is_office))
        and not gazetteer.country_of_adjective(opener.text)
    ):
        text = text[:1].lower() + text[1:]
    yield Office(
        person,
        text,
        noun,
        first,
        end,
        placed,
        former=former,
        future=future,
        complete=_names_body(names, doc, first, end, person),
        unique=office.unique,
        formal=office.is_office,
    )


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


def _after(parse: Parse, names: Names, person: Group, start: int, end: int) -> Iterator[Office]:
    """ "Ada Kern, the head of the Norvik Institute," — up to the comma or stop that closes it."""
    doc = parse.doc
    if end >= len(doc) or doc[end].text != "," or parse.sentence_of.get(end) != parse.sentence_of.get(start):
        return
    position = end + 1
    if position < len(doc) and doc[position].lower_ in ("the", "a", "an"):
        position += 1
    head = None
    for index in range(position, min(position + 9, len(doc))):
        token = doc[index]
        if token.pos_ not in INSIDE and token.text not in ("-", "'s", "’s", "and", "–"):
            break
        if token.i in names.of_token and names.of_token[token.i].type == "PERSON":
            return
        if noun_at(token):
            head = index
    if head is None or (
        doc[head].dep_ in ("nsubj", "nsubjpass") and doc[head].head.i > head and not _closed(doc, head)
    ):
        return
    stop = _appositive_end(parse, names, head)
    if stop is None:
        return
    yield from _build(parse, names, person, position, stop, head, noun_at(doc[head]) or "", "after")


def _closed(doc: Doc, head: int) -> bool:
    return any(token.text == "," for token in doc[head + 1 : head + 14])


def _appositive_end(parse: Parse, names: Names, head: int) -> int | None:
    """The end of an apposition: the next comma, stop, dash or verb; None where it runs into another person."""
    doc = parse.doc
    sentence = parse.sentence_of[head]
    index = head + 1
    while index < len(doc) and parse.sentence_of.get(index) == sentence and index - head < 16:
        token = doc[index]
        if (
            token.text in ",.;:—–“”"
            or token.pos_ in ("VERB", "AUX", "SCONJ")
            or token.lower_ in ("who", "which", "that", "said", "worth")
        ):
            break
        if token.lower_ == "and" and not (doc[index - 1].pos_ in INSIDE and doc[index + 1].pos_ in (*INSIDE, "DET")):
            break
        if names.of_token.get(index) is not None and names.of_token[index].type == "PERSON":
            return None
        index += 1
    while index > head + 1 and doc[index - 1].pos_ in ("ADP", "DET", "CCONJ", "ADV", "PUNCT"):
        index -= 1
    return index


def _copula(parse: Parse, names: Names, person: Group, start: int, end: int) -> Iterator[Office]:
    """ "Ada Kern is the current head of …", "Ada Kern, who is head of …"."""
    doc = parse.doc
    name_head = doc[start:end].root
    verbs = [name_head.head] if name_head.dep_ == "nsubj" else []
    verbs += [
        c
        for c in name_head.children
        if c.dep_ == "relcl" and any(t.lower_ == "who" and t.dep_ == "nsubj" for t in c.children)
    ]
    for verb in verbs:
        if (
            verb.lemma_ != "be"
            or verb.text not in ("is", "was")
            or any(c.dep_ in ("neg", "aux") for c in verb.children)
        ):
            continue
        for attr in verb.children:
            if (
                attr.dep_ == "attr"
                and attr.i > verb.i
                and noun_at(attr)
                and not any(c.dep_ in ("conj", "neg") for c in attr.children)
            ):
                first = min((c.i for c in attr.lefts), default=attr.i)
                while (first < attr.i and doc[first].pos_ in ("DET", "ADV")) or doc[first].lower_ == "current":
                    first += 1
                stop = _appositive_end(parse, names, attr.i)
                if stop is not None:
                    yield from _build(
                        parse,
                        names,
                        person,
                        first,
                        stop,
                        attr.i,
                        noun_at(attr) or "",
                        "copula",
                        past=verb.text == "was",
                    )


def _counterparts(parse: Parse, names: Names, found: list[Office]) -> Iterator[Office]:
    """ "his Norwegian counterpart, Liv Aas": the other's office with the nation exchanged."""
    doc = parse.doc
    for person in names.people():
        for start, _ in person.ranges:
            position = start - 1 - (start > 0 and doc[start - 1].text == ",")
            if position < 1 or doc[position].lower_ != "counterpart":
                continue
            nation = doc[position - 1].text
            if not gazetteer.country_of_adjective(nation):
                if nation == "US":
                    pass
                else:
                    continue
            model = _whose_counterpart(parse, found, position, person)
            if model is not None:
                yield Office(
                    person, f"{nation} {model}", model.split()[-1].lower(), position - 1, position + 1, "counterpart"
                )


def _whose_counterpart(parse: Parse, found: list[Office], position: int, person: Group) -> str | None:
    """The bare office ("Foreign Minister") of the nearest office holder before, in or just before the sentence."""
    sentence = parse.sentence_of[position]
    known: dict[int, Office] = {}
    for office in found:
        if not office.former and office.person is not person and office.placed == "before":
            known.setdefault(id(office.person), office)
    places = [(start, office) for office in known.values() for start, _ in office.person.ranges]
    before = [pair for pair in places if pair[0] < position and parse.sentence_of[pair[0]] == sentence]
    after = [pair for pair in places if pair[0] > position and parse.sentence_of[pair[0]] == sentence]
    earlier = [pair for pair in places if pair[0] < position and parse.sentence_of[pair[0]] == sentence - 1]
    if not before and not after and not earlier:
        return None
    nearest = (
        max(before or earlier, key=lambda pair: pair[0])[1]
        if before or not after
        else min(after, key=lambda pair: pair[0])[1]
    )
    words = nearest.text.split()
    bare = [w for w in words if not (gazetteer.country_of_adjective(w) or gazetteer.country(w))]
    if len(bare) == len(words) or not bare or ("of" in bare and bare[-1] != "State"):
        return None
    return " ".join(bare)
