"""The articles beside the checkout, where they are there: title, date and the kinds of block that each has."""

import json
from pathlib import Path

import pytest

from question_bank.readers import discover, read

FOLDER = Path(__file__).parents[3] / "shared" / "articles"
ARTICLES = discover([str(FOLDER)]) if FOLDER.is_dir() else []

pytestmark = pytest.mark.skipif(not ARTICLES, reason="the articles do not lie beside the checkout")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:12])
def test_article(path: Path) -> None:
    article = read(path)
    beside = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert article.title == beside["title"]
    assert (article.published and article.published.isoformat()) == beside["date"]
    assert article.source == beside["outlet"]
    assert len(article.text.split("\n\n")) == len(lines)
    paragraphs = [article.text[block.start : block.end] for block in article.blocks if block.kind == "paragraph"]
    assert all(paragraph[-1] in ".!?:”\"’'" for paragraph in paragraphs[:-1])  # one text is cut off at its end
    titled = lines[0] == beside["title"]
    assert (article.blocks[0].kind == "heading") is titled


def test_headings_and_agency_of_the_summit() -> None:
    article = read(ARTICLES[0])
    others = [(block.kind, len(article.text[block.start : block.end].split())) for block in article.blocks]
    assert [pair for pair in others if pair[0] != "paragraph"] == [("heading", 2), ("heading", 3), ("agency", 1)]


def test_the_list_of_limits() -> None:
    path = next(path for path in ARTICLES if path.name.startswith("22-"))
    kinds = [block.kind for block in read(path).blocks]
    assert (kinds.count("list_item"), kinds.count("heading")) == (16, 3)
