"""Two words go in; out comes whether one slip of the finger lies between them, and whether a word is another."""

from functools import cache
from typing import Final

from wordfreq import get_frequency_dict

LONG: Final = 6
"""The fewest letters of a word in which a slip is forgiven: in a shorter one it makes another word too easily."""


def one_slip(typed: str, word: str) -> bool:
    """Whether one letter is too many, missing, wrong, or has changed places with the next; not of equal words."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), min(len(typed), len(word)))
    given, meant = typed[start:], word[start:]
    if len(given) != len(meant):
        longer, shorter = (given, meant) if len(given) > len(meant) else (meant, given)
        return longer[1:] == shorter
    return given[1:] == meant[1:] or (given[:2] == meant[1::-1] and given[2:] == meant[2:])


@cache
def _words() -> frozenset[str]:
    return frozenset(get_frequency_dict("en", wordlist="small"))


def is_word(word: str) -> bool:
    """Whether the letters are a usual word or name of English."""
    return word in _words()
