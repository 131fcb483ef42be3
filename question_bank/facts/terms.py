"""The words of a term go in; how it is written by itself, and what a sentence tells of it in words that stand alone,
come out."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.facts.naming import uncapitalised
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Mention

LENGTH: Final = (3, 26)
"""Words, least and most, of an explanation."""
GENERAL: Final = frozenset("you your yours yourself again other similar different".split())
"""Words that lean on nothing in an explanation: "the way you think", "over and over again"."""


def in_marks(analysis: Analysis, words: Sequence[Token]) -> Sequence[Token]:
    """Those of the words that stand between quotation marks, if they are one quoted whole."""
    for _, inside in analysis.parse.fragments:
        found = [t for t in words if t.i in inside]
        if found and len(found) == len(inside):
            return found
    return []


def term_mention(analysis: Analysis, tokens: Sequence[Token]) -> Mention:
    """A term as it stands inside a sentence: a name keeps its capital, "Tutoring" becomes "tutoring"."""
    first = tokens[0]
    words = " ".join(analysis.doc[first.i : tokens[-1].i + 1].text.split())
    if first.i == first.sent.start:
        common = first.pos_ in ("NOUN", "ADJ", "VERB") and not first.text.isupper()
        words = words[:1].lower() + words[1:] if common else uncapitalised(words, first)
    return analysis.mention(list(tokens), words, "NAME" if words[:1].isupper() else "TERM")


def verbatim(analysis: Analysis, tokens: Sequence[Token]) -> str:
    """The words as the article has them, where they can stand alone as they are. Raises Unclear."""
    tokens = [t for t in tokens if not t.is_space]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    if not tokens or tokens[-1].i - tokens[0].i != len(tokens) - 1:
        raise Unclear("words-cut")
    general = frozenset(t.i for t in tokens if t.lower_ in GENERAL or _means_something(t, tokens))
    plain = " ".join(t.text for t in tokens if t.i not in general)
    clear = frozenset(t.i for t in tokens if any(c.i == tokens[0].i and c.lower_ == "the" for c in t.children))
    if _letters(standalone(analysis, tokens, Context(dropped=general, clear=clear))) != _letters(plain):
        raise Unclear("dangling-reference")
    start, end = analysis.parse.offsets(tokens)
    told = " ".join(analysis.article.text[start:end].split()).strip('“”"‘’')
    told = re.sub(r"^that (?=\w)", "", told)
    if re.search(r"[“”\"()\[\]]", told):
        raise Unclear("quotation-cut")
    if not LENGTH[0] <= len(told.split()) <= LENGTH[1] and not in_marks(analysis, tokens):
        raise Unclear("clause-length", told)
    return told


def _means_something(token: Token, tokens: Sequence[Token]) -> bool:
    """ "it" after "something": "to do something until you are good at it"."""
    return token.lower_ == "it" and any(t.lower_ == "something" and t.i < token.i for t in tokens)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()
