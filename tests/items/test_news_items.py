"""Reports go in; the gaps in their first sentence and in their headline come out, or why there are none."""

import random
from dataclasses import replace
from datetime import date

import pytest

from question_bank import facts
from question_bank.distractors import nationalities
from question_bank.item_sifting import Written, without_repeats
from question_bank.item_templates import load
from question_bank.item_writing import try_template, write_items
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Article, Block, FactSheet, Item, Mention, Settings, key_texts
from question_bank.wording import Wording

PUBLISHED = date(2021, 5, 9)
TEMPLATES = {template.id: template for template in load()}
TITLE = "Sailor opens new harbour bridge in Bergen"
TOLD = "On Friday, sailor Ada Kern opened a new bridge for 310 Norwegian ships in the harbour of Bergen."


def sheet_of(text: str = TOLD, title: str = TITLE, source: str | None = None) -> FactSheet:
    article = Article("a", title, text, PUBLISHED, source, blocks=(Block("paragraph", 0, len(text)),))
    return facts.extract(analyse(pipeline.load(), article))


def made(template: str, sheet: FactSheet) -> list[Item]:
    return [one for one in try_template(sheet, TEMPLATES[template], Settings(), lenient=False) if isinstance(one, Item)]


ASKED = [
    (
        "news/person-in-opening",
        TITLE,
        "Whose name completes the sentence from a report of 9 May 2021? On 7 May 2021, sailor _____ opened a new"
        " bridge for 310 Norwegian ships in the harbour of Bergen.",
        "Ada Kern",
    ),
    (
        "news/place-in-opening",
        TITLE,
        "Which city completes the sentence from a report of 9 May 2021? On 7 May 2021, sailor Ada Kern opened a new"
        " bridge for 310 Norwegian ships in the harbour of _____.",
        "Bergen",
    ),
    (
        "news/date-in-opening",
        TITLE,
        "Which date completes the sentence from a report of May 2021? On _____, sailor Ada Kern opened a new"
        " bridge for 310 Norwegian ships in the harbour of Bergen.",
        "7 May 2021",
    ),
    (
        "news/place-in-headline",
        TITLE,
        "Which city completes the headline of a report of 9 May 2021? “Sailor opens new harbour bridge in _____”",
        "Bergen",
    ),
    (
        "news/number-in-headline",
        "Sailor opens new bridge for 310 ships",
        "Which number completes the headline of a report of 9 May 2021? “Sailor opens new bridge for _____ ships”",
        "310",
    ),
    (
        "news/person-in-headline",
        "Sailor Ada Kern opens new harbour bridge",
        "Which name completes the headline of a report of 9 May 2021? “Sailor _____ opens new harbour bridge”",
        "Ada Kern",
    ),
    (
        "news/person-in-headline",
        "Kern opens new harbour bridge for ships",
        "Which name completes the headline of a report of 9 May 2021? “_____ opens new harbour bridge for ships”",
        "Ada Kern",
    ),
    (
        "news/place-in-headline",
        "Sailor Opens New Harbour Bridge in Bergen for Norwegian Ships",
        "Which city completes the headline of a report of 9 May 2021? “Sailor Opens New Harbour Bridge in _____ for"
        " Norwegian Ships”",
        "Bergen",
    ),
]


@pytest.mark.parametrize(("template", "title", "stem", "key"), ASKED)
def test_a_gap_in_the_news(template: str, title: str, stem: str, key: str) -> None:
    (item,) = made(template, sheet_of(title=title))
    assert (item.stem, key_texts(item)[0]) == (stem, key)
    assert item.item_type == ("multiple_choice" if item.options else "cloze")


def test_a_sum_of_money_is_an_amount() -> None:
    told = TOLD.replace("for 310 Norwegian ships", "that cost $310 million")
    (item,) = made("news/number-in-headline", sheet_of(told, "Sailor opens new bridge for $310 million"))
    assert item.stem.startswith("Which amount completes the headline of a report of 9 May 2021? ")


