"""The head of a first paragraph → its dateline; the tail of a paragraph → its agency tag."""

import pytest

from question_bank.readers import read
from question_bank.readers.datelines import dateline_length

from .layouts import PROSE, pairs


@pytest.mark.parametrize(
    "dateline",
    [
        "VILNIUS (AFP) -",
        "TORVIK -",
        "OSLO –",
        "Oslo —",
        "Washington —",
        "Washington, D.C. —",
        "WASHINGTON, D.C.—",
        "WASHINGTON, DC –",
        "WASHINGTON (May 3, 2021) –",
        "(Washington, D.C.) –",
        "[Norvik, Norland] –",
        "Torvik, Norland –",
        "NEW YORK (Reuters) --",
        "GENEVA, May 3 (AP) -",
        "Geneva, 3 May 2021 –",
        "NORVIK, Norland, May 3, 2021 /PressWire/ --",
        "ST. PETERSBURG, Russia —",
        "RIO de JANEIRO —",
        "LONDON:",
        "NORVIK/TORVIK (Reuters) -",
        "NORVIK/TORVIK -",
        "WEST NORVIK, Nld./TORVIK (Reuters) -",
        "(Reuters) -",
    ],
)
def test_dateline_and_paragraph_share_the_line(dateline: str) -> None:
    article = read(None, text=f"{dateline} {PROSE}\n\n{PROSE}")
    assert pairs(article) == [("dateline", dateline), ("paragraph", PROSE), ("paragraph", PROSE)]


@pytest.mark.parametrize("dateline", ["WASHINGTON", "WASHINGTON, DC", "WASHINGTON, D.C.", "NEW ORLEANS, LA"])
def test_a_dateline_that_lost_its_dash(dateline: str) -> None:
    article = read(None, text=f"{dateline} U.S. Senator Ida Rask opened the pier.\n\n{PROSE}")
    assert pairs(article) == [
        ("dateline", dateline),
        ("paragraph", "U.S. Senator Ida Rask opened the pier."),
        ("paragraph", PROSE),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO The talks went on.",
        "PARIS Hilton left the pier.",
        "NATO – The talks went on.",
        "UNICEF – The agency for children – met on Monday.",
        "NATO – the alliance of the west – met on Monday.",
        "Oslo – Norway's capital – is a port.",
        "Ida Rask, the mayor – she is 41 – spoke first.",
        "Well-known boats left - nobody knows why.",
        "WARNING: The pier is old.",
        "Ida Rask: The pier is old.",
        "The ferry left.",
        "(Norvik – The pier is old.",
        "",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert dateline_length(paragraph) == 0


def test_only_the_first_paragraphs_have_one() -> None:
    text = f"{PROSE}\n\n{PROSE}\n\nLONDON – {PROSE}"
    assert [kind for kind, _ in pairs(read(None, text=text))] == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("tail", "kind", "tag"),
    [
        ("AFP", "agency", "AFP"),
        (" AFP", "agency", "AFP"),
        (" (Reuters)", "agency", "(Reuters)"),
        (" — AP", "agency", "— AP"),
        (" AFP/Reuters", "agency", "AFP/Reuters"),
        (" ________", "boilerplate", "________"),
        (" ### Ida Rask, 555 0100", "boilerplate", "### Ida Rask, 555 0100"),
        ("--30--", "boilerplate", "--30--"),
    ],
)
def test_tags_at_the_end_are_no_part_of_the_paragraph(tail: str, kind: str, tag: str) -> None:
    assert pairs(read(None, text=f"{PROSE}\n\n{PROSE}{tail}"))[1:] == [("paragraph", PROSE), (kind, tag)]


@pytest.mark.parametrize("ending", [" She spoke to the AP.", " It was seen by AFP.", " “We told AFP.”"])
def test_agencies_in_a_sentence_stay(ending: str) -> None:
    assert pairs(read(None, text=PROSE + ending)) == [("paragraph", PROSE + ending)]


def test_a_tag_after_a_quotation() -> None:
    assert pairs(read(None, text=f"{PROSE} “It is late.”AFP"))[-1] == ("agency", "AFP")
