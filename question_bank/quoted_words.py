"""A quotation goes in; the part of it comes out that can be told from the quotations of others, or nothing.

An item for one quotation asks for more (facts/quotation_parts.py): here the stem names the report, and the quotations
of others stand beside it. "I" and "we" are whoever speaks, and may stay.
"""

import re
from typing import Final

from question_bank.facts.quotation_parts import without_end_mark

SENTENCE: Final = (6, 36)
FRAGMENT: Final = (3, 20)
"""Words, least and most, of a whole sentence and of a piece of one that still read well in a list."""
SHORTEST_PIECE: Final = 6
"""Words of a piece and its telling words together, least: "nowhere near enough", not "a major milestone"."""
TELLING: Final = {True: 4, False: 2}
"""Words of four letters or more, and names, without which a sentence, or a piece of one, could be of anything."""
_SENTENCE_END: Final = re.compile(r"(?<=[a-z]{2}[.!?]) +(?=[“A-Z])")
_OPENS_LOOSE: Final = re.compile(
    r"^no,|^(?:and|but|so|because|or|which|yes|well|oh|also|therefore|however|instead|again|then|moreover|especially|"
    r"he|she|they|this|that|these|those|his|her|their|its|such|here|at that|in this|both|neither|either|just|only|"
    r"thank|congratulations|it(?! (?:is|was|would be|takes|took)(?: (?:a|an|not|with|about))? .*\b(?:that|if|to)\b))\b",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(
    r"\b(?:he|she|him|her|his|hers|this|these|those|such|today|tonight|tomorrow|yesterday|then|former|latter|"
    r"otherwise|too|him|himself|herself)\b"
    r"|\bthat['’]s|\b(?:of|for|to|about|with|on|in|do|did|does|from|than|by|after|before|like|done|said) that\b"
    r"|\bthat (?:is|was|would|will|way|day|time|thing|case|one|last)\b|^\W*(?:\w+\W+){0,7}(?:it|its|they|them|their)\b"
    r"|\b(?:it|them|that|so|there)$"
    r"|\bif (?:that|it)\b",
    re.IGNORECASE,
)
_JOINS: Final = re.compile(r"(?:And|But|So|Or|Because|Yes|No|It|They)\b")
_POINTS_PLAINLY: Final = re.compile(
    r"\b(?:this|these|those|such|here|today|then|he|she|him|his|her)\b|\b(?:do|of|for) that\b", re.IGNORECASE
)
_THAT: Final = re.compile(
    r"\bthat (?!(?:I|we|you|the|an?|our|my|any|all|some|many|people|there|is|are|was|were|has|have|had|will|would|can|"
    r"could|should|may|might|must|does|do|did|it|they|when|if|in|no|not|one|more|most|every\w*)\b|[A-Z]|\w+ing\b|\w+[^s]s\b)"
)
"""A pointer, and no conjunction or pronoun: "that obligation"."""
_HALF: Final = re.compile(
    r"\bas (?:much|many|likely) (?!as\b)(?!.* as\b)|\bneither (?:an?|the)\b(?!.*\bnor\b)|\bnot only\b(?!.*\bbut\b)",
    re.IGNORECASE,
)
"""One half of a comparison or a pair: "as much a power struggle", without its "as"."""
_EXPLETIVE: Final = re.compile(r"^(?:It (?:is|was|would be|takes|took)|[Tt]here (?:is|are|was|were))\b")
_UNCLEAN: Final = re.compile(r"[\[\]…/@#*]|\.\.|--|https?:|[“”\"]")
_TELLING: Final = re.compile(r"(?<=\s)[A-Z][a-z]+|\b[a-z]{4,}\b|\d+")
_LOOSE_PIECE: Final = re.compile(r"^(?:in|on|at|of|even|if|with|to|than|for|by|from|as|not|be|being|who)\b")
_CUT_END: Final = re.compile(
    r"\b(?:a|an|the|of|to|for|and|or|but|in|on|at|by|with|from|that|who|which|our|my|is|was|are)$"
)


def is_whole(quotation: str) -> bool:
    """Whether a quotation is a sentence or two that open of themselves and point at nothing: what is asked for want of
    better."""
    whole = re.fullmatch(r"[A-Z][^\[\]…]*", quotation) is not None and 5 <= len(quotation.split()) <= SENTENCE[1] + 4
    return whole and _JOINS.match(quotation) is None and _POINTS_PLAINLY.search(quotation) is None


def standing_words(quotation: str) -> str:
    """The sentence or piece of a quotation that says most, without its end mark; nothing where none can stand."""
    found = [words for sentence in _SENTENCE_END.split(quotation.strip()) if (words := _standing(sentence))]
    return max(found, key=_weight, default="")


def _weight(words: str) -> int:
    return len(_TELLING.findall(words))


def _standing(sentence: str) -> str:
    words = without_end_mark(sentence.strip(), ".,;:! ")
    whole = words[:1].isupper()
    least, most = SENTENCE if whole else FRAGMENT
    if not least <= len(words.split()) <= most or words.endswith("?") or _weight(words) < TELLING[whole]:
        return ""
    if not whole and (_LOOSE_PIECE.match(words) or len(words.split()) + _weight(words) < SHORTEST_PIECE):
        return ""
    if _UNCLEAN.search(words) or _OPENS_LOOSE.match(words) or _CUT_END.search(words):
        return ""
    return "" if _THAT.search(words) or _HALF.search(words) or _POINTS.search(_EXPLETIVE.sub("", words)) else words
