"""The bytes of a file in; its text out, or an error that says what the bytes are instead and what to do."""

import codecs
import re

from question_bank.errors import ReadError

_BYTE_ORDER_MARKS = (  # UTF-32 before UTF-16: its little-endian mark begins with the other's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_UTF8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_REMEDY = "save the article as plain text (UTF-8), Markdown or HTML"


def decode(data: bytes, name: str, *, declared: str | None = None) -> str:
    """Text of UTF-8, UTF-16 or UTF-32 with a byte order mark, the declared encoding, or Windows-1252, tried in turn.

    Raises ReadError where the data is empty, binary, or in none of these encodings.
    """
    if not data.strip():
        raise ReadError(f"{name} is empty; give a file with the text of an article.")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{name} is {what}, which cannot be read; {_REMEDY}.")
    text = _decoded(data, name, declared)
    if len(_CONTROL.findall(text)) > len(text) / 500:
        raise ReadError(f"{name} is not text but binary data; {_REMEDY}.")
    if not text.strip("\ufeff \t\r\n\v\f\xa0\u200b"):
        raise ReadError(f"{name} is empty; give a file with the text of an article.")
    return text


def _decoded(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if b"\x00" in data:
        raise ReadError(f"{name} is not text but binary data (or UTF-16 without a byte order mark); {_REMEDY}.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared and _known(declared):
            return _strictly(data, declared, name)
        if _plausibly_windows(data):
            return data.decode("cp1252")
        raise ReadError(
            f"{name} is neither UTF-8 nor Windows-1252 text (byte {error.start:,} does not fit); {_REMEDY}."
        ) from None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name} says it is {encoding} text, but byte {error.start:,} does not fit; {_REMEDY}."
        ) from None


def _known(encoding: str) -> bool:
    try:
        "".encode(encoding)
    except LookupError:
        return False
    return True


def _plausibly_windows(data: bytes) -> bool:
    """Few bytes beyond ASCII, all of them defined, and not mostly pairs of UTF-8, which would be a damaged file."""
    beyond = sum(byte >= 0x80 for byte in data)
    if beyond > len(data) / 10 or sum(map(len, _UTF8.findall(data))) > beyond / 2:
        return False
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True
