"""A sheet goes in; people, times and names are introduced as a reader needs them."""

from dataclasses import replace
from datetime import date

import pytest

from question_bank import phrasing
from question_bank.model import Entity, FactSheet, Sentence, TimeSpan
from question_bank.wording import Wording
from tests.items.conftest import day, fact, opening, position, role, with_facts

AAS = Entity("Liv Aas", "PERSON", ("Aas", "Liv Aas"), "Norwegian Foreign Minister", "f", 2)
EIDE = Entity("Jon Eide", "PERSON", ("Eide", "Jon Eide"), "head of the Norvik Port Authority", "m", 2)
BORG = Entity("Sten Borg", "PERSON", ("Sten Borg",), None, "m", 1)


@pytest.fixture
def sheet(found: FactSheet) -> FactSheet:
    return with_facts(found, people=(AAS, EIDE, BORG))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Liv Aas", "Norwegian Foreign Minister Liv Aas"),
        ("Jon Eide", "Jon Eide, the head of the Norvik Port Authority,"),
        ("Sten Borg", "Sten Borg"),
        ("Nobody Known", "Nobody Known"),
    ],
)
def test_a_person_is_introduced_by_office(sheet: FactSheet, name: str, told: str) -> None:
    assert Wording(sheet).introduce(name) == told


ANCHORED = [
    ("Whom did Liv Aas meet?", "Whom did Norwegian Foreign Minister Liv Aas meet?"),
    ("When did Jon Eide leave?", "When did Jon Eide, the head of the Norvik Port Authority, leave?"),
    ("Who met Jon Eide?", "Who met Jon Eide, the head of the Norvik Port Authority?"),
    ("Who met Norwegian Foreign Minister Liv Aas?", "Who met Norwegian Foreign Minister Liv Aas?"),
    ("Who said, “Liv Aas left”?", "Who said, “Liv Aas left”?"),
    ("Whose was Jon Eide’s ship?", "Whose was Jon Eide’s ship?"),
    ("Who met Sten Borg?", "Who met Sten Borg?"),
]


@pytest.mark.parametrize(("stem", "anchored"), ANCHORED)
def test_a_stem_is_anchored_once(sheet: FactSheet, stem: str, anchored: str) -> None:
    told = Wording(sheet)
    assert told.anchored(stem) == anchored
    assert told.anchored(anchored) == anchored


def test_the_key_stays_as_it_is(sheet: FactSheet) -> None:
    assert Wording(sheet).anchored("Whom did Liv Aas meet?", omit=frozenset(["Liv Aas"])) == "Whom did Liv Aas meet?"


def test_a_corrected_office_comes_before_the_one_that_was_found(found: FactSheet) -> None:
    corrected = fact(
        found,
        "position",
        holder=role(found, "Liv Aas"),
        office=role(found, "Foreign Minister", "OFFICE", "Norwegian Prime Minister"),
    )
    assert Wording(with_facts(found, corrected)).introduce("Liv Aas") == "Norwegian Prime Minister Liv Aas"


@pytest.mark.parametrize(
    ("stem", "stranger"), [("Who met Sten Borg?", "Sten Borg"), ("Who met Liv Aas?", ""), ("Who left?", "")]
)
def test_a_stranger_is_named_without_a_word_on_who_that_is(sheet: FactSheet, stem: str, stranger: str) -> None:
    assert Wording(sheet).stranger(stem) == stranger


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Norvik Port Authority", "the Norvik Port Authority"),
        ("Holt Bridge", "the Holt Bridge"),
        ("Norway", "Norway"),
        ("Liv Aas", "Liv Aas"),
        ("the Crown", "the Crown"),
        ("NATO", "NATO"),
        ("European Union", "the European Union"),
        ("US", "the US"),
        ("Norvik University", "Norvik University"),
        ("University of Norvik", "the University of Norvik"),
    ],
)
def test_the_article_before_a_name(sheet: FactSheet, name: str, told: str) -> None:
    assert Wording(sheet).the(name) == told


