"""Item templates go in; how each reads with sample facts comes out, ours and those of a folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from question_bank.item_templates import ItemTemplate, load
from question_bank.template_trials import NO_FACT, Trial, trials

MINE = ItemTemplate("position", "mine", "holder", "person", "Who, {{ month }}, was {{ office | the }}?")

AAS = "Norwegian Foreign Minister"


@pytest.fixture(scope="module")
def ours() -> list[Trial]:
    return list(trials(load()))


def test_each_of_ours_reads_as_a_question_or_a_sentence(ours: list[Trial]) -> None:
    assert [trial.template for trial in ours] == [template.id for template in load()]
    asked = [trial for trial in ours if trial.key]
    assert len(asked) > 0.9 * len(ours)
    for trial in asked:
        assert trial.stem[0].isupper() or trial.stem[0] == "“"
        assert "{" not in trial.stem
        assert trial.item_type
        assert not trial.reason


@pytest.mark.parametrize(
    ("template", "trial"),
    [
        (MINE, Trial("position/mine", f"Who, in June 2024, was the {AAS}?", "Liv Aas", "short_answer")),
        (replace(MINE, when="not month"), Trial("position/mine", reason=NO_FACT)),
        (
            replace(MINE, kind="event", asks="subject", stem="Who, by {{ source }}, {{ finite_rest }}?"),
            Trial("event/mine", reason="template-fails: 'source' is undefined"),
        ),
        (
            replace(MINE, stem="Who, {{ month }}, was this {{ office }}?"),
            Trial("position/mine", f"Who, in June 2024, was this {AAS}?", reason="dangling-reference"),
        ),
    ],
)  # fmt: skip
def test_a_template_is_filled_or_said_why_not(template: ItemTemplate, trial: Trial) -> None:
    (tried,) = trials([replace(template, item_types=("short_answer",))])
    assert tried == trial


def test_the_facts_by_hand_that_come_along_can_all_be_read() -> None:
    from question_bank import facts, interchange
    from question_bank.samples import facts_path

    read = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes())
    assert read.problems == ()
    assert isinstance(facts_path(), Path)
    assert {fact.kind for fact in read.sheet.facts} >= {"event", "meeting", "position", "quantity", "quotation"}
