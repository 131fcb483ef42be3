"""Facts that were written by hand go in, with their items; for each fact that gave none, what would help comes out.

What is missing is found by trying: with a day of publication, with a time, with a title, and by the named reason else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from question_bank.item_writing import write_items
from question_bank.language.dates import in_words
from question_bank.model import Fact, FactSheet, Item, Mention, Settings, TimeSpan

_SOME_DAY: Final = date(2000, 2, 2)
_SOME_TITLE: Final = "Something happens somewhere to somebody"
ADD_DAY: Final = "add the day of publication (“published”), since what it says may change"
ADD_TIME: Final = "add its “time”"
ADD_TITLE: Final = "add the title of the article (“title”), so that the question can say where it was told"

# Named reasons, by how they begin, with what to do; the first that a fact was refused for counts.
_REMEDIES: Final[Mapping[str, str]] = {
    "bare-surname": "give the full name of the person",
    "number-unclear": "give the figure alone, as in “48” or “12 million euros”",
    "number-bound": "“more than” leaves several answers right; give the figure itself",
    "key-not-once": "what is asked has to stand just once in the other words, in the same spelling",
    "key-in-stem": "the answer stands in the other words already; take it out of them",
    "key-in-title": "the title tells the answer; give another title",
    "several-answers": "another fact has the same question and another answer; say how they differ",
    "same-stem": "another fact has the same question",
    "too-few-distractors": "there are too few wrong options; add facts with other names, or allow --types all",
    "dangling-reference": "it holds “they”, “this” or “their”; write the name instead",
    "relative-date": "it holds “Sunday”, “last week” or the like; write the date instead",
    "stem-long": "it is too long; make it shorter",
    "unbalanced-marks": "a quotation mark has no partner; add it or take it away",
    "report-without-headline": ADD_TITLE,
}
NO_TEMPLATE: Final = "no-template-fits"
_ELSE: Final = "no item template fits what it says; add more of what is known of it"


def remedies(sheet: FactSheet, items: Iterable[Item], settings: Settings) -> Iterator[tuple[Fact, str]]:
    """Each fact without an item, in the order of the sheet, with a sentence that says what to add or mend."""
    asked = {item.fact for item in items}
    silent = [fact for fact in sheet.facts if fact.id not in asked and _is_wanted(fact, settings)]
    if not silent or settings.limit is not None:  # with a limit, a fact without an item need lack nothing
        return
    written = write_items(sheet, settings)
    reasons: dict[str, list[str]] = {}
    for rejection in written.rejected:
        reasons.setdefault(rejection.fact, []).append(rejection.reason)
    helped = [(added, _asked(tried, settings)) for added, tried in _attempts(sheet)]
    for fact in silent:
        tried = next((added for added, facts in helped if fact.id in facts), None)
        yield fact, f"{tried or remedy(reasons.get(fact.id, []))}."


def words(fact: Fact) -> str:
    """A fact for a message: its kind and its first roles, shortened."""
    told = ", ".join(mention.entity for mention in list(fact.roles.values())[:2])
    return f"{fact.kind}: {told if len(told) <= 60 else told[:59] + '…'}"


def _is_wanted(fact: Fact, settings: Settings) -> bool:
    return settings.kinds is None or fact.kind in settings.kinds


def _asked(sheet: FactSheet, settings: Settings) -> set[str]:
    return {item.fact for item in write_items(sheet, settings).items}


def _attempts(sheet: FactSheet) -> Iterator[tuple[str, FactSheet]]:
    """The sheet with one thing more, and with two; each with the words that ask for it."""
    timed = tuple(fact if fact.time else _timed(fact) for fact in sheet.facts)
    article = sheet.article
    if timed != sheet.facts:
        yield ADD_TIME, replace(sheet, facts=timed)
    if article.published is None:
        yield ADD_DAY, replace(sheet, article=replace(article, published=_SOME_DAY))
    if not article.title:
        yield ADD_TITLE, replace(sheet, article=replace(article, title=_SOME_TITLE))
    if article.published is None and not article.title:
        both = replace(article, published=_SOME_DAY, title=_SOME_TITLE)
        yield "add the title and the day of publication (“title” and “published”)", replace(sheet, article=both)


def _timed(fact: Fact) -> Fact:
    time = TimeSpan(_SOME_DAY, _SOME_DAY)
    roles = dict(fact.roles)
    if fact.kind == "event":
        roles["date"] = Mention(in_words(time), in_words(time), "DATE")
    return replace(fact, time=time, roles=roles)


def remedy(reasons: Sequence[str]) -> str:
    """What to do about the named reasons for which a fact or item was refused."""
    for reason in reasons:
        name = reason.split(":")[0]
        if name in _REMEDIES:
            return _REMEDIES[name]
    return _ELSE if not reasons or reasons == [NO_TEMPLATE] else reasons[0]
