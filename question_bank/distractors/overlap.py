"""Two wordings in, whether one says the other out: equal but for case and article, contained, or its initials."""

from typing import Final

SMALL: Final = frozenset(("a", "an", "the", "of", "for", "and", "in", "on", "at", "to"))


def words_of(text: str) -> list[str]:
    """The words of a name in small letters, without articles, possessive endings and full stops."""
    plain = text.replace("’", "'").replace("-", " ").replace("'s", "").replace(".", "").replace(",", " ")
    return [word for word in plain.lower().split() if word not in ("a", "an", "the")]


def overlaps(one: str, other: str) -> bool:
    """Whether a reader could take one for the other: the same words, or all words of one in a row in the other."""
    ours, theirs = words_of(one), words_of(other)
    if not ours or not theirs:
        return True
    short, long = sorted((ours, theirs), key=len)
    inside = any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))
    return inside or is_short_for(one, other) or is_short_for(other, one)


def is_short_for(short: str, long: str) -> bool:
    """Whether one is made of the initials of the other: WHO, World Health Organization."""
    letters = short.replace(".", "").removeprefix("the ")
    if len(letters) < 2 or not letters.isupper():
        return False
    words = words_of(long)
    full = "".join(word[0] for word in words).upper()
    content = "".join(word[0] for word in words if word not in SMALL).upper()
    return len(words) > 1 and letters in (full, content)
