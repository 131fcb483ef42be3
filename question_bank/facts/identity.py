"""Who somebody is to others or did what ("the founder of Norvik Radio"), and which body or thing it is that does something."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.facts.elements import is_organisation
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.terms import verbatim
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence
from question_bank.language.standalone import Context, Unclear, standalone
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
RELATIONS: Final = frozenset(
    "brother sister wife husband mother father son daughter fiancé fiancée fiance fiancee widow widower cousin uncle aunt"
    " nephew niece grandson granddaughter grandfather grandmother stepfather stepmother partner girlfriend boyfriend"
    " founder co-founder cofounder creator author designer inventor discoverer architect owner suspect defendant"
    " plaintiff lawyer attorney lawyers accuser successor predecessor mate winner developer maker host victim survivor"
    " choreographer composer playwright sculptor actor actress narrator translator".split()
)
"""What somebody is to a person, a work or a case, and not the post that somebody holds."""
THINGS: Final = ("ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "FAC", "LOC")
DEEDS: Final = frozenset(
    "lead write found establish create design invent discover direct compose build develop organize organise produce"
    " win launch start propose sponsor author paint star play coin conduct host".split()
)
"""What somebody is known for."""
PASSING: Final = frozenset(
    "former then late ex previous future would-be alleged reported possible another one other originally formerly once"
    " currently also".split()
)
LOOSE_VERBS: Final = frozenset("base locate found call know name establish own run head lead situate hold".split())
"""Verbs that tell of a thing where it is, and of many things the same."""
LENGTH: Final = (3, 24)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """One fact for each name that a sentence sets beside what its bearer is."""
    seen: set[str] = set()
    for sentence in analysis.sentences:
        for group, named, noun in _pairs(analysis, sentence):
            try:
                found = _fact(analysis, sentence, group, named, noun)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))
                continue
            if found is not None and found.id not in seen:
                seen.add(found.id)
                yield found
        for group, named, verb in _relatives(analysis, sentence):
            try:
                yield _deed(analysis, sentence, group, named, verb)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))


def _pairs(analysis: Analysis, sentence: ParsedSentence) -> Iterator[tuple[Group, Token, Token]]:
    """Each name of a sentence with the noun beside it, or after "is", that says what its bearer is."""
    if not sentence.sound:
        return
    for noun in sentence.tokens:
        if noun.pos_ != "NOUN" or noun.i in analysis.names.of_token:
            continue
        named = _beside(noun) if noun.dep_ == "appos" else _subject_of(noun) if noun.dep_ == "attr" else _after(noun)
        group = analysis.names.of_token.get(named.i) if named is not None else None
        if named is not None and group is not None:
            yield group, named, noun


def _relatives(analysis: Analysis, sentence: ParsedSentence) -> Iterator[tuple[Group, Token, Token]]:
    """Each name with the verb of the clause that tells what its bearer does: "…, which pays for lifeboats"."""
    for verb in sentence.tokens if sentence.sound else ():
        group = analysis.names.of_token.get(verb.head.i)
        if verb.dep_ != "relcl" or group is None:
            continue
        first = next((c for c in verb.children if c.dep_ == "nsubj" and c.lower_ in ("who", "which")), None)
        beside = first is not None and first.i - analysis.names.range_of[verb.head.i][1] == 1
        loose = any(c.dep_ in ("neg", "aux", "auxpass", "advcl", "ccomp") for c in verb.children)
        if beside and not loose and verb.pos_ == "VERB" and not any(c.dep_ == "conj" for c in verb.head.children):
            yield group, verb.head, verb


def _deed(analysis: Analysis, sentence: ParsedSentence, group: Group, named: Token, verb: Token) -> Fact:
    """What the bearer of a name does for good, or did as nobody else. Raises Unclear."""
    person = group.type == "PERSON"
    known = verb.lemma_ in DEEDS and verb.tag_ == "VBD" if person else _does_for_good(verb) and is_organisation(group)
    if not known:
        raise Unclear("empty-verb", verb.text)
    if person and (len(group.name.split()) < 2 or not group.sure):
        raise Unclear("bare-surname", group.name)
    tokens = [t for t in verb.subtree if not t.is_space and t.i > verb.left_edge.i]
    words = _whole(analysis, tokens)
    _check_hidden(group, words)
    if person and not re.search(r"\bthe |[A-Z]", words):
        raise Unclear("unanchored", words)  # "wrote a novel": so did others
    deed = analysis.mention(tokens, words, "PAST" if person else "PRESENT")
    start, end = analysis.names.range_of[named.i]
    mention = analysis.mention(list(analysis.doc[start:end]), group.name, group.type)
    roles = {"person": mention, "deed": deed} if person else {"name": mention, "deed": deed}
    return fact(analysis, KIND, roles, _evidence(analysis, sentence, group))


def _does_for_good(verb: Token) -> bool:
    return verb.tag_ == "VBZ" and verb.lemma_ not in ("have", "include", "contain", "consist", "remain", "say", "hold")


def _check_hidden(group: Group, words: str) -> None:
    parts = [w[:6] for w in group.name.split() if len(w) > 3]
    if any(re.search(rf"\b{re.escape(part)}", words, re.IGNORECASE) for part in parts):
        raise Unclear("key-in-stem", group.name)


def _evidence(analysis: Analysis, sentence: ParsedSentence, group: Group) -> list[ParsedSentence]:
    """The sentence, with the first one that gives the name in full where it does not."""
    if group.name in told(analysis, sentence):
        return [sentence]
    return [next((s for s in analysis.sentences if group.name in told(analysis, s)), sentence), sentence]


def _beside(noun: Token) -> Token | None:
    """The name right before a noun and its comma: "Ada Kern, the founder of …"."""
    first = noun.left_edge
    return noun.head if first.i - noun.head.i == 2 and first.nbor(-1).text == "," else None


def _after(noun: Token) -> Token | None:
    """The name right after a noun and a comma: "the founder of the radio, Ada Kern, …"."""
    names = [c for c in noun.children if c.dep_ == "appos" and c.i > noun.i and c.pos_ == "PROPN"]
    return names[0] if len(names) == 1 and names[0].left_edge.nbor(-1).text == "," else None


def _subject_of(noun: Token) -> Token | None:
    """The subject of a plain "is" or "was"."""
    verb = noun.head
    near = [
        c for c in verb.children if c.dep_ in ("neg", "aux", "mark", "advmod", "advcl", "ccomp", "expl", "parataxis")
    ]
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    plain = verb.lemma_ == "be" and verb.dep_ == "ROOT" and verb.tag_ in ("VBZ", "VBP", "VBD") and not near
    return subjects[0] if plain and len(subjects) == 1 else None


def _fact(analysis: Analysis, sentence: ParsedSentence, group: Group, named: Token, noun: Token) -> Fact | None:
    person = group.type == "PERSON"
    fits = _is_relation(noun) if person else group.type in THINGS and _identifies(noun) and not _is_human(noun)
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


def _is_relation(noun: Token) -> bool:
    """Whether a noun says what somebody is to something named, and is said of one alone."""
    if noun.lemma_.lower() not in RELATIONS or noun.tag_ != "NN":
        return False
    one = not any(c.lower_ in ("a", "an") for c in noun.children)
    apart = [c for c in noun.children if c.dep_ in ("prep", "poss", "relcl", "acl")]
    return one and any(t.pos_ == "PROPN" for c in apart for t in c.subtree)


def _identifies(noun: Token) -> bool:
    """Whether what hangs on a noun tells one such thing from all others: a clause of its own, "the largest … of"."""
    if noun.tag_ not in ("NN",):
        return False
    clauses = [c for c in noun.children if c.dep_ in ("relcl", "acl") and c.i > noun.i and c.lemma_ not in LOOSE_VERBS]
    told = [t for c in clauses for t in c.subtree if t.pos_ in ("NOUN", "PROPN", "ADJ", "VERB")]
    sole = any(t.tag_ == "JJS" or t.lower_ in ("only", "first", "most") for t in noun.subtree if t.i < noun.i)
    of_what = [c for c in noun.children if c.dep_ == "prep" and any(t.pos_ == "PROPN" for t in c.subtree)]
    if sole:  # "the only inn", "the largest group": of which place or people has to be told
        return bool(of_what) or len(told) > 3
    return len(told) >= 3 or _commemorates(of_what, noun)


def _commemorates(of_what: Sequence[Token], noun: Token) -> bool:
    """ "an annual commemoration of the Battle of Norvik": of a named thing, and adjectives that narrow it."""
    return any(c.lower_ == "of" for c in of_what) and any(c.dep_ == "amod" for c in noun.children)


def _is_human(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return gazetteer.person_noun(lemma) or gazetteer.office_noun(lemma) is not None


def _description(analysis: Analysis, noun: Token, named: Token) -> str:
    """The noun and all that hangs on it, without its article, in words that stand alone. Raises Unclear."""
    name = {t.i for t in named.subtree} if named.head is noun else set()
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
