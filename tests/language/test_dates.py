"""Sentences and the dates that must, or must not, be read in them; published on Sunday, 9 July 2023, where not said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.language.dates import (
    KINDS,
    ROLES,
    accepted_wordings,
    find_dates,
    in_words,
    resolve,
    spelling_style,
    with_preposition,
)
from question_bank.model import TimeSpan

PUBLISHED = date(2023, 7, 9)

# sentence, expression, what it means in a report (None: not certain)
REPORTED = [
    ("The ferry sank on 9 July 2021 near Obrovka.", "9 July 2021", "9 July 2021"),
    ("It opened on July 9, 2021, in Tarnow.", "July 9, 2021", "9 July 2021"),
    ("It opened on July 9 2021.", "July 9 2021", "9 July 2021"),
    ("It opened on July 9th.", "July 9th", "9 July 2023"),
    ("They signed on the 5th of July.", "the 5th of July", "5 July 2023"),
    ("They signed on 5 July.", "5 July", "5 July 2023"),
    ("They signed on 20 December.", "20 December", "20 December 2022"),
    ("They signed on Jan. 6.", "Jan. 6", "6 January 2023"),
    ("They signed on 14 Sept 2022.", "14 Sept 2022", "14 September 2022"),
    ("They met on 5 and 6 July.", "5 and 6 July", "5 and 6 July 2023"),
    ("They met on July 5th and 6th, 2023.", "July 5th and 6th, 2023", "5 and 6 July 2023"),
    ("It ran from July 3 to 6.", "July 3 to 6", "3–6 July 2023"),
    ("It ran July 3-6, 2023, in Borovo.", "July 3-6, 2023", "3–6 July 2023"),
    ("It ran between 3 and 6 July 2023.", "3 and 6 July 2023", "3–6 July 2023"),
    ("It ran on 3, 4 and 5 July 2023.", "3, 4 and 5 July 2023", "3–5 July 2023"),
    ("It ran from 30 June to 2 July 2023.", "30 June to 2 July 2023", "30 June to 2 July 2023"),
    ("It ran from June 30 to July 2, 2023.", "June 30 to July 2, 2023", "30 June to 2 July 2023"),
    ("It ran from 30 December 2019 to 2 January 2020.", None, "30 December 2019 to 2 January 2020"),
    ("They met on 5 and 8 July 2023.", "5 and 8 July 2023", None),
    ("They met on 28 February and 1 March 2024.", "28 February and 1 March 2024", None),
    ("They met on 5 or 6 July 2023.", "5 or 6 July 2023", None),
    ("The vote was moved from 3 July to 6 July.", "3 July to 6 July", None),
    ("He lived there in July 2022.", "July 2022", "July 2022"),
    ("The fund said in May that it would pay.", "May", "May 2023"),
    ("The fund said in July that it would pay.", "July", None),
    ("They agreed on it in March of last year.", "March of last year", "March 2022"),
    ("They met on March 20 last year.", "March 20 last year", "20 March 2022"),
    ("The trial began last November.", "last November", "November 2022"),
    ("The trial began last March.", "last March", None),
    ("Work began in early June.", "early June", "June 2023"),
    ("Sixty shops had closed by mid-2019.", "mid-2019", "2019"),
    ("Work began at the end of June.", "the end of June", "June 2023"),
    ("She joined in 1987.", "1987", "1987"),
    ("In 1987 and 1989 she joined the expedition.", "1987 and 1989", None),
    ("He served under the tsar in the 1990s.", "the 1990s", "the 1990s"),
    ("He served in the 1900s.", "the 1900s", None),
    ("He served in the 1930s and 1940s.", "the 1930s and 1940s", None),
    ("He was prime minister from 1980 to 1987.", "1980 to 1987", "1980–1987"),
    ("He was prime minister, 1980–1987.", "1980–1987", "1980–1987"),
    ("Sales rose in the first quarter of 2021.", "the first quarter of 2021", "January to March 2021"),
    ("Sales rose in Q1 2020.", "Q1 2020", "January to March 2020"),
    ("Sales rose in the first quarter.", "the first quarter", None),
    ("The minister arrived on Sunday.", "Sunday", "9 July 2023"),
    ("The minister arrived on Monday.", "Monday", "3 July 2023"),
    ("The minister arrived on Tuesday morning.", "Tuesday morning", "4 July 2023"),
    ("The minister arrived late on Friday.", "Friday", "7 July 2023"),
    ("The minister arrived on Sunday, July 2.", "Sunday, July 2", "2 July 2023"),
    ("The minister arrived on Sunday, July 3, 2023.", "Sunday, July 3, 2023", None),
    ("The minister arrived yesterday.", "yesterday", "8 July 2023"),
    ("The minister said today (6 July 2023) that it rained.", "today", "6 July 2023"),
    ("The minister arrived two days ago.", "two days ago", "7 July 2023"),
    ("The minister arrived two weeks ago.", "two weeks ago", None),
    ("The minister arrived three weeks later.", "three weeks later", None),
    ("The minister left that day.", "that day", None),
    ("The minister arrived this past Friday.", "this past Friday", "7 July 2023"),
    ("It destroyed the fence last year.", "last year", "2022"),
    ("It destroyed the fence last month.", "last month", "June 2023"),
    ("It destroyed the fence last week.", "last week", "26 June to 2 July 2023"),
    ("It destroyed the fence on Christmas Day.", "Christmas Day", "25 December 2022"),
    ("It struck at 10 a.m. local time.", "10 a.m. local time", None),
    ("It struck at 1922 UTC.", "1922 UTC", None),
    ("The log of 2023-07-05 is lost.", "2023-07-05", "5 July 2023"),
    ("The log of 25/12/2022 is lost.", "25/12/2022", "25 December 2022"),
    ("The log of 09/07/2022 is lost.", "09/07/2022", None),
    ("Nothing happened on 31 June 2020.", "31 June 2020", None),
]

PLANNED = [
    ("The ministers will meet on Sunday.", "9 July 2023"),
    ("The ministers will meet on Monday.", "10 July 2023"),
    ("The ministers will meet this Friday.", "14 July 2023"),
    ("The ministers will meet this coming Sunday.", "16 July 2023"),
    ("The ministers will meet on 11 and 12 July.", "11 and 12 July 2023"),
    ("The ministers will meet on 20 January.", "20 January 2024"),
    ("The ministers will meet on 5 July.", None),
    ("The ministers will meet in December.", "December 2023"),
    ("The ministers will meet tomorrow.", "10 July 2023"),
    ("The ministers will meet next year.", "2024"),
    ("The ministers will meet on 5 November next year.", "5 November 2024"),
    ("The truce holds until Friday.", "14 July 2023"),
    ("It has rained since Friday.", "7 July 2023"),
]

NO_DATE = [
    "It may rain and they may leave.",
    "Brian May sang, and Mrs May left.",
    "May said the plan was dead; by May it was.",
    "The army will march to the sun.",
    "The March for Science drew a crowd.",
    "Jan Novak, Mark Sunley and April Ryan won in the second round.",
    "Sat, Sun and Mon are short words.",
    "The council passed resolution 2259 and Resolution 1701.",
    "About 2000 people walked 1500 km and paid $1999.",
    "It sold 1,989 cars and 2000 vans.",
    "The Sunday Times and the Mail on Sunday wrote of Bloody Sunday.",
    "Shops close on Sundays and every Monday.",
    "The attacks of 9/11, the events of September 11 and the January 6 riot changed it.",
    "She wants a quarter of the votes in the quarter-final.",
    "Voyager 1 and LHS 1140 b are far away.",
]


@pytest.mark.parametrize(("sentence", "expression", "meaning"), REPORTED)
def test_a_report_means_the_day_before_publication(sentence: str, expression: str | None, meaning: str | None) -> None:
    mention = find_dates(sentence, published=PUBLISHED, planned=False)[0]
    assert mention.text == (expression or meaning)
    assert sentence[mention.start : mention.end] == mention.text
    assert (mention.span and in_words(mention.span)) == meaning


@pytest.mark.parametrize(("sentence", "meaning"), PLANNED)
def test_a_plan_means_the_day_from_publication_on(sentence: str, meaning: str | None) -> None:
    (mention,) = find_dates(sentence, published=PUBLISHED)
    span = resolve(mention, published=PUBLISHED, planned=True)
    assert (span and in_words(span)) == meaning


@pytest.mark.parametrize("sentence", NO_DATE)
def test_what_only_looks_like_a_date_is_left(sentence: str) -> None:
    assert find_dates(sentence, published=PUBLISHED, planned=False) == []


@pytest.mark.parametrize("sentence", [row[0] for row in REPORTED] + [row[0] for row in PLANNED])
def test_without_publication_nothing_relative_is_resolved(sentence: str) -> None:
    for mention in find_dates(sentence, planned=False):
        assert mention.kind in KINDS
        assert mention.role in ROLES
        assert mention.span is None or not mention.relative


@pytest.mark.parametrize(
    "sentence", ["He left on Sunday.", "He left on 5 January.", "He left in May.", "He leaves today."]
)
def test_an_unknown_tense_leaves_the_day_open(sentence: str) -> None:
    (mention,) = find_dates(sentence, published=PUBLISHED)
    assert mention.needs_tense
    assert mention.span is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("He left on 5 July.", date(2023, 7, 5)),
        ("The vote slated for 12 August is off.", date(2023, 8, 12)),
    ],
)
def test_a_day_a_few_weeks_off_needs_no_tense(sentence: str, day: date) -> None:
    (mention,) = find_dates(sentence, published=PUBLISHED)
    assert mention.span == TimeSpan(day, day)


@pytest.mark.parametrize(
    ("sentence", "role", "phrase"),
    [
        ("He left on Sunday.", "when", "on Sunday"),
        ("He left early on Sunday.", "when", "early on Sunday"),
        ("As of Monday, 40 were missing.", "as_of", "As of Monday"),
        ("He may stay until March 2025.", "until", "until March 2025"),
        ("He has stayed since 1981.", "since", "since 1981"),
        ("It will be finished by 2025.", "by", "by 2025"),
        ("It closed before 3 July 2023.", "before", "before 3 July 2023"),
        ("It closed after 3 July 2023.", "after", "after 3 July 2023"),
        ("It is closed from 3 July 2023.", "from", "from 3 July 2023"),
        ("It ran from 3 to 5 July 2023.", "when", "from 3 to 5 July 2023"),
        ("It ran between 2010 and 2015.", "when", "between 2010 and 2015"),
        ("The start was pushed back to Tuesday.", "to", "to Tuesday"),
        ("The start is scheduled for 11 July.", "for", "for 11 July"),
        ("The storm of 9 July 2020 felled it.", "of", "of 9 July 2020"),
        ("Friday's storm felled it.", "modifier", "Friday"),
        ("The 2018 elections changed it.", "modifier", "2018"),
        ("He repeated his January 2 remarks.", "modifier", "January 2"),
        ("He won at the London 2012 Games.", "modifier", "2012"),
        ("The mayor (1924–2019) built it.", "aside", "1924–2019"),
        ("He said ‘she came on Sunday’ and left.", "when", "on Sunday"),
    ],
)
def test_the_preposition_gives_the_role(sentence: str, role: str, phrase: str) -> None:
    (mention,) = find_dates(sentence)
    assert mention.role == role
    assert sentence[mention.phrase_start : mention.end] == phrase


@pytest.mark.parametrize(
    ("sentence", "published", "meaning"),
    [
        ("He arrived last Thursday.", date(2023, 7, 4), "29 June 2023"),
        ("He arrived last Thursday.", date(2023, 7, 7), None),
        ("He arrives next Monday.", date(2023, 7, 5), "10 July 2023"),
        ("He arrives next Monday.", date(2023, 7, 9), None),
        ("He arrives next Friday.", date(2023, 7, 4), None),
        ("Parliament was suspended until October 14.", date(2019, 9, 24), "14 October 2019"),
        ("Parliament was suspended until Friday.", date(2019, 9, 24), None),
    ],
)
def test_readers_who_would_differ_get_no_day(sentence: str, published: date, meaning: str | None) -> None:
    (mention,) = find_dates(sentence, published=published, planned=False)
    assert (mention.span and in_words(mention.span)) == meaning


def test_a_date_without_year_in_a_tale_of_another_year_is_left_open() -> None:
    text = "On 3 May 1998 he resigned, and on June 4 the successor was sworn in."
    assert [mention.span is None for mention in find_dates(text, published=PUBLISHED, planned=False)] == [False, True]
    (later,) = find_dates("On June 4 it rained.", published=PUBLISHED, planned=False, context="He resigned in 1998.")
    assert later.span is None


@pytest.mark.parametrize("word", ["early June", "mid-2019", "around July 2020", "last week", "later this year"])
def test_vague_dates_are_called_approximate(word: str) -> None:
    (mention,) = find_dates(f"It began {word}.", published=PUBLISHED)
    assert mention.approximate


@pytest.mark.parametrize(
    ("start", "end", "british", "american", "phrase"),
    [
        ("2023-07-09", "2023-07-09", "9 July 2023", "July 9, 2023", "on 9 July 2023"),
        ("2023-07-01", "2023-07-31", "July 2023", "July 2023", "in July 2023"),
        ("2023-01-01", "2023-12-31", "2023", "2023", "in 2023"),
        ("2023-07-11", "2023-07-12", "11 and 12 July 2023", "July 11 and 12, 2023", "on 11 and 12 July 2023"),
        ("2023-07-09", "2023-07-12", "9–12 July 2023", "July 9–12, 2023", "from 9 to 12 July 2023"),
        (
            "2023-06-30",
            "2023-07-02",
            "30 June to 2 July 2023",
            "June 30 to July 2, 2023",
            "from 30 June to 2 July 2023",
        ),
        (
            "2023-06-30",
            "2023-07-01",
            "30 June and 1 July 2023",
            "June 30 and July 1, 2023",
            "on 30 June and 1 July 2023",
        ),
        ("1990-01-01", "1999-12-31", "the 1990s", "the 1990s", "in the 1990s"),
        ("1980-01-01", "1987-12-31", "1980–1987", "1980–1987", "from 1980 to 1987"),
        ("2020-07-01", "2020-09-30", "July to September 2020", "July to September 2020", "from July to September 2020"),
    ],
)
def test_spans_in_words(start: str, end: str, british: str, american: str, phrase: str) -> None:
    span = TimeSpan(date.fromisoformat(start), date.fromisoformat(end))
    assert in_words(span) == british
    assert in_words(span, style="american") == american
    assert with_preposition(span) == phrase


DAYS = st.dates(date(1500, 1, 1), date(2150, 12, 31))
SPANS = st.one_of(
    DAYS.map(lambda day: TimeSpan(day, day)),
    st.builds(lambda day, length: TimeSpan(day, day + timedelta(days=length)), DAYS, st.integers(1, 200)),
    DAYS.map(
        lambda day: TimeSpan(
            day.replace(day=1), (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        )
    ),
    st.builds(
        lambda year, more: TimeSpan(date(year, 1, 1), date(year + more, 12, 31)),
        st.integers(1500, 2100),
        st.integers(0, 20),
    ),
)


@given(SPANS, st.sampled_from(["british", "american"]))
def test_what_is_written_is_read_back(span: TimeSpan, style: str) -> None:
    for text in (in_words(span, style=style), f"It happened {with_preposition(span, style=style)}."):
        found = find_dates(text)
        assert [mention.span for mention in found] == [span], text


@given(SPANS, st.sampled_from(["british", "american"]))
def test_every_accepted_wording_means_the_span(span: TimeSpan, style: str) -> None:
    wordings = accepted_wordings(span, style=style)
    assert wordings[0] == in_words(span, style=style)
    assert len(set(wordings)) == len(wordings)
    for wording in wordings:
        assert [mention.span for mention in find_dates(wording)] == [span], wording


@given(DAYS)
def test_the_year_may_be_left_out_only_where_the_stem_gives_it(day: date) -> None:
    span = TimeSpan(day, day)
    assert all(str(day.year) in wording for wording in accepted_wordings(span))
    bare = f"{day.day} {day:%B}"
    assert bare in accepted_wordings(span, year_given=True)
    assert bare not in accepted_wordings(span)


def test_figures_are_accepted_only_where_they_are_clear() -> None:
    clear, unclear = TimeSpan(date(2023, 7, 25), date(2023, 7, 25)), TimeSpan(date(2023, 7, 9), date(2023, 7, 9))
    assert {"25/07/2023", "07/25/2023", "2023-07-25"} <= set(accepted_wordings(clear))
    assert not any("/" in wording for wording in accepted_wordings(unclear))
    assert "2023-07-09" in accepted_wordings(unclear)


@given(DAYS, st.integers(0, 6), st.booleans())
def test_a_plain_weekday_lies_within_a_week_on_the_side_of_its_tense(day: date, number: int, planned: bool) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]
    (mention,) = find_dates(f"They met on {name}.", published=day, planned=planned)
    assert mention.span is not None
    assert mention.span.start.weekday() == number
    distance = (mention.span.start - day).days
    assert 0 <= distance <= 6 if planned else -6 <= distance <= 0


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    end = 0
    for mention in find_dates(text, published=PUBLISHED, planned=False):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.phrase_start <= mention.start
        assert mention.text == text[mention.start : mention.end]
        end = mention.end


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("It opened on 9 July 2023.", "british"),
        ("It opened on July 9, 2023.", "american"),
        ("The colour of the centre changed.", "british"),
        ("The color of the center changed.", "american"),
        ("Nothing here tells.", "british"),
        ("On March 3 and March 4 the colour changed.", "american"),
    ],
)
def test_style_of_an_article(text: str, style: str) -> None:
    assert spelling_style(text) == style
