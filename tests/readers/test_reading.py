"""Ids, origins and the sample: what `read` gives besides text and blocks."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from question_bank.readers import read
from question_bank.samples import sample_path

from .layouts import PROSE, pairs


def test_the_id_follows_content_and_not_the_path(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(PROSE)
    (tmp_path / "two.md").write_text(PROSE)
    one, two = read(tmp_path / "one.txt"), read(tmp_path / "two.md", source="Courier")
    assert one.id == two.id == read(None, text=PROSE).id


@pytest.mark.parametrize("change", [{"title": "Another"}, {"published": date(2021, 5, 3)}, {"text": PROSE + " It is."}])
def test_the_id_changes_with_the_content(change: dict[str, object]) -> None:
    given: dict[str, object] = {"text": PROSE, **change}
    assert read(None, **given).id != read(None, text=PROSE).id  # type: ignore[arg-type]


def test_text_and_bytes_are_the_same() -> None:
    assert read(None, text=PROSE.encode()) == read(None, text=PROSE)


def test_a_named_text_is_not_looked_for_on_the_disk() -> None:
    article = read(Path("no/such/folder/ferry.md"), text=f"# Four towns\n\n{PROSE}")
    assert article.title == "Four towns"


def test_a_file_without_suffix_is_read_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "ferry").write_text(f"# Four towns\n\n{PROSE}")
    assert read(tmp_path / "ferry").title == "Four towns"


def test_articles_can_be_pickled() -> None:
    article = read(None, text=PROSE)
    assert pickle.loads(pickle.dumps(article)) == article


def test_sample() -> None:
    article = read(sample_path())
    kinds = [kind for kind, _ in pairs(article)]
    assert kinds[:3] == ["heading", "dateline", "paragraph"]
    assert set(kinds) == {"heading", "dateline", "paragraph"}
    assert article.title == pairs(article)[0][1]
    assert article.published == date(2024, 5, 15)
    assert article.source
    assert 450 <= len(article.text.split()) <= 600