def test_a_day_that_the_sentence_tells_is_not_told_of_the_report_too() -> None:
    (item,) = made("news/person-in-opening", sheet_of(TOLD.replace("On Friday", "On 9 May 2021")))
    assert item.stem.startswith("Whose name completes the sentence from a report? On 9 May 2021, ")


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("news/person-in-opening", "On Friday, Barack Obama opened a new bridge for ships in the harbour of Bergen."),
        ("news/place-in-opening", "On Friday, sailor Ada Kern opened a new bridge in the capital of Norway, Oslo."),
        ("news/person-in-opening", "On Friday, Judge Ada Kern opened a new bridge for ships in the harbour of Bergen."),
        ("news/person-in-opening", "On Friday, Sen. Ada Kern opened a new bridge for ships in the harbour of Bergen."),
        ("news/place-in-opening", "On Friday, sailor Ada Kern of North Korea opened a bridge for missiles and ships."),
        ("news/place-in-opening", "On Friday, Ada Kern, the President of Malta, opened a new bridge for ships."),
        ("news/number-in-opening", "On Friday, sailor Ada Kern opened a new bridge in Bergen that cost $72,472."),
        ("news/number-in-opening", "On Friday, sailor Ada Kern opened a bridge that took ten years in Bergen."),
        ("news/place-in-opening", "On Friday, sailor Ada Kern opened a new bridge in the United States."),
        ("news/place-in-opening", "On Friday, President Ada Kern opened a new bridge in the harbour of Norway."),
        (
            "news/place-in-opening",
            "On Friday, Ada Kern opened a new bridge for ships in Norway. Norwegian Premier Ada Kern sang there.",
        ),
        (
            "news/number-in-opening",
            "On Friday, Ada Kern opened a new bridge in Bergen for 10 ships, including four ferries and six tugs.",
        ),
        (
            "news/name-in-opening",
            "On Friday, sailor Ada Kern came to Bergen Harbour Court for the opening of the city's bridge.",
        ),
        ("news/place-in-opening", "On Friday, Malta closed all bridges of the European nation to sailor Ada Kern."),
        ("news/date-in-opening", "On 9 May 2021, sailor Ada Kern opened a new bridge in the harbour of Bergen."),
        ("news/date-in-opening", "From Friday to Sunday, Ada Kern opened bridges in the harbour of Bergen."),
    ],
)
def test_no_gap_that_anybody_fills(template: str, text: str) -> None:
    assert made(template, sheet_of(text)) == []


def test_a_headline_with_a_bare_surname_is_not_asked_for_anything_else() -> None:
    title = "Kern opens new harbour bridge in Bergen"
    assert made("news/place-in-headline", sheet_of(title=title)) == []
    (item,) = made("news/person-in-headline", sheet_of(title=title))
    assert "Kern" in item.answers
    assert "Kern" not in item.stem


@pytest.mark.parametrize(
    "title",
    [
        "Kern opens new harbour bridge for Aas and ships",  # Aas has no first name there
        "First Lady Ada Kern opens new harbour bridge for ships",  # whom everybody knows
        "De Kern opens new harbour bridge for ships",
    ],
)
def test_no_name_of_a_headline_that_anybody_fills_or_nobody(title: str) -> None:
    told = TOLD + " President Ada Kern and Liv Aas sang."
    assert made("news/person-in-headline", sheet_of(told, title)) == []


def test_the_sentence_that_bears_out_most_of_a_headline_is_cited() -> None:
    told = (
        "On Friday, sailor Ada Kern spoke of a bridge in the harbour. Ada Kern opened a new harbour bridge for ships."
    )
    (item,) = made("news/person-in-headline", sheet_of(told, "Ada Kern opens new harbour bridge for ships"))
    assert [cited.sentence for cited in item.evidence] == [1]


