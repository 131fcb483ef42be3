"""The first sentence of a report in, false ones out: another outcome, another age, another kind of thing."""

import random
import re
from functools import cache
from typing import Final

from question_bank.distractors.claims import NEGATED, RELATIVE, Change, is_quoted, put
from question_bank.language.gazetteer_tables import lines

_FEWEST, _MOST = 11, 19
"""Years by which a false age differs: with fewer, judges said, one would ask for a figure that nobody keeps in mind."""
_AGE: Final = re.compile(r"\b(?:aged|at (?:the )?age(?: of)?) (\d{2,3})\b(?! (?:and|or|to)\b)")
_WON: Final = re.compile(
    r"\bto (?:win|reach|advance|claim|become|take|clinch|secure|qualify|retain|stay)\b"
    r"| and (?:\w+ed|won|lost|drew|beat|became|took|went)\b"
)
_CANDIDATE: Final = re.compile(r"\bwho (?:was|had been) a\b|\bformer candidate\b")
_OWN: Final = re.compile(
    r"\b(?:his|her|their|its|own|he|she|they|against|despite)\b"
    r"|\b(?:unanimous|overwhelming)|\d[-–]\d"
)
"""Beside these the opposite would be absurd: no Senate rejects what is its own."""
_REJECTED: Final = re.compile(r"\b(?:reject|defeat|voted (?:down|against)|fail)")
_BODIES: Final = (
    "Senate House Council Court Representatives Parliament Committee council court lawmakers voters".split()
)
_BODY: Final = "(?:" + "|".join(f"(?<={body} )" for body in _BODIES) + ")"
_RULING: Final = r"(?=(?:an?|the|two|three|[A-Z][\w-]+[’']s?) )"
_REQUEST: Final = (
    r"(?=(?:an?|the|[A-Z]\w+[’']s?) (?:[\w’'-]+ ){0,5}?(?:request|motion|petition|appeal|bid|application|bail)\b)"
)
_CONTEST: Final = (
    r"(?=(?:the|an?) (?:[\w’'.-]+ ){0,6}?(?:elections?|primary|primaries|caucus|caucuses|runoff"
    r"|referendum|vote|race|match|game|lawsuit|case)\b)"
)
_MARGIN: Final = re.compile(
    rf"{_WON.pattern}|%|\bper ?cent\b|\d[-–]\d|\bby (?:an?|\d)|\b(?:landslide|easily|narrowly)\b"
)
"""How clearly, or what for, somebody won: nobody loses so."""
_OUTCOMES: Final = (
    (
        re.compile(r"\b(?:defeated|beat) (?=(?:the )?[A-Z])(?!(?:[A-Z][\w.]* )*[A-Z]\w+[’']s? [A-Z]?[a-z])"),
        "lost to ",
        _WON,
        None,
    ),
    (re.compile(r"\bended (?=(?:his|her) (?:campaign|bid|candidacy)\b)"), "launched ", _CANDIDATE, None),
    (re.compile(r"\bthe end of (?=(?:his|her) (?:campaign|bid|candidacy)\b)"), "the start of ", _CANDIDATE, None),
    (re.compile(r"\bconvicted (?=[A-Z][^,]* of )"), "acquitted ", None, re.compile(r"\bacquit")),
    (
        re.compile(r"(?<=[a-z] )signed (?=(?:the|an?) (?:[\w-]+ )*?(?:bill|law|Act)\b)"),
        "vetoed ",
        None,
        re.compile(r"\bveto"),
    ),
    (re.compile(r"\bpleaded (?=guilty\b)"), "pleaded not ", None, re.compile(r"\bnot guilty\b")),
    (re.compile(r"\bfound (?=guilty of\b)"), "found not ", None, re.compile(r"\b(?:not guilty|acquit)")),
    (
        re.compile(rf"\bstruck down {_RULING}"),
        "upheld ",
        _OWN,
        re.compile(r"\b(?:uph[eo]ld|back(?:ed|ing))"),
    ),
    (re.compile(rf"\bupheld {_RULING}"), "struck down ", _OWN, re.compile(r"\b(?:struck|strike|overturn|reject)")),
    (re.compile(rf"\b(?:rejected|denied) {_REQUEST}"), "granted ", _OWN, re.compile(r"\b(?:grant|accept|allow)")),
    (re.compile(rf"\bgranted {_REQUEST}"), "denied ", _OWN, re.compile(r"\b(?:den(?:y|ie)|reject)")),
    (re.compile(rf"{_BODY}(?:approved|passed) {_RULING}"), "rejected ", _OWN, _REJECTED),
    (re.compile(rf"{_BODY}voted to (?:approve|pass|adopt) {_RULING}"), "voted to reject ", _OWN, _REJECTED),
    (re.compile(rf"\bwon {_CONTEST}"), "lost ", _MARGIN, re.compile(r"\b(?:lost|loss|defeat)")),
)
"""What happened; what stands in its place; what the sentence, and what the article must not have beside it. Nobody is
injured who was killed: they were that too."""
_BEFORE: Final = r"(?:\b(?:[Aa]n?|[Tt]he|their|two|three|former|lead|his|her) |\b[A-Z]\w+ |^)"
_BEHIND: Final = r"(?= (?:of|in|on|at|near|with|who|was|were|hit|struck|fell|\w{2,}ed|[A-Z]\w*)\b|[,.]|$)"


