"""A file goes in; the articles, facts and items in it come out as a bank document.

Every file of this folder is a format. `FORMATS` lists them by name, and all that people see derives from it.
"""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final, Protocol, cast

from question_bank.errors import InterchangeError, ReadError
from question_bank.model import BankDocument

__all__ = ["FORMATS", "Format", "import_file"]


class Format(Protocol):
    """What a file of this folder has: NAME and TITLE for people, and the endings (SUFFIXES) of its files."""

    NAME: str
    TITLE: str
    SUFFIXES: tuple[str, ...]

    def read(self, data: bytes) -> BankDocument:
        """What the file holds; raises InterchangeError where it is not what its name says."""


def _found() -> Mapping[str, Format]:
    names = sorted(info.name for info in iter_modules(__path__) if not info.ispkg)
    modules = (cast(Format, import_module(f"{__name__}.{name}")) for name in names)
    return MappingProxyType({module.NAME: module for module in modules})


FORMATS: Final[Mapping[str, Format]] = _found()


def import_file(path: Path) -> BankDocument:
    """What a file holds, read by the format of its ending.

    Raises ReadError where it cannot be read or has another ending, InterchangeError where its content is not right.
    """
    by_suffix = {suffix: each for each in FORMATS.values() for suffix in each.SUFFIXES}
    if path.suffix.lower() not in by_suffix:
        raise ReadError(f"“{path}” cannot be imported; what can be ends in {', '.join(sorted(by_suffix))}.")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"“{path}” cannot be read: {error.strerror or error}; check the path.") from error
    try:
        return by_suffix[path.suffix.lower()].read(data)
    except InterchangeError as error:
        raise InterchangeError(f"{path}: {error}") from error
