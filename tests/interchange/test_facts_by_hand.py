"""Facts written by hand go in; a sheet with ids, offsets, sentences and evidence comes out."""

import contextlib
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import facts, interchange
from question_bank.errors import InterchangeError
from question_bank.model import FactSheet, Mention, TimeSpan
from tests import factories


def load(content: Any) -> FactSheet:
    return interchange.load_facts(json.dumps(content, ensure_ascii=False).encode())


def test_a_sheet_comes_back_as_it_was() -> None:
    sheet = factories.document().sheets[0]
    data = interchange.dump_facts(sheet)
    assert interchange.load_facts(data) == sheet
    assert interchange.dump_facts(interchange.load_facts(data)) == data


def test_words_that_are_none_come_back_as_they_were() -> None:
    """In "Norway seeks to sail" nothing stands between the verb and its purpose."""
    sheet = factories.document().sheets[0]
    first, *others = sheet.facts
    gapless = replace(first, roles={**first.roles, "rest": Mention("", "", "AIM")})
    sheet = replace(sheet, facts=(gapless, *others))
    assert interchange.load_facts(interchange.dump_facts(sheet)).facts[0].roles["rest"] == Mention("", "", "AIM")


def test_the_facts_of_a_bank_with_one_article_are_read() -> None:
    document = factories.document()
    content = json.loads(interchange.dump(document))
    del content["articles"][1]
    assert load(content) == document.sheets[0]


def test_kind_and_roles_are_enough() -> None:
    sheet = load([{"kind": "position", "roles": {"holder": "Ada Kern", "office": {"text": "Mayor of Norvik"}}}])
    (fact,) = sheet.facts
    assert (fact.kind, fact.assertion, fact.evidence, fact.article) == ("position", "asserted", (), sheet.article.id)
    assert fact.roles["holder"].entity == "Ada Kern"
    assert fact.roles["holder"].type == "PERSON"
    assert fact.roles["office"].start is None
    assert (sheet.article.text, sheet.sentences) == ("", ())


def test_sentences_make_the_article() -> None:
    told = [
        {"kind": "position", "roles": {"holder": "Ada Kern"}, "sentence": "Ada Kern is mayor."},
        {
            "kind": "event",
            "roles": {"event": "opening"},
            "sentence": ["The opening was on Monday.", "Ada Kern is mayor."],
        },
    ]
    sheet = load({"article": {"title": "News", "published": "2024-03-03", "source": "Post"}, "facts": told})
    assert sheet.article.text == "Ada Kern is mayor.\n\nThe opening was on Monday."
    assert (sheet.article.title, sheet.article.published) == ("News", date(2024, 3, 3))
    assert [sheet.article.text[s.start : s.end] for s in sheet.sentences] == sheet.article.text.split("\n\n")
    assert [fact.evidence for fact in sheet.facts] == [(0,), (0, 1)]
    holder, event = sheet.facts[0].roles["holder"], sheet.facts[1].roles["event"]
    assert (holder.start, holder.end) == (0, 8)
    assert sheet.article.text[event.start : event.end] == "opening"


def test_a_sentence_is_sought_in_the_text_that_is_given() -> None:
    text = "First comes this. Ada Kern is mayor. Then more."
    sheet = load(
        {
            "title": "News",
            "text": text,
            "facts": [{"kind": "k", "roles": {"r": "mayor"}, "sentence": "Ada Kern is mayor."}],
        }
    )
    assert [text[s.start : s.end] for s in sheet.sentences] == ["Ada Kern is mayor."]
    assert text[sheet.facts[0].roles["r"].start :].startswith("mayor.")


def test_a_fact_can_be_added_to_those_that_were_found() -> None:
    sheet = factories.document().sheets[0]
    content = json.loads(interchange.dump_facts(sheet))
    content["facts"].append({"kind": "event", "roles": {"event": "ribbon"}, "sentence": factories.BRIDGE[1]})
    content["facts"][0]["roles"]["office"]["entity"] = "Mayor of Norvik"
    corrected = load(content)
    assert corrected.facts[2].evidence == (1,)
    assert corrected.facts[0].roles["office"].entity == "Mayor of Norvik"
    assert corrected.sentences == sheet.sentences


def test_ids_follow_the_content() -> None:
    one = [{"kind": "position", "roles": {"holder": "Ada Kern"}}]
    assert load(one) == load(one)
    assert load(one).article.id != load([{"kind": "position", "roles": {"holder": "Liv Aas"}}]).article.id


