"""A fact of what somebody said goes in; what a template can say of speaker and words comes out."""

from dataclasses import replace

import pytest

from question_bank.model import Block, FactSheet, Mention
from question_bank.template_names import variables
from question_bank.wording import Wording
from tests.items.conftest import fact, position, role, titled, with_facts


@pytest.mark.parametrize(("name", "in_cast"), [("Liv Aas", True), ("Ole Dahl", False)])
def test_a_speaker_is_one_of_many_speakers(found: FactSheet, name: str, in_cast: bool) -> None:
    speaker = Mention(name, name, "PERSON")
    spoken = fact(found, "quotation", speaker=speaker, quotation=role(found, "The new", "QUOTATION"))
    assert variables(Wording(found), spoken)["in_cast"] is in_cast


def test_among_few_speakers_nobody_is_in_the_cast(found: FactSheet) -> None:
    spoken = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=role(found, "The new", "QUOTATION"))
    sheet = with_facts(found, position(found, "Liv Aas", "Norwegian Foreign Minister"), spoken)
    assert variables(Wording(sheet), spoken)["in_cast"] is False


@pytest.mark.parametrize(
    ("title", "before"), [("Norvik bakers sleep less in Malta", True), ("Ministers meet in Oslo", False)]
)
def test_a_statement_that_the_headline_tells_is_told_before(found: FactSheet, title: str, before: bool) -> None:
    content = Mention("", "Norvik bakers slept less", "CLAUSE")
    said = fact(found, "statement", speaker=role(found, "Liv Aas"), content=content)
    assert variables(titled(found, title), said)["told_before"] is before


@pytest.mark.parametrize(
    ("title", "words", "stock"),
    [
        ("Press release of Senator Holt, 2021-05-09", "This is a great day for all of us", True),
        ("Press release of Senator Holt, 2021-05-09", "The harbour bridge of Norvik is overdue", False),
        ("Harbour bridge of Norvik opens", "This is a great day for all of us", False),
    ],
)
def test_praise_that_anybody_could_have_given(found: FactSheet, title: str, words: str, stock: bool) -> None:
    aas, said = Mention("Liv Aas", "Liv Aas", "PERSON"), Mention(words, words, "QUOTATION")
    quoted = fact(found, "quotation", speaker=aas, quotation=said, excerpt=said)
    blocks = (Block("heading", 0, 30),)
    article = replace(found.article, title=title, text="Harbour bridge of Norvik opens\nLiv Aas sang.", blocks=blocks)
    sheet = replace(with_facts(found, quoted), article=article)
    assert variables(Wording(sheet), quoted)["stock"] is stock
