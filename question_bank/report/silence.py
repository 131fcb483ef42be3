"""What was found in an article and what is asked of it go in; why its other sentences are silent comes out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from question_bank.model import FactSheet, Rejection, Sentence, Shortfall
from question_bank.report import reasons


@dataclass(frozen=True, slots=True)
class Unasked:
    """A sentence that no item cites, and why, in words."""

    sentence: Sentence
    text: str
    why: tuple[str, ...]


def counted(shortfall: Shortfall | None, left_out: Sequence[Rejection]) -> Mapping[str, int]:
    """How often each reason was met: as it was written down with the items, else as far as the bank knows."""
    if shortfall is not None:
        return shortfall.reasons
    return Counter(reasons.name(each.reason) for each in left_out)


def unasked(sheet: FactSheet, asked: Set[int], left_out: Sequence[Rejection]) -> tuple[Unasked, ...]:
    """The sentences that no item cites, in their order; `asked` are the indices of the others."""
    noted: dict[int, list[str]] = {}
    for each in left_out:
        for index in _places(sheet, each):
            noted.setdefault(index, []).append(reasons.told(each.reason))
    of_facts = {index for fact in sheet.facts for index in fact.evidence}
    return tuple(
        Unasked(
            each,
            " ".join(sheet.article.text[each.start : each.end].split()),
            tuple(dict.fromkeys(noted.get(each.index, ())))
            or (reasons.FACT_WITHOUT_ITEM if each.index in of_facts else reasons.NO_FACT,),
        )
        for each in sheet.sentences
        if each.index not in asked
    )


def _places(sheet: FactSheet, left_out: Rejection) -> Iterator[int]:
    """The sentences that something left out is about: those of its fact, else where its words stand."""
    if left_out.fact:
        yield from (index for fact in sheet.facts if fact.id == left_out.fact for index in fact.evidence)
        return
    start = sheet.article.text.find(left_out.stem) if left_out.stem else -1
    end = start + len(left_out.stem)
    if start >= 0:
        yield from (each.index for each in sheet.sentences if each.start < end and start < each.end)
