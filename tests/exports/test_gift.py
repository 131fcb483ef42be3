"""Items go out as GIFT; gift-pegjs reads the same stems, answers, weights and feedback back."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from question_bank import exports
from question_bank.exports.gift import escape
from question_bank.model import BankDocument, Item, Option, Pair
from tests import factories, strategies

type Read = Callable[[bytes], list[dict[str, Any]]]
type Write = Callable[..., exports.Export]

# What a GIFT reader may meet: everything with a meaning in it, and much else.
HOSTILE = st.text(st.sampled_from("~=#{}:\\%/-><&[]$*'\"“ \tab1€é\n"), max_size=12) | strategies.TEXT
# gift-pegjs leaves its own placeholders in the right side of a pair; Moodle does not
PLACEHOLDERS = {
    "&&058;": ":",
    "&&035;": "#",
    "&&061;": "=",
    "&&123;": "{",
    "&&125;": "}",
    "&&126;": "~",
    "&&092;": "\\",
}


def plain(field: dict[str, str] | None) -> str:
    """The text of a field as a reader sees it, white space made even as GIFT readers make it."""
    if field is None:
        return ""
    return even(unescape(field["text"]) if field["format"] == "html" else field["text"])


def even(text: str) -> str:
    """Blanks as every file has them: one where there were several or none can be written."""
    return " ".join(re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", " ", text).split())


def closed_up(stem: str) -> str:
    """Without the blanks that gift-pegjs puts beside the gap of a missing word; Moodle adds none."""
    return re.sub(" *_____ *", "_____", stem)


@pytest.fixture
def questions(export: Write, read_gift: Read) -> dict[str, dict[str, Any]]:
    """The questions by the id of their item."""
    found = read_gift(export("gift").data)
    return {question["id"]: question for question in found if question["type"] != "Category"}


def test_every_question_is_read_in_its_category(document: BankDocument, export: Write, read_gift: Read) -> None:
    category, *questions = read_gift(export("gift").data)
    assert category == {"type": "Category", "title": "$course$/top/Norvik & its bridge"}
    assert [question["id"] for question in questions] == [item.id for item in document.items if not item.sequence]
    kinds = ["MC", "MC", "TF", "Short", "Short", "Numerical", "Short", "Matching", "MC"]
    assert [question["type"] for question in questions] == kinds
    assert questions[0]["tags"] == ["position"]


def test_every_stem_and_its_evidence_are_read(document: BankDocument, questions: dict[str, dict[str, Any]]) -> None:
    for item in document.items[:8] + document.items[9:]:
        read = questions[item.id]
        assert closed_up(plain(read["stem"])) == closed_up(item.stem)
        feedback = plain(read["globalFeedback"])
        assert item.evidence[0].text in feedback
        assert item.explanation in feedback
    assert "(“A bridge for Norvik”, 3 March 2024, The Norvik Post)" in plain(
        questions[document.items[0].id]["globalFeedback"]
    )


def test_one_option_is_right_and_each_has_its_rationale(
    document: BankDocument, questions: dict[str, dict[str, Any]]
) -> None:
    for item in (document.items[0], document.items[9]):
        read = {
            (plain(choice["text"]), choice["isCorrect"], plain(choice["feedback"]))
            for choice in questions[item.id]["choices"]
        }
        assert read == {(option.text, option.correct, option.rationale) for option in item.options}


def test_weights_add_up_for_the_right_and_take_away_for_the_wrong(
    document: BankDocument, export: Write, read_gift: Read
) -> None:
    item = replace(document.items[1], options=tuple(Option(f"o{n}", n < 3, "") for n in range(5)))
    (_, question) = read_gift(export("gift", [item]).data)
    weights = {plain(choice["text"]): choice["weight"] for choice in question["choices"]}
    assert weights == {"o0": 33.33333, "o1": 33.33333, "o2": 33.33333, "o3": -33.33333, "o4": -33.33333}
    assert not any(choice["isCorrect"] for choice in question["choices"])  # so that several can be ticked


def test_the_first_feedback_of_true_and_false_is_for_the_wrong_answer(
    document: BankDocument, export: Write, read_gift: Read
) -> None:
    """So Moodle's documentation says; gift-pegjs numbers them in the order of the file."""
    (_, read) = read_gift(export("gift", [document.items[2]]).data)
    assert read["isTrue"] is False
    assert plain(read["trueFeedback"]) == "3 March is the day of the report."
    assert plain(read["falseFeedback"]) == "It opened on 2 March 2024."


