"""Facts go in; items with key, options and evidence come out, and every other fact with the named reason."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from question_bank.errors import SettingError
from question_bank.gaps import GAP
from question_bank.item_sifting import MOST_PER_FACT, Written
from question_bank.item_writing import write_items
from question_bank.model import ITEM_TYPES, Entity, Fact, FactSheet, Settings, key_texts
from tests.items.conftest import fact, opening, position, role, with_facts

EVENTS = Settings(item_types=ITEM_TYPES, kinds=("event",), least_chance=0)


def stems(written: Written) -> dict[str, str]:
    return {item.template: item.stem for item in written.items}


def test_the_stems_of_a_hand_written_fact(found: FactSheet) -> None:
    told = stems(write_items(with_facts(found, opening(found)), EVENTS))
    assert told["event/date-of-event"] == (
        "According to the report “Ministers meet in Oslo” of 12 May 2021, "
        "on which date did Norway open the Holt Bridge in Bergen?"
    )


def test_a_weaker_template_is_used_only_where_there_is_nothing_else(found: FactSheet) -> None:
    undated = replace(opening(found), time=None)
    told = stems(write_items(with_facts(found, undated), EVENTS))
    assert told["event/country-of-event"] == (
        "According to the report “Ministers meet in Oslo” of 12 May 2021, "
        "which country opened the Holt Bridge in Bergen?"
    )
    assert "event/country-of-event" not in stems(write_items(found, Settings(item_types=ITEM_TYPES, least_chance=0)))


def alone(sheet: FactSheet, *facts: Fact) -> FactSheet:
    """A sheet whose facts were written by hand: each of them is meant to be asked."""
    return replace(with_facts(sheet, *facts), by_hand=True)


def test_a_position_is_asked_in_the_month_of_publication(found: FactSheet) -> None:
    held = position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert not write_items(with_facts(found, held), Settings()).items  # one of many sentences: not what it is about
    told = stems(write_items(alone(found, held), Settings()))
    assert (
        told.items()
        <= {
            "position/office-of-holder": "Which position did Liv Aas hold in May 2021?",
            "position/holder-of-office": "Who was the Norwegian Foreign Minister in May 2021?",
        }.items()
    )
    assert told


def test_what_is_in_the_key_is_not_in_the_stem(found: FactSheet) -> None:
    for item in write_items(found, Settings(item_types=ITEM_TYPES)).items:
        if item.item_type != "true_false":
            assert not any(answer.lower() in item.stem.lower() for answer in item.answers[:1])


def test_each_fact_is_asked_for_each_role_once_and_not_too_often(found: FactSheet) -> None:
    written = write_items(found, Settings(item_types=ITEM_TYPES, least_chance=0))
    asked = Counter(item.fact for item in written.items if item.item_type != "true_false")
    assert max(asked.values()) == MOST_PER_FACT
    assert len({item.stem.lower() for item in written.items}) == len(written.items)
    assert len({item.id for item in written.items}) == len(written.items)


def test_the_same_fact_twice_gives_no_stem_twice(found: FactSheet) -> None:
    once = opening(found)
    written = write_items(with_facts(found, once, replace(once, id="another")), Settings(kinds=("event",)))
    assert {item.fact for item in written.items} == {once.id}
    assert {r.reason for r in written.rejected if r.fact == "another"} <= {"same-stem", "held-in-reserve"}


def test_a_stranger_in_the_stem_is_asked_about_only_where_there_is_nothing_else(found: FactSheet) -> None:
    roles = {"subject": role(found, "Norway", "COUNTRY"), "finite": role(found, "met", "PAST", "meet")}
    roles |= {"rest": role(found, "Sten Borg in Oslo", "PHRASE"), "date": role(found, "Monday", "DATE", "10 May 2021")}
    met = fact(found, "event", time=opening(found).time, **roles)
    people = (Entity("Sten Borg", "PERSON", ("Sten Borg",)),)
    among_others = write_items(with_facts(found, opening(found), met, people=people), Settings())
    assert met.id not in {item.fact for item in among_others.items}
    assert "not-introduced: Sten Borg" in {r.reason for r in among_others.rejected if r.fact == met.id}
    alone = write_items(with_facts(found, met, people=people), Settings(kinds=("event",)))
    assert met.id in {item.fact for item in alone.items}


def under(sheet: FactSheet, title: str) -> FactSheet:
    """The report under another headline."""
    return replace(sheet, article=replace(sheet.article, title=title))


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Norway and Sweden joined by their longest bridge", True),
        ("BERGEN joined to Sweden by the longest bridge", False),
    ],
)
def test_a_gap_is_not_asked_beside_a_headline_that_fills_it(found: FactSheet, title: str, asked: bool) -> None:
    sheet = under(found, title)
    told = opening(sheet)
    whole = replace(told, roles={**told.roles, "rest": replace(told.roles["rest"], type="WHOLE")})
    written = write_items(with_facts(sheet, whole), Settings(item_types=("cloze",), kinds=("event",)))
    assert ("event/place-in-event" in stems(written)) is asked
    reasons = {r.reason for r in written.rejected if r.template == "event/place-in-event"}
    assert ("key-in-title" in reasons) is not asked


@pytest.mark.parametrize(
    ("title", "part", "stem"),
    [
        ("Ministers meet in Oslo", "excerpt", "According to the report “Ministers meet in Oslo” of 12 May 2021, who"),
        (
            "Sen. Kern opens a new harbour",
            "excerpt",
            "According to the report “Sen. […] opens a new harbour” of 12 May 2021, who",
        ),
        ("Sen. Kern: President Kern opens a new harbour", "excerpt", None),  # once is enough
        ("President Kern opens a new harbour", "excerpt", None),  # everybody knows whom that means
        ("Norvik honours Liv Kern for a new harbour", "excerpt", None),  # another of that name
        ("Sen. Kern goes to sea", "excerpt", None),  # too little is left
    ],
)
def test_a_headline_that_names_the_key_is_told_without_the_name(
    found: FactSheet, title: str, part: str, stem: str | None
) -> None:
    sheet, words = under(found, title), "The new harbour of Valletta will bring work"
    roles = {name: role(found, words, "QUOTATION") for name in ("quotation", part)}
    spoken = fact(sheet, "quotation", sentence=2, speaker=role(sheet, "Kern", entity="Ada Kern"), **roles)
    written = write_items(with_facts(sheet, spoken), Settings(item_types=("short_answer",)))
    assert [item.stem for item in written.items] == ([f"{stem} said, “{words}”?"] if stem else [])


def test_an_office_named_in_passing_is_asked_only_where_somebody_wrote_it_down(found: FactSheet) -> None:
    held = position(found, "Liv Aas", "Norwegian Foreign Minister")
    undated = replace(opening(found), time=None, evidence=(8,))
    assert not write_items(with_facts(found, held), Settings()).items
    (taken,) = write_items(with_facts(found, held, undated), Settings(kinds=("event", "position"))).items
    assert taken.kind == "event"
    assert {item.kind for item in write_items(alone(found, held), Settings()).items} == {"position"}


def test_an_item_that_cannot_be_made_is_a_reason(found: FactSheet) -> None:
    asked = position(found, "Jon Eide", "head of the Norvik Port Authority", sentence=6)
    written = write_items(with_facts(found, asked), Settings(item_types=("ordering",)))
    assert written.items == []
    assert {r.reason for r in written.rejected} <= {"too-few-distractors", "no-template-fits"}


def test_only_the_kinds_and_types_that_are_wanted(found: FactSheet) -> None:
    written = write_items(found, Settings(kinds=("position",), item_types=("multiple_choice",)))
    assert {(i.kind, i.item_type) for i in written.items} == {("position", "multiple_choice")}
    assert {r.template.split("/")[0] for r in written.rejected} <= {"position"}


def test_an_unknown_kind_is_refused(found: FactSheet) -> None:
    with pytest.raises(SettingError, match="“wedding”"):
        write_items(with_facts(found, replace(opening(found), kind="wedding")), Settings())


def test_templates_of_a_folder_are_used(found: FactSheet, tmp_path: Path) -> None:
    (tmp_path / "position.toml").write_text(
        'kind = "position"\n[[template]]\nname = "holder-of-office"\nasks = "holder"\nanswer = "person"\n'
        'item_types = ["short_answer"]\nstem = "Name {{ office | the }}."\n',
        encoding="utf-8",
    )
    sheet = with_facts(found, position(found, "Liv Aas", "Norwegian Foreign Minister"))
    assert "Name the Norwegian Foreign Minister." in stems(write_items(sheet, Settings(templates=tmp_path))).values()


def test_a_role_that_a_template_lacks_is_a_reason(found: FactSheet, tmp_path: Path) -> None:
    (tmp_path / "event.toml").write_text(
        'kind = "event"\n[[template]]\nname = "mine"\nasks = "subject"\nanswer = "person"\n'
        'stem = "Who sang {{ person }}?"\n',
        encoding="utf-8",
    )
    written = write_items(with_facts(found, opening(found)), Settings(templates=tmp_path))
    assert any(r.template == "event/mine" and r.reason.startswith("template-fails") for r in written.rejected)


OFF = """kind = "event"
[[template]]
name = "mine"
asks = "rest"
answer = "claim"
off = true
stem = "{{ (front ~ subject ~ ' ' ~ finite_rest) | cap }} with pride."
item_types = ["true_false"]
"""


@pytest.mark.parametrize(
    ("settings", "asked"),
    [({}, False), ({"kinds": ("position",)}, False), ({"kinds": ("event",)}, True), ({"generous": True}, True)],
)
def test_what_is_off_is_asked_only_when_it_is_named(
    found: FactSheet, tmp_path: Path, settings: dict[str, Any], asked: bool
) -> None:
    (tmp_path / "off.toml").write_text(OFF, encoding="utf-8")
    told = stems(write_items(with_facts(found, opening(found)), Settings(templates=tmp_path, **settings)))
    assert ("event/mine" in told) is asked


def test_what_is_off_is_asked_of_a_fact_that_was_written_by_hand(found: FactSheet, tmp_path: Path) -> None:
    (tmp_path / "off.toml").write_text(OFF, encoding="utf-8")
    assert "event/mine" in stems(write_items(alone(found, opening(found)), Settings(templates=tmp_path)))


def test_weaker_items_are_written_beside_the_better_ones_where_somebody_wants_to_choose(found: FactSheet) -> None:
    few, many = write_items(found, Settings()), write_items(found, Settings(generous=True))
    assert {item.stem for item in few.items} < {item.stem for item in many.items}


OPPOSITE = """kind = "event"
[[template]]
name = "mine"
asks = "rest"
answer = "claim"
stem = "{{ subject }} {{ finite_rest }}."
false = "{{ subject }} never {{ finite_rest }}."
item_types = ["true_false"]
"""


def test_a_claim_is_false_in_half_of_the_seeds_where_its_template_says_what_is_contradicted(
    found: FactSheet, tmp_path: Path
) -> None:
    (tmp_path / "opposite.toml").write_text(OPPOSITE, encoding="utf-8")
    made = [
        item
        for seed in range(20)
        for item in write_items(alone(found, opening(found)), Settings(templates=tmp_path, seed=seed)).items
        if item.template == "event/mine"
    ]
    keys = {item.stem: key_texts(item)[0] for item in made}
    assert keys == {
        "Norway opened the Holt Bridge in Bergen.": "True",
        "Norway never opened the Holt Bridge in Bergen.": "False",
    }
    assert 4 <= sum(key_texts(item)[0] == "False" for item in made) <= 16


PEERS = """kind = "position"
[[template]]
name = "peers"
asks = "office"
answer = "peer"
stem = "Which post was held by {{ holder }}?"
item_types = ["multiple_choice"]
"""


def test_a_peer_is_what_other_facts_hold_in_the_same_role(found: FactSheet, tmp_path: Path) -> None:
    (tmp_path / "peers.toml").write_text(PEERS, encoding="utf-8")
    offices = "Norwegian Foreign Minister,Swedish Foreign Minister,Maltese President,Danish Prime Minister".split(",")
    held = [
        position(found, name, office, sentence=number)
        for number, (name, office) in enumerate(
            zip(("Liv Aas", "Sten Borg", "Ada Kern", "Mette Lund"), offices, strict=True)
        )
    ]
    few = write_items(alone(found, *held[:3]), Settings(templates=tmp_path))
    assert {i.item_type for i in few.items if i.template == "position/peers"} <= {"short_answer"}
    made = write_items(alone(found, *held), Settings(templates=tmp_path))
    item = next(i for i in made.items if i.template == "position/peers" and "Ada Kern" in i.stem)
    assert {option.text for option in item.options} == set(offices)
    assert key_texts(item) == ["Maltese President"]


@pytest.mark.parametrize(
    ("rest", "asked", "stem"),
    [
        ("the Holt Bridge in Bergen", "Bergen", f"opened the Holt Bridge in {GAP}."),
        ("the Holt Bridge in Valletta", "Valletta", None),  # Malta stands in the headline
    ],
)
def test_a_city_is_typed_into_the_gap_unless_its_country_is_named(
    found: FactSheet, rest: str, asked: str, stem: str | None
) -> None:
    sheet = under(found, "Norway and Malta joined by their longest bridge")
    told = opening(sheet)
    place = replace(told.roles["place"], text=asked, entity=asked, type="CAPITAL" if asked == "Valletta" else "CITY")
    whole = replace(told.roles["rest"], entity=rest, type="WHOLE")
    written = write_items(
        with_facts(sheet, replace(told, roles={**told.roles, "rest": whole, "place": place})),
        Settings(item_types=("cloze",), kinds=("event",)),
    )
    assert [item.stem.endswith(stem) for item in written.items if stem] == ([True] if stem else [])
    assert {item.item_type for item in written.items} <= {"cloze"}
    assert ("place-told" in {rejected.reason for rejected in written.rejected}) is (stem is None)


def test_the_article_of_a_name_stays_in_the_sentence(found: FactSheet) -> None:
    sheet = replace(found, by_hand=True)
    told = opening(sheet)
    roles = {
        "subject": role(sheet, "Ada Kern", "PERSON"),
        "finite": replace(told.roles["finite"], text="entered", entity="enter"),
        "rest": replace(told.roles["rest"], entity="the University of Bergen to study engineering", type="WHOLE"),
        "organisation": replace(told.roles["place"], text="x", entity="University of Bergen", type="ORG"),
    }
    (item,) = write_items(with_facts(sheet, replace(told, roles=roles)), Settings(item_types=("cloze",))).items
    assert item.stem.endswith(f"Ada Kern entered the {GAP} to study engineering.")
    assert item.answers[0] == "University of Bergen"
