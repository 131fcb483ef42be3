"""Moodle XML: one category with a question for each item, the evidence in its general feedback."""

from collections.abc import Callable
from html import escape
from typing import Final

from lxml import etree

from question_bank.exports.shared import arrangement, citation, numbers
from question_bank.exports.shared.bank import ExportBank
from question_bank.gaps import GAP, as_wide, filled_in
from question_bank.model import ITEM_TYPES as ALL_TYPES
from question_bank.model import Item

NAME: Final = "moodle-xml"
TITLE: Final = "Moodle XML"
SUFFIX: Final = ".xml"
MEDIA_TYPE: Final = "application/xml"
ITEM_TYPES: Final = ALL_TYPES
LOSES: Final = "of a date, any spelling but the accepted ones; ordering items need Moodle 4.4 or its ordering plugin"

_NAME_LENGTH: Final = 80
_GAP: Final = "_" * 20  # from five underscores on Moodle puts the field to type in there, as wide as they are
_PENALTY: Final = "0.3333333"  # what another try costs, where a quiz allows it; Moodle's own default

type _Element = etree._Element


def refusal(item: Item) -> str | None:
    if item.item_type == "numeric" and not numbers.accepted(item.answers):
        return "no accepted answer is a plain number"
    if item.item_type == "matching" and len(item.pairs) < 3:
        return "Moodle wants three pairs or more"
    return None


def write(bank: ExportBank) -> bytes:
    quiz = etree.Element("quiz")
    category = etree.SubElement(quiz, "question", type="category")
    _plain(category, "category", f"$course$/top/{bank.title.replace('/', '//')}")
    _rich(category, "info", "")
    for number, item in enumerate(bank.items, start=1):
        _question(quiz, bank, number, item)
    written: bytes = etree.tostring(quiz, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _question(quiz: _Element, bank: ExportBank, number: int, item: Item) -> None:
    kind, fill = _QUESTIONS[item.item_type]
    question = etree.SubElement(quiz, "question", type=kind)
    _plain(question, "name", _name(number, item))
    stem = as_wide(item.stem, len(_GAP if filled_in(item) else GAP))
    _rich(question, "questiontext", _paragraph(stem))
    _rich(question, "generalfeedback", citation.as_html(item, bank.articles.get(item.article)))
    _value(question, "defaultgrade", numbers.in_words(item.points))
    _value(question, "penalty", "1" if item.item_type == "true_false" else _PENALTY)
    _value(question, "hidden", "0")
    _value(question, "idnumber", item.id)
    fill(question, bank, item)
    tags = etree.SubElement(question, "tags")
    for tag in dict.fromkeys(filter(None, (item.kind, item.item_type.replace("_", " ")))):
        _plain(tags, "tag", tag)


def _name(number: int, item: Item) -> str:
    short = item.stem
    if len(short) > _NAME_LENGTH:
        short = f"{short[:_NAME_LENGTH].rsplit(' ', 1)[0]} …"
    return f"{number:03} {short}"


def _one_choice(question: _Element, bank: ExportBank, item: Item) -> None:
    _value(question, "single", "true")
    _choices(question, bank, item, right=100, wrong=0)


def _several_choices(question: _Element, bank: ExportBank, item: Item) -> None:
    """Every right option counts for its share, every wrong one takes as much away; Moodle stops at zero."""
    _value(question, "single", "false")
    _choices(question, bank, item, right=numbers.share(item), wrong=-numbers.share(item))


def _choices(question: _Element, bank: ExportBank, item: Item, *, right: float, wrong: float) -> None:
    _value(question, "shuffleanswers", "true")
    _value(question, "answernumbering", "abc")
    for option in arrangement.options(item, seed=bank.seed):
        answer = _answer(question, right if option.correct else wrong, _paragraph(option.text), html=True)
        _rich(answer, "feedback", _paragraph(option.rationale))


def _true_false(question: _Element, bank: ExportBank, item: Item) -> None:
    for option in arrangement.options(item, seed=bank.seed):
        text = "true" if arrangement.is_true(option) else "false"
        _rich(_answer(question, 100 if option.correct else 0, text), "feedback", _paragraph(option.rationale))


def _typed(question: _Element, _bank: ExportBank, item: Item) -> None:
    """Capitals do not matter; a star is a star and no wildcard."""
    _value(question, "usecase", "0")
    for answer in item.answers:
        _answer(question, 100, answer.replace("*", r"\*"))


def _numeric(question: _Element, _bank: ExportBank, item: Item) -> None:
    for number in numbers.accepted(item.answers):
        _value(_answer(question, 100, number), "tolerance", numbers.in_words(item.tolerance or 0))


def _matching(question: _Element, _bank: ExportBank, item: Item) -> None:
    _value(question, "shuffleanswers", "true")
    for pair in item.pairs:
        part = _rich(question, "subquestion", _paragraph(pair.premise))
        _plain(part, "answer", pair.response)


def _ordering(question: _Element, _bank: ExportBank, item: Item) -> None:
    for name, value in {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": str(len(item.sequence)),
        "gradingtype": "RELATIVE_NEXT_EXCLUDE_LAST",
        "showgrading": "SHOW",
        "numberingstyle": "none",
    }.items():
        _value(question, name, value)
    for place, step in enumerate(item.sequence, start=1):
        _answer(question, place, _paragraph(step.text), html=True)


def _answer(question: _Element, fraction: float, text: str, *, html: bool = False) -> _Element:
    answer = etree.SubElement(question, "answer", fraction=numbers.in_words(fraction))
    answer.set("format", "html" if html else "moodle_auto_format")
    _value(answer, "text", text, verbatim=html)
    return answer


def _rich(parent: _Element, name: str, html: str) -> _Element:
    """A field of HTML, as CDATA: Moodle refuses tags that stand bare in a text."""
    element = etree.SubElement(parent, name, format="html")
    _value(element, "text", html, verbatim=True)
    return element


def _plain(parent: _Element, name: str, text: str) -> None:
    _value(etree.SubElement(parent, name), "text", text)


def _value(parent: _Element, name: str, text: str, *, verbatim: bool = False) -> None:
    etree.SubElement(parent, name).text = etree.CDATA(text) if verbatim and text else text


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text.strip() else ""


_QUESTIONS: Final[dict[str, tuple[str, Callable[[_Element, ExportBank, Item], None]]]] = {
    "multiple_choice": ("multichoice", _one_choice),
    "multiple_response": ("multichoice", _several_choices),
    "true_false": ("truefalse", _true_false),
    "cloze": ("shortanswer", _typed),
    "short_answer": ("shortanswer", _typed),
    "numeric": ("numerical", _numeric),
    "date": ("shortanswer", _typed),
    "matching": ("matching", _matching),
    "ordering": ("ordering", _ordering),
}
