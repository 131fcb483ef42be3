"""Sentences with a gap and typed answers go in: what means the key scores full, nothing else of the article does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.gaps import GAP
from question_bank.language.number_words import to_words
from question_bank.model import Fact, Item, Mention
from quiz.article_words import article_words
from quiz.scoring import NOTHING_GIVEN, Response, score
from quiz.typed_key import typed_key
from tests.quiz.test_generous_rules import Told, articles, asked, dressed, family, many, respelled, slipped

WHICH = f"Which {{}} completes the sentence? On 3 May 2021, {{}} {GAP}."


@many
@given(articles().filter(lambda told: told.bodies), st.data())
def test_a_body_in_the_gap(told: Told, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(told.bodies))
    stem = WHICH.format("organisation", "boats came for the")
    scores_full = asked(told, (body,), "cloze", stem)
    assert scores_full(data.draw(dressed(data.draw(respelled(data.draw(slipped(body, told)))))))
    people = [way for name, _ in told.people for way in (name, family(name))]
    for other in (*told.bodies, *people):
        assert scores_full(data.draw(dressed(other))) == (other == body)


@many
@given(articles(), st.data())
def test_a_person_in_the_gap(told: Told, data: st.DataObject) -> None:
    name, _ = data.draw(st.sampled_from(told.people))
    item = Item("i", "a", "f", "event", "t", "cloze", WHICH.format("person", "boats came for"), answers=(name,))
    fact = Fact("f", "a", "event", {"person": Mention(name, name, "PERSON")})
    key = typed_key(item, article_words(told.text), fact)
    namesakes = [other for other, _ in told.people if family(other) == family(name)]
    for typed in (name, *([family(name)] if len(namesakes) == 1 else [])):
        assert score(item, Response(text=data.draw(dressed(typed))), key).value == 1
    for other, _ in told.people:
        given = score(item, Response(text=data.draw(dressed(other))), key)
        assert (given.value == 1) == (other == name)
        assert (given.accepted is not None) == (given.value == 1)


@many
@given(articles(), st.data())
def test_a_number_in_the_gap(told: Told, data: st.DataObject) -> None:
    count = data.draw(st.sampled_from(told.counts))
    stem = f"Which number completes the sentence? There were {GAP} boats."
    scores_full = asked(told, (str(count),), "cloze", stem)
    for typed in (str(count), f"{count:,}", to_words(count), f"{count} boats"):
        assert scores_full(data.draw(dressed(typed))), typed
    for other in {*told.counts, *(day.year for day in told.days)} - {count}:
        assert not scores_full(str(other))
        assert not scores_full(to_words(other))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("55 percent", 1),
        ("55%", 1),
        ("55", 1),
        ("fifty-five per cent", 1),
        ("5.5 percent", 0),
        ("55 boats", 0),
        ("rolls", 0),
        (GAP, 0),
    ],
)
def test_a_share_in_the_gap(typed: str, value: int) -> None:
    stem = f"Which percentage completes the sentence? Eva Castell said that sales had risen by {GAP}."
    item = Item("i", "a", "f", "statement", "t", "cloze", stem, answers=("55 percent", "55%", "55 per cent", "55"))
    key = typed_key(item, article_words("Sales rose by 55 percent. There were 55 boats and 312 rolls."))
    assert score(item, Response(text=typed), key).value == value


def test_an_empty_gap_is_no_answer() -> None:
    item = Item("i", "a", "f", "event", "t", "cloze", f"Norway opened the bridge in {GAP}.", answers=("Bergen",))
    assert score(item, Response(text=" ")) == NOTHING_GIVEN
