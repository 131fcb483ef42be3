"""A fact and a template go in; the key and wrong options that cannot be right come out, or the reason for none."""

import random
import re
from dataclasses import replace

import pytest

from question_bank.answers import PROPOSERS, Answer, propose
from question_bank.item_templates import ANSWERS, ItemTemplate, load
from question_bank.model import Entity, Fact, FactSheet, Mention, Sentence
from question_bank.wording import Wording
from tests.items.conftest import day, fact, opening, position, role, with_facts
from tests.language.conftest import article

TEMPLATES = {template.id: template for template in load()}
SPEAKER = "quotation/speaker-of-words"


def answer(
    sheet: FactSheet, asked: Fact, template: str | ItemTemplate, stem: str = "Who?", seed: int = 0
) -> Answer | str:
    chosen = TEMPLATES[template] if isinstance(template, str) else template
    return propose(sheet, Wording(sheet), asked, chosen, stem, random.Random(seed))


def wrong(found: Answer | str) -> list[str]:
    assert isinstance(found, Answer)
    return [option.text for option in found.distractors]


def said(sheet: FactSheet) -> Fact:
    return fact(
        sheet,
        "quotation",
        sentence=2,
        speaker=role(sheet, "Kern", entity="Ada Kern"),
        quotation=role(sheet, "The new harbour", "QUOTATION"),
    )


def test_every_answer_kind_that_has_options_has_a_proposer() -> None:
    assert set(PROPOSERS) == set(ANSWERS)


def test_a_person_is_told_from_the_other_people_of_the_article(found: FactSheet) -> None:
    held = (
        position(found, "Liv Aas", "Norwegian Foreign Minister"),
        position(found, "Sten Borg", "Swedish Foreign Minister"),
        position(found, "Mette Lund", "Danish Prime Minister", sentence=7),
    )
    nobody_else = answer(with_facts(found, said(found)), said(found), "quotation/speaker-of-words")
    assert wrong(nobody_else) == []  # who neither speaks nor holds a post could not have said it
    told = answer(with_facts(found, said(found), *held), said(found), "quotation/speaker-of-words")
    assert isinstance(told, Answer)
    assert told.key.endswith("Ada Kern")
    assert {"Ada Kern", "Kern"} <= set(told.accepted)
    people = {"Liv Aas", "Sten Borg", "Mette Lund"}
    assert len(told.distractors) == 3
    assert all(any(text.endswith(name) for name in people) for text in wrong(told))
    assert all(option.rationale and not option.correct for option in told.distractors)


def test_whom_stem_or_evidence_names_is_no_wrong_person(found: FactSheet) -> None:
    stem = "Who told Mette Lund and Eide so?"
    texts = " ".join(wrong(answer(found, said(found), "quotation/speaker-of-words", stem)))
    assert "Lund" not in texts
    assert "Eide" not in texts
    assert "Kern" not in texts


def test_a_namesake_is_no_wrong_person_and_the_bare_surname_no_answer(found: FactSheet) -> None:
    kerns = (
        *(e for e in found.entities if e.type == "PERSON"),
        Entity("Ole Kern", "PERSON", ("Ole Kern",), None, "m", 9),
    )
    told = answer(with_facts(found, said(found), people=kerns), said(found), "quotation/speaker-of-words")
    assert not any("Ole" in text for text in wrong(told))
    assert isinstance(told, Answer)
    assert "Kern" not in told.accepted


def test_a_pronoun_in_the_stem_leaves_only_people_of_that_gender(found: FactSheet) -> None:
    told = answer(found, said(found), "quotation/speaker-of-words", "Who said that she would leave?")
    assert not any(name in text for text in wrong(told) for name in ("Sten Borg", "Jon Eide"))


def test_another_bearer_of_the_office_is_no_wrong_holder(found: FactSheet) -> None:
    minister = fact(
        found, "position", holder=role(found, "Liv Aas"), office=role(found, "Foreign Minister", "UNIQUE_OFFICE")
    )
    other = fact(
        found, "position", holder=role(found, "Sten Borg"), office=role(found, "Foreign Minister", "UNIQUE_OFFICE")
    )
    told = answer(with_facts(found, minister, other), minister, "position/holder-of-office")
    assert "Sten Borg" not in wrong(told)


