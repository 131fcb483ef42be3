"""Written items go in; those that ask something of their own come out."""

from dataclasses import replace
from datetime import date

import pytest

from question_bank.item_sifting import (
    TOP_UP,
    VERY_LONG,
    Written,
    by_last_resort,
    without_echoes,
    without_repeats,
    without_reserve,
    without_told_keys,
)
from question_bank.item_templates import ItemTemplate
from question_bank.model import Evidence, FactSheet, Item, Settings
from question_bank.wording import Wording
from tests.items.conftest import item


def told(template: str, kind: str, *, sentence: int, item_type: str = "multiple_choice") -> Item:
    cited = (Evidence(sentence, 0, 10, "Norvik bought Holt.", None, None),)
    return item(
        f"{template} of sentence {sentence}?",
        template=template,
        kind=kind,
        item_type=item_type,
        evidence=cited,
    )


CLAIM = told("event/claim-of-event", "event", sentence=3, item_type="true_false")


@pytest.mark.parametrize(
    ("beside", "kept"),
    [
        (told("quotation/speaker-of-words", "quotation", sentence=3), False),
        (told("quotation/speaker-of-words", "quotation", sentence=4), True),
        (told("event/date-of-event", "event", sentence=3), True),  # two things are told of one clause: what, and when
        (told("statement/claim-of-statement", "statement", sentence=3, item_type="true_false"), True),
    ],
    ids=lambda value: value.template if isinstance(value, Item) else None,
)
def test_a_claim_gives_way_to_another_kind_that_asks_its_sentence(beside: Item, kept: bool) -> None:
    left = without_echoes(Written([CLAIM, beside]), Settings())
    assert beside in left.items
    assert (CLAIM in left.items) is kept
    assert [rejection.reason for rejection in left.rejected] == ([] if kept else ["asked-otherwise"])


@pytest.mark.parametrize(("better", "taken"), [(0, TOP_UP), (1, TOP_UP - 1), (TOP_UP, 0), (TOP_UP + 1, 0)])
def test_the_second_best_fill_a_short_bank(found: FactSheet, better: int, taken: int) -> None:
    good = [told("quotation/speaker-of-words", "quotation", sentence=number) for number in range(better)]
    spare = [told("news/person-in-opening", "news", sentence=number) for number in range(10, 15)]
    left = without_reserve(found, Written([*good, *spare]), Settings())
    assert len(left.items) == better + taken
    assert all(item in left.items for item in good)
    assert {rejection.reason for rejection in left.rejected} == {"held-in-reserve"}


def test_of_the_weak_one_is_taken_where_there_is_nothing_else(found: FactSheet) -> None:
    weak = [told("news/person-in-other-headline", "news", sentence=n, item_type="cloze") for n in range(3)]
    good = told("quotation/speaker-of-words", "quotation", sentence=9)
    assert len(without_reserve(found, Written(weak), Settings()).items) == 1
    assert without_reserve(found, Written([*weak, good]), Settings()).items == [good]


def test_what_is_off_is_taken_last_of_all(found: FactSheet) -> None:
    off = told("purpose/purpose-of-deed", "purpose", sentence=1)
    weak = told("event/claim-beside", "event", sentence=2, item_type="true_false")
    assert by_last_resort(found.article, [off, weak], Settings(kinds=("event", "purpose"))) == [weak, off]
    assert by_last_resort(found.article, [off, weak], Settings()) == []  # one in ten of them was worth asking


def test_a_long_article_gets_one_of_the_second_best_more(found: FactSheet) -> None:
    good = [told("quotation/speaker-of-words", "quotation", sentence=number) for number in range(TOP_UP)]
    spare = [told("news/person-in-opening", "news", sentence=number) for number in range(10, 15)]
    long = replace(found, article=replace(found.article, text=found.article.text.ljust(VERY_LONG)))
    assert len(without_reserve(long, Written([*good, *spare]), Settings()).items) == TOP_UP + 1


def gap(template: str, stem: str, key: str, salience: float = 0.5) -> Item:
    return replace(
        told(template, "news", sentence=0, item_type="cloze"),
        id=stem,
        stem=stem,
        answers=(key,),
        options=(),
        salience=salience,
    )