def test_times_come_from_the_fact_or_the_month_of_publication(found: FactSheet) -> None:
    told, undated = Wording(found), Wording(replace(found, article=replace(found.article, published=None)))
    dated, timeless = opening(found), position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert (told.when(dated), told.when(timeless), undated.when(timeless)) == ("on 3 May 2021", "in May 2021", "")
    assert (told.day, undated.day, told.month, undated.month) == ("12 May 2021", "", "in May 2021", "")
    assert told.front(dated, present=False, timeless=False) == "on 3 May 2021, "
    assert "12 May 2021" in told.front(timeless, present=True, timeless=False)
    assert told.front(timeless, present=False, timeless=True) == ""
    assert undated.when(opening(found, time=TimeSpan(date(1998, 1, 1), date(1998, 12, 31)))) == "in 1998"


def test_the_main_person_is_in_the_title_and_named_more_than_all_others(found: FactSheet) -> None:
    titled = replace(found.article, title="Aas returns to Oslo")
    often = replace(AAS, mentions=4)
    assert Wording(replace(with_facts(found, people=(often, BORG)), article=titled)).main_person == "Liv Aas"
    assert (
        Wording(replace(with_facts(found, people=(often, EIDE, replace(BORG, mentions=2))), article=titled)).main_person
        == ""
    )
    assert Wording(with_facts(found, people=(often, BORG))).main_person == ""


def test_a_life_bears_the_name_of_a_person(found: FactSheet) -> None:
    life = Wording(replace(with_facts(found, people=(AAS,)), article=replace(found.article, title="Liv Aas")))
    assert (life.is_life, life.main_person) == (True, "Liv Aas")
    assert life.front(position(found, "Liv Aas", "Norwegian Foreign Minister"), present=False, timeless=False) == ""
    assert not Wording(found).is_life


@pytest.mark.parametrize(
    ("first", "calling"),
    [
        ("Liv Aas (born 1961) is a Norwegian rower and engineer.", "Norwegian rower"),
        ("Liv Aas was an engineer.", "engineer"),
        ("Liv Aas is a Maltese singer known for her songs.", "Maltese singer"),
        ("Liv Aas is a retired deep sea rescue ship crew cook.", ""),
        ("Liv Aas sang in Oslo.", ""),
    ],
)
def test_a_life_introduces_its_person_by_calling(found: FactSheet, first: str, calling: str) -> None:
    lone = replace(AAS, office=None)
    told = replace(found.article, title="Liv Aas", text=first)
    sheet = replace(with_facts(found, people=(lone,)), article=told, sentences=(Sentence(0, 0, len(first)),))
    assert Wording(sheet).calling == calling
    assert Wording(sheet).introduce("Liv Aas") == f"{calling} Liv Aas".strip()


def test_a_present_of_a_life_is_told_as_of_the_day(found: FactSheet) -> None:
    life = replace(with_facts(found, people=(AAS,)), article=replace(found.article, title="Liv Aas"))
    undated = replace(life, article=replace(life.article, published=None))
    held = position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert Wording(life).front(held, present=True, timeless=False) == "as of 12 May 2021, "
    assert Wording(life).front(held, present=True, timeless=True) == ""
    assert Wording(undated).front(held, present=True, timeless=False) == ""


def test_a_press_release_is_named_by_whom_it_is_of(found: FactSheet) -> None:
    release = replace(found, article=replace(found.article, title="Press release of Senator Kern, 2021-05-12"))
    assert Wording(release).report == "according to the press release of Senator Kern of 12 May 2021, "


def test_the_cast_bears_an_office_and_acts(found: FactSheet) -> None:
    aas = position(found, "Liv Aas", "Norwegian Foreign Minister")
    borg = position(found, "Sten Borg", "Swedish Foreign Minister")
    words = role(found, "The new harbour", "QUOTATION")
    speaking = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=words)
    other = fact(found, "quotation", sentence=2, speaker=role(found, "Jon Eide"), quotation=words)
    assert Wording(with_facts(found, aas, borg, speaking, other)).cast == {"Liv Aas"}
    planned = replace(aas, assertion="planned")
    assert Wording(with_facts(found, planned, borg, speaking)).cast == frozenset()


