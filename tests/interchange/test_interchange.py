"""Bank documents go out as JSON and come back; what is no such file is refused in words that help."""

import contextlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import interchange
from question_bank.errors import InterchangeError
from question_bank.model import BankDocument, Generator
from tests import factories, strategies


@given(strategies.documents())
def test_nothing_is_lost_and_the_bytes_are_the_same(document: BankDocument) -> None:
    data = interchange.dump(document)
    assert interchange.load(data) == document
    assert interchange.dump(interchange.load(data)) == data


def test_names_are_those_of_the_format() -> None:
    content = json.loads(interchange.dump(factories.document()))
    assert (content["format"], content["version"]) == ("question-bank", 1)
    article, fact, item = content["articles"][0], content["facts"][0], content["items"][0]
    assert set(article) >= {"id", "title", "published", "source", "url", "language", "text", "sentences"}
    assert article["published"] == "2024-03-03"
    assert article["sentences"][0] == {"index": 0, "start": 0, "end": 53}
    assert set(fact) == {"id", "article", "kind", "roles", "assertion", "attributed_to", "time", "evidence"}
    assert fact["roles"]["holder"] == {
        "text": "Ada Kern",
        "start": 61,
        "end": 69,
        "entity": "Ada Kern",
        "type": "PERSON",
    }
    assert content["facts"][1]["time"] == {"start": "2024-03-02", "end": "2024-03-02"}
    assert item["options"][0]["correct"] is True
    assert item["evidence"][0]["key_start"] == 61
    assert content["items"][7]["pairs"][0] == {"premise": "Ada Kern", "response": "Mayor of Norvik", "evidence": 1}
    assert content["items"][8]["sequence"][0] == {"text": "Work began.", "evidence": 3}
    assert content["shortfall"][0]["reasons"] == {"dangling-reference": 6, "key-in-stem": 5}
    assert content["rejected"][0]["reason"] == "dangling-reference"


def test_one_record_stands_on_one_line() -> None:
    lines = interchange.dump(factories.document()).decode().splitlines()
    assert sum(line.startswith('{"id": ') for line in lines) == 2 + 2 + 10


def test_what_later_versions_add_is_no_obstacle() -> None:
    content = json.loads(interchange.dump(factories.document()))
    content["new"] = content["items"][0]["new"] = {"x": 1}
    assert interchange.load(json.dumps(content).encode()) == factories.document()


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert interchange.load(b"\xef\xbb\xbf" + interchange.dump(factories.document())) == factories.document()


def set_at(*path: Any) -> Callable[[dict[str, Any]], None]:
    """A change that puts the last of `path` where the others lead to."""

    def change(content: dict[str, Any]) -> None:
        *way, last, value = path
        place: Any = content
        for step in way:
            place = place[step]
        place[last] = value

    return change


