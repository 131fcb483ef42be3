"""Reports go in; their first sentence and their headline, with what can be asked of each, come out, or why not."""

from dataclasses import replace

import pytest

from question_bank.facts import kinds
from question_bank.facts.torn_names import is_torn
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Fact
from tests.facts.conftest import HEADLINE, facts, reasons
from tests.language.conftest import article

PLAIN = "Invented"
OPENINGS = [
    (
        "On Saturday, Ada Kern of the Norvik Port Authority opened its new bridge in Bergen, her office said.",
        "On 8 May 2021, Ada Kern of the Norvik Port Authority opened its new bridge in Bergen, her office said",
        {"person": "Ada Kern", "place": "Bergen", "date": "8 May 2021"},
    ),
    (
        "On Saturday, the Norvik Port Authority opened its new bridge in Bergen.",
        "On 8 May 2021, the Norvik Port Authority opened its new bridge in Bergen",
        {"organisation": "Norvik Port Authority", "place": "Bergen", "date": "8 May 2021"},
    ),
    (
        "At least 48 sailors were rescued off the coast of Malta yesterday, officials said.",
        "at least 48 sailors were rescued off the coast of Malta on 11 May 2021, officials said",
        {"place": "Malta"},
    ),
    (
        "A ferry sank at about 8:10 a.m. local time in the harbour of Bergen, killing 48 sailors.",
        "a ferry sank in the harbour of Bergen, killing 48 sailors",
        {"place": "Bergen", "number": "48"},
    ),
]
SILENT = [
    ("Ada Kern opened the Holt Bridge in Bergen on Thursday.", "relative-date"),  # tomorrow, by this paper
    ("Ada Kern, who opened the Holt Bridge in Bergen last March, sailed on Friday.", "relative-date"),
    ("Monday, January 9, 2008 Ada Kern opened the Holt Bridge in Bergen.", "left-over"),
    ("Ada Kern has not opened the Holt Bridge in Bergen on 3 May 2021.", "tense"),
    ("Ada Kern opened the Holt Bridge in Bergen late last week.", "relative-date"),
    ("We opened the Holt Bridge in Bergen on 3 May 2021 at last.", "dangling-pronoun"),
    ("Another storm struck the Holt Bridge in Bergen on 3 May 2021.", "needs-context"),
    ("Did Ada Kern open the Holt Bridge in Bergen on 3 May 2021?", "left-over"),
    ("Ada Kern said today, that the Holt Bridge in Bergen is open.", "adverbs"),
    ("On Friday, bitter foes for more than six years, Norvik and Bergen opened the Holt Bridge.", "adverbs"),
    ("Norvik rejected a bridge late on 3 May 2021 offered by Ada Kern that would have joined Bergen.", "adverbs"),
    ("Ada Kern on 3 May 2021, along with Liv Aas opened the Holt Bridge in Bergen.", "adverbs"),
    ("Ada Kern opened the bridge.", "clause-length"),
    ("Ada Kern opened the Holt Bridge in Bergen late Sunday morning.", "relative-date"),  # not late on that day
    ("Ada Kern opened the Holt Bridge in Bergen on Sunday for this coming week.", "relative-date"),
    ("Ada Kern signed the Bridge (Old Ferries) Bill in Bergen on 3 May 2021.", "name-inside"),
    ("Ada Kern opened the Holt Bridge in Bergen today, May 9, 2021.", "told-twice"),  # the day would be told twice
    ("Ada Kern opened the Holt Bridge in Bergen after last year's long strike.", "relative-date"),  # "the 2020 long"
    ("People of all ages came to see how the new ships look.", "unanchored"),
    ("Ada Kern opened the Holt Bridge in Bergen some time this week.", "relative-date"),
]
HEADLINES = [
    ("Ada Kern opens bridge in Bergen, Norway", {"person": "Ada Kern", "place": "Bergen"}),
    ("Norvik captain Ada Kern opens harbour bridge", {"person": "Ada Kern"}),
    ("Norwegian captain opens new harbour bridge", {"nationality": "Norwegian"}),
    ("Harbour bridge for 310 ships opens at last", {"number": "310"}),
    ("Captain opens new harbour bridge in Bergen", {"place": "Bergen"}),
    ("Bergen Maritime Festival opens with new bridge", {}),
    ("Captain aged 310 opens new harbour bridge", {}),
    ("Bridge for 310 m hurdles opens in harbour", {}),
    ("Captain dreams of quiet days at sea", {}),
    ("Norvik Post interviews captain Ada Kern on harbour bridge", {"person": "Ada Kern"}),
    ("Former Bergen coach opens new harbour bridge", {}),
    ("Bergen defeat captain of new harbour bridge", {}),
    ("XQZ captain opens new harbour bridge in Bergen", {}),  # who is that?
    ("Captain opens 310 Max harbour bridge", {}),  # a model
    ("Captain Opens New Harbour Bridge in Bergen", {"place": "Bergen"}),
    ("Captain Opens Great Bergen Harbour Bridge", {}),  # "Great Bergen" may be a name
    ("Captain Opens Harbour Bridge for 310 Ships", {"number": "310"}),
    ("Kern opens harbour bridge for ships at last", {"person": "Ada Kern"}),
    ("Kern opens harbour", {}),  # too little to tell who
    ("De Kern opens harbour bridge for ships at last", {}),
    ("Bergen thanks Ada Kern, Liv Aas and others for harbour bridge", {"place": "Bergen"}),  # one of a list
    ("Bergen thanks Liv Aas and Ada Kern for new harbour bridge", {"place": "Bergen"}),
    ("Kern brothers open a harbour bridge for ships", {}),
    ("Captain of ships that topped 310 opens harbour bridge", {}),  # another figure tomorrow
    ("Bergen: captain opens new harbour bridge for ships", {}),  # where the paper writes from
    ("Captain of Last 310 opens new harbour bridge", {}),
    ("Five of 310 ships open harbour bridge", {}),  # five of four is absurd
    ("Captain opens 'wide old' harbour bridge in Bergen", {}),  # what it quotes stands further off
    ("Harbour bridge 2021: Bergen vs Captain", {}),  # a label
    ("Captain of harbour bridge wins in Kern v. Harbour", {}),  # a case
    ("Captain mourns end of 310 ships of harbour", {"number": "310"}),
]
TITLE = "Captain opens new harbour bridge in Bergen"
TOLD = "Captain Ada Kern opened a new Norwegian bridge for 310 ships in the harbour of Bergen, Norway, at last."


