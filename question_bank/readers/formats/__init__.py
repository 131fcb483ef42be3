"""The input formats: every module of this folder is one, with NAME, TITLE, SUFFIXES, recognises() and read()."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, Protocol, cast

from question_bank.readers.draft import Draft


class Format(Protocol):
    """What a module of this folder offers; suffixes are in small letters with their dot."""

    NAME: str
    TITLE: str
    SUFFIXES: tuple[str, ...]

    def recognises(self, text: str) -> bool:
        """Whether text of unknown origin is in this format."""

    def read(self, data: bytes, *, name: str) -> Draft:
        """The lines and particulars of a file; `name` is what errors call it. Raises ReadError."""


def _found() -> dict[str, Format]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [cast(Format, import_module(f"{__name__}.{name}")) for name in names]
    return {module.NAME: module for module in modules}


FORMATS: Final[Mapping[str, Format]] = _found()
SUFFIXES: Final[Mapping[str, Format]] = {suffix: module for module in FORMATS.values() for suffix in module.SUFFIXES}
