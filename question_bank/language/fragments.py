"""Words cut out of an article go in; their quotation marks, and their spaces and commas set right, come out."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear

HYPHENS: Final = ("-", "–", "/")
ALL_OF_THEM: Final = re.compile(r"^(?!.*, .* and ).*\ball (?:three|four|five|six|seven|eight|nine|ten)\b(?! \w+s\b)")
""" "that all three had to stop": which three, only the sentences before tell."""
BROKEN_OFF: Final = re.compile(
    r"\bneither (?:an?|the)\b(?!.*\bnor\b)|(?<!where )\b(?<!it )(?<!they )(?:was|were|is|are)$"
)
""" "conditions were", with what they were left in quotation marks; "neither a battle", without its "nor"."""


def check_fragments(analysis: Analysis, tokens: Sequence[Token]) -> None:
    """Raises Unclear where a quoted fragment is cut, or a whole quotation stands among the words."""
    indices = {token.i for token in tokens}
    for quotation, inside in analysis.parse.fragments:
        if inside & indices and "[" in quotation.text:
            raise Unclear("quotation-cut")  # what stands in brackets was left out for the parser
        if inside and inside & indices and not inside <= indices:
            raise Unclear("quotation-cut")
    if any(token.i in analysis.parse.standing for token in tokens):
        raise Unclear("holds-quotation")


def check_hyphens(analysis: Analysis, tokens: Sequence[Token]) -> None:
    """Raises Unclear where a word is parted at its hyphen from what is left out.

    "an officer and self", "a crew ran the Norvik" for the Norvik–Bergen Express.
    """
    indices = {token.i for token in tokens}
    for token in tokens:
        after = analysis.doc[token.i + 1] if token.i + 1 < len(analysis.doc) and not token.whitespace_ else None
        if token.is_alpha and after is not None and after.text in HYPHENS and after.i not in indices:
            raise Unclear("torn-word", token.text)


def check_told(told: str) -> None:
    """Raises Unclear where words that were cut out of an article show that something is missing."""
    if re.search(r"(?:^|\s)-\w", told):
        raise Unclear("torn-word", told)  # "the then-fourteen days" without its first part
    if ALL_OF_THEM.search(told):
        raise Unclear("dangling-definite", told)
    if BROKEN_OFF.search(told):
        raise Unclear("left-over", told)


def marks(analysis: Analysis, tokens: Sequence[Token]) -> tuple[set[int], set[int]]:
    """The tokens (indices) before which a quotation mark opens, and those behind which one closes."""
    indices = {token.i for token in tokens}
    whole = [inside for _, inside in analysis.parse.fragments if inside and inside <= indices]
    return {min(inside) for inside in whole}, {max(inside) for inside in whole}


def left_out_after(tokens: Sequence[Token], last: int) -> bool:
    """Whether a token was left out after this one (an index), and the next one is no punctuation."""
    following = next((t for t in tokens if t.i > last), None)
    return following is not None and following.i > last + 1 and not following.is_punct


def tidy(text: str) -> str:
    """Without doubled spaces and commas, and without a comma or "and" at the end that led to what is cut off."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r",? for (?:example|instance)[,.]?$", "", text)
    text = re.sub(r",? (?:though|however)[,.]?$", "", text)
    text = re.sub(r"\s+([,.;:!?%])(?!\d)", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = re.sub(r"\s+(['’]s\b)", r"\1", text)
    text = text.strip(" ,;:")
    if re.search(r"[ ,;:](?:and|or|but|as well as)$", text):
        return re.sub(r"[ ,;:]+(?:and|or|but|as well as)?[ ,;:]*$", "", text)
    return text
