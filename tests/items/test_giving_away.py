"""A headline and the people of its article go in; whether it tells whom or what a question asks for comes out."""

from dataclasses import replace

import pytest

from question_bank.giving_away import gives_away, gives_office_away
from question_bank.model import Entity, FactSheet
from question_bank.wording import Wording
from tests.items.conftest import titled, with_facts

AAS = Entity("Liv Aas", "PERSON", ("Aas", "Liv Aas"), "Norwegian prime minister", "f", 3)
HOLT = Entity("Ben Holt", "PERSON", ("Ben Holt", "Holt"), None, "m", 3)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Norwegian prime minister opens bridge", True),
        ("Norwegian prime minister jokes about Ben Holt", True),
        ("Prime Minister Holt opens Norwegian bridge", False),
        ("Norwegian prime minister Ben Holt opens bridge", False),
        ("Norvik opens bridge", False),
        ("Norwegian prime minister: no more bridges", True),
        ("Norwegian leader opens bridge", True),
        ("Maltese leader opens bridge", False),
        ("Norwegian crowds head to bridge", False),
    ],
)
def test_an_office_in_the_headline_tells_who_it_is(found: FactSheet, title: str, told: bool) -> None:
    sheet = with_facts(found, people=(AAS, HOLT))
    sheet = replace(sheet, article=replace(sheet.article, title=title))
    assert gives_office_away(Wording(sheet), "Liv Aas") is told


YUN = Entity("Yun Seo-jin", "PERSON", ("Yun Seo-jin",), None, None, 3)


@pytest.mark.parametrize(
    ("title", "key", "told"),
    [
        ("Norland's Yun: the harbour will be deep", "Yun Seo-jin", True),  # the name of the family stands first
        ("Ben opens the harbour of Norvik", "Ben Holt", False),  # a first name is that of many
        ("Holt opens the harbour of Norvik", "Ben Holt", True),
        ("Press release of Senator Holt, 2021-05-12", "Ben Holt", True),
        ("Press release of Senator Kern, 2021-05-12", "Ben Holt", False),
    ],
)
def test_a_part_of_a_name_in_the_headline_tells_who_it_is(found: FactSheet, title: str, key: str, told: bool) -> None:
    sheet = with_facts(found, people=(YUN, HOLT))
    sheet = replace(sheet, article=replace(sheet.article, title=title))
    assert gives_away(Wording(sheet), key) is told


@pytest.mark.parametrize(
    ("title", "key", "given"),
    [
        ("Liv Aas opens a bridge", "Liv Aas", True),
        ("Minister Aas opens a bridge", "Liv Aas", True),
        ("Ministers open a bridge", "Liv Aas", False),
        ("Bridge opens on 3 May 2021", "3 May 2021", True),
        ("Bridge of the year 2021", "3 May 2021", False),
        ("Aas opens it", "Liv Aas", False),
    ],
)
def test_a_headline_gives_the_key_away(found: FactSheet, title: str, key: str, given: bool) -> None:
    assert gives_away(titled(found, title), key) is given


def test_a_middle_name_in_the_headline_gives_a_person_away(found: FactSheet) -> None:
    sheet = with_facts(found, people=(Entity("Liv Holt Aas", "PERSON", ("Aas", "Liv Holt Aas")),))
    assert gives_away(titled(sheet, "Liv Holt becomes governor"), "Liv Holt Aas")
    assert not gives_away(titled(sheet, "Liv becomes governor"), "Liv Holt Aas")
