"""An item and the sheet it was written from go in; what can be counted in them comes out, each under its name.

All of it can be read off the strings of item and article, so an item says the same of itself on every machine.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from question_bank.headline import content, headline, is_release, prose, tells_life
from question_bank.language.date_words import FULL_MONTH
from question_bank.language.whole_words import stands_in
from question_bank.model import Article, FactSheet, Item, key_texts
from question_bank.phrasing import is_famous
from question_bank.screening import outside_quotations

MATTER: Final = 700
"""Characters behind the headline in which an article tells what it is about."""
LEAD: Final = 400
"""Characters in which it has named those whom it is about."""
LATE: Final = 0.6
"""The part of an article behind which those speak who comment on it."""
SHORT: Final = 14
"""Words of a stem below which it seldom says all that is needed."""
ALSO_WORDS: Final = frozenset("II III IV May King Bush Un".split())
"""Last parts of names that stand in a stem for something else as well."""
MOST_SHARED: Final = 8
"""Words shared with the opening, more than which say no more."""
_MONTH_WITHOUT_DAY: Final = re.compile(rf"(?<!\d ){FULL_MONTH} \d{{4}}")
_DAY_FIRST: Final = re.compile(rf"On \d{{1,2}} {FULL_MONTH}")
_JOINED: Final = re.compile(r"\b(?:and|or)\b")
_PRONOUN: Final = re.compile(r"\b(?:he|she|they|it|his|her|their|its|him|them)\b", re.IGNORECASE)
_FRAME: Final = re.compile(
    r"[Aa]ccording to (?:a|the) (?:press release|report)(?: “[^”]*”)?(?: of [^,]*)?, |^[^?]*\? (?=[A-Z“])"
)
"""What a stem says of the paper, and the question before a gap."""


def features(sheet: FactSheet, item: Item, *, strict: bool) -> Mapping[str, float]:
    """What is counted in an item; `strict` is whether it is written where nobody is asked who only passes by.

    The template, the kind and the item type stand as `template:…`, `kind:…` and `type:…`, with 1; what is so or not is
    1 or 0. Numbers are scaled to be about 1: the evidence is told in thirties of words, options in twenties of
    characters, the article as the logarithm of its words, its quotation marks for fifty words.
    """
    article = sheet.article
    stem = outside_quotations(item.stem)
    told, matter = content(_FRAME.sub("", item.stem)), _matter(article)
    cited = " ".join(evidence.text for evidence in item.evidence)
    counted = {
        "strict": strict,
        "salience": item.salience,
        "article-length": math.log(max(1, len(article.text.split()))) - 6,
        "release": is_release(article),
        "life": tells_life(article, (each.name for each in sheet.entities if each.type == "PERSON")),
        "undated": article.published is None,
        "quotations": 50 * len(re.findall(r"[“\"]", article.text)) / max(1, len(article.text.split())),
        "without-headline": not headline(article),
        "content-words": len(told) / 8,
        "shared-with-opening": min(len(told & matter), MOST_SHARED) / 4,
        "shared-with-headline": min(len(told & content(headline(article))), 6) / 3,
        "short-stem": max(0, SHORT - len(item.stem.split())) / 5,
        "joined": min(len(_JOINED.findall(stem)), 4) / 2,
        "pronouns": min(len(_PRONOUN.findall(stem)), 3),
        "day-first": _DAY_FIRST.match(item.stem) is not None,
        "month-without-day": _MONTH_WITHOUT_DAY.search(stem) is not None,
        "famous-in-stem": any(stands_in(name, item.stem) for name in _famous(sheet)),
        "evidence-length": len(cited.split()) / 30,
        "several-sentences": len(item.evidence) > 1,
        **_of_key(sheet, item),
        **_of_voice(sheet, item),
    }
    named = {f"template:{item.template}": 1.0, f"kind:{item.kind}": 1.0, f"type:{item.item_type}": 1.0}
    return {name: float(value) for name, value in counted.items()} | named


def _of_key(sheet: FactSheet, item: Item) -> Mapping[str, float]:
    """What is counted in the right answer: of a claim whether it is false, of a name who bears it, and the options."""
    keys = key_texts(item)
    if item.item_type == "true_false":
        return {"false": keys == ["False"]}
    if len(keys) != 1 or item.pairs or item.sequence:
        return {}
    key = keys[0]
    bearer = next((entity for entity in sheet.entities if entity.name == key), None)
    lengths = [len(option.text) for option in item.options]
    return {
        "key-in-lead": bool(key) and key.split()[-1] in prose(sheet.article)[:LEAD],
        "key-with-office": bearer is not None and bool(bearer.office),
        "famous-key": is_famous(key),
        "key-longest": bool(lengths) and len(key) >= max(lengths),
        "option-length": sum(lengths) / len(lengths) / 20 if lengths else 0,
    }


def _of_voice(sheet: FactSheet, item: Item) -> Mapping[str, float]:
    """What is counted in whoever is asked for as having said something: how much an article is about him or her."""
    if item.kind not in ("quotation", "statement") or item.item_type == "true_false" or len(key_texts(item)) != 1:
        return {}
    name, article = key_texts(item)[0], sheet.article
    bearer = next((entity for entity in sheet.entities if entity.name == name and entity.type == "PERSON"), None)
    if bearer is None:
        return {}
    last = name.split()[-1]
    return {
        "voice-named-once": len(re.findall(rf"\b{re.escape(last)}\b", article.text)) <= 1,
        "voice-in-headline": last in headline(article),
        "voice-mentions": math.log(1 + bearer.mentions),
        "late-voice": bool(item.evidence) and item.evidence[-1].start > LATE * len(article.text),
    }


@lru_cache(maxsize=64)
def _matter(article: Article) -> frozenset[str]:
    """The words in which an article tells its matter: those of its headline and its first paragraphs."""
    return content(f"{headline(article)} {prose(article)[:MATTER]}")


def _famous(sheet: FactSheet) -> list[str]:
    """The last names of the people of an article whom readers anywhere know."""
    people = [person.name for person in sheet.entities if person.type == "PERSON" and is_famous(person.name)]
    return [name if name.split()[-1] in ALSO_WORDS else name.split()[-1] for name in people]
