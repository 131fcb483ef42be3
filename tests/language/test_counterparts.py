"""A paragraph with somebody's counterpart goes in; the offices of both come out."""

import pytest

from tests.language.conftest import analysed

COUNTERPARTS = [
    (
        "Norwegian Foreign Minister Liv Aas met her Swedish counterpart, Sten Borg, in Oslo.",
        {"Liv Aas": "Norwegian Foreign Minister", "Sten Borg": "Swedish Foreign Minister"},
    ),
    (
        "Turkish President Sten Borg and his US counterpart Jon Eide met.",
        {"Sten Borg": "Turkish President", "Jon Eide": "US President"},
    ),
    ("Norwegian Foreign Minister Liv Aas met her counterpart in Oslo.", {"Liv Aas": "Norwegian Foreign Minister"}),
    ("His Swedish counterpart, Sten Borg, left.", {}),
    ("President Sten Borg and his US counterpart Jon Eide met.", {"Sten Borg": "President"}),
    (
        "Ada Kern, the head of the Norvik Bank, met her Swedish counterpart, Sten Borg.",
        {"Ada Kern": "head of the Norvik Bank"},
    ),
]


@pytest.mark.parametrize(("paragraph", "told"), COUNTERPARTS)
def test_a_counterpart_has_the_same_office_of_the_other_nation(paragraph: str, told: dict[str, str]) -> None:
    assert {o.person.name: o.text for o in analysed(paragraph).offices} == told
