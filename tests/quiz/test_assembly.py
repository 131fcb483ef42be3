"""Items and wishes go in; out come quizzes and orders."""

from dataclasses import replace
from random import Random

import pytest

from question_bank.errors import SettingError
from quiz.assembly import Wish, assemble, eligible, item_order, option_order
from tests.quiz import samples

ITEMS = samples.items()


def test_rejected_items_never_get_into_a_quiz() -> None:
    items = [replace(item, status="rejected") for item in ITEMS[:3]] + list(ITEMS[3:])
    assert eligible(items, Wish()) == list(ITEMS[3:])


def test_drafts_can_be_kept_out() -> None:
    items = [replace(ITEMS[0], status="accepted"), *ITEMS[1:]]
    assert [item.id for item in assemble(items, Wish(with_drafts=False))] == ["who-opened"]


def test_wishes_narrow_the_choice() -> None:
    assert {item.item_type for item in eligible(ITEMS, Wish(item_types=["date", "cloze"]))} == {"date", "cloze"}
    assert eligible(ITEMS, Wish(articles=["another"])) == []
    assert eligible(ITEMS, Wish(kinds=["event"])) == list(ITEMS)


def test_asking_for_few_gives_no_more() -> None:
    items = [replace(item, fact=item.id) for item in ITEMS]
    assert 1 <= len(assemble(items, Wish(count=3))) <= 3


def test_a_small_bank_gives_no_answer_away_either() -> None:
    cited = ITEMS[0].evidence
    gap = replace(
        ITEMS[0], id="a", fact="a", item_type="cloze", stem="A ferry sank in _____.", options=(), answers=("Bergen",)
    )
    told = replace(ITEMS[0], id="b", fact="b", item_type="true_false", stem="A ferry sank in Bergen.", evidence=cited)
    assert len(assemble([gap, told], Wish(count=10))) == 1
    assert len(assemble([gap, told], Wish(count=None))) == 2


@pytest.mark.parametrize("wish", [Wish(count=0), Wish(articles=["another"])])
def test_what_cannot_be_is_refused_with_a_remedy(wish: Wish) -> None:
    with pytest.raises(SettingError, match=r"choose|ask for"):
        assemble(ITEMS, wish)


def test_a_fixed_order_stays_and_a_shuffled_one_keeps_all() -> None:
    assert item_order(5, order="fixed", chance=Random(1)) == [0, 1, 2, 3, 4]
    assert sorted(item_order(50, order="shuffled", chance=Random(1))) == list(range(50))
    assert item_order(50, order="shuffled", chance=Random(1)) != list(range(50))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.item_type)
def test_the_order_on_the_page_says_nothing_of_the_key(item: object) -> None:
    """Over many attempts the first thing shown is anything, but for true and false, which stand as ever."""
    assert isinstance(item, type(ITEMS[0]))
    chance = Random(3)
    orders = [option_order(item, chance=chance) for _ in range(60)]
    if item.item_type == "true_false":
        swapped = replace(item, options=tuple(reversed(item.options)))
        texts = {item.options[order[0]].text for order in orders}
        assert texts == {"True"} == {swapped.options[option_order(swapped, chance=chance)[0]].text}
    elif item.item_type == "ordering":
        assert all(order != [0, 1, 2] for order in orders)
        assert {order[0] for order in orders} == {0, 1, 2}
    elif item.options or item.pairs:
        assert {order[0] for order in orders} == set(range(len(item.options or item.pairs)))
    else:
        assert orders == [[]] * 60
