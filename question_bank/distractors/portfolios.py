"""Name of a ministry or of a minister's office in, the same with other portfolios out."""

import random
import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from question_bank.language.gazetteer_tables import listed, rows

AMERICAN: Final = {"defence": "defense", "labour": "labor"}
NOUNS: Final = "Ministry|ministry|Minister|minister|Ministers|Secretary|secretary|Department|department"


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A department with its wording before a noun ("foreign minister") and after "of" ("foreign affairs")."""

    family: str
    before: str
    after: str
    others: tuple[str, ...]


@cache
def portfolios() -> tuple[Portfolio, ...]:
    """All departments, those of the inner cabinet first."""
    return tuple(Portfolio(row[0], row[1], row[2], listed(row[3])) for row in rows("portfolios.txt"))


def portfolio(words: str, *, after: bool = False) -> Portfolio | None:
    """The department that exactly these words name."""
    plain = words.lower().removeprefix("the ")
    for one in portfolios():
        usual = one.after if after else one.before
        if plain in (usual.removeprefix("the "), one.before, *one.others):
            return one
    return None


def exchanged(name: str, *, rng: random.Random | None = None) -> list[str]:
    """The name with each other portfolio of its family, then of the rest; empty where it has none or two.

    Chance, if given, arranges each family.

    "Turkish Foreign Minister" → "Turkish Defence Minister" …; "Ministry of Health" → "Ministry of Education" ….
    The spelling follows the name: American with "Defense", "Labor" or before "US".
    """
    american = bool(re.search(r"\bUS\b|\bU\.S\.|[Dd]efense|[Ll]abor\b", name))
    found = _split(name)
    if found is None:
        return []
    start, words, end, after = found
    mine = portfolio(words, after=after)
    if mine is None:
        return []
    capital = words.removeprefix("the ")[:1].isupper()
    others = [one for one in portfolios() if one != mine and one.family != "rare"]
    if rng is not None:
        rng.shuffle(others)
    others.sort(key=lambda one: (one.family != mine.family, one.family))
    texts = (_cased(one.after if after else one.before, capital=capital, american=american) for one in others)
    return [f"{start}{text}{end}" for text in texts]


def _split(name: str) -> tuple[str, str, str, bool] | None:
    """What stands before the portfolio, the portfolio, what follows, and whether it stands after "of"."""
    match = re.search(rf"^(.*\b(?:{NOUNS}) (?:of|for) )((?:the )?[\w-]+(?: [Aa]ffairs| [Rr]elations)?)(.*)$", name)
    if match and portfolio(match[2], after=True) and not re.match(r" and\b|, ", match[3]):
        return match[1], match[2], match[3], True
    match = re.search(rf"^(.*?)([\w-]+(?: [Aa]ffairs)?)( (?:{NOUNS})\b.*)$", name)
    if match and portfolio(match[2], after=False) and not re.search(r"(?:\band|,) $", match[1]):
        return match[1], match[2], match[3], False
    return None


def _cased(text: str, *, capital: bool, american: bool) -> str:
    words = [AMERICAN.get(word, word) if american else word for word in text.split()]
    return " ".join(word.capitalize() if capital and word != "the" else word for word in words)
