"""A bank or the facts of an article go in and UTF-8 JSON comes out (interchange version 1), or the other way round.

Nothing is lost on the way and the same values give the same bytes: one record a line, so that two banks can be
compared line by line. Offsets count Unicode code points, start inclusive, end exclusive.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from question_bank.errors import InterchangeError
from question_bank.interchange import reading, writing
from question_bank.interchange.facts_read import FactsRead
from question_bank.interchange.records import FORMAT, VERSION, opened
from question_bank.interchange.soundness import check_item
from question_bank.model import BankDocument, FactShape, FactSheet, Generator

__all__ = [
    "FORMAT",
    "VERSION",
    "FactsRead",
    "check_item",
    "dump",
    "dump_facts",
    "dump_facts_table",
    "load",
    "load_facts",
    "merge",
    "read_facts",
]

_RECORDS_A_LINE: Final = ("articles", "entities", "facts", "items", "shortfall", "rejected", "silences")


def dump(document: BankDocument) -> bytes:
    """The document as JSON: one record a line, keys in a fixed order, the text as it is (no escapes but JSON's own)."""
    return _encoded(_one_record_a_line(writing.document(document)))


def load(data: bytes) -> BankDocument:
    """The document that the bytes hold.

    Raises InterchangeError, which names the record and the field, for what is no bank JSON, is of another version,
    or holds a record that cannot be: an unknown item type, evidence that differs from the article, a missing key.
    """
    return reading.document(opened(data, what="bank"))


def dump_facts(sheet: FactSheet) -> bytes:
    """The facts of one article as JSON, in the shape of a bank without items; indented, as people correct it."""
    content = {"format": FORMAT, "version": VERSION, **writing.sheets([sheet])}
    return _encoded([json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False), "\n"])


def dump_facts_table(sheet: FactSheet) -> bytes:
    """The facts of one article as CSV, a fact a row, for a spreadsheet; `read_facts` reads them back."""
    from question_bank.interchange import fact_table_writing

    return fact_table_writing.written(sheet)


def read_facts(
    data: bytes,
    *,
    shapes: Mapping[str, FactShape],
    title: str | None = None,
    published: str | None = None,
    source: str | None = None,
) -> FactsRead:
    """The facts of a JSON file as `load_facts` reads it, or of a table with a fact a row, as spreadsheets save it.

    `shapes` are the kinds that exist with their roles. A fact that cannot be used is named with its number or line
    and what to do, and the others are read. What is known of the article counts where the file says nothing of it.
    Raises InterchangeError where the file as a whole is none.
    """
    from question_bank.interchange import by_hand  # knows the language, which a bank need not

    return by_hand.read(data, shapes=shapes, title=title, published=published, source=source)


def load_facts(data: bytes) -> FactSheet:
    """The facts of one article, as `dump_facts` writes them, corrected or written by hand.

    By hand, a fact needs its kind and roles only (a role is the words, or an object with `text`); a `sentence`
    makes the evidence. The article may be missing or have a title, a date and a source only: its text is then made
    of the sentences. Raises InterchangeError, which names a bad fact by its number.
    """
    from question_bank.interchange import by_hand  # knows the language, which a bank need not

    return by_hand.sheet(data)


def merge(documents: Iterable[BankDocument]) -> BankDocument:
    """One document of several: every record once, the first one counts; of the generators, the last.

    Raises InterchangeError where one article was cut into different sentences, as facts cite sentences by number.
    """
    found = list(documents)
    sheets: dict[str, FactSheet] = {}
    for sheet in (each for one in found for each in one.sheets):
        before = sheets.get(sheet.article.id)
        sheets[sheet.article.id] = sheet if before is None else _joined(before, sheet)
    return BankDocument(
        generator=found[-1].generator if found else Generator(),
        sheets=tuple(sheets.values()),
        items=_first((item.id, item) for one in found for item in one.items),
        shortfall=_first((each.article, each) for one in found for each in one.shortfall),
        rejected=_first((each, each) for one in found for each in one.rejected),
    )


def _joined(one: FactSheet, other: FactSheet) -> FactSheet:
    if one.sentences != other.sentences or one.article.text != other.article.text:
        raise InterchangeError(
            f"The article “{one.article.title}” ({one.article.id}) is in two files with different sentences; make"
            " both anew with one version of question-bank, or import them one by one."
        )
    return replace(
        one,
        entities=_first(((each.name, each.type), each) for each in (*one.entities, *other.entities)),
        facts=_first((each.id, each) for each in (*one.facts, *other.facts)),
        silences=_first((each, each) for each in (*one.silences, *other.silences)),
    )


def _first[Key, Value](pairs: Iterable[tuple[Key, Value]]) -> tuple[Value, ...]:
    found: dict[Key, Value] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return tuple(found.values())


def _one_record_a_line(content: dict[str, Any]) -> Iterator[str]:
    yield "{\n"
    for place, (name, value) in enumerate(content.items()):
        yield ",\n" if place else ""
        yield f"{_json(name)}: "
        if name in _RECORDS_A_LINE and value:
            yield "[\n"
            yield ",\n".join(map(_json, value))
            yield "\n]"
        else:
            yield _json(value)
    yield "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _encoded(parts: Iterable[str]) -> bytes:
    try:
        return "".join(parts).encode()
    except UnicodeEncodeError as error:
        raise InterchangeError("The text holds half a surrogate pair, which UTF-8 cannot; read it again.") from error
