"""Sentences go in; main clauses come out with subject, verb, time and the rest apart, and how firmly they are told."""

import pytest

from tests.language.conftest import clauses, words

# sentence, then for each clause: subject, verb, rest, date
CLAUSES = [
    (
        "Norway opened the Holt Bridge in Bergen on 3 May 2021.",
        [("Norway", "opened", "the Holt Bridge in Bergen", "3 May 2021")],
    ),
    ("On Monday, Norway opened the bridge.", [("Norway", "opened", "the bridge", "Monday")]),
    ("In 1998, Ada Kern was elected mayor.", [("Ada Kern", "elected", "mayor", "1998")]),
    ("The bridge was opened by Ada Kern.", [("The bridge", "opened", "by Ada Kern", None)]),
    ("Ada Kern left and Jon Eide stayed.", [("Ada Kern", "left", "", None), ("Jon Eide", "stayed", "", None)]),
    ("Ada Kern, who is 40, left Oslo.", [("Ada Kern", "left", "Oslo", None)]),
    ("Ada Kern met Jon Eide, the mayor of Norvik, on Tuesday.", [("Ada Kern", "met", "Jon Eide", "Tuesday")]),
    ("Ada Kern opened the bridge, which Malta built, in Oslo.", [("Ada Kern", "opened", "the bridge in Oslo", None)]),
    (
        "The bridge that Malta built was closed on Monday after a storm.",
        [("The bridge that Malta built", "closed", "after a storm", "Monday")],
    ),
    ("According to Ada Kern, the bridge opened in 2019.", [("the bridge", "opened", "", "2019")]),
    (
        "She studied in Porto before moving, in 1982, to Lisbon.",
        [("She", "studied", "in Porto before moving , in 1982 , to Lisbon", None)],
    ),
    ("The council voted on 3 May 2021, Ada Kern said.", [("Ada Kern", "said", "", None)]),
    ("Ada Kern left on Thursday and after.", [("Ada Kern", "left", "on Thursday and after", None)]),
    ("Did Norway open the bridge?", []),
    ("Leave now!", []),
    ("“The bridge is closed. Ada Kern left", []),
]
SHAPES = [
    ("Norway opened the bridge.", {"past"}),
    ("Norway did not open the bridge.", {"past", "negated"}),
    ("Ada Kern never left Oslo.", {"past", "negated"}),
    ("Ada Kern hardly left Oslo.", {"past", "negated"}),
    ("Norway may open the bridge in June.", {"modal"}),
    ("Voters in Malta will choose a president in June.", {"modal"}),
    ("Norway had opened the bridge.", {"past", "perfect"}),
    ("Norway has opened the bridge.", {"perfect"}),
    ("Norway is building a bridge.", {"progressive"}),
    ("The bridge was opened by Ada Kern.", {"past", "passive"}),
    ("Norway reportedly opened the bridge.", {"past", "hedged"}),
    ("Norway originally opened the bridge.", {"past", "hedged"}),
    ("Norway owns the bridge.", set()),
]
FLAGS = ("negated", "modal", "hedged", "passive", "perfect", "progressive", "past", "torn")


@pytest.mark.parametrize(("sentence", "told"), CLAUSES)
def test_main_clauses(sentence: str, told: list[tuple[str, str, str, str | None]]) -> None:
    assert [
        (
            words(c.subject_tokens),
            c.verb.text,
            words(c.rest).removesuffix(".").strip(),
            c.when[0].text if c.when else None,
        )
        for c in clauses(sentence)
    ] == told


@pytest.mark.parametrize(("sentence", "flags"), SHAPES)
def test_how_firmly_it_is_told(sentence: str, flags: set[str]) -> None:
    (clause,) = clauses(sentence)
    assert {flag for flag in FLAGS if getattr(clause, flag)} == flags


@pytest.mark.parametrize("sentence", [sentence for sentence, told in CLAUSES if told])
def test_no_token_is_in_two_parts(sentence: str) -> None:
    for clause in clauses(sentence):
        parts = [clause.subject_tokens, clause.auxiliaries, [clause.verb], clause.rest, clause.fronted]
        parts.append(clause.when[1] if clause.when else [])
        indices = [token.i for part in parts for token in part]
        assert len(indices) == len(set(indices))
