"""Items go out as Moodle XML; the rules by which Moodle reads it hold, and the texts come back as they were."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from question_bank import exports
from question_bank.exports.shared.bank import clean_item
from question_bank.gaps import as_wide
from question_bank.model import BankDocument, Item, Option, Pair
from tests import factories, strategies

type Write = Callable[..., exports.Export]

TYPES = {
    "multiple_choice": "multichoice",
    "multiple_response": "multichoice",
    "true_false": "truefalse",
    "cloze": "shortanswer",
    "short_answer": "shortanswer",
    "numeric": "numerical",
    "date": "shortanswer",
    "matching": "matching",
    "ordering": "ordering",
}
# The fractions that Moodle knows; any other stops the import of the whole file.
FRACTIONS = {0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80}
FRACTIONS |= {83.33333, 90, 100}


def questions(data: bytes) -> dict[str, Any]:
    """The questions by the id of their item, the category left out."""
    quiz = etree.fromstring(data)
    return {each.findtext("idnumber") or "": each for each in quiz if each.get("type") != "category"}


def shown(parent: Any, path: str) -> str:
    """What a reader sees of a field of HTML."""
    written = parent.findtext(f"{path}/text") or ""
    return str(html.fromstring(f"<div>{written}</div>").text_content()) if written else ""


@pytest.fixture
def read(export: Write) -> dict[str, Any]:
    return questions(export("moodle-xml").data)


def test_the_category_comes_first_and_every_item_follows(document: BankDocument, export: Write) -> None:
    quiz = etree.fromstring(export("moodle-xml").data)
    assert quiz.tag == "quiz"
    assert {each.tag for each in quiz} == {"question"}
    assert [each.get("type") for each in quiz] == ["category", *(TYPES[item.item_type] for item in document.items)]
    assert quiz[0].findtext("category/text") == "$course$/top/Norvik & its bridge"


def test_a_stroke_in_a_title_makes_no_category_below(export: Write) -> None:
    quiz = etree.fromstring(export("moodle-xml", title="War/Peace").data)
    assert quiz[0].findtext("category/text") == "$course$/top/War//Peace"


def test_every_question_has_what_moodle_asks_for(document: BankDocument, read: dict[str, Any]) -> None:
    assert list(read) == [item.id for item in document.items]
    for item in document.items:
        question = read[item.id]
        assert question.findtext("name/text")
        assert as_wide(shown(question, "questiontext"), 5) == item.stem
        assert float(question.findtext("defaultgrade")) == item.points
        assert 0 <= float(question.findtext("penalty")) <= 1
        assert question.findtext("tags/tag/text") == item.kind


def test_the_evidence_and_its_source_are_in_the_general_feedback(document: BankDocument, read: dict[str, Any]) -> None:
    for item in document.items:
        feedback = shown(read[item.id], "generalfeedback")
        assert item.explanation in feedback
        assert item.evidence[0].text in feedback
    first = read[document.items[0].id].findtext("generalfeedback/text")
    assert "<strong>Ada Kern</strong>" in first
    assert "“A bridge for Norvik”, 3 March 2024, The Norvik Post" in first


def test_no_tag_stands_bare_in_a_text(export: Write) -> None:
    data = export("moodle-xml").data
    assert all(len(text) == 0 for text in etree.fromstring(data).iter("text"))
    assert b"<text><![CDATA[<p>" in data


def test_one_option_is_worth_everything(document: BankDocument, read: dict[str, Any]) -> None:
    for item in (document.items[0], document.items[9]):
        question = read[item.id]
        assert (question.findtext("single"), question.findtext("shuffleanswers")) == ("true", "true")
        answers = {
            (shown_answer(answer), answer.get("fraction"), shown(answer, "feedback"))
            for answer in question.findall("answer")
        }
        assert answers == {(o.text, "100" if o.correct else "0", o.rationale) for o in item.options}


def shown_answer(answer: Any) -> str:
    assert answer.get("format") == "html"
    return str(html.fromstring(answer.findtext("text")).text_content())


@pytest.mark.parametrize("right", range(1, 10))
def test_weights_are_those_that_moodle_knows(document: BankDocument, export: Write, right: int) -> None:
    options = tuple(Option(f"o{n}", n < right, "") for n in range(right + 2))
    item = replace(document.items[1], options=options)
    (question,) = questions(export("moodle-xml", [item]).data).values()
    assert question.findtext("single") == "false"
    fractions = [float(answer.get("fraction")) for answer in question.findall("answer")]
    assert {abs(fraction) for fraction in fractions} <= FRACTIONS
    assert sum(fraction for fraction in fractions if fraction > 0) == pytest.approx(100, abs=0.001)
    assert sum(fraction < 0 for fraction in fractions) == 2


def test_true_and_false_are_in_moodles_own_words(document: BankDocument, read: dict[str, Any]) -> None:
    answers = [
        (answer.findtext("text"), answer.get("fraction"), shown(answer, "feedback"))
        for answer in read[document.items[2].id].findall("answer")
    ]
    assert answers == [
        ("true", "0", "3 March is the day of the report."),
        ("false", "100", "It opened on 2 March 2024."),
    ]


def test_a_gap_is_long_enough_for_moodle_to_write_in(document: BankDocument, export: Write) -> None:
    """Moodle puts the field where it finds five underscores or more, and makes it as wide as they are."""
    items = [replace(document.items[3], stem="The toll is “a ___”."), replace(document.items[0], stem="Who is ___?")]
    gap, choice = questions(export("moodle-xml", items).data).values()
    assert shown(gap, "questiontext") == f"The toll is “a {'_' * 20}”."
    assert [(answer.findtext("text"), answer.get("fraction")) for answer in gap.findall("answer")] == [
        ("mistake", "100")
    ]
    assert shown(choice, "questiontext") == "Who is _____?"


def test_every_wording_scores_full_and_no_star_is_a_wildcard(document: BankDocument, export: Write) -> None:
    item = replace(document.items[4], answers=("Holm & Sons", "C*"))
    (question,) = questions(export("moodle-xml", [item]).data).values()
    answers = [(answer.findtext("text"), answer.get("fraction")) for answer in question.findall("answer")]
    assert answers == [("Holm & Sons", "100"), (r"C\*", "100")]
    assert question.findtext("usecase") == "0"


def test_a_number_has_its_tolerance(document: BankDocument, read: dict[str, Any]) -> None:
    (answer,) = read[document.items[5].id].findall("answer")
    assert (answer.findtext("text"), answer.get("fraction"), answer.findtext("tolerance")) == ("4500", "100", "100")


def test_pairs_and_steps_are_complete(document: BankDocument, read: dict[str, Any]) -> None:
    matching, ordering = document.items[7], document.items[8]
    pairs = [
        (html.fromstring(part.findtext("text")).text_content(), part.findtext("answer/text"))
        for part in read[matching.id].findall("subquestion")
    ]
    assert pairs == [(pair.premise, pair.response) for pair in matching.pairs]
    steps = [shown_answer(answer) for answer in read[ordering.id].findall("answer")]
    assert steps == [step.text for step in ordering.sequence]
    assert read[ordering.id].findtext("selecttype") == "ALL"


@pytest.mark.parametrize(
    ("number", "change", "reason"),
    [
        (0, {"stem": " "}, "empty stem"),
        (0, {"options": ()}, "two options"),
        (5, {"answers": ("4.5 million",)}, "plain number"),
        (7, {"pairs": (Pair("a", "b"), Pair("c", "d"))}, "three pairs"),
    ],
)
def test_what_would_stop_moodle_is_refused(
    document: BankDocument, export: Write, number: int, change: dict[str, Any], reason: str
) -> None:
    item = replace(document.items[number], **change)
    done = export("moodle-xml", [item, document.items[0]])
    assert [(refused, reason in why) for refused, why in done.skipped] == [(item, True)]
    assert list(questions(done.data)) == [document.items[0].id]


def test_an_address_becomes_a_link_and_a_script_does_not(document: BankDocument) -> None:
    article = document.sheets[0].article
    for url, linked in (("https://example.org/a?b=1&c=2", True), ("javascript:alert(1)", False)):
        done = exports.export("moodle-xml", document.items[:1], [replace(article, url=url)], title="Quiz")
        feedback = questions(done.data)[document.items[0].id].findtext("generalfeedback/text")
        assert ("href" in feedback) is linked


TEXT = st.text(st.sampled_from("<>&]['\"!-/pb ;#x1"), max_size=12) | strategies.TEXT


def _blank(text: str) -> str:
    return " ".join("".join(" " if character < " " else character for character in text).split())


@settings(max_examples=60)
@given(TEXT.filter(_blank), st.lists(TEXT.filter(_blank), min_size=2, max_size=4, unique_by=_blank), TEXT)
def test_any_text_comes_back_as_it_was(stem: str, texts: list[str], rationale: str) -> None:
    options = tuple(Option(text, number == 0, rationale) for number, text in enumerate(texts))
    bridge = factories.article()
    item: Item = factories.item(bridge, "multiple_choice", stem, options=options, explanation=rationale)
    (question,) = questions(exports.export("moodle-xml", [item], [bridge], title="Quiz").data).values()
    kept = clean_item(item)
    assert shown(question, "questiontext") == kept.stem
    assert {shown_answer(answer) for answer in question.findall("answer")} == {o.text for o in kept.options}
    assert shown(question, "generalfeedback").startswith(kept.explanation)
