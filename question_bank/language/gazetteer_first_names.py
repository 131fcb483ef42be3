"""Word in, whether it is a first name and of which gender out."""

from functools import cache

from question_bank.language.gazetteer_tables import rows


@cache
def _first_names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("first_names.txt")}


def first_name(word: str) -> bool:
    """Whether the word, in usual case, is a known first name; "Jean-Luc" is one because "Jean" is."""
    names = _first_names()
    return word in names or ("-" in word and word.split("-")[0] in names)


def gender_of_first_name(word: str) -> str | None:
    """`f` or `m`, None where both bear the name or it is unknown."""
    names = _first_names()
    gender = names.get(word) or (names.get(word.split("-")[0]) if "-" in word else None)
    return gender if gender in ("f", "m") else None
