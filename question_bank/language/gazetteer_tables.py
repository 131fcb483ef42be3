"""Name of a file in `data/` in, its rows out: lines that do not open with #, split at |."""

from functools import lru_cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).with_name("data")
NO_ARTICLE: Final = ("the ", "The ")


def lines(name: str) -> list[str]:
    """The lines of a file that say something, in its order."""
    read = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in read if line and not line.startswith("#")]


def rows(name: str) -> list[list[str]]:
    """The rows of a table as lists of columns, in the order of the file."""
    return [line.split("|") for line in lines(name)]


def listed(column: str) -> tuple[str, ...]:
    """The parts of a column that holds a list."""
    return tuple(part for part in column.split(";") if part)


@lru_cache(maxsize=4096)  # an article asks of the same few hundred names again and again
def bare(text: str) -> str:
    """A name as the tables are searched: straight apostrophes, single spaces, "St" without full stop, no article."""
    text = " ".join(text.replace("’", "'").split()).replace("St. ", "St ")
    for article in NO_ARTICLE:
        text = text.removeprefix(article)
    return text
