"""Bank JSON, as `generate --json` writes it."""

from typing import Final

from question_bank import interchange
from question_bank.model import BankDocument

NAME: Final = "json"
TITLE: Final = "Bank JSON"
SUFFIXES: Final = (".json",)


def read(data: bytes) -> BankDocument:
    return interchange.load(data)
