"""The items of an article go in; those worth keeping come out, and the others with the reason they are left.

Items that are not likely to be accepted are held in reserve, and few share one right answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from question_bank import acceptance
from question_bank.gaps import GAP
from question_bank.headline import content
from question_bank.item_templates import ItemTemplate, load, of_folder
from question_bank.model import FactSheet, Item, Rejection, Settings, key_texts
from question_bank.wording import Wording

LAST_RESORT: Final = 0.05
"""How much lower the chance may be of the one item of an article that gives no better one."""
WANTED: Final = 1.0
"""The chance of what a template of the user's own asks."""
MOST_PER_FACT: Final = 2
"""Items of one fact, beside whether its sentence is true."""
BEST_OF_NEWS: Final = ("news/person-in-headline", "news/number-in-headline")
"""What is kept of items on the news that have one answer."""
ALIKE: Final = 0.6
"""The share of their words from which on two stems with one answer ask the same."""
MOST_PER_KEY: Final = 2
"""Items of a short article with the same right answer."""
LONG_ARTICLE: Final = 3000
"""Characters for which one more item of the same right answer is welcome."""


@dataclass
class Written:
    """What writing yields: items and rejections, both in the order of the facts."""

    items: list[Item] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)


class Odds:
    """How likely items of a sheet are accepted. What a template of the user's own asks is wanted as it is."""

    def __init__(self, sheet: FactSheet, settings: Settings) -> None:
        """`settings` names the folder of the user's own templates."""
        self._sheet = sheet
        self._own = {template.id for template in of_folder(settings.templates)} if settings.templates else set()
        self._known: dict[str, float] = {}

    def of(self, item: Item) -> float:
        """The chance of an item, from 0 to 1."""
        if item.id not in self._known:
            self._known[item.id] = WANTED if item.template in self._own else acceptance.chance(self._sheet, item)
        return self._known[item.id]

    def best(self, items: Sequence[Item]) -> list[Item]:
        """The items, the likeliest first; those of one chance in the order of the article."""
        return sorted(items, key=lambda item: -self.of(item))


def likely(written: Written, odds: Odds, settings: Settings) -> Written:
    """The items that are accepted often enough; where there are none, the best one, if it is not far from that."""
    kept = [item for item in written.items if odds.of(item) >= settings.least_chance]
    spare = [item for item in odds.best(written.items)[:1] if odds.of(item) >= settings.least_chance - LAST_RESORT]
    return only(written, {item.id for item in kept or spare}, "held-in-reserve")


def without_same_stems(written: Written, odds: Odds) -> Written:
    """With the likeliest of several items whose stems are the same."""
    kept: dict[str, str] = {}
    for item in odds.best(written.items):
        kept.setdefault(item.stem.lower(), item.id)
    return only(written, set(kept.values()), "same-stem")


def one_of_each(written: Written, odds: Odds, settings: Settings) -> Written:
    """With one item for each role of a fact, and few of one fact: those that are accepted most often.

    A first sentence tells more than its gaps ask: whether it is true is asked as well. Of other facts that is asked
    where nothing else is.
    """
    templates = {template.id: template for template in load(settings.templates)}
    taken: dict[str, list[ItemTemplate]] = {}
    needless: dict[str, set[str]] = {}
    ordered = odds.best(written.items)
    last = {item.id for item in ordered if _is_mere_claim(templates[item.template]) and odds.of(item) < WANTED}
    for item in sorted(ordered, key=lambda one: one.id in last):
        template, beside = templates[item.template], taken.setdefault(item.fact, [])
        reason = _needless(template, beside)
        if reason is None:
            beside.append(template)
        else:
            needless.setdefault(reason, set()).add(item.id)
    for reason, left in needless.items():
        written = only(written, {item.id for item in written.items} - left, reason)
    return written


def _needless(template: ItemTemplate, beside: Sequence[ItemTemplate]) -> str | None:
    """Why an item of a template is not needed beside those of the same fact: the role is asked, or enough is."""
    if template.asks in {other.asks for other in beside} or (_is_mere_claim(template) and beside):
        return "role-asked"
    if template.answer == "claim" or sum(other.answer != "claim" for other in beside) < MOST_PER_FACT:
        return None
    return "fact-asked-enough"


def _is_mere_claim(template: ItemTemplate) -> bool:
    """Whether a template asks if something is true that is no news: the last thing to ask of a fact."""
    return template.answer == "claim" and template.kind != "news"


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
    """With one of several gaps in the news that have one right answer: of one headline, of the headline and the
    sentence that bears it out. A person or a number is kept rather than a place.

    Those that print each other's answers are all kept, since each is worth asking: a quiz takes one of them.
    """
    told = {cited.sentence for item in written.items if item.kind == "news" for cited in item.evidence}
    gaps = [
        item
        for item in written.items
        if GAP in item.stem and (item.kind == "news" or told & {cited.sentence for cited in item.evidence})
    ]
    kept: list[Item] = []
    for item in sorted(gaps, key=_as_kept):
        if not any(_same_key(item, other) for other in kept):
            kept.append(item)
    left = {item.id for item in gaps} - {item.id for item in kept}
    return only(written, {item.id for item in written.items} - left, "key-told-elsewhere")


def _as_kept(item: Item) -> tuple[bool, bool, bool, float]:
    """What comes first of gaps that have one answer: of headlines, then of other news, then of the rest."""
    of_headline = item.template.endswith("in-headline")
    return item.template not in BEST_OF_NEWS, not of_headline, item.kind != "news", -item.salience


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