def test_gaps_that_print_each_others_answers_are_one_but_in_a_headline() -> None:
    place = gap("news/place-in-headline", "“Ada Kern sails to _____”", "Malta", salience=0.9)
    person = gap("news/person-in-headline", "“_____ sails to Malta”", "Ada Kern")
    other = gap("news/number-in-headline", "“_____ ships sink at sea”", "48")
    told_too = replace(gap("event/place-in-event", "On 7 May 2021, a ferry sailed to _____.", "Malta"), kind="event")
    again = gap("news/person-in-opening", "On 7 May 2021, _____ sailed away.", "Ada Kern")
    whole = replace(
        told("news/claim-of-opening", "news", sentence=0), stem="Ada Kern sailed to Malta.", item_type="true_false"
    )
    written = without_told_keys(Written([place, person, other, again, told_too, whole]))
    assert written.items == [place, person, other, whole]  # of one headline a person and a place
    assert [left.reason for left in written.rejected] == 2 * ["key-told-elsewhere"]


APPOINTED = "In which year was the sailor Ada Kern appointed head of Norvik?"


@pytest.mark.parametrize(
    ("stem", "answer", "kept"),
    [
        ("In which year was sailor Ada Kern appointed head of Norvik?", "2004", False),
        ("In which year was sailor Ada Kern appointed head of Norvik?", "2005", True),
        ("In which year did the ferry Elna sink off Malta?", "2004", True),
    ],
)
def test_what_another_fact_asks_in_nearly_the_same_words_is_left_out(
    found: FactSheet, stem: str, answer: str, kept: bool
) -> None:
    first = item(APPOINTED, "2004", item_type="date")
    second = item(stem, answer, item_type="date")
    left = without_repeats(Wording(found), Written([first, second]))
    assert left.items == ([first, second] if kept else [first])


@pytest.mark.parametrize(("sentence", "kept"), [(1, 1), (2, 2)])
def test_a_question_is_kept_before_a_gap_of_its_sentence(found: FactSheet, sentence: int, kept: int) -> None:
    asked = replace(told("biography/school", "biography", sentence=1), id="a", stem="Where did Ada Kern learn to sail?")
    gap = replace(
        told("event/school", "event", sentence=sentence), id="b", stem="Which name is it? At _____ Kern sang."
    )
    assert len(without_repeats(Wording(found), Written([asked, gap])).items) == kept


def test_the_name_of_the_report_makes_no_two_questions_alike(found: FactSheet) -> None:
    told = Wording(found)
    front = told.report[:1].upper() + told.report[1:] + "who said, "
    assert len(front.split()) > 8
    both = [item(f"{front}“{words}”?", "Ada Kern") for words in ("We lost all we had", "The sea gave no sign")]
    assert without_repeats(told, Written(both)).items == both


@pytest.mark.parametrize(
    ("title", "published", "rank"),
    [
        ("A harbour", date(2021, 5, 9), 4),
        ("Press release of Senator Kern, 2021-05-09", date(2021, 5, 9), 1),
        ("Press release of Senator Kern", None, 1),
        ("A harbour", None, 2),
    ],
)
def test_the_rank_of_a_template_is_that_of_the_kind_of_article(
    found: FactSheet, title: str, published: date | None, rank: int
) -> None:
    article = replace(found.article, title=title, published=published)
    ranked = ItemTemplate("event", "x", "person", "person", "Who?", reserve=4, reserve_release=1, reserve_undated=2)
    assert ranked.rank(article) == rank
    assert replace(ranked, reserve_release=None, reserve_undated=None).rank(article) == 4


@pytest.mark.parametrize(("title", "kept"), [("A harbour", 0), ("Press release of Senator Kern, 2021-05-09", 3)])
def test_a_press_release_keeps_what_a_report_leaves(found: FactSheet, title: str, kept: int) -> None:
    sheet = replace(found, article=replace(found.article, title=title))
    passing = [told("quotation/words-in-passing", "quotation", sentence=number) for number in range(3)]
    assert len(without_reserve(sheet, Written(passing), Settings()).items) == kept
