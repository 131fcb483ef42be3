"""Pieces of a matching item go in; those that no country gives away come out, with responses of one form."""

from dataclasses import replace

import pytest

from question_bank.evenness import countries, evened
from question_bank.model import FactSheet
from question_bank.pieces import Piece
from question_bank.wording import Wording
from tests.items.conftest import opening

PEOPLE = ("Ada Kern", "Liv Aas", "Jon Eide")


def piece(sheet: FactSheet, about: str, text: str, answer: str) -> Piece:
    return Piece(opening(sheet), about, text, answer, (), 0, 0.5)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Norwegian Foreign Minister", 1),
        ("Norway and Malta", 2),
        ("the mayor of Norvik", 0),
        ("a Maltese baker in Malta", 1),
    ],
)
def test_countries(text: str, named: int) -> None:
    assert len(countries(text)) == named


@pytest.mark.parametrize(
    ("posts", "left"),
    [
        (("Norwegian Minister", "Norwegian President", "Maltese Minister"), 2),
        (("Mayor of Norvik", "Mayor of Holt", "Maltese Minister"), 2),
        (("Norwegian Minister", "Norwegian President", "Norwegian Envoy"), 3),
        (("Norwegian Minister", "Maltese President", "Danish Envoy"), 0),
    ],
)
def test_a_post_of_a_country_of_its_own_gives_its_holder_away(
    found: FactSheet, posts: tuple[str, ...], left: int
) -> None:
    chosen = [piece(found, name, name, post) for name, post in zip(PEOPLE, posts, strict=True)]
    kept = evened(Wording(found), chosen)
    assert len(kept) == left
    assert all(each.answer in posts for each in kept)


@pytest.mark.parametrize(
    ("texts", "posts", "shown"),
    [
        (("We sail", "We wait", "We row"), (", Mayor", "", ""), ["Ada Kern", "Liv Aas", "Jon Eide"]),
        (
            ("We sail", "We wait", "Malta waits"),
            (", Mayor", ", Judge", ", Baker"),
            ["Ada Kern, Mayor", "Liv Aas, Judge"],
        ),
        (
            ("We sail", "We wait", "We row"),
            (", Maltese Envoy", ", Danish Envoy", ", Judge"),
            ["Ada Kern", "Liv Aas", "Jon Eide"],
        ),
    ],
)
def test_speakers_stand_all_with_their_posts_or_all_without(
    found: FactSheet, texts: tuple[str, ...], posts: tuple[str, ...], shown: list[str]
) -> None:
    told = zip(PEOPLE, texts, posts, strict=True)
    chosen = [piece(found, name, f"“{text}”", f"{name}{post}") for name, text, post in told]
    assert [each.answer for each in evened(Wording(found), chosen)] == shown


def test_a_country_of_the_headline_gives_nobody_away(found: FactSheet) -> None:
    sheet = replace(found, article=replace(found.article, title="Ministers of Malta meet in Oslo"))
    chosen = [piece(sheet, "Ada Kern", "“Malta sails”", "Ada Kern"), piece(sheet, "Liv Aas", "“We sail”", "Liv Aas")]
    assert len(evened(Wording(sheet), chosen)) == 2
