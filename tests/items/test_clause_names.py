"""A fact told by a verb goes in; what a template can say of its clause comes out."""

from dataclasses import replace

import pytest

from question_bank.clause_names import names_somebody
from question_bank.model import Fact, FactSheet, Mention
from question_bank.stems import rendered
from question_bank.template_names import variables
from question_bank.wording import Wording
from tests.items.conftest import OPENED, day, opening, titled, told_event


@pytest.mark.parametrize(
    ("title", "dated", "before"),
    [
        ("Norway opens Holt Bridge in Bergen", False, True),
        ("Norway opens Holt Bridge in Bergen", True, False),
        ("Ministers meet in Oslo", False, False),
    ],
)
def test_what_the_headline_tells_is_told_before(found: FactSheet, title: str, dated: bool, before: bool) -> None:
    event = replace(OPENED, time=day(3)) if dated else OPENED
    assert variables(titled(found, title), event)["told_before"] is before


@pytest.mark.parametrize(
    ("title", "event", "placed"),
    [
        ("Ministers meet in Oslo", OPENED, True),
        ("Ministers meet", OPENED, False),
        ("Ministers meet", replace(OPENED, time=day(3)), True),
        ("Ministers meet", told_event("a port in Norway", ("is", "GENERIC", "be")), True),
        ("Liv Aas", OPENED, True),
    ],
)
def test_an_event_has_its_place_in_time(found: FactSheet, title: str, event: Fact, placed: bool) -> None:
    assert variables(titled(found, title), event)["placed"] is placed


@pytest.mark.parametrize(
    ("event", "name", "expected"),
    [
        (told_event("the Malta summit", ("attended", "PAST", "attend")), "weak", True),
        (OPENED, "weak", False),
        (told_event("four bridges", ("has", "PRESENT", "have")), "state", True),
        (told_event("four bridges", ("had", "PAST", "have")), "state", False),
        (told_event("the Holt Bridge in Bergen", ("opens", "PRESENT", "open")), "state", False),
        (OPENED, "length", 5),
        (OPENED, "opened", ""),
        (
            replace(OPENED, roles={**OPENED.roles, "opening": Mention("In May", "in May", "PHRASE")}),
            "opened",
            "in May, ",
        ),
    ],
)
def test_what_kind_of_event_it_is(found: FactSheet, event: Fact, name: str, expected: object) -> None:
    assert variables(Wording(found), event)[name] == expected


@pytest.mark.parametrize(
    ("subject", "source", "own"),
    [
        ("The Norvik Post", "The Norvik Post", True),
        ("Norvik Post", "The Norvik Post", True),
        ("Norvik", "The Norvik Post", False),
        ("Ada Kern", "The Norvik Post", False),
        ("Ada Kern", None, False),
    ],
)
def test_what_the_paper_does_is_its_own_news(found: FactSheet, subject: str, source: str | None, own: bool) -> None:
    event = told_event("three bakers in Oslo", ("asked", "PAST", "ask"), subject=(subject, "PERSON"))
    assert variables(titled(found, "Ministers meet in Oslo", source=source), event)["own_news"] is own


@pytest.mark.parametrize(
    ("title", "rest", "given"),
    [
        ("Singer Ada Kern dies aged 90", "born in Oslo", True),
        ("Singer Ada Kern dies at 90", "born in Oslo", True),
        ("Singer Ada Kern dies aged 90", "buried in Oslo", False),
        ("Singer Ada Kern dies in Oslo", "born in Oslo", False),
    ],
)
def test_an_age_in_the_headline_gives_the_year_of_birth(found: FactSheet, title: str, rest: str, given: bool) -> None:
    born = told_event(rest, ("was", "PAST", "be"), subject=("Ada Kern", "PERSON"))
    assert variables(titled(found, title), born)["age_given"] is given


@pytest.mark.parametrize(
    ("subject", "rest", "named"),
    [
        (("Ada Kern", "PERSON"), "at night", True),
        (("seven bakers", "PHRASE"), "in Malta", False),
        (("seven bakers of Malta", "PHRASE"), "at night", True),
        (("Norway", "COUNTRY"), "at night", False),
        (("Norway", "COUNTRY"), "in Malta", True),
    ],
)
def test_whether_a_claim_names_what_it_is_about(subject: tuple[str, str], rest: str, named: bool) -> None:
    assert names_somebody(told_event(rest, ("slept", "PAST", "sleep"), subject=subject)) is named


@pytest.mark.parametrize(
    ("title", "sentence", "tied"),
    [
        ("Norway opens a bridge in Malta", 9, True),
        ("Norway holds a long vote", 9, False),
        ("Norway holds a long vote", 0, True),
        ("Malta holds a long vote", 0, False),
        ("Ministers meet", 9, True),
    ],
)
def test_a_claim_is_tied_to_the_headline(found: FactSheet, title: str, sentence: int, tied: bool) -> None:
    assert variables(titled(found, title), replace(OPENED, evidence=(sentence,)))["tied"] is tied


@pytest.mark.parametrize(
    ("event", "once"),
    [
        (told_event("born in Oslo", ("was", "PAST", "be")), True),
        (told_event("mayor of Oslo", ("was", "PAST", "be")), False),
        (told_event("the Norvik Bank", ("founded", "PAST", "found")), True),
        (told_event("Malta in May", ("visited", "PAST", "visit")), False),
    ],
)
def test_what_happens_in_one_year_only(found: FactSheet, event: Fact, once: bool) -> None:
    assert variables(Wording(found), event)["once"] is once


