"""A table of facts as spreadsheet programs save it goes in; one record a row comes out, and a word on each bad one.

The first line names the columns: `kind`, the roles of any kind, and what else is known of a fact (see COLUMNS). Commas,
semicolons or tabs divide them. A role can have two more columns: `holder as written` for the words of the sentence,
and `holder type`; `role time` stands for a role that is called like another column.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from question_bank.errors import InterchangeError
from question_bank.interchange import written_times
from question_bank.interchange.records import Record, shown
from question_bank.model import FactShape
from question_bank.nearest import nearest
from question_bank.spreadsheet_cells import as_meant

ABOUT: Final = ("title", "published", "publisher", "url", "language")
"""What is the same in every row, since it is of the article."""
COLUMNS: Final = ("kind", "time", "assertion", "attributed to", "sentence", *ABOUT)
_OTHER_NAMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("when",), "time"),
    **dict.fromkeys(("fact", "fact kind", "kind of fact"), "kind"),
    **dict.fromkeys(("sentences", "source sentence", "evidence"), "sentence"),
    **dict.fromkeys(("newspaper", "outlet", "article source"), "publisher"),
    **dict.fromkeys(("headline", "article title", "article"), "title"),
    **dict.fromkeys(("date of publication", "publication date"), "published"),
    "attributed": "attributed to",
    "according to": "attributed to",
}
AS_WRITTEN: Final = " as written"
TYPE: Final = " type"
NO_TYPE: Final = "none"
ROLE: Final = "role "
_PLAIN_ROLES: Final = ("verb", "date", "quote", "claim", "with", "source")
_DELIMITERS: Final = (",", ";", "\t")
_NOT_TEXT: Final = (
    (b"PK\x03\x04", "an Excel or OpenDocument workbook"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
)


@dataclass(slots=True)
class _Table:
    """The records of a table as far as it was read, what is known of its article, and what was wrong."""

    about: dict[str, tuple[str, int]] = field(default_factory=dict)
    facts: list[Record] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def rows(data: bytes, shapes: Mapping[str, FactShape]) -> tuple[Record, list[Record], list[str]]:
    """The article's particulars, a record for each sound row, and a sentence for every row and column that is not.

    Raises InterchangeError where the whole file is no table of facts.
    """
    text = _decoded(data)
    roles = sorted({role for shape in shapes.values() for role in shape.roles} | set(_PLAIN_ROLES))
    delimiter = max(_DELIMITERS, key=lambda mark: _fit(text, mark, roles))
    lines = _lines(text, delimiter)
    heading = next((line for line in lines if isinstance(line, tuple)), None)
    if heading is None:
        raise InterchangeError("The facts file has no line with the names of its columns; begin with “kind”.")
    columns, problems = _columns(heading[1], roles)
    if "kind" not in columns:
        raise InterchangeError(
            f"The facts file has no column “kind”, but {shown(', '.join(heading[1]))}; name the columns in the first "
            "line, divided by commas, semicolons or tabs."
        )
    table = _Table(problems=problems)
    for line in lines:
        if isinstance(line, str):
            table.problems.append(line)
        elif any(line[1]):
            _take(table, columns, *line, shapes)
    if not table.facts and not table.problems:
        raise InterchangeError("The facts file has a heading but no facts; give a fact a line.")
    about = {("source" if name == "publisher" else name): value for name, (value, _) in table.about.items()}
    return Record(about, "The file"), table.facts, table.problems


def _decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, the UTF-16 of “Unicode text”, or what Windows programs write otherwise."""
    for signature, what in _NOT_TEXT:
        if data.startswith(signature):
            raise InterchangeError(f"The facts file is {what}; save it from there as CSV (UTF-8).")
    try:
        marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise InterchangeError("The facts file is not text; save it as CSV (UTF-8) or JSON.")
    return text


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]] | str]:
    """Each line's number and cells, or what is wrong with it; a cell may run over several lines of the file."""
    if text[:4].lower() == "sep=":
        text = re.sub(r"^[^\r\n]*", "", text, count=1)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"Line {start}: {_of_quotes(str(error))}"
            continue
        if any(cell.strip() for cell in cells):
            yield start, [as_meant(cell.strip()) for cell in cells]


def _of_quotes(error: str) -> str:
    if "unexpected end" in error:
        return 'a text that begins with " has no " at its end; close it.'
    return f'the line cannot be taken apart ({error}); put a text that holds " between two " and double those inside.'


