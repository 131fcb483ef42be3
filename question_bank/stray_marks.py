"""A text goes in; whether marks and letters stand in it where no careful printer has them comes out."""

import re
from typing import Final

_BAD_MARKS: Final = re.compile(
    r" [,.;:?!]|,,|\.\.|,\?|(?<!\.[A-Z])\.\?|“\s|\s”|\(\)|\s{2}"
    r"| ['’]s\b|\w- (?!(?:and|or|to)\b)\w|\w-(?:and|but|or) "
)
_LOOSE_MARKS: Final = re.compile(
    r" [-–—] | [-–—]$|--|\b[AP]M (?:[A-Z]|to\b)"
    r"|\b(?:between|of|to|for|with|from|and|or|the|a|around|via|about|late|at|into|across|near|by|on|upon|than|before|after|since)[.?]$"
    r"|\b(?:Ste|Mt|Ft|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Cpl|Pvt|Adm|Prof|Rev|Dr|Mrs?|St|Jr)\.+$"
    r"|\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\. \d{1,2}\b(?!,? \d{4})"
    r"|(?:^|, )D\.?C\.? (?:U\.S\. )?(?:Sen|Rep|Gov)"
    r"|\b(?:told|asked) _____\.$|\bet al\b|\ba one of\b|\band, (?:as|on|in)\b"
    r"|\b(?:ID|CD|TV|PC)['’]s,|\b(?:at|about|of|for|by|in|from|entire) (?:on|in) \d"
)
_SPOKEN: Final = re.compile(r"\w[’'](?:ll|re|ve|m)\b|\bdid what [^,:]* best\b|, back in (?:[A-Z]\w+ )?\d{4}")
"""What is said, or hangs on, where a statement is written."""
_GARBLED: Final = re.compile(
    r"\* ?\*|\\|Ã[^A-ZÀ-Þ\s]|█|â€|Â(?=[^\w\s])|\ufffd|[^\W\d]\?[^\W\d_]|\b[OD] ['’] [A-Z]"
    r"|&(?:amp|quot|nbsp|#\d+);|[a-z](?:MORE|CLOSE)\b|\w ['’] (?=\w)|[\w.!?,] ['’](?=[”?])|s\? [a-z]"
)
"""What a wrong character set or a splitter of words leaves: "won?t", "donâ€™t", "don ’ t", "O ’ Hara"."""
_UNCLOSED: Final = re.compile(r"(?<!\w)‘(?!\d)[^’]*$")
"""A quotation mark that opens what nothing closes: "Kern ‘drive to sail"."""
_ASIDE: Final = re.compile(r" — ([^—]+) — ")
"""What stands between two dashes."""


def are_misplaced(text: str) -> bool:
    """Whether a mark stands behind a blank, beside another of its kind, or for another: "won-new", "Norvik 's"."""
    return _BAD_MARKS.search(text) is not None


def are_loose(text: str) -> bool:
    """Whether a dash, an abbreviation or a small word hangs loose in a text without quotations."""
    plain = _ASIDE.sub(r" (\1) ", text)
    return _LOOSE_MARKS.search(plain) is not None or _SPOKEN.search(plain) is not None


def are_garbled(text: str) -> bool:
    """Whether letters were read in the wrong alphabet, or torn apart."""
    return _GARBLED.search(text) is not None


def are_unbalanced(text: str) -> bool:
    """Whether a quotation mark has no other to it."""
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1 or _UNCLOSED.search(text) is not None
