"""A fact and its wording go in; how it stands to the headline, the time and the end of its report comes out."""

import re
from typing import Final

from question_bank.headline import tie
from question_bank.language.numbers import find_numbers
from question_bank.model import Article, Fact, Mention
from question_bank.wording import Wording

SHORT_REMARK: Final = 8
"""Words of a remark that few will remember unless it speaks of what the headline speaks of."""
LAST_QUARTER: Final = 0.75
TIED: Final = 2
"""Words that a claim and the headline must share where the claim does not stand in the lead."""


def is_slight(wording: Wording, remark: str) -> bool:
    """Whether a remark is short and has nothing of the headline: "There are police cars everywhere"."""
    few = len(remark.split()) <= SHORT_REMARK and not wording.lenient
    return few and bool(wording.report) and tie(wording.sheet.article, remark) == 0


def is_tied(wording: Wording, fact: Fact, words: str) -> bool:
    """Whether a claim belongs to the matter of the headline: it shares two words with it, or one and stands early."""
    if not wording.report:
        return True
    shared = tie(wording.sheet.article, words)
    return shared >= TIED or (shared > 0 and wording.in_lead(fact))


def is_telling(wording: Wording, words: str) -> bool:
    """Whether a claim could be wrong in something: it has a figure, or belongs to a life.

    Of 120 claims that a judge read, nine in ten of those with a figure were worth asking, and six in ten of the others.
    """
    return wording.is_life or re.search(r"\d", words) is not None or any(n.askable for n in find_numbers(words))


def is_broken_off(article: Article, content: Mention) -> bool:
    """Whether an aside between dashes follows, behind which the claim may go on."""
    return content.end is not None and re.match(r"\s*[–—]", article.text[content.end :]) is not None


def is_placed(wording: Wording, fact: Fact, kind: str) -> bool:
    """Whether a reader knows of which time a claim speaks: by the report, its own date, or since it always holds."""
    if "source" in fact.roles and fact.time is None:
        return False  # "according to the report …, according to the ministry, …" names two
    return bool(wording.report or wording.is_life or fact.time is not None or kind == "GENERIC")


def is_late(wording: Wording, fact: Fact) -> bool:
    """Whether a dated report tells a fact in its last quarter: who said it there is seldom what it is about."""
    if not wording.report or not wording.day or not fact.evidence:
        return False
    return fact.evidence[0] >= LAST_QUARTER * len(wording.sheet.sentences)


def is_background(wording: Wording, finite: Mention, kind: str, rest: str) -> bool:
    """Whether a dated report tells it as what is so anyway: "Norvik lies on the coast", and not "has opened"."""
    if not wording.day or wording.is_life:
        return False
    if kind == "GENERIC":
        return True
    moves = finite.entity == "have" or re.match(r"(?:\w+ly )?\w+(?:ed|en|ing)\b", rest) is not None
    return kind == "PRESENT" and not moves


def is_outlet(wording: Wording, subject: str) -> bool:
    """Whether the subject is the paper itself: what it asked whom is not the news."""
    source = wording.sheet.article.source or ""
    return bool(subject) and subject.lower().removeprefix("the ") == source.lower().removeprefix("the ")
