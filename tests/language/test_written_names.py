"""Paragraphs go in; the names in the last sentence as they stand without the others, or why not, come out."""

import pytest

from question_bank.language.doubts import Unclear
from tests.language.conftest import last_sentence

STANDS = [
    (("Ada Kern opened it.", "Kern thanked Norway."), "Ada Kern thanked Norway"),
    (("Norway helped the United Nations (UN).", "Malta helped the UN."), "Malta helped the UN"),
    (("The Norvik Port Authority (NPA) met.", "Malta left the NPA."), "Malta left the Norvik Port Authority"),
    (("Malta uses AI in Oslo.",), "Malta uses AI in Oslo"),
    (("Liv Aas Kern opened it.", "King Kern thanked Norway."), "King Kern thanked Norway"),
    (("Ada Kern opened it.", "Mrs. Kern thanked Norway."), "Ada Kern thanked Norway"),
    (("Ada Kern sued Norway.", "Malta praised the ruling Kern v. Norway."), "Malta praised the ruling Kern v. Norway"),
]
DANGLES = [
    (("Ms. Aas thanked Norway.",), "bare-surname"),
    (("Jon Eide and Marta Eide spoke.", "Eide left Norway."), "bare-surname"),
    (("Jon Eide left Norway.", "Jon helped Malta."), "bare-surname"),
    (("Ada Kern opened it.", "The Kern family thanked Norway."), "name-inside"),
    (("Norway paid for Adult Airway Monitors (AAM).", "Malta bought an AAM in Oslo."), "acronym"),
    (("The Norvik Port Authority (NPA) met.", "Malta left the NPA office."), "acronym"),
    (("Malta bought an AAM device in Oslo.",), "acronym"),
]


@pytest.mark.parametrize(("paragraphs", "words"), STANDS)
def test_stands_alone(paragraphs: tuple[str, ...], words: str) -> None:
    assert last_sentence(*paragraphs) == words


@pytest.mark.parametrize(("paragraphs", "reason"), DANGLES)
def test_would_dangle(paragraphs: tuple[str, ...], reason: str) -> None:
    with pytest.raises(Unclear) as caught:
        last_sentence(*paragraphs)
    assert caught.value.reason == reason
