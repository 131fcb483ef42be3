"""Files and texts in; Articles with fixed text and blocks out: one file per input format in `formats/`."""

from question_bank.readers.discovery import discover
from question_bank.readers.formats import FORMATS, SUFFIXES
from question_bank.readers.particulars import parse_date
from question_bank.readers.reading import STANDARD_INPUT, read

__all__ = ["FORMATS", "STANDARD_INPUT", "SUFFIXES", "discover", "parse_date", "read"]
