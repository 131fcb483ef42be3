"""A name that does not exist goes in, with those that do; words that point to the right one come out."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(given: str, allowed: Iterable[str]) -> str:
    """ "did you mean “holder”? Allowed are holder, office." """
    names = sorted(allowed)
    close = get_close_matches(given, names, n=1)
    hint = f"did you mean “{close[0]}”? " if close else ""
    return f"{hint}Allowed are {', '.join(names)}."
