"""A sheet of facts goes in; items made of several facts come out: matching, multiple response and ordering.

An item is written only where every piece of it would pass alone and no two can be taken for each other. There is at
most one of each template in an article.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from question_bank.chronology import in_order
from question_bank.evenness import evened
from question_bank.item_templates.composed import ComposedTemplate, load
from question_bank.language.dates import in_words
from question_bank.model import (
    Evidence,
    FactSheet,
    Item,
    Option,
    Pair,
    Settings,
    Step,
    content_id,
)
from question_bank.phrasing import sentence_case
from question_bank.piece_wording import in_a_stem, life_of, names_one_of, report_of
from question_bank.pieces import UNEQUAL, Piece, Told, alike, even, given_away, pieces
from question_bank.screening import flaws
from question_bank.stems import rendered
from question_bank.wording import Wording

FEWEST, MOST = 3, 5
"""Pairs of a matching item, steps of an ordering item."""
SPOKE: Final = re.compile(r"\bspokes(?:person|man|woman)\b")


def compose(sheet: FactSheet, settings: Settings) -> list[Item]:
    """The items of several facts that an article yields. Pure: the same input gives the same items."""
    wording = Wording(sheet, lenient=settings.generous)
    made: list[Item] = []
    used: dict[str, set[str]] = {}
    told: Told = {}
    for template in load(settings.templates):
        if template.item_type not in settings.item_types:
            continue
        found = [
            piece
            for piece in pieces(sheet, wording, template, told)
            if settings.kinds is None or piece.kind in settings.kinds
        ]
        asked = used.setdefault(template.item_type, set())
        fresh = [piece for piece in found if piece.fact.id not in asked]
        item = _MAKERS[template.item_type](sheet, wording, template, fresh)
        if item is not None and not any(flaws(item)):
            made.append(item)
            asked.update(item.facts)
    return made


def _matching(sheet: FactSheet, wording: Wording, template: ComposedTemplate, found: Sequence[Piece]) -> Item | None:
    """The pieces of three people or more, one of each."""
    fit = [p for p in found if p.about != wording.main_person and not given_away(wording, p)]
    choices = (evened(wording, _one_of_each(_near_in_length(fit, least))) for least in fit)
    chosen = max(choices, key=lambda pieces: (len(pieces), sum(piece.salience for piece in pieces)), default=[])
    if len(chosen) < FEWEST:
        return None
    chosen.sort(key=lambda piece: piece.shown)
    pairs = tuple(Pair(piece.text, piece.answer, piece.shown) for piece in chosen)
    return _made(sheet, wording, template, chosen, pairs=pairs)


def _near_in_length(fit: Sequence[Piece], least: Piece) -> list[Piece]:
    """The pieces that are not shorter than one, and not so long that they stand out beside it."""
    return [piece for piece in fit if len(least.text) <= len(piece.text) <= UNEQUAL * len(least.text)]


def _one_of_each(fit: Sequence[Piece]) -> list[Piece]:
    """Pieces of different people, the most salient first, each told apart from all others."""
    chosen: list[Piece] = []
    for piece in sorted(fit, key=lambda piece: -piece.salience):
        if len(chosen) < MOST and all(_told_apart(piece, other) for other in chosen):
            chosen.append(piece)
    return chosen


def _told_apart(one: Piece, other: Piece) -> bool:
    """Whether neither piece could be of the other's person: another name, another matter, another response."""
    answers = sorted((SPOKE.sub("spoke", piece.answer.casefold()) for piece in (one, other)), key=len)
    if names_one_of(one.about, (other.about,)) or answers[0] in answers[1]:
        return False
    if one.text == one.about:
        return True
    return not (names_one_of(one.text, (other.about,)) or names_one_of(other.text, (one.about,)) or alike(one, other))


def _several(sheet: FactSheet, wording: Wording, template: ComposedTemplate, found: Sequence[Piece]) -> Item | None:
    """Two or three pieces of one person among as many of others."""
    counts = Counter(piece.about for piece in found)
    fit = [p for p in found if not names_one_of(p.text, counts) and not given_away(wording, p)]
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        if counts[name] < 2 or name == wording.main_person or not in_a_stem(wording, name):
            continue
        choices = (_right_and_wrong(wording, _near_in_length(fit, least), name) for least in fit)
        right, wrong = max(choices, key=lambda sides: (min(map(len, sides)), sum(map(len, sides))), default=([], []))
        if len(right) > 1 and len(wrong) > 1:
            options = (
                *(Option(p.text, True, f"In the article: {' '.join(e.text for e in p.evidence)}") for p in right),
                *(Option(p.text, False, _whose(p)) for p in wrong),
            )
            return _made(sheet, wording, template, right, person=name, options=options, beside=wrong)
    return None


