"""An item goes in; whether a second, simpler reader of the article finds another answer as good as the key comes out.

The reader knows nothing of parse or facts. It takes the words of the stem, ranks the sentences of the article by how
many of them they share, and looks there for what could answer: the item's other options, and for a person any other
person.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from question_bank.language.whole_words import stands_in
from question_bank.model import FactSheet, Item, key_texts

SMALL: Final = frozenset(
    "the and for from with after over into out its his her their that says said who what which when where did was were"
    " has had have are not but this these those according report press release completes sentence number person city"
    " amount country used words whom date year month held".split()
)
ENOUGH: Final = 3
"""Words of the stem that a sentence must share to be worth looking at."""


def other_answer(sheet: FactSheet, item: Item) -> str:
    """What the second reader would answer as readily as the key, or nothing.

    An option or person is as good where it stands in a sentence, outside the evidence, that shares at least as many
    words with the stem as the evidence does.
    """
    if item.item_type == "true_false" or not item.evidence:
        return ""
    asked = _content(_question(item.stem))
    cited = {evidence.sentence for evidence in item.evidence}
    shared = len(asked & _content(" ".join(evidence.text for evidence in item.evidence)))
    rivals = _rivals(sheet, item)
    if shared < ENOUGH or not rivals:
        return ""
    for sentence in sheet.sentences:
        if sentence.index in cited:
            continue
        told = sheet.article.text[sentence.start : sentence.end]
        if len(asked & _words_of(told)) < shared:
            continue
        found = next((rival for rival in rivals if stands_in(rival, told)), "")
        if found:
            return found
    return ""


def _rivals(sheet: FactSheet, item: Item) -> Sequence[str]:
    """The wrong options; of a question for a person also the surnames of all other people of the article."""
    keys = key_texts(item)
    options = [option.text for option in item.options if not option.correct]
    people = [entity for entity in sheet.entities if entity.type == "PERSON"]
    if not any(entity.name in key for entity in people for key in keys):
        return _of_the_kind(sheet, item, keys) if item.item_type == "cloze" else options
    last = {entity.name.split()[-1] for entity in people if not any(entity.name in key for key in keys)}
    told = {word for key in keys for word in key.split()} | set(re.findall(r"\w+", item.stem))
    return [*options, *sorted(last - told)]


def _of_the_kind(sheet: FactSheet, item: Item, keys: Sequence[str]) -> Sequence[str]:
    """Of a gap, every other name of the article that is of the kind of the key and does not stand in the stem."""
    kinds = {entity.type for entity in sheet.entities if entity.name in keys}
    return [
        entity.name
        for entity in sheet.entities
        if entity.type in kinds and entity.name not in keys and not any(name in item.stem for name in entity.names)
    ]


def _question(stem: str) -> str:
    """The stem without the words that only name the report, and without the headline."""
    return re.sub(r"[Aa]ccording to the (?:press release|report) “[^”]*”(?: of [^,]*)?, ", "", stem)


def _content(text: str) -> set[str]:
    return set(_words_of(text))


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    """The stems of the words that say something."""
    found: Iterable[str] = re.findall(r"[a-z]{3,}|\d+", text.lower())
    return frozenset(_stem(word) for word in found if word not in SMALL)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word.removesuffix("e")