def test_a_leader_gives_away_no_other_country() -> None:
    told = "On Friday, sailor Ada Kern opened a bridge in Norway. Maltese Prime Minister Ada Kern sang there."
    assert len(made("news/place-in-opening", sheet_of(told))) == 1


def test_what_stands_before_a_name_stays_before_its_gap() -> None:
    told = "On Friday, sailor Ada Kern opened a new bridge for ships in the harbour of Norway."
    (item,) = made("news/person-in-opening", sheet_of(f"{told} The sailor Ada Kern sang."))
    assert "sailor _____ opened" in item.stem


def test_no_gap_for_the_senator_who_issues_the_release() -> None:
    told = "In Bergen, Ada Kern today announced a new bridge for the harbour."
    assert made("news/person-in-opening", sheet_of(told, "Press release of Senator Kern, 2021-05-09")) == []
    (item,) = made("news/person-in-opening", sheet_of(told, "Press release of Senator Holt, 2021-05-09"))
    assert " from a press release" in item.stem


def test_a_release_is_named_by_the_full_name_of_who_issues_it() -> None:
    told = "Ada Kern today announced that a new bridge would be built in Bergen for 48 ships."
    release = sheet_of(told, "Press release of Senator Kern, 2021-05-09")
    (item,) = made("news/number-in-opening", release)
    assert " from a press release of Senator Ada Kern? " in item.stem
    assert made("news/place-in-opening", release) == []  # where a senator is at home or at work, everybody guesses


def test_nothing_that_a_paper_tells_of_itself() -> None:
    told = "On Friday, Ada Kern told the Norvik Post about her new harbour bridge in Bergen."
    assert made("news/person-in-opening", sheet_of(told))
    assert made("news/person-in-opening", sheet_of(told, source="Norvik Post")) == []


def test_a_day_is_asked_once() -> None:
    sheet = sheet_of()
    (gap,) = made("news/date-in-opening", sheet)
    stem = "On which date did Ada Kern open a new bridge for 310 Norwegian ships in the harbour of Bergen?"
    asked = replace(gap, id="b", template="event/date-of-event", kind="event", stem=stem)
    assert without_repeats(Wording(sheet), Written([gap, asked])).items == [asked]
    assert without_repeats(Wording(sheet), Written([gap])).items == [gap]


def test_two_gaps_at_most_in_one_sentence() -> None:
    written = write_items(sheet_of(), Settings())
    assert "fact-asked-enough" in {r.reason for r in written.rejected if r.template.endswith("in-opening")}
    assert len([item for item in written.items if item.template.endswith("in-opening")]) <= 2


def test_wrong_nationalities_are_of_countries_around() -> None:
    sheet = sheet_of()
    found = nationalities.options(sheet, Mention("Norwegian", "Norwegian", "NORP"), TOLD, random.Random(1))
    words = [word for word, _ in found]
    assert len(words) >= 3
    assert "Norwegian" not in words
    assert nationalities.options(sheet, Mention("Martian", "Martian", "NORP"), TOLD, random.Random(1)) == []


@pytest.mark.parametrize(("title", "number"), [("Trump meets rivals in Cuba", 0), ("Sailors meet rivals in Cuba", 1)])
def test_no_gap_for_whom_one_guesses(title: str, number: int) -> None:
    told = "On Friday, sailor Ada Kern met Trump and rivals in Cuba. Sailors sang in Cuba."
    assert len(made("news/place-in-headline", sheet_of(told, title))) == number


@pytest.mark.parametrize(
    ("title", "number"),
    [("Arizona sailors meet rivals near Phoenix", 0), ("Arizona sailors meet rivals near Tucson", 1)],
)
def test_no_gap_for_the_largest_city_of_a_state_that_is_named(title: str, number: int) -> None:
    told = f"On Friday, sailors from Arizona met rivals near {title.split(' near ')[1]}. They sang."
    assert len(made("news/place-in-headline", sheet_of(told, title))) == number


