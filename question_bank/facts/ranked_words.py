"""A ranking goes in; the ranked noun phrase in words that stand alone comes out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.facts.rankings import Ranking
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone

KNOWN: Final = re.compile(r"\b(?:Speaker of the House|another (?:planet|world|country|continent))\b")
"""What stands alone although its words by themselves would lean on others."""
FAMILY: Final = re.compile(r"\b(?:child|children|siblings?|brothers?|sisters?|sons?|daughters?)\b")
GLUED: Final = re.compile(r"[a-z] (?:In|On|At|The|For|By|It|He|She) ")
"""A heading or sentence that runs on without a mark."""
LONGEST: Final = 34


def ranked_words(analysis: Analysis, ranking: Ranking, context: Context) -> str:
    """The ranked noun phrase as it stands alone; its rank makes clear which is meant by "the". Raises Unclear."""
    first_word = ranking.words[0]
    words = ranking.words[1:] if first_word.lower_ == "the" and first_word.head == ranking.noun else ranking.words
    known = KNOWN.search(" ".join(t.text for t in words))
    first = len(known.string[: known.start()].split()) if known is not None else len(words)
    last = first + len(known.group().split()) if known is not None else len(words)
    parts = [standalone(analysis, part, context) for part in (words[:first], words[last:]) if _says(part)]
    if known is not None:
        parts.insert(1, known.group())
    rest = " ".join(["the", *parts] if len(words) < len(ranking.words) else parts)
    if FAMILY.search(rest):
        raise Unclear("passing", rest)
    if GLUED.search(rest):
        raise Unclear("aside-open", rest)
    if not 3 <= len(rest.split()) <= LONGEST:
        raise Unclear("clause-length", rest)
    return rest


def opening_words(analysis: Analysis, tokens: list[Token]) -> str:
    """The phrase before the subject, which bounds the ranking, as it stands alone. Raises Unclear."""
    tokens = [t for t in tokens if not t.is_space]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    if len(tokens) < 2 or tokens[0].dep_ != "prep" or any(t.is_punct for t in tokens):
        raise Unclear("fronted-phrase", tokens[0].text)
    words = standalone(analysis, tokens)
    return words[:1].lower() + words[1:]


def _says(words: list[Token]) -> bool:
    return any(t.is_alpha for t in words)
