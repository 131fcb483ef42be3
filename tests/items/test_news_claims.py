"""First sentences of reports → whether they can stand as statements to be judged, and the statements."""

import pytest

from question_bank.item_writing import try_template
from question_bank.model import FactSheet, Item, Settings
from question_bank.news_wording import news_names
from question_bank.wording import Wording
from tests.items.test_news_items import TEMPLATES, TITLE, made, sheet_of

FIT = [
    "On Friday, sailor Ada Kern opened a new bridge for ships in the harbour of Bergen.",
    "The harbour board of Bergen said on Friday that a new bridge would open.",
    "On Friday, the government of Norway opened a new bridge in the harbour of Bergen.",
    "On Friday, the shipping company of Norvik sold a new bridge in the harbour of Bergen.",
    "At noon on Friday, an old bridge in the harbour of Bergen collapsed into the sea.",
    "On Friday, sailor Ada Kern of Malta opened the country's longest bridge for ships.",
    "On Friday, sailor Ada Kern left Bergen, reportedly for good, and sold her ship.",
    "On Friday, sailor Ada Kern addressed the ships of Bergen, calling for a new bridge in the harbour.",
    "On Friday, sailor Ada Kern announced Liv Aas as her choice for the harbour board of Bergen.",
    "According to a report on Friday by the Norvik Bank, a new bridge in the harbour of Bergen collapsed.",
    "The harbour board of Bergen has opened a new bridge for ships.",  # of what is done the day of the report will do
    "On Friday, sailor Ada Kern closed a bridge for “heated disputes” in the harbour of Bergen.",
    "Sailor Ada Kern is building a new bridge in the harbour of Bergen.",
]
UNFIT = [
    "On Friday, sailor Ada Kern spoke about a new bridge in the harbour of Bergen.",  # what she said is left out
    "A sailor from Bergen opened a new harbour bridge on Friday.",  # who, the sentence does not say
    "On Friday, one of the sailors of Bergen opened a new harbour bridge.",
    "On Friday, the Harbour Committee of Bergen opened their new bridge.",  # one body that is many
    "On Friday, sailor Ada Kern opened a new bridge which is now the longest in the harbour of Bergen.",
    "Sailor Ada Kern opened a new bridge in the harbour of Bergen.",  # when, nothing says
    "On Friday, the government opened a new bridge in the harbour of Bergen.",  # which?
    "On Friday, sailor Ada Kern participated in a meeting on the harbour of Bergen.",
    "On Friday, sailor Ada Kern passed an amendment to S. 1644, the harbour bill of Bergen.",  # and what it changes?
    "The harbour board of Norvik opened a bridge on Friday, the longest one of its town.",  # the day is not the longest
    "On Friday, sailor Ada Kern opened a new bridge for ships in the Himalayan nation.",  # of which name?
    "The harbour bridge of Bergen was sold on Friday, a leading Republican said.",  # who has a name
    "On Friday, the shipping company sold a new bridge for ships in the harbour of Bergen.",  # which?
    "On Friday, the country's largest harbour board opened a bridge for ships.",  # whose?
    "On Friday, the controversial sailor Ada Kern opened a new bridge in the harbour of Bergen.",  # the paper thinks so
    "On Friday, sailor Ada Kern opened a harbour bridge in Bergen; Liv Aas sailed to Malta.",
    "On Friday, the Harbour Association, who owns a ship, opened a bridge in Bergen.",
    "Sailor Ada Kern sold her harbour bridge in Bergen, according to the Norvik Bank on Friday.",  # sold when?
    "On Friday, sailor Ada Kern released a statement on the new harbour bridge of Bergen.",  # and what it says?
    "On Friday, harbour test results were released in the town of Bergen.",  # of what?
    "On Friday, sailors of Bergen published a study in a harbour journal, Bridges.",  # of what?
    "On Friday, sailor Ada Kern joined the sailors of Bergen in sending a letter to the harbour board.",
    "On Friday, sailors left the country by the harbour bridge of the old ships.",  # which?
    "On Friday, sailor Ada Kern continued her effort to open a new harbour bridge in Bergen.",
    "On Friday, sailor Ada Kern opened the first harbour bridge in the town for ships.",  # in which?
    "Like most sailors of Bergen, Ada Kern is tired of the harbour bridge.",  # the paper thinks so
    "Sailor Ada Kern will open a new bridge in the harbour of Bergen.",
    "On Friday, a Republican won the new harbour race of the port of Bergen.",
    "On Friday, President Kern's top harbour adviser opened a bridge for ships in Bergen.",  # who?
    "On Friday, the harbour board of Bergen gave a boost to the ships of Malta.",  # a figure of speech
    "On Friday, sailor Ada Kern sued the harbour board of Bergen under Section 2 of the Bridges Act.",
    "On Friday, Norwegian sailor Ada Kern opened a harbour bridge in Bergen for the country's ships.",  # of which?
    "On Friday, sailor Ada Kern committed a second gaffe at the harbour bridge of Bergen.",  # the paper thinks so
    "On Friday, the federal government opened a new bridge in the harbour of Bergen.",  # which?
    "Sailor Ada Kern was in Bergen on Friday after a morning at the harbour bridge.",  # and what she did there?
    "On Friday, sailor Ada Kern opened a bridge after a heated dispute in the harbour of Bergen.",
    "The harbour board of Bergen is opening a bridge, even as sailors left for a new ship.",
]
STRANGERS = [
    ("On Friday, sailor Ada Kern opened a harbour bridge in Bergen for Liv Aas.", True),
    ("On Friday, sailor Ada Kern opened a harbour bridge in Bergen for Liv Aas, her aunt.", False),
    ("On Friday, the harbour board of Bergen opened a bridge for sailors Ada Kern and Liv Aas.", False),
    ("On Friday, the harbour board of Bergen opened a bridge for Ada Kern and Liv Aas.", True),
    ("On Friday, Ada Kern opened a harbour bridge in Bergen.", True),
    ("On Friday, Ada Kern of Malta opened a harbour bridge in Bergen.", False),
]


