"""Items go in; the questions of a printed sheet and the entries of its key come out, in one frozen order for both."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from types import MappingProxyType
from typing import Final

from question_bank.exports.shared import arrangement, citation, numbers
from question_bank.exports.shared.bank import ExportBank
from question_bank.gaps import as_wide, filled_in
from question_bank.model import ITEM_TYPES, Article, Item

TYPES: Final = ITEM_TYPES
MOST_CHOICES: Final = len(ascii_uppercase)
GAP: Final = 16  # underscores: room to write a word by hand
_SHORT: Final = 30  # characters of a choice of which two fit side by side

INSTRUCTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "multiple_choice": "Choose one answer.",
        "multiple_response": "Choose all answers that are right.",
        "true_false": "True or false?",
        "cloze": "Fill the gap.",
        "short_answer": "Write the answer.",
        "numeric": "Write a number.",
        "date": "Write a date.",
        "matching": "Write the right letter on each line.",
        "ordering": "Number them in the right order, from 1.",
    }
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A lettered option, response or step; `correct` and `rationale` are for the key alone."""

    letter: str
    text: str
    correct: bool = False
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence of evidence in three parts: before the key, the key (may be empty), after it."""

    before: str
    key: str
    after: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it stands on paper, and its entry in the key.

    `choices` are lettered; `premises` are the lines of a matching item; `writes` is whether a line is left to write
    on, which a gap in the stem is already. `key` is the answer in words, `also` every other accepted wording, `source`
    the article's particulars.
    """

    number: int
    item_type: str
    instruction: str
    stem: str
    points: str
    choices: tuple[Choice, ...]
    premises: tuple[str, ...]
    writes: bool
    key: str
    also: tuple[str, ...]
    explanation: str
    evidence: tuple[Cited, ...]
    source: str

    @property
    def side_by_side(self) -> bool:
        """Whether the choices are so short that two fit on one line."""
        listed = bool(self.premises) or self.item_type == "ordering"
        return not listed and all(len(choice.text) <= _SHORT for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole sheet. `sources` are the articles that the questions come from; `points` is their sum in words."""

    title: str
    questions: tuple[Question, ...]
    sources: tuple[str, ...]
    points: str


def refusal(item: Item) -> str | None:
    """Why an item does not fit on paper."""
    if max(len(item.options), len(item.pairs), len(item.sequence)) > MOST_CHOICES:
        return f"it has more than {MOST_CHOICES} choices, for which there are no letters"
    return None


def paper(bank: ExportBank) -> Paper:
    """All questions of a bank, numbered from 1."""
    asked = tuple(_question(bank, number, item) for number, item in enumerate(bank.items, start=1))
    sources = dict.fromkeys(filter(None, (question.source for question in asked)))
    return Paper(bank.title, asked, tuple(sources), numbers.in_words(sum(item.points for item in bank.items)))


def _question(bank: ExportBank, number: int, item: Item) -> Question:
    choices = _choices(item, bank.seed)
    article: Article | None = bank.articles.get(item.article)
    return Question(
        number=number,
        item_type=item.item_type,
        instruction=INSTRUCTIONS[item.item_type],
        stem=as_wide(item.stem, GAP),
        points=numbers.in_words(item.points),
        choices=choices,
        premises=tuple(pair.premise for pair in item.pairs),
        writes=bool(item.answers) and not item.options and filled_in(item) is None,
        key=_key(item, choices),
        also=_also(item),
        explanation=citation.beyond_evidence(item.explanation, item),
        evidence=tuple(Cited(*citation.marked(evidence)) for evidence in item.evidence),
        source=citation.source(article) if article else "",
    )


def _also(item: Item) -> tuple[str, ...]:
    """The other accepted wordings; of the many spellings of a date two are enough for who marks by hand."""
    if item.options:
        return ()
    return item.answers[1:3] if item.item_type == "date" else item.answers[1:]


def _choices(item: Item, seed: int) -> tuple[Choice, ...]:
    if item.pairs:
        return tuple(map(Choice, ascii_uppercase, arrangement.responses(item, seed=seed)))
    if item.sequence:
        texts = (item.sequence[index].text for index in arrangement.steps(item, seed=seed))
        return tuple(map(Choice, ascii_uppercase, texts))
    shown = arrangement.options(item, seed=seed)
    return tuple(
        Choice(letter, option.text, option.correct, citation.beyond_evidence(option.rationale, item))
        for letter, option in zip(ascii_uppercase, shown, strict=False)
    )


def _key(item: Item, choices: tuple[Choice, ...]) -> str:
    letters = {choice.text: choice.letter for choice in choices}
    if item.pairs:
        return ", ".join(f"{n} {letters[pair.response]}" for n, pair in enumerate(item.pairs, start=1))
    if item.sequence:
        places = sorted((letters[step.text], place) for place, step in enumerate(item.sequence, start=1))
        return ", ".join(f"{letter} {place}" for letter, place in places)
    if item.item_type == "true_false":
        return next(choice.text for choice in choices if choice.correct)
    if item.options:
        return "; ".join(f"{choice.letter} {choice.text}" for choice in choices if choice.correct)
    tolerance = f" (± {numbers.in_words(item.tolerance)})" if item.tolerance else ""
    return item.answers[0] + tolerance