def opening(*paragraphs: str, title: str = PLAIN) -> list[Fact]:
    return [fact for fact in facts("news", *paragraphs, title=title) if "sentence" in fact.roles]


@pytest.mark.parametrize(("sentence", "words", "roles"), OPENINGS)
def test_the_first_sentence_is_told_whole(sentence: str, words: str, roles: dict[str, str]) -> None:
    (found,) = opening(sentence, "Ada Kern sang.")
    assert found.roles["sentence"].entity == words
    asked = {name: mention.entity for name, mention in found.roles.items() if name != "sentence"}
    assert roles.items() <= asked.items()
    assert ("organisation" in asked) is ("organisation" in roles)
    assert found.evidence == (0,)


@pytest.mark.parametrize(("sentence", "reason"), SILENT)
def test_what_cannot_stand_alone_is_not_told(sentence: str, reason: str) -> None:
    assert reasons("news", sentence, title=PLAIN) == [reason]


def test_only_the_first_sentence_is_told() -> None:
    assert opening("It rained a lot in the night.", "Ada Kern opened the Holt Bridge in Bergen on Sunday.") == []


def test_a_first_sentence_that_the_headline_does_not_speak_of_is_silent() -> None:
    told = "Ada Kern was born in Bergen on 3 May 1998."
    assert opening(told)
    assert reasons("news", told, title=HEADLINE) == ["passing"]


@pytest.mark.parametrize(
    "caption",
    [
        "Ada Kern met the harbour board of Norvik on Sunday. Video: Crew & Norvik Post.",
        "An actor playing Ada Kern in the port of Norvik.",
        "File photo of Ada Kern, who built it in Oslo.",
    ],
)
def test_the_line_under_a_picture_is_passed_over(caption: str) -> None:
    (found,) = opening(caption, "Ada Kern opened the Holt Bridge in Bergen on Sunday.")
    assert found.roles["sentence"].entity.startswith("Ada Kern opened")