def test_prominent_is_who_leads_the_report_is_named_often_or_meets_somebody(found: FactSheet) -> None:
    quiet = with_facts(found, people=(AAS, EIDE))
    assert [Wording(quiet).is_prominent(n) for n in ("Liv Aas", "Jon Eide", "Nobody Known")] == [True, False, False]
    assert Wording(with_facts(found, people=(replace(EIDE, mentions=5),))).is_prominent("Jon Eide")
    titled = replace(quiet, article=replace(found.article, title="Eide praises minister"))
    assert Wording(titled).is_prominent("Jon Eide")
    met = fact(found, "meeting", time=day(10), party=role(found, "Liv Aas"), other=role(found, "Jon Eide"))
    assert Wording(with_facts(found, met, people=(AAS, EIDE))).is_prominent("Jon Eide")


@pytest.mark.parametrize(
    ("office", "before"),
    [
        ("Norwegian Foreign Minister", True),
        ("US Secretary of State", True),
        ("head of the Norvik Port Authority", False),
        ("Minister for Foreign Affairs", False),
        ("Norwegian minister, adviser", False),
        ("one two three four five six seven eight", False),
    ],
)
def test_which_offices_stand_before_a_name(office: str, before: bool) -> None:
    assert phrasing.goes_before(office) is before


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ("Norwegian Foreign Minister", "the Norwegian Foreign Minister"),
        ("head of the Norvik Port Authority", "the head of the Norvik Port Authority"),
        ("spokeswoman for the Norvik Police", "a spokeswoman for the Norvik Police"),
        ("deputy head of the Norvik Bank", "a deputy head of the Norvik Bank"),
        ("engineer at the Norvik Bank", "an engineer at the Norvik Bank"),
        ("Director General of the Norvik Port", "the Director General of the Norvik Port"),
        ("deputy director general of the Norvik Port", "a deputy director general of the Norvik Port"),
        ("lead engineer at the Norvik Bank", "the lead engineer at the Norvik Bank"),
        ("Norway’s foreign minister", "Norway’s foreign minister"),
        ("the mayor of Norvik", "the mayor of Norvik"),
    ],
)
def test_offices_with_their_article(office: str, told: str) -> None:
    assert phrasing.with_article(office) == told


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("engineer", "an"),
        ("bridge", "a"),
        ("MP", "an"),
        ("UN envoy", "a"),
        ("union", "a"),
        ("hour", "an"),
        ("European", "a"),
        ("one", "a"),
    ],
)
def test_a_or_an_by_the_sound(phrase: str, told: str) -> None:
    assert phrasing.indefinite(phrase) == told


def test_small_forms() -> None:
    assert [phrasing.possessive(n) for n in ("Ada Kern", "Holms")] == ["Ada Kern’s", "Holms’"]
    quoted = ("Ada’s ‘old’ ferry", 'Sea "old" and new', "'Old' ferry isn't sold", "The boys' “old” ferry")
    told = ["Ada’s ‘old’ ferry", "Sea ‘old’ and new", "‘Old’ ferry isn't sold", "The boys' ‘old’ ferry"]
    assert [phrasing.within_quotation(t) for t in quoted] == told
    assert [phrasing.sentence_case(t) for t in ("the UN", "“we”", "")] == ["The UN", "“we”", ""]
    assert (phrasing.is_famous("Barack Obama"), phrasing.is_famous("Pell Orvanta")) == (True, False)


@pytest.mark.parametrize(
    ("stem", "stranger"),
    [
        ("What did Haugen open in Bergen?", "Haugen"),
        ("What did Erik Haugen open in Bergen?", ""),
        ("Who said, “Haugen opened it”?", ""),
        ("What did Bergen open?", ""),
        ("What did the Council open?", ""),
    ],
)
def test_a_surname_alone_is_a_stranger(found: FactSheet, stem: str, stranger: str) -> None:
    text = f"{found.article.text} Erik Haugen opened it. Haugen left the Howard Council in Bergen."
    sheet = replace(with_facts(found), article=replace(found.article, text=text), entities=())
    assert Wording(sheet).stranger(stem) == stranger


