"""Articles that lie beside the checkout go in; sound banks, and of one summit the known facts, come out."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from question_bank import generation, interchange, readers
from question_bank.errors import NothingToAsk
from question_bank.model import BankDocument, FactSheet, Settings
from tests.items.checks import EVERYTHING, check

OFFICES = {
    "Volodymyr Zelensky": "Ukrainian President",
    "Andrzej Duda": "Polish President",
    "Jens Stoltenberg": "NATO Secretary-General",
    "Joe Biden": "US President",
    "Dmitry Peskov": "spokesperson for the Russian presidency",
    "Hakan Fidan": "Turkish Foreign Minister",
    "Sergei Lavrov": "Russian Foreign Minister",
    "Recep Tayyip Erdogan": "Turkish President",
    "Jake Sullivan": "White House National Security Advisor",
    "Antony Blinken": "US Secretary of State",
    "Hun Sen": "Cambodian Prime Minister",
}
# The first two quoted words, and whose they are.
SPEAKERS = {
    "the best": "Volodymyr Zelensky",
    "work together": "Volodymyr Zelensky",
    "critical aid": "Volodymyr Zelensky",
    "We are": "Andrzej Duda",
    "chart a": "Joe Biden",
    "There are": "Joe Biden",
    "I don't": "Joe Biden",
    "If that": "Joe Biden",
    "wants Sweden": "Joe Biden",
    "very difficult": "Joe Biden",
    "the right": "Joe Biden",
    "direct violation": "Dmitry Peskov",
    "a timing": "Jake Sullivan",
    "If we": "Jake Sullivan",
    "painful experience": "Hun Sen",
    "The greatest": "Hun Sen",
}


@pytest.fixture(scope="module")
def shared(shared_articles: list[Path]) -> dict[str, BankDocument]:
    """The bank of each article that yields one."""
    return dict(_banks(shared_articles))


def _banks(paths: list[Path]) -> Iterator[tuple[str, BankDocument]]:
    for path in paths:
        beside = json.loads(path.with_suffix(".json").read_text("utf-8"))
        published = date.fromisoformat(beside["date"]) if beside.get("date") else None
        try:
            yield (
                path.stem,
                generation.generate(readers.read(path, title=beside["title"], published=published), EVERYTHING),
            )
        except NothingToAsk:
            continue


@pytest.fixture(scope="module")
def summit(shared: dict[str, BankDocument]) -> FactSheet:
    """What is found in the article on the summit."""
    if "00-vilnius-summit" not in shared:
        pytest.skip("the article on the summit is not beside this checkout")
    return shared["00-vilnius-summit"].sheets[0]


def test_every_article_gives_a_sound_bank(shared: dict[str, BankDocument]) -> None:
    assert shared
    for document in shared.values():
        check(document, EVERYTHING)
        assert interchange.load(interchange.dump(document)) == document


def test_positions_of_the_summit(summit: FactSheet) -> None:
    told = {f.roles["holder"].entity: f.roles["office"].entity for f in summit.facts if f.kind == "position"}
    assert told == OFFICES


def test_the_summit_is_an_event_with_days_and_place(summit: FactSheet) -> None:
    (event,) = (f for f in summit.facts if "occasion" in f.roles)
    assert (event.roles["plain"].entity, event.assertion) == ("NATO summit", "planned")
    assert "Vilnius" in event.roles["occasion"].entity
    assert event.time is not None
    assert (event.time.start, event.time.end) == (date(2023, 7, 11), date(2023, 7, 12))


def test_quotations_of_the_summit_have_their_speakers(summit: FactSheet) -> None:
    told = {
        " ".join(f.roles["quotation"].entity.split()[:2]): f.roles["speaker"].entity
        for f in summit.facts
        if f.kind == "quotation"
    }
    assert len(told) >= 10
    assert told.items() <= SPEAKERS.items()


def test_the_summit_gives_enough_for_a_lesson(summit: FactSheet) -> None:
    counts = [len(generation.generate_from_sheet(summit, Settings(least_chance=least)).items) for least in (0.5, 0.2)]
    assert counts[0] >= 8
    assert counts[1] >= 20


def test_nobody_is_asked_for_an_office_that_all_know(summit: FactSheet) -> None:
    every = generation.generate_from_sheet(summit, Settings(least_chance=0)).items
    asked = [item.stem for item in every if item.template == "position/office-of-speaker"]
    assert any("Andrzej Duda" in stem for stem in asked)
    assert not any("Joe Biden" in stem for stem in asked)
