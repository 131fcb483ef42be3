"""Results, messages and files go in; they reach standard output, standard error, and the disk, whole or not at all."""

import json
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from question_bank.errors import QuestionBankError, SettingError

STANDARD = "-"

# Colours and widths follow the terminal; into a pipe or file goes plain text (rich heeds NO_COLOR by itself).
results = Console(highlight=False)
messages = Console(stderr=True, highlight=False)


def say(message: str, *, quiet: bool = False, style: str = "") -> None:
    """A message for the person at the terminal, on standard error."""
    if not quiet:
        messages.print(Text(message, style=style), soft_wrap=True)


def complain(message: str) -> None:
    """An error: shown in spite of --quiet."""
    messages.print(Text("error: ", style="bold red") + Text(message), soft_wrap=True)


def print_text(text: str | Text) -> None:
    """One result, never wrapped or cut; into a pipe just as it is, tabs included."""
    shown = text if isinstance(text, Text) else Text(text)
    if results.is_terminal:
        results.print(shown, soft_wrap=True)
    else:
        results.file.write(shown.plain + "\n")


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows for a reader at a terminal; for a pipe one line a row, fields divided by tabs, the names first."""
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    if not results.is_terminal:
        for line in [list(columns), *cells]:
            print_text("\t".join(" ".join(cell.split()) for cell in line))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    for line in cells:
        table.add_row(*(Text(cell) for cell in line))
    results.print(table)


def print_json(value: object) -> None:
    """A result for scripts: JSON, indented by two, UTF-8."""
    write_bytes(STANDARD, (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())


def write_bytes(target: str, data: bytes) -> None:
    """Write to a file, whole or not at all, or to standard output where the target is `-`.

    Raises SettingError for a folder that does not exist and QuestionBankError where the system refuses.
    """
    if target == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = Path(target)
    if not path.parent.is_dir():
        raise SettingError(f"There is no folder “{path.parent}” to write “{path.name}” into; make it first.")
    try:
        _replace(path, data)
    except OSError as problem:
        raise QuestionBankError(f"“{path}” cannot be written: {problem.strerror or problem}.") from problem


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe or device takes the bytes as they come
        path.write_bytes(data)
        return
    path = path.resolve()  # through a link, the file itself
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, else what the user's mask leaves of 666."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
