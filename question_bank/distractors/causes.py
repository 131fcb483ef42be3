"""A cause in words goes in; other causes of its class, of which the article does not speak, come out in its form."""

import random
import re
from functools import cache
from typing import Final, NamedTuple

from question_bank.language.gazetteer_tables import listed, rows

COUNTED: Final = re.compile(
    r"^(?:(?:\w+ )?(?:counts?|charges?) of|complications (?:of|from)|conspiracy to commit|attempted|alleged"
    r"|suspicion of|his|her|their|its|an? (?:suspected|severe|powerful|strong|massive|fatal))(?= )"
)
"""What stands before an offence or illness and can stand before another one as well."""
AROUND: Final = re.compile(r" (?:in (?!court)|during |over |against |at |near |related |relating |from (?!a ))")
"""Where what an offence was like ends, and its circumstances begin."""
ARTICLE: Final = re.compile(r"^(?:an?|the) ")
JOINED: Final = re.compile(r"\b(?:and|or|to)\b|,")
BY_WORDS_ONLY: Final = ("reasons", "retiring")
"""Classes whose rows speak of too much to know them by."""
LEGAL: Final = ("violence", "money", "state", "minor", "traffic", "sport")
LONGEST_KEY: Final = 4
"""Words of a cause that others of its class can stand beside."""


class Cause(NamedTuple):
    """One row of the table; `words` are beginnings of words by which a text speaks of it."""

    kind: str
    text: str
    words: tuple[str, ...]


@cache
def causes() -> tuple[Cause, ...]:
    """Every cause that is known, by class."""
    return tuple(Cause(kind, text, listed(words)) for kind, text, words in rows("cause_options.txt"))


def core(key: str) -> str:
    """The cause without its circumstances: "domestic violence" of "domestic violence in front of a child"."""
    return AROUND.split(key)[0]


def propose(key: str, *, article: str, legal: bool, rng: random.Random) -> list[str]:
    """Wrong causes in the form of the key, the same with or without "a"; none where its class is not certain.

    `legal`: whether it is an offence that is asked for. What the article speaks of anywhere is left out, and so are two
    that may be the same.
    """
    before = COUNTED.match(key)
    front = f"{before.group()} " if before else ""
    bare = key[len(front) :]
    kind = _class_of(bare, legal=legal)
    named = not legal and re.search(r"[A-Z]", re.sub(r"COVID-19|Parkinson|Alzheimer", "", bare))
    if not kind or named or len(bare.split()) > LONGEST_KEY or JOINED.search(bare):
        return []
    others = [c for c in causes() if c.kind == kind and c.text and not any(_speaks(article, w) for w in c.words)]
    rng.shuffle(others)
    others.sort(key=lambda c: _has_article(c.text) != _has_article(bare))
    chosen: list[Cause] = []
    for cause in others:
        if not any(set(cause.words) & set(other.words) for other in chosen):
            chosen.append(cause)
    bare_front = re.match(r"an? |his|her|their|its", front) is not None
    return [f"{front}{ARTICLE.sub('', cause.text) if bare_front else cause.text}" for cause in chosen]


def _class_of(words: str, *, legal: bool) -> str:
    """The class whose rows speak of the words, where just one does; the row that is it word for word before all."""
    fit = [c for c in causes() if (c.kind in LEGAL) == legal]
    same = {c.kind for c in fit if c.text and ARTICLE.sub("", c.text) == ARTICLE.sub("", words)}
    spoken = {c.kind for c in fit if c.kind not in BY_WORDS_ONLY and any(_speaks(words, w) for w in c.words)}
    if words.endswith(" reasons"):
        return "" if legal else "reasons"
    found = same or spoken
    return found.pop() if len(found) == 1 else ""


def _speaks(text: str, beginning: str) -> bool:
    return re.search(rf"\b{re.escape(beginning)}", text, re.IGNORECASE) is not None


def _has_article(words: str) -> bool:
    return ARTICLE.match(words) is not None
