"""The sentences of a press release go in; the sums of money that it announces, for whom and for what, come out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from question_bank.headline import releaser
from question_bank.language.analysis import Analysis
from question_bank.language.numbers import find_numbers
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Mention

WORD: Final = r"[A-ZÀ-Þ][\w.’'&-]*"
NAME: Final = rf"(?:[Tt]he )?{WORD}(?:(?: (?:of|the|and|for|de|at|of the))? {WORD})*"
AT_NAME: Final = rf"(?:(?!for|to)[a-z][\w-]* ){{1,6}}(?:at|of|in) {NAME}"
""" "research projects at the University of Norvik"."""
SUM: Final = r"(?:an? )?(?P<amount>\$\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?)(?![\d-])"
NOUN: Final = r"(?: (?:federal |Federal )?(?:grants?|funding|funds|award|check|appropriation))?"
MEANS: Final = r"(?: (?:in|from|through|under) [^,;:]*?)?"
IN_COUNTY: Final = rf"(?:,? (?:in|of) {WORD}(?: {WORD})*,?)?"
BULLET: Final = r"[-–—•*\s]*"
LISTED: Final = re.compile(
    rf"{BULLET}{SUM}{NOUN} (?:for|to) (?P<receiver>{NAME})(?: in {WORD}(?: {WORD})* County)?"
    r"(?P<after> (?:for|to) (?:an? |the )?[a-z].*)"
)
PROJECT: Final = re.compile(rf"{BULLET}{SUM}{NOUN} (?:for|to) (?P<receiver>[^;$]{{8,90}}?)(?P<after>(?:; and|[;.])*)")
BESIDE: Final = re.compile(rf"{BULLET}(?P<receiver>[A-Z][^;:$]{{8,90}}?)(?: ?[-–—:]+ ?|, ){SUM}{NOUN}(?P<after>[;.]?)")
RECEIVES: Final = re.compile(
    rf"(?P<before>.*?)(?P<receiver>{NAME})(?: \([A-Z]+\))?{IN_COUNTY} (?:will receive|received|receives|was awarded"
    rf"|were awarded|has been awarded|is receiving|will get|has received) {SUM}{NOUN}{MEANS}"
    r"(?P<after>(?: (?:for|to|as|under|through|from|in|over|toward) .*)?\.?)"
)
ANNOUNCED: Final = re.compile(
    rf"(?P<before>.*?\b(?:announc|secur|present|award|approv|direct|obtain)\w*\b.*?){SUM}{NOUN}{MEANS}"
    rf" (?:for|to) (?P<receiver>{NAME}|{AT_NAME})(?P<after>.*)"
)
PAST_GRANT: Final = re.compile(r"\b(?:received|was awarded|were awarded)\b")
PURPOSE: Final = re.compile(r"^ (?:for|to) (?P<purpose>(?:an? |the )?[a-z][^.;:*]*)")
DOUBTFUL: Final = re.compile(r"\b(?:would|could|may|might|if|not|request|propos|seek|sought|urg|asks?|asked)\w*\b")
INEXACT: Final = re.compile(
    r"\b(?:more than|over|nearly|about|approximately|almost|up to|at least|some|roughly|around|an estimated) (?:an? )?$"
)
FRONT: Final = 3
"""Sentences in which a release says what it is about."""
ASKED: Final = 4
"""Lines of a list that are worth a question: the rest is for looking up."""
LARGEST: Final = 2
"""The largest sums of a list that says for what they are, and not for whom."""
LONGEST_NAME: Final = 12
LONGEST_PURPOSE: Final = 16
"""Words."""


@dataclass(frozen=True)
class Grant:
    """A sum with its receiver, in the sentence that announces it."""

    sentence: ParsedSentence
    roles: Mapping[str, Mention]


def grants(analysis: Analysis) -> Iterator[Grant]:
    """The sums that a release names with those who get them: in its first sentences, or one in each line of a list."""
    announcer = releaser(analysis.article)
    if not announcer:
        return
    told = []
    for sentence in analysis.sentences:
        text = analysis.article.text[sentence.start : sentence.end].rstrip()
        if text.count("$") != 1 or "“" in text or '"' in text:
            continue
        found = LISTED.fullmatch(text) or PROJECT.fullmatch(text) or BESIDE.fullmatch(text)
        place = "LIST"
        if found is None:
            found, place = RECEIVES.fullmatch(text), "LEAD"
            if found is not None and sentence.index >= FRONT and PAST_GRANT.search(text):
                found = None  # money of an earlier year
        if found is None and sentence.index < FRONT:
            found = ANNOUNCED.fullmatch(text)
        if found is None or DOUBTFUL.search(found.groupdict().get("before") or ""):
            continue
        if INEXACT.search(text[: found.start("amount")]):
            continue  # "more than $400,000" is not the sum that a question could ask
        if not _is_named(found["receiver"], listed=place == "LIST"):
            continue
        roles = _roles(sentence, found)
        told.append(Grant(sentence, roles | {"announcer": Mention(announcer, announcer, place)}))
    yield from _placed(told)


def _is_named(receiver: str, *, listed: bool) -> bool:
    """Whether the words say who or what gets it: a name of two words or more, or what a list calls so."""
    words = receiver.rstrip(".").removeprefix("the ").removeprefix("The ").split()
    capitals = [word for word in words if word[:1].isupper()]
    return len(words) > 1 and (len(capitals) > 1 or listed) and len(words) <= LONGEST_NAME


def _placed(told: Sequence[Grant]) -> Iterator[Grant]:
    """The lines of a list apart: LIST for the few with a purpose that are worth asking, TOP for the largest sums."""
    lines = [grant for grant in told if grant.roles["announcer"].type == "LIST"]
    asked = [grant for grant in lines if "purpose" in grant.roles][:ASKED]
    sums = sorted({_value(grant) for grant in lines}, reverse=True)[:LARGEST]
    for grant in told:
        announcer = grant.roles["announcer"]
        place = announcer.type
        if place == "LIST" and grant not in asked:
            alone = sum(_value(other) == _value(grant) for other in lines) == 1
            place = "TOP" if not asked and alone and _value(grant) in sums else "MORE"
        yield Grant(grant.sentence, {**grant.roles, "announcer": replace(announcer, type=place)})


def _value(grant: Grant) -> Decimal:
    found = find_numbers(grant.roles["amount"].entity)
    return found[0].value if found and found[0].value is not None else Decimal(0)


def _roles(sentence: ParsedSentence, found: re.Match[str]) -> dict[str, Mention]:
    """The sum, the receiver and the purpose, each with its place in the article."""
    receiver = found["receiver"].rstrip(".")
    named = re.match(WORD, receiver.removeprefix("the ").removeprefix("The ")) is not None
    roles = {
        "amount": _mention(sentence, found, "amount", found["amount"], "NUMBER"),
        "receiver": _mention(sentence, found, "receiver", receiver, "ORG" if named else "PHRASE"),
    }
    purpose = PURPOSE.match(found["after"])
    words = _plain(purpose["purpose"]) if purpose is not None else ""
    telling = set(re.findall(WORD, receiver)) & set(re.findall(WORD, words))
    if purpose is not None and len(words.split()) <= LONGEST_PURPOSE and not telling:
        start = sentence.start + found.start("after") + purpose.start("purpose")
        roles["purpose"] = Mention(words, words, "PHRASE", start, start + len(words))
    return roles


def _mention(sentence: ParsedSentence, found: re.Match[str], group: str, words: str, kind: str) -> Mention:
    start = sentence.start + found.start(group)
    return Mention(words, re.sub(r"^The ", "the ", words), kind, start, start + len(words))


def _plain(purpose: str) -> str:
    """A purpose without a clause that explains it."""
    return re.split(r",? (?:which|who|that|designed|in order)\b|, one of", purpose)[0].rstrip(" ,#")
