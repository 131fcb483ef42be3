"""Sentences under a headline go in; events with the phrase before them and how much of them is told, or why none."""

import pytest

from tests.facts.conftest import HEADLINE, facts, reasons

OPENED = "Norway opened the Holt Bridge in Bergen"
# sentence, how much of it the event tells, the phrase before the subject
EXTENTS = [
    (f"{OPENED}.", "WHOLE", None),
    (f"{OPENED} on 3 May 2021.", "WHOLE", None),
    (f"{OPENED} (a tall one) on 3 May 2021.", "PHRASE", None),
    (f"{OPENED} on 3 May 2021, while Malta slept.", "CUT", None),
    (f"Despite heavy rain, {OPENED}.", "OPENED", "despite heavy rain"),
    ("Meanwhile in Malta, Norway opened the Holt Bridge.", "OPENED", "in Malta"),
    (f"For example, {OPENED}.", "WHOLE", None),
    (f"In addition, {OPENED}.", "WHOLE", None),
    (f"However, {OPENED}.", "WHOLE", None),
    ("Norway attended the Malta summit in Bergen.", "WHOLE", None),
    ("The author of “Rain” of Malta praised Norway and Ghana.", "WHOLE", None),
    ("Most of Norway left for Malta.", "WHOLE", None),
    ("The Norwegian bakers sold loaves at night.", "WHOLE", None),
    ("Norway must open the Holt Bridge in Bergen.", "WHOLE", None),
    (f"Although Malta slept, {OPENED}.", "PHRASE", None),
    ("The bridge carried four trains at night.", "WHOLE", None),
    ("Norway has quickly opened the Holt Bridge in Bergen.", "WHOLE", None),
    (f"In response, {OPENED}.", "WHOLE", None),
    (f"As a result, in winter, {OPENED}.", "OPENED", "in winter"),
    (f"{OPENED} (HBA) on 3 May 2021.", "WHOLE", None),
    ("Norway (N-BG) opened the Holt Bridge (S. 261) in Bergen.", "WHOLE", None),
    ("One of the bridges of Norvik joins Norway with Malta.", "WHOLE", None),
    ("Four of the bridges of Malta opened in Norway.", "WHOLE", None),
    ("Norway announced the Holt Bridge in Malta.", "WHOLE", None),
]
SILENT = [
    (f"{OPENED}, while Malta slept.", "words-cut"),
    (f"Despite this, {OPENED}.", "dangling-pronoun"),
    (f"Quietly, {OPENED}.", "fronted-phrase"),
    ("The Norwegian bakers sold loaves (of rye) at night.", "nothing-to-ask"),
    ("Norway could open the Holt Bridge in Bergen.", "not-asserted"),
    ("Norway attended the summit of Malta in Bergen (a port) with Ghana.", "empty-verb"),
    ("Norway needed the Holt Bridge in Bergen, while Malta slept.", "empty-verb"),
    ("Police said the Holt Bridge was open to Malta.", "saying"),
    ("Students took a hard test in Oslo.", "unnamed-subject"),
    ("Storms hit Malta at night.", "unnamed-subject"),
    ("Ada Kern won every Norvik race, her senior year.", "left-over"),
    ("Norway defeated Malta 2–0 and Ghana.", "words-cut"),
    ("In 1998, Norway opened the current Holt Bridge in Bergen.", "undated-present"),
    ("Two left Norway for Malta.", "bare-subject"),
    ("Some left Norway for Malta.", "bare-subject"),
    ("Another left Norway for Malta.", "bare-subject"),
    ("One bridge joins Norway with Malta.", "bare-subject"),
    ("The attendees praised Norway and Malta.", "bare-subject"),
    ("A candidate for mayor praised Norway and Malta.", "bare-subject"),
    ("The idea is to join Norway with Malta.", "empty-subject"),
    ("Norway has so far opened four bridges in Malta.", "adverbs"),
    ("Norway re-opened the Holt Bridge in Malta.", "torn-word"),
    ("Ada Kern to visit Norvik in Malta.", "not-asserted"),
    ("A reportedly Norwegian ship left Malta for Ghana.", "not-asserted"),
    ("Norway insisted on the Holt Bridge in Malta.", "saying"),
    ("Bakers sell loaves at night.", "unnamed-subject"),
    ("The Holt Bridge and ferry joined Norway with Malta.", "dangling-definite"),
    ("Norway opened one during the Malta summit.", "needs-context"),
    ("The rule of Norvik is described in Article 1, Section 7 of the Malta Charter.", "words-cut"),
    ("Norway had an opportunity to praise Malta in Bergen.", "empty-verb"),
    ("Ada Kern accepts the Norvik Prize in Malta.", "tense"),
    ("Norway was asked about Malta and the Holt Bridge in Bergen.", "empty-verb"),
    ("Ada Kern was arrested in Norvik two days after the fire.", "date-cut"),
    ("Norway sent the following letter to Malta in Bergen.", "needs-context"),
    ("Ada Kern supports the Norvik Prize in Malta.", "fact"),
    ("Ada Kern wrote songs since the age of twelve in Norvik.", "tense"),
    ("Norway opened the Holt Bridge in Malta on 3 May 2021 as the strike of sailors continues.", "tense"),
    ("Norway passed the Harbour (Norvik Bay) Bill in Oslo.", "aside-open"),
]


