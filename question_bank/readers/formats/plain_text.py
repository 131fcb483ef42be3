"""A plain-text file in; its paragraphs as a draft out."""

from question_bank.readers.characters import clean, one_line
from question_bank.readers.decoding import decode
from question_bank.readers.draft import Draft, Line
from question_bank.readers.unwrapping import paragraphs

NAME = "text"
TITLE = "Plain text"
SUFFIXES = (".txt", ".text")


def recognises(text: str) -> bool:
    """Whether text of unknown origin is in this format: any text is, if nothing else claims it."""
    return False


def read(data: bytes, *, name: str) -> Draft:
    """Read the file; particulars are given only beside it. Raises ReadError where the data is no text."""
    found = (one_line(paragraph) for paragraph in paragraphs(clean(decode(data, name))))
    return Draft(tuple(Line(paragraph) for paragraph in found if paragraph))
