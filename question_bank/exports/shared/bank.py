"""Items and their articles go in; the part of a bank that a format writes comes out, in text that any can hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from question_bank.model import Article, Evidence, Item

# Line ends, control characters and what XML forbids: each becomes one blank, so that offsets stay true.
_UNWRITABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ExportBank:
    """What a format writes: items that it can hold, their articles by id, a title, and the seed of every order."""

    title: str
    items: tuple[Item, ...]
    articles: Mapping[str, Article]
    seed: int = 0


def clean(text: str) -> str:
    """The text with a blank for every character that no line of a file can hold; its length stays the same."""
    return _UNWRITABLE.sub(" ", text)


def clean_article(article: Article) -> Article:
    """The article with a title and a source for one line."""
    source = None if article.source is None else clean(article.source)
    return replace(article, title=clean(article.title), source=source, url=article.url and clean(article.url))


def clean_item(item: Item) -> Item:
    """The item with every text on one line."""
    return replace(
        item,
        id=clean(item.id),
        kind=clean(item.kind),
        template=clean(item.template),
        stem=clean(item.stem),
        options=tuple(replace(o, text=clean(o.text), rationale=clean(o.rationale)) for o in item.options),
        answers=tuple(map(clean, item.answers)),
        pairs=tuple(replace(p, premise=clean(p.premise), response=clean(p.response)) for p in item.pairs),
        sequence=tuple(replace(step, text=clean(step.text)) for step in item.sequence),
        evidence=tuple(replace(each, text=clean(each.text)) for each in _once(item.evidence)),
        explanation=clean(item.explanation),
    )


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each sentence once, though it may hold the keys of two pairs: a file has one mark for each."""
    kept: dict[tuple[int, int], Evidence] = {}
    for each in evidence:
        kept.setdefault((each.start, each.end), each)
    return tuple(kept.values())


def prepared(title: str, items: Iterable[Item], articles: Iterable[Article], *, seed: int) -> ExportBank:
    """The bank that a format is given."""
    by_id = {article.id: clean_article(article) for article in articles}
    return ExportBank(clean(title).strip() or "Quiz", tuple(map(clean_item, items)), by_id, seed)
