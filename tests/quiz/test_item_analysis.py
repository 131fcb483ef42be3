"""Scores of a class go in; out come facility, discrimination and reliability, checked against figures by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.item_analysis import Scored, analyse, reliability


def attempts(*rows: str) -> list[dict[int, Scored]]:
    """A class as rows of digits: `101` had the first and third item right."""
    return [{item: Scored(float(score)) for item, score in enumerate(row)} for row in rows]


def test_facility_is_the_mean_score() -> None:
    found = analyse(attempts("11", "10", "10", "00"))
    assert [found[0].facility, found[1].facility] == [0.75, 0.25]


def test_discrimination_leaves_the_item_itself_out() -> None:
    found = analyse(attempts("111", "110", "100", "000"))
    # item 0: 1 1 1 0 against the mean of the others 1 .5 0 0
    assert found[0].discrimination == pytest.approx(0.5222, abs=1e-4)
    assert found[1].discrimination == pytest.approx(0.7071, abs=1e-4)


@pytest.mark.parametrize("rows", [("1",), ("11", "11"), ("1", "0")])
def test_discrimination_is_not_defined_without_variance(rows: tuple[str, ...]) -> None:
    assert analyse(attempts(*rows))[0].discrimination is None


def test_kr20_by_hand() -> None:
    # variances of the items .1875 .25 .1875, of the totals 1.25: 3/2 * (1 - .625/1.25)
    assert reliability(attempts("111", "110", "100", "000")) == pytest.approx(0.75)


@pytest.mark.parametrize("rows", [(), ("101",), ("1", "0"), ("10", "01")])
def test_reliability_is_not_defined_for_too_little(rows: tuple[str, ...]) -> None:
    assert reliability(attempts(*rows)) is None


def test_options_are_counted_and_gaps_as_well() -> None:
    found = analyse(
        [
            {"a": Scored(1, ("key",))},
            {"a": Scored(0, ("wrong",))},
            {"a": Scored(0, ("wrong",))},
            {"a": Scored(0, (), answered=False)},
        ]
    )["a"]
    assert found.chosen == {"key": 1, "wrong": 2}
    assert found.unanswered == 1
    assert found.attempts == 4


def test_a_key_that_good_students_miss_is_remarked() -> None:
    found = analyse(attempts("0111", "0111", "0110", "1000", "1000", "1000"))
    assert "check the key" in found[0].remark
    assert found[1].remark == ""


@given(st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=2, max_size=12))
def test_figures_stay_within_their_bounds(rows: list[list[float]]) -> None:
    scored = [{item: Scored(value) for item, value in enumerate(row)} for row in rows]
    for found in analyse(scored).values():
        assert 0 <= found.facility <= 1
        assert found.discrimination is None or -1.000001 <= found.discrimination <= 1.000001
    alpha = reliability(scored)
    assert alpha is None or alpha <= 1.000001


def test_attempts_with_different_items_are_compared_by_what_they_share() -> None:
    with_new_item = [*attempts("110", "100"), {0: Scored(1.0), 1: Scored(0.0), 7: Scored(1.0)}]
    assert analyse(with_new_item)[7].attempts == 1
    assert reliability(with_new_item) is not None
