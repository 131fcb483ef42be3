"""Sentences of a document and of the bank go in; facts and items that cite the bank's sentence numbers come out.

A newer program may cut an article that is in the bank into other sentences. The bank's stay, as facts and items
cite them by number; a new sentence then goes by the number of the one in which it begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from question_bank.model import Fact, Item, Sentence


def numbers(new: Sequence[Sentence], kept: Sequence[Sentence]) -> dict[int, int]:
    """The bank's number for each new number; empty where both are cut alike."""
    if tuple(new) == tuple(kept):
        return {}
    return {sentence.index: _number(sentence, kept) for sentence in new}


def _number(sentence: Sentence, kept: Sequence[Sentence]) -> int:
    before = [each for each in kept if each.start <= sentence.start]
    return max(before or kept, key=lambda each: each.start if before else -each.start).index


def fact(told: Fact, by: Mapping[int, int]) -> Fact:
    """The fact with the bank's numbers."""
    return replace(told, evidence=tuple(sorted({by[number] for number in told.evidence}))) if by else told


def item(asked: Item, by: Mapping[int, int]) -> Item:
    """The item with the bank's numbers; the evidence itself, by its offsets, is as it was."""
    if not by:
        return asked
    return replace(
        asked,
        evidence=tuple(replace(each, sentence=by[each.sentence]) for each in asked.evidence),
        pairs=tuple(replace(each, evidence=_cited(each.evidence, by)) for each in asked.pairs),
        sequence=tuple(replace(each, evidence=_cited(each.evidence, by)) for each in asked.sequence),
    )


def _cited(number: int | None, by: Mapping[int, int]) -> int | None:
    return None if number is None else by[number]
