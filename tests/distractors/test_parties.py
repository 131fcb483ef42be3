"""A side of a transfer and a sheet go in; the article's other sides that it could have been come out."""

from dataclasses import replace

import pytest

from question_bank.distractors import parties
from question_bank.model import Article, Entity, FactSheet


def sheet(*names: str) -> FactSheet:
    """A sheet of organisations."""
    bodies = tuple(Entity(name, "ORG", (name,), None, None, 2) for name in names)
    return replace(FactSheet(Article("a", "Title", "Text"), (), (), ()), entities=bodies)


@pytest.mark.parametrize(
    ("key", "name", "fits"),
    [
        ("Norvik County", "Holt Fire Department", True),
        ("Norvik County", "Gang Abatement Act", False),  # nobody gives anything to a law
        ("Norvik County", "Kern hosted Holt", False),
        ("Norvik County", "Holt a Medal of Science", False),
        ("Norvik County", "Bank of Norway", True),
        ("Norvik County", "Businessman of the Year in 1994", False),
        ("Norvik University", "Holt College", True),
        ("Norvik University", "Holt Fire Department", False),  # gives no degrees
    ],
)
def test_a_side_could_be_a_body_of_its_kind(key: str, name: str, fits: bool) -> None:
    assert parties.propose(sheet(key, name), key, "ORG") == ([name] if fits else [])
