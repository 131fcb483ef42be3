"""A long first sentence goes in; its words without what only adds to them, as what a comma ties on, come out."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.language.context_words import SUBJECTS
from question_bank.language.parsing import ParsedSentence

LONG: Final = 26
"""Words from which on a sentence gives up what is tied on at its end."""
TIED_ON: Final = ("as", "while", "after", "although", "though")
VERY_LONG: Final = 40
"""Words from which on it also gives up what only adds to a list or tells with what."""
TOO_LONG: Final = 46
"""Words and marks from which on it also gives up from which institutes the authors of a study come."""
AUTHORS: Final = frozenset("researcher scientist team author physician doctor engineer".split())
AGO: Final = re.compile(r"(?:an?|one|two|three) (?:day|week|month|year|hour)s? (?:after|before)", re.IGNORECASE)
CLOCK: Final = re.compile(
    r"(?<=\w )at (?:(?:about|around|approximately|exactly|roughly) )?\d{1,2}(?:[:.]?\d{2})? ?(?:[ap]\.? ?m\.?)? ?"
    r"(?:local time|UTC|GMT|BST|CES?T|EE?S?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|EAT|WAT|IST|JST|A[EW][SD]T|NZ[SD]T|SAST|MSK)\b"
    r"(?: \([^()]*\))?",
    re.IGNORECASE,
)
COMMENT: Final = re.compile(
    r"the (?:latest|most recent|first such)\b|an? (?:\w+ )?(?:move|sign|concession|setback|rebuke|reversal|escalation"
    r"|reminder|departure) (?:that|which|of|in|for|from|to|by)\b"
)
SPEAKS: Final = frozenset("address comment speak talk react respond remark write send hold meet".split())
SAYS_IT: Final = frozenset("call urge demand accuse warn pledge promise announce give ask reject deny say tell".split())
FRONT: Final = 12
"""Words before a dash that are enough to tell something."""


def without_loose_ends(sentence: ParsedSentence, tokens: list[Token]) -> list[Token]:
    """The words of a sentence without what a long one gives up, and without the hour of a clock."""
    kept = _without_tail(sentence, _without_comment(sentence, _without_clock(tokens)))
    return _without_institutes(kept) if len(kept) > TOO_LONG else kept


def _without_clock(tokens: list[Token]) -> list[Token]:
    """The words without at what hour of which clock it was: "at 1922 UTC", "at 10:30 a.m. local time"."""
    text, ends = "", []
    for token in tokens:
        text += token.text
        ends.append(len(text))
        text += token.whitespace_
    spans = [found.span() for found in CLOCK.finditer(text)]
    return [
        token
        for token, end in zip(tokens, ends, strict=True)
        if not any(start <= end - len(token.text) and end <= stop for start, stop in spans)
    ]


def _without_comment(sentence: ParsedSentence, tokens: list[Token]) -> list[Token]:
    """The words without what the paper makes of it behind the last comma: ", the latest sign of a harbour in decline".

    Not so in a list, nor where the main verb comes behind.
    """
    at = max((n for n, token in enumerate(tokens) if token.text == ","), default=0)
    if at < FRONT or tokens[at].i < sentence.tokens.root.i:
        return tokens
    behind = tokens[at + 1 :]
    noun = next((token for token in behind if token.dep_ in ("appos", "npadvmod")), None)
    if noun is None or not COMMENT.match(tokens[at].doc[tokens[at].i + 1 : tokens[-1].i + 1].text):
        return tokens
    kept = tokens[:at]
    return kept if sum(token.text in ("“", "”", '"') for token in kept) % 2 == 0 else tokens


def _is_tied_on(clause: Token, *, very_long: bool) -> bool:
    """Whether a clause adds to what stands before its comma: ", saying …", ", who …", ", while …", ", a move that …".

    Who somebody is does not only add: "Ada Kern, a judge of Norvik".
    """
    opener = clause.left_edge
    if clause.dep_ == "appos":
        return clause.head.ent_type_ == "" and any(child.dep_ in ("relcl", "acl") for child in clause.children)
    if clause.dep_ == "prep" or clause.dep_ == "npadvmod":
        return (
            opener.lower_ in ("despite", "amid", "just", "days", "hours")
            or (very_long and opener.lower_ in ("including", "with"))
            or AGO.match(clause.doc[opener.i : opener.i + 3].text) is not None
        )
    if clause.dep_ == "advcl":
        timed = AGO.match(clause.doc[opener.i : opener.i + 3].text) is not None
        # "addressed the crew, calling for a strike"
        says_it = clause.lemma_ in SAYS_IT and clause.head.lemma_ in SPEAKS
        return timed or (clause.tag_ == "VBG" and not says_it) or opener.lower_ in TIED_ON
    return clause.dep_ == "relcl" and opener.tag_ in ("WDT", "WP", "WP$", "WRB") and opener.lower_ != "that"


def _without_tail(sentence: ParsedSentence, tokens: list[Token]) -> list[Token]:
    """The words of a long sentence without what a comma ties on at its end: ", promoting a clerk who has no seat"."""
    if len(tokens) <= LONG:
        return tokens
    last = tokens[-1].i if not tokens[-1].is_punct else tokens[-1].i - 1
    tails = [
        clause.left_edge.i
        for clause in sentence.tokens
        if _is_tied_on(clause, very_long=len(tokens) > VERY_LONG)
        and clause.right_edge.i in (last, last + 1)
        and clause.left_edge.i > tokens[0].i
        and sentence.tokens.doc[clause.left_edge.i - 1].text == ","
    ]
    if len(tokens) > VERY_LONG:
        dashes = [token.i + 1 for token in tokens[FRONT:] if token.text in ("—", "–") and token.whitespace_]
        tails += dashes if len(dashes) == 1 else []
    if not tails:
        return tokens
    kept = [token for token in tokens if token.i < min(tails) - 1]
    return kept if sum(token.text in ("“", "”", '"') for token in kept) % 2 == 0 else tokens


def _without_institutes(tokens: list[Token]) -> list[Token]:
    """The words without where the authors of a study come from: "researchers from Norvik, which is in Norway,"."""
    for word in tokens:
        places = [child for child in word.children if child.dep_ == "prep" and child.lower_ == "from"]
        if word.lemma_ in AUTHORS and word.dep_ in SUBJECTS and places:
            dropped = {token.i for token in places[0].subtree}
            end = max(dropped) + 1
            comma = [token.i for token in tokens if token.i == end and token.text == ","]
            return [token for token in tokens if token.i not in dropped and token.i not in comma]
    return tokens
