"""A file, or text from elsewhere, in; an Article with fixed text, blocks and particulars out."""

from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from question_bank.errors import ReadError
from question_bank.model import Article, Block, content_id
from question_bank.readers.characters import one_line
from question_bank.readers.decoding import decode
from question_bank.readers.draft import Line
from question_bank.readers.english import demand_english
from question_bank.readers.formats import FORMATS, SUFFIXES, Format
from question_bank.readers.layout import SEPARATOR, lay_out
from question_bank.readers.particulars import Particulars, beside

STANDARD_INPUT: Final = "standard input"
_LONGEST_TITLE: Final = 60  # characters of the opening words that stand for a missing title
_PAGE_BYTES: Final = 10_000_000  # a saved page of a short article can be this big


def read(
    path: Path | None,
    *,
    text: str | bytes | None = None,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
    url: str | None = None,
    limit: int = 200_000,
) -> Article:
    """Read one article from a file, or from `text` (then `path` only names it and tells its format).

    Arguments win over the JSON beside the file, and that over what the file says of itself. `limit` is in characters
    of the article. Raises ReadError for whatever cannot be read as an English article.
    """
    name = str(path) if path is not None else STANDARD_INPUT
    data = _bytes(path, limit) if text is None else text.encode("utf-8", "replace") if isinstance(text, str) else text
    _demand_size(len(data), limit, name)
    draft = _format(path, data, name).read(data, name=name)
    known = beside(path) if path is not None and text is None else Particulars()
    given = one_line(title or "") or known.title or one_line(draft.title or "") or None
    if not draft.lines:
        raise ReadError(f"{name} is empty; give a file with the text of an article.")
    _demand_length(draft.lines, limit, name)
    layout = lay_out(draft.lines, given)
    demand_english(_prose(layout.text, layout.blocks), name)
    return _article(
        layout.text,
        layout.blocks,
        title=given or layout.title or _opening(layout.text, layout.blocks),
        published=_day(published) or known.published or draft.published,
        source=source or known.source or draft.source,
        url=url or known.url or draft.url,
    )


def _article(
    text: str,
    blocks: tuple[Block, ...],
    *,
    title: str,
    published: date | None,
    source: str | None,
    url: str | None,
) -> Article:
    identity = content_id(text, title, published)
    return Article(identity, title, text, published=published, source=source, url=url, blocks=blocks)


def _day(published: date | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published


def _bytes(path: Path | None, limit: int) -> bytes:
    if path is None:
        raise ReadError("Neither a file nor a text was given; name a file, or - for standard input.")
    try:
        _demand_size(path.stat().st_size, limit, str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise missing_file(path) from None
    except IsADirectoryError:
        raise ReadError(f"{path} is a folder; name one of the files in it.") from None
    except OSError as error:
        raise ReadError(f"{path} cannot be opened ({error.strerror}); check its name and permissions.") from None


def missing_file(path: Path) -> ReadError:
    """The error for a file that is not there, with the nearest name of its folder where one is near."""
    try:
        nearby = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ReadError(f"There is no file {path}, nor a folder {path.parent}; check the path.")
    close = get_close_matches(path.name, nearby, n=1)
    return ReadError(
        f"There is no file {path}; " + (f"did you mean {path.parent / close[0]}?" if close else "check its name.")
    )


def _format(path: Path | None, data: bytes, name: str) -> Format:
    """By the suffix where there is one, by the content where there is none."""
    suffix = path.suffix.lower() if path is not None else ""
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if suffix:
        raise ReadError(f"{name}: {suffix} files cannot be read; save the article as one of {', '.join(SUFFIXES)}.")
    sample = decode(data, name)
    return next((module for module in FORMATS.values() if module.recognises(sample)), FORMATS["text"])


def _demand_size(size: int, limit: int, name: str) -> None:
    if size > max(50 * limit, _PAGE_BYTES):
        raise ReadError(f"{name} has {size:,} bytes, too many for one article; split it or give a higher limit.")


def _demand_length(lines: Sequence[Line], limit: int, name: str) -> None:
    length = sum(len(line.text) for line in lines) + len(SEPARATOR) * (len(lines) - 1)
    if length > limit:
        raise ReadError(
            f"{name} has {length:,} characters, more than the limit of {limit:,}; split it or give a higher limit."
        )


def _prose(text: str, blocks: tuple[Block, ...]) -> str:
    kept = [text[block.start : block.end] for block in blocks if block.kind == "paragraph"]
    return "\n".join(kept) or text


def _opening(text: str, blocks: tuple[Block, ...]) -> str:
    """The first words of the article, for one that has no title; never its path, so that its id stays the same."""
    first = next((block for block in blocks if block.kind in ("paragraph", "list_item")), blocks[0])
    words = text[first.start : first.end]
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:–—- ") + " …"
