"""A verb in its base form goes in; its other forms come out, from a table, or from lemminflect where that has none.

lemminflect knows far more than is asked of it: reading all of it would take longer than to write the items of an
article, and one article in many asks for a verb that is not in the table.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from question_bank.language.gazetteer_tables import DATA, listed

FORMS: Final = ("VBD", "VBN", "VBG", "VBZ")
"""The forms of the table, as the Penn Treebank tags them, in the order of its columns."""


@cache
def _table() -> Mapping[str, str]:
    """Verb → its line without the verb, taken apart only for the few that are asked for."""
    lines = (DATA / "verb_forms.txt").read_text(encoding="utf-8").splitlines()
    return {verb: forms for verb, _, forms in (line.partition("|") for line in lines if not line.startswith("#"))}


def all_forms(verb: str) -> Mapping[str, tuple[str, ...]]:
    """The forms of a verb by tag, all spellings of each; nothing for a verb that nobody knows."""
    if verb in _table():
        columns = zip(FORMS, _table()[verb].split("|"), strict=True)
        return {**{tag: listed(column) for tag, column in columns if column}, "VB": (verb,), "VBP": (verb,)}
    from lemminflect import getAllInflections

    return dict(getAllInflections(verb, upos="VERB"))


def verb_form(verb: str, tag: str) -> str:
    """The usual spelling of a form, formed by rule for a verb that nobody knows; empty where there is none."""
    if verb in _table():
        forms = all_forms(verb)
        return forms[tag if tag in forms else "VBD"][0]
    from lemminflect import getInflection

    found = getInflection(verb, tag=tag)
    return str(found[0]) if found else ""


def base_of(word: str) -> str:
    """The verb that a word is a form of; empty where lemminflect finds none."""
    from lemminflect import getLemma

    found = getLemma(word, upos="VERB")
    return str(found[0]) if found else ""