def test_nothing_of_a_life() -> None:
    assert facts("news", "Ada Kern sailed from Bergen to Malta on 3 May 1998.", title="Ada Kern") == []


@pytest.mark.parametrize(("title", "roles"), HEADLINES)
def test_names_and_numbers_of_the_headline(title: str, roles: dict[str, str]) -> None:
    found = [fact for fact in facts("news", TOLD, title=title) if "heading" in fact.roles]
    told = {name: m.entity for fact in found for name, m in fact.roles.items() if name != "heading"}
    assert told == roles
    assert all(fact.roles["heading"].entity == title for fact in found)


def test_a_headline_in_which_the_paper_speaks_of_itself_is_silent() -> None:
    told = article(TOLD, title="Ada Kern tells Norvik Post of new harbour bridge")
    for paper, number in (("Norvik Post", 0), ("Bergen Mail", 1)):
        analysis = analyse(pipeline.load(), replace(told, source=paper))
        found = [f for f in kinds()["news"].find(analysis) if isinstance(f, Fact) and "heading" in f.roles]
        assert len(found) == number


def test_the_key_is_marked_where_the_lead_has_it() -> None:
    (fact,) = (
        f for f in facts("news", TOLD, title="Captain opens new harbour bridge in Bergen") if "heading" in f.roles
    )
    start = fact.roles["place"].start
    assert start is not None
    assert TOLD[start : start + 6] == "Bergen"


def test_a_headline_that_the_lead_does_not_bear_out_is_silent() -> None:
    found = facts(
        "news", "Ada Kern likes to sing in Bergen on quiet days.", title="Captain opens new harbour bridge in Bergen"
    )
    assert [fact for fact in found if "heading" in fact.roles] == []


def test_a_country_that_stands_only_in_the_name_of_a_body_is_silent() -> None:
    told = "A captain opened a harbour bridge in Bergen, paid for by the Royal Bank of Canada."
    found = facts("news", told, title="Captain opens new harbour bridge in Canada")
    assert [fact for fact in found if "place" in fact.roles and "heading" in fact.roles] == []


def test_two_sentences_bear_out_what_one_does_not() -> None:
    (fact,) = (
        f
        for f in facts(
            "news",
            "A captain came to Bergen on Sunday. The new harbour bridge opens in May.",
            title=TITLE,
        )
        if "heading" in f.roles
    )
    assert fact.evidence == (0, 1)


@pytest.mark.parametrize(
    ("title", "told", "cited"),
    [
        (TITLE, "A captain opened a bridge in Bergen. The new harbour ferry sailed on Sunday.", (0,)),
        (TITLE, "A captain came to the harbour of Bergen. The ferry sailed on Sunday.", None),
        # the sentence that has the key tells half of it, and the next the other half
        (
            "Rower Ada Kern dies in ferry fire, aged 41",
            "On Sunday a ferry with rower Ada Kern burned in a fire off Malta. All died, among them Kern, aged 41.",
            (0, 1),
        ),
        (
            "Rower Ada Kern dies in ferry fire, aged 41",
            "On Sunday rower Ada Kern died in a ferry fire. She was 41.",
            (0,),
        ),
        (
            "Rower Ada Kern solidifies influence in harbour",
            "Rower Ada Kern is a survivor in the trade of Bergen.",
            None,
        ),
        # of what somebody says, who is only named, more must be borne out
        (
            "Kern: Harbour will stick with working on ferry bill",
            "The harbour argues over a ferry bill, and Captain Ada Kern was hopeful on Friday.",
            None,
        ),
        (
            "Kern: Harbour will stick with working on ferry bill",
            "Captain Ada Kern said that the harbour would keep working on a ferry bill and stick with it.",
            (0,),
        ),
        # of two things that a headline tells that one which has the gap
        (
            "Malta hosts Kern, Norvik sends ferries; more to come",
            "Ferries of Norvik met the Kern in Malta on Friday.",
            None,
        ),
    ],
)
def test_the_shortest_run_is_cited_that_bears_a_headline_out(
    title: str, told: str, cited: tuple[int, ...] | None
) -> None:
    found = [
        f.evidence
        for f in facts("news", told, title=title)
        if "heading" in f.roles and f.roles.keys() & {"person", "place"}
    ]
    assert found == ([cited] if cited else [])


