"""Mentions and a sentence go in; a fact with a stable id, or the named reason for silence, comes out."""

from collections.abc import Mapping
from dataclasses import dataclass

from question_bank.language.analysis import Analysis
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Fact, Mention, TimeSpan, content_id


@dataclass(frozen=True, slots=True)
class Silence:
    """A place where a kind had something to say and was not sure: kind, words, reason."""

    kind: str
    words: str
    reason: str


def fact(
    analysis: Analysis,
    kind: str,
    roles: Mapping[str, Mention],
    sentences: list[ParsedSentence],
    *,
    assertion: str = "asserted",
    attributed_to: Mention | None = None,
    time: TimeSpan | None = None,
) -> Fact:
    """A fact whose id derives from the article, the kind, and the place and meaning of its roles."""
    article = analysis.article.id
    meanings = [f"{name}={m.entity}@{m.start}" for name, m in sorted(roles.items())]
    evidence = tuple(sorted({sentence.index for sentence in sentences}))
    ident = content_id("fact", article, kind, *meanings, assertion, *evidence)
    return Fact(ident, article, kind, dict(roles), assertion, attributed_to, time, evidence)


def told(analysis: Analysis, sentence: ParsedSentence) -> str:
    """A sentence in the words of the article."""
    return analysis.article.text[sentence.start : sentence.end]
