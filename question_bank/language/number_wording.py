"""The figures of a quantity go in; every usual way to write them comes out, with and without the unit."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from question_bank.language.number_figures import Figure
from question_bank.language.number_words import SCALES, to_words

_SIGNS: Final = {"$": "dollars", "€": "euros", "£": "pounds", "US$": "dollars"}


def accepted_figures(figures: Sequence[Figure], low: Decimal | None, high: Decimal | None, unit: str) -> list[str]:
    """Digits with and without commas, words, "million" and all of it with the unit; a range with each joint."""
    if low is None:
        return []
    if figures and figures[0].form == "fraction" and not figures[0].scale:
        return list(_fraction_wordings(figures[0].text))
    if high is not None:
        forms = [
            f"{one}{joint}{other}"
            for one, other in zip(number_wordings(low), number_wordings(high), strict=False)
            for joint in (" to ", "-", "–", " and ")
        ]
        forms += [
            f"between {one} and {other}"
            for one, other in zip(number_wordings(low), number_wordings(high), strict=False)
        ]
    else:
        forms = number_wordings(low)
    return [wording for form in forms for wording in (*_with_unit(form, unit), form)]


def number_wordings(value: Decimal) -> list[str]:
    """ "1,100,000", "1100000", "1.1 million"; "21", "twenty-one", "twenty one"."""
    whole = value == value.to_integral_value()
    digits = plain(value)
    forms = [group(digits), digits]
    for name in ("million", "billion", "trillion"):
        if SCALES[name] <= value < 1000 * SCALES[name]:
            short = value / SCALES[name]
            if len(plain(short)) <= 7:
                forms.append(f"{plain(short)} {name}")
                if short == short.to_integral_value():
                    forms.append(f"{to_words(short)} {name}")
    if whole and 0 < value < 10**6:
        words = to_words(value)
        forms += [words, words.replace("-", " "), words.replace(" and ", " ")]
    return list(dict.fromkeys(forms))


def plain(value: Decimal) -> str:
    """Digits without exponent and without zeros at the end of decimals."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def group(digits: str) -> str:
    """The same with commas between thousands."""
    whole, point, rest = digits.partition(".")
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", whole) + point + rest


def _with_unit(form: str, unit: str) -> Iterator[str]:
    if not unit:
        return
    if unit in ("%", "percent", "per cent"):
        yield from (f"{form}%", f"{form} percent", f"{form} per cent")
    elif unit[-1] in "$€£¥₹₽₺₩":
        yield f"{unit}{form}"
        if unit in _SIGNS:
            yield f"{form} {_SIGNS[unit]}"
    else:
        yield f"{form} {unit}"


def _fraction_wordings(text: str) -> Iterator[str]:
    words = text.lower()
    for form in (words, words.replace("-", " "), words.replace(" ", "-")):
        yield form
        yield re.sub(r"^one\b", "a", form)
        yield re.sub(r"^an?\b", "one", form)
