"""Sentences about a study go in; its journal, its university and who led it come out, where there is one of each."""

import pytest

from tests.facts.conftest import facts, reasons

TITLE = "Scientists find old ice on the moon"
TOLD = [
    ("The study, published on Thursday in Norvik Physics Letters, tells of ice.", "journal", "Norvik Physics Letters"),
    ("A study explaining it recently appeared in The Norvik Journal.", "journal", "The Norvik Journal"),
    ("The journal Bergen Letters published a report on the ice.", "journal", "Bergen Letters"),
    ("Researchers from the University of Norvik did the research.", "university", "University of Norvik"),
    ("“It is ice,” said lead author Ada Kern.", "author", "Ada Kern"),
    ("The research was led by Ada Kern, a physicist.", "author", "Ada Kern"),
]
SILENT = [
    "The report was published in Norway.",
    "The report was published in March.",
    "The study will be published in Norvik Physics Letters.",
    "Findings published in Holt University's archive tell of ice.",
    "Researchers from the University of Norvik and the Bergen Institute did the research.",
    "Co-lead author Ada Kern said so.",
]


@pytest.mark.parametrize(("sentence", "role", "key"), TOLD)
def test_research_is_found(sentence: str, role: str, key: str) -> None:
    assert [f.roles[role].entity for f in facts("research", sentence, title=TITLE)] == [key]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_not_sure_stays_untold(sentence: str) -> None:
    assert reasons("research", sentence, title=TITLE) == []


def test_of_two_journals_none_is_asked() -> None:
    both = ("A study published in Norvik Letters tells of ice.", "A paper published in Bergen Letters denies it.")
    assert reasons("research", *both, title=TITLE) == ["several-answers"]


def test_a_study_told_in_passing_is_not_what_a_report_is_about() -> None:
    before = ["Norway opened a bridge."] * 4
    told = "A study published in Norvik Letters tells of ice."
    assert facts("research", *before, told, title="Norway opens a bridge") == []
    assert len(facts("research", *before[:2], told, title="Norway opens a bridge")) == 1
