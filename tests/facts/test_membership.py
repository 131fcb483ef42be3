"""Sentences about members go in; who belongs to what, or silence, comes out."""

from datetime import date

import pytest

from question_bank.facts import membership
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Article, Block, Fact


def facts_of(text: str) -> list[Fact]:
    article = Article(
        "a", "Norvik opens its harbour", text, date(2021, 5, 9), blocks=(Block("paragraph", 0, len(text)),)
    )
    return [f for f in membership.find(analyse(pipeline.load(), article)) if isinstance(f, Fact)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Senator Ada Kern, chairman of the Senate Veterans Affairs Committee, opened the hearing.",
            ("Senator Ada Kern", "chair", "Senate Veterans Affairs Committee"),
        ),
        ("Estonia joined the European Union in 2004.", ("Estonia", "join", "the European Union")),
    ],
)
def test_who_belongs_to_what(text: str, told: tuple[str, str, str]) -> None:
    (found,) = facts_of(text)
    assert tuple(found.roles[name].entity for name in ("introduced", "relation", "body")) == told


@pytest.mark.parametrize(
    "text",
    [
        "Norway left the meeting in 2004.",
        "Estonia wants to join the European Union in 2004.",
        "Ada Kern, chairman of the committee, opened the hearing.",
        "Ada Kern joined Jon Holt in 2004.",
    ],
)
def test_what_is_no_membership_is_not_told(text: str) -> None:
    assert facts_of(text) == []