def names_of(told: str, title: str = TITLE) -> dict[str, object]:
    sheet = sheet_of(f"{told} Ada Kern and Liv Aas sang.", title)
    (fact,) = (f for f in sheet.facts if f.kind == "news" and "sentence" in f.roles)
    return news_names(Wording(sheet), fact)


@pytest.mark.parametrize("told", FIT)
def test_a_sentence_that_can_stand_alone(told: str) -> None:
    assert names_of(told)["fit"]


@pytest.mark.parametrize("told", UNFIT)
def test_a_sentence_that_cannot(told: str) -> None:
    assert not names_of(told)["fit"]


@pytest.mark.parametrize(("told", "strange"), STRANGERS)
def test_somebody_of_whom_nothing_is_said(told: str, strange: bool) -> None:
    assert names_of(told)["stranger"] is strange


@pytest.mark.parametrize(
    ("told", "praised"),
    [("a critical bridge", True), ("an end to burdensome bridge tolls", True), ("a bridge of iron", False)],
)
def test_praise_of_a_press_release_is_no_fact(told: str, praised: bool) -> None:
    words = f"On Friday, the harbour board of Bergen approved {told} for all ships."
    assert names_of(words, "Press release of Senator Kern, 2021-05-09")["fit"] is not praised
    assert names_of(words)["fit"]


def test_who_stands_in_the_headline_is_no_stranger() -> None:
    told = "On Friday, Ada Kern opened a harbour bridge in Bergen."
    assert not names_of(told, "Ada Kern opens new harbour bridge in Bergen")["stranger"]


def test_a_dated_sentence_is_a_statement_as_it_stands() -> None:
    told = "On 7 May 2021, sailor Ada Kern opened a new bridge for ships in the harbour of Bergen."
    assert told in {item.stem for item in seeds(sheet_of(FIT[0]))}
    assert made("news/claim-as-reported", sheet_of(FIT[0])) == []


