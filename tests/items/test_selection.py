"""Items and a number go in; a varied, repeatable choice of them, in their own order, comes out."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.difficulty import difficulty
from question_bank.model import Evidence, Item, Option, Pair, Step, content_id, facts_of, key_texts
from question_bank.selection import select

KEYS = ("Ada Kern", "Oslo", "3 May 2021", "forty")


@st.composite
def banks(draw: st.DrawFn) -> list[Item]:
    """Items of a few facts, kinds and sentences, some with a stem that holds the key of others."""
    made = []
    for number in range(draw(st.integers(0, 12))):
        sentence, key = draw(st.integers(0, 3)), draw(st.sampled_from(KEYS))
        made.append(
            Item(
                id=content_id("item", number),
                article="a",
                fact=f"f{draw(st.integers(0, 5))}",
                kind=draw(st.sampled_from(["event", "position"])),
                template="event/x",
                item_type="multiple_choice",
                stem=f"Question {number} on {draw(st.sampled_from([*KEYS, 'nothing']))}?",
                options=(Option(key, True, ""), Option("another", False, "")),
                evidence=(Evidence(sentence, sentence * 10, sentence * 10 + 9, "sentence"),),
                salience=draw(st.sampled_from([0.2, 0.5, 0.5, 0.9])),
            )
        )
    return made


@given(bank=banks(), count=st.integers(0, 15), seed=st.integers(0, 5))
def test_never_more_than_asked_and_never_two_of_one_fact(bank: list[Item], count: int, seed: int) -> None:
    chosen = select(bank, count, seed=seed)
    assert len(chosen) <= count
    assert len({i.fact for i in chosen}) == len(chosen)
    assert [difficulty(i) for i in chosen] == sorted(difficulty(i) for i in chosen)
    if bank and count:
        assert chosen


@given(bank=banks(), count=st.integers(0, 15), seed=st.integers(0, 5))
def test_the_same_seed_chooses_the_same_whatever_the_order(bank: list[Item], count: int, seed: int) -> None:
    chosen = select(bank, count, seed=seed)
    mixed = bank[:]
    random.Random(seed).shuffle(mixed)
    assert chosen == select(bank, count, seed=seed)
    assert {i.id for i in chosen} == {i.id for i in select(mixed, count, seed=seed)}


@given(bank=banks(), seed=st.integers(0, 5))
def test_none_answers_another(bank: list[Item], seed: int) -> None:
    chosen = select(bank, len(bank), seed=seed)
    for one in chosen:
        for other in chosen:
            if one is not other and one.evidence == other.evidence:
                assert not any(key.lower() in one.stem.lower() for key in key_texts(other))


@given(bank=banks(), seed=st.integers(0, 5))
def test_what_is_left_out_of_a_choice_of_all_clashes(bank: list[Item], seed: int) -> None:
    chosen = select(bank, len(bank), seed=seed)
    for left in (i for i in bank if i not in chosen):
        same_fact = any(left.fact == other.fact for other in chosen)
        told = any(
            left.evidence == o.evidence
            and any(
                key in stem for stem, keys in ((left.stem, key_texts(o)), (o.stem, key_texts(left))) for key in keys
            )
            for o in chosen
        )
        assert same_fact or told


def _plain(number: int, *, sentence: int, kind: str = "event", salience: float = 0.5) -> Item:
    shown = (Evidence(sentence, 0, 1, "s"),)
    return Item(
        f"i{number}",
        "a",
        f"f{number}",
        kind,
        "t",
        "short_answer",
        "Who?",
        answers=(f"k{number}",),
        evidence=shown,
        salience=salience,
    )


def test_salient_items_come_first() -> None:
    bank = [_plain(n, sentence=n, salience=n / 10) for n in range(6)]
    assert [i.id for i in select(bank, 1, seed=0)] == ["i5"]


def test_a_choice_spreads_over_sentences_and_kinds() -> None:
    crowded = [_plain(n, sentence=0, salience=0.6) for n in range(3)]
    apart = [_plain(3, sentence=1), _plain(4, sentence=2, kind="position", salience=0.3)]
    assert {i.id for i in select([*crowded, *apart], 3, seed=1)} & {"i3", "i4"} == {"i3", "i4"}


def test_another_seed_can_choose_otherwise() -> None:
    bank = [_plain(n, sentence=n) for n in range(12)]
    assert len({tuple(i.id for i in select(bank, 4, seed=seed)) for seed in range(8)}) > 1


def judged(number: int, key: str, salience: float) -> Item:
    options = (Option("True", key == "True", ""), Option("False", key == "False", ""))
    return Item(
        id=content_id("claim", number),
        article="a",
        fact=f"claim{number}",
        kind="event",
        template="event/x",
        item_type="true_false",
        stem=f"Claim {number}.",
        options=options,
        evidence=(Evidence(number, number * 10, number * 10 + 9, "sentence"),),
        salience=salience,
    )


def test_true_and_false_are_mixed_where_both_are_there() -> None:
    bank = [judged(n, "True", 0.9 - n / 100) for n in range(6)] + [judged(n, "False", 0.6) for n in range(6, 9)]
    chosen = [key_texts(item)[0] for item in select(bank, 4, seed=0)]
    assert sorted(chosen) == ["False", "False", "True", "True"]
    assert [key_texts(item)[0] for item in select(bank[:6], 4, seed=0)] == ["True"] * 4


def several(kind: str = "position", **fields: Any) -> Item:
    """An item of the facts f1, f2 and f3, which stand in the sentences 1 to 3."""
    shown = tuple(Evidence(n, n * 10, n * 10 + 9, "sentence") for n in (1, 2, 3))
    facts = ("f1", "f2", "f3")
    values: dict[str, Any] = {"item_type": "matching", "evidence": shown, "salience": 0.9, "facts": facts} | fields
    return Item("composed", "a", "f1", kind, "composed/x", stem="Match them.", **values)


PAIRS = (Pair("Liv Aas", "Norwegian Minister", 1), Pair("Jon Eide", "Mayor", 2), Pair("Ada Kern", "Captain", 3))
STEPS = (Step("Ada Kern built the long boat", 1), Step("Ada Kern won", 2), Step("Ada Kern moved to Bergen", 3))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (several(pairs=PAIRS), _plain(2, sentence=9)),  # of one of its facts
        (several("quotation", pairs=PAIRS), _plain(7, sentence=2)),  # of another fact in one of its sentences
        (several(pairs=PAIRS), replace(_plain(7, sentence=9), stem="What did Norwegian Minister Liv Aas open?")),
        (
            several(pairs=PAIRS),
            replace(_plain(7, sentence=9), options=(Option("Liv Aas, Norwegian Minister", True, ""),)),
        ),
        (
            several(pairs=(Pair("“Rain”", "Liv Aas, Norwegian Minister", 1), *PAIRS[1:])),
            replace(_plain(7, sentence=9), stem="Who was Norwegian Minister?", answers=("Liv Aas",)),
        ),
        (
            several("event", item_type="ordering", sequence=STEPS),
            replace(_plain(7, sentence=1), kind="position", answers=("the long boat",)),
        ),
    ],
)
def test_an_item_of_several_facts_stands_beside_none_that_asks_or_tells_the_same(one: Item, other: Item) -> None:
    assert len(select([one, other], 2, seed=0)) == 1
    assert len(select([other, one], 2, seed=0)) == 1


def test_an_item_of_several_facts_stands_beside_others() -> None:
    other = _plain(7, sentence=9)
    chosen = select([several(pairs=PAIRS), other], 2, seed=0)
    assert {item.id for item in chosen} == {several(pairs=PAIRS).id, other.id}
    position, said = several(pairs=PAIRS), replace(_plain(7, sentence=2), kind="statement")
    assert {item.id for item in select([position, said], 2, seed=0)} == {position.id, said.id}
    assert facts_of(position) == ("f1", "f2", "f3")
    assert facts_of(said) == ("f7",)


def test_the_first_item_of_a_type_is_worth_more() -> None:
    bank = [_plain(n, sentence=n, salience=0.6) for n in range(4)]
    bank.append(replace(_plain(5, sentence=5, salience=0.5), item_type="numeric"))
    assert "i5" in {item.id for item in select(bank, 2, seed=0)}


@pytest.mark.parametrize(("kind", "chosen"), [("news", 1), ("event", 2)])
def test_of_two_gaps_of_a_headline_that_tell_each_other_one_is_chosen(kind: str, chosen: int) -> None:
    place = replace(_plain(1, sentence=1, kind=kind), stem="“Ada Kern sails to _____”", answers=("Malta",), options=())
    person = replace(_plain(2, sentence=2, kind=kind), stem="“_____ sails to Malta”", answers=("Ada Kern",), options=())
    assert len(select([place, person], 2, seed=1)) == chosen
