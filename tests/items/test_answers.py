"""A fact and a template go in; the key and wrong options that cannot be right come out, or the reason for none."""

import random
from dataclasses import replace

import pytest

from question_bank.answers import PROPOSERS, Answer, propose
from question_bank.item_templates import ANSWERS, ItemTemplate, load
from question_bank.model import Entity, Fact, FactSheet, Mention
from question_bank.wording import Wording
from tests.items.conftest import day, fact, opening, position, role, with_facts

TEMPLATES = {template.id: template for template in load()}


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
    told = answer(with_facts(found, said(found)), said(found), "quotation/speaker-of-words")
    assert isinstance(told, Answer)
    assert told.key.endswith("Ada Kern")
    assert {"Ada Kern", "Kern"} <= set(told.accepted)
    people = {"Liv Aas", "Sten Borg", "Jon Eide", "Mette Lund"}
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