@pytest.mark.parametrize(
    ("role", "key", "words", "torn"),
    [
        ("place", "Bergen", "the Norvik–Bergen express", True),
        ("place", "Norway", "in Bergen, Norway, on Sunday", True),
        ("place", "Bergen", "in Bergen, Norway, on Sunday", False),
        ("place", "Norway", "Norway’s Holt valley", True),
        ("place", "Denmark", "Denmark, Norway and Malta", True),
        ("place", "Norway", "to the south of Norway by ship", False),
        ("place", "Bergen", "the hosts Bergen sang", True),
        ("place", "Bergen", "when Bergen beat Norvik", True),
        ("place", "Bergen", "a captain of Bergen and Norvik sang", True),
        ("place", "Bergen", "the Ministry of Harbours in Bergen, Norway said", True),
        ("place", "Malta", "money for the Holt Tribe of Malta on Sunday", True),
        ("place", "Idaho", "in Idaho, Ohio, North Dakota, and Utah", True),
        ("place", "Bergen", "after bombs in Bergen and New Norvik", True),
        ("number", "ten kilometres", "a town ten kilometres from Bergen", True),
        ("number", "400 metres", "won the 400 metres hurdles", True),
        ("number", "48", "killed 48 sailors", False),
        ("number", "48", "aged 48 when she sailed", True),
        ("number", "5 feet", "5 feet 10 inches", True),
        ("organisation", "Holt Institute", "the Norvik Holt Institute", True),
        ("organisation", "Norvik Commission", "the Norvik Commission on Ferries", True),
        ("organisation", "Senate", "the Senate of Norway", True),
        ("organisation", "Holt Committee", "Kern, chairwoman of the Holt Committee", True),
        ("organisation", "Holt Institute", "the Holt Institute in Bergen", False),
        ("person", "Ada Kern", "Captain Ada Kern", False),
        ("person", "Garda Kern", "an Garda Kern have closed the harbour", True),
        ("place", "Norvik", "thousands rallied in Norvik, D.C., on Sunday", True),
        ("place", "Malta", "with Senator Ada Kern of Malta’s nomination", True),
        ("place", "Bergen", "Ada Kern from Bergen won", True),
        ("place", "Bergen", "a bus from Bergen sank", False),
        ("place", "Bergen", "died at her home in Bergen, Norway", True),
        ("place", "Bergen", "sang at the Olympic Games in Bergen", True),
        ("organisation", "Holt Department", "the Holt Department’s Harbour Agency", True),
        ("organisation", "Holt Department", "the Holt Department’s plan", False),
        ("organisation", "Holt Council", "Ada Kern, a member of Holt Council, died", True),
        ("organisation", "Holt League", "in the Holt League, Bergen beat Malta", True),
        ("number", "an additional 48", "won an additional 48 seats", True),
        ("place", "Bergen", "Ada Kern, mayor of Bergen and poet", True),
        ("organisation", "University of Norvik at", "the University of Norvik at Bergen", True),
        ("person", "Aas Kern", "President Ada Aas Kern met sailors", True),
        ("person", "Ada Kern", "Norwegian President Ada Kern met sailors", False),
        ("place", "Malta", "Ada Kern of Malta was fined", True),
        ("place", "England", "a court in England, UK has jailed a captain", True),
        ("place", "Bergen", "the Knights of Bergen sang", True),
        ("place", "Bergen", "the ferry of Bergen sank", False),
    ],
)
def test_what_is_torn_from_its_neighbours(role: str, key: str, words: str, torn: bool) -> None:
    assert is_torn(role, key, words) is torn


@pytest.mark.parametrize(
    ("told", "number"),
    [("left six sailors injured in the harbour", 1), ("sent six sailors to hospital from the harbour", 0)],
)
def test_how_many_were_hurt_only_a_word_for_it_tells(told: str, number: int) -> None:
    text = f"A storm in Bergen {told} of Norvik on Friday."
    found = facts("news", text, title="Storm in Bergen harbour leaves six sailors injured")
    assert [fact for fact in found if "heading" in fact.roles and "place" in fact.roles]
    assert len([fact for fact in found if "heading" in fact.roles and "number" in fact.roles]) == number
