"""A true sentence in, false ones out that differ from it in one thing: a word of opposite sense, a number, a place."""

import random
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from question_bank.distractors import numbers, places
from question_bank.language.gazetteer import place_kind
from question_bank.language.gazetteer_tables import lines
from question_bank.language.numbers import NumberMention, find_numbers
from question_bank.phrasing import takes_article

IDIOMS: Final = re.compile(
    r"\b(?:fell|fall|rose) (?:short|asleep|ill|silent|sharply short|from|in love)\b|\bwon the assurances?\b"
)
"""Where a word of the table does not have the sense that the table knows."""
RELATIVE: Final = re.compile(r"\b(?:which|who|whom|whose|where|whereby|when|because|as|[a-z]+s? that)\b")
"""What opens a clause within a sentence: a word in it is beside the point of the sentence."""
_NOBODY_WANTS: Final = re.compile(
    r" (?:the |an? )?(?:\w+ )?(?:lack|loss|failure|delay|shortage|cuts?|attack|abuse|violence|threat)"
)
"""What nobody voices support for."""
ASIDE: Final = re.compile(
    r"\b(?:after|before|while|following|since|if|whether)\b|\b(?!only|early|July|family)\w{3,}ly $"
)
"""A clause that is beside the point, and "sharply", which goes with one sense only."""
MOST_FIGURES: Final = 3
"""Figures before the noughts of a number that a reader keeps in mind."""
AMBIGUOUS: Final = frozenset(("Georgia", "Jordan", "Chad", "Jersey", "Washington"))
"""Names of two places of different kinds."""
NEGATED: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|nothing|without|hardly|n[’']t)\b", re.IGNORECASE
)


