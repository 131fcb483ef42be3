"""A wording goes in; out come its words without what makes no difference: capitals, accents, articles, punctuation."""

import re
import unicodedata
from typing import Final

ARTICLES: Final = frozenset({"a", "an", "the"})
_SPECIAL_LETTERS: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
_APOSTROPHES: Final = re.compile(r"['’‘ʼ`´]")
_THOUSANDS: Final = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
_ABBREVIATION: Final = re.compile(r"\b([^\W\d_])\.")
_TOKEN: Final = re.compile(r"(?<!\w)-?\d+(?:\.\d+)?|[^\W_]+|[$€£¥]")


def fold(text: str) -> str:
    """The text in small letters without accents or other marks; dashes before figures become minus signs."""
    bare = _APOSTROPHES.sub("", text).replace("−", "-")
    decomposed = unicodedata.normalize("NFKD", bare).casefold().translate(_SPECIAL_LETTERS)
    # a second pass: casefolding can give letters that decompose again
    return "".join(c for c in unicodedata.normalize("NFKD", decomposed) if unicodedata.category(c) != "Mn")


def tokens(text: str) -> list[str]:
    """The words and figures of a folded text, without articles before another word and without punctuation."""
    folded = fold(text).replace("%", " percent ").replace("&", " and ")
    folded = _ABBREVIATION.sub(r"\1", _THOUSANDS.sub("", folded))
    words: list[str] = _TOKEN.findall(" ".join(folded.split()).replace("per cent", "percent"))
    # an article at the end is a name of its own: "Group A"
    return [word for place, word in enumerate(words) if word not in ARTICLES or place == len(words) - 1]


def compact(text: str) -> str:
    """The tokens run together ("vice-president" = "vice president"), but never one figure into the next."""
    joined = ""
    for word in tokens(text):
        joined += " " + word if joined[-1:].isdigit() and word[-1:].isdigit() else word
    return joined or " ".join(text.casefold().split())
