"""The JSON beside an article, and what wins over what."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from question_bank.errors import ReadError
from question_bank.readers import parse_date, read

from .layouts import PROSE

FULL = {"title": "Ferry plan", "date": "2021-05-03", "outlet": "Courier", "url": "https://courier.example", "words": 3}


def written(folder: Path, beside: object, name: str = "ferry.txt") -> Path:
    path = folder / name
    path.write_text(f"Ferry plan agreed\n\n{PROSE}\n", encoding="utf-8")
    text = beside if isinstance(beside, str) else json.dumps(beside)
    path.with_suffix(".json").write_text(text, encoding="utf-8")
    return path


def test_all_particulars(tmp_path: Path) -> None:
    article = read(written(tmp_path, FULL))
    assert (article.title, article.published) == ("Ferry plan", date(2021, 5, 3))
    assert (article.source, article.url) == ("Courier", "https://courier.example")


def test_nulls_and_missing_keys_give_nothing(tmp_path: Path) -> None:
    article = read(written(tmp_path, {"date": None, "url": None, "title": " "}))
    assert (article.title, article.published, article.source) == ("Ferry plan agreed", None, None)


def test_arguments_win(tmp_path: Path) -> None:
    article = read(written(tmp_path, FULL), title="Mine", published=datetime(2020, 1, 2, 3, 4), source="Me", url="u:1")
    assert (article.title, article.published, article.source, article.url) == ("Mine", date(2020, 1, 2), "Me", "u:1")


def test_it_wins_over_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, {"title": "Beside"}, name="ferry.md")
    path.write_text(f"---\ntitle: Inside\ndate: 2021-05-03\n---\n{PROSE}", encoding="utf-8")
    article = read(path)
    assert (article.title, article.published) == ("Beside", date(2021, 5, 3))


def test_a_bank_beside_the_article_is_not_about_it(tmp_path: Path) -> None:
    article = read(written(tmp_path, {"format": "question-bank", "version": 1, "title": 3}))
    assert article.title == "Ferry plan agreed"


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ("{", "no valid JSON (line 1"),
        ("[1]", "one object"),
        ('{"title": 3}', "title must be a text"),
        ('{"date": "3 May 2021"}', "year-month-day"),
        ('{"date": "2021-02-30"}', "'2021-02-30' is no date"),
        ('{"published": 2021}', "published must be a text"),
        ("[" * 100_000, "no valid JSON"),
    ],
)
def test_refusals_name_the_json_file(tmp_path: Path, beside: str, words: str) -> None:
    path = written(tmp_path, beside)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert str(path.with_suffix(".json")) in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize("text", ["2021-05-03", " 2021-05-03 ", "2021-05-03T23:59:00Z", "2021-05-03 09:00"])
def test_dates(text: str) -> None:
    assert parse_date(text, where="--published") == date(2021, 5, 3)


@pytest.mark.parametrize("text", ["", "2021", "03/05/2021", "3 May 2021", "2021-13-01", "yesterday"])
def test_no_dates(text: str) -> None:
    with pytest.raises(ReadError, match=r"^--published: .* is no date; write it as year-month-day"):
        parse_date(text, where="--published")
