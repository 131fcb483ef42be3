"""Quotations go in; the part of them that a stem can show comes out, or none."""

import pytest

from tests.facts.conftest import facts, reasons

# what Liv Aas said, the role of its part that can be shown, that part
SHOWN = [
    ("Every town in Norway could have new ferries.", "excerpt", "Every town in Norway could have new ferries"),
    ("Every town in Norway needs new ferries. We haven’t.", "excerpt", "Every town in Norway needs new ferries"),
    ("And every town in Norway needs new ferries.", "remark", "And every town in Norway needs new ferries"),
    ("But every town in Norway needs new ferries.", "remark", "But every town in Norway needs new ferries"),
    ("So our ferries need more sailors.", "remark", "So our ferries need more sailors"),
]
HIDDEN = [
    "Because every town in Norway needs new ferries.",
    "Yes our ferries need more sailors.",
    "Our towns in Norvik need ferries and we could have.",
    "Our towns need ferries, and Norway never will!",
    "Norway has towns and ferries, and we don’t.",
]
PARTS = {"excerpt", "remark", "phrase"}


@pytest.mark.parametrize(("words", "role", "part"), SHOWN)
def test_what_is_shown(words: str, role: str, part: str) -> None:
    (quotation,) = facts("quotation", f"Liv Aas said: “{words}”")
    assert {name: quotation.roles[name].entity for name in PARTS & set(quotation.roles)} == {role: part}


@pytest.mark.parametrize("words", HIDDEN)
def test_what_only_the_words_before_could_tell(words: str) -> None:
    (quotation,) = facts("quotation", f"Liv Aas said: “{words}”")
    assert PARTS & set(quotation.roles) == set()


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("a costly old disaster for our harbour", True),
        ("a costly old disaster", False),
        ("such a costly old disaster for Norvik", False),
    ],
)
def test_a_phrase_of_six_words_tells_enough(phrase: str, shown: bool) -> None:
    (quotation,) = facts("quotation", f"Liv Aas called the bridge “{phrase}”.")
    assert ("phrase" in quotation.roles) is shown


@pytest.mark.parametrize(
    ("title", "told"), [("Liv Aas speaks on bridges", ["fact"]), ("Invented", ["not-recent", "fact"])]
)
def test_words_of_another_year_are_shown_under_a_headline_only(title: str, told: list[str]) -> None:
    sentence = "In 1998 Liv Aas said: “The new bridge of Norvik will cost our towns dearly.”"
    assert reasons("quotation", sentence, title=title) == told