def _right_and_wrong(wording: Wording, fit: Sequence[Piece], name: str) -> tuple[list[Piece], list[Piece]]:
    """At most three pieces of a person, and of others as many as make five in all, but two at least."""
    right = _distinct([piece for piece in fit if piece.about == name])[:FEWEST]
    wrong = _distinct([piece for piece in fit if _of_another(wording, piece, name, right)])
    return right, wrong[: max(2, MOST - len(right))][:FEWEST]


def _whose(piece: Piece) -> str:
    quoted = piece.text.startswith("“")
    return f"These are the words of {piece.about}." if quoted else f"The article says this of {piece.about}."


def _of_another(wording: Wording, piece: Piece, name: str, right: Sequence[Piece]) -> bool:
    """Whether a piece is told of somebody else, and of no body that the person belongs to or speaks for."""
    if piece.about == name or any(alike(piece, other) for other in right):
        return False
    near = " ".join([wording.offices.get(name, ""), *(shown.text for other in right for shown in other.evidence)])
    return piece.about in wording.people or not names_one_of(near, (piece.about,))


def _distinct(found: Sequence[Piece]) -> list[Piece]:
    """The pieces without those that could be taken for one before them."""
    kept: list[Piece] = []
    for piece in sorted(found, key=lambda piece: -piece.salience):
        if not any(alike(piece, other) for other in kept):
            kept.append(piece)
    return kept


def _ordering(sheet: FactSheet, wording: Wording, template: ComposedTemplate, found: Sequence[Piece]) -> Item | None:
    chosen = in_order(sheet, found, most=MOST)
    if len(chosen) < FEWEST or not even(chosen):
        return None
    sequence = tuple(Step(piece.text, piece.shown) for piece in chosen)
    return _made(sheet, wording, template, chosen, sequence=sequence)


def _made(
    sheet: FactSheet,
    wording: Wording,
    template: ComposedTemplate,
    chosen: Sequence[Piece],
    *,
    person: str = "",
    options: tuple[Option, ...] = (),
    pairs: tuple[Pair, ...] = (),
    sequence: tuple[Step, ...] = (),
    beside: Sequence[Piece] = (),
) -> Item:
    """The item with its id, facts, evidence and salience; `beside` are the pieces that are wrong options."""
    names = {"report": report_of(wording), "life": life_of(wording), "month": wording.month}
    stem = sentence_case(rendered(template.stem, names | {"person": in_a_stem(wording, person)}))
    facts = tuple(dict.fromkeys(piece.fact.id for piece in (*chosen, *beside)))
    texts = (text for piece in (*chosen, *beside) for text in (piece.text, piece.answer))
    return Item(
        id=content_id("item", template.id, *facts, stem, *texts),
        article=sheet.article.id,
        fact=facts[0],
        kind=Counter(piece.kind for piece in chosen).most_common(1)[0][0],
        template=template.id,
        item_type=template.item_type,
        stem=stem,
        options=options,
        pairs=pairs,
        sequence=sequence,
        evidence=_evidence(chosen),
        explanation=_explained(chosen, dated=bool(sequence)),
        salience=round(sum(piece.salience for piece in chosen) / len(chosen), 3),
        facts=facts,
    )


def _evidence(chosen: Sequence[Piece]) -> tuple[Evidence, ...]:
    """The sentences of all pieces in their order; one stands twice where it holds the keys of two pieces."""
    cited = dict.fromkeys(shown for piece in chosen for shown in piece.evidence)
    keyed = {shown.sentence for shown in cited if shown.key_start is not None}
    return tuple(shown for shown in cited if shown.key_start is not None or shown.sentence not in keyed)


def _explained(chosen: Sequence[Piece], *, dated: bool) -> str:
    if dated:
        dates = "; ".join(in_words(piece.fact.time) for piece in chosen if piece.fact.time is not None)
        return f"The dates in the article, in this order: {dates}."
    return f"In the article: {' '.join(dict.fromkeys(shown.text for shown in _evidence(chosen)))}"


type _Maker = Callable[[FactSheet, Wording, ComposedTemplate, Sequence[Piece]], Item | None]
_MAKERS: Final[dict[str, _Maker]] = {"matching": _matching, "multiple_response": _several, "ordering": _ordering}
