"""A template and values go in; a stem, and claims with a gap for the key, come out."""

import pytest

from question_bank.gaps import GAP
from question_bank.model import FactSheet
from question_bank.stems import gapped, rendered, told_as
from question_bank.wording import Wording


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


def test_a_sentence_has_one_full_stop() -> None:
    assert rendered("{{ words }}.", {"words": "The goods come from the U.S."}) == "The goods come from the U.S."
    assert rendered("{{ words }}.", {"words": "The goods come from Norway"}) == "The goods come from Norway."


def test_a_missing_article_is_put_where_it_is_always_one() -> None:
    assert rendered("{{ words }}?", {"words": "Who met in French capital"}) == "Who met in the French capital?"
    assert rendered("{{ words }}?", {"words": "Who met at University of Oslo"}) == "Who met at the University of Oslo?"
    assert rendered("{{ words }}?", {"words": "Who met in French towns"}) == "Who met in French towns?"
