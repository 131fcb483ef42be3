"""Items from facts that were written by hand go in; those without a source sentence come out not naming an article."""

import re
from dataclasses import replace
from typing import Final

from question_bank.item_sifting import Written
from question_bank.model import Item, Option

NO_SOURCE: Final = "From a list of facts, without a source sentence."
_CITING: Final = re.compile(r"^In the article: ?$")


def without_sources(written: Written) -> Written:
    """The same items; where there is no evidence, the reasons speak of a list of facts."""
    return Written([each if each.evidence else _reworded(each) for each in written.items], written.rejected)


def _reworded(item: Item) -> Item:
    options = tuple(_option(option) for option in item.options)
    return replace(item, options=options, explanation=_told(item.explanation))


def _option(option: Option) -> Option:
    return replace(option, rationale=_told(option.rationale))


def _told(reason: str) -> str:
    if _CITING.match(reason):
        return NO_SOURCE
    return re.sub(r"\b(T|t)he article\b", r"\1he list of facts", reason)
