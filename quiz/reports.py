"""The sittings of a quiz go in; out come the class's results: per student, per item, and as CSV. Pure."""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from question_bank.model import Item, key_texts
from quiz.item_analysis import SMALL_CLASS, ItemStatistics, Scored, analyse, reliability
from quiz.scoring import match_choices
from quiz.sittings import Question, Sitting

type ItemVersion = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item version with its statistics.

    `chosen` gives every option with its number, the key's first; `typed` every answer that was typed, the most
    frequent first.
    """

    item: Item
    version: int
    statistics: ItemStatistics
    chosen: tuple[tuple[str, bool, int], ...]
    typed: tuple["TypedAnswer", ...] = ()


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """An answer as it was typed, by how many students, and whether and why it was accepted."""

    text: str
    accepted: bool
    why: str
    count: int


@dataclass(frozen=True, slots=True)
class ClassResults:
    """What a class did. `mean` is the mean share of points (0..1) of attempts handed in, None where there is none."""

    submitted: tuple[Sitting, ...]
    unfinished: tuple[Sitting, ...]
    items: tuple[ItemResult, ...]
    mean: float | None
    reliability: float | None

    @property
    def few(self) -> bool:
        """Whether so few took the quiz that the figures say little."""
        return len(self.submitted) < SMALL_CLASS


def share(sitting: Sitting) -> float:
    """The share of points reached, 0..1; 0 before the attempt is handed in."""
    most = sitting.attempt.most_points
    return (sitting.attempt.points or 0) / most if most else 0.0


def class_results(sittings: Sequence[Sitting]) -> ClassResults:
    """The results of all sittings of one quiz."""
    submitted = tuple(s for s in sittings if s.submitted)
    by_version = analyse([{(q.item.id, q.version): _scored(q) for q in s.questions} for s in submitted])
    by_item = [{q.item.id: _scored(q) for q in s.questions} for s in submitted]
    asked: dict[ItemVersion, list[Question]] = {}
    for question in (q for s in submitted for q in s.questions):
        asked.setdefault((question.item.id, question.version), []).append(question)
    return ClassResults(
        submitted=submitted,
        unfinished=tuple(s for s in sittings if not s.submitted),
        items=tuple(_item_result(asked[key], statistics) for key, statistics in by_version.items()),
        mean=sum(share(s) for s in submitted) / len(submitted) if submitted else None,
        reliability=reliability(by_item),
    )


def _item_result(asked: Sequence[Question], statistics: ItemStatistics) -> ItemResult:
    item, version = asked[0].item, asked[0].version
    options = sorted(item.options, key=lambda option: not option.correct)
    counted = [(option.text, option.correct, statistics.chosen.get(option.text, 0)) for option in options]
    return ItemResult(item, version, statistics, tuple(counted), _typed(asked))


def _typed(asked: Sequence[Question]) -> tuple[TypedAnswer, ...]:
    counts = Counter(
        (question.response.text, question.score.value > 0, question.score.why)
        for question in asked
        if question.response and question.response.text and question.score
    )
    return tuple(TypedAnswer(*told, count) for told, count in counts.most_common())


def _scored(question: Question) -> Scored:
    chosen = question.response.chosen if question.response else ()
    return Scored(
        score=question.score.value if question.score else 0.0,
        chosen=tuple(question.item.options[index].text for index in chosen if index < len(question.item.options)),
        answered=question.answered,
    )


def given_text(question: Question) -> str:
    """What was given, in words; empty where nothing was."""
    response, item = question.response, question.item
    if response is None or response.empty:
        return ""
    if response.chosen:
        return "; ".join(item.options[index].text for index in sorted(response.chosen))
    if item.pairs:
        choices = match_choices(item)
        given = zip(item.pairs, response.places, strict=False)
        return "; ".join(f"{pair.premise} → {'–' if p is None else choices[p]}" for pair, p in given)
    if item.sequence:
        ranked = sorted((rank, step.text) for step, rank in zip(item.sequence, response.places, strict=False) if rank)
        return "; ".join(f"{rank}. {text}" for rank, text in ranked)
    return response.text.strip()


_COLUMNS = (
    *("student", "started", "handed in", "points", "of"),
    *("question", "item", "item version", "stem", "answer given", "key", "score", "item points"),
    *("accepted as", "why"),
)


def results_csv(results: ClassResults) -> bytes:
    """One row for each student and question, UTF-8 with a byte order mark as spreadsheets expect it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for sitting in (*results.submitted, *results.unfinished):
        for question in sitting.questions:
            writer.writerow([_cell(value) for value in _row(sitting, question)])
    return ("\ufeff" + out.getvalue()).encode()


def _row(sitting: Sitting, question: Question) -> list[object]:
    attempt = sitting.attempt
    score = question.score.value if question.score else None
    return [
        attempt.student,
        attempt.started_at.isoformat(timespec="seconds"),
        attempt.submitted_at.isoformat(timespec="seconds") if attempt.submitted_at else "",
        "" if attempt.points is None else round(attempt.points, 4),
        attempt.most_points,
        question.place,
        question.item.id,
        question.version,
        question.item.stem,
        given_text(question),
        "; ".join(key_texts(question.item)),
        "" if score is None else round(score, 4),
        question.points,
        (question.score.accepted if question.score else None) or "",
        question.score.why if question.score else "",
    ]


def _cell(value: object) -> object:
    """Text that a spreadsheet would take for a formula stays text."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
