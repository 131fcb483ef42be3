"""An item, its article and its fact go in; out comes all that a typed answer is compared with, worked out once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from question_bank.language.gazetteer import looks_like_person, person_noun
from question_bank.language.spelling import american, british
from question_bank.model import Fact, Item
from quiz import typed_dates, typed_numbers
from quiz.article_words import NO_ARTICLE, ArticleWords, article_words, person_part
from quiz.slips import LONG
from quiz.typed_dates import DateReading
from quiz.typed_numbers import quantity
from quiz.typed_people import Person, person
from quiz.typed_words import compact, fold, tokens

_WHO: Final = re.compile(r"\b(?:who|whom|whose)\b", re.IGNORECASE)
_WHICH: Final = re.compile(r"\bwhich((?: [\w-]+){1,3})", re.IGNORECASE)
_SURELY: Final = 0.9


@dataclass(frozen=True, slots=True)
class Accepted:
    """An accepted wording, taken apart."""

    text: str
    words: tuple[str, ...]
    compact: str
    spelled: str
    dates: frozenset[DateReading]


@dataclass(frozen=True, slots=True, eq=False)
class TypedKey:
    """The accepted wordings of an item, the people whom they name, and what else its article holds.

    `stem` are the words of the stem; `long_words` those of the key in which a slip is forgiven, in either spelling;
    `closed_words` are all months or numbers where the key is one: of these a slip may mean one only.
    """

    accepted: tuple[Accepted, ...]
    stem: frozenset[str] = frozenset()
    people: tuple[Person, ...] = ()
    article: ArticleWords = NO_ARTICLE
    long_words: frozenset[str] = frozenset()
    closed_words: frozenset[str] = frozenset()


def typed_key(item: Item, article: ArticleWords = NO_ARTICLE, fact: Fact | None = None) -> TypedKey:
    """What answers to an item are compared with. Article texts, facts and versions of items never change."""
    accepted = tuple(_accepted(answer) for answer in item.answers)
    people = tuple(_people(item, article, fact))
    closed = _closed_words(accepted)
    words = {word for each in accepted for word in (*each.words, each.compact, *_hyphenated(each.text))}
    words |= {word for each in people for word in (*each.titles, *each.surnames)}
    words |= closed | {way(word) for word in words for way in (american, british)}
    return TypedKey(
        accepted=accepted,
        stem=frozenset(tokens(item.stem)),
        people=people,
        article=article,
        long_words=frozenset(word for word in words if len(word) >= LONG and word.isalpha()),
        closed_words=closed,
    )


def spelled(words: Sequence[str]) -> str:
    """Words run together in one spelling, the American."""
    return compact(" ".join(american(word) for word in words))


def _accepted(text: str) -> Accepted:
    words = tuple(tokens(text))
    return Accepted(text, words, compact(text), spelled(words), typed_dates.readings(fold(text)))


def _hyphenated(text: str) -> Iterator[str]:
    return (compact(word) for word in text.split())


def _closed_words(accepted: tuple[Accepted, ...]) -> frozenset[str]:
    dated = any(each.dates for each in accepted)
    counted = any(quantity(each.words) is not None for each in accepted)
    return (typed_dates.WORDS if dated else frozenset()) | (typed_numbers.WORDS if counted else frozenset())


def _people(item: Item, article: ArticleWords, fact: Fact | None) -> Iterator[Person]:
    """Whom the answers name: the fact says so, or the stem asks for a person and the name begins like one."""
    known: set[str] = set()
    for name, office in (*_of_fact(item, fact), *_of_answers(item)):
        if compact(name) not in known:
            found = person(name, article, office=office)
            known |= found.forms | {compact(name)}
            yield found


def _of_fact(item: Item, fact: Fact | None) -> Iterator[tuple[str, str]]:
    answers = {compact(answer) for answer in item.answers}
    roles = fact.roles if fact is not None else {}
    for name, mention in roles.items():
        if mention.type == "PERSON" and compact(mention.entity) in answers:
            yield mention.entity, roles["office"].entity if name == "holder" and "office" in roles else ""


def _asks_for_a_person(stem: str) -> bool:
    """ "Who opened …?", "Which ferry captain will …?" """
    which = _WHICH.search(stem)
    return bool(_WHO.search(stem)) or (which is not None and any(map(person_noun, which[1].split())))


def _of_answers(item: Item) -> Iterator[tuple[str, str]]:
    if not _asks_for_a_person(item.stem):
        return
    for answer in item.answers:
        read = article_words(answer)
        part = [word.text for word in person_part(read.runs[0])] if len(read.runs) == 1 else []
        if len(part) > 1 and read.sequence[-1].text == part[-1] and (looks_like_person(part) or 0) >= _SURELY:
            yield " ".join(part), ""