def test_options_all_have_their_office_or_none(found: FactSheet) -> None:
    told = answer(found, said(found), "quotation/speaker-of-words")
    assert isinstance(told, Answer)
    texts = [told.key, *wrong(told)]
    assert {len(text.split()) == 2 for text in texts} in ({True}, {False})


@pytest.mark.parametrize("told_of", ["Malta was ready", "the Maltese towns were ready"])
def test_no_option_is_the_only_one_of_the_nation_that_the_stem_speaks_of(found: FactSheet, told_of: str) -> None:
    held = (
        position(found, "Ada Kern", "Maltese President"),
        position(found, "Liv Aas", "Norwegian Foreign Minister"),
        position(found, "Sten Borg", "Swedish Foreign Minister"),
        position(found, "Mette Lund", "Danish Prime Minister", sentence=7),
    )
    sheet = with_facts(found, said(found), *held)
    plain = answer(sheet, said(found), "quotation/speaker-of-words", "Who said so?")
    clear = answer(sheet, said(found), "quotation/speaker-of-words", f"Who said that {told_of}?")
    assert isinstance(plain, Answer)
    assert isinstance(clear, Answer)
    assert (plain.key, clear.key) == ("Maltese President Ada Kern", "Ada Kern")


def test_a_bare_surname_is_not_asked(found: FactSheet) -> None:
    lone = fact(
        found,
        "quotation",
        sentence=2,
        speaker=role(found, "Kern"),
        quotation=role(found, "The new harbour", "QUOTATION"),
    )
    assert answer(found, lone, "quotation/speaker-of-words") == "bare-surname"


def test_dates_of_other_facts_are_no_wrong_dates(found: FactSheet) -> None:
    asked = opening(found)
    others = [
        fact(found, "event", sentence=5, time=day(n), subject=role(found, "Bergen", "PLACE", f"B{n}"))
        for n in range(1, 9)
        if n != 3
    ]
    for seed in range(5):
        told = answer(with_facts(found, asked, *others), asked, "event/date-of-event", seed=seed)
        assert isinstance(told, Answer)
        assert told.key == "3 May 2021"
        assert {"May 3, 2021", "2021-05-03"} <= set(told.accepted)
        assert len(told.distractors) >= 3
        assert not {f"{n} May 2021" for n in range(1, 9)} & set(wrong(told))


def test_a_fact_without_a_time_has_no_date(found: FactSheet) -> None:
    assert answer(found, replace(opening(found), time=None), "event/date-of-event") == "date-unknown"


def test_offices_the_person_holds_are_no_wrong_offices(found: FactSheet) -> None:
    first = position(found, "Liv Aas", "Norwegian Foreign Minister")
    held = fact(
        found,
        "position",
        holder=role(found, "Liv Aas"),
        office=Mention("", "Norwegian Defence Minister", "UNIQUE_OFFICE"),
    )
    assert "Norwegian Defence Minister" in wrong(answer(with_facts(found, first), first, "position/office-of-holder"))
    assert "Norwegian Defence Minister" not in wrong(
        answer(with_facts(found, first, held), first, "position/office-of-holder")
    )


def test_a_place_of_the_stem_is_no_wrong_place(found: FactSheet) -> None:
    asked = opening(found)
    texts = wrong(
        answer(with_facts(found, asked), asked, "event/place-in-event", "Which city, not Oslo, completes it?")
    )
    assert len(texts) >= 3
    assert not {"Bergen", "Malta", "Norway"} & set(texts)


NUMBERS = [
    ("310 million", None),
    ("forty", None),
    ("more than 300", "number-bound"),
    ("at least 48", "number-bound"),
    ("many", "number-unclear"),
]


@pytest.mark.parametrize(("number", "reason"), NUMBERS)
def test_numbers(found: FactSheet, number: str, reason: str | None) -> None:
    asked = fact(found, "event", sentence=5, number=Mention(number, number, "NUMBER"))
    told = answer(with_facts(found, asked), asked, "event/number-in-event")
    if reason is not None:
        assert told == reason
    else:
        assert isinstance(told, Answer)
        assert told.key == number in told.accepted
        assert len(told.distractors) >= 3
        assert not {"48", "310 million", "forty"} & set(wrong(told))


