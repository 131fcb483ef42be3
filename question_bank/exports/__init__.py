"""Items and their articles go in; the bytes of a file for another program come out, and what it could not hold.

Every file of this folder is a format. `FORMATS` lists them by name, and all that people see derives from it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final, Protocol, cast

from question_bank.errors import InterchangeError, SettingError
from question_bank.exports.shared.bank import ExportBank, prepared
from question_bank.interchange import check_item
from question_bank.model import Article, Item

__all__ = ["FORMATS", "Export", "ExportBank", "Format", "export"]


class Format(Protocol):
    """What a file of this folder has.

    NAME is what users type, TITLE and LOSES are words for them (LOSES may be empty), SUFFIX begins with a dot, and
    ITEM_TYPES are those that the format can hold.
    """

    NAME: str
    TITLE: str
    SUFFIX: str
    MEDIA_TYPE: str
    ITEM_TYPES: tuple[str, ...]
    LOSES: str

    def refusal(self, item: Item) -> str | None:
        """Why the format cannot hold this item, although it can hold its type; None where it can."""

    def write(self, bank: ExportBank) -> bytes:
        """The file. Equal banks give equal bytes."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file, and each item that is not in it with the reason."""

    data: bytes
    skipped: list[tuple[Item, str]]


def _found() -> Mapping[str, Format]:
    names = sorted(info.name for info in iter_modules(__path__) if not info.ispkg)
    modules = (cast(Format, import_module(f"{__name__}.{name}")) for name in names)
    return MappingProxyType({module.NAME: module for module in modules})


FORMATS: Final[Mapping[str, Format]] = _found()


def export(name: str, items: Sequence[Item], articles: Iterable[Article], *, title: str, seed: int = 0) -> Export:
    """Writes items in a format; what it cannot hold is skipped whole and reported, never cut.

    `seed` decides every order that the format fixes. Raises SettingError for an unknown format.
    """
    if name not in FORMATS:
        raise SettingError(f"There is no format “{name}”; the formats are {', '.join(FORMATS)}.")
    writer = FORMATS[name]
    bank = prepared(title, items, articles, seed=seed)
    kept, skipped = [], []
    for given, item in zip(items, bank.items, strict=True):
        reason = _refusal(writer, item)
        if reason is None:
            kept.append(item)
        else:
            skipped.append((given, reason))
    return Export(writer.write(ExportBank(bank.title, tuple(kept), bank.articles, seed)), skipped)


def _refusal(writer: Format, item: Item) -> str | None:
    if item.item_type not in writer.ITEM_TYPES:
        return f"{writer.TITLE} has no {item.item_type.replace('_', ' ')} items"
    try:
        check_item(item, where="it")
    except InterchangeError as error:  # no program can ask what has no key, or the same option twice
        return str(error)
    return writer.refusal(item)
