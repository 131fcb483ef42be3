"""Items and articles go in; what is said of their source comes out, once."""

from dataclasses import replace
from datetime import date

import pytest

from question_bank.exports.shared import citation
from tests import factories

BRIDGE = factories.article()
ITEM = factories.items(BRIDGE)[0]
SENTENCE = ITEM.evidence[0].text


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        ({}, "“A bridge for Norvik”, 3 March 2024, The Norvik Post"),
        ({"published": date(2023, 12, 31), "source": None}, "“A bridge for Norvik”, 31 December 2023"),
        ({"title": "", "published": None}, "The Norvik Post"),
        ({"title": "", "published": None, "source": None}, ""),
    ],
)
def test_a_source_is_said_as_far_as_it_is_known(particulars: dict[str, object], said: str) -> None:
    assert citation.source(factories.article(**({} | particulars))) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The mayor did it herself.", True),
        (SENTENCE, False),
        (f"The article says so: “{SENTENCE}”", False),
        (f"She was mayor from 2020 on and so it was her part: “{SENTENCE}”", True),
        ("", False),
    ],
)
def test_what_only_repeats_the_evidence_is_left_out(text: str, kept: bool) -> None:
    assert citation.beyond_evidence(text, ITEM) == (text if kept else "")


def test_the_evidence_is_there_once() -> None:
    item = replace(ITEM, explanation=f"The article says so: “{SENTENCE}”")
    assert citation.as_text(item, BRIDGE) == f"{SENTENCE} (“A bridge for Norvik”, 3 March 2024, The Norvik Post)"
    assert citation.as_html(item, BRIDGE).count("cut the ribbon") == 1


def test_a_key_that_is_not_verbatim_is_not_marked() -> None:
    assert citation.marked(factories.evidence(BRIDGE, 1)) == (SENTENCE, "", "")
    assert citation.marked(factories.evidence(BRIDGE, 1, "Ada Kern"))[:2] == ("Mayor ", "Ada Kern")


def test_an_item_without_an_article_is_still_explained() -> None:
    assert citation.as_text(replace(ITEM, evidence=()), None) == "The article says so."
    assert citation.as_html(replace(ITEM, evidence=(), explanation=""), None) == ""
