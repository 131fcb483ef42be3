"""A fact goes in; what a template can say about it, and claims with a gap for the key, come out."""

import pytest

from question_bank.model import FactSheet
from question_bank.stems import GAP, gapped, told_as, variables
from question_bank.wording import Wording
from tests.items.conftest import opening


@pytest.mark.parametrize(
    ("claim", "entity", "told"),
    [
        ("Norwegian Foreign Minister Liv Aas left.", "Liv Aas", "Norwegian Foreign Minister Liv Aas"),
        ("Liv Aas left.", "Liv Aas", "Liv Aas"),
    ],
)
def test_the_key_as_it_stands_in_the_claim(found: FactSheet, claim: str, entity: str, told: str) -> None:
    assert told_as(Wording(found), claim, entity) == told


def test_a_gap_stands_for_one_place_only() -> None:
    assert gapped("Norway left Oslo.", "Oslo") == f"Norway left {GAP}."
    for claim in ("Oslo left Oslo.", "Norway left."):
        with pytest.raises(ValueError, match="key-not-once"):
            gapped(claim, "Oslo")


def test_templates_see_roles_with_their_words_and_type(found: FactSheet) -> None:
    names = variables(Wording(found), opening(found))
    assert (names["subject"], names["subject"].text, names["subject"].type) == ("Norway", "Norway", "COUNTRY")
    assert (names["did"], names["base_rest"], names["finite_rest"]) == (
        "did",
        "open the Holt Bridge in Bergen",
        "opened the Holt Bridge in Bergen",
    )
    assert (names["granularity"], names["time"], names["kind_of_place"]) == ("day", "on 3 May 2021", "city")
