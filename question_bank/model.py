"""Frozen values that every step takes and gives: articles, facts, items and the document that holds them.

Offsets count Unicode code points into ``Article.text``; start is inclusive, end exclusive. Nothing here knows
spaCy, a database, or a file format, and every value can be pickled.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

ASSERTIONS: Final = ("asserted", "attributed", "planned", "possible", "negated")
ITEM_TYPES: Final = (
    "multiple_choice",
    "multiple_response",
    "true_false",
    "cloze",
    "short_answer",
    "numeric",
    "date",
    "matching",
    "ordering",
)
STATUSES: Final = ("draft", "accepted", "rejected")
BLOCK_KINDS: Final = ("paragraph", "heading", "dateline", "byline", "agency", "caption", "list_item", "boilerplate")


def content_id(*parts: object) -> str:
    """A stable id of 16 hexadecimal digits, derived from the text of the parts alone."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article of one kind (see BLOCK_KINDS); blocks neither overlap nor hold line ends."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A normalised text with its particulars; `published` is None where no date is known."""

    id: str
    title: str
    text: str
    published: date | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph or list; headings, by-lines and the like are no sentences."""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Days from start to end, both included; a whole month or year is a span like any other."""

    start: date
    end: date

    @property
    def granularity(self) -> str:
        """`day`, `month`, `year`, or `range` for every other span."""
        if self.start == self.end:
            return "day"
        next_day = self.end + timedelta(days=1)
        if self.start.day == 1 and next_day.day == 1:
            if (self.start.year, self.start.month) == (self.end.year, self.end.month):
                return "month"
            if self.start.month == 1 and next_day.month == 1 and self.start.year == self.end.year:
                return "year"
        return "range"


@dataclass(frozen=True, slots=True)
class Mention:
    """What fills a role: the words of the article, and what they stand for.

    `entity` is the canonical wording (a person's full name, a date in words, a verb's base form). `start` and
    `end` are None only for a mention that was written by hand without an article.
    """

    text: str
    entity: str
    type: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation or named event with all its names in one article.

    `office` is what stands before or after the name and may introduce it at the article's date
    ("Polish President", "head of Norvik"); `gender` is `f`, `m` or None where nothing safe is known.
    """

    name: str
    type: str
    names: tuple[str, ...] = ()
    office: str | None = None
    gender: str | None = None
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing an article says: a kind, its roles, how firmly it is said, and the sentences that say so."""

    id: str
    article: str
    kind: str
    roles: Mapping[str, Mention]
    assertion: str = "asserted"
    attributed_to: Mention | None = None
    time: TimeSpan | None = None
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FactShape:
    """What a kind of fact may and must hold: its roles, and the sets of roles of which one has to be whole."""

    kind: str
    roles: tuple[str, ...]
    needs: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of an item, with the reason why it is right or wrong."""

    text: str
    correct: bool
    rationale: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that shows the key; `key_start`/`key_end` mark the key in it, None where it is not verbatim."""

    sentence: int
    start: int
    end: int
    text: str
    key_start: int | None = None
    key_end: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One premise of a matching item and its right response."""

    premise: str
    response: str
    evidence: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One element of an ordering item, at its right place."""

    text: str
    evidence: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the bank. Which of options, answers, pairs and sequence is filled follows `item_type`.

    `facts` are all the facts of an item that is made of several, `fact` then being the first of them.
    """

    id: str
    article: str
    fact: str
    kind: str
    template: str
    item_type: str
    stem: str
    options: tuple[Option, ...] = ()
    answers: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    sequence: tuple[Step, ...] = ()
    tolerance: float | None = None
    evidence: tuple[Evidence, ...] = ()
    explanation: str = ""
    status: str = "draft"
    points: float = 1
    salience: float = 0.5
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """An item or fact that was not used, with the named reason and the stem as far as it came."""

    article: str
    fact: str
    template: str
    stem: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """How many items were asked for and written for an article, and why the rest are missing."""

    article: str
    requested: int | None
    written: int
    reasons: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All that was found in one article: the input of item writing. It holds strings and offsets only."""

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    silences: tuple["Rejection", ...] = ()
    by_hand: bool = False
    """Whether somebody wrote the facts down: no article stands behind them, and all of them are meant to be asked."""


@dataclass(frozen=True, slots=True)
class Generator:
    """What made a bank: the program, its version, the language pipeline and the seed."""

    name: str = "question-bank"
    version: str = ""
    pipeline: str = ""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class BankDocument:
    """A bank as other programs read it (interchange version 1): articles, facts, items and what is missing."""

    generator: Generator
    sheets: tuple[FactSheet, ...] = ()
    items: tuple[Item, ...] = ()
    shortfall: tuple[Shortfall, ...] = ()
    rejected: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can choose about generation; the same article and settings give the same bank."""

    limit: int | None = None
    item_types: tuple[str, ...] = (
        *("multiple_choice", "multiple_response", "true_false", "cloze", "short_answer"),
        *("numeric", "date", "matching", "ordering"),
    )
    kinds: tuple[str, ...] | None = None
    seed: int = 0
    pipeline: str | None = None
    explain: bool = False
    templates: Path | None = None
    least_chance: float = 0.7
    """The estimated chance of being accepted, from 0 to 1, from which on an item is written. Where an article gives
    none, the best that falls little short is; where `kinds` are named and give none, the best whatever its chance."""
    generous: bool = False
    """Whether weaker items are written beside the better ones, for a teacher who rather chooses from more."""


def facts_of(item: Item) -> tuple[str, ...]:
    """The ids of all facts that an item asks about; none where nobody said which."""
    return item.facts or ((item.fact,) if item.fact else ())


def key_texts(item: Item) -> Sequence[str]:
    """The right answer as a reader sees it: right options, else the first accepted wording, pairs or sequence."""
    if item.options:
        return [option.text for option in item.options if option.correct]
    if item.pairs:
        return [f"{pair.premise} → {pair.response}" for pair in item.pairs]
    if item.sequence:
        return [step.text for step in item.sequence]
    return list(item.answers[:1])
