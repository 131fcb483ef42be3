"""A sentence goes in; each of its names, with the noun or clause beside it that says what its bearer is, comes out."""

from collections.abc import Iterator

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence


def pairs(analysis: Analysis, sentence: ParsedSentence) -> Iterator[tuple[Group, Token, Token]]:
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


def relatives(analysis: Analysis, sentence: ParsedSentence) -> Iterator[tuple[Group, Token, Token]]:
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
