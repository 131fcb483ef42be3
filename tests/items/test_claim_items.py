"""Facts go in; whole claims to judge as true or false come out, and few items of one right answer."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from question_bank.item_sifting import LONG_ARTICLE, MOST_PER_KEY
from question_bank.item_writing import write_items
from question_bank.model import Article, Fact, FactSheet, Item, Mention, Settings, TimeSpan
from tests.items.conftest import fact, role, with_facts
from tests.language.conftest import article

TOLD = "Malta approved the bridge of Norvik and has 12 large ferries."
PLAIN = "Malta paints its 48 wooden ferries blue."


def sheet_of(found: FactSheet, *sentences: str, length: int = 0) -> FactSheet:
    """The sheet of another article, one sentence for each paragraph, padded to a length."""
    told: Article = article(*sentences, title="Malta sails into stormy waters after vote")
    starts = found.sentences[: len(sentences)]
    placed = [replace(s, start=b.start, end=b.end) for s, b in zip(starts, told.blocks, strict=True)]
    padded = replace(told, text=told.text.ljust(length))
    return replace(found, article=padded, sentences=tuple(placed), facts=(), silences=())


def claim(sheet: FactSheet, rest: str, *, kind: str = "WHOLE", finite: str = "approved", base: str = "approve") -> Fact:
    """What Malta did, told as a whole sentence."""
    start = sheet.article.text.index(rest)
    return fact(
        sheet,
        "event",
        subject=role(sheet, "Malta", "COUNTRY"),
        finite=role(sheet, finite, "PAST", base),
        rest=Mention(rest, rest, kind, start, start + len(rest)),
    )


def judged(sheet: FactSheet, seed: int) -> Item:
    """The one claim that a sheet gives."""
    (item,) = write_items(sheet, Settings(item_types=("true_false",), kinds=("event",), seed=seed)).items
    return item


def is_true(item: Item) -> bool:
    return {option.text: option.correct for option in item.options}["True"]


def test_a_claim_is_true_as_it_stands_and_false_with_a_word_exchanged(found: FactSheet) -> None:
    sheet = sheet_of(found, TOLD)
    sheet = with_facts(sheet, claim(sheet, "the bridge of Norvik and has 12 large ferries"))
    items = [judged(sheet, seed) for seed in range(12)]
    assert {item.template for item in items} == {"event/claim-of-event"}
    assert {is_true(item) for item in items} == {True, False}
    for item in items:
        assert ("approved the bridge of Norvik" in item.stem) is is_true(item)
        assert ("rejected the bridge of Norvik" in item.stem) is not is_true(item)
        assert TOLD in item.explanation


def test_a_false_claim_says_which_words_the_article_has(found: FactSheet) -> None:
    sheet = sheet_of(found, TOLD)
    sheet = with_facts(sheet, claim(sheet, "the bridge of Norvik and has 12 large ferries"))
    false = next(item for seed in range(12) if not is_true(item := judged(sheet, seed)))
    assert all("“approved the”, not “rejected the”" in option.rationale for option in false.options)


def test_a_claim_with_nothing_to_exchange_is_true(found: FactSheet) -> None:
    sheet = sheet_of(found, PLAIN)
    sheet = with_facts(sheet, claim(sheet, "its 48 wooden ferries blue", finite="paints", base="paint"))
    assert {is_true(judged(sheet, seed)) for seed in range(12)} == {True}


@pytest.mark.parametrize(("kind", "asked"), [("WHOLE", True), ("OPENED", True), ("CUT", False), ("PHRASE", False)])
def test_only_a_whole_sentence_is_judged(found: FactSheet, kind: str, asked: bool) -> None:
    sheet = sheet_of(found, TOLD)
    sheet = with_facts(sheet, claim(sheet, "the bridge of Norvik and has 12 large ferries", kind=kind))
    assert bool(write_items(sheet, Settings(item_types=("true_false",), kinds=("event",))).items) is asked


def test_the_phrase_before_the_subject_is_kept(found: FactSheet) -> None:
    sheet = sheet_of(found, f"In winter, {TOLD}")
    told = claim(sheet, "the bridge of Norvik and has 12 large ferries", kind="OPENED")
    opened = replace(told, roles={**told.roles, "opening": role(sheet, "In winter", "PHRASE", "in winter")})
    assert re.search("in winter, Malta (approved|rejected)", judged(with_facts(sheet, opened), 0).stem)


def said(sheet: FactSheet, sentence: int, words: str, name: str = "excerpt") -> Fact:
    return fact(
        sheet,
        "quotation",
        sentence=sentence,
        speaker=role(sheet, "Kern", entity="Ada Kern"),
        quotation=role(sheet, words, "QUOTATION"),
        **{name: role(sheet, words, "QUOTATION")},
    )


SPOKEN = (
    "Our harbour bridge looks blue",
    "Our slow ferries reach Norvik",
    "Our green islands stay small",
    "Our large families sail home",
)


def spoken(found: FactSheet, length: int = 0) -> FactSheet:
    """A sheet in which Ada Kern says one thing after the other."""
    sheet = sheet_of(found, *(f"“{words},” Kern said." for words in SPOKEN), length=length or LONG_ARTICLE // 3)
    return with_facts(sheet, *(said(sheet, n, words) for n, words in enumerate(SPOKEN)))


@pytest.mark.parametrize(("length", "more"), [(0, 0), (LONG_ARTICLE, 1)])
def test_few_items_have_one_right_answer_more_in_a_long_article(found: FactSheet, length: int, more: int) -> None:
    written = write_items(spoken(found, length), Settings(item_types=("short_answer",)))
    assert len(written.items) == MOST_PER_KEY + more
    left = Counter(r.reason for r in written.rejected)
    assert left["key-asked-enough"] == len(SPOKEN) - MOST_PER_KEY - more
    assert {item.evidence[0].sentence for item in written.items} == set(range(MOST_PER_KEY + more))


def test_one_sentence_is_asked_once_for_one_answer(found: FactSheet) -> None:
    sheet = spoken(found)
    twice = with_facts(sheet, said(sheet, 0, SPOKEN[0]), said(sheet, 0, SPOKEN[0][:-5], "phrase"))
    written = write_items(twice, Settings(item_types=("short_answer",), kinds=("quotation",), least_chance=0))
    assert [item.template for item in written.items] == ["quotation/speaker-of-words"]
    assert [r.reason for r in written.rejected] == ["asked-otherwise"]


def test_a_fact_that_is_asked_for_a_role_is_not_judged_too(found: FactSheet) -> None:
    sheet = sheet_of(found, TOLD.replace("approved", "opened"))
    year = TimeSpan(date(2019, 1, 1), date(2019, 12, 31))
    told = claim(sheet, "the bridge of Norvik and has 12 large ferries", finite="opened", base="open")
    dated = replace(told, time=year)
    roles = {**dated.roles, "date": role(sheet, "Norvik", "DATE", "2019")}
    written = write_items(
        with_facts(sheet, replace(dated, roles=roles)),
        Settings(item_types=("date", "multiple_choice", "true_false"), least_chance=0),
    )
    assert [item.template for item in written.items] == ["event/year-of-event"]
    assert "role-asked" in {r.reason for r in written.rejected if r.template == "event/claim-of-event"}