def test_the_main_person_is_no_stranger_under_a_headline_only(found: FactSheet) -> None:
    sheet = with_facts(found, people=(Entity("Sten Borg", "PERSON", ("Sten Borg",), mentions=9),))
    told = Wording(replace(sheet, article=replace(sheet.article, title="Minister Sten Borg leaves office")))
    assert told.stranger(f"{told.report}when did Sten Borg leave?".capitalize()) == ""
    assert told.stranger(f"{told.report_without_day}in 2020, when did Sten Borg leave?") == ""
    assert told.stranger("When did Sten Borg leave?") == "Sten Borg"


@pytest.mark.parametrize(
    ("office", "told"), [("judge", "Judge"), ("general", "General"), ("actress", "actress"), ("Mayor", "Mayor")]
)
def test_a_rank_before_a_name_has_a_capital(office: str, told: str) -> None:
    assert phrasing.capital_office(office) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Norvik Airport", "Norvik Airport"),
        ("Norvik Authority", "Norvik Authority"),
        ("Holt Authority", "the Holt Authority"),
    ],
)
def test_the_article_knows_whether_a_name_takes_one(found: FactSheet, name: str, told: str) -> None:
    text = "She told Norvik Authority so. He asked Norvik Authority twice. Holt Authority came."
    sheet = replace(found, article=replace(found.article, text=text))
    assert Wording(sheet).the(name) == told


def test_who_issued_a_release_is_not_introduced_again(sheet: FactSheet) -> None:
    stem = "According to the press release of Senator Liv Aas of 12 May 2021, who met Liv Aas?"
    assert Wording(sheet).anchored(stem) == stem


@pytest.mark.parametrize(
    ("office", "mentions", "passing"),
    [("mayor", 1, True), ("mayor", 2, False), (None, 2, True), (None, 3, False)],
)
def test_who_is_named_once_or_heard_once_without_an_office_passes_through(
    found: FactSheet, office: str | None, mentions: int, passing: bool
) -> None:
    somebody = Entity("Sten Borg", "PERSON", ("Sten Borg",), office, "m", mentions)
    assert Wording(with_facts(found, people=(somebody,))).is_passing("Sten Borg") is passing


@pytest.mark.parametrize(
    ("told", "title", "passing"),
    [
        ("Sten Borg, an analyst in Norvik, said so.", "Ferries sink", True),
        ("Council spokeswoman Sten Borg said so.", "Ferries sink", True),
        ("Sten Borg, an analyst in Norvik, said so.", "Borg buys ferries", False),
        ("Sten Borg, a baker in Norvik, said so.", "Ferries sink", False),
        ("It rained a lot in the night, said Sten Borg, a professor in Norvik.", "Ferries sink", True),
        ("Sten Borg, a professor in Norvik, said it rained a lot in the night.", "Ferries sink", False),  # has a part
    ],
)
def test_who_only_comments_or_speaks_for_others_passes_through(
    found: FactSheet, told: str, title: str, passing: bool
) -> None:
    somebody = Entity("Sten Borg", "PERSON", ("Sten Borg",), "mayor", "m", 2 if "rained" in told else 5)
    sheet = with_facts(found, people=(somebody,))
    sheet = replace(sheet, article=replace(sheet.article, text=told, title=title))
    assert Wording(sheet).is_passing("Sten Borg") is passing


@pytest.mark.parametrize("lenient", [False, True])
def test_nobody_is_asked_about_under_the_last_name_of_a_life(found: FactSheet, lenient: bool) -> None:
    life = replace(with_facts(found, people=(AAS,)), article=replace(found.article, title="Liv Aas"))
    told = Wording(life, lenient=lenient)
    assert told.stranger("In which year did Aas move to Malta?") == "Liv Aas"
    assert told.stranger("In which year did Norwegian Foreign Minister Liv Aas move to Malta?") == ""


@pytest.mark.parametrize(("name", "article"), [("U.N.", True), ("UN", True), ("NATO", False), ("Norvik", False)])
def test_some_abbreviations_take_an_article(name: str, article: bool) -> None:
    assert phrasing.takes_article(name) is article