@pytest.mark.parametrize(
    "template",
    ["quotation/speaker-of-words", "event/date-of-event", "event/place-in-event", "position/office-of-holder"],
)
def test_the_same_seed_proposes_the_same(found: FactSheet, template: str) -> None:
    asked = {
        "quotation": said(found),
        "event": opening(found),
        "position": position(found, "Liv Aas", "Norwegian Foreign Minister"),
    }
    chosen = asked[template.split("/")[0]]
    assert answer(found, chosen, template, seed=4) == answer(found, chosen, template, seed=4)


def test_the_rationale_quotes_the_evidence(found: FactSheet) -> None:
    told = answer(found, opening(found), "event/date-of-event")
    assert isinstance(told, Answer)
    assert "Norway opened the Holt Bridge in Bergen on 3 May 2021." in told.rationale


def test_only_people_of_the_day_are_wrong_speakers(found: FactSheet) -> None:
    hero, guest = Entity("Ole Dahl", "PERSON", ("Ole Dahl",)), Entity("Una Brandt", "PERSON", ("Una Brandt",))
    people = (*(e for e in found.entities if e.type == "PERSON"), hero, guest)
    aloud = fact(found, "statement", sentence=1, speaker=Mention("Brandt", "Una Brandt", "PERSON"))
    seen = set()
    for seed in range(12):
        told = answer(with_facts(found, said(found), aloud, people=people), said(found), SPEAKER, seed=seed)
        seen |= {text.split()[-1] for text in wrong(told)}
    assert "Dahl" not in seen
    assert "Brandt" in seen


def test_another_who_did_the_same_leaves_no_one_answer(found: FactSheet) -> None:
    met = {"finite": role(found, "met", "PAST", "meet"), "rest": role(found, "in Oslo", "PHRASE")}
    one = fact(found, "event", subject=role(found, "Liv Aas"), **met)
    other = fact(found, "event", subject=role(found, "Jon Eide"), **met)
    assert answer(with_facts(found, one, other), one, "event/person-of-event") == "several-answers"
    assert isinstance(answer(with_facts(found, one), one, "event/person-of-event"), Answer)


def test_a_date_that_the_stem_has_is_not_asked(found: FactSheet) -> None:
    assert answer(found, opening(found), "event/date-of-event", "When, if not on 3 May 2021?") == "key-in-stem"


@pytest.mark.parametrize("paper", ["Norvik Times", "The Bergen Post", "Radio Norvik"])
def test_which_newsroom_said_so_is_not_asked(found: FactSheet, paper: str) -> None:
    heard = fact(found, "statement", speaker=Mention(paper, paper, "ORG"))
    assert answer(with_facts(found, heard), heard, "statement/organisation-of-claim") == "source-asked"
    bank = fact(found, "statement", speaker=Mention("Norvik Bank", "Norvik Bank", "ORG"))
    assert answer(with_facts(found, bank), bank, "statement/organisation-of-claim") != "source-asked"


def lone(found: FactSheet, sentence: str) -> FactSheet:
    """The sheet of an article of one sentence."""
    told = article(sentence, title="Invented")
    return replace(found, article=told, sentences=(Sentence(0, 0, len(sentence)),), entities=(), facts=())


@pytest.mark.parametrize(("sentence", "asked"), [("It was 12 degrees.", True), ("It was minus 12 degrees.", False)])
def test_what_lies_below_nothing_is_not_asked(found: FactSheet, sentence: str, asked: bool) -> None:
    sheet = lone(found, sentence)
    counted = fact(sheet, "event", number=role(sheet, "12", "NUMBER"))
    told = answer(sheet, counted, "event/number-in-event")
    assert isinstance(told, Answer) if asked else told == "number-unclear"


# what is claimed, the role that could be exchanged, the words that are exchanged for others, in order
CLAIMED = [
    ("Norvik has 48 ferries.", {"number": "48"}, ["48"]),
    ("Norvik approved the 48 ferries of Malta.", {"number": "48"}, ["approved the"]),
    ("Ada Kern won the race in Malta.", {}, ["won the"]),
    ("Ada Kern was born north of Malta.", {}, []),  # a class can look at a map
    ("Ada Kern was born in Bergen.", {"place": "Bergen"}, ["Bergen"]),
    (
        "Norvik approved the 48 ferries of a port located in Bergen.",
        {"number": "48", "place": "Bergen"},
        ["approved the", "Bergen"],
    ),
    ("Ada Kern paints ferries.", {}, []),
]
KINDS = {"number": "NUMBER", "place": "CITY"}


