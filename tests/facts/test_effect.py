"""Which sentences tell what came of something, in which words, and which are left alone."""

import pytest

from question_bank.facts import cause, effect
from tests.facts.test_kinds import found

TOLD = (
    ("The storm in Norvik led to floods in Malta.", "the storm in Norvik", "led to", "floods in Malta"),
    (
        "The 2020 Norvik fire has resulted in the loss of 300 jobs.",
        "the 2020 Norvik fire",
        "resulted in",
        "the loss of 300 jobs",
    ),
    ("The floods in Malta resulted from a storm in Norvik.", "a storm in Norvik", "led to", "the floods in Malta"),
    ("The 2019 fire in Norvik killed five people.", "the 2019 fire in Norvik", "", "five people were killed"),
    (
        "An earthquake in Malta left 300 people homeless.",
        "an earthquake in Malta",
        "",
        "300 people were left homeless",
    ),
    (
        "Ada Kern recalled a fire in Norvik which forced 300 families out of their homes.",
        "a fire in Norvik",
        "",
        "300 families were forced out of their homes",
    ),
    (
        "Norway closed the Holt Bridge, causing long queues in Norvik.",
        "Norway closed the Holt Bridge",
        "causing",
        "long queues in Norvik",
    ),
    (
        "A lorry left the road in Norvik and struck the Holt Bridge, killing seven riders.",
        "a lorry struck the Holt Bridge",
        "",
        "seven riders were killed",
    ),
    (
        "Norway has sold the Holt Mill. As a result, the town of Norvik lost 300 jobs.",
        "Norway sold the Holt Mill",
        "",
        "the town of Norvik lost 300 jobs",
    ),
    (
        "Malta bought ten ferries. Consequently, Norway closed the Norvik Shipyard.",
        "Malta bought ten ferries",
        "",
        "Norway closed the Norvik Shipyard",
    ),
)
SILENT = (
    "A storm in Norvik forced the closure of ten schools.",
    "Ada Kern denied that the storm in Norvik led to floods in Malta.",
    "Ada Kern hoped that the storm in Norvik led to changes of the Holt Plan.",
    "No storm in Norvik led to floods in Malta.",
    "In the novel, a storm in Norvik led to floods in Malta.",
    "The road from Norvik led to a small town in Malta.",
    "The 2019 battle of Norvik killed the hopes of Malta.",
    "The storm in Norvik did not lead to floods in Malta.",
    "The storm in Norvik may lead to floods in Malta.",
    "The storm in Norvik reportedly led to floods in Malta.",
    "According to the mayor, the storm in Norvik led to floods in Malta.",
    "Did the storm in Norvik lead to floods in Malta?",
    "This led to floods in Malta.",
    "Ada Kern led to Malta a fleet of ten ships.",
    "The strike led to changes.",
    "A dam burst near Norvik, forcing them out of their homes.",
    "Norway will close the Holt Bridge, causing long queues in Norvik.",
    "The Holt Bridge was closed because of a storm, causing long queues in Norvik.",
    "A fire in Norvik killed five children in a bus and two drivers.",
    "Norway closed the Holt Bridge. As a result of the storm, Malta sold three ferries.",
    "As a result, Malta sold three ferries.",
    "Norway may close the Holt Bridge. As a result, Malta sold three ferries.",
    "“The storm in Norvik led to floods in Malta,” said Ada Kern.",
)


@pytest.mark.parametrize(("sentence", "trigger", "joint", "came"), TOLD)
def test_effect_is_told(sentence: str, trigger: str, joint: str, came: str) -> None:
    told = [f.roles for f in found(effect, sentence)]
    assert [(r["trigger"].entity, r["joint"].entity if "joint" in r else "", r["effect"].entity) for r in told] == [
        (trigger, joint, came)
    ]


@pytest.mark.parametrize("sentence", SILENT)
def test_no_effect_is_told(sentence: str) -> None:
    assert found(effect, sentence) == []


@pytest.mark.parametrize("sentence", [*(row[0] for row in TOLD), *(row[0] for row in cause.EXAMPLES), *SILENT])
def test_no_sentence_is_told_as_a_cause_and_as_an_effect(sentence: str) -> None:
    told = [{i for f in found(kind, sentence) for i in f.evidence} for kind in (cause, effect)]
    assert not told[0] & told[1]


def test_a_known_speaker_is_named_and_a_day_is_kept() -> None:
    told = found(effect, "Ada Kern said that the 2019 strike in Norvik led to the closing of two airports.")
    assert [(f.assertion, f.roles["source"].entity) for f in told] == [("attributed", "Ada Kern")]
    told = found(effect, "A dam burst near Norvik on 3 May 2021, forcing 300 families out of their homes.")
    assert [f.roles["date"].entity for f in told] == ["3 May 2021"]


def test_both_sentences_are_cited() -> None:
    (told,) = found(effect, "Norway sold the Holt Mill. As a result, the town of Norvik lost 300 jobs.")
    assert told.evidence == (0, 1)
