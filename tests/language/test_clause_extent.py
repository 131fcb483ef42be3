"""A sentence goes in; whether its first clause is the whole of it, cut or torn comes out."""

import pytest

from tests.language.conftest import clauses

# sentence, and whether its first clause is the whole of it, cut, or torn
EXTENTS = [
    ("Norway opened the bridge in Bergen on 3 May 2021.", {"whole"}),
    ("Ada Kern, a tall singer, opened the bridge, which Malta built, in Oslo.", {"whole"}),
    ("Norway opened the bridge, and on Monday it closed the port.", {"whole"}),
    ("Despite the rain, Norway opened the bridge in Oslo.", {"whole"}),
    ("Norway opened the bridge in Oslo, while Malta slept.", {"cut"}),
    ("On Monday, Ada Kern opened a port in Malta, sang and wept.", {"cut"}),
    ("Norway closed the port into Monday.", {"cut"}),
    ("Norway opened the bridge (a tall one) in Oslo.", set()),
    ("The singers, painters and bakers of Norvik, opened the bridge.", set()),
    ("Ada Kern met Jon Eide, the mayor of Norvik, Malta, on Tuesday.", {"torn", "whole"}),
    ("Ada Kern met Jon Eide, the mayor of Norvik, on Tuesday.", {"whole"}),
    ("In 1998, Ada Kern opened a port that Malta built and Ghana used.", {"torn", "whole"}),
]


@pytest.mark.parametrize(("sentence", "extents"), EXTENTS)
def test_how_much_of_the_sentence_it_is(sentence: str, extents: set[str]) -> None:
    first = clauses(sentence)[0]
    assert {extent for extent in ("cut", "torn", "whole") if getattr(first, extent)} == extents
