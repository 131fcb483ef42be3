"""Texts go in; the first slip that many writers make, or nothing, comes out."""

import pytest

from question_bank.language.misprints import misprint


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Liv Aas said that she would recieve the mayor.", "recieve"),
        ("She won the mens race.", "mens"),
        ("The sea is changing everyday.", "everyday"),
        ("He is a still an active sailor.", "is a still an"),
        ("They should of sailed.", "should of"),
        ("The storm had lead to a flood.", "had lead to"),
        ("It was built between May to June 1998.", "between May to June 1998"),
        ("She flew two aircrafts to Malta.", "aircrafts"),
        ("Ukranian sailors sang.", "Ukranian"),
        ("Tuskish sailors sang.", "Tuskish"),
        ("Sailors from Honduras and Argentina sang.", ""),
        ("Javanese sailors sang in the Permian Basin.", ""),
        ("Ukrainian, Nigerian and Nigerien sailors sang.", ""),
        ("It raised the amount of days at sea.", "amount of days"),
        ("Norvik pays for heath care.", "heath care"),
        ("Ada Kern MORE’s book on Norvik.", "MORE"),
        ("The ferry is a way of live in Norvik.", "way of live"),
        ("Norvik backs harbour initatives.", "initatives"),
        ("Sailors towed the party line.", "towed the party line"),
        ("Norvik ended work on spending bill that Kern wrote.", "on spending bill"),
        ("Ferries towed the barge to the line; work on a spending bill ended.", ""),
        ("Mayor Kernnn sang in Norvik.", "Kernnn"),
        ("Sailors of OBrien sang.", "OBrien"),
        ("Sailors of O’Brien and III Harbour sang; see www.norvik.example.", ""),
        ("More books, and MORE BOOKS.", ""),
        ("The amount of fish on the heath.", ""),
        ("The pipe has lead in it.", ""),
        ("Everyday life on the sea is hard.", ""),
        ("The Minster of York is separate.", ""),
        ("", ""),
    ],
)
def test_the_first_slip(text: str, slip: str) -> None:
    assert misprint(text) == slip
