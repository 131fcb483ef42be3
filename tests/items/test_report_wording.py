"""A sheet goes in; its report is named, and times are told, as a reader needs them."""

from dataclasses import replace
from datetime import date

from question_bank.model import FactSheet, TimeSpan
from question_bank.wording import Wording
from tests.items.conftest import AAS, opening, position, with_facts


def test_times_come_from_the_fact_or_the_month_of_publication(found: FactSheet) -> None:
    told, undated = Wording(found), Wording(replace(found, article=replace(found.article, published=None)))
    dated, timeless = opening(found), position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert (told.when(dated), told.when(timeless), undated.when(timeless)) == ("on 3 May 2021", "in May 2021", "")
    assert (told.day, undated.day, told.month, undated.month) == ("12 May 2021", "", "in May 2021", "")
    assert told.front(dated, present=False, timeless=False) == "on 3 May 2021, "
    assert "12 May 2021" in told.front(timeless, present=True, timeless=False)
    assert told.front(timeless, present=False, timeless=True) == ""
    assert undated.when(opening(found, time=TimeSpan(date(1998, 1, 1), date(1998, 12, 31)))) == "in 1998"


def test_a_present_of_a_life_is_told_as_of_the_day(found: FactSheet) -> None:
    life = replace(with_facts(found, people=(AAS,)), article=replace(found.article, title="Liv Aas"))
    undated = replace(life, article=replace(life.article, published=None))
    held = position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert Wording(life).front(held, present=True, timeless=False) == "as of 12 May 2021, "
    assert Wording(life).front(held, present=True, timeless=True) == ""
    assert Wording(undated).front(held, present=True, timeless=False) == ""


def test_a_press_release_is_named_by_whom_it_is_of(found: FactSheet) -> None:
    release = replace(found, article=replace(found.article, title="Press release of Senator Kern, 2021-05-12"))
    assert Wording(release).report == "according to the press release of Senator Kern of 12 May 2021, "
