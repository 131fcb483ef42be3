"""Items go in; what is counted in them and how likely they are accepted come out."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import acceptance
from question_bank.acceptance import INTERCEPT, chance_of, weights
from question_bank.item_features import MOST_SHARED, features
from question_bank.item_templates import composed, load
from question_bank.model import ITEM_TYPES, Evidence, FactSheet, Item, Option
from tests.items.conftest import item


def asked(stem: str, key: str, **changes: object) -> Item:
    """A typed question for who said something."""
    told = item(stem, key, item_type="short_answer", kind="quotation", template="quotation/speaker-of-words")
    return replace(told, options=(), answers=(key,), **changes)


def test_the_weights_are_of_what_is_counted(found: FactSheet) -> None:
    templates = {template.id for template in load()} | {f"composed/{one.name}" for one in composed.load()}
    for name in weights():
        group, _, of = name.partition(":")
        if of:
            known = {"template": templates, "kind": {id.split("/")[0] for id in templates}, "type": set(ITEM_TYPES)}
            assert of in known[group], name
    plain = {name for name in weights() if ":" not in name} - {INTERCEPT}
    cited = (Evidence(0, 0, 5, "Kern said so.", None, None), Evidence(1, 9, 12, "Ada Kern.", None, None))
    whole = asked("Who said in May 2021, “We and they did it”, and who is she?", "Ada Kern", evidence=cited)
    release = replace(found, article=replace(found.article, title="Press release of Senator Kern", published=None))
    false = replace(whole, item_type="true_false", options=(Option("True", False, ""), Option("False", True, "")))
    choice = replace(whole, options=(Option("Ada Kern", True, ""), Option("Liv Aas", False, "")))
    counted: set[str] = set()
    for sheet in (found, release):
        for each in (whole, false, choice):
            counted |= features(sheet, each, strict=True).keys()
    assert plain <= counted


@pytest.mark.parametrize(
    ("stem", "key", "told"),
    [
        ("Who met Sten Borg in Oslo?", "Liv Aas", {"key-in-lead": 1, "key-with-office": 1, "short-stem": 8 / 5}),
        ("Who said so in May 2021?", "Jon Eide", {"month-without-day": 1}),
        ("Who said on 3 May 2021 that he and she left?", "Jon Eide", {"pronouns": 2, "joined": 1 / 2}),
        ("Who opened the Holt Bridge of Oslo in Bergen?", "Jon Eide", {"shared-with-headline": 1 / 3}),
    ],
)
def test_what_is_counted(sheet: FactSheet, stem: str, key: str, told: dict[str, float]) -> None:
    counted = features(sheet, asked(stem, key), strict=True)
    assert {name: counted.get(name) for name in told} == pytest.approx(told)


@pytest.mark.parametrize("published", [None, date(2021, 5, 12)])
def test_what_is_so_or_not_is_one_or_nothing(sheet: FactSheet, published: date | None) -> None:
    dated = replace(sheet, article=replace(sheet.article, published=published))
    counted = features(dated, asked("Who said on 3 May 2021 that she left?", "Jon Eide"), strict=False)
    assert [counted[name] for name in ("strict", "month-without-day", "several-sentences")] == [0, 0, 0]
    assert counted["undated"] == (published is None)


def test_words_shared_with_the_opening_count_up_to_a_point(sheet: FactSheet) -> None:
    whole = asked(sheet.article.text[:600], "Jon Eide")
    assert features(sheet, whole, strict=True)["shared-with-opening"] == MOST_SHARED / 4


@given(st.dictionaries(st.sampled_from(["a", "b", INTERCEPT]), st.floats(-5, 5)), st.floats(0, 3))
def test_a_chance_lies_between_none_and_all_and_rises_with_what_speaks_for_it(
    known: dict[str, float], value: float
) -> None:
    before, after = chance_of({}, known), chance_of({"a": value}, known)
    assert 0 < before < 1
    assert 0 < after < 1
    assert (after >= before) or known.get("a", 0) * value < 0


def test_an_item_of_a_sheet_without_an_article_has_a_chance(sheet: FactSheet) -> None:
    empty = replace(sheet, article=replace(sheet.article, text="", title="", blocks=()))
    assert 0 < acceptance.chance(empty, asked("Who left?", "Ada Kern")) < 1