WRONG = [
    (set_at("format", "other"), 'format is “other”|format is "other"'),
    (set_at("version", 2), "version is 2; only version 1 can be read: get a newer"),
    (set_at("version", "1"), 'version is "1"'),
    (set_at("articles", {}), "“articles” is {}, but must be a list"),
    (set_at("articles", 0, "text", 5), "Article 1: “text” is 5, but must be a text"),
    (set_at("articles", 0, "published", "9 July"), 'Article 1: “published” is "9 July", but must be a date'),
    (set_at("articles", 0, "sentences", 1, "end", 9999), "Article 1, sentence 2: “end” is 9999"),
    (set_at("articles", 1, "id", "x"), "Item 10 .* belongs to the article .* not in the file"),
    (set_at("facts", 0, "roles", {}), "Fact 1 must have a kind and at least one role"),
    (set_at("facts", 0, "roles", "holder", "start", 3), "Fact 1, role “holder”: .* the article says"),
    (set_at("facts", 0, "assertion", "sure"), 'Fact 1: “assertion” is "sure", but must be one of asserted,'),
    (set_at("facts", 1, "evidence", [77]), "Fact 2: the article has no sentence 77"),
    (set_at("facts", 1, "time", "end", "2024-03-01"), "Fact 2, “time”: “end”"),
    (set_at("items", 0, "item_type", "essay"), 'Item 1 .*“item_type” is "essay", but must be one of multiple_choice'),
    (set_at("items", 0, "stem", None), "Item 1 .*“stem” is null, but must be given"),
    (set_at("items", 0, "stem", " "), "Item 1 .*empty stem"),
    (set_at("items", 0, "options", 0, "correct", "yes"), 'option 1: “correct” is "yes", but must be true or false'),
    (set_at("items", 0, "options", 1, "correct", True), "multiple_choice and must have one correct option, not 2"),
    (set_at("items", 1, "options", 1, "text", "Storøy"), 'has the option "Storøy" twice'),
    (set_at("items", 0, "evidence", 0, "text", "Other words."), 'evidence 1: “text” is "Other words.", but from'),
    (set_at("items", 0, "evidence", 0, "key_end", 9999), "the key from .* lies outside the evidence"),
    (set_at("items", 0, "evidence", 0, "key_end", None), "must both be given or both be null"),
    (set_at("items", 0, "evidence", 0, "sentence", 55), "evidence 1: the article has no sentence 55"),
    (set_at("items", 0, "fact", "nowhere"), 'the fact "nowhere" is not in the file'),
    (set_at("items", 0, "facts", ["nowhere"]), "“facts” must begin with “fact”"),
    (set_at("items", 4, "answers", []), "short_answer and must have an accepted answer"),
    (set_at("items", 3, "stem", "The toll is a mistake."), "is cloze and must have one gap in its stem.*, not 0"),
    (set_at("items", 3, "stem", "The ___ is a _____."), "must have one gap in its stem.*, not 2"),
    (set_at("items", 5, "tolerance", -1), "“tolerance” is -1, but must be a number from 0"),
    (set_at("items", 7, "pairs", []), "matching and must have two pairs or more"),
    (set_at("items", 8, "sequence", 0, "text", "Work stopped."), "ordering and has the same step twice"),
    (set_at("items", 1, "id", "2db095d4bce55107"), "Item 2 .*must be its own"),
    (set_at("items", 0, "points", True), "“points” is true, but must be a number"),
    (set_at("items", 0, "stem", "half \ud800"), "without NUL characters and half surrogate pairs"),
]


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_what_is_wrong_is_named(change: Callable[[dict[str, Any]], None], told: str) -> None:
    content = json.loads(interchange.dump(factories.document()))
    content["items"][0]["id"] = "2db095d4bce55107"
    change(content)
    with pytest.raises(InterchangeError, match=told):
        interchange.load(json.dumps(content).encode())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe{", "not UTF-8"),
        (b"{", "not JSON: .* at line 1, column 2"),
        (b"[]", "no bank file: it lacks"),
        (b'{"items": []}', "no bank file: it lacks"),
        (b"[" * 100_000, "nested too deeply|not JSON"),
    ],
)
def test_what_is_no_bank_file_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(InterchangeError, match=told):
        interchange.load(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["id", "article", "text", "items", "facts", "roles", "evidence"]), inner)
        ),
    )
)
def test_any_json_is_read_or_refused(value: Any) -> None:
    content = {"format": "question-bank", "version": 1, "articles": value, "facts": value, "items": value}
    with contextlib.suppress(InterchangeError):
        assert isinstance(interchange.load(json.dumps(content).encode()), BankDocument)


def test_documents_are_merged_and_nothing_is_there_twice() -> None:
    document = factories.document()
    other = replace(document, generator=Generator(seed=9), items=document.items[:1])
    assert interchange.merge([document]) == document
    assert interchange.merge([document, other]) == replace(document, generator=Generator(seed=9))
    assert interchange.merge([]) == BankDocument(Generator())


def test_an_item_names_all_the_facts_it_is_made_of() -> None:
    document = factories.document()
    first, second = (fact.id for fact in document.sheets[0].facts)
    several = replace(document.items[0], facts=(first, second))
    content = json.loads(interchange.dump(replace(document, items=(several,))))
    assert content["items"][0]["facts"] == [first, second]
    assert interchange.load(json.dumps(content).encode()).items == (several,)
    assert "facts" not in json.loads(interchange.dump(document))["items"][0]
    content["items"][0]["facts"] = [first, "nowhere"]
    with pytest.raises(InterchangeError, match='the fact "nowhere" is not in the file'):
        interchange.load(json.dumps(content).encode())


def test_facts_of_one_article_are_merged() -> None:
    document = factories.document()
    sheet = document.sheets[0]
    halves = [replace(document, sheets=(replace(sheet, facts=(fact,)),), items=()) for fact in sheet.facts]
    assert interchange.merge(halves).sheets == (sheet,)
    cut = replace(halves[1], sheets=(replace(sheet, sentences=sheet.sentences[1:]),))
    with pytest.raises(InterchangeError, match="different sentences"):
        interchange.merge([halves[0], cut])
