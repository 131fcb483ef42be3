"""A typed answer and an item's key go in; out comes whether they mean the same, and by which rule."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quiz.slips import LONG, is_word, one_slip
from quiz.typed_dates import other_date_meant, readings, same_date
from quiz.typed_key import Accepted, TypedKey, spelled
from quiz.typed_numbers import quantity, same_quantity
from quiz.typed_words import compact, fold, tokens

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_PLAIN: Final = "capital letters, accents, articles and punctuation make no difference"
_MOST_WORDS: Final = 20
"""No title and name are longer; more is not looked through for a name."""


@dataclass(frozen=True, slots=True)
class Match:
    """The accepted wording that a typed answer stands for, and the rule that says so."""

    accepted: str
    why: str


def match(typed: str, key: TypedKey) -> Match | None:
    """The first accepted wording that `typed` means, or None. Empty answers match nothing."""
    if not typed.strip():
        return None
    return _same(typed, key) or _with_a_slip(typed, key)


def _same(typed: str, key: TypedKey) -> Match | None:
    """What the answer means as it is spelled; the strictest rule comes first."""
    bare, words, joined = typed.strip(), tokens(typed), compact(typed)
    for each in key.accepted:
        if bare == each.text.strip():
            return Match(each.text, "exactly the accepted answer")
    for each in key.accepted:
        if joined == each.compact:
            return Match(each.text, _PLAIN)
    return next((found for rule in _RULES if (found := rule(typed, words, key))), None)


def _date(typed: str, _words: Sequence[str], key: TypedKey) -> Match | None:
    given = readings(fold(typed))
    for each in key.accepted:
        if given and each.dates and same_date(given, each.dates):
            dates = frozenset(date for other in key.accepted for date in other.dates)
            if other_date_meant(given, dates, key.article.dates):
                return None
            return Match(each.text, "the same date in another spelling")
    return None


def _number(_typed: str, words: Sequence[str], key: TypedKey) -> Match | None:
    for each in key.accepted:
        if same_number(words, each, key, optional=key.stem):
            return Match(each.text, "the same number in another spelling")
    return None


def same_number(
    words: Sequence[str], answer: Accepted, key: TypedKey, *, optional: frozenset[str], tolerance: float = 0
) -> bool:
    """Whether words are the number of an accepted answer, and do not count something else that the article counts."""
    if not same_quantity(words, answer.words, optional=optional, tolerance=tolerance):
        return False
    given, wanted = quantity(words), quantity(answer.words)
    assert given is not None
    assert wanted is not None
    other = not set(given.unit) & set(wanted.unit) and bool(set(given.unit) & key.article.counted)
    return not (wanted.unit and other)


def _person(_typed: str, words: Sequence[str], key: TypedKey) -> Match | None:
    if len(words) > _MOST_WORDS:
        return None
    for each in key.people:
        why = each.why(words)
        if why is not None:
            return Match(_wording_of(each.whole, key), why)
    return None


def _wording_of(whole: str, key: TypedKey) -> str:
    return next((each.text for each in key.accepted if each.compact == whole), key.accepted[0].text)


def _spelling(_typed: str, words: Sequence[str], key: TypedKey) -> Match | None:
    """British for American or the other way round, unless the article has both as names."""
    same = spelled(words)
    for each in key.accepted:
        if words and same == each.spelled and not _is_a_name(words, key):
            return Match(each.text, "British and American spelling make no difference")
    return None


_RULES: Final[tuple[Callable[[str, Sequence[str], TypedKey], Match | None], ...]] = (_date, _number, _person, _spelling)


def _with_a_slip(typed: str, key: TypedKey) -> Match | None:
    """One slip of the finger in one long word, which makes no word of the article or the stem.

    Outside people's names it makes no usual word either: "Zambia" is no slip for "Gambia", but "Bennet" for "Bennett".
    """
    folded = fold(typed)
    for word in dict.fromkeys(_LETTERS.findall(folded)):
        if len(word) < LONG - 1 or _known(word, key):
            continue
        names = {part for each in key.people for part in each.words}
        for meant in sorted(key.long_words & names if is_word(word) else key.long_words):
            if one_slip(word, meant) and (found := _same(_put(meant, word, folded), key)):
                return None if _means_more(word, meant, folded, key) else _told(found, word, meant)
    return None


def _known(word: str, key: TypedKey) -> bool:
    return word in key.long_words or word in key.article.known or word in key.stem


def _put(meant: str, word: str, folded: str) -> str:
    return re.sub(rf"(?<![^\W\d_]){word}(?![^\W\d_])", meant, folded, count=1)


def _means_more(word: str, meant: str, folded: str, key: TypedKey) -> bool:
    """Whether the slip could as well be one in another month or number, or in another name of the article."""
    if meant in key.closed_words and any(one_slip(word, other) for other in key.closed_words - {meant}):
        return True
    others = (other for other in key.article.name_words if other != meant and one_slip(word, other))
    return any(_is_a_name(tokens(_put(other, word, folded)), key) for other in others if other not in key.long_words)


def _is_a_name(words: Sequence[str], key: TypedKey) -> bool:
    """Whether the words stand in one name of the article, or are one."""
    return "".join(words) in key.article.names or any(
        set(words) <= {part.unit for part in run} for run in key.article.runs
    )


def _told(found: Match, word: str, meant: str) -> Match:
    slip = f"one slip of the finger, “{word}” for “{meant}”"
    return Match(found.accepted, slip if found.why == _PLAIN else f"{slip}; {found.why}")
