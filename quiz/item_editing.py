"""An item and the fields of an edit form go in; out comes the edited item, or every fault by its field. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from question_bank.gaps import gaps
from question_bank.model import Evidence, Item, Option, Pair, Step, key_texts
from quiz.errors import WrongForm
from quiz.typed_words import compact

MOST_OPTIONS: Final = 8
LONGEST_TEXT: Final = 1000
ONE_KEY: Final = ("multiple_choice", "true_false")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a form holds, as typed: `right` are the rows of options that are marked as key."""

    stem: str = ""
    explanation: str = ""
    points: str = "1"
    tolerance: str = ""
    options: tuple[tuple[str, str], ...] = ()
    right: frozenset[int] = frozenset()
    answers: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    sequence: tuple[str, ...] = ()


def draft_of(item: Item) -> Draft:
    """The form as it opens."""
    return Draft(
        stem=item.stem,
        explanation=item.explanation,
        points=f"{item.points:g}",
        tolerance="" if item.tolerance is None else f"{item.tolerance:g}",
        options=tuple((option.text, option.rationale) for option in item.options),
        right=frozenset(row for row, option in enumerate(item.options) if option.correct),
        answers="\n".join(item.answers),
        pairs=tuple((pair.premise, pair.response) for pair in item.pairs),
        sequence=tuple(step.text for step in item.sequence),
    )


def edited(item: Item, draft: Draft) -> Item:
    """The item with what the form holds; its evidence marks the key only where the key still stands there.

    Raises WrongForm with every fault: a stem that is missing, options that are missing, double or without (one) key …
    """
    faults: dict[str, str] = {}
    changed = replace(
        item,
        stem=_line(draft.stem),
        explanation=draft.explanation.strip()[:LONGEST_TEXT],
        points=_positive(draft.points, "points", faults) or 1,
        tolerance=_positive(draft.tolerance, "tolerance", faults) if draft.tolerance.strip() else None,
    )
    if not changed.stem or len(changed.stem) > LONGEST_TEXT:
        faults["stem"] = f"Write a stem of at most {LONGEST_TEXT} letters."
    elif item.item_type == "cloze" and gaps(changed.stem) != 1:
        faults["stem"] = "Keep one gap in the sentence: write ___ (three underscores) where the answer belongs."
    if item.options:
        changed = replace(changed, options=_options(item, draft, faults))
    elif item.pairs:
        changed = replace(changed, pairs=_pairs(item, draft, faults))
    elif item.sequence:
        changed = replace(changed, sequence=_sequence(item, draft, faults))
    else:
        changed = replace(changed, answers=_answers(draft, faults))
    if faults:
        raise WrongForm(faults)
    return _with_key_marked(item, changed)


def _line(text: str) -> str:
    return " ".join(text.split())


def _positive(text: str, name: str, faults: dict[str, str]) -> float | None:
    """A number above zero (a tolerance may be zero), up to a thousand million."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1e9 or (value == 0 and name == "points"):
        faults[name] = f"Enter a number above zero for {name}."
        return None
    return value


def _options(item: Item, draft: Draft, faults: dict[str, str]) -> tuple[Option, ...]:
    """Rows that are empty are left out; true/false keeps its two words."""
    rows = [
        Option(_line(text), row in draft.right, _line(rationale))
        for row, (text, rationale) in enumerate(draft.options)
        if _line(text)
    ]
    if item.item_type == "true_false":
        rows = [replace(row, text=old.text) for row, old in zip(rows, item.options, strict=False)]
    keys = sum(row.correct for row in rows)
    if len(rows) < 2:
        faults["options"] = "Write two options or more."
    elif double := _double([row.text for row in rows]):
        faults["options"] = f"“{double}” is there twice: each option has to differ from all others."
    elif item.item_type in ONE_KEY and keys != 1:
        faults["options"] = "Mark exactly one option as the key."
    elif not keys:
        faults["options"] = "Mark one option or more as key."
    elif any(len(row.text) > LONGEST_TEXT or len(row.rationale) > LONGEST_TEXT for row in rows):
        faults["options"] = f"An option or rationale has at most {LONGEST_TEXT} letters."
    return tuple(rows)


def _double(texts: Sequence[str]) -> str | None:
    """The first text that is there twice, whatever its capitals, accents and punctuation."""
    counts = Counter(compact(text) for text in texts)
    return next((text for text in texts if counts[compact(text)] > 1), None)


def _answers(draft: Draft, faults: dict[str, str]) -> tuple[str, ...]:
    answers = tuple(dict.fromkeys(_line(line) for line in draft.answers.splitlines() if line.strip()))
    if not answers:
        faults["answers"] = "Write one accepted answer or more, each on a line of its own."
    elif len(answers) > 50 or any(len(answer) > 200 for answer in answers):
        faults["answers"] = "At most 50 answers of 200 letters."
    return answers


def _pairs(item: Item, draft: Draft, faults: dict[str, str]) -> tuple[Pair, ...]:
    old: Mapping[str, int | None] = {pair.premise: pair.evidence for pair in item.pairs}
    rows = [(_line(premise), _line(response)) for premise, response in draft.pairs if _line(premise + response)]
    if len(rows) < 2 or any(not premise or not response for premise, response in rows):
        faults["pairs"] = "Write two pairs or more, both sides of each."
    elif double := _double([premise for premise, _ in rows]):
        faults["pairs"] = f"“{double}” is there twice on the left side."
    return tuple(Pair(premise, response, old.get(premise)) for premise, response in rows)


def _sequence(item: Item, draft: Draft, faults: dict[str, str]) -> tuple[Step, ...]:
    old: Mapping[str, int | None] = {step.text: step.evidence for step in item.sequence}
    rows = [_line(text) for text in draft.sequence if _line(text)]
    if len(rows) < 2:
        faults["sequence"] = "Write two steps or more, in the right order."
    elif double := _double(rows):
        faults["sequence"] = f"“{double}” is there twice."
    return tuple(Step(text, old.get(text)) for text in rows)


def _with_key_marked(item: Item, changed: Item) -> Item:
    """Where the key has changed, its place in the evidence is looked for again; a wrong mark would mislead."""
    if item.item_type == "true_false" or list(key_texts(item)) == list(key_texts(changed)):
        return changed
    return replace(changed, evidence=tuple(_marked(shown, key_texts(changed)) for shown in item.evidence))


def _marked(shown: Evidence, keys: Sequence[str]) -> Evidence:
    places = [(shown.text.find(key), len(key)) for key in keys if key and key in shown.text]
    if not places:
        return replace(shown, key_start=None, key_end=None)
    start = shown.start + places[0][0]
    return replace(shown, key_start=start, key_end=start + places[0][1])
