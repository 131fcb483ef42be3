"""A quiz sheet as a Word document: questions, then from a new page on the key with its evidence."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

import docx
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

from question_bank.exports.shared import paper
from question_bank.exports.shared.bank import ExportBank
from question_bank.exports.shared.paper import Choice, Cited, Paper, Question

NAME: Final = "docx"
TITLE: Final = "Word quiz sheet"
SUFFIX: Final = ".docx"
MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ITEM_TYPES: Final = paper.TYPES
LOSES: Final = ""

refusal = paper.refusal

_MADE: Final = datetime(2000, 1, 1)  # a fixed day, so that the same items give the same file
_ACCENT: Final = RGBColor(0x1F, 0x4E, 0x79)
_SOFT: Final = RGBColor(0x5A, 0x64, 0x70)
_WIDTH: Final = Mm(170)
_INDENT: Final = Mm(9)
_FONT: Final = "Times New Roman"
_QUOTE_INDENT: Final = Mm(13)
_SECOND_COLUMN: Final = Mm(86)
# what the schema wants after the borders of a paragraph
_AFTER_BORDERS: Final = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
_STEP: Final = Mm(6)  # from a circle to its letter, from a letter to its text
_BLANK_STEP: Final = Mm(12)  # from a line to write on to its letter


def write(bank: ExportBank) -> bytes:
    document = _new(bank.title)
    sheet = paper.paper(bank)
    _head(document, sheet)
    for question in sheet.questions:
        _question(document, question)
    _key_head(document, sheet)
    for question in sheet.questions:
        _entry(document, question, cited=len(sheet.sources) > 1)
    file = io.BytesIO()
    document.save(file)
    return _undated(file.getvalue())


def _new(title: str) -> Any:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(18), Mm(20)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.created = properties.modified = _MADE
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(11.5)
    normal.paragraph_format.space_after = Pt(3)
    normal.paragraph_format.widow_control = True
    for level, size in ((1, 19), (2, 16)):
        style = document.styles[f"Heading {level}"]
        style.font.size, style.font.color.rgb = Pt(size), _ACCENT
        style.element.rPr.rFonts.attrib.clear()  # the fonts of the theme would win
        style.font.name = _FONT
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(2)
    return document


def _head(document: Any, sheet: Paper) -> None:
    document.add_heading(sheet.title, level=1)
    count = len(sheet.questions)
    points = f"{sheet.points} point{'' if sheet.points == '1' else 's'}"
    _soft(document.add_paragraph(), f"{count} question{'' if count == 1 else 's'}, {points}")
    fields = document.add_paragraph()
    fields.paragraph_format.space_before, fields.paragraph_format.space_after = Pt(10), Pt(16)
    for end in (75, 105, 138, 170):
        fields.paragraph_format.tab_stops.add_tab_stop(Mm(end), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    fields.add_run("Name \t Class \t Date \t Points \t")


def _question(document: Any, question: Question) -> None:
    lines = [_numbered(document, question.number, question.stem, bold=True)]
    points = "" if question.points == "1" else f" ({question.points} points)"
    task = _indented(document, _INDENT)
    _soft(task, question.instruction + points, italic=True)
    lines.append(task)
    for number, premise in enumerate(question.premises, start=1):
        lines.append(_choices(document, [("_____", str(number), premise)]))
    if question.writes:
        lines.append(_ruled(document))
    if question.premises:
        lines[-1].paragraph_format.space_after = Pt(8)
    shown = [(_mark(question), _letter(question, choice), choice.text) for choice in question.choices]
    columns = 2 if question.side_by_side else 1
    lines += [_choices(document, shown[first : first + columns]) for first in range(0, len(shown), columns)]
    _keep_together(lines)
    lines[-1].paragraph_format.space_after = Pt(16)


def _mark(question: Question) -> str:
    if question.premises:
        return ""
    return {"ordering": "_____", "multiple_response": "☐"}.get(question.item_type, "○")


def _letter(question: Question, choice: Choice) -> str:
    return "" if question.item_type == "true_false" else choice.letter


def _choices(document: Any, shown: Sequence[tuple[str, str, str]]) -> Any:
    """A line of one or two choices, each a mark to tick or a line to write on, a letter and a text."""
    line = _indented(document, _INDENT)
    line.paragraph_format.space_after = Pt(1)
    start, stops = int(_INDENT), list[int]()
    for mark, letter, text in shown:
        if stops:
            line.add_run("\t")
        for part, step in ((mark, _BLANK_STEP if mark.startswith("_") else _STEP), (letter, _STEP)):
            if part:
                start += step
                stops.append(start)
                line.add_run(f"{part}\t").bold = part == letter
        line.add_run(text)
        stops.append(start := _SECOND_COLUMN + _INDENT)
    for stop in stops:
        line.paragraph_format.tab_stops.add_tab_stop(stop)
    if len(shown) == 1:  # a long text goes on under itself
        line.paragraph_format.left_indent = stops[-2]
        line.paragraph_format.first_line_indent = _INDENT - stops[-2]
    return line


def _ruled(document: Any) -> Any:
    line = _indented(document, _INDENT)
    line.paragraph_format.space_before = Pt(10)
    line.paragraph_format.tab_stops.add_tab_stop(_WIDTH, WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    line.add_run("\t")
    return line


def _key_head(document: Any, sheet: Paper) -> None:
    heading = document.add_heading("Key", level=2)
    heading.paragraph_format.page_break_before = True
    source = f". All evidence is from {sheet.sources[0]}." if len(sheet.sources) == 1 else ""
    _soft(document.add_paragraph(), sheet.title + source).paragraph_format.space_after = Pt(10)


def _entry(document: Any, question: Question, *, cited: bool) -> None:
    lines = [_numbered(document, question.number, question.key, bold=True)]
    if question.also:
        lines.append(_small(document, f"Also right: {'; '.join(question.also)}"))
    lines.append(_small(document, question.stem, soft=True))
    if question.explanation:
        lines.append(_small(document, question.explanation))
    for evidence in question.evidence:
        lines.append(_quote(document, evidence))
    if cited and question.source:
        lines.append(_small(document, question.source, soft=True))
    for choice in question.choices:
        if choice.rationale:
            label = choice.text if question.item_type == "true_false" else choice.letter
            lines.append(_small(document, f"{label}  {choice.rationale}", soft=True))
    _keep_together(lines)
    lines[-1].paragraph_format.space_after = Pt(10)


def _quote(document: Any, evidence: Cited) -> Any:
    """A sentence behind a bar, the key in it on yellow."""
    line = _small(document, evidence.before)
    line.paragraph_format.left_indent = _QUOTE_INDENT
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
    bar = parse_xml(f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="18" w:space="6" w:color="B8C0C8"/></w:pBdr>')
    line._p.get_or_add_pPr().insert_element_before(bar, *_AFTER_BORDERS)
    if evidence.key:
        marked = line.add_run(evidence.key)
        marked.font.size = Pt(10)
        marked._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FDF0B5"/>'))
    line.add_run(evidence.after).font.size = Pt(10)
    return line


def _numbered(document: Any, number: int, text: str, *, bold: bool) -> Any:
    line = _indented(document, _INDENT, hanging=True)
    run = line.add_run(f"{number}\t")
    run.bold, run.font.color.rgb = True, _ACCENT
    line.add_run(text).bold = bold
    return line


def _indented(document: Any, indent: Any, *, hanging: bool = False) -> Any:
    line = document.add_paragraph()
    line.paragraph_format.left_indent = indent
    if hanging:
        line.paragraph_format.first_line_indent = -indent
        line.paragraph_format.tab_stops.add_tab_stop(indent)
    return line


def _small(document: Any, text: str, *, soft: bool = False) -> Any:
    line = _indented(document, _INDENT)
    line.paragraph_format.space_after = Pt(1)
    run = line.add_run(text)
    run.font.size = Pt(10)
    if soft:
        run.font.color.rgb = _SOFT
    return line


def _soft(line: Any, text: str, *, italic: bool = False) -> Any:
    run = line.add_run(text)
    run.font.size, run.font.color.rgb, run.italic = Pt(10), _SOFT, italic
    return line


def _keep_together(lines: Iterable[Any]) -> None:
    """A question is not broken over two pages."""
    *others, last = lines
    for line in others:
        line.paragraph_format.keep_with_next = True
    for line in (*others, last):
        line.paragraph_format.keep_together = True


def _undated(data: bytes) -> bytes:
    """The same archive without the time of writing in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            written.writestr(zipfile.ZipInfo(name), read.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()
