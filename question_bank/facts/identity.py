"""Who somebody is to others or did what ("the founder of Norvik Radio"), and which body or thing does something."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.elements import is_organisation
from question_bank.facts.identity_words import (
    DEEDS,
    LENGTH,
    PASSING,
    THINGS,
    does_for_good,
    identifies,
    is_human,
    is_relation,
)
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.name_pairs import pairs, relatives
from question_bank.facts.terms import verbatim
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Fact

KIND: Final = "identity"
ROLES: Final = ("person", "relation", "name", "description", "deed")
NEEDS: Final = (("person", "relation"), ("person", "deed"), ("name", "description"), ("name", "deed"))

EXAMPLES: Final = (
    (
        "Ada Kern, the founder of Norvik Radio, spoke first.",
        {"person": "Ada Kern", "relation": "founder of Norvik Radio"},
    ),
    ("Liv Aas is the sister of Sten Borg.", {"person": "Liv Aas", "relation": "sister of Sten Borg"}),
    (
        "The Holt Institute is a public body that tests the bridges of Norway.",
        {"name": "Holt Institute", "description": "public body that tests the bridges of Norway"},
    ),
    (
        "The money comes from the Norvik Foundation, which pays for lifeboats on the coast of Norway.",
        {"name": "Norvik Foundation", "deed": "pays for lifeboats on the coast of Norway"},
    ),
    (
        "Ada Kern, who designed the Holt Bridge, spoke first.",
        {"person": "Ada Kern", "deed": "designed the Holt Bridge"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern, a teacher from Norvik, spoke first.",
    "Ada Kern, the former owner of Norvik Radio, spoke first.",
    "The Holt Institute is a public body in Norway.",
    "Judith Aas is a pronunciation expert.",
    "Ada Kern may be the founder of Norvik Radio.",
    "Ada Kern, who was late, spoke first.",
    "The Norvik Foundation, which may close, pays for lifeboats.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """One fact for each name that a sentence sets beside what its bearer is."""
    seen: set[str] = set()
    for sentence in analysis.sentences:
        for group, named, noun in pairs(analysis, sentence):
            try:
                found = _fact(analysis, sentence, group, named, noun)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))
                continue
            if found is not None and found.id not in seen:
                seen.add(found.id)
                yield found
        for group, named, verb in relatives(analysis, sentence):
            try:
                if _is_deed(group, verb):
                    yield _deed(analysis, sentence, group, named, verb)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))


def _is_deed(group: Group, verb: Token) -> bool:
    """Whether a verb tells what a person is known for, or what a body is there for."""
    if group.type == "PERSON":
        return verb.lemma_ in DEEDS and verb.tag_ == "VBD"
    return does_for_good(verb) and is_organisation(group)


def _deed(analysis: Analysis, sentence: ParsedSentence, group: Group, named: Token, verb: Token) -> Fact:
    """What the bearer of a name does for good, or did as nobody else. Raises Unclear."""
    person = group.type == "PERSON"
    if person and (len(group.name.split()) < 2 or not group.sure):
        raise Unclear("bare-surname", group.name)
    tokens = [t for t in verb.subtree if not t.is_space and t.i > verb.left_edge.i]
    words = _whole(analysis, tokens)
    after = tokens[-1].nbor(1) if tokens[-1].i + 1 < len(analysis.doc) else tokens[-1]
    if len(words.split()) <= LENGTH[0] - person or not (after.is_punct or after.is_space):
        raise Unclear("words-cut", words)
    _check_hidden(group, words)
    if person and not re.search(r"\bthe |[A-Z]", words):
        raise Unclear("unanchored", words)  # "wrote a novel": so did others
    deed = analysis.mention(tokens, words, "PAST" if person else "PRESENT")
    start, end = analysis.names.range_of[named.i]
    mention = analysis.mention(list(analysis.doc[start:end]), group.name, group.type)
    roles = {"person": mention, "deed": deed} if person else {"name": mention, "deed": deed}
    return fact(analysis, KIND, roles, _evidence(analysis, sentence, group))


def _check_hidden(group: Group, words: str) -> None:
    parts = [w[:6] for w in group.name.split() if len(w) > 3]
    if any(re.search(rf"\b{re.escape(part)}", words, re.IGNORECASE) for part in parts):
        raise Unclear("key-in-stem", group.name)


def _evidence(analysis: Analysis, sentence: ParsedSentence, group: Group) -> list[ParsedSentence]:
    """The sentence, with the first one that gives the name in full where it does not."""
    if group.name in told(analysis, sentence):
        return [sentence]
    return [next((s for s in analysis.sentences if group.name in told(analysis, s)), sentence), sentence]


def _fact(analysis: Analysis, sentence: ParsedSentence, group: Group, named: Token, noun: Token) -> Fact | None:
    person = group.type == "PERSON"
    fits = is_relation(noun) if person else group.type in THINGS and identifies(noun) and not is_human(noun)
    if not fits or any(t.lower_ in PASSING for t in (*noun.children, noun.left_edge)):
        return None
    if any(c.dep_ in ("conj", "appos") for c in (*noun.children, *named.children) if c not in (noun, named)):
        return None  # "a senator and the founder of …", a list
    if person and (len(group.name.split()) < 2 or not group.sure):
        raise Unclear("bare-surname", group.name)
    words = _description(analysis, noun, named)
    _check_hidden(group, words)
    start, end = analysis.names.range_of[named.i]
    mention = analysis.mention(list(analysis.doc[start:end]), group.name, group.type)
    told_of = analysis.mention(list(noun.subtree), words, "PAST" if _is_past(noun) else "PRESENT")
    roles = {"person": mention, "relation": told_of} if person else {"name": mention, "description": told_of}
    return fact(analysis, KIND, roles, _evidence(analysis, sentence, group))


def _is_past(noun: Token) -> bool:
    return noun.dep_ == "attr" and noun.head.tag_ == "VBD"


def _description(analysis: Analysis, noun: Token, named: Token) -> str:
    """The noun and all that hangs on it, without its article, in words that stand alone. Raises Unclear."""
    name = {t.i for t in named.subtree} if named.head == noun else set()
    for token in noun.subtree:  # "… in Norvik, a town on the coast"
        if token != noun and token.dep_ == "appos" and token.left_edge.nbor(-1).text == ",":
            name |= {t.i for t in token.subtree} | {token.left_edge.i - 1}
    tokens = [t for t in noun.subtree if not t.is_space and t.i not in name]
    while tokens and (tokens[0].lower_ in ("the", "a", "an") or tokens[0].is_punct):
        tokens.pop(0)
    return _whole(analysis, tokens)


def _whole(analysis: Analysis, tokens: list[Token]) -> str:
    """Words of one stretch that stand alone. Raises Unclear."""
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    if not tokens or tokens[-1].i - tokens[0].i != len(tokens) - 1:
        raise Unclear("words-cut")
    try:
        words = standalone(analysis, tokens, Context())
    except Unclear as doubt:
        if not str(doubt).startswith("needs-context"):
            raise
        words = verbatim(analysis, tokens)
    if not LENGTH[0] <= len(words.split()) <= LENGTH[1]:
        raise Unclear("clause-length", words)
    return words
