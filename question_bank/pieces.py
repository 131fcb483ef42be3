"""Facts and a template for several of them go in; the pieces come out of which such an item can be made.

A piece has passed the gates of a single item: it stands alone, names nobody whom it does not introduce, and neither
says nor lets guess of whom it is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import TemplateError as JinjaError

from question_bank import screening, second_reader
from question_bank.headline import content, headline, tie
from question_bank.item_templates.composed import ComposedTemplate, PieceTemplate
from question_bank.model import Evidence, Fact, FactSheet, Item, Mention
from question_bank.piece_wording import known_as, names_one_of, told_variables, whom
from question_bank.prominence import only_comments
from question_bank.provenance import evidence, salience
from question_bank.rendering import condition_of
from question_bank.stems import rendered
from question_bank.strangers import stranger_in
from question_bank.wording import Wording

LONGEST: Final = 40
"""Words of a piece: several of them stand in one item."""
COMMON: Final = frozenset("President Minister Prime Foreign Director Said Used Head Chief General United".split())
"""Words with a capital that stand in many offices and many pieces."""
UNEQUAL: Final = 3
"""How many times longer than the shortest the longest piece of an item may be."""
ALIKE: Final = 0.5
"""The share of its words from which on a piece may be taken for another."""
OF_ONE: Final = re.compile(r"\b(?:he|she|his|her|hers|him|himself|herself)\b", re.IGNORECASE)
"""Words outside quotations that tell of a man or a woman, and so whom a piece does not fit."""


LEFT_OVER: Final = re.compile(
    r"\b(?:remaining|other|another|same|also|too|further|more)\b|(?<!\bof )\b\d{1,2}$", re.IGNORECASE
)
"""Words that lean on what was told before, and a number without what it counts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A premise, option or step: its text, its response if it has one, whom it is about, and the fact behind it."""

    fact: Fact
    about: str
    text: str
    answer: str
    evidence: tuple[Evidence, ...]
    shown: int
    salience: float

    @property
    def kind(self) -> str:
        return self.fact.kind


type Told = dict[tuple[str, str], dict[str, Any]]
"""What templates can say of a fact's role, kept from one template to the next."""


def pieces(sheet: FactSheet, wording: Wording, template: ComposedTemplate, told: Told) -> Iterator[Piece]:
    """The pieces of all facts that can take part, in the order of the article."""
    for fact in sheet.facts:
        row = template.pieces.get(fact.kind)
        if row is not None and row.about in fact.roles:
            if (fact.id, row.about) not in told:
                told[fact.id, row.about] = told_variables(wording, fact, row.about)
            piece = _piece(sheet, wording, fact, row, told[fact.id, row.about])
            if piece is not None and _sound(sheet, wording, piece, asked=template.item_type != "ordering"):
                yield piece


def _piece(sheet: FactSheet, wording: Wording, fact: Fact, row: PieceTemplate, names: dict[str, Any]) -> Piece | None:
    about = whom(wording, fact.roles[row.about])
    try:
        if row.when and not condition_of(row.when)(**names):
            return None
        text, answer = rendered(row.text, names), rendered(row.answer, names)
    except (JinjaError, ArithmeticError, TypeError):
        return None
    text = wording.anchored(text, omit=frozenset((about,)) | wording.of_another_time(fact))
    cited = evidence(sheet, fact, _marked(fact, row, answer))
    if not cited:
        return None
    shown = next((e.sentence for e in cited if e.key_start is not None), cited[-1].sentence)
    return Piece(fact, about, text, answer, cited, shown, salience(sheet, fact))


def _marked(fact: Fact, row: PieceTemplate, answer: str) -> Mention:
    """What is marked as the key in the evidence: what fills the response, else the date, else whom it is about."""
    same = (m for m in fact.roles.values() if answer and m.entity.casefold() == answer.casefold())
    about = fact.roles[row.about]
    return next(same, about if row.answer else fact.roles.get("date", about))


def _sound(sheet: FactSheet, wording: Wording, piece: Piece, *, asked: bool) -> bool:
    """Whether a piece would pass as the stem of an item of its own that asks for whom it is about."""
    if piece.text == piece.about:
        return len(piece.about.split()) > 1 and not names_one_of(piece.answer, (piece.about,))
    if len(piece.text.split()) > LONGEST or (asked and " " not in piece.about):
        return False
    if asked and piece.kind == "quotation" and not wording.lenient and only_comments(wording, piece.about):
        return False  # one of several analysts
    if asked and stranger_in(wording, piece.text) not in ("", piece.about):
        return False
    if piece.kind == "event" and LEFT_OVER.search(piece.text):
        return False
    question = as_question(piece, key=piece.about if asked else "")
    return not any(screening.flaws(question)) and not (asked and second_reader.other_answer(sheet, question))


def as_question(piece: Piece, *, key: str) -> Item:
    """A piece as an item of its own, for the gates of single items; the key is whom it is about, if that is asked."""
    return Item(
        id="",
        article=piece.fact.article,
        fact=piece.fact.id,
        kind=piece.kind,
        template=f"{piece.kind}/person",
        item_type="short_answer",
        stem=piece.text,
        answers=(key,) if key else (),
        evidence=piece.evidence,
    )


def given_away(wording: Wording, piece: Piece) -> bool:
    """Whether words, office or headline say whom a piece is about.

    That is "she", a matter of the office (Malta for the Maltese President) that is not that of the whole article, or
    the name beside the matter in the title.
    """
    if piece.text == piece.about:
        return False
    if OF_ONE.search(screening.outside_quotations(piece.text)):
        return True
    title = headline(wording.sheet.article)
    if (_heads(known_as(wording, piece.about)) & _heads(piece.text)) - _heads(title):
        return True
    named = names_one_of(title, (piece.about,))
    return named and (piece.kind == "event" or tie(wording.sheet.article, piece.text) > 0)


def _heads(text: str) -> set[str]:
    """The first letters of the names in a text, by which "Malta" is found in "Maltese"."""
    return {word[:4] for word in re.findall(r"[A-Z][a-z]{3,}|[A-Z]{2,}", text) if word not in COMMON}


def alike(one: Piece, other: Piece) -> bool:
    """Whether one piece may be taken for the other, by the words that they share."""
    left, right = (content(piece.text) - content(piece.about) for piece in (one, other))
    return len(left & right) >= ALIKE * min(len(left), len(right))


def even(chosen: Sequence[Piece]) -> bool:
    """Whether no piece stands out by its length."""
    lengths = [len(piece.text) for piece in chosen]
    return max(lengths) <= UNEQUAL * min(lengths)
