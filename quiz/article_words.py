"""An article's text goes in; out come its words, names and dates, the rivals of a typed answer. The text never changes,
so an answer is scored the same whenever it is scored again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from question_bank.language.gazetteer import HONORIFICS, country_of_adjective, office_noun
from question_bank.language.gazetteer_people import PARTICLES
from quiz.typed_dates import DateReading, dates_in
from quiz.typed_numbers import is_number, unit_of
from quiz.typed_words import fold

_WORD: Final = re.compile(r"[^\W\d_]\.(?=\s+[^\W\d_])|[^\W_]+(?:[’'\-‐‑][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_MARKS: Final = re.compile(r"[\W_]+")
OPENERS: Final = frozenset(
    "a after all also although among an and as at because before both but by during each earlier even every few for "
    "former from he her here his how however if in into it its last later like many meanwhile more most mr mrs ms my "
    "nearly next no nor not now of on once one only or other our over per she since so some soon still such than that "
    "the their then there these they this those though through thus to today tomorrow two under unlike until upon was "
    "we were what when where whether which while who whom whose why will with without yesterday yet you your monday "
    "tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)
"""Words that have a capital at the start of a sentence, or always, and are no part of a person's name."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text: as it stands, folded, whether it follows the one before directly (but for a blank)."""

    text: str
    unit: str
    joined: bool
    possessive: bool = False
    after_comma: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is written as names are."""
        return self.text[:1].isupper()

    @property
    def office(self) -> bool:
        """Whether it names an office, a profession or is what stands before a name: Mr, Dr."""
        return office_noun(self.text) is not None or self.text.rstrip(".").capitalize() in HONORIFICS


@dataclass(frozen=True, slots=True, eq=False)
class ArticleWords:
    """What an article holds beside the answer of an item.

    `known` are all its words, `sequence` the same in order; `runs` its names, as the words with a capital that follow
    one another; `name_words` the words of all names; `dates` its dates; `counted` what stands behind its numbers. All
    words are folded.
    """

    sequence: tuple[Word, ...] = ()
    known: frozenset[str] = frozenset()
    runs: tuple[tuple[Word, ...], ...] = ()
    names: frozenset[str] = frozenset()
    name_words: frozenset[str] = frozenset()
    dates: frozenset[DateReading] = frozenset()
    counted: frozenset[str] = frozenset()


NO_ARTICLE: Final = ArticleWords()


def unit(word: str) -> str:
    """A word of a name, folded and without hyphens: what is compared."""
    return _MARKS.sub("", fold(word))


def article_words(text: str) -> ArticleWords:
    """The words, names and dates of a text; nothing of an empty one."""
    sequence = tuple(_words(text))
    runs = tuple(dict.fromkeys(_runs(sequence)))
    parts = {part for word in sequence for part in (word.unit, *_MARKS.split(fold(word.text)))}
    return ArticleWords(
        sequence=sequence,
        known=frozenset(parts - {""}),
        runs=runs,
        names=frozenset("".join(word.unit for word in run) for run in runs),
        name_words=frozenset(word.unit for run in runs for word in run),
        dates=dates_in(fold(text)),
        counted=frozenset(
            unit_of(word.unit)
            for before, word in pairwise(sequence)
            if is_number(before.unit) and word.joined and not is_number(word.unit)
        ),
    )


def _words(text: str) -> Iterator[Word]:
    end = 0
    for found in _WORD.finditer(text):
        gap, end = text[end : found.start()], found.end()
        bare = _POSSESSIVE.sub("", found.group()) or found.group()
        yield Word(
            text=bare,
            unit=unit(bare),
            joined=bool(gap) and gap.isspace() and "\n" not in gap,
            possessive=bare != found.group(),
            after_comma=gap.strip() == "," and "\n" not in gap,
        )


def _runs(sequence: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Words with a capital that stand together, particles between them included: "Ursula von der Leyen"."""
    run: list[Word] = []
    for word in sequence:
        if run and (not word.joined or run[-1].possessive or not (word.capital or word.unit in PARTICLES)):
            yield from _finished(run)
            run = []
        if word.capital or (run and word.unit in PARTICLES):
            run.append(word)
    yield from _finished(run)


def _finished(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    while run and not run[-1].capital:
        run.pop()
    if run:
        yield tuple(run)


def person_part(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """A name without what stands before it: "Kirvanian President Irina Castel" is Irina Castel. Never empty."""
    offices = [at for at, word in enumerate(run[:-1]) if word.office]
    rest = run[offices[-1] + 1 :] if offices else run
    while len(rest) > 1 and (rest[0].unit in OPENERS or country_of_adjective(rest[0].text) is not None):
        rest = rest[1:]
    return rest
