"""The first sentence of a report in, false ones out: what was said denied, the place or the rank exchanged."""

import random
import re
from collections.abc import Sequence
from typing import Final

from question_bank import place_clues
from question_bank.distractors import places
from question_bank.distractors.claims import AMBIGUOUS, NEGATED, Change, is_quoted, put
from question_bank.language.gazetteer_countries import countries_told
from question_bank.phrasing import takes_article

_MODAL: Final = re.compile(r"\b(would|should|was|were|had(?= (?:not )?(?:been|\w+ed)\b))( not)? (?=[a-z])")
_ANNOUNCED: Final = re.compile(
    r"\b(?:said|told|stated|tweeted)\b|\b(?:announced|declared|promised)\b(?!.*\b(?:receive|award)\w*)"
)
"""Behind these what was said can be denied; nobody announces that somebody gets nothing."""
_UNSURE: Final = re.compile(
    r"\b(?:feared|worried|warned|if|whether|unless|only|who|which|because|but|how|once|until|what|any"
    r"|increasingly|still|already|even|again|also|indeed|definitely|absolutely|certainly)\b"
)
"""With what a denial would say something else than the opposite."""
_ONLY_DENIED: Final = re.compile(r"\b(?:at this (?:time|point|stage)|at all|yet|anymore|any longer|either|until)\b")
"""What goes with a denial alone."""
_OFFICE_BEHIND: Final = re.compile(
    r"[’']s (?:[\w-]+ ){0,2}"
    r"(?:president|prime minister|premier|king|queen|chancellor|governor|mayor|throne|parliament)\b"
)
""" "Norway’s next prime minister": of whom one knows what country has them."""
_ITS_NATION: Final = re.compile(
    r"\b(?:the|its|their) (?:country|nation|city|town|state|capital|island)(?:[’']s)?\b(?! of\b)"
)
"""What speaks of the place again: "the country’s main party" is that of one country."""
_WHERE: Final = r"\b(?:in|near|at|outside|off|across|into|to|coast of|capital of|port of|town of|city of) "
"""Words behind which a place is where one thing was done: what Norland did, another land may have done as well."""
_REGION: Final = re.compile(
    r"\b(?:northern|southern|eastern|western|central|coast(?:al)?|island|Ocean|Sea|Pacific|Atlantic|Caribbean|Africa\w*"
    r"|Asia\w*|Europe\w*|Balkan\w*|Baltic|Arab\w*)\b"
)
"""What lies around a place, or where in its country it lies."""
ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
RANKED: Final = (
    "titles?|win|victory|time|championship|medal|goal|match|wom[ae]n|president|person|country|nation|case|death"
    "|debate|visit|round"
)
"""What it matters to be the first or third of."""


def denied(claim: str) -> list[Change]:
    """The sentence with its one "would" or "should" denied, or no longer denied: what was said to come is not.

    None where the sentence denies anything else, asks when or if, or quotes.
    """
    found = list(_MODAL.finditer(claim))
    if len(found) != 1 or _UNSURE.search(claim) or NEGATED.search(_MODAL.sub(" ", claim)) or "“" in claim:
        return []
    modal, denial = found[0].group(1), found[0].group(2)
    if modal in ("had", "was", "were") and not denial:
        return []  # "said that it was not weighing all options": 4 of 13 were accepted, of "would not" 11 of 13
    if not denial and not _ANNOUNCED.search(claim):
        return []  # nobody said that it would be
    before, after = claim[: found[0].start()], claim[found[0].end() :]
    if before.endswith(("that ", "which ")) or re.search(
        r"^(?:and|or)\b| (?:and|or) [a-z]+\b|\bthan\b|\bjust\b", after
    ):
        return []  # "a race that could …", "would rise and fall"
    if denial and _ONLY_DENIED.search(after):
        return []  # "would be calling an election at this time"
    was, other = (f"{modal} not", modal) if denial else (modal, f"{modal} not")
    return [Change(put(claim, found[0].span(), f"{other} "), was, other)]


def place_exchanged(claim: str, told: str, *, avoid: Sequence[str], rng: random.Random) -> list[Change]:
    """The sentence with a place exchanged for another of its kind, wherever it stands; none where the rest gives it
    away, or names another place or nation that could not be beside it."""
    rest = claim.replace(told, " ")
    if told in AMBIGUOUS or claim.count(told) != 1 or place_clues.clue(told, rest) or _REGION.search(rest):
        return []
    if place_clues.guess(told, rest) or _ITS_NATION.search(rest):
        return []
    if any(name in rest for name in avoid if name != told) or countries_told(rest):
        return []
    found = re.search(
        rf"(?<![\w–/-])(?<![A-Z][\w.] ){_WHERE}{re.escape(told)}(?![\w–/-]| [A-Z]|, [A-Z]|[’']s\b)", claim
    )
    if re.search(rf"[a-z,\d] [A-Z]\w+ in {re.escape(told)}\b", claim):
        return []  # "on 3 May 2021, Pride in Norvik": a name
    if _OFFICE_BEHIND.match(claim, claim.index(told) + len(told)):
        return []
    if (
        found is None
        or is_quoted(claim, found.start())
        or place_clues.OFFICE_OF.search(claim[: found.end() - len(told)])
    ):
        return []
    state = places.state_told(rest)
    proposed = places.propose(told, avoid=avoid, state=state, rng=rng)
    fit = [text for text, _ in proposed if text not in claim and takes_article(text) == takes_article(told)][:1]
    return [Change(claim.replace(told, text), told, text) for text in fit]


def other_rank(claim: str) -> list[Change]:
    """The sentence with its one ordinal exchanged for the next: "their third title" for "their fourth"."""
    found = list(re.finditer(rf"\b({'|'.join(ORDINALS)}) (?=(?:\w+ )?(?:{RANKED})\b)", claim))
    if len(found) != 1 or NEGATED.search(claim) or is_quoted(claim, found[0].start()):
        return []
    here = ORDINALS.index(found[0].group(1))
    other = ORDINALS[here - 1 if here > 1 else here + 1]
    return [Change(put(claim, found[0].span(1), other), ORDINALS[here], other)]
