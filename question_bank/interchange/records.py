"""Parsed JSON goes in; typed fields come out, or an InterchangeError that says which field must be what."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from question_bank.errors import InterchangeError

FORMAT: Final = "question-bank"
VERSION: Final = 1
_REQUIRED: Final = object()


def parsed(data: bytes, *, what: str) -> Any:
    """The JSON value of UTF-8 bytes; raises InterchangeError with line and column where it is none."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InterchangeError(f"This {what} file is not UTF-8 (byte {error.start}); save it as UTF-8.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InterchangeError(f"This {what} file is not JSON: {error.msg} at {place}.") from error
    except RecursionError as error:
        raise InterchangeError(f"This {what} file is nested too deeply to be one.") from error


def opened(data: bytes, *, what: str) -> "Record":
    """The outermost record of a file, its format and version checked."""
    value = parsed(data, what=what)
    if not isinstance(value, Mapping) or "format" not in value:
        raise InterchangeError(f'This is no {what} file: it lacks "format": "{FORMAT}" and "version": {VERSION}.')
    check_version(value)
    return Record(value, "The file")


def check_version(value: Mapping[str, Any]) -> None:
    """Raises InterchangeError for another format or version; both may be missing (a file written by hand)."""
    if value.get("format", FORMAT) != FORMAT:
        raise InterchangeError(f"The file's format is {shown(value['format'])}; only “{FORMAT}” can be read.")
    version = value.get("version", VERSION)
    if isinstance(version, bool) or version != VERSION:
        remedy = "get a newer question-bank" if isinstance(version, int) and version > VERSION else "write it anew"
        raise InterchangeError(f"The file's version is {shown(version)}; only version {VERSION} can be read: {remedy}.")


def shown(value: object) -> str:
    """A value for an error message: as JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


class Record:
    """One JSON object and where it stands; each method reads one field as one type, or raises InterchangeError.

    A field that is missing raises as well, unless `default` is given; `default` is also taken for null.
    """

    def __init__(self, value: object, where: str) -> None:
        self.where = where
        if not isinstance(value, Mapping):
            raise InterchangeError(f"{where} is {shown(value)}, but must be an object.")
        self.value: Mapping[str, Any] = value

    def __contains__(self, name: str) -> bool:
        return self.value.get(name) is not None

    def wrong(self, name: str, allowed: str) -> InterchangeError:
        """The error that this field is not what is allowed."""
        if name not in self.value:
            return InterchangeError(f"{self.where} has no “{name}”; it must be {allowed}.")
        return InterchangeError(f"{self.where}: “{name}” is {shown(self.value[name])}, but must be {allowed}.")

    def text(self, name: str, default: Any = _REQUIRED) -> str:
        """A string that UTF-8 and every database can hold."""
        value = self._get(name, default)
        if not isinstance(value, str):
            raise self.wrong(name, "a text")
        if "\0" in value or not _is_unicode(value):
            raise self.wrong(name, "a text without NUL characters and half surrogate pairs")
        return value

    def optional_text(self, name: str) -> str | None:
        """A string, or None where the field is null or missing."""
        return self.text(name) if name in self else None

    def one_of(self, name: str, allowed: Sequence[str], default: Any = _REQUIRED) -> str:
        """A string out of a list."""
        value = self._get(name, default)
        if value not in allowed:
            raise self.wrong(name, f"one of {', '.join(allowed)}")
        return str(value)

    def whole(self, name: str, default: Any = _REQUIRED) -> int:
        """A whole number from 0."""
        value = self._get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(name, "a whole number from 0")
        return value

    def optional_whole(self, name: str) -> int | None:
        """A whole number from 0, or None where the field is null or missing."""
        return self.whole(name) if name in self else None

    def number(self, name: str, default: Any = _REQUIRED) -> float:
        """A number from 0; a whole one stays whole, so that it is written as it was read."""
        value = self._get(name, default)
        if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value) or value < 0:
            raise self.wrong(name, "a number from 0")
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._get(name, _REQUIRED)
        if not isinstance(value, bool):
            raise self.wrong(name, "true or false")
        return value

    def day(self, name: str) -> date:
        """A date as YYYY-MM-DD."""
        value = self._get(name, _REQUIRED)
        try:
            return date.fromisoformat(value)
        except (ValueError, TypeError) as error:
            raise self.wrong(name, "a date such as 2023-07-09") from error

    def optional_day(self, name: str) -> date | None:
        """A date, or None where the field is null or missing."""
        return self.day(name) if name in self else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of strings; empty where it is missing."""
        value = self._list(name)
        return tuple(Record({name: each}, self.where).text(name) for each in value)

    def wholes(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers from 0; empty where it is missing."""
        return tuple(Record({name: each}, self.where).whole(name) for each in self._list(name))

    def record(self, name: str) -> "Record":
        """The object in this field."""
        return Record(self._get(name, _REQUIRED), f"{self.where}, “{name}”")

    def records(self, name: str, *, called: str) -> Iterator["Record"]:
        """The objects of a list, each called by its number from 1; none where the list is missing."""
        within = "" if self.where == "The file" else f"{self.where}, "
        for number, each in enumerate(self._list(name), start=1):
            where = f"{within}{called} {number}"
            yield Record(each, where if within else where.capitalize())

    def _list(self, name: str) -> Sequence[Any]:
        value = self._get(name, ())
        if isinstance(value, str | Mapping) or not isinstance(value, Sequence):
            raise self.wrong(name, "a list")
        return value

    def _get(self, name: str, default: Any) -> Any:
        value = self.value.get(name)
        if value is not None:
            return value
        if default is _REQUIRED:
            raise self.wrong(name, "given")
        return default


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
