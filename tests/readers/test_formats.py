"""Every module of the formats folder keeps to the pattern."""

from pathlib import Path

import pytest

from question_bank.readers import FORMATS, SUFFIXES, read
from question_bank.readers import formats as folder

from .layouts import PROSE


def test_every_file_is_a_format() -> None:
    files = {path.stem for path in Path(folder.__file__).parent.glob("*.py")} - {"__init__"}
    assert len(FORMATS) == len(files)


@pytest.mark.parametrize("name", FORMATS)
def test_pattern(name: str) -> None:
    module = FORMATS[name]
    assert name == module.NAME
    assert module.TITLE
    assert module.__doc__
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in module.SUFFIXES)
    assert all(SUFFIXES[suffix] is module for suffix in module.SUFFIXES)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_is_read_in_any_case(suffix: str) -> None:
    paragraph = f"<html><body><article><p>{PROSE * 4}</p></article></body></html>" if "htm" in suffix else PROSE
    assert PROSE in read(Path(f"a{suffix.upper()}"), text=paragraph).text


def test_no_two_formats_share_a_suffix() -> None:
    assert len(SUFFIXES) == sum(len(module.SUFFIXES) for module in FORMATS.values())
