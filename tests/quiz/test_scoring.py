"""Items and responses go in; out come scores."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.errors import SettingError
from question_bank.model import ITEM_TYPES, Item, Option
from quiz.scoring import SCORED_TYPES, Response, match_choices, score
from tests.quiz import samples

BY_TYPE = {item.item_type: item for item in samples.items()}


def best(item: Item) -> Response:
    """The response that deserves the full score."""
    choices = match_choices(item)
    places = [choices.index(pair.response) for pair in item.pairs] or list(range(1, len(item.sequence) + 1))
    return Response(
        chosen=tuple(index for index, option in enumerate(item.options) if option.correct),
        text=item.answers[0] if item.answers else "",
        places=tuple(places),
    )


@pytest.mark.parametrize("item_type", ITEM_TYPES)
def test_every_item_type_of_the_model_is_scored(item_type: str) -> None:
    assert item_type in SCORED_TYPES
    assert score(BY_TYPE[item_type], best(BY_TYPE[item_type])).value == 1
    assert score(BY_TYPE[item_type], None).value == 0
    assert score(BY_TYPE[item_type], Response()).value == 0


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(SettingError, match=r"essay.*multiple_choice"):
        score(replace(samples.items()[0], item_type="essay"), Response(chosen=(0,)))


@pytest.mark.parametrize(
    ("item_type", "response", "value"),
    [
        ("multiple_choice", Response(chosen=(1,)), 0),
        ("multiple_choice", Response(chosen=(0, 1)), 0),
        ("multiple_choice", Response(chosen=(99,)), 0),
        ("multiple_response", Response(chosen=(0,)), 0.5),
        ("multiple_response", Response(chosen=(0, 1, 2)), 0.5),
        ("multiple_response", Response(chosen=(2,)), 0),
        ("true_false", Response(chosen=(0,)), 0),
        ("short_answer", Response(text="the OKAFOR"), 1),
        ("short_answer", Response(text="Ines Moreau"), 0),
        ("cloze", Response(text="Rolls"), 1),
        ("numeric", Response(text="310"), 1),
        ("numeric", Response(text="309.9 metres"), 0),
        ("numeric", Response(text="three hundred and twelve"), 1),
        ("numeric", Response(text="long"), 0),
        ("date", Response(text="May 4th, 2021"), 1),
        ("date", Response(text="5 May 2021"), 0),
        ("matching", Response(places=(1, 0, None)), 1 / 3),
        ("matching", Response(places=(2, 2, 2)), 1 / 3),
        ("matching", Response(places=(7, -1)), 0),
        ("ordering", Response(places=(2, 3, 1)), 0.5),
        ("ordering", Response(places=(3, 2, 1)), 0),
        ("ordering", Response(places=(1, None, 2)), 0),
        ("ordering", Response(places=(1, 1, 2)), 0),
    ],
)
def test_scores(item_type: str, response: Response, value: float) -> None:
    assert score(BY_TYPE[item_type], response).value == pytest.approx(value)


def test_what_was_accepted_is_said() -> None:
    result = score(BY_TYPE["short_answer"], Response(text="okafor"))
    assert result.accepted == "Okafor"
    assert "capital letters" in result.why


responses = st.builds(
    Response,
    chosen=st.lists(st.integers(-2, 9), max_size=6).map(tuple),
    text=st.text(max_size=20),
    places=st.lists(st.none() | st.integers(-2, 9), max_size=6).map(tuple),
)


@given(st.sampled_from(samples.items()), responses)
def test_scores_lie_between_nought_and_one(item: Item, response: Response) -> None:
    assert 0 <= score(item, response).value <= 1


@given(responses)
def test_a_response_is_stored_without_loss(response: Response) -> None:
    assert Response.from_json(response.as_json()) == response


@given(st.lists(st.booleans(), min_size=2, max_size=6), st.data())
def test_exactly_the_keys_score_full(keys: list[bool], data: st.DataObject) -> None:
    options = tuple(Option(f"option {row}", correct, "") for row, correct in enumerate(keys))
    item = replace(BY_TYPE["multiple_response"], options=options)
    chosen = data.draw(st.sets(st.integers(0, len(keys) - 1), min_size=1))
    full = chosen == {row for row, correct in enumerate(keys) if correct}
    assert (score(item, Response(chosen=tuple(chosen))).value == 1) == full


def test_only_the_right_order_scores_full() -> None:
    item = BY_TYPE["ordering"]
    full = [ranks for ranks in permutations((1, 2, 3)) if score(item, Response(places=ranks)).value == 1]
    assert full == [(1, 2, 3)]
