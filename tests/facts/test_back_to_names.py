"""Sentences go in; the last one comes out with those before it that have the names its pronouns stand for."""

import pytest

from question_bank.facts.back_to_names import FAR, back_to_names
from question_bank.language import pipeline
from question_bank.language.analysis import Analysis, analyse
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from tests.language.conftest import article

RAIN = "It rained in spring."


def read(*sentences: str) -> tuple[Analysis, list[Group]]:
    analysis = analyse(pipeline.load(), article(" ".join(sentences)))
    return analysis, [group for group in analysis.names.groups if group.type == "PERSON"]


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (("Ada Kern sang.",), [0, 1]),
        (("Ada Kern sang.", RAIN), [0, 2]),  # what lies between shows nothing
        (("Ada Kern sang.", "Ada Kern wept."), [1, 2]),  # the nearest is enough
        (("Ada Kern sang.", "Liv Aas wept."), [0, 1, 2]),  # each of them
    ],
)
def test_only_what_has_the_names_is_shown(before: tuple[str, ...], shown: list[int]) -> None:
    analysis, meant = read(*before, "She sold a ferry.")
    assert [each.index for each in back_to_names(analysis, analysis.sentences[-1], meant)] == shown


def test_a_name_further_off_is_unclear() -> None:
    analysis, meant = read("Ada Kern sang.", *[RAIN] * FAR, "She sold a ferry.")
    with pytest.raises(Unclear):
        back_to_names(analysis, analysis.sentences[-1], meant)


def test_a_name_behind_the_pronoun_does_not_count() -> None:
    analysis, meant = read("Ada Kern sang.", "She sold Ada Kern a ferry.")
    last = analysis.sentences[-1]
    assert [each.index for each in back_to_names(analysis, last, meant, before=last.tokens[1].i)] == [0, 1]
    assert [each.index for each in back_to_names(analysis, last, meant)] == [1]