@pytest.mark.parametrize(("claim", "parts", "exchanged"), CLAIMED)
def test_a_claim_is_made_false_in_one_thing(
    found: FactSheet, claim: str, parts: dict[str, str], exchanged: list[str]
) -> None:
    sheet = lone(found, claim)
    asked = fact(sheet, "event", **{name: role(sheet, words, KINDS[name]) for name, words in parts.items()})
    told = answer(sheet, asked, "event/claim-of-event", claim)
    assert isinstance(told, Answer)
    assert told.key == "True"
    assert [re.findall("“(.*?)”", option.rationale)[0] for option in told.distractors] == exchanged
    for option, words in zip(told.distractors, exchanged, strict=True):
        before, after = claim.split(words)
        assert option.text.startswith(before)
        assert option.text.endswith(after)
        assert option.text != claim


# headline, what is claimed, whether a false claim can be made
TITLED = [
    ("Ministers meet in Oslo", "Ada Kern pleaded guilty to theft.", True),
    ("Kern pleads guilty to theft", "Ada Kern pleaded guilty to theft.", False),
    ("Norvik council approves bridge in vote", "Norvik council approved the Holt Bridge.", False),
    ("Norvik council votes on long bridge", "Norvik council approved the Holt Bridge.", True),
]


@pytest.mark.parametrize(("title", "claim", "exchanged"), TITLED)
def test_what_the_headline_says_is_not_exchanged(found: FactSheet, title: str, claim: str, exchanged: bool) -> None:
    sheet = lone(found, claim)
    sheet = replace(sheet, article=replace(sheet.article, title=title))
    assert bool(wrong(answer(sheet, fact(sheet, "event"), "event/claim-of-event", claim))) is exchanged


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Storm damages 48 houses in Bergen", False),
        ("Storm damages 50 houses in Bergen", False),
        ("Storm damages 60 houses in Bergen", False),
        ("Storm damages 61 houses in Bergen", True),
        ("Storm in Bergen costs 48 million crowns", True),
    ],
)
def test_a_number_near_one_of_the_headline_is_not_asked(found: FactSheet, title: str, asked: bool) -> None:
    sheet = replace(found, article=replace(found.article, title=title))
    counted = fact(sheet, "event", sentence=5, number=role(sheet, "48", "NUMBER"))
    told = answer(sheet, counted, "event/number-in-event")
    assert isinstance(told, Answer) if asked else told == "key-in-title"


@pytest.mark.parametrize(
    ("office", "asked"),
    [
        ("Norwegian Foreign Minister", True),
        ("head of the Norvik Bank", False),
        ("spokeswoman for the Norvik Police", False),
    ],
)
def test_posts_that_a_house_need_not_have_are_no_wrong_offices(found: FactSheet, office: str, asked: bool) -> None:
    held = fact(found, "position", holder=role(found, "Liv Aas"), office=Mention("", office, "UNIQUE_OFFICE"))
    told = answer(with_facts(found, held), held, "position/office-of-holder")
    assert isinstance(told, Answer) if asked else told == "too-few-distractors"


def test_only_people_of_the_day_are_wrong_subjects(found: FactSheet) -> None:
    hero = Entity("Ole Dahl", "PERSON", ("Ole Dahl",), mentions=9)
    people = (*(e for e in found.entities if e.type == "PERSON"), hero)
    met = {"finite": role(found, "met", "PAST", "meet"), "rest": role(found, "in Oslo", "PHRASE")}
    asked = fact(found, "event", subject=role(found, "Liv Aas"), **met)
    sheet = with_facts(found, asked, people=people)
    template = TEMPLATES["event/person-of-event"]
    for lenient in (False, True):
        told = propose(sheet, Wording(sheet, lenient=lenient), asked, template, "Who?", random.Random(0))
        assert any("Dahl" in text for text in wrong(told)) is lenient
