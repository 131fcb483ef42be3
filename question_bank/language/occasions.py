"""An analysis goes in; events that are named by a noun ("the NATO summit in Vilnius") come out, with date and place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import PLANNED, Analysis
from question_bank.language.anchors import described
from question_bank.language.dates import DateMention
from question_bank.language.parsing import ParsedSentence

NOUNS: Final = frozenset(
    "summit conference referendum festival championship tournament ceremony inauguration trial congress "
    "exhibition "
    "election forum convention marathon final olympics games rally auction concert workshop symposium".split()
)


@dataclass(frozen=True)
class Occasion:
    """One event noun with its names: `name` with place, `plain` without; where and when as far as its sentence says."""

    token: Token
    sentence: ParsedSentence
    name: str
    plain: str
    date: tuple[DateMention, list[Token]] | None
    place: list[Token] | None
    planned: bool


def occasions(analysis: Analysis) -> Iterator[Occasion]:
    """Every event noun that a proper name tells apart and whose sentence dates it."""
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        for token in sentence.tokens:
            if token.lemma_.lower() in NOUNS and token.pos_ in ("NOUN", "PROPN") and token.tag_ not in ("NNS", "NNPS"):
                found = _occasion(analysis, sentence, token)
                if found is not None:
                    yield found


def _occasion(analysis: Analysis, sentence: ParsedSentence, token: Token) -> Occasion | None:
    if token.dep_ == "compound" or any(c.dep_ == "conj" for c in token.children):
        return None
    plain = _plain(analysis, token) or _plain_of_description(analysis, token)
    if plain is None:
        return None
    date, planned = _date(analysis, sentence, token)
    if date is None:
        return None
    name = described(analysis, token) or plain
    return Occasion(token, sentence, name, plain, date, _place(analysis, token), planned)


def _plain(analysis: Analysis, token: Token) -> str | None:
    """ "NATO summit": the noun with a proper name right before it."""
    lefts = [t for c in token.lefts if c.dep_ in ("compound", "nmod", "amod") for t in c.subtree]
    lefts = [t for t in lefts if t.lower_ not in ("upcoming", "next", "annual", "recent", "forthcoming", "new")]
    if not any(t.i in analysis.names.of_token or t.pos_ == "PROPN" for t in lefts):
        return None
    if all(gazetteer.country_of_adjective(t.text) for t in lefts):
        return None  # "the Norwegian referendum": on what, and there are others
    if any(t.text in ("'s", "’s") for t in lefts):
        return None
    return " ".join(t.text for t in [*sorted(lefts, key=lambda t: t.i), token])


def _plain_of_description(analysis: Analysis, token: Token) -> str | None:
    words = described(analysis, token)
    if words is None or "'s" in words or "’s" in words:
        return None
    for preposition in (" in ", " at ", " of ", " on "):
        words = words.split(preposition)[0]
    return words if len(words.split()) > 1 and words.split()[-1] == token.text else None


def _date(
    analysis: Analysis, sentence: ParsedSentence, token: Token
) -> tuple[tuple[DateMention, list[Token]] | None, bool]:
    """The date that hangs on the noun ("on 3 May"), on "scheduled for", or on "will be held" with it as subject."""
    for mention, tokens in analysis.dates.get(sentence.index, []):
        if mention.approximate:
            continue
        for ancestor in [tokens[0], *tokens[0].ancestors]:
            if ancestor.i == token.i:
                return (mention, tokens), False
            if ancestor.lower_ in PLANNED and token in [
                ancestor.head,
                *(c for c in ancestor.children if c.dep_ in ("nsubj", "nsubjpass")),
            ]:
                return (mention, tokens), True
            if ancestor.lemma_ in ("hold", "begin", "start", "take", "open") and any(
                c == token for c in ancestor.children if c.dep_ in ("nsubj", "nsubjpass")
            ):
                return (mention, tokens), any(c.lower_ in ("will", "to") for c in ancestor.children)
            if ancestor.pos_ in ("VERB", "AUX"):
                break
    return None, False


def _place(analysis: Analysis, token: Token) -> list[Token] | None:
    """A place named with "in" anywhere below the noun."""
    for part in token.subtree:
        group = analysis.names.of_token.get(part.i)
        if group is None or group.type != "GPE" or part.i == 0:
            continue
        start, end = analysis.names.range_of[part.i]
        if part.i == start and part.doc[start - 1].lower_ in ("in", "at"):
            return list(part.doc[start:end])
    return None
