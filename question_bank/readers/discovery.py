"""What a user names (files, folders, globs, @lists) in; the article files among it, sorted and each once, out."""

from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path
from typing import Final

from question_bank.errors import ReadError
from question_bank.readers.decoding import decode
from question_bank.readers.formats import SUFFIXES
from question_bank.readers.reading import missing_file

_NO_ARTICLES: Final = ("readme", "license", "licence", "changelog", "contributing")


def discover(paths: Sequence[str]) -> list[Path]:
    """Article files under the given names: a file as it is, folders with all below them, globs, and `@list`.

    A list holds one name a line; `#` begins a comment; a name that is not found from the working folder is looked for
    beside the list. Raises ReadError for a name that leads to no article.
    """
    unique: dict[Path, Path] = {}
    for name in paths:
        for path in _expanded(name):
            unique.setdefault(path.resolve(), path)
    return sorted(unique.values())


def _expanded(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        yield from _below(path)
    elif path.exists():
        yield path
    elif name.startswith("@"):
        yield from _listed(Path(name[1:]))
    elif has_magic(name):
        yield from _matching(name)
    else:
        raise missing_file(path)


def _below(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if path.is_file() and _is_article(path.relative_to(folder))]
    if not found:
        raise ReadError(f"The folder {folder} holds no article; articles end in {', '.join(SUFFIXES)}.")
    return found


def _is_article(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return not hidden and path.suffix.lower() in SUFFIXES and path.stem.lower() not in _NO_ARTICLES


def _matching(pattern: str) -> list[Path]:
    matches = [Path(match) for match in glob(pattern, recursive=True)]
    found = [path for path in matches if path.is_file() and path.suffix.lower() in SUFFIXES]
    if not found:
        raise ReadError(f"Nothing that can be read matches {pattern}; articles end in {', '.join(SUFFIXES)}.")
    return found


def _listed(listing: Path) -> Iterator[Path]:
    try:
        lines = decode(listing.read_bytes(), str(listing)).splitlines()
    except FileNotFoundError:
        raise missing_file(listing) from None
    except OSError as error:
        raise ReadError(f"The list {listing} cannot be opened ({error.strerror}); check its name.") from None
    names = [line.strip().lstrip("\ufeff") for line in lines]
    names = [name for name in names if name and not name.startswith("#")]
    if not names:
        raise ReadError(f"The list {listing} names no file; write one name a line.")
    for name in names:
        beside = listing.parent / name
        yield from _expanded(str(beside) if not Path(name).exists() and beside.exists() else name)