@pytest.mark.parametrize(("sentence", "extent", "opening"), EXTENTS)
def test_how_much_an_event_tells(sentence: str, extent: str, opening: str | None) -> None:
    (event,) = facts("event", sentence)
    told = event.roles.get("opening")
    assert (event.roles["rest"].type, told.entity if told else None) == (extent, opening)


def test_a_date_belongs_to_one_verb() -> None:
    assert reasons("event", "Ada Kern was born in Bergen in 1971 and studied law at Norvik University.") == [
        "joined-verbs"
    ]


@pytest.mark.parametrize(("sentence", "reason"), SILENT)
def test_silence(sentence: str, reason: str) -> None:
    assert reasons("event", sentence) == [reason]


@pytest.mark.parametrize(
    ("title", "reason"), [(HEADLINE, "fact"), ("Norvik council elects a mayor", "dangling-definite")]
)
def test_a_headline_names_the_subject(title: str, reason: str) -> None:
    assert reasons("event", "The bridge carried four trains at night.", title=title) == [reason]


@pytest.mark.parametrize(("which", "counted"), [("the three", True), ("all three", False)])
def test_a_number_that_takes_all_is_not_asked(which: str, counted: bool) -> None:
    (event,) = facts("event", f"Norway opened {which} bridges of Malta.")
    assert ("number" in event.roles) is counted


def test_a_day_of_a_life_has_its_year() -> None:
    told = (
        "Ada Kern is a Norwegian rower.",
        "In 1981, Kern won the Oslo Regatta.",
        "On 3 May, Kern met Liv Aas in Oslo.",
    )
    assert reasons("event", *told, title="Ada Kern")[-1] == "relative-date"


def test_what_took_place_on_the_day_of_the_report_is_not_planned() -> None:
    (occasion,) = [f for f in facts("event", "The Malta summit took place on 12 May 2021.") if "occasion" in f.roles]
    assert occasion.assertion == "asserted"


@pytest.mark.parametrize(
    ("day", "assertion"), [("12 May 2021", "planned"), ("3 June 2021", "planned"), ("3 May 2021", "asserted")]
)
def test_what_is_to_be_held_on_the_day_of_the_report_or_later_is_planned(day: str, assertion: str) -> None:
    occasions = [f for f in facts("event", f"The Malta summit takes place on {day}.") if "occasion" in f.roles]
    assert {f.assertion for f in occasions} == {assertion}