def other_age(claim: str, *, article: str, rng: random.Random) -> list[Change]:
    """The sentence with the one age that it tells exchanged for one that the article does not have."""
    found = list(_AGE.finditer(claim))
    if len(found) != 1 or NEGATED.search(claim) or is_quoted(claim, found[0].start()):
        return []
    age = int(found[0].group(1))
    near = [
        other
        for step in range(_FEWEST, _MOST + 1)
        for other in (age - step, age + step)
        if 10 <= other < 100 and not re.search(rf"\b{other}\b", article)
    ]
    if not near or not 10 <= age < 100:
        return []
    other = str(rng.choice(near))
    return [Change(put(claim, found[0].span(1), other), found[0].group(1), other)]


def other_outcome(claim: str, *, article: str) -> list[Change]:
    """The sentence with its one outcome turned: who defeated somebody lost to them, what was signed was vetoed."""
    if NEGATED.search(claim):
        return []
    made: list[Change] = []
    for pattern, other, beside, told in _OUTCOMES:
        found = list(pattern.finditer(claim))
        if len(found) != 1 or is_quoted(claim, found[0].start()) or RELATIVE.search(claim, 0, found[0].start()):
            continue
        rest = put(claim, found[0].span(), " ")
        if (beside and beside.search(rest)) or (told and told.search(article)):
            continue
        made.append(Change(put(claim, found[0].span(), other), found[0].group().strip(), other.strip()))
    return made if len(made) == 1 else []


@cache
def _kinds() -> tuple[tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]], ...]:
    """Rows of words that can stand for each other: the words, where one stands, what must not stand beside it."""
    rows = []
    for line in lines("kinds_of_thing.txt"):
        words, _, beside = line.partition(" ~ ")
        stands = re.compile(rf"{_BEFORE}({words}){_BEHIND}")
        rows.append((tuple(words.split("|")), stands, re.compile(rf"\b(?:{beside})", re.IGNORECASE)))
    return tuple(rows)


def other_kind(claim: str, *, article: str, headline: str, rng: random.Random) -> list[Change]:
    """The sentence with a kind of thing that the headline names exchanged for another: "a ferry" for "a bus"."""
    for words, stands, beside in _kinds():
        found = list(stands.finditer(claim))
        if len(found) != 1 or is_quoted(claim, found[0].start()) or RELATIVE.search(claim, 0, found[0].start()):
            continue
        told = found[0].group(1)
        if re.match(r",? (?:and|or) |(?:, [\w -]+)+,? and ", claim[found[0].end(1) :]):
            continue  # "poet, lyricist, and activist": who was that may have been the other too
        if told.lower() not in headline.lower() or claim.count(told) != 1:
            continue
        if beside.search(put(claim, found[0].span(1), " ")):
            continue
        others = [word for word in words if word.lower() not in article.lower() and _as_begun(word) == _as_begun(told)]
        if others:
            other = rng.choice(others)
            return [Change(put(claim, found[0].span(1), other), told, other)]
    return []


def _as_begun(word: str) -> bool:
    """Whether a word takes "an"."""
    return word[0].lower() in "aeiou"
