"""Wrong numbers: of the key's make, clear of it and of each other, none of the article's own."""

import random
import re
from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from question_bank.distractors.numbers import propose
from question_bank.language.numbers import NumberMention, find_numbers, from_words, to_words


def quantity(sentence: str) -> NumberMention:
    """The only number of a sentence."""
    (mention,) = find_numbers(sentence)
    return mention


def value_of(option: str, key: NumberMention) -> Decimal:
    """What an option means, read as a reader would."""
    tail = " of them" if key.kind == "fraction" else " more" if key.kind == "multiple" else " cats"
    value = quantity(f"We saw {option}{tail}.").value
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("sentence", "shape"),
    [
        ("At least 30 were hurt.", r"At least \d0"),
        ("It has over 900 members.", r"over \d00"),
        ("It has 48 members.", r"\d*[1-9]"),
        ("It has 365 members.", r"\d\d5"),
        ("It has 8,500 members.", r"\d+,500"),
        ("It has 7000 members.", r"\d000"),
        ("It has over 1,000 members.", r"over \d?,?\d?[05]00"),
        ("It has 1.1 million members.", r"\d\.[1-9] million"),
        ("It costs $9,000 or more.", r"\$\d+,000 or more"),
        ("It costs $7.25 an hour.", r"\$\d\.(00|25|50|75)"),
        ("It costs $7.35 an hour.", r"\$\d\.\d[05]"),
        ("It costs €2bn.", r"€[1-9]bn"),
        ("It costs 3.5 billion euros.", r"\d\.[1-9] billion euros"),
        ("It is 17.7 billion kilometers away.", r"\d+\.[1-9] billion kilometers"),
        ("Turnout was 83%.", r"\d\d%"),
        ("Turnout was 93 percent.", r"\d\d percent"),
        ("Growth was 0.5%.", r"\d\.[1-9]%"),
        ("Ninety per cent agreed.", r"[A-Z][a-z]+ty per cent"),
        ("It has three members.", r"[a-z]+"),
        ("Twenty-one of them left.", r"[A-Z][a-z]+(-[a-z]+)?"),
        ("It costs six billion euros.", r"[a-z]+ billion euros"),
        ("It took two and a half years.", r"[a-z]+ and a half years"),
        ("It has two hundred members.", r"[a-z]+ hundred"),
        ("A dozen eggs broke.", r"(Half a|[A-Z][a-z]*) dozen"),
        ("It is more than 5 times more likely.", r"more than \d times"),
        ("It houses 40 to 60 cats.", r"\d+0 to \d+0"),
        ("It houses between 36 and 40 cats.", r"between \d\d and \d\d"),
        ("The rate is 6% to 11%.", r"\d+% to \d+%"),
        ("A stay of one to four months follows.", r"[a-z]+ to [a-z]+ months"),
    ],
)
def test_options_have_the_shape_of_the_key(sentence: str, shape: str) -> None:
    key = quantity(sentence)
    assert re.fullmatch(shape, key.text)
    for seed in range(20):
        options = propose(key, rng=random.Random(seed))
        assert len(options) >= 3
        assert len({*options, key.text}) == len(options) + 1
        for option in options:
            assert re.fullmatch(shape, option), option
            assert value_of(option, key) != key.value


@pytest.mark.parametrize(
    "sentence", ["It has 48 members.", "Half of them left.", "It costs $60 million.", "It was 62%."]
)
def test_the_key_stands_at_every_place_of_the_sorted_options(sentence: str) -> None:
    key = quantity(sentence)
    assert key.value is not None
    places: Counter[int] = Counter()
    for seed in range(200):
        options = propose(key, rng=random.Random(seed))[:3]
        places[sum(value_of(option, key) < key.value for option in options)] += 1
    assert set(places) == {0, 1, 2, 3}
    assert min(places.values()) >= 20


def test_the_key_is_not_the_only_one_with_its_digits() -> None:
    key = quantity("It has 1,100 members.")
    for seed in range(100):
        options = propose(key, rng=random.Random(seed))[:3]
        assert any(len(option) == len(key.text) for option in options), options


def test_numbers_of_the_article_are_avoided() -> None:
    key = quantity("At least 30 were hurt.")
    for seed in range(50):
        options = propose(key, avoid=[Decimal(20), Decimal(50)], rng=random.Random(seed))
        assert not {"At least 20", "At least 50"} & set(options)


def test_the_same_seed_gives_the_same() -> None:
    key = quantity("It has 611 members.")
    assert propose(key, rng=random.Random(3)) == propose(key, rng=random.Random(3))


@pytest.mark.parametrize(
    "sentence",
    [
        "It took 1 hour.",
        "Tens of thousands marched.",
        "Ada Kern, 47, spoke.",
        "Norvik won 3-1 at home.",
        "It takes two or three days.",
        "It was the second attempt.",
    ],
)
def test_silence_where_it_cannot_be_done_well(sentence: str) -> None:
    assert propose(quantity(sentence), rng=random.Random(1)) == []


@given(
    st.integers(2, 10**7),
    st.sampled_from(["", "%", " km", " euros"]),
    st.sampled_from(["", "at least ", "about "]),
    st.booleans(),
    st.integers(0, 1000),
)
def test_options_are_clear_of_the_key_and_of_each_other(
    number: int, unit: str, modifier: str, comma: bool, seed: int
) -> None:
    assume(comma or number < 10000)
    assume(number >= 10 or unit or modifier != "about ")
    digits = f"{number:,}" if comma else str(number)
    (key,) = find_numbers(f"It gave {modifier}{digits}{unit or ' cats'}.")
    options = propose(key, rng=random.Random(seed))
    assume(options)
    assert len(options) >= 3
    values = sorted([*(value_of(option, key) for option in options), Decimal(number)])
    assert values[0] > 0
    for low, high in pairwise(values):
        assert high >= low * Decimal("1.1") or (high <= 24 and high > low) or (unit == "%" and high - low >= 3)
    if number > 12:
        assert Decimal("0.5") * number <= values[0]
        assert values[-1] <= Decimal("2.5") * number
    if unit == "%" and number < 100:
        assert values[-1] < 100
    for option in options:
        assert option.startswith(modifier.strip())
        assert option.endswith(unit)
        assert comma or "," not in option


@given(st.integers(2, 999), st.integers(0, 1000))
def test_numbers_in_words_stay_in_words(number: int, seed: int) -> None:
    key = quantity(f"It gave {to_words(number)} cats.")
    for option in propose(key, rng=random.Random(seed)):
        value = from_words(option)
        assert value is not None
        assert value not in (number, 1)