def test_what_is_so_on_the_day_of_the_report_is_told_as_reported() -> None:
    sheet = sheet_of("Sailor Ada Kern has opened a new bridge for ships in the harbour of Bergen.")
    (item,) = made("news/claim-as-reported", sheet)
    told = "sailor ada kern opened a new bridge for ships in the harbour of"
    assert item.stem.lower().startswith(f"as reported on 9 may 2021, {told}")
    assert made("news/claim-of-opening", sheet) == []


@pytest.mark.parametrize(
    ("told", "template", "stem"),
    [
        (
            "On Friday, a sailor from Bergen opened a new harbour bridge.",
            "news/claim-of-any-opening",
            "On 7 May 2021, a sailor from ",
        ),
        (
            "On Friday, the harbour board of Bergen wrestled with a new bridge for ships.",  # not in plain words
            "news/claim-of-any-opening",
            "On 7 May 2021, the harbour board of Bergen wrestled ",
        ),
    ],
)
def test_what_is_better_than_nothing(told: str, template: str, stem: str) -> None:
    sheet = sheet_of(f"{told} Ada Kern sang.")
    (item,) = made(template, sheet)
    assert item.stem.startswith(stem)
    assert made("news/claim-of-opening", sheet) == []


def test_what_is_hollow_is_not_even_better_than_nothing() -> None:
    sheet = sheet_of("On Friday, sailor Ada Kern spoke about a new bridge in the harbour of Bergen.")
    assert made("news/claim-of-any-opening", sheet) == []


def seeds(sheet: FactSheet) -> list[Item]:
    results = (
        result
        for seed in range(80)
        for result in try_template(sheet, TEMPLATES["news/claim-of-opening"], Settings(seed=seed), lenient=False)
    )
    return [result for result in results if isinstance(result, Item)]


@pytest.mark.parametrize(
    ("told", "true", "false"),
    [
        (
            "On Friday, the harbour board of Bergen approved a new bridge.",
            "On 7 May 2021, the harbour board of Bergen approved a new bridge.",
            "On 7 May 2021, the harbour board of Bergen rejected a new bridge.",
        ),
        (
            "On Friday, the harbour board of Bergen said a new bridge would open.",
            "On 7 May 2021, the harbour board of Bergen said a new bridge would open.",
            "On 7 May 2021, the harbour board of Bergen said a new bridge would not open.",
        ),
    ],
)
def test_a_statement_is_true_or_false_in_one_thing(told: str, true: str, false: str) -> None:
    stems = {item.stem for item in seeds(sheet_of(told))}
    assert {true, false} <= stems


def test_what_gives_a_false_statement_away_leaves_it_true() -> None:
    told = "On Friday, the harbour board of Bergen approved a new bridge, praising its plan."
    assert len({item.stem for item in seeds(sheet_of(told))}) == 1


@pytest.mark.parametrize(
    "told",
    [
        "On Friday, sailor Ada Kern spoke about a new bridge in the harbour of Bergen.",
        "On Friday, sailor Ada Kern participated in a meeting on the harbour of Bergen.",
        "On Friday, sailor Ada Kern continued her effort to open a new harbour bridge in Bergen.",
        "On Friday, sailor Ada Kern opened a bridge after a heated dispute in the harbour of Bergen.",
        "On Friday, sailor Ada Kern praised Bergen Harbour Mayor Liv Holt.",
        "On Friday, the Norvik Post ran an article about the harbour bridge of Bergen.",
        "On Friday, the Harbour Party of Bergen took 12 more seats, 35 in all, for a new bridge.",
        "On Friday, harbour test results were released in the town of Bergen.",
        "On Friday, the harbour board of Bergen issued a ruling on the bridge of Norvik.",
    ],
)
def test_what_leaves_out_its_matter_is_hollow(told: str) -> None:
    assert names_of(told)["hollow"]