def _fit(text: str, delimiter: str, roles: Sequence[str]) -> tuple[int, int]:
    """How many columns the first line has that are known, and how many in all."""
    heading = next((line[1] for line in _lines(text, delimiter) if isinstance(line, tuple)), [])
    return sum(_name(cell, roles) is not None for cell in heading), len(heading)


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[_\-\s]+", " ", name).lower().split())


def _name(cell: str, roles: Sequence[str]) -> str | None:
    """The column that a heading means, None where there is none."""
    name = _plain(cell)
    if name in COLUMNS or name in _OTHER_NAMES:
        return _OTHER_NAMES.get(name, name)
    for ending in (AS_WRITTEN, TYPE):
        if name.endswith(ending):
            of = _name(name.removesuffix(ending), roles)
            return f"{of}{ending}" if of is not None and (of.startswith(ROLE) or of == "attributed to") else None
    role = name.removeprefix(ROLE).replace(" ", "_")
    return f"{ROLE}{role}" if role in roles else None


def _columns(heading: Sequence[str], roles: Sequence[str]) -> tuple[list[str], list[str]]:
    """What each column is, empty for one that cannot be used, and a sentence for each of those."""
    columns: list[str] = []
    problems: list[str] = []
    for number, cell in enumerate(heading, start=1):
        name = _name(cell, roles) or ""
        if cell and not name:
            allowed = [*COLUMNS, *(role.replace("_", " ") for role in roles)]
            problems.append(f"There is no column “{cell}”; {nearest(_plain(cell), allowed)}")
        elif name and name in columns:
            problems.append(f"The column “{cell}” is there twice; its second, number {number}, is left out.")
            name = ""
        columns.append(name)
    return columns, problems


def _take(
    table: _Table, columns: Sequence[str], number: int, cells: Sequence[str], shapes: Mapping[str, FactShape]
) -> None:
    """Adds the fact of a line, or what is wrong with it."""
    where = f"Line {number}"
    if any(cells[len(columns) :]):
        table.problems.append(
            f"{where} has {len(cells)} cells, but there are {len(columns)} columns; put a text that holds the mark"
            ' between columns between two ".'
        )
        return
    told = {name: cell for name, cell in zip(columns, cells, strict=False) if name and cell}
    shape = shapes.get(_plain(told.get("kind", "")))
    if "role source" in told and shape is not None and "source" not in shape.roles:
        told.setdefault("publisher", told.pop("role source"))
    try:
        about = _about(told, where)
        for name, value in about.items():
            before, line = table.about.get(name, (value, number))
            if before != value:
                raise InterchangeError(
                    f"{where}: “{name}” is {shown(value)}, but {shown(before)} in line {line}; give the facts of each"
                    " article a file of their own."
                )
        table.facts.append(Record(_content(told), where))
        table.about.update({name: (value, number) for name, value in about.items() if name not in table.about})
    except InterchangeError as error:
        table.problems.append(str(error))


def _about(told: Mapping[str, str], where: str) -> dict[str, str]:
    about = {name: told[name] for name in ABOUT if name in told}
    if "published" in about:
        try:
            time = written_times.span(about["published"])
            if time.granularity != "day":
                raise ValueError("a day such as 2023-07-09")
        except ValueError as error:
            raise Record(told, where).wrong("published", str(error)) from error
        about["published"] = time.start.isoformat()
    return about


def _content(told: Mapping[str, str]) -> dict[str, Any]:
    """A row under the names of the interchange format."""
    # A type without a name is a role without words, as we write it: in "Norway seeks to sail" none stand between.
    named = dict.fromkeys(name.removesuffix(TYPE) for name in told if not name.endswith(AS_WRITTEN))
    roles = {name.removeprefix(ROLE): _mention(told, name) for name in named if name.startswith(ROLE)}
    content: dict[str, Any] = {"kind": told.get("kind"), "roles": roles, "time": told.get("time")}
    if "assertion" in told:
        content["assertion"] = told["assertion"].lower()
    if "attributed to" in told:
        content["attributed_to"] = _mention(told, "attributed to")
    content["sentence"] = [line.strip() for line in told.get("sentence", "").splitlines() if line.strip()]
    return content


def _mention(told: Mapping[str, str], name: str) -> str | dict[str, str]:
    """The words alone where nothing more is given."""
    words, kind = told.get(name + AS_WRITTEN), told.get(name + TYPE)
    if words is None and kind is None:
        return told[name]
    entity = told.get(name, "")
    mention = {"text": words or entity, "entity": entity}
    return mention if kind is None else {**mention, "type": "" if kind == NO_TYPE else kind}
