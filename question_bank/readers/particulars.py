"""The JSON beside an article (title, date, outlet, url) in; those particulars as values out."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from question_bank.errors import ReadError
from question_bank.readers.characters import one_line


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of an article apart from its text; None where it is not given."""

    title: str | None = None
    published: date | None = None
    source: str | None = None
    url: str | None = None


def parse_date(text: str, *, where: str) -> date:
    """A day written as 2023-07-09, with or without a time after it. Raises ReadError, naming `where`, for all else."""
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise ReadError(f"{where}: {text!r} is no date; write it as year-month-day, like 2023-07-09.") from None


def beside(path: Path) -> Particulars:
    """Particulars from the .json file of the same name in the same folder, all None where there is no such file.

    Raises ReadError where that file is no JSON, is not one object, or holds a value of the wrong type.
    """
    companion = path.with_suffix(".json")
    if companion == path or not companion.is_file():
        return Particulars()
    record = _record(companion, path)
    if "format" in record:  # a bank that was written next to its article
        return Particulars()
    written = _string(record, ("date", "published"), companion)
    return Particulars(
        title=_string(record, ("title",), companion),
        published=parse_date(written, where=str(companion)) if written else None,
        source=_string(record, ("outlet", "source"), companion),
        url=_string(record, ("url",), companion),
    )


def _record(companion: Path, path: Path) -> dict[str, object]:
    remedy = f"mend it, or move it away to read {path.name} without it"
    try:
        record = json.loads(companion.read_bytes())
    except json.JSONDecodeError as error:
        raise ReadError(f"{companion} is no valid JSON (line {error.lineno}: {error.msg}); {remedy}.") from None
    except (UnicodeDecodeError, RecursionError):
        raise ReadError(f"{companion} is no valid JSON; {remedy}.") from None
    except OSError as error:
        raise ReadError(f"{companion} cannot be opened ({error.strerror}); {remedy}.") from None
    if not isinstance(record, dict):
        raise ReadError(f"{companion} must hold one object with title, date, outlet and url; {remedy}.")
    return record


def _string(record: dict[str, object], keys: tuple[str, ...], companion: Path) -> str | None:
    for key in keys:
        value = record.get(key)
        if value is None:
            continue
        if not isinstance(value, str):
            raise ReadError(f"{companion}: {key} must be a text in quotation marks or null, not {value!r}.")
        if one_line(value):
            return one_line(value)
    return None
