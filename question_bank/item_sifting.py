"""The items of an article go in; those worth keeping come out, and the others with the reason they are left.

Weaker templates are held in reserve, and few items share one right answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from question_bank.gaps import GAP
from question_bank.headline import content
from question_bank.item_templates import ItemTemplate, load
from question_bank.language.whole_words import stands_in
from question_bank.model import Article, FactSheet, Item, Rejection, Settings, key_texts
from question_bank.wording import Wording

FROM_RESERVE: Final = 1
"""Items of the weaker templates that are taken where an article gives none of the better: enough not to be empty."""
TOP_UP: Final = 2
"""Items up to which an article that gives few is filled from the best of the weaker templates; a long one gets more."""
SECOND_BEST: Final = 2
"""The rank in reserve up to which an item is better than none."""
WORST: Final = 3
"""The rank in reserve up to which an item is served at all: of those behind it one in ten was accepted, so they
come with `--generous`, and where `--kinds` names their kind."""
BEST_OF_NEWS: Final = ("news/person-in-headline", "news/number-in-headline")
"""What is kept of items on the news that tell each other's answers."""
OF_HEADLINE: Final = (*BEST_OF_NEWS, "news/place-in-headline")
"""Gaps of which a headline may have one each, accepted three times in four."""
ALIKE: Final = 0.6
"""The share of their words from which on two stems with one answer ask the same."""
MOST_PER_KEY: Final = 2
"""Items of a short article with the same right answer."""
LONG_ARTICLE: Final = 3000
"""Characters for which one more item of the same right answer is welcome."""
VERY_LONG: Final = 2500
"""Characters for which one item of the second best is welcome beside the better ones."""


@dataclass
class Written:
    """What writing yields: items and rejections, both in the order of the facts."""

    items: list[Item] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)


def by_last_resort(article: Article, items: Sequence[Item], settings: Settings) -> list[Item]:
    """Plain items in the order in which they are taken for want of better: by the rank of their template, then by
    salience. Of the last ranks, and of templates that are off, only those of a kind that was asked for by name, the
    latter last."""
    rank = {template.id: (template.off, template.rank(article)) for template in load(settings.templates)}
    wanted = settings.kinds or ()
    fit = [item for item in items if item.kind in wanted or rank[item.template] <= (False, WORST)]
    return sorted(fit, key=lambda item: (rank[item.template], -item.salience))


