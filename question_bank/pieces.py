"""Facts and a template for several of them go in; the pieces come out of which such an item can be made.

A piece has passed the gates of a single item: it stands alone, names nobody whom it does not introduce, and neither
says nor lets guess of whom it is told.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import TemplateError as JinjaError

from question_bank import screening, second_reader
from question_bank.headline import content, headline, tie
from question_bank.item_templates import condition_of
from question_bank.item_templates.composed import ComposedTemplate, PieceTemplate
from question_bank.language.dates import with_preposition
from question_bank.model import Evidence, Fact, FactSheet, Item, Mention
from question_bank.provenance import evidence, salience
from question_bank.quoted_words import standing_words
from question_bank.stems import rendered, variables
from question_bank.wording import Wording

LONGEST: Final = 40
"""Words of a piece: several of them stand in one item."""
COMMON: Final = frozenset("President Minister Prime Foreign Director Said Used Head Chief General United".split())
"""Words with a capital that stand in many offices and many pieces."""
LONGEST_NAME: Final = 4
"""Words of a title that can be the name of a person."""
OF_ONE: Final = re.compile(r"\b(?:he|she|his|her|hers|him|himself|herself)\b", re.IGNORECASE)
"""Words outside quotations that tell of a man or a woman, and so whom a piece does not fit."""


LEFT_OVER: Final = re.compile(
    r"\b(?:remaining|other|another|same|also|too|further|more)\b|(?<!\bof )\b\d{1,2}$", re.IGNORECASE
)
"""Words that lean on what was told before, and a number without what it counts."""
SPEAKS: Final = re.compile(r"[“\"]|\b(?:said|told|stated|added|announced|tweeted|wrote|called|warned|explained)\b")
POSTS: Final = ("UNIQUE_OFFICE", "UNIQUE_ROLE", "OFFICE")
OF_A_BODY: Final = re.compile(r" (?:of|for|at|to) (?:the )?[A-Z]|^[A-Z].* [A-Z]\w+$")
ALONE: Final = re.compile(
    r"^(?:last|then|former|late)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:and|or|of|for|the)$|[a-z]{3}ors?s$|,|"
    r"\b(?:candidate|member|councillors|politicians?|actress|actor|victim|suspect|witness|resident)\b",
    re.IGNORECASE,
)
"""Offices that are no office, not whole, or those of several."""


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


def pieces(sheet: FactSheet, wording: Wording, template: ComposedTemplate) -> Iterator[Piece]:
    """The pieces of all facts that can take part, in the order of the article."""
    for fact in sheet.facts:
        row = template.pieces.get(fact.kind)
        if row is not None and row.about in fact.roles:
            piece = _piece(sheet, wording, fact, row)
            if piece is not None and _sound(sheet, wording, piece, asked=template.item_type != "ordering"):
                yield piece


def told_variables(wording: Wording, fact: Fact, role: str) -> dict[str, Any]:
    """What a template for several facts can say of one of them, beyond what every template can."""
    names = variables(wording, fact)
    about = whom(wording, fact.roles[role])
    names["report"] = report_of(wording)
    names["dated"] = with_preposition(fact.time) if fact.time is not None else ""
    names["life"] = life_of(wording)
    names["of_person"] = about in wording.people and (about in wording.offices or _speaks(wording, about))
    names["names_something"] = "rest" in fact.roles and re.search(r"[A-Z]", fact.roles["rest"].entity) is not None
    names["words"] = _words(wording, fact)
    names["sentence"] = names["words"][:1].isupper()
    names["acts"] = _acts(wording, fact, about)
    names["shown_office"] = "office" in fact.roles and _shows_office(wording, fact)
    names["person"] = about if wording.of_another_time(fact) else in_a_list(wording, about)
    return names


def report_of(wording: Wording) -> str:
    """The words 'the report “…” of 9 July 2023', or nothing."""
    return wording.report.removeprefix("according to ").removesuffix(", ")


def life_of(wording: Wording) -> str:
    """The person whose life the article tells, with the calling: its title is the name, or ends in the last of it."""
    if wording.is_life:
        return wording.anchored(wording.sheet.article.title)
    title = _plain(wording.sheet.article.title).split()
    people = sorted(wording.people.values(), key=lambda person: -person.mentions)
    if report_of(wording) or not people or len(title) > LONGEST_NAME:
        return ""
    return wording.anchored(people[0].name) if title[-1:] == _plain(people[0].name).split()[-1:] else ""


def _plain(name: str) -> str:
    """A name without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def in_a_list(wording: Wording, name: str) -> str:
    """A name as it stands in a list: the office behind it, whatever its length."""
    office = wording.offices.get(name)
    return f"{name}, {office}" if office else name


