"""Any Unicode text in; the same text in NFC with plain blanks, plain hyphens and plain line ends out.

Quotation marks and dashes keep the glyphs of the article: they tell where a quotation begins and ends.
"""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r" {2,}")
_HYPHENS = {"\u2010": "-", "\u2011": "-"}
_INVISIBLE = {"Cc", "Cf", "Cs"}  # controls, formats (zero-width, soft hyphen, direction marks), lone surrogates


class _Replacements(dict[int, str]):
    """What each code point becomes, found out at its first use."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character in "\n\t":
            replacement = character
        elif category == "Zs":
            replacement = " "
        elif category in _INVISIBLE:
            replacement = ""
        else:
            replacement = _HYPHENS.get(character, character)
        self[code] = replacement
        return replacement


_REPLACEMENTS = _Replacements()


def clean(text: str) -> str:
    """Normalise every character; blanks at the head of a line and runs of blanks stay, for they tell of the layout."""
    ended = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", ended.translate(_REPLACEMENTS))


def one_line(text: str) -> str:
    """The cleaned text without line ends, tabs, outer blanks or runs of blanks."""
    return _BLANKS.sub(" ", clean(text).replace("\n", " ").replace("\t", " ")).strip()
