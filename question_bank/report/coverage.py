"""A bank document goes in; what its items cover of each article, and of all of them, comes out as figures and lists."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from question_bank.model import (
    ITEM_TYPES,
    STATUSES,
    Article,
    BankDocument,
    FactSheet,
    Item,
    Rejection,
    Sentence,
    Shortfall,
)
from question_bank.report import silence
from question_bank.report.passages import Passage, passages
from question_bank.report.reasons import Group, grouped

_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted. Items that a teacher rejected cover nothing: they are among `statuses` and nowhere else."""

    words: int = 0
    sentences: int = 0
    covered: int = 0
    facts: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    item_types: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)

    @property
    def items(self) -> int:
        return sum(self.kinds.values())

    @property
    def per_100_words(self) -> float:
        return 100 * self.items / self.words if self.words else 0.0

    @property
    def share(self) -> float:
        """Of the sentences, those with an item: 0..1."""
        return self.covered / self.sentences if self.sentences else 0.0

    @property
    def of_kinds(self) -> list[tuple[str, int, int]]:
        """Each kind of fact with its facts and items, the most frequent first."""
        names = sorted({*self.facts, *self.kinds}, key=lambda kind: (-self.kinds.get(kind, 0), kind))
        return [(kind, self.facts.get(kind, 0), self.kinds.get(kind, 0)) for kind in names]

    @property
    def of_types(self) -> list[tuple[str, int]]:
        return [(each, self.item_types[each]) for each in ITEM_TYPES if self.item_types.get(each)]

    @property
    def of_statuses(self) -> list[tuple[str, int]]:
        return [(each, self.statuses.get(each, 0)) for each in STATUSES]

    @property
    def silences(self) -> tuple[Group, ...]:
        return grouped(self.reasons)


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence with the items it shows the key of, by their number on the page; None for items without evidence.

    `also` are the numbers of items that stand with another sentence and cite this one too.
    """

    sentence: Sentence | None
    text: str
    items: tuple[tuple[int, Item], ...]
    also: tuple[int, ...] = ()


@dataclass(frozen=True)
class ArticleCoverage:
    """One article: `counts` is by sentence how many items cite it.

    What only its own page shows is worked out when it is asked for: a list of many articles needs the figures alone.
    """

    sheet: FactSheet
    items: tuple[Item, ...]
    left_out: tuple[Rejection, ...]
    figures: Figures
    counts: Mapping[int, int]
    shortfall: Shortfall | None

    @property
    def article(self) -> Article:
        return self.sheet.article

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages(self.article, self.sheet.sentences)

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        return _cited(self.sheet, self.items)

    @cached_property
    def unasked(self) -> tuple[silence.Unasked, ...]:
        return silence.unasked(self.sheet, self.counts.keys(), self.left_out)


@dataclass(frozen=True, slots=True)
class Coverage:
    """A whole bank, its articles in the order in which they came."""

    articles: tuple[ArticleCoverage, ...]
    total: Figures


def coverage(document: BankDocument) -> Coverage:
    """What the items of a document cover. Pure: equal documents give equal values."""
    items: dict[str, list[Item]] = {}
    for item in document.items:
        items.setdefault(item.article, []).append(item)
    rejected: dict[str, list[Rejection]] = {}
    for each in document.rejected:
        rejected.setdefault(each.article, []).append(each)
    missing = {each.article: each for each in document.shortfall}
    found = tuple(
        _of_article(sheet, items.get(sheet.article.id, ()), rejected.get(sheet.article.id, ()), missing)
        for sheet in document.sheets
    )
    return Coverage(found, _total(each.figures for each in found))


def _of_article(
    sheet: FactSheet, items: Sequence[Item], rejected: Sequence[Rejection], missing: Mapping[str, Shortfall]
) -> ArticleCoverage:
    kept = [item for item in items if item.status != _REJECTED]
    known = {each.index for each in sheet.sentences}
    counts = Counter(index for item in kept for index in sorted(set(cited_by(item)) & known))
    left_out = tuple(dict.fromkeys((*sheet.silences, *rejected)))
    shortfall = missing.get(sheet.article.id)
    figures = Figures(
        words=len(sheet.article.text.split()),
        sentences=len(sheet.sentences),
        covered=len(counts),
        facts=Counter(fact.kind for fact in sheet.facts),
        kinds=Counter(item.kind for item in kept),
        item_types=Counter(item.item_type for item in kept),
        statuses=Counter(item.status for item in items),
        reasons=silence.counted(shortfall, left_out),
    )
    return ArticleCoverage(sheet, tuple(items), left_out, figures, counts, shortfall)


def cited_by(item: Item) -> tuple[int, ...]:
    """The sentences that an item cites: first the one that shows the key, each once."""
    shown = sorted(item.evidence, key=lambda each: each.key_start is None)
    parts = [*(pair.evidence for pair in item.pairs), *(step.evidence for step in item.sequence)]
    return tuple(dict.fromkeys([*(each.sentence for each in shown), *(part for part in parts if part is not None)]))


def _cited(sheet: FactSheet, items: Sequence[Item]) -> tuple[Cited, ...]:
    """Items by sentence, numbered as they then stand on the page."""
    known = {each.index for each in sheet.sentences}
    home: dict[int | None, list[Item]] = {}
    for item in items:
        home.setdefault(next((index for index in cited_by(item) if index in known), None), []).append(item)
    places = [*sheet.sentences, None]
    order = [item for place in places for item in home.get(place.index if place else None, ())]
    numbers = {item.id: number for number, item in enumerate(order, start=1)}
    found = []
    for place in places:
        index = place.index if place else None
        own = tuple((numbers[item.id], item) for item in home.get(index, ()))
        citing = {numbers[item.id] for item in order if index in cited_by(item)}
        also = tuple(sorted(citing - {number for number, _ in own}))
        if own or also:
            text = " ".join(sheet.article.text[place.start : place.end].split()) if place else ""
            found.append(Cited(place, text, own, also))
    return tuple(found)


def _total(figures: Iterable[Figures]) -> Figures:
    parts = list(figures)
    return Figures(
        words=sum(each.words for each in parts),
        sentences=sum(each.sentences for each in parts),
        covered=sum(each.covered for each in parts),
        **{name: _added(getattr(each, name) for each in parts) for name in _COUNTED},
    )


_COUNTED = ("facts", "kinds", "item_types", "statuses", "reasons")


def _added(counts: Iterable[Mapping[str, int]]) -> Mapping[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total
