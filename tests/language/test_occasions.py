"""Paragraphs go in; events that a noun names come out, with their days and their place."""

from datetime import date

import pytest

from question_bank.language.occasions import Occasion, occasions
from tests.language.conftest import analysed, words

# paragraphs (published on 12 May 2021), plain name, first day, last day, place, planned
DATED = [
    (
        ("The Malta summit is scheduled for 11 and 12 July 2023.",),
        "Malta summit",
        (2023, 7, 11),
        (2023, 7, 12),
        None,
        True,
    ),
    (
        ("The NATO summit in Malta on 3 and 4 May 2021 was short.",),
        "NATO summit",
        (2021, 5, 3),
        (2021, 5, 4),
        "Malta",
        False,
    ),
    (
        ("The Norvik Film Festival will be held on 3 June 2021.",),
        "Norvik Film Festival",
        (2021, 6, 3),
        (2021, 6, 3),
        None,
        True,
    ),
    (
        ("The Nordic Ports Conference in Bergen will begin on 3 June 2021.",),
        "Nordic Ports Conference",
        (2021, 6, 3),
        (2021, 6, 3),
        "Bergen",
        True,
    ),
    (
        ("Ada Kern will attend the NATO summit scheduled for 11 and 12 June in Oslo.",),
        "NATO summit",
        (2021, 6, 11),
        (2021, 6, 12),
        "Oslo",
        True,
    ),
    (
        ("The NATO summit in Oslo was long.", "The summit is scheduled for 3 June 2021."),
        "NATO summit",
        (2021, 6, 3),
        (2021, 6, 3),
        None,
        True,
    ),
    (("The Norvik marathon began on 3 May 2021.",), "Norvik marathon", (2021, 5, 3), (2021, 5, 3), None, False),
]
NONE = [
    ("The Norwegian referendum was held on 3 May 2021.",),
    ("The summit on 11 July 2021 will be short.",),
    ("The Norvik Film Festival was held in Bergen.",),
    ("The hearing is scheduled for 3 June 2021.",),
    ("He missed the Malta summit but left on 3 May 2021.",),
    ("The annual summits of NATO in June 2021 were short.",),
    ("The Norvik summit hall opened on 3 May 2021.",),
    ("The Norvik Film Festival was held around 3 May 2021.",),
    ("The Norvik election and the Oslo election were held on 3 May 2021.",),
    ("“The Norvik Film Festival was held on 3 May 2021.",),
    ("The Malta summit was long.", "The second summit is scheduled for 3 June 2021."),
    ("Norway’s summit in Malta was long.", "The summit is scheduled for 3 June 2021."),
]


def found(*paragraphs: str) -> list[Occasion]:
    return [o for o in occasions(analysed(*paragraphs)) if o.date is not None and o.date[0].span is not None]


@pytest.mark.parametrize(("paragraphs", "plain", "first", "last", "place", "planned"), DATED)
def test_occasion(
    paragraphs: tuple[str, ...],
    plain: str,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    place: str | None,
    planned: bool,
) -> None:
    (occasion,) = found(*paragraphs)
    assert occasion.plain == plain
    assert occasion.date is not None
    span = occasion.date[0].span
    assert (span.start, span.end) == (date(*first), date(*last))
    assert (words(occasion.place) if occasion.place else None) == place
    assert occasion.planned is planned


@pytest.mark.parametrize("paragraphs", NONE)
def test_no_occasion(paragraphs: tuple[str, ...]) -> None:
    assert [o.name for o in found(*paragraphs)] == []


def test_a_later_sentence_takes_the_name_with_its_place() -> None:
    (occasion,) = found("The NATO summit in Oslo was long.", "The summit is scheduled for 3 June 2021.")
    assert occasion.name == "NATO summit in Oslo"


def test_a_relative_date_needs_the_day_of_publication() -> None:
    undated = analysed("The Norvik Film Festival will be held on Sunday.", published=None)
    assert [o.date for o in occasions(undated) if o.date is not None and o.date[0].span is not None] == []