def test_true_and_false_without_one_rationale_keep_the_other_in_its_place(
    document: BankDocument, export: Write, read_gift: Read
) -> None:
    options = tuple(
        replace(option, rationale=option.rationale if option.correct else "") for option in document.items[2].options
    )
    (_, read) = read_gift(export("gift", [replace(document.items[2], options=options)]).data)
    assert plain(read["trueFeedback"]) == ""
    assert plain(read["falseFeedback"]) == "It opened on 2 March 2024."


def test_every_wording_scores_full(document: BankDocument, questions: dict[str, dict[str, Any]]) -> None:
    for item in (document.items[3], document.items[4], document.items[6]):
        choices = questions[item.id]["choices"]
        assert [choice["text"]["text"] for choice in choices] == list(item.answers)
        assert {(choice["isCorrect"], choice["weight"]) for choice in choices} == {(True, 100)}


def test_a_number_has_its_tolerance_and_is_there_once(
    document: BankDocument, questions: dict[str, dict[str, Any]]
) -> None:
    (choice,) = questions[document.items[5].id]["choices"]
    assert choice["text"] == {"type": "range", "number": 4500, "range": 100}


def test_pairs_stand_together(document: BankDocument, questions: dict[str, dict[str, Any]]) -> None:
    item = document.items[7]
    pairs = [(plain(pair["subquestion"]), pair["subanswer"]) for pair in questions[item.id]["matchPairs"]]
    assert pairs == [(pair.premise, pair.response) for pair in item.pairs]


def test_answers_stand_in_the_place_of_the_missing_word(document: BankDocument, export: Write, read_gift: Read) -> None:
    gap, at_end = document.items[3], replace(document.items[3], stem="The toll is a _____", id="0" * 16)
    number = replace(document.items[5], stem="Some ___ people came.", id="1" * 16)
    choice = replace(document.items[0], stem="Who is ___?", id="2" * 16)
    written = export("gift", [gap, at_end, number, choice]).data
    assert b"harbour bridge in Norvik is \xe2\x80\x9ca {\n=%100%mistake\n####" in written
    assert "\n}”.\n".encode() in written
    _, *read = read_gift(written)
    assert [(each["type"], each["hasEmbeddedAnswers"]) for each in read] == [
        ("Short", True),
        ("Short", False),
        ("Numerical", True),
        ("MC", False),
    ]
    assert [closed_up(plain(each["stem"])) for each in read[1:]] == [
        "The toll is a_____",
        "Some_____people came.",
        "Who is_____?",
    ]


@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])  # shrinking would take minutes
@given(st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE.filter(even)), min_size=15, max_size=30))
@example([("Norvik ", "// once more", "Kern")])
def test_any_sentence_around_a_gap_is_read_back(read_gift: Read, rows: list[tuple[str, str, str]]) -> None:
    bridge = factories.article()
    rows = [(f"In {before.replace('_', '')}", after.replace("_", ""), answer) for before, after, answer in rows]
    items = [
        replace(factories.item(bridge, "cloze", f"{row[0]} _____{row[1]}", answers=row[2:]), id=f"{number:016}")
        for number, row in enumerate(rows)
    ]
    done = exports.export("gift", items, [bridge], title="Quiz")
    kept = [item for item in items if item not in [skipped for skipped, _ in done.skipped]]
    _, *read = read_gift(done.data)
    for item, question in zip(kept, read, strict=True):
        assert closed_up(plain(question["stem"])) == closed_up(even(item.stem))
        assert question["type"] == "Short"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"item_type": "short_answer", "answers": ("a -> b",)}, "->"),
        ({"item_type": "numeric", "answers": ("4.5 million",)}, "plain number"),
        ({"item_type": "matching", "pairs": (Pair("a->b", "c"), Pair("d", "e"))}, "->"),
    ],
)
def test_what_gift_would_read_otherwise_is_refused(
    document: BankDocument, export: Write, change: dict[str, Any], reason: str
) -> None:
    item = replace(document.items[4], **change)
    done = export("gift", [item, document.items[0]])
    ((refused, why),) = done.skipped
    assert refused == item
    assert reason in why
    assert item.id.encode() not in done.data