OF_BILL: Final = re.compile(
    r"\b(?:[Rr]esolution|[Bb]ill|Act|[Ll]egislation|[Mm]easure|[Aa]mendment|[Ll]aw|[Pp]lan|[Tt]reaty)(?: \d+)? $"
)
"""What is passed, and does not pass anything itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """A false sentence, the words of the true one that it lacks, and those that stand in their place."""

    text: str
    true_words: str
    false_words: str


@cache
def opposites() -> Mapping[str, str]:
    """For words and phrases the opposite that fits in the same place."""
    pairs: dict[str, str] = {}
    for line in lines("opposites.txt"):
        one_way = line.split(">")
        left, right = one_way if len(one_way) == 2 else line.split("|")
        pairs.setdefault(left, right)
        if len(one_way) == 1:
            pairs.setdefault(right, left)
    return pairs


@cache
def _any_opposite() -> re.Pattern[str]:
    longest_first = sorted(opposites(), key=lambda words: (-len(words), words))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def reversed_sense(claim: str) -> list[Change]:
    """The sentence with its one word of opposite sense exchanged; none where there are two, or a negation.

    Two such words may belong together ("rose from the lowest"), and a negated opposite can be true.
    """
    if IDIOMS.search(claim) or " unless " in claim:
        return []
    found = [m for m in _any_opposite().finditer(claim) if not is_quoted(claim, m.start()) and not _in_name(claim, m)]
    if len(found) != 1 or RELATIVE.search(claim, 0, found[0].start()):
        return []
    if NEGATED.search(put(claim, found[0].span(), " ")):
        return []  # beside a "not" of its own: "pleaded not guilty"
    words, rest = found[0].group(), claim[found[0].end() :]
    if words.startswith(("won", "lost")) and re.search(r"\brespectively\b| and (?:\w+ed|broke|set|became)\b", claim):
        return []  # "lost the race and broke the record"
    if words.startswith(("won", "lost")) and re.search(
        r"\bdefeated\b|\bbeat\b|\band (?:his|her|its|their) \w+ (?:title|win|[A-Z])", claim
    ):
        return []  # "defeated Torvik and won the cup", "won the race and her third title"
    if words.startswith(("blocked", "upheld")) and not re.search(r"\b(?:[Cc]ourt|[Jj]udge|[Tt]ribunal)\b", claim):
        return []  # only what a court can do is upheld
    if words.startswith(("passed", "adopted", "approved")) and OF_BILL.search(claim, 0, found[0].start()):
        return []  # "the bill passed the Council": nothing rejects a council
    if words.startswith(("support for", "opposition to")) and claim[: found[0].start()].endswith("win over "):
        return []  # both are won over
    if words.startswith(("raised", "lowered", "cut", "lifted")) and re.search(
        r"\b(?:increase|hike|rise|cut)s?\b", rest
    ):
        return []  # "cut its fees and spoke of further increases"
    if words.startswith(("rose", "fell", "increased", "decreased")) and re.search(r"\btoll\b", claim):
        return []  # no toll of the dead falls
    if words.startswith("tested") and re.search(r"isolat|quarantin|hospital", claim):
        return []
    if ASIDE.search(re.sub(r"“[^”]*”", "“”", claim[: found[0].start()])):
        return []
    if words.endswith(" to") and " and " in rest:
        return []  # "voted to approve one and reject another"
    if words.endswith(" to") and re.match(r" (?:the|an?|its|their|his|her|\w+s)\b", rest):
        return []  # "agreed to the plan" has another opposite than "agreed to sail"
    if re.search(
        r"\b(?:with(?:h[eo]ld|dr[ae]w)\w*|end(?:s|ed|ing)?|lends?|lending|lent) (?:(?:its|his|her|their|the) )?$",
        claim[: found[0].start()],
    ):
        return []  # nobody withholds his opposition
    other = opposites()[words]
    if other.endswith(" for") and _NOBODY_WANTS.match(claim, found[0].end()):
        return []
    return [Change(put(claim, found[0].span(), other), words, other)]


def other_place(claim: str, told: str, *, avoid: Sequence[str], rng: random.Random) -> list[Change]:
    """The sentence with "in Norvik" exchanged for another place of the kind; none where it stands elsewhere too."""
    if told in AMBIGUOUS or _names_region(claim.replace(told, " ")):
        return []  # "Minnesota has a base in Bergen": everybody knows better
    told_aside = RELATIVE.search(claim)
    found = list(re.finditer(rf"\bin ({re.escape(told)})\b(?!,? [A-Z]|[’'])", claim))
    if len(found) != 1 or claim.count(told) != 1 or (told_aside and told_aside.start() < found[0].start()):
        return []
    proposed = [
        text for text, _ in places.propose(told, avoid=avoid, rng=rng) if text not in claim and not takes_article(text)
    ][:1]
    return [Change(put(claim, found[0].span(1), text), told, text) for text in proposed]


def other_number(claim: str, *, after: int = 0, avoid: Collection[Decimal], rng: random.Random) -> list[Change]:
    """The sentence with its one number exchanged for another of the make; none where two stand in it.

    What stands before `after` is left as it is, and no value to avoid is put in. A bound ("at least 30") stays, since
    with a lower one the sentence would be true as well, and so does a number that nobody keeps in mind.
    """
    found = _numbers(claim, after)
    if not found:
        return []
    start, end = after + found[0].start, after + found[0].end
    if claim[:start].endswith(("round of ", "group of ", "within ", "under ", "over ")):
        return []
    proposed = numbers.propose(found[0], avoid=avoid, rng=rng)[:1]
    return [Change(put(claim, (start, end), text), found[0].text, text) for text in proposed]


def has_number_to_change(claim: str) -> bool:
    """Whether a sentence may have one number that another of the make could stand for."""
    return any(_can_change(found) for found in find_numbers(claim))


def _numbers(claim: str, after: int) -> list[NumberMention]:
    """The one number of a sentence that can be exchanged (characters counted from `after`), or none."""
    found = [m for m in find_numbers(claim[after:]) if m.askable and not is_quoted(claim, after + m.start)]
    return found if len(found) == 1 and not NEGATED.search(claim, after) and _can_change(found[0]) else []


def _can_change(number: NumberMention) -> bool:
    """Whether a reader can keep a number in mind, and it says how many there were and not how many at least."""
    plain = len(re.sub(r"\D", "", number.text).rstrip("0")) <= MOST_FIGURES
    return plain and not number.modifier and not number.definite and number.value is not None and number.value > 2


def _names_region(words: str) -> bool:
    """Whether a claim names a state or country, of which the exchanged place would have to be a part."""
    names = re.findall(r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*", words)
    return any(place_kind(name) in ("us_state", "country") for name in names)


def put(claim: str, span: tuple[int, int], words: str) -> str:
    """The claim with other words in the place of some."""
    return claim[: span[0]] + words + claim[span[1] :]


def is_quoted(claim: str, at: int) -> bool:
    """Whether a place in a claim (characters from its start) lies between quotation marks."""
    return claim.count("“", 0, at) > claim.count("”", 0, at)


def _in_name(claim: str, found: re.Match[str]) -> bool:
    """ "Public" in "the Public Works Board", "Democratic" in "the Democratic Republic"."""
    after = claim[found.end() :]
    before = claim[: found.start()].rstrip().split()[-1:] or [""]
    return found.group()[0].isupper() and (
        re.match(r" [A-Z]", after) is not None or (before[0][:1].isupper() and found.start() > 0 and before[0] != "The")
    )