def without_reserve(sheet: FactSheet, written: Written, settings: Settings) -> Written:
    """Without the items of reserve templates; of the second best as many as a short bank lacks, and of the others one
    where there is nothing else."""
    ranked = {template.id: template.rank(sheet.article) for template in load(settings.templates)}
    rank = {id: number for id, number in ranked.items() if number}
    spare = by_last_resort(sheet.article, [item for item in written.items if item.template in rank], settings)
    kept = [item for item in written.items if item.template not in rank]
    second = [item for item in spare if rank[item.template] <= SECOND_BEST]
    filled = [*kept, *second[: max(TOP_UP - len(kept), len(sheet.article.text) // VERY_LONG)]]
    return only(written, {item.id for item in (filled or spare[:FROM_RESERVE])}, "held-in-reserve")


def spread(sheet: FactSheet, written: Written) -> Written:
    """With few items of one right answer, more in a long article: those that the article is most about."""
    most = MOST_PER_KEY + len(sheet.article.text) // LONG_ARTICLE
    by_key: dict[str, list[Item]] = {}
    seen: set[tuple[str, int]] = set()
    for item in written.items:
        if item.item_type == "true_false":
            continue
        key, shown = key_texts(item)[0], item.evidence[-1].sentence if item.evidence else -1
        said = item.kind in ("quotation", "statement")
        if (key, shown) not in seen or not said:  # the words and the claim of one sentence are one thing
            by_key.setdefault(key, []).append(item)
        if said:
            seen.add((key, shown))
    best = {key: sorted(items, key=lambda item: -item.salience)[:most] for key, items in by_key.items()}
    wanted = {item.id for items in best.values() for item in items}
    wanted |= {item.id for item in written.items if item.item_type == "true_false"}
    return only(written, wanted, "key-asked-enough")


def without_echoes(written: Written, settings: Settings) -> Written:
    """Without claims of a clause whose sentence an item of another kind asks with a real choice.

    "True or false: Norvik backed the plan" is no second thing to ask beside "Who backed the plan?".
    """
    templates = {template.id: template for template in load(settings.templates)}
    plain = {item.id for item in written.items if _is_plain_claim(templates.get(item.template))}
    plain -= {item.id for item in written.items if item.kind == "news"}  # a first sentence tells more than one thing
    asked = {
        (item.evidence[-1].sentence, item.kind) for item in written.items if item.evidence and item.id not in plain
    }
    echoes = {
        item.id
        for item in written.items
        if item.id in plain
        and item.evidence
        and any(sentence == item.evidence[-1].sentence and kind != item.kind for sentence, kind in asked)
    }
    return only(written, {item.id for item in written.items} - echoes, "asked-otherwise")


def without_told_keys(written: Written) -> Written:
    """With one of several gaps in the news that have one right answer, or print each other's: of one headline, of the
    headline and the sentence that bears it out. A person or a number is kept rather than a place.

    Of one headline a person, a number and a place are all kept: each is worth asking, and where a number of items is
    chosen for a quiz, one of them is.
    """
    told = {cited.sentence for item in written.items if item.kind == "news" for cited in item.evidence}
    gaps = [
        item
        for item in written.items
        if GAP in item.stem and (item.kind == "news" or told & {cited.sentence for cited in item.evidence})
    ]
    kept: list[Item] = []
    for item in sorted(gaps, key=_as_kept):
        if not any(_tells(item, other) for other in kept):
            kept.append(item)
    left = {item.id for item in gaps} - {item.id for item in kept}
    return only(written, {item.id for item in written.items} - left, "key-told-elsewhere")


def _tells(item: Item, other: Item) -> bool:
    """Whether two gaps are one too many: of one right answer, or such as print each other's outside one headline."""
    if _same_key(item, other):
        return True
    of_one_headline = {item.template, other.template} <= set(OF_HEADLINE) and item.template != other.template
    return not of_one_headline and (_prints_key(item, other) or _prints_key(other, item))


def _as_kept(item: Item) -> tuple[bool, bool, bool, float]:
    """What comes first of gaps that tell each other's answers: of headlines, then of other news, then of the rest."""
    of_headline = item.template.endswith("in-headline")
    return item.template not in BEST_OF_NEWS, not of_headline, item.kind != "news", -item.salience


def _prints_key(item: Item, other: Item) -> bool:
    """Whether the stem of one item has the right answer of another."""
    return any(len(key) > 2 and stands_in(key, item.stem) for key in (*key_texts(other), *other.answers))


def _same_key(item: Item, other: Item) -> bool:
    """Whether two items have one right answer."""
    return bool({*key_texts(item), *item.answers} & {*key_texts(other), *other.answers})


def without_repeats(wording: Wording, written: Written) -> Written:
    """Without items that ask the same as another in nearly the same words; a question is kept before a gap.

    "In which year was Ada Kern appointed head of Norvik?" comes of a step in a life, and of what happened that year.
    """
    kept: list[Item] = []
    for item in sorted(written.items, key=lambda one: GAP in one.stem):
        if not any(_asks_alike(item, other) and _is_one_thing(wording, item, other) for other in kept):
            kept.append(item)
    return only(written, {item.id for item in kept}, "asked-otherwise")


def _asks_alike(item: Item, other: Item) -> bool:
    """Whether two items have one right answer, and it is not just "true"."""
    keys = set(key_texts(item)) & {*key_texts(other), *other.answers}
    return bool(keys) and "true_false" not in (item.item_type, other.item_type)


def _is_one_thing(wording: Wording, item: Item, other: Item) -> bool:
    """Whether two items with one answer share most of their words, or one is a gap in what the other asks of."""
    shown = [each.evidence[-1].sentence if each.evidence else None for each in (item, other)]
    gap = item.kind != "news" and (GAP in item.stem) != (GAP in other.stem)
    return (gap and None not in shown and shown[0] == shown[1]) or _share(wording, item.stem, other.stem) >= ALIKE


def _share(wording: Wording, stem: str, other: str) -> float:
    """The words that two stems share, of all beside the name of the report and "Which city completes …?"."""
    ours, theirs = (content(wording.behind_report(told.partition("? ")[2] or told)) for told in (stem, other))
    return len(ours & theirs) / max(1, len(ours | theirs))


def _is_plain_claim(template: ItemTemplate | None) -> bool:
    """Whether a template asks if a clause is true and has nothing false to set against it."""
    return template is not None and template.answer == "claim" and not template.false


def only(written: Written, wanted: set[str], reason: str) -> Written:
    """The wanted items; the others are rejected for the reason."""
    left = [
        Rejection(item.article, item.fact, item.template, item.stem, reason)
        for item in written.items
        if item.id not in wanted
    ]
    return Written([item for item in written.items if item.id in wanted], [*written.rejected, *left])
