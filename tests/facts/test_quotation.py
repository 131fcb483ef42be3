"""Quotations go in; the part of them that a stem can show comes out, or none."""

import pytest

from question_bank.facts.quotation import LONGEST_PHRASE
from tests.facts.conftest import facts, reasons

# what Liv Aas said, the role of its part that can be shown, that part
SHOWN = [
    ("Every town in Norway could have new ferries.", "excerpt", "Every town in Norway could have new ferries"),
    ("Every town in Norway needs new ferries. We haven’t.", "excerpt", "Every town in Norway needs new ferries"),
    ("And every town in Norway needs new ferries.", "remark", "And every town in Norway needs new ferries"),
    ("But every town in Norway needs new ferries.", "remark", "But every town in Norway needs new ferries"),
    ("So our ferries need more sailors.", "remark", "So our ferries need more sailors"),
    ("So our ferries were slow.", "remark", "So our ferries were slow"),
    (
        "Since 2010, our old ferries have carried forty thousand sailors to Bergen.",
        "excerpt",
        "Since 2010, our old ferries have carried forty thousand sailors to Bergen",
    ),
    (
        "Every town knows the Department of the Interior and its slow ferries.",
        "excerpt",
        "Every town knows the Department of the Interior and its slow ferries",
    ),
    ("Every sailor of NATO knows our old slow ferries.", "excerpt", "Every sailor of NATO knows our old slow ferries"),
    (
        "The Board of Norvik has sailors and new ferries.",
        "excerpt",
        "The Board of Norvik has sailors and new ferries",
    ),
]
HIDDEN = [
    "Because every town in Norway needs new ferries.",
    "Yes our ferries need more sailors.",
    "Our towns in Norvik need ferries and we could have.",
    "Our towns need ferries, and Norway never will!",
    "Norway has towns and ferries, and we don’t.",
    "Will every town in Norway get new ferries?",
    "Every town in Norway needs new ferries!",
    "But we are very slow.",
    "Every town in Norway needs needs new ferries.",
    "Every town in Norway needs a ferry, and Liv aas will build it.",
    "Norway must give back the ferry that Aas took from Malta.",
    "If we didn’t we faced seven winters without ferries in Norway.",
    "We are very proud to open the third annual ferry race of Norway.",
    "Ada was one of the best sailors that Norway could ever hope for.",  # who is that?
    "Our thoughts and prayers are with every sailor of the old ferries of Norway.",  # what anybody says
    "I look forward to new harbours and ferries in every town of Norway.",  # what anybody says
    "This is wrong, because every sailor of Norway needs new ferries and harbours.",  # what is?
    "During this time, every sailor of Norway would build new ferries and harbours.",
    "In return, every sailor of the old ferries of Norway needs new harbours.",  # for what?
    "As a sailor, I am pleased to open the third annual ferry race of Norway.",
    "I will always build new harbours and ferries in every town of Norway.",
    "The old ferries of Norway are one of my top priorities in every town.",
    "Sailors and bakers of every town in Norway have built ferries and will do the same.",
    "Every town in Norway needs #ferries and sailors.",
    "I want to thank every sailor of the old ferries of Norway for new harbours.",
    "Jon’s work on the old ferries of Norway has brought sailors to every town.",  # who is that?
    "Every town in Norway needs new ferries, and the Board has no sailors.",  # of what?
    "Every town in Norway heard Chairman Holt speak on ferries and sailors.",
    "Every sailor of the NSRC knows the old ferries of Norway.",
    "Norway is the most ferry-friendly state in Europe. Our right to keep and own const. ferries passed in every town.",
    "When you look at the old ferries and sailors of every town in Norway.",
    "In addition, every town in Norway needs new ferries and sailors.",
    "Towns like Norvik, which has a large harbour and several shipyards, and Malta.",
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
        ("a very costly old disaster", False),
        ("in a costly old state of disaster", False),
        ("by far a costly old disaster", False),
        (" ".join(["costly"] * LONGEST_PHRASE), True),
        (" ".join(["costly"] * (LONGEST_PHRASE + 1)), False),
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


@pytest.mark.parametrize(("title", "shown"), [("Liv Aas", False), ("Liv Aas speaks on ferries", True)])
def test_words_of_a_life_are_not_shown(title: str, shown: bool) -> None:
    (quotation,) = facts("quotation", "Liv Aas said: “Every town in Norway needs new ferries.”", title=title)
    assert bool(PARTS & set(quotation.roles)) is shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("This will bring sailors and bakers from every old town of Norway into our small new harbour.", True),
        ("They want to bring sailors and bakers from every old town of Norway into our small new harbour.", False),
        ("I am sure he brought sailors and bakers from every old town of Norway into our small new harbour.", False),
        ("This will bring that man and his bakers from every old town of Norway into our small new harbour.", False),
    ],
)
def test_of_whom_a_long_saying_speaks_is_told(words: str, shown: bool) -> None:
    (quotation,) = facts("quotation", f"Liv Aas said: “{words}”")
    assert ("saying" in quotation.roles) is shown


def test_what_entitles_somebody_to_speak_is_not_asked() -> None:
    told = facts("quotation", "Liv Aas said: “I’ve studied the old ferries of Norway for forty years.”")
    assert told
    assert not any(PARTS & set(quotation.roles) for quotation in told)


def test_a_name_torn_at_its_initial_is_not_asked() -> None:
    told = facts("quotation", "Dean L. Aas said: “Every town in Norway needs new ferries.”")
    assert told
    assert not any(PARTS & set(quotation.roles) for quotation in told)


NEEDS = "Every town in Norway needs new ferries"


@pytest.mark.parametrize(
    ("paragraph", "evidence"),
    [
        (f"Ada Kern sang. Kern left. “{NEEDS},” Kern said.", (2,)),
        (f"Ada Kern sang. “{NEEDS},” she said.", (0, 1)),
        (f"“Our blue harbour is open to every ship of Malta,” Ada Kern said. “{NEEDS}.”", (0, 1)),
    ],
)
def test_the_evidence_runs_from_the_words_to_the_name(paragraph: str, evidence: tuple[int, ...]) -> None:
    assert facts("quotation", paragraph)[-1].evidence == evidence


def test_words_after_a_participle_belong_to_who_does_the_deed() -> None:
    """Not to whom they are said, though that name stands beside "saying"."""
    (said,) = facts(
        "quotation", "Jon Eide left. Liv Aas replied to Eide saying “so much old hate against our harbour”."
    )
    assert said.roles["speaker"].entity == "Liv Aas"
