"""Rows that somebody wrote go in; each kind is asked as if it had been found, or it is said what to add."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import advice, facts, generation, interchange
from question_bank.model import FactSheet, Item, Settings, key_texts

SETTINGS = Settings(item_types=("multiple_choice", "true_false", "short_answer"))


def sheet(*rows: str, published: str | None = None, title: str | None = None) -> FactSheet:
    """Facts of rows such as "position: holder=Ada Kern; office=Mayor of Norvik"."""
    told = [dict(part.split("=", 1) for part in row.split(": ", 1)[1].split("; ")) for row in rows]
    columns = list(dict.fromkeys(name for cells in told for name in cells))
    lines = [["kind", *columns]]
    lines += [
        [row.split(":")[0], *(cells.get(name, "") for name in columns)] for row, cells in zip(rows, told, strict=True)
    ]
    data = "\n".join("\t".join(line) for line in lines).encode()
    read = interchange.read_facts(data, shapes=facts.shapes(), published=published, title=title)
    assert read.problems == ()
    return read.sheet


def items(of: FactSheet) -> list[Item]:
    return list(generation.generate_from_sheet(of, SETTINGS).items)


OPENING = "event: subject=Norway; verb=opened; rest=the Holt Bridge in Bergen; place=Bergen; time=3 May 2021"
AAS = "position: holder=Liv Aas; office=Norwegian Foreign Minister"


@pytest.mark.parametrize(
    ("row", "stem", "key"),
    [
        (AAS, "Which position did Liv Aas hold in May 2021?", "Norwegian Foreign Minister"),
        (AAS, "Who was the Norwegian Foreign Minister in May 2021?", "Liv Aas"),
        (
            "quotation: speaker=Liv Aas; quotation=“Our harbour is open to every ship.”",
            "In May 2021, who said, “Our harbour is open to every ship”?",
            "Liv Aas",
        ),
        (
            "statement: speaker=Sten Borg; verb=warned; content=that the bridge in Bergen would close.",
            "In May 2021, who warned that the bridge in Bergen would close?",
            "Sten Borg",
        ),
        (
            "statement: speaker=Sten Borg; content=Sweden would send 40 doctors to Malta; number=40",
            "Which number completes the sentence? In May 2021, Sten Borg said that Sweden would send _____ doctors to"
            " Malta.",
            "40",
        ),
        (OPENING, "On which date did Norway open the Holt Bridge in Bergen?", "3 May 2021"),
        (
            OPENING.replace("opened", "has opened"),
            "On 3 May 2021, which country opened the Holt Bridge in Bergen?",
            "Norway",
        ),
        (
            "event: subject=Ada Kern; verb=was elected; rest=mayor of Norvik; time=1998",
            "In which year was Ada Kern elected mayor of Norvik?",
            "1998",
        ),
        (
            "event: occasion=the 2021 Nordic Ports Conference; place=Oslo; time=2021-05-03/2021-05-04",
            "On which dates was the 2021 Nordic Ports Conference held?",
            "3 and 4 May 2021",
        ),
        (
            "event: occasion=the 2021 Nordic Ports Conference; place=Oslo; time=2021-06-03/2021-06-04",
            "In which city was the Nordic Ports Conference of 3 and 4 June 2021 due to be held?",
            "Oslo",
        ),
        (
            "meeting: party=Liv Aas; other=Sten Borg; place=Oslo; time=2021-05-09",
            "Whom did Liv Aas meet in Oslo on 9 May 2021?",
            "Sten Borg",
        ),
        (
            "quantity: count=48; of=houses; subject=The storm; verb=damaged; time=2021-05-04",
            "How many houses did the storm damage on 4 May 2021?",
            "48",
        ),
        (
            "quantity: count=300; of=doctors; verb=went; rest=on strike in Malta; time=2021-05-04",
            "How many doctors went on strike in Malta on 4 May 2021?",
            "300",
        ),
    ],
)  # fmt: skip
def test_a_row_is_asked_as_if_it_had_been_found(row: str, stem: str, key: str) -> None:
    assert (stem, key) in [(item.stem, key_texts(item)[0]) for item in items(sheet(row, published="2021-05-12"))]


def test_without_a_sentence_no_reason_speaks_of_an_article() -> None:
    found = items(sheet(AAS, OPENING, published="2021-05-12"))
    told = [item.explanation for item in found] + [option.rationale for item in found for option in item.options]
    assert len(told) > len(found) > 2
    assert not [reason for reason in told if "article" in reason]
    assert "From a list of facts, without a source sentence." in told


def test_a_sentence_is_the_evidence_with_the_key_marked() -> None:
    told = "Norway opened the Holt Bridge in Bergen on 3 May 2021."
    item = next(item for item in items(sheet(f"{OPENING}; sentence={told}")) if key_texts(item) == ["3 May 2021"])
    (shown,) = item.evidence
    assert shown.text == told
    assert item.explanation == f"In the article: {told}"


def test_other_people_of_the_file_are_wrong_options() -> None:
    rows = [
        "position: holder=Ada Kern; office=Maltese President",
        "position: holder=Jon Eide; office=Danish Prime Minister",
        "position: holder=Sten Borg; office=Swedish Foreign Minister",
    ]
    said = "quotation: speaker=Liv Aas; quotation=Our harbour is open to every ship; sentence=So said Liv Aas."
    found = items(sheet(said, *rows, published="2021-05-12"))
    options = {option.text for item in found if item.kind == "quotation" for option in item.options}
    assert options in ({"Liv Aas", "Ada Kern", "Jon Eide", "Sten Borg"}, set())
    assert any(item.kind == "quotation" for item in found)


@pytest.mark.parametrize(
    ("row", "remedy"),
    [
        (AAS, advice.ADD_DAY),
        ("meeting: party=Liv Aas; other=Sten Borg", advice.ADD_TIME),
        ("event: occasion=the Malta summit", advice.ADD_TIME),
        ("quotation: speaker=Liv Aas; quotation=a disaster for us", advice.ADD_TITLE),
        ("quotation: speaker=Aas; quotation=Our harbour is open to every ship", "give the full name of the person"),
        ("statement: speaker=Liv Aas; content=they would come to Malta in June", "write the name instead"),
        ("quantity: count=more than 300; of=ships; subject=He; verb=sold; time=2021", "give the figure itself"),
    ],
)  # fmt: skip
def test_what_a_silent_fact_lacks_is_said(row: str, remedy: str) -> None:
    written = sheet(row)
    assert items(written) == []
    ((fact, told),) = advice.remedies(written, [], SETTINGS)
    assert fact == written.facts[0]
    assert remedy in told


@pytest.mark.parametrize("rest", ["...", ".", "“”"])
def test_words_that_are_marks_alone_are_no_fault_of_the_program(rest: str) -> None:
    written = sheet(f"event: subject=the bridge; verb=was; rest={rest}; time=2024-03-02")
    assert len(list(advice.remedies(written, items(written), SETTINGS))) == 1 - bool(items(written))


def test_nothing_is_advised_where_every_fact_is_asked_or_a_limit_left_some_out() -> None:
    written = sheet(AAS, published="2021-05-12")
    assert list(advice.remedies(written, items(written), SETTINGS)) == []
    assert list(advice.remedies(written, [], replace(SETTINGS, limit=1))) == []
    assert list(advice.remedies(sheet(AAS), [], replace(SETTINGS, kinds=("event",)))) == []


ODD = "Ada Kern|was|the|“|2024|Oslo|Norway|48|=x|...|will open|Holt Institute|a b c d e|–|(|mayor|{{ x }}|\\1|NATO"
WORDS = st.sampled_from(ODD.split("|")) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=9
)
TIMES = st.sampled_from([None, "2024", "2024-03-02"])


@given(st.data())
def test_whatever_somebody_writes_gives_items_or_reasons(data: st.DataObject) -> None:
    told = []
    for _ in range(data.draw(st.integers(1, 3))):
        shape = facts.shapes()[data.draw(st.sampled_from(sorted(facts.shapes())))]
        names = data.draw(st.sampled_from(shape.needs)) | data.draw(st.sets(st.sampled_from(shape.roles)))
        roles = {name: data.draw(WORDS) for name in shape.roles if name in names}
        told.append({"kind": shape.kind, "roles": roles, "time": data.draw(TIMES)})
    about = {"facts": told, "published": data.draw(st.sampled_from([None, "2024-03-03"])), "title": data.draw(WORDS)}
    read = interchange.read_facts(json.dumps(about).encode(), shapes=facts.shapes())
    made = generation.generate_from_sheet(read.sheet, replace(SETTINGS, explain=True))
    accounted = {item.fact for item in made.items} | {rejection.fact for rejection in made.rejected}
    assert accounted >= {fact.id for fact in read.sheet.facts}
    assert all(remedy.endswith(".") for _, remedy in advice.remedies(read.sheet, made.items, SETTINGS))
