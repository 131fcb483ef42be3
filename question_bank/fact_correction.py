"""A fact and a teacher's words for it go in; the corrected fact, and its items as they would read now, come out.

Nothing is stored here. An item that is made anew keeps its id, its points and its status; only what a reader sees of it
changes, and every version that an attempt has shown stays as it was.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from question_bank import advice
from question_bank.errors import SettingError
from question_bank.interchange import completing, guessing, written_times
from question_bank.item_sifting import Written
from question_bank.item_templates import ItemTemplate, load
from question_bank.item_writing import try_template
from question_bank.language.dates import in_words
from question_bank.model import (
    ASSERTIONS,
    Fact,
    FactShape,
    FactSheet,
    Item,
    Mention,
    Settings,
    TimeSpan,
    content_id,
)
from question_bank.unsourced import without_sources

LONGEST_ROLE: Final = 400
TIME: Final = "time"
ASSERTION: Final = "assertion"
_AS_SAID: Final = ("finite", "verb")
"""Roles that are corrected in the form of the sentence: "opened", not "open"."""
_SEEN: Final = ("stem", "options", "answers", "evidence", "explanation")


@dataclass(frozen=True, slots=True)
class Change:
    """An item of the fact: as it reads, and as it would read with the corrected fact; None where it cannot be asked.

    `reason` says what to do where it cannot; `by_hand` that a teacher edited the item, which the new words would undo.
    """

    old: Item
    new: Item | None
    reason: str = ""
    by_hand: bool = False


def words_of(fact: Fact) -> dict[str, str]:
    """What a form shows of a fact: each role in words, and its time; the date in words follows from the time."""
    told = {
        name: mention.text if name in _AS_SAID else mention.entity
        for name, mention in fact.roles.items()
        if name != "date" or fact.time is None
    }
    return told | {TIME: written_times.written(fact.time) if fact.time else "", ASSERTION: fact.assertion}


def fingerprint(fact: Fact) -> str:
    """Another text for another content, by which a form knows the fact that it was opened with."""
    return content_id(fact)


def corrected(sheet: FactSheet, fact: Fact, words: Mapping[str, str], shape: FactShape) -> Fact:
    """The fact with other words; what stood for the same, or held the old words, changes with them.

    `words` are those of `words_of` and may leave roles out that stay. Raises SettingError, which names the field.
    """
    before = words_of(fact)
    told = {name: " ".join(text.split()) for name, text in words.items() if name in before or name in shape.roles}
    changed = {name: text for name, text in told.items() if text != before.get(name, "")}
    _check(fact, changed, shape)
    roles = {name: mention for name, mention in fact.roles.items() if changed.get(name) != ""}
    fresh = {name: text for name, text in changed.items() if text and name not in (TIME, ASSERTION)}
    roles |= {name: _mention(sheet, fact, name, text) for name, text in fresh.items()}
    roles |= _following(sheet, fact, fresh, roles)
    time = _time(changed[TIME]) if TIME in changed else fact.time
    if time != fact.time:
        roles.pop("date", None)
        if time is not None and "date" in shape.roles:
            roles["date"] = Mention(in_words(time), in_words(time), "DATE")
    said_by = fact.attributed_to
    if said_by is not None:
        said_by = next((roles[name] for name in fresh if _same(fact.roles.get(name), said_by)), said_by)
    made = replace(
        fact, roles=roles, time=time, assertion=changed.get(ASSERTION, fact.assertion), attributed_to=said_by
    )
    made = completing.completed(made, frozenset(fresh), shape, published=sheet.article.published, plain=False)
    return replace(made, roles={name: _kept_type(fact, name, each) for name, each in made.roles.items()})


def with_fact(sheet: FactSheet, fact: Fact) -> FactSheet:
    """The sheet with a corrected fact in the place of the one with the same id, and with the people it names."""
    names = {entity.name for entity in sheet.entities}
    made = (each for each in completing.entities([(fact, frozenset(fact.roles))]) if each.name not in names)
    facts = tuple(fact if each.id == fact.id else each for each in sheet.facts)
    return replace(sheet, facts=facts, entities=(*sheet.entities, *made), by_hand=not fact.evidence)


def changes(sheet: FactSheet, fact: Fact, items: Iterable[Item], *, seed: int = 0) -> Iterator[Change]:
    """Each item of the fact that would change; `sheet` has the fact as it was, `fact` is the corrected one."""
    templates = {template.id: template for template in load()}
    old_fact = next(each for each in sheet.facts if each.id == fact.id)
    for item in items:
        template = templates.get(item.template)
        if item.fact != fact.id or template is None:
            continue
        before, _ = _remade(with_fact(sheet, old_fact), old_fact, template, item, seed)
        after, reason = _remade(with_fact(sheet, fact), fact, template, item, seed)
        if after is None and before is None:
            continue  # what this program would not ask of the old fact either says nothing of the correction
        if after is None or (_seen(after) != _seen(item) and (before is None or _seen(after) != _seen(before))):
            by_hand = before is not None and _seen(before) != _seen(item)
            yield Change(item, after, reason, by_hand)


def _check(fact: Fact, changed: Mapping[str, str], shape: FactShape) -> None:
    for name, text in changed.items():
        if len(text) > LONGEST_ROLE or "\0" in text:
            raise SettingError(f"“{name}” must have at most {LONGEST_ROLE} letters.")
    if changed.get(ASSERTION, fact.assertion) not in ASSERTIONS:
        raise SettingError(f"“{ASSERTION}” is one of {', '.join(ASSERTIONS)}.")
    kept = {name for name in {*fact.roles, *changed} if changed.get(name) != ""}
    missing = min((need - kept for need in shape.needs), key=len, default=frozenset())
    if missing:
        raise SettingError(f"“{min(missing)}” must not be empty: without it the fact says nothing.")


def _time(text: str) -> TimeSpan | None:
    if not text:
        return None
    try:
        return written_times.span(text)
    except ValueError as error:
        raise SettingError(f"“{TIME}” must be {error}.") from error


def _mention(sheet: FactSheet, fact: Fact, role: str, words: str) -> Mention:
    """The words, with their place in the sentences of the fact where they stand there."""
    for sentence in sheet.sentences:
        at = sheet.article.text.find(words, sentence.start, sentence.end) if sentence.index in fact.evidence else -1
        if at >= 0:
            return Mention(words, words, guessing.type_of(role, words), at, at + len(words))
    return Mention(words, words, guessing.type_of(role, words))


def _following(
    sheet: FactSheet, fact: Fact, fresh: Mapping[str, str], roles: Mapping[str, Mention]
) -> dict[str, Mention]:
    """Roles that were not corrected and hold the old words of one that was: "40 doctors" in the claim, beside "40"."""
    made: dict[str, Mention] = {}
    for name, mention in roles.items():
        if name in fresh:
            continue
        told = mention.entity
        for other, words in fresh.items():
            old = fact.roles[other].entity if other in fact.roles else ""
            if old and other not in _AS_SAID:
                told = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _, words=words: words, told)  # type: ignore[misc]
        if told != mention.entity:
            made[name] = replace(_mention(sheet, fact, name, told), type=mention.type)
    return made


def _same(one: Mention | None, other: Mention) -> bool:
    return one is not None and one.entity == other.entity


def _kept_type(fact: Fact, name: str, mention: Mention) -> Mention:
    """A corrected clause stays as whole as it was, and one that leans on the report still does."""
    old = fact.roles.get(name)
    if old is None or old == mention:
        return mention
    if name == "finite":
        return replace(mention, type=mention.type + "_REPORTED" * old.type.endswith("_REPORTED"))
    return replace(mention, type=old.type) if name == "rest" or mention.type == "PHRASE" else mention


def _remade(sheet: FactSheet, fact: Fact, template: ItemTemplate, item: Item, seed: int) -> tuple[Item | None, str]:
    """The item made anew of the fact, or None and what to do about it; what makes it strict is tried first."""
    settings = Settings(item_types=(item.item_type,), seed=seed)
    reasons = [advice.NO_TEMPLATE]
    for lenient in (sheet.by_hand, True):
        for result in try_template(sheet, template, settings, lenient=lenient, only=fact.id):
            if isinstance(result, Item):
                made = without_sources(Written([result])).items[0] if sheet.by_hand else result
                return replace(item, **{name: getattr(made, name) for name in _SEEN}), ""
            reasons = [result.reason]
    return None, advice.remedy(reasons)


def _seen(item: Item) -> tuple[object, ...]:
    return tuple(getattr(item, name) for name in _SEEN)
