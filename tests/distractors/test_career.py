"""What a life tells goes in; wrong options of its kind come out, or none rather than silly ones."""

import random

import pytest

from question_bank.distractors.career import nations_in, propose


def options(role: str, key: str, stem: str, text: str = "") -> list[str]:
    return propose(role, key, stem=stem, text=text, rng=random.Random(1))


@pytest.mark.parametrize(
    ("role", "key", "stem"),
    [
        ("place", "Paris", "In which city was the French painter Ada Kern born?"),
        ("place", "Chicago", "In which city was Ada Kern born?"),
        ("subject_studied", "mathematics", "Which subject did the architect Ada Kern study?"),
        ("school", "Northwestern University", "At which institution did the US judge Ada Kern study?"),
        ("office", "mayor of Paris", "Which post did the French painter Ada Kern hold from 1977 to 1995?"),
        ("agent", "Gerald Ford", "Who nominated Ada Kern to the Supreme Court in 1975?"),
        ("cause", "lung cancer", "What caused the death of Ada Kern?"),
        ("body", "Senate Budget Committee", "Which committee did Senator Ada Kern chair?"),
    ],
)
def test_three_options_beside_the_key(role: str, key: str, stem: str) -> None:
    found = options(role, key, stem)
    assert len(set(found)) >= 3
    assert key not in found


@pytest.mark.parametrize(
    ("role", "key", "stem"),
    [
        ("subject_studied", "linguistics", "Which subject did the linguist Ada Kern study?"),
        ("subject_studied", "law", "Which subject did the judge Ada Kern study?"),
        ("school", "University of Copenhagen", "At which institution did the Danish linguist Ada Kern study?"),
        ("agent", "Liv Aas", "Who named Ada Kern head of the institute in 1975?"),
    ],
)
def test_none_where_the_stem_gives_the_key_away_or_none_is_known(role: str, key: str, stem: str) -> None:
    assert options(role, key, stem) == []


def test_towns_of_the_nation_that_the_stem_names() -> None:
    found = options("place", "Exeter", "In which city was the English actor Ada Kern born?")
    assert "Edinburgh" not in found
    assert {"Liverpool", "Leeds", "Sheffield", "Bristol", "Birmingham", "Manchester", "London"} & set(found)


def test_nothing_that_the_article_names() -> None:
    assert "Lyon" not in options("place", "Paris", "In which city was the French painter born?", "She went to Lyon.")


def test_both_nations_of_a_double_adjective() -> None:
    assert nations_in("the Iraqi-British architect Ada Kern") == {"IQ", "GB"}