def _acts(wording: Wording, fact: Fact, name: str) -> bool:
    """Whether a person does more in the article than bear an office: is named again, told of elsewhere, or speaks."""
    person = wording.people.get(name)
    if person is not None and person.mentions > 1:
        return True
    others = (f for f in wording.sheet.facts if f.kind != "position")
    return bool(SPEAKS.search(_cited(wording, fact))) or any(m.entity == name for f in others for m in f.roles.values())


def _speaks(wording: Wording, name: str) -> bool:
    said = (f.roles["speaker"].entity for f in wording.sheet.facts if f.kind in ("quotation", "statement"))
    return name in said


def _words(wording: Wording, fact: Fact) -> str:
    """What of a quotation can stand among others; nothing where the cited sentences do not name who says it."""
    speaker, quotation = fact.roles.get("speaker"), fact.roles.get("quotation")
    if speaker is None or quotation is None or " " not in speaker.entity:
        return ""
    return standing_words(quotation.entity) if names_one_of(_cited(wording, fact), (speaker.entity,)) else ""


def _cited(wording: Wording, fact: Fact) -> str:
    text = wording.sheet.article.text
    return " ".join(text[s.start : s.end] for s in wording.sheet.sentences if s.index in fact.evidence)


def _piece(sheet: FactSheet, wording: Wording, fact: Fact, row: PieceTemplate) -> Piece | None:
    about = whom(wording, fact.roles[row.about])
    names = told_variables(wording, fact, row.about)
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


def whom(wording: Wording, mention: Mention) -> str:
    """Whom a role names: the person alone, be the office part of the role ("Norwegian Foreign Minister Liv Aas")."""
    named = (
        name
        for name, office in wording.offices.items()
        if mention.type == "PHRASE" and mention.entity.casefold() == f"{office} {name}".casefold()
    )
    return next(named, mention.entity)


def _shows_office(wording: Wording, fact: Fact) -> bool:
    """Whether the cited sentences have every word of the office, and it is a post, whole, in a body that it names."""
    office = fact.roles["office"].entity
    post = fact.roles["office"].type in POSTS or OF_A_BODY.search(office) is not None
    return post and not ALONE.search(office) and " " in office and content(office) <= content(_cited(wording, fact))


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
    if asked and wording.stranger(piece.text) not in ("", piece.about):
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


def names_one_of(text: str, names: Iterable[str]) -> bool:
    """Whether a text holds one of the names, or the last word of one."""
    return any(re.search(rf"\b{re.escape(name.split()[-1])}\b", text) for name in names)


def given_away(wording: Wording, piece: Piece) -> bool:
    """Whether words, office or headline say whom a piece is about.

    That is "she", a matter of the office (Malta for the Maltese President), or the name beside the matter in the title.
    """
    if piece.text == piece.about:
        return False
    if OF_ONE.search(screening.outside_quotations(piece.text)):
        return True
    if _heads(wording.offices.get(piece.about, "")) & _heads(piece.text):
        return True
    named = names_one_of(headline(wording.sheet.article), (piece.about,))
    return named and (piece.kind == "event" or tie(wording.sheet.article, piece.text) > 0)


def _heads(text: str) -> set[str]:
    """The first letters of the names in a text, by which "Malta" is found in "Maltese"."""
    return {word[:4] for word in re.findall(r"[A-Z][a-z]{3,}|[A-Z]{2,}", text) if word not in COMMON}
