"""An invented report goes in; its facts, written by hand or found, come out for the tests of item writing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from question_bank import generation
from question_bank.model import (
    Article,
    BankDocument,
    Entity,
    Evidence,
    Fact,
    FactSheet,
    Item,
    Mention,
    Option,
    Settings,
    TimeSpan,
    content_id,
)
from question_bank.wording import Wording
from tests.language.conftest import article

REPORT = (
    "Norwegian Foreign Minister Liv Aas met Swedish Foreign Minister Sten Borg in Oslo on Monday.",
    "Maltese President Ada Kern announced on Tuesday that Malta would send forty ministers to Ghana.",
    "“The new harbour of Valletta will bring work to every family on our islands,” Kern said.",
    "Norway opened the Holt Bridge in Bergen on 3 May 2021.",
    "The Nordic Ports Conference in Bergen is scheduled for 14 and 15 June 2021.",
    "The storm damaged 48 houses in Bergen on 4 May 2021.",
    "Jon Eide, head of the Norvik Port Authority, said that the bridge in Bergen would cost 310 million crowns. "
    "Eide praised Aas.",
    "Danish Prime Minister Mette Lund visited Malta on 2 May 2021. Lund thanked Borg.",
    "“Our towns need more ferries and fewer speeches from ministers,” Lund told reporters.",
)
TITLE = "Ministers meet in Oslo"
AAS = Entity("Liv Aas", "PERSON", ("Aas", "Liv Aas"), "Norwegian Foreign Minister", "f", 2)
EIDE = Entity("Jon Eide", "PERSON", ("Eide", "Jon Eide"), "head of the Norvik Port Authority", "m", 2)
BORG = Entity("Sten Borg", "PERSON", ("Sten Borg",), None, "m", 1)


@pytest.fixture(scope="session")
def report() -> Article:
    """The report, dated 12 May 2021."""
    return article(*REPORT, title=TITLE)


@pytest.fixture(scope="session")
def found(report: Article) -> FactSheet:
    """What the pipeline finds in the report."""
    return generation.analyse(report)


@pytest.fixture
def sheet(found: FactSheet) -> FactSheet:
    """The report with three people: two who bear an office, and one who bears none."""
    return with_facts(found, people=(AAS, EIDE, BORG))


@pytest.fixture(scope="session")
def document(report: Article) -> BankDocument:
    """The bank of the report, with every rejection."""
    return generation.generate(report, Settings(explain=True, least_chance=0))


def day(number: int, month: int = 5) -> TimeSpan:
    """A day of 2021."""
    return TimeSpan(date(2021, month, number), date(2021, month, number))


def role(sheet: FactSheet, words: str, kind: str = "PERSON", entity: str = "") -> Mention:
    """The first place where the article has the words."""
    start = sheet.article.text.index(words)
    return Mention(words, entity or words, kind, start, start + len(words))


def fact(sheet: FactSheet, kind: str, *, sentence: int = 0, time: TimeSpan | None = None, **roles: Mention) -> Fact:
    """A fact of a hand-written sheet."""
    told = [f"{name}={mention.entity}" for name, mention in sorted(roles.items())]
    return Fact(
        content_id("fact", kind, sentence, *told), sheet.article.id, kind, roles, time=time, evidence=(sentence,)
    )


def position(sheet: FactSheet, holder: str, office: str, *, sentence: int = 0) -> Fact:
    """Who holds which unique office."""
    roles = {"holder": role(sheet, holder), "office": role(sheet, office, "UNIQUE_OFFICE")}
    return fact(sheet, "position", sentence=sentence, **roles)


def opening(sheet: FactSheet, *, time: TimeSpan | None = None) -> Fact:
    """Norway opened the Holt Bridge in Bergen on 3 May 2021."""
    roles = {
        "subject": role(sheet, "Norway", "COUNTRY"),
        "finite": role(sheet, "opened", "PAST", "open"),
        "rest": role(sheet, "the Holt Bridge in Bergen", "PHRASE"),
        "place": role(sheet, "Bergen", "CITY"),
        "date": role(sheet, "3 May 2021", "DATE"),
    }
    return fact(sheet, "event", sentence=3, time=time or day(3), **roles)


def titled(sheet: FactSheet, title: str, **fields: Any) -> Wording:
    """The wording of the report under another headline."""
    return Wording(replace(sheet, article=replace(sheet.article, title=title, **fields)))


def told_event(words: str, finite: tuple[str, str, str], *, subject: tuple[str, str] = ("Norway", "COUNTRY")) -> Fact:
    """An undated event whose words need not stand in the report."""
    verb, kind, base = finite
    roles = {
        "subject": Mention(subject[0], subject[0], subject[1]),
        "finite": Mention(verb, base, kind),
        "rest": Mention(words, words, "WHOLE"),
    }
    return Fact("f", "a", "event", roles, evidence=(3,))


OPENED = told_event("the Holt Bridge in Bergen", ("opened", "PAST", "open"))


def with_facts(sheet: FactSheet, *facts: Fact, people: tuple[Entity, ...] | None = None) -> FactSheet:
    """The sheet with other facts, and with other people if they are given."""
    others = tuple(entity for entity in sheet.entities if entity.type != "PERSON")
    entities = sheet.entities if people is None else (*people, *others)
    return replace(sheet, facts=facts, entities=entities, silences=())


def item(stem: str, key: str = "Ada Kern", *wrong: str, **fields: Any) -> Item:
    """A multiple-choice item with evidence; options only where wrong ones are given."""
    options = (Option(key, True, ""), *(Option(text, False, "") for text in wrong)) if wrong else ()
    values: dict[str, Any] = {
        "article": "a",
        "fact": "f",
        "kind": "event",
        "template": "event/person-of-event",
        "item_type": "multiple_choice" if wrong else "short_answer",
        "options": options,
        "answers": (key,),
        "evidence": (Evidence(0, 0, 10, "Ada Kern l"),),
    }
    values |= fields
    return Item(id=content_id("item", stem, *wrong, sorted(fields.items(), key=str)), stem=stem, **values)
