"""Sentences under a headline go in; who went from where to where comes out, or why nothing does."""

import pytest

from tests.facts.conftest import facts, reasons

TOLD = [
    (
        "Ada Kern fled from Norway to Sweden in 1940.",
        {"origin": "Norway", "destination": "Sweden", "to_rest": "from Norway", "exchanged": "from Sweden to Norway"},
    ),
    (
        "Ada Kern was deported from Malta to Tunisia on 2 May 2021.",
        {"origin": "Malta", "destination": "Tunisia", "to_rest": "deported from Malta", "date": "2 May 2021"},
    ),
    ("Ada Kern visited Ghana on Wednesday.", {"destination": "Ghana", "to": "", "to_rest": ""}),
    ("Ada Kern left Malta for Ghana in 1998.", {"origin": "Malta", "destination": "Ghana", "to": "for"}),
    ("Ada Kern was born in Oslo and moved to Bergen in 1970.", {"destination": "Bergen", "date": "1970"}),
    ("Ada Kern was born in Malta, but she emigrated to Ghana in 1970.", {"destination": "Ghana"}),
    ("Ada Kern has moved to Ghana.", {"destination": "Ghana", "to_rest": "moved"}),
    ("After a long war, Ada Kern moved to Ghana in 1970.", {"destination": "Ghana", "date": "1970"}),
    (
        "Ada Kern moved to Ghana to study the old languages of the coast with her friends, before leaving for Malta.",
        {"destination": "Ghana", "to_rest": ""},
    ),
    ("Ada Kern arrived in Malta in 1998.", {"destination": "Malta", "to": "in"}),
]
SILENT = [
    "The talks moved to Malta in 1998.",
    "Ada Kern moved the date to Sunday in 1998.",
    "Ada Kern had moved to Malta.",
    "Ada Kern may travel to Malta in 2021.",
    "Ada Kern returned to Earth on Sunday.",
    "The ship sailed from Bergen to Hamburg in 1912.",
    "Kern spoke to Liv Aas. On the advice of Liv Aas, she returned to Oslo in 1998.",
    "Shops go from Norvik to Malta.",
]


@pytest.mark.parametrize(("sentence", "roles"), TOLD)
def test_the_way(sentence: str, roles: dict[str, str]) -> None:
    (found,) = facts("movement", sentence)
    assert {name: found.roles[name].entity for name in roles if name in found.roles} == roles


@pytest.mark.parametrize("sentence", SILENT)
def test_silence(sentence: str) -> None:
    assert "fact" not in reasons("movement", sentence)