def test_a_star_is_no_wildcard_for_moodle(document: BankDocument, export: Write) -> None:
    assert rb"=%100%C\\*" in export("gift", [replace(document.items[4], answers=("C*",))]).data


@given(HOSTILE)
def test_nothing_keeps_its_meaning_after_escaping(text: str) -> None:
    written = escape(text)
    assert re.sub(r"\\(.)", r"\1", written) == " ".join(text.split())
    assert not re.search(r"(?<!\\)(?:\\\\)*[~=#{}:]", written)
    assert "\n" not in written


def _item(stem: str, options: list[str], rationale: str, explanation: str) -> Item:
    made = tuple(Option(text, number == 0, rationale) for number, text in enumerate(options))
    return factories.item(factories.article(), "multiple_choice", stem, options=made, explanation=explanation)


@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])  # shrinking would take minutes
@given(
    st.lists(
        st.builds(
            _item,
            HOSTILE.filter(even),
            st.lists(HOSTILE.filter(even), min_size=2, max_size=4, unique_by=even),
            HOSTILE,
            HOSTILE,
        ),
        min_size=15,
        max_size=30,
    )
)
def test_any_text_is_read_back_as_it_was(read_gift: Read, items: list[Item]) -> None:
    items = [replace(item, id=f"{number:016}") for number, item in enumerate(items)]
    done = exports.export("gift", items, [factories.article()], title="Quiz")
    kept = [item for item in items if item not in [skipped for skipped, _ in done.skipped]]
    _, *questions = read_gift(done.data)
    assert [question["id"] for question in questions] == [item.id for item in kept]
    for item, question in zip(kept, questions, strict=True):
        assert plain(question["stem"]) == even(re.sub("_{3,}", "_____", item.stem))
        read = {plain(choice["text"]): choice for choice in question["choices"]}
        assert {text: choice["isCorrect"] for text, choice in read.items()} == {
            even(option.text): option.correct for option in item.options
        }
        assert {plain(choice["feedback"]) for choice in read.values()} == {even(item.options[0].rationale)}
        assert plain(question["globalFeedback"]).startswith(even(item.explanation))


@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])  # shrinking would take minutes
@given(st.lists(st.lists(HOSTILE.filter(even), min_size=1, max_size=3), min_size=15, max_size=30))
def test_any_typed_answer_is_read_back_as_it_was(read_gift: Read, answers: list[list[str]]) -> None:
    bridge = factories.article()
    items = [
        replace(factories.item(bridge, "short_answer", "What?", answers=tuple(each)), id=f"{number:016}")
        for number, each in enumerate(answers)
    ]
    done = exports.export("gift", items, [bridge], title="Quiz")
    kept = [item for item in items if item not in [skipped for skipped, _ in done.skipped]]
    _, *questions = read_gift(done.data)
    for item, question in zip(kept, questions, strict=True):
        assert question["type"] == "Short"
        read = [even(choice["text"]["text"]) for choice in question["choices"]]
        assert read == [even(answer.replace("*", r"\*")) for answer in item.answers]


def test_hostile_pairs_are_read_back(document: BankDocument, export: Write, read_gift: Read) -> None:
    pairs = (Pair("a {b} = c", "~d#e:f\\g"), Pair("[html]h", "{i}"), Pair("j < k", "l > m & n"))
    (_, question) = read_gift(export("gift", [replace(document.items[7], pairs=pairs)]).data)
    read = []
    for pair in question["matchPairs"]:
        answer = pair["subanswer"]
        for placeholder, character in PLACEHOLDERS.items():
            answer = answer.replace(placeholder, character)
        read.append(Pair(plain(pair["subquestion"]), answer))
    assert tuple(read) == pairs
