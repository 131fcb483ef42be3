"""A person's name and the article go in; out come the forms of the name that mean nobody else, and the titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

from question_bank.language.gazetteer import HONORIFICS, country, first_name, gender_of_first_name, office_noun
from question_bank.language.gazetteer_people import PARTICLES, SUFFIXES
from question_bank.language.spelling import american
from quiz.article_words import OPENERS, ArticleWords, Word, person_part, unit

_MOST_GIVEN: Final = 5
"""More given names than these are left out all together or not at all."""
_RANKS: Final = frozenset(
    "prime foreign deputy vice former senior general chief executive acting assistant finance defence interior health "
    "culture education ferry police press of the for".split()
)
_JOINING: Final = frozenset({"of", "for", "and"})
_PLACING: Final = frozenset({"in", "at", "near", "into", "across", "outside"})
_SUFFIXES: Final = frozenset(unit(word) for word in SUFFIXES)
_FAMILY_NAMES_FIRST: Final = frozenset(
    "bui cao chen choi dang deng do feng gao guo han he ho hoang hu huang jiang jung kang kim lai le lee li lin liu "
    "luo ma ngo nguyen park peng pham phan shen song sun tang tran tsai wang wei wu xi xie xu yang yoon zeng zhang "
    "zhao zheng zhou zhu".split()
)
_BEFORE: Final = 6
_AFTER: Final = 8
_GENDERS: Final = {unit(word): gender for word, gender in HONORIFICS.items()}


@dataclass(frozen=True, slots=True)
class Name:
    """The folded words of a name; `family_first` is whether the surname leads, as in Xi Jinping."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    family_first: bool = False

    @property
    def whole(self) -> str:
        """All words run together."""
        return self._ordered("".join(self.given), "".join(self.family))

    @property
    def surnames(self) -> frozenset[str]:
        """The surname with its particles, and without them; of a name of one word, none."""
        return frozenset({"".join(self.family), self.family[-1]}) if self.given else frozenset()

    @property
    def forms(self) -> frozenset[str]:
        """Every way to write the name: given names left out or as initials, but the surname whole."""
        choices = [(name, name[:1], "") for name in self.given] if len(self.given) <= _MOST_GIVEN else []
        shortened = {self._ordered("".join(kept), last) for kept in product(*choices) for last in self.surnames}
        return frozenset({self.whole, *shortened})

    def _ordered(self, given: str, family: str) -> str:
        return family + given if self.family_first else given + family


@dataclass(frozen=True, slots=True)
class Person:
    """One person whom an item asks for: the forms of the name that are accepted, and what may stand beside them.

    `words` are those of the name, `titles` those of the offices that the article gives the person; both are folded,
    and the titles in American spelling.
    """

    whole: str
    forms: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    words: frozenset[str]
    gender: str | None = None

    def why(self, words: Sequence[str]) -> str | None:
        """By which rule these words mean the person, or None."""
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                form, beside = "".join(words[start:end]), (*words[:start], *words[end:])
                if form in self.forms and (not beside or self._title(beside)):
                    return self._form_in_words(form) + (", with a title or office of that person" if beside else "")
        return None

    def _form_in_words(self, form: str) -> str:
        if form == self.whole:
            return "the full name"
        if form in self.surnames:
            return "the surname alone, which is nobody else’s in the article"
        return "the name without some of the given names, or with initials"

    def _title(self, words: Sequence[str]) -> bool:
        """Whether words are an office of this person, or Mr, Dr and the like of the right gender."""
        known = all(word in _JOINING or american(word) in self.titles or self._fits(word) for word in words)
        return known and any(office_noun(word) is not None or word in _GENDERS for word in words)

    def _fits(self, honorific: str) -> bool:
        gender = _GENDERS.get(honorific, "no honorific")
        return gender is None or gender == self.gender or (gender in ("f", "m") and self.gender is None)


def person(name: str, article: ArticleWords, *, office: str = "") -> Person:
    """The person of a full name. Without an article nobody knows who else is in it, so a surname alone will not do."""
    parts = _parted(name, article)
    refused = {*_rival_forms(parts, article), *_places(name, parts.surnames, article)}
    if not article.sequence:
        refused |= parts.surnames
    forms = frozenset(form for form in parts.forms if form == parts.whole or form not in refused)
    titles = {*re.split(r"[\s-]+", office), *_titles(parts, forms, article)}
    return Person(
        whole=parts.whole,
        forms=forms,
        surnames=parts.surnames,
        titles=frozenset(american(unit(word)) for word in titles if word),
        words=frozenset((*parts.given, *parts.family)),
        gender=gender_of_first_name(name.split()[0]),
    )


