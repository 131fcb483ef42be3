"""Wrong dates: of the key's make, on the right side of publication, never what the article gives the fact."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from question_bank.distractors.dates import FROM_ARTICLE, NEAR, propose
from question_bank.language.dates import find_dates, in_words
from question_bank.model import TimeSpan

PUBLISHED = date(2023, 7, 20)


def span_of(words: str) -> TimeSpan:
    """The span that the words of an option mean."""
    (mention,) = find_dates(words)
    assert mention.span is not None
    return mention.span


@pytest.mark.parametrize(
    ("words", "planned", "widest"),
    [
        ("9 July 2023", False, 9),
        ("20 July 2023", False, 9),
        ("21 July 2023", True, 9),
        ("5 August 2023", True, 9),
        ("11 and 12 July 2023", False, 9),
        ("9–12 July 2023", False, 12),
        ("June 2023", False, 190),
        ("July 2023", False, 190),
        ("December 2023", True, 190),
        ("2021", False, 6 * 366),
        ("2023", False, 6 * 366),
        ("1980–1987", False, 6 * 366),
        ("the 1990s", False, 30 * 366),
        ("July to September 2020", False, 9 * 31),
    ],
)
def test_three_of_the_same_make(words: str, planned: bool, widest: int) -> None:
    key = span_of(words)
    for seed in range(20):
        options = propose(key, published=PUBLISHED, planned=planned, rng=random.Random(seed))
        assert len(options) >= 3
        spans = [span_of(text) for text, _ in options]
        assert len({*spans, key}) == len(spans) + 1
        for span in spans:
            assert span.granularity == key.granularity
            assert abs((span.start - key.start).days) <= widest
            assert len(in_words(span).split()) == len(words.split())
            if planned:
                assert span.end >= PUBLISHED
            else:
                assert span.start <= PUBLISHED


@pytest.mark.parametrize("words", ["9 July 2023", "21 June 2023", "May 2022", "2014", "11 and 12 June 2023"])
def test_the_key_stands_at_every_place_of_the_sorted_options(words: str) -> None:
    key = span_of(words)
    places: Counter[int] = Counter()
    for seed in range(200):
        options = propose(key, published=PUBLISHED, planned=False, rng=random.Random(seed))[:3]
        places[sum(span_of(text).start < key.start for text, _ in options)] += 1
    assert set(places) == {0, 1, 2, 3}
    assert min(places.values()) >= 20


def test_the_same_seed_gives_the_same() -> None:
    key = span_of("9 July 2023")
    first, second = (propose(key, published=PUBLISHED, planned=False, rng=random.Random(7)) for _ in range(2))
    assert first == second


def test_dates_of_the_fact_are_avoided() -> None:
    key = span_of("9 July 2023")
    avoid = [span_of("10 July 2023"), span_of("5 to 7 July 2023")]
    for seed in range(50):
        texts = {
            text for text, _ in propose(key, published=PUBLISHED, planned=False, avoid=avoid, rng=random.Random(seed))
        }
        assert not texts & {"10 July 2023", "5 July 2023", "6 July 2023", "7 July 2023"}


def test_a_month_that_holds_a_day_of_the_fact_is_avoided() -> None:
    avoid = [span_of("12 May 2023")]
    for seed in range(50):
        options = propose(
            span_of("March 2023"), published=PUBLISHED, planned=False, avoid=avoid, rng=random.Random(seed)
        )
        assert "May 2023" not in [text for text, _ in options]


def test_a_year_of_the_article_comes_before_the_near_ones() -> None:
    key, other = span_of("1987"), span_of("1974")
    found = Counter(
        kind
        for seed in range(60)
        for text, kind in propose(
            key, published=PUBLISHED, planned=False, from_article=[other, key], rng=random.Random(seed)
        )[:3]
        if (text == "1974") == (kind == FROM_ARTICLE)
    )
    assert found[FROM_ARTICLE] >= 30
    assert sum(found.values()) == 180


def test_american_options_for_an_american_article() -> None:
    options = propose(
        span_of("9 July 2023"), published=PUBLISHED, planned=False, rng=random.Random(1), style="american"
    )
    assert all(text.endswith(", 2023") and kind == NEAR for text, kind in options)


@pytest.mark.parametrize(
    ("words", "planned"),
    [
        ("25 July 2023", False),
        ("1 July 2023", True),
        ("3 January to 20 March 2023", False),
        ("30 June to 2 July 2023", False),
    ],
)
def test_silence_where_it_cannot_be_done_well(words: str, planned: bool) -> None:
    assert propose(span_of(words), published=PUBLISHED, planned=planned, rng=random.Random(1)) == []


@given(
    st.dates(date(1600, 1, 1), date(2100, 1, 1)),
    st.integers(0, 6),
    st.integers(-400, 400),
    st.booleans(),
    st.integers(0, 1000),
)
def test_options_never_meet_the_key(start: date, length: int, age: int, planned: bool, seed: int) -> None:
    key = TimeSpan(start, start + timedelta(days=length))
    published = start + timedelta(days=age)
    options = propose(key, published=published, planned=planned, rng=random.Random(seed))
    assume(options)
    assert len(options) >= 3
    for text, _ in options:
        span = span_of(text)
        assert span.end < key.start or span.start > key.end
        assert (span.end - span.start) == (key.end - key.start)
        assert span.start >= published if planned else span.end <= published
