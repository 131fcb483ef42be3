"""Names as a user gives them → the article files."""

from pathlib import Path

import pytest

from question_bank.errors import ReadError
from question_bank.readers import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.HTML",
        "b.json",
        "README.md",
        ".hidden/d.txt",
        "sub/picture.png",
        "odd[1].txt",
    ):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["news/b.txt"], ["news/b.txt"]),
        (["news"], ["news/a.md", "news/b.txt", "news/odd[1].txt", "news/sub/c.HTML"]),
        (["news/*.txt"], ["news/b.txt", "news/odd[1].txt"]),
        (["news/**/*.HTML"], ["news/sub/c.HTML"]),
        (["news/odd[1].txt"], ["news/odd[1].txt"]),
        (["news/b.txt", "news/a.md", "news/../news/b.txt"], ["news/a.md", "news/b.txt"]),
        (["news/README.md", "news/sub/picture.png"], ["news/README.md", "news/sub/picture.png"]),
        ([], []),
    ],
)
def test_names(folder: Path, names: list[str], expected: list[str]) -> None:
    found = discover(names)
    assert [path.resolve() for path in found] == [(folder / name).resolve() for name in expected]
    assert found == sorted(found)


def test_a_list(folder: Path) -> None:
    (folder / "news" / "list").write_text("\ufeff# ours\nnews/b.txt\n\na.md\nnews/sub\n", encoding="utf-8")
    assert [path.name for path in discover(["@news/list"])] == ["a.md", "b.txt", "c.HTML"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("news/c.txt", "There is no file news/c.txt; did you mean news/"),
        ("empty", "The folder empty holds no article; articles end in .html"),
        ("news/*.pdf", "Nothing that can be read matches news/*.pdf; articles end in"),
        ("@lost", "There is no file lost; check its name"),
        ("@news", "The list news cannot be opened"),
    ],
)
def test_refusals(folder: Path, name: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        discover([name])
    assert words in str(caught.value)


def test_a_list_that_names_nothing(folder: Path) -> None:
    (folder / "list").write_text("# nothing yet\n")
    with pytest.raises(ReadError, match="The list list names no file"):
        discover(["@list"])