@pytest.mark.parametrize(
    ("given", "span"),
    [
        ("2024-03-02", (date(2024, 3, 2), date(2024, 3, 2))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ({"start": "2024-03-02", "end": "2024-03-04"}, (date(2024, 3, 2), date(2024, 3, 4))),
    ],
)
def test_a_time_is_a_day_a_month_a_year_or_a_span(given: Any, span: tuple[date, date]) -> None:
    assert load([{"kind": "event", "roles": {"event": "x"}, "time": given}]).facts[0].time == TimeSpan(*span)


def test_who_is_cited_makes_a_fact_attributed() -> None:
    fact = load([{"kind": "event", "roles": {"event": "x"}, "attributed_to": "Liv Aas"}]).facts[0]
    assert fact.assertion == "attributed"
    assert fact.attributed_to is not None
    assert fact.attributed_to.entity == "Liv Aas"


GOOD = {"kind": "k", "roles": {"r": "x"}}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ([GOOD, {"roles": {"r": "x"}}], "Fact 2 has no “kind”"),
        ([GOOD, {"kind": "k"}], "Fact 2 has no “roles”"),
        ([GOOD, {"kind": "k", "roles": {}}], "Fact 2 must have a kind and at least one role"),
        ([GOOD, {"kind": "k", "roles": {"r": 5}}], "Fact 2, “roles”, “r” is 5, but must be an object"),
        ([GOOD, {"kind": "k", "roles": {"r": " "}}], "Fact 2, .*not empty"),
        ([GOOD, {**GOOD, "kind": "other", "assertion": "sure"}], "Fact 2: “assertion”"),
        ([GOOD, {**GOOD, "kind": "other", "time": "yesterday"}], "Fact 2: “time”"),
        ([GOOD, {**GOOD, "kind": "other", "time": "2024-13"}], "Fact 2: “time”"),
        ([GOOD, {**GOOD, "kind": "other", "time": "2023-02-29"}], "Fact 2: “time”"),
        ([GOOD, {**GOOD, "kind": "other", "evidence": [4]}], "Fact 2: the article has no sentence 4"),
        ([GOOD, GOOD], "Fact 2 says the same as Fact 1"),
        ([{**GOOD, "id": "x"}, {**GOOD, "id": "x"}], "Fact 2: the id .* must be its own"),
        ([GOOD, 5], "Fact 2 is 5, but must be an object"),
        ({"text": "Some text.", "facts": [{**GOOD, "sentence": "Elsewhere."}]}, "Fact 1: the sentence .* is not in"),
        ({"articles": [{}, {}], "facts": [GOOD]}, "has 2 articles"),
        ({"facts": []}, "no facts"),
        ({"items": []}, "is a list of facts"),
        ("facts", "is a list of facts"),
        ({"format": "other", "facts": [GOOD]}, "format is"),
        ({"version": 3, "facts": [GOOD]}, "version is 3"),
    ],
)
def test_a_bad_fact_is_named_by_its_number(content: Any, told: str) -> None:
    with pytest.raises(InterchangeError, match=told):
        load(content)


POSITION = {"kind": "position", "roles": {"holder": "Ada Kern", "office": "Mayor of Norvik"}}


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ({"kind": "positon", "roles": {"holder": "x"}}, "no kind of fact “positon”; did you mean “position”?"),
        ({"kind": "position", "roles": {"holdr": "x", "office": "y"}}, "no role “holdr”; did you mean “holder”?"),
        ({"kind": "position", "roles": {"holder": "x"}}, "“office” is missing; a position says holder and office"),
        ({"kind": "event", "roles": {"subject": "x", "verb": "y"}}, "“rest” is missing; an event says"),
        ({**POSITION, "time": "soon"}, "“time” is"),
        ("position", "must be an object"),
    ],
)
def test_a_bad_fact_is_named_and_the_others_go_on(bad: Any, told: str) -> None:
    data = json.dumps([POSITION, bad, {**POSITION, "sentence": "Ada Kern is mayor."}]).encode()
    read = interchange.read_facts(data, shapes=facts.shapes())
    assert [fact.roles["holder"].entity for fact in read.sheet.facts] == ["Ada Kern", "Ada Kern"]
    (problem,) = read.problems
    assert problem.startswith("Fact 2")
    assert told in problem
    assert list(read.places.values()) == ["Fact 1", "Fact 3"]


def test_the_sentence_of_a_fact_that_cannot_be_used_is_no_part_of_the_text() -> None:
    data = json.dumps(
        [{"kind": "nothing", "roles": {}, "sentence": "Not this."}, {**POSITION, "sentence": "But this."}]
    )
    sheet = interchange.read_facts(data.encode(), shapes=facts.shapes()).sheet
    assert (sheet.article.text, sheet.facts[0].evidence) == ("But this.", (0,))


def test_what_is_known_of_the_article_counts_where_the_file_says_nothing() -> None:
    about = {"title": "News", "facts": [POSITION]}
    read = interchange.read_facts(
        json.dumps(about).encode(), shapes=facts.shapes(), title="Other", published="2024-03-03", source="Post"
    )
    article = read.sheet.article
    assert (article.title, article.published, article.source) == ("News", date(2024, 3, 3), "Post")


def test_only_facts_without_an_article_are_by_hand() -> None:
    written = interchange.read_facts(json.dumps([POSITION]).encode(), shapes=facts.shapes()).sheet
    found = factories.document().sheets[0]
    assert written.by_hand
    assert not load({"text": found.article.text, "facts": [POSITION]}).by_hand
    assert not interchange.load_facts(interchange.dump_facts(found)).by_hand


PARTS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 9)
    | st.sampled_from(["", "Ada Kern", "position", "event", "2024", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["kind", "roles", "holder", "office", "verb", "text", "type", "time", "date", "sentence"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(PARTS, st.lists(PARTS, max_size=3))
def test_any_json_is_read_or_refused(about: Any, told: list[Any]) -> None:
    content = {**(about if isinstance(about, dict) else {"text": about}), "facts": told}
    with contextlib.suppress(InterchangeError):
        read = interchange.read_facts(json.dumps(content).encode(), shapes=facts.shapes())
        assert len(read.sheet.facts) + len(read.problems) == len(told)
