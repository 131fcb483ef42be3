"""Pieces of a matching item go in; those that no country gives away come out, with responses of one form.

Names, nationalities and posts let a reader pair "Hakan Fidan" with "Turkish Foreign Minister" unread. So a country in a
premise or a response has to be that of another one as well.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from question_bank.headline import headline
from question_bank.language import gazetteer
from question_bank.pieces import Piece
from question_bank.wording import Wording


def countries(text: str) -> frozenset[str]:
    """The countries that a text names, by name or adjective."""
    found = (
        gazetteer.country_of_adjective(word) or gazetteer.country(word)
        for word in re.findall(r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?|[A-ZÀ-Þ][\w-]+$", text)
    )
    single = (
        gazetteer.country_of_adjective(word) or gazetteer.country(word) for word in re.findall(r"[A-ZÀ-Þ][\w-]+", text)
    )
    return frozenset(str(country) for country in (*found, *single) if country)


def evened(wording: Wording, chosen: Sequence[Piece]) -> list[Piece]:
    """The pieces that are left, with bare names as responses where an office would tell one from the others."""
    common = countries(headline(wording.sheet.article))
    kept = _shared(chosen, lambda piece: countries(piece.text) - common)
    if any(piece.text == piece.about for piece in kept):  # the response is the office itself
        return _shared(kept, lambda piece: countries(piece.answer) - common)
    told = [piece.answer != piece.about for piece in kept]
    offices = {countries(piece.answer) - common for piece in kept}
    if all(told) and len(offices) < 2:
        return kept
    return [replace(piece, answer=piece.about) for piece in kept]


def _shared(pieces: Sequence[Piece], marks: Callable[[Piece], frozenset[str]]) -> list[Piece]:
    """The pieces that have the same mark as another, or like another none."""
    found = [marks(piece) for piece in pieces]
    return [piece for piece, mark in zip(pieces, found, strict=True) if found.count(mark) > 1]
