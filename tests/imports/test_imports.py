"""Files go in; bank documents come out, or an error that names the file. A file of the folder must be a format."""

from pathlib import Path

import pytest

from question_bank import imports, interchange
from question_bank.errors import InterchangeError, ReadError
from tests import factories

FILES = sorted(path for path in Path(imports.__file__).parent.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_the_folder_is_a_format(path: Path) -> None:
    name = path.stem.replace("_", "-")
    assert name in imports.FORMATS, f"{path.name} must have NAME = {name!r}"
    module = imports.FORMATS[name]
    assert module.__doc__
    assert module.TITLE
    assert module.SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in module.SUFFIXES)


def test_no_two_formats_have_one_ending() -> None:
    suffixes = [suffix for module in imports.FORMATS.values() for suffix in module.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("name", ["bank.json", "BANK.JSON"])
def test_bank_json_is_read_without_loss(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(interchange.dump(factories.document()))
    assert imports.import_file(path) == factories.document()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.json” cannot be read: No such file"):
        imports.import_file(tmp_path / "missing.json")


def test_another_ending_is_named_with_those_that_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"quiz\.xml” cannot be imported; what can be ends in .*\.json"):
        imports.import_file(tmp_path / "quiz.xml")


@pytest.mark.parametrize("name", sorted(imports.FORMATS))
@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"{}", b"PK\x03\x04broken"])
def test_what_is_no_such_file_is_refused_by_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / f"bad{imports.FORMATS[name].SUFFIXES[0]}"
    path.write_bytes(data)
    with pytest.raises(InterchangeError, match=r"bad\."):
        imports.import_file(path)