@pytest.mark.parametrize(("place", "number"), [("Ohio", 0), ("Bergen", 1)])
def test_no_gap_for_the_state_of_a_senator(place: str, number: int) -> None:
    heading = f"New harbour bridge opens for sailors in {place}"
    text = f"{heading}\nAda Kern today announced that a new harbour bridge for sailors opens in {place}."
    blocks = (Block("heading", 0, len(heading)), Block("paragraph", len(heading) + 1, len(text)))
    release = Article("a", "Press release of Senator Kern, 2021-05-09", text, PUBLISHED, blocks=blocks)
    assert len(made("news/place-in-headline", facts.extract(analyse(pipeline.load(), release)))) == number


def test_of_two_gaps_with_one_answer_that_of_the_headline_is_kept() -> None:
    templates = [item.template for item in write_items(sheet_of(), Settings()).items]
    assert "news/place-in-headline" in templates
    assert "news/place-in-opening" not in templates


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Sailor Ada Kern opens new harbour bridge", True),
        ("Ada Kern: new harbour bridge opens for ships", False),
        ("Ada Kern calls new harbour bridge 'a gift' for ships", False),
        ("Ada Kern's new harbour bridge opens for ships", True),
        ("New harbour bridge opens for ships after Ada Kern dispute", False),  # by the way
        ("Ada Kern opens harbour bridge", False),  # which?
        ("Sailor opens new harbour bridge that belongs to Captain Ada Kern", False),
        ("Former captain of Norvik Ada Kern opens harbour bridge", True),
    ],
)
def test_who_acts_in_a_plain_headline(title: str, plain: bool) -> None:
    told = TOLD.replace("On Friday", "After a dispute on Friday") + " It is a gift of Ada Kern."
    made_of = {item.template for item in write_items(sheet_of(told, title), Settings(kinds=("news",))).items}
    assert ("news/person-in-headline" in made_of) is plain


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("On Friday, sailor Ada Kern opened a harbour bridge in Newark.", "Which place"),  # a town in England?
        ("On Friday, sailor Ada Kern opened a harbour bridge in the U.S. in Newark.", "Which city"),
        ("On Friday, sailor Ada Kern of New Jersey opened a harbour bridge in Newark.", "Which city"),
        ("On Friday, sailor Ada Kern opened a harbour bridge in the city of Newark.", "Which city"),
    ],
)
def test_a_city_is_called_one_where_the_article_means_it(told: str, asked: str) -> None:
    (item,) = made("news/place-in-headline", sheet_of(told, "Sailor opens new harbour bridge in Newark"))
    assert item.stem.startswith(f"{asked} completes the headline")


@pytest.mark.parametrize(
    ("title", "number"),
    [("Malta opens new harbour bridge for sailors", 0), ("Sailors open new harbour bridge in Malta", 1)],
)
def test_a_country_is_asked_where_something_happens_in_it(title: str, number: int) -> None:
    told = "On Friday, sailors opened a new harbour bridge for ships of Malta in a storm."
    assert len(made("news/place-in-headline", sheet_of(told, title))) == number


def test_a_release_does_not_tell_what_its_senator_left_undone() -> None:
    told = "Ada Kern today voted to open a new harbour bridge in Bergen for 48 Norwegian ships."
    told_false = {
        title: any(" voted not to " in one.stem for one in seeded("news/claim-of-opening", sheet_of(told, title)))
        for title in ("Ada Kern votes for new harbour bridge", "Press release of Senator Kern, 2021-05-09")
    }
    assert list(told_false.values()) == [True, False]


def seeded(template: str, sheet: FactSheet) -> list[Item]:
    """What a template makes with one seed or another."""
    tried = (try_template(sheet, TEMPLATES[template], Settings(seed=seed), lenient=False) for seed in range(12))
    return [one for several in tried for one in several if isinstance(one, Item)]
