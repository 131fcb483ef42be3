"""The sentences of a press release go in; the sums of money that it announces, for whom and for what, come out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from question_bank.headline import releaser
from question_bank.language.analysis import Analysis
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
LISTED: Final = re.compile(
    rf"[-–—•*\s]*{SUM}{NOUN} (?:for|to) (?P<receiver>{NAME})(?: in {WORD}(?: {WORD})* County)?(?P<after>.*)"
)
BESIDE: Final = re.compile(
    rf"[-–—•*\s]*(?P<receiver>{NAME})(?:, {WORD}(?: {WORD})*)?(?: ?[-–—:]| \() ?{SUM}{NOUN}(?P<after>.*)"
)
RECEIVES: Final = re.compile(
    rf"(?P<before>.*?)(?P<receiver>{NAME})(?: \([A-Z]+\))?{IN_COUNTY} (?:will receive|received|receives|was awarded"
    rf"|were awarded|has been awarded|is receiving|will get|has received) {SUM}{NOUN}{MEANS}"
    r"(?P<after> (?:for|to) .*|\.?)"
)
ANNOUNCED: Final = re.compile(
    rf"(?P<before>.*?\b(?:announc|secur|present|award|approv|direct|obtain)\w*\b.*?){SUM}{NOUN}{MEANS}"
    rf" (?:for|to) (?P<receiver>{NAME}|{AT_NAME})(?P<after>.*)"
)
PURPOSE: Final = re.compile(r"^ (?:for|to) (?P<purpose>(?:an? |the )?[a-z][^.;:*]*)")
DOUBTFUL: Final = re.compile(r"\b(?:would|could|may|might|if|not|request|propos|seek|sought|urg|asks?|asked)\w*\b")
NAMELESS: Final = re.compile(
    r"(?:The |the )?(?:Program|Bill|Senate|House|Congress|State|County|City|President|It|He|She)"
)
FRONT: Final = 3
"""Sentences in which a release says what it is about."""
ASKED: Final = 4
"""Lines of a list that are worth a question: the rest is for looking up."""
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
    listed = 0
    for sentence in analysis.sentences:
        text = analysis.article.text[sentence.start : sentence.end].rstrip()
        if text.count("$") != 1 or "“" in text or '"' in text:
            continue
        found = LISTED.fullmatch(text) or BESIDE.fullmatch(text)
        place = "LIST"
        if found is None:
            found, place = RECEIVES.fullmatch(text), "LEAD"
        if found is None and sentence.index < FRONT:
            found = ANNOUNCED.fullmatch(text)
        if found is None or DOUBTFUL.search(found.groupdict().get("before") or ""):
            continue
        if NAMELESS.fullmatch(found["receiver"].rstrip(".")):
            continue
        roles = _roles(sentence, found)
        listed += place == "LIST" and "purpose" in roles
        place = "MORE" if place == "LIST" and (listed > ASKED or "purpose" not in roles) else place
        yield Grant(sentence, roles | {"announcer": Mention(announcer, announcer, place)})


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
