"""What cannot be read → a sentence that names the file and what to do."""

from pathlib import Path

import pytest

from question_bank.errors import ReadError
from question_bank.readers import read

from .layouts import PROSE

GERMAN = (
    "Die Bürgermeister der vier Hafenstädte haben am Montag beschlossen, dass sie vom nächsten Frühjahr an eine "
    "gemeinsame Fähre betreiben, und dass der Landkreis in den ersten zwei Jahren die Hälfte bezahlt. Das war nicht "
    "immer so, denn in der Stadt am Fluss hat man lange auf eine Brücke gehofft, und einige hoffen noch immer darauf."
)
DUTCH = (
    "De burgemeesters van de vier havensteden hebben maandag besloten dat zij vanaf het voorjaar samen een veerboot "
    "laten varen, en dat de provincie in de eerste twee jaar de helft van de kosten betaalt. Dat was niet altijd zo, "
    "want in de stad aan de rivier had men lang op een brug gehoopt, en sommigen hopen er nog steeds op."
)
RUSSIAN = "Мэры четырёх портовых городов договорились в понедельник о новом пароме."
CHINESE = "四个港口城市的市长周一同意从明年春天开始共同经营一艘渡轮。"


def message(path: Path | None, text: str | bytes | None = None, limit: int = 200_000) -> str:
    with pytest.raises(ReadError) as caught:
        read(path, text=text, limit=limit)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith((".", "?"))
    return str(caught.value)


def test_missing_file_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(PROSE)
    assert message(tmp_path / "fery.txt") == (
        f"There is no file {tmp_path / 'fery.txt'}; did you mean {tmp_path / 'ferry.txt'}?"
    )
    assert "check its name" in message(tmp_path / "zebra.md")
    assert f"nor a folder {tmp_path / 'no'}" in message(tmp_path / "no" / "ferry.txt")


def test_folder(tmp_path: Path) -> None:
    assert message(tmp_path) == f"{tmp_path} is a folder; name one of the files in it."


def test_nothing_given() -> None:
    assert "standard input" in message(None)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.txt", "", "a.txt is empty; give a file"),
        ("a.txt", "\u200b\n\ufeff", "a.txt is empty; give a file"),
        ("a.md", "---\ntitle: x\n---\n", "a.md is empty; give a file"),
        ("a.txt", b"%PDF-1.4 text", "a.txt is a PDF file, which cannot be read; save the article as"),
        ("a.docx", PROSE, "a.docx: .docx files cannot be read; save the article as one of"),
        ("a.txt", GERMAN, "a.txt does not look like English"),
        ("a.txt", DUTCH, "a.txt does not look like English"),
        ("a.txt", RUSSIAN, "a.txt is not in English"),
        ("a.txt", CHINESE, "only English articles are read"),
        (None, "", "standard input is empty"),
        (None, RUSSIAN, "standard input is not in English"),
    ],
)
def test_refusals(name: str | None, text: str | bytes, words: str) -> None:
    assert words in message(Path(name) if name else None, text)


def test_the_limit_counts_characters_of_the_article() -> None:
    text = f"  {PROSE}\n\n\n\n{PROSE}  "
    length = 2 * len(PROSE) + 2
    assert len(read(None, text=text, limit=length).text) == length
    words = message(Path("a.txt"), text, limit=length - 1)
    assert (
        words == f"a.txt has {length} characters, more than the limit of {length - 1}; split it or give a higher limit."
    )


def test_a_huge_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(11_000_000)
    assert "huge.txt has 11,000,000 bytes, too many for one article; split it" in message(path)


@pytest.mark.parametrize("text", ["The ferry left Norvik.", "Ida Rask met Olav Berg.", "Ferry sinks", "12", PROSE])
def test_short_texts_are_read(text: str) -> None:
    assert read(None, text=text).text == text
