"""Sentences and the quantities that must, or must not, be read in them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.language.numbers import (
    ASKABLE,
    KINDS,
    accepted_wordings,
    find_numbers,
    from_words,
    is_name_number,
    to_words,
)

# sentence, expression, kind, value, upper value, modifier, unit, surface
QUANTITIES = [
    ("More than 1.1 million people fled.", "More than 1.1 million", "count", 1_100_000, None, "More than", "", "mixed"),
    ("It has over 900 members.", "over 900", "count", 900, None, "over", "", "digits"),
    ("At least 30 were hurt.", "At least 30", "count", 30, None, "At least", "", "digits"),
    ("It houses 40 to 60 cats.", "40 to 60", "count", 40, 60, "", "", "digits"),
    ("It houses between 36 and 40 cats.", "between 36 and 40", "count", 36, 40, "between", "", "digits"),
    ("It houses 8-10 cats.", "8-10", "count", 8, 10, "", "", "digits"),
    ("It sold 2 to 3 million tickets.", "2 to 3 million", "count", 2_000_000, 3_000_000, "", "", "mixed"),
    (
        "Nearly a quarter of a million pupils came.",
        "Nearly a quarter of a million",
        "count",
        250_000,
        None,
        "Nearly",
        "",
        "words",
    ),
    ("It costs $9,000 or more.", "$9,000 or more", "money", 9000, None, "", "$", "digits"),
    (
        "It costs between $5 and $7 billion.",
        "between $5 and $7 billion",
        "money",
        5 * 10**9,
        7 * 10**9,
        "between",
        "$",
        "mixed",
    ),
    ("It costs 3.5 billion euros.", "3.5 billion euros", "money", 3_500_000_000, None, "", "euros", "mixed"),
    ("It costs €2bn.", "€2bn", "money", 2_000_000_000, None, "", "€", "mixed"),
    ("It costs one billion zlotys.", "one billion zlotys", "money", 10**9, None, "", "zlotys", "words"),
    ("It costs US$3.4 trillion.", "US$3.4 trillion", "money", 3_400_000_000_000, None, "", "US$", "mixed"),
    ("Turnout was 83%.", "83%", "percent", 83, None, "", "%", "digits"),
    ("Ninety per cent agreed.", "Ninety per cent", "percent", 90, None, "", "per cent", "words"),
    ("Trade grew by 16–17 percent.", "16–17 percent", "percent", 16, 17, "", "percent", "digits"),
    ("The rate is only 6% to 11%.", "only 6% to 11%", "percent", 6, 11, "only", "%", "digits"),
    (
        "It is 17.7 billion kilometers away.",
        "17.7 billion kilometers",
        "measure",
        17_700_000_000,
        None,
        "",
        "kilometers",
        "mixed",
    ),
    ("The 2000 km pipe is new.", "2000 km", "measure", 2000, None, "", "km", "digits"),
    ("It does 5 km/h.", "5 km/h", "measure", 5, None, "", "km/h", "digits"),
    ("It took two and a half years.", "two and a half years", "measure", Decimal("2.5"), None, "", "years", "words"),
    ("A stay of one to four months follows.", "one to four months", "measure", 1, 4, "", "months", "words"),
    ("It is more than 5 times more likely.", "more than 5 times", "multiple", 5, None, "more than", "times", "digits"),
    ("A dozen eggs broke.", "A dozen", "count", 12, None, "", "", "words"),
    ("Half a dozen eggs broke.", "Half a dozen", "count", 6, None, "", "", "words"),
    ("Twenty-one of them left.", "Twenty-one", "count", 21, None, "", "", "words"),
    ("Two hundred and fifty thousand left.", "Two hundred and fifty thousand", "count", 250_000, None, "", "", "words"),
    ("Some 400,000+ followers left.", "Some 400,000+", "count", 400_000, None, "Some", "", "digits"),
    ("In 2019 it sold 2000 cars.", "2000", "count", 2000, None, "", "", "digits"),
    ("On Tuesday 40 flats burned.", "40", "count", 40, None, "", "", "digits"),
    ("They asked about four things.", "four", "count", 4, None, "", "", "words"),
    ("Nearly half of the output is lost.", "Nearly half", "fraction", Decimal("0.5"), None, "Nearly", "", "words"),
    ("Three British soldiers left.", "Three", "count", 3, None, "", "", "words"),
]

SET_APART = [
    ("Ada Kern, 47, spoke.", "47", "age"),
    ("A 47-year-old spoke.", "47", "age"),
    ("Ada Kern was aged 47 then.", "47", "age"),
    ("He died in Porto; he was 95.", "95", "age"),
    ("Men of 40 to 60 years of age came.", "40 to 60", "age"),
    ("Norvik won 3-1 at home.", "3-1", "score"),
    ("A 7-2 vote followed.", "7-2", "score"),
    ("It was the 21st attempt.", "21st", "ordinal"),
    ("It was the second attempt.", "second", "ordinal"),
    ("Tens of thousands marched.", "Tens of thousands", "vague"),
    ("Several towns flooded.", "Several", "vague"),
    ("One in five pupils walks.", "One in five", "ratio"),
    ("Eight out of 10 pupils walk.", "Eight out of 10", "ratio"),
    ("It has a 25-room annexe.", "25", "compound"),
    ("A nine-year wait ended.", "nine", "compound"),
    ("It takes two or three days.", "two or three days", "choice"),
    ("The toll rose from fourteen to 31.", "fourteen to 31", "change"),
    ("The index stood at 6.3 then.", "6.3", "index"),
]

NO_NUMBER = [
    "The council passed resolution 2259 and Resolution 1701.",
    "Voyager 1 and LHS 1140 b are far away.",
    "It treats type 2 diabetes on page 12, section 3(2).",
    "K2-18b, the F-16, COVID-19, mAb114, the A380 and 5G are names.",
    "The Group of 7 and the Group of Seven met.",
    "It changed after 9/11, in 1987, and by 2025.",
    "It began at 10:30, 7:37 p.m. and 1922 UTC.",
    "She ran it in 2:14:04.",
    "Call 020 7946 0958, +44 20 7946 0958 or 555-0199.",
    "He lives at 10 Downing Street by the Three Gorges Dam.",
    "A magnitude 6.3 quake and a 5.0 magnitude shock followed.",
    "One of them saw no one.",
    "He came on 9 July and left on July 11.",
    "The host was 192.168.0.1, release 1.2.3.",
    "In the 1990s he was in his 40s.",
    "It was -5 outside.",
]


@pytest.mark.parametrize(("sentence", "text", "kind", "value", "high", "modifier", "unit", "surface"), QUANTITIES)
def test_a_quantity_is_read_whole(
    sentence: str,
    text: str,
    kind: str,
    value: Decimal,
    high: Decimal | None,
    modifier: str,
    unit: str,
    surface: str,
) -> None:
    (mention,) = (found for found in find_numbers(sentence) if found.askable)
    assert (mention.text, mention.kind, mention.value, mention.value_high) == (text, kind, value, high)
    assert (mention.modifier, mention.unit, mention.surface) == (modifier, unit, surface)
    assert sentence[mention.start : mention.end] == text
    for figure in mention.figures:
        assert sentence[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(("sentence", "text", "kind"), SET_APART)
def test_what_is_no_count_is_named(sentence: str, text: str, kind: str) -> None:
    (mention,) = find_numbers(sentence)
    assert (mention.text, mention.kind, mention.askable) == (text, kind, False)
    assert kind in KINDS
    assert kind not in ASKABLE


@pytest.mark.parametrize("sentence", NO_NUMBER)
def test_numbers_in_names_and_times_are_left(sentence: str) -> None:
    assert [mention.text for mention in find_numbers(sentence)] == []


def test_two_thirds_are_a_fraction() -> None:
    (mention,) = find_numbers("Two thirds of voters agreed.")
    assert (mention.text, mention.kind) == ("Two thirds", "fraction")
    assert mention.value is not None
    assert round(mention.value, 3) == Decimal("0.667")


def test_from_five_to_six_is_a_change() -> None:
    assert [mention.kind for mention in find_numbers("It rose from five people to six.")] == ["change", "change"]


@pytest.mark.parametrize(("sentence", "definite"), [("The two leaders met.", True), ("Two leaders met.", False)])
def test_known_sets_are_marked(sentence: str, definite: bool) -> None:
    (mention,) = find_numbers(sentence)
    assert mention.definite is definite


def test_dates_may_be_handed_in() -> None:
    assert [mention.text for mention in find_numbers("In 1850 or so 40 left.", dates=[])] == ["40"]


# "2000" alone is a year, "8-10" a score.
CLEAR_ALONE = [row for row in QUANTITIES if row[1] not in ("2000", "8-10")]


@pytest.mark.parametrize("row", CLEAR_ALONE, ids=lambda row: row[1])
def test_a_quantity_means_the_same_without_its_sentence(row: tuple[str, str, str, Decimal]) -> None:
    sentence, text, kind, value = row[:4]
    (mention,) = find_numbers(text)
    assert (mention.text, mention.kind, mention.value) == (text, kind, value), sentence


@pytest.mark.parametrize("text", ["half", "a third", "nearly half", "two thirds"])
def test_a_part_can_stand_alone(text: str) -> None:
    (mention,) = find_numbers(text)
    assert (mention.text, mention.kind) == (text, "fraction")


@pytest.mark.parametrize(("text", "number", "named"), [("Voyager 1 left", "1", True), ("saw 12 cats", "12", False)])
def test_is_name_number(text: str, number: str, named: bool) -> None:
    start = text.index(number)
    assert is_name_number(text, start, start + len(number)) is named


@pytest.mark.parametrize(
    ("sentence", "wordings"),
    [
        ("It has 21 members.", {"21", "twenty-one", "twenty one"}),
        ("It has more than 1.1 million members.", {"more than 1.1 million", "1.1 million", "1,100,000", "1100000"}),
        ("Turnout was 83%.", {"83%", "83 percent", "83 per cent", "83"}),
        ("It costs $9,000 or more.", {"$9,000 or more", "$9,000", "9,000 dollars", "$9000", "9000"}),
        ("It costs €2bn.", {"€2bn", "€2 billion", "2 billion euros", "€2,000,000,000"}),
        ("It houses 40 to 60 cats.", {"40 to 60", "40-60", "between 40 and 60"}),
        ("Two thirds of voters agreed.", {"Two thirds", "two-thirds"}),
        ("A third of voters agreed.", {"a third", "one third"}),
    ],
)
def test_accepted_wordings(sentence: str, wordings: set[str]) -> None:
    accepted = accepted_wordings(find_numbers(sentence)[0])
    assert wordings <= set(accepted)
    assert len(accepted) == len(set(accepted))


@given(st.integers(1, 10**15 - 1))
def test_words_are_read_back(number: int) -> None:
    assert from_words(to_words(number)) == number


@pytest.mark.parametrize("number", [-1, 10**15, Decimal("1.5")])
def test_what_has_no_words_is_refused(number: Decimal) -> None:
    with pytest.raises(ValueError, match="whole number"):
        to_words(number)


@given(st.integers(2, 10**6 - 1))
def test_digits_and_words_in_a_sentence_mean_the_same(number: int) -> None:
    for wording in (f"{number:,}", to_words(number)):
        (mention,) = find_numbers(f"The club has {wording} members today.")
        assert mention.value == number
        assert {f"{number:,}", str(number), to_words(number)} <= set(accepted_wordings(mention))


@given(st.integers(2, 10**6 - 1), st.sampled_from(["", "%", " km", " euros"]))
def test_every_accepted_wording_has_the_value(number: int, unit: str) -> None:
    (mention,) = find_numbers(f"It gave more than {number:,}{unit}.")
    for wording in accepted_wordings(mention):
        (again,) = find_numbers(f"It gave {wording} members.")
        assert again.value == number, wording


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    end = 0
    for mention in find_numbers(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        end = mention.end
