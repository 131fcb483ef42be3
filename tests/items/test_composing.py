"""Facts of one article go in; items of several of them come out where every piece is safe, and nothing elsewhere."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import generation
from question_bank.composing import compose
from question_bank.item_templates import composed
from question_bank.model import ITEM_TYPES, Article, Fact, FactSheet, Item, Settings
from question_bank.selection import select
from tests.items.checks import check_composed
from tests.items.conftest import REPORT, TITLE
from tests.language.conftest import article

LIFE = (
    "Ada Kern is a Norwegian rower and engineer.",
    "Kern was born in 1961.",
    "In 1981, Kern won the Oslo Regatta in a wooden boat.",
    "In 1990, Kern moved to Bergen.",
    "In 1997, Kern was appointed head of the Norvik Port Authority.",
    "In 1998, Kern won the Holt Prize for her book.",
)
SPEECHES = (
    "Norwegian Foreign Minister Liv Aas met nobody in Oslo.",
    "“Our fishermen have waited forty years for a bridge over the Tern,” said Liv Aas.",
    "“No village on the coast will lose the ferry before winter,” said Liv Aas.",
    "“The toll will ruin every baker and every farmer on the islands,” said Jon Eide.",
    "“Nobody asked the old captains what a storm does to glass,” said Sten Borg.",
    "“The towers of the bridge were built of the cheapest steel in Europe,” said Sten Borg.",
)


WEAKER = Settings(generous=True)


def by_template(items: list[Item]) -> dict[str, Item]:
    return {item.template.removeprefix("composed/"): item for item in items}


def made(*paragraphs: str, title: str, settings: Settings | None = None) -> dict[str, Item]:
    """The items of several facts that an article yields, by template."""
    return by_template(compose(generation.analyse(article(*paragraphs, title=title)), settings or Settings()))


def without(sheet: FactSheet, *names: str) -> FactSheet:
    """The sheet without the facts about these people."""
    kept = (f for f in sheet.facts if not any(m.entity in names for m in f.roles.values()))
    return replace(sheet, facts=tuple(kept))


MINISTERS = (
    "Norwegian Foreign Minister Liv Aas said that the bridge over the Tern would open in June.",
    "“The toll will ruin every baker on the islands,” said Norwegian Trade Minister Sten Borg.",
    "Norwegian Defence Minister Mette Lund said that the fleet would sail under the bridge.",
)


def test_people_are_matched_with_their_positions() -> None:
    many = [
        f"Norwegian {post} Minister {name} said that Norway would sell {number} ferries to Malta."
        for post, name, number in (
            ("Foreign", "Liv Aas", 4),
            ("Trade", "Sten Borg", 5),
            ("Defence", "Mette Lund", 6),
            ("Justice", "Ada Kern", 7),
            ("Fisheries", "Jon Eide", 8),
        )
    ]
    title = "Ministers quarrel about a bridge"
    assert "people-and-positions" not in made(*MINISTERS, title=title)  # of so few it is not about who is who
    assert "people-and-positions" not in made(*many, title=title)  # held back
    item = made(*many, title=title, settings=WEAKER)["people-and-positions"]
    assert item.stem == (
        "Match each person in the report “Ministers quarrel about a bridge” of 12 May 2021"
        " with the position held in May 2021."
    )
    assert {pair.premise: pair.response for pair in item.pairs} == {
        "Liv Aas": "Norwegian Foreign Minister",
        "Sten Borg": "Norwegian Trade Minister",
        "Mette Lund": "Norwegian Defence Minister",
        "Ada Kern": "Norwegian Justice Minister",
        "Jon Eide": "Norwegian Fisheries Minister",
    }
    assert item.evidence[0].text[: len("Norwegian Foreign Minister")] == "Norwegian Foreign Minister"


def test_ministers_of_a_country_each_are_not_matched(found: FactSheet) -> None:
    assert "people-and-positions" not in by_template(compose(found, Settings()))


def test_people_are_matched_with_what_they_did_and_said(found: FactSheet) -> None:
    assert "people-and-descriptions" not in by_template(compose(found, Settings()))  # held back
    item = by_template(compose(found, WEAKER))["people-and-descriptions"]
    told = {pair.response: pair.premise for pair in item.pairs}
    assert told["Jon Eide"] == "Said that the bridge in Bergen would cost 310 million crowns"
    assert told["Ada Kern"].startswith("Said, “The new harbour of Valletta")
    assert not any("Malta" in pair.premise or "," in pair.response for pair in item.pairs)


def test_two_people_are_too_few_to_match(found: FactSheet) -> None:
    few = without(found, "Jon Eide", "Mette Lund", "Sten Borg")
    assert [item for item in compose(few, Settings()) if item.pairs] == []


def test_quotations_are_matched_and_chosen() -> None:
    title = "Ministers and captains quarrel about a bridge"
    assert "quotations-of-one" not in made(*SPEECHES, title=title)  # held back
    items = made(*SPEECHES, title=title, settings=WEAKER)
    matched = items["speakers-and-quotations"]
    assert {pair.response.split(",")[0] for pair in matched.pairs} == {"Liv Aas", "Jon Eide", "Sten Borg"}
    assert all(pair.premise[0] == "“" and pair.premise[-1] == "”" for pair in matched.pairs)
    chosen = items["quotations-of-one"]
    right = [option.text for option in chosen.options if option.correct]
    assert right == [
        "“Our fishermen have waited forty years for a bridge over the Tern”",
        "“No village on the coast will lose the ferry before winter”",
    ]
    assert chosen.stem == (
        "Choose everything that Norwegian Foreign Minister Liv Aas is quoted as saying in the report"
        " “Ministers and captains quarrel about a bridge” of 12 May 2021."
    )
    wrong = [option.rationale for option in chosen.options if not option.correct]
    assert all(rationale.startswith("These are the words of") for rationale in wrong)


def test_who_is_asked_about_is_introduced_or_not_asked_about() -> None:
    title = "Ministers and captains quarrel about a bridge"
    strangers = [sentence.replace("Norwegian Foreign Minister Liv Aas", "Liv Aas") for sentence in SPEECHES]
    assert "quotations-of-one" not in made(*strangers, title=title, settings=WEAKER)
    teacher = "Sten Borg is a teacher at the Holt School."
    told = made(teacher, *strangers, title=title, settings=WEAKER)["quotations-of-one"]
    assert "Sten Borg, a teacher at the Holt School, is quoted as saying" in told.stem


def test_a_life_is_put_in_order_without_its_dates() -> None:
    item = made(*LIFE, title="Ada Kern")["order-of-events"]
    assert item.stem == (
        "Put the events in the life of Norwegian rower Ada Kern in order, from the earliest to the latest."
    )
    assert [step.text.removeprefix("Ada Kern ") for step in item.sequence] == [
        "won the Oslo Regatta in a wooden boat",
        "moved to Bergen",
        "was appointed head of the Norvik Port Authority",
    ]
    assert item.explanation == "The dates in the article, in this order: 1981; 1990; 1997."
    assert [step.evidence for step in item.sequence] == [2, 3, 4]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (3, "In 1990, Kern moved to Bergen again."),
        (3, "In 1982, Kern moved to Bergen."),
        (3, "In 1990, Kern died in Bergen."),
        (4, "Kern was later appointed head of the Norvik Port Authority."),
    ],
)
def test_a_step_that_tells_its_time_or_comes_too_close_is_left_out(number: int, sentence: str) -> None:
    told = [*LIFE[:number], sentence, *LIFE[number + 1 : 5]]
    assert "order-of-events" not in made(*told, title="Ada Kern")


@pytest.mark.parametrize("item_type", ITEM_TYPES)
def test_types_are_obeyed(found: FactSheet, item_type: str) -> None:
    items = compose(found, Settings(item_types=(item_type,)))
    assert {item.item_type for item in items} <= {item_type} & set(composed.TYPES)


def test_kinds_are_obeyed(found: FactSheet) -> None:
    kinds = {fact.id: fact.kind for fact in found.facts}
    for item in compose(found, Settings(kinds=("quotation", "statement"))):
        assert {kinds[fact] for fact in item.facts} <= {"quotation", "statement"}


def test_a_quiz_asks_nothing_twice(found: FactSheet) -> None:
    items = generation.generate_from_sheet(found).items
    for seed in range(5):
        asked = [fact for item in select(items, len(items), seed=seed) for fact in (item.facts or (item.fact,))]
        assert len(set(asked)) == len(asked)


@pytest.fixture(scope="module")
def sheets() -> tuple[FactSheet, ...]:
    texts: tuple[Article, ...] = (
        article(*REPORT, title=TITLE),
        article(*SPEECHES, title="Ministers and captains quarrel about a bridge"),
        article(*LIFE, title="Ada Kern"),
    )
    return tuple(map(generation.analyse, texts))


@given(data=st.data())
def test_whatever_facts_there_are_each_item_has_one_answer(sheets: tuple[FactSheet, ...], data: st.DataObject) -> None:
    sheet = data.draw(st.sampled_from(sheets))
    kept: list[Fact] = data.draw(st.lists(st.sampled_from(sheet.facts), unique_by=lambda fact: fact.id))
    assertion = data.draw(st.sampled_from(["asserted", "asserted", "planned", "negated"]))
    facts = tuple(replace(fact, assertion=assertion) if fact.kind == "event" else fact for fact in kept)
    for item in compose(replace(sheet, facts=facts), Settings()):
        check_composed(item)
        assert set(item.facts) <= {fact.id for fact in facts}
        assert item.kind != "event" or assertion == "asserted"
