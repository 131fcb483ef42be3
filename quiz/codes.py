"""Randomness that nobody can guess comes out: join codes, resume codes, tokens; typed codes are tidied."""

import secrets
from typing import Final

# no vowels (no words by accident), nothing that looks like something else on a projector
ALPHABET: Final = "BCDFGHJKMNPQRTVWXYZ2346789"
JOIN_LENGTH: Final = 6
RESUME_LENGTH: Final = 10


def join_code() -> str:
    """Short enough to type from a projector."""
    return _code(JOIN_LENGTH)


def resume_code() -> str:
    """Long enough that nobody finds one by trying: 26 to the power of 10."""
    return _code(RESUME_LENGTH)


def _code(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def token() -> str:
    """192 bits for cookies and forms, safe in an address."""
    return secrets.token_urlsafe(24)


def tidy(typed: str) -> str:
    """A code as it was meant: capital letters and figures only, without spaces and dashes."""
    return "".join(c for c in typed.upper() if c.isascii() and c.isalnum())


def grouped(code: str) -> str:
    """A code as people read it aloud: `ABC DEF`, `ABCDE FGHJK`."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"