def meeting(rest: str) -> Fact:
    """Norway met somebody, Jon Eide among them."""
    met = told_event(rest, ("met", "PAST", "meet"))
    return replace(met, roles={**met.roles, "person": Mention("Jon Eide", "Jon Eide", "PERSON")})


@pytest.mark.parametrize(
    ("rest", "listed"),
    [
        ("Jon Eide in Oslo", False),
        ("Jon Eide and others", False),
        ("Jon Eide and Liv Aas", True),
        ("Liv Aas, Jon Eide", True),
        ("Liv Aas or Jon Eide", True),
        ("bakers including Jon Eide", True),
    ],
)
def test_who_stands_in_a_list(found: FactSheet, rest: str, listed: bool) -> None:
    assert variables(Wording(found), meeting(rest))["listed"] is listed


@pytest.mark.parametrize(("title", "key_told"), [("Norway meets Eide in Oslo", True), ("Norway meets bakers", False)])
def test_a_headline_tells_the_key(found: FactSheet, title: str, key_told: bool) -> None:
    assert variables(titled(found, title), meeting("Jon Eide in Oslo"))["key_told"] is key_told


@pytest.mark.parametrize("title", ["Ministers meet in Oslo", "Ministers meet"])
def test_what_will_be_is_told_as_what_would(found: FactSheet, title: str) -> None:
    event = told_event("open the Holt Bridge", ("will", "PRESENT", "will"))
    assert variables(titled(found, title), event)["finite_rest"] == "would open the Holt Bridge"


def test_before_a_day_of_its_own_a_report_is_named_without_its_day(found: FactSheet) -> None:
    dated = variables(titled(found, "Ministers meet in Oslo"), opening(found))
    assert dated["front"] == "according to the report “Ministers meet in Oslo”, on 3 May 2021, "
    undated = variables(
        titled(found, "Ministers meet in Oslo"), told_event("the Holt Bridge", ("opened", "PAST", "open"))
    )
    assert undated["front"] == "according to the report “Ministers meet in Oslo” of 12 May 2021, "


def test_one_source_is_enough(found: FactSheet) -> None:
    roles = {**OPENED.roles, "source": Mention("Norvik Institute", "Norvik Institute", "ORG")}
    undated = variables(titled(found, "Ministers meet in Oslo"), replace(OPENED, roles=roles))
    assert undated["placed"] is False
    dated = variables(titled(found, "Ministers meet in Oslo"), replace(OPENED, roles=roles, time=day(3)))
    assert dated["front"] == "on 3 May 2021, according to the Norvik Institute, "


@pytest.mark.parametrize(
    ("finite", "rest", "expected"),
    [
        (("is", "PRESENT", "be"), "scheduled to open in June", "was scheduled to open in June"),
        (("is", "PRESENT", "be"), "a port of ferries", "is a port of ferries"),
    ],
)
def test_what_lay_ahead_is_told_in_the_past(
    found: FactSheet, finite: tuple[str, str, str], rest: str, expected: str
) -> None:
    assert variables(titled(found, "Ministers meet in Oslo"), told_event(rest, finite))["finite_rest"] == expected


@pytest.mark.parametrize(("kind", "background"), [("GENERIC", True), ("PAST", False)])
def test_what_holds_at_all_times_is_the_background_of_a_report(found: FactSheet, kind: str, background: bool) -> None:
    event = told_event("a port of ferries", ("is", kind, "be"))
    assert variables(titled(found, "Ministers meet in Oslo"), event)["background"] is background
    assert variables(titled(found, "Ministers meet in Oslo", published=None), event)["background"] is False


@pytest.mark.parametrize(
    ("subject", "named"), [("a former adviser to Norway", False), ("at least seven people", False), ("Norway", True)]
)
def test_somebody_is_not_named_by_what_he_is(subject: str, named: bool) -> None:
    event = told_event("the Holt Bridge", ("opened", "PAST", "open"), subject=(subject, "PHRASE"))
    assert names_somebody(event) is named


@pytest.mark.parametrize(
    ("finite", "rest", "background"),
    [
        (("lies", "PRESENT", "lie"), "on the coast of Malta", True),
        (("is", "PRESENT", "be"), "a port of ferries", True),
        (("is", "PRESENT", "be"), "leaving Malta", False),
        (("is", "PRESENT", "be"), "scheduled to leave Malta", False),
        (("has", "PRESENT", "have"), "opened the Holt Bridge", False),
        (("opened", "PAST", "open"), "the Holt Bridge", False),
    ],
)
def test_what_is_so_anyway_is_background(
    found: FactSheet, finite: tuple[str, str, str], rest: str, background: bool
) -> None:
    assert variables(titled(found, "Ministers meet in Oslo"), told_event(rest, finite))["background"] is background


def test_a_rank_before_a_subject_has_a_capital(found: FactSheet) -> None:
    event = told_event("the bridge", ("opened", "PAST", "open"), subject=("governor Ada Kern", "PHRASE"))
    assert "Governor Ada Kern" in rendered(
        "{{ did }} {{ subject }}", variables(titled(found, "Ministers meet in Oslo"), event)
    )


def test_a_day_that_the_clause_tells_does_not_stand_in_front_too(found: FactSheet) -> None:
    event = replace(told_event("the bill that passed on 3 May 2021", ("praised", "PAST", "praise")), time=day(3))
    front = variables(titled(found, "Ministers meet in Oslo"), event)["front"]
    assert front == "according to the report “Ministers meet in Oslo” of 12 May 2021, "
