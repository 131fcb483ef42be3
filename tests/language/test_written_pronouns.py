"""Paragraphs go in; what stands in the last sentence for its pronouns, or why nothing does, comes out."""

import pytest

from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from tests.language.conftest import analysed, group, last_sentence

STANDS = [
    (("Ada Kern opened it.", "She thanked Norway."), "Ada Kern thanked Norway"),
    (("Ada Kern opened it.", "Her sister thanked Norway."), "Ada Kern’s sister thanked Norway"),
    (("Norway called the plan of Malta “our disaster”.",), "Norway called the plan of Malta “our disaster”"),
    (("Norway said that it would help Malta.",), "Norway said that it would help Malta"),
    (("Norway invited its president.",), "Norway invited its president"),
    (("It is likely that Norway will help Malta.",), "It is likely that Norway will help Malta"),
    (
        ("Norway opened a port different from those of Malta.",),
        "Norway opened a port different from those of Malta",
    ),
]
DANGLES = [
    (("It opened the bridge.",), "dangling-pronoun"),
    (("They opened the Holt Bridge.",), "dangling-pronoun"),
    (("She thanked Norway.",), "dangling-pronoun"),
    (("This shocked Norway.",), "dangling-pronoun"),
    (("We love Norway.",), "dangling-pronoun"),
    (("Ada Kern said he left Norway.",), "dangling-pronoun"),
    (("Ada Kern opened it.", "She'll thank Norway."), "dangling-pronoun"),  # no "Ada Kern'll"
]


@pytest.mark.parametrize(("paragraphs", "words"), STANDS)
def test_stands_alone(paragraphs: tuple[str, ...], words: str) -> None:
    assert last_sentence(*paragraphs) == words


@pytest.mark.parametrize(("paragraphs", "reason"), DANGLES)
def test_would_dangle(paragraphs: tuple[str, ...], reason: str) -> None:
    with pytest.raises(Unclear) as caught:
        last_sentence(*paragraphs)
    assert caught.value.reason == reason


def test_a_person_named_before_the_words_keeps_the_pronoun() -> None:
    analysis = analysed("Ada Kern opened it.", "She thanked Norway.")
    kern = group(analysis, "Ada Kern")
    assert kern is not None
    assert standalone(analysis, analysis.sentences[-1].tokens, Context(named=[kern])) == "She thanked Norway"
