"""Written items go in; those that ask something of their own come out."""

from dataclasses import replace
from pathlib import Path

import pytest

from question_bank import acceptance
from question_bank.item_sifting import (
    Odds,
    Written,
    likely,
    one_of_each,
    without_echoes,
    without_repeats,
    without_same_stems,
    without_told_keys,
)
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


class Told(Odds):
    """Odds that a test says, by template."""

    def __init__(self, sheet: FactSheet, **chances: float) -> None:
        super().__init__(sheet, Settings())
        self._chances = {name.replace("_", "-"): chance for name, chance in chances.items()}

    def of(self, item: Item) -> float:
        return self._chances[item.template.split("/")[1]]


def test_what_is_accepted_often_enough_is_kept_and_the_rest_held_in_reserve(found: FactSheet) -> None:
    good = told("quotation/speaker-of-words", "quotation", sentence=1)
    weak = told("event/claim-beside", "event", sentence=2)
    odds = Told(found, speaker_of_words=0.8, claim_beside=0.7)
    left = likely(Written([good, weak]), odds, Settings(least_chance=0.8))
    assert left.items == [good]
    assert [(gone.template, gone.reason) for gone in left.rejected] == [(weak.template, "held-in-reserve")]
    assert likely(Written([good, weak]), odds, Settings(least_chance=0.6)).items == [good, weak]
    assert likely(Written([good, weak]), odds, Settings(least_chance=0.85)).items == [good]  # the one last resort
    assert likely(Written([good, weak]), odds, Settings(least_chance=0.95)).items == []


def test_what_a_template_of_the_users_own_asks_is_wanted(found: FactSheet, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        'kind = "position"\n[[template]]\nname = "office-of-holder"\nasks = "holder"\nanswer = "person"\n'
        'stem = "Who was {{ office | the }}?"\n'
    )
    mine = told("position/office-of-holder", "position", sentence=1)
    assert Odds(found, Settings(templates=tmp_path)).of(mine) == 1
    assert Odds(found, Settings()).of(mine) == acceptance.chance(found, mine) < 1


def test_of_one_fact_each_role_is_asked_once_in_the_likelier_way(found: FactSheet) -> None:
    asked = told("statement/speaker-of-claim", "statement", sentence=1)
    weaker = told("statement/speaker-of-side-claim", "statement", sentence=1)
    claim = told("statement/claim-of-statement", "statement", sentence=1, item_type="true_false")
    odds = Told(found, speaker_of_claim=0.9, speaker_of_side_claim=0.6, claim_of_statement=0.95)
    left = one_of_each(Written([weaker, asked, claim]), odds, Settings())
    assert left.items == [asked]
    assert {(gone.template, gone.reason) for gone in left.rejected} == {
        (weaker.template, "role-asked"),
        (claim.template, "role-asked"),  # what is asked otherwise is not judged too
    }
    assert one_of_each(Written([claim]), odds, Settings()).items == [claim]


def test_a_first_sentence_is_asked_twice_and_whether_it_is_true(found: FactSheet) -> None:
    names = ("person-in-opening", "number-in-opening", "place-in-opening", "claim-of-opening")
    items = [told(f"news/{name}", "news", sentence=0) for name in names]
    odds = Told(found, person_in_opening=0.9, number_in_opening=0.7, place_in_opening=0.8, claim_of_opening=0.6)
    left = one_of_each(Written(items), odds, Settings())
    assert left.items == [items[0], items[2], items[3]]
    assert [(gone.template, gone.reason) for gone in left.rejected] == [("news/number-in-opening", "fact-asked-enough")]


def test_of_two_items_with_one_stem_the_likelier_stays(found: FactSheet) -> None:
    weak = replace(told("news/person-in-opening", "news", sentence=0), stem="Who sailed?")
    good = replace(told("news/name-in-opening", "news", sentence=1), stem="who sailed?")
    left = without_same_stems(Written([weak, good]), Told(found, person_in_opening=0.5, name_in_opening=0.6))
    assert left.items == [good]
    assert [gone.reason for gone in left.rejected] == ["same-stem"]


def gap(template: str, stem: str, key: str, salience: float = 0.5) -> Item:
    return replace(
        told(template, "news", sentence=0, item_type="cloze"),
        id=stem,
        stem=stem,
        answers=(key,),
        options=(),
        salience=salience,
    )


def test_of_gaps_with_one_answer_the_headline_s_is_kept() -> None:
    place = gap("news/place-in-headline", "“Ada Kern sails to _____”", "Malta", salience=0.9)
    person = gap("news/person-in-headline", "“_____ sails to Malta”", "Ada Kern")
    other = gap("news/number-in-headline", "“_____ ships sink at sea”", "48")
    told_too = replace(gap("event/place-in-event", "On 7 May 2021, a ferry sailed to _____.", "Malta"), kind="event")
    again = gap("news/person-in-opening", "On 7 May 2021, _____ sailed away.", "Ada Kern")
    whole = replace(
        told("news/claim-of-opening", "news", sentence=0), stem="Ada Kern sailed to Malta.", item_type="true_false"
    )
    beside = gap("news/place-in-opening", "On 7 May 2021, Ada Kern sailed to Malta from _____.", "Bergen")
    written = without_told_keys(Written([place, person, other, again, told_too, beside, whole]))
    assert written.items == [place, person, other, beside, whole]  # a quiz takes one that prints no other's answer
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
