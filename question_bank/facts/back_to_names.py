"""A sentence whose pronouns stand for names goes in; it comes out with the sentences before it that have the names."""

from collections.abc import Iterable
from typing import Final

from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence

FAR: Final = 3
"""Sentences before one in which its pronouns may have their names."""


def back_to_names(
    analysis: Analysis, sentence: ParsedSentence, meant: Iterable[Group], *, before: int | None = None
) -> list[ParsedSentence]:
    """The sentence, and of those before it the nearest that have the names meant, in the order of the article.

    What lies between shows nothing of it. In the sentence itself a name counts where it stands `before` a token (its
    index). Raises Unclear where a name stands further off.
    """
    needed = {id(group) for group in meant}
    here = sentence.index
    shown: list[ParsedSentence] = []
    for earlier in reversed(analysis.sentences[max(0, here - FAR) : here + 1]):
        named = {
            id(analysis.names.of_token.get(token.i)) for token in earlier.tokens if before is None or token.i < before
        }
        if earlier.index == here or needed & named:
            shown.insert(0, earlier)
        needed -= named
        if not needed:
            return shown
    raise Unclear("far-antecedent")
