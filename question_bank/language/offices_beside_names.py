"""A name in the text goes in; the offices that the words before and behind it give to its bearer come out."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from question_bank.language import gazetteer
from question_bank.language.entities import Group, Names
from question_bank.language.office import Office, offices_told
from question_bank.language.office_words import INSIDE, head_leftwards, leftmost, noun_at
from question_bank.language.parsing import Parse

ADJECTIVES: Final = frozenset(("major", "general"))
"""What is an adjective in small letters, and a rank with a capital: "a major Ada Kern exhibition"."""


def offices_beside(parse: Parse, names: Names, person: Group, start: int, end: int) -> Iterator[Office]:
    """The offices of a person that stand beside the name whose tokens are those from `start` to `end`."""
    yield from _before(parse, names, person, start)
    yield from _before_comma(parse, names, person, start, end)
    yield from _after(parse, names, person, start, end)
    yield from _copula(parse, names, person, start, end)


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
    yield from offices_told(parse, names, person, first, end, head, noun, "before")


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
    yield from offices_told(parse, names, person, first, start - 1, noun.i, noun_at(noun) or "", "before-comma")


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
    yield from offices_told(parse, names, person, position, stop, head, noun_at(doc[head]) or "", "after")


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
    for attribute in (c for verb in verbs for c in verb.children if _is_said_of_subject(c)):
        head, noun = attribute.i, noun_at(attribute) or ""
        first = min((c.i for c in attribute.lefts), default=head)
        while (first < head and doc[first].pos_ in ("DET", "ADV")) or doc[first].lower_ == "current":
            first += 1
        stop = _appositive_end(parse, names, head)
        if stop is not None:
            past = attribute.head.text == "was"
            yield from offices_told(parse, names, person, first, stop, head, noun, "copula", past=past)


def _is_said_of_subject(token: Token) -> bool:
    """An office noun behind "is" or "was", with nothing between that takes it back and no other joined to it."""
    verb = token.head
    if verb.lemma_ != "be" or verb.text not in ("is", "was") or any(c.dep_ in ("neg", "aux") for c in verb.children):
        return False
    alone = not any(c.dep_ in ("conj", "neg") for c in token.children)
    return token.dep_ == "attr" and token.i > verb.i and noun_at(token) is not None and alone