def _parted(name: str, article: ArticleWords) -> Name:
    """Given names and surname: the last word with its particles, or the first where only that stands alone."""
    units = [found for word in name.split() if (found := unit(word))]
    if len(units) > 2 and units[-1] in _SUFFIXES:
        units.pop()
    alone = {part[0].unit for run in article.runs if len(part := person_part(run)) == 1}
    if len(units) > 1 and units[0] in alone and units[-1] not in alone and _leads(name.split()[0]):
        return Name(tuple(units[1:]), tuple(units[:1]), family_first=True)
    start = len(units) - 1
    while start > 1 and units[start - 1] in PARTICLES:
        start -= 1
    return Name(tuple(units[:start]), tuple(units[start:]))


def _leads(word: str) -> bool:
    """Whether a first word can be a surname: no first name is, but for those that are common in both places."""
    return not first_name(word) or unit(word) in _FAMILY_NAMES_FIRST


def _rival_forms(own: Name, article: ArticleWords) -> Iterator[str]:
    """The forms of every name of the article that is not the person's own."""
    units = (*own.family, *own.given) if own.family_first else (*own.given, *own.family)
    for run in article.runs:
        words = person_part(run)
        part = tuple(word.unit for word in words)
        if len(part) < 2 or "".join(part) in own.forms or _within(units, part):
            continue
        if part[0] in own.surnames and first_name(words[0].text):
            yield part[0]
        for end in {len(part), *(at + 1 for at, word in enumerate(part) if at and word in own.surnames)}:
            yield from Name(part[: end - 1], part[end - 1 : end]).forms


def _within(units: Sequence[str], part: Sequence[str]) -> bool:
    """Whether all words of a name come in another in their order: a middle name more, a word before or behind it."""
    rest = iter(part)
    return all(word in rest for word in units)


def _places(name: str, surnames: frozenset[str], article: ArticleWords) -> Iterator[str]:
    """The surname where it is a place as well: a country, or what the article puts "in" before."""
    if country(name.split()[-1]) is not None:
        yield from surnames
    for before, word in pairwise(article.sequence):
        if word.unit in surnames and word.joined and before.unit in _PLACING:
            yield word.unit


def _titles(own: Name, forms: frozenset[str], article: ArticleWords) -> Iterator[str]:
    """The words of the offices that stand before or, behind a comma, after the name."""
    words = article.sequence
    count, first = len(own.given) + len(own.family), (own.family if own.family_first else own.given or own.family)[0]
    for at, word in enumerate(words):
        if word.unit == first and "".join(w.unit for w in words[at : at + count]) == own.whole:
            yield from _before(words, at)
            yield from _behind(words, at + count)
        elif word.unit in own.surnames & forms and not (word.joined and at and words[at - 1].unit in own.given):
            yield from _before(words, at)
            yield from _behind(words, at + 1)


def _before(words: Sequence[Word], at: int) -> Iterator[str]:
    """ "Kirvanian President" before Irina Castel, "Norland's prime minister" before a comma and the name."""
    found: list[Word] = []
    joined = words[at].joined or words[at].after_comma
    while joined and at and len(found) < _BEFORE:
        at -= 1
        word = words[at]
        if not (word.office or word.unit in _RANKS or (word.capital and word.unit not in OPENERS)):
            break
        found.append(word)
        joined = word.joined
    return _of_office(found)


def _behind(words: Sequence[Word], at: int) -> Iterator[str]:
    """ "mayor of Norvik" behind a name and a comma; not where somebody else's title and name follow."""
    found: list[Word] = []
    while at < len(words) and len(found) < _AFTER and (words[at].joined if found else words[at].after_comma):
        found.append(words[at])
        at += 1
    opens = bool(found) and (found[0].unit in ("the", "a", "an") or found[0].unit not in OPENERS)
    pairs = pairwise(found)
    others = any(one.office and one.capital and two.capital and not two.office for one, two in pairs)
    return _of_office(found if opens and not others else [])


def _of_office(words: Sequence[Word]) -> Iterator[str]:
    if any(word.office for word in words):
        for word in words:
            yield from (word.text, *word.text.split("-"), word.text + "s" if word.possessive else "")
