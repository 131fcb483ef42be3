"""Paragraphs go in; people, places and organisations come out as one entity each, with all their names."""

import pytest

from tests.language.conftest import analysed, group

# paragraph, name, type, names, mentions
FOUND = [
    ("Ada Kern opened it. Kern was proud. Later Ada Kern left.", "Ada Kern", "PERSON", {"Ada Kern", "Kern"}, 3),
    ("Mayor Ada Kern met Liv Aas. Aas thanked Kern.", "Liv Aas", "PERSON", {"Liv Aas", "Aas"}, 2),
    ("Sir Hugh Marlow DBE, who leads the choir, sang.", "Hugh Marlow", "PERSON", {"Hugh Marlow"}, 1),
    (
        "Jonas A. Lindqvist Jr. spoke. Lindqvist smiled.",
        "Jonas A. Lindqvist",
        "PERSON",
        {"Jonas A. Lindqvist", "Lindqvist"},
        2,
    ),
    ("Emergency Situations Minister Petra Vold came. Vold cried.", "Petra Vold", "PERSON", {"Petra Vold", "Vold"}, 2),
    ("Abdel Karim el-Masri spoke in Cairo.", "Abdel Karim el-Masri", "PERSON", {"Abdel Karim el-Masri"}, 1),
    ("President Kern left. Kern sang.", "Kern", "PERSON", {"Kern"}, 2),
    ("Jordan Holt flew to Jordan.", "Jordan Holt", "PERSON", {"Jordan Holt"}, 1),
    ("Jordan Holt flew to Jordan.", "Jordan", "GPE", {"Jordan"}, 1),
    ("Leaders met in Kyiv. Kyiv asked for help.", "Kyiv", "GPE", {"Kyiv"}, 2),
    ("Leaders met in the United States. The US was glad.", "United States", "GPE", {"United States", "US"}, 2),
    ("The storm hit Malta. Malta asked for help.", "Malta", "GPE", {"Malta"}, 2),
    ("The French parliament voted.", "French", "NORP", {"French"}, 1),
    ("Leaders met in Côte d’Ivoire.", "Ivory Coast", "GPE", {"Côte d’Ivoire"}, 1),
    ("Ada Frost met Jon Eide in Oslo. Frost left early.", "Ada Frost", "PERSON", {"Ada Frost", "Frost"}, 2),
    ("Ada Waters met Jon Eide. Waters granted a prize.", "Ada Waters", "PERSON", {"Ada Waters", "Waters"}, 2),
    ("Ada Rice met Jon Eide in Oslo. Rice fields burned.", "Ada Rice", "PERSON", {"Ada Rice"}, 1),
    ("Ada Frost met Jon Eide. Frost kills trees in Malta.", "Ada Frost", "PERSON", {"Ada Frost"}, 1),
    ("They met John Horton Bellweather in Oslo.", "John Horton Bellweather", "PERSON", {"John Horton Bellweather"}, 1),
    ("Ha Yun-seo opened the port. Later Ha left Norvik.", "Ha Yun-seo", "PERSON", {"Ha Yun-seo", "Ha"}, 2),
    ("Choi Dae-ho opened the port. Choi left Norvik.", "Choi Dae-ho", "PERSON", {"Choi Dae-ho", "Choi"}, 2),
    (
        "In-Young Ahn is a South Korean scientist. Later Ahn left Oslo.",
        "In-Young Ahn",
        "PERSON",
        {"In-Young Ahn", "Ahn"},
        2,
    ),
    (
        "Liv Kern Holt met Jon Eide in Oslo. Holt sang, and Kern told the crowd of it.",
        "Liv Kern Holt",
        "PERSON",
        {"Liv Kern Holt", "Holt"},
        2,
    ),
    ("Mayor Ada Kern left. Said Kern, “We won.”", "Ada Kern", "PERSON", {"Ada Kern", "Kern"}, 2),
    ("Mayor Said Kern left Oslo. Kern sang.", "Said Kern", "PERSON", {"Said Kern", "Kern"}, 2),
    ("On Monday, United States Senator from Vermont Jon Eide endorsed Liv Aas.", "Jon Eide", "PERSON", {"Jon Eide"}, 1),
    ("NATO and the European Union met in Brussels.", "NATO", "ORG", {"NATO"}, 1),
    ("NATO and the European Union met in Brussels.", "European Union", "ORG", {"European Union"}, 1),
    (
        "The Norvik Port Authority (NPA) met. The NPA voted.",
        "Norvik Port Authority",
        "ORG",
        {"Norvik Port Authority", "NPA"},
        2,
    ),
    ("The United Nations (UN) met. The UN voted.", "United Nations", "ORG", {"United Nations", "UN"}, 2),
    ("Professor Marek Nowotny of the University of Tarn left.", "University of Tarn", "ORG", {"University of Tarn"}, 1),
]
# paragraph, a name that is nobody
NO_PERSON = [
    ("Scientists used the Malta Institute's Ada Kern space telescope on Monday.", "Ada Kern"),
    ("The Ada Kern Bridge opened in Bergen.", "Ada Kern"),
    ("Ships left the Ada Holt Base on Monday.", "Ada Holt Base"),
    ("Leaders met in Kyiv on Monday. Kyiv asked for help.", "Kyiv"),
    ("Washington rejected the plan.", "Washington"),
    ("A group of scientists found it.", "scientists"),
    ("Emergency Situations Minister Petra Vold came.", "Emergency Situations Minister"),
]
GENDERS = [
    ("Ada Kern left.", "Ada Kern", "f"),
    ("Jon Eide left.", "Jon Eide", "m"),
    ("Ms. Kern left Oslo.", "Kern", "f"),
    ("Sir Jordan Holt sang.", "Jordan Holt", "m"),
    ("Mayor Jordan Holt sang.", "Jordan Holt", None),
]


@pytest.mark.parametrize(("paragraph", "name", "kind", "names", "mentions"), FOUND)
def test_entity(paragraph: str, name: str, kind: str, names: set[str], mentions: int) -> None:
    found = group(analysed(paragraph), name)
    assert found is not None
    assert (found.type, set(found.names), len(found.ranges)) == (kind, names, mentions)


@pytest.mark.parametrize(("paragraph", "name"), NO_PERSON)
def test_not_taken_for_a_person(paragraph: str, name: str) -> None:
    assert name not in {g.name for g in analysed(paragraph).names.people()}


@pytest.mark.parametrize(("paragraph", "name", "gender"), GENDERS)
def test_gender(paragraph: str, name: str, gender: str | None) -> None:
    found = group(analysed(paragraph), name)
    assert found is not None
    assert found.gender == gender


def test_a_surname_that_two_people_bear_is_nobodys() -> None:
    analysis = analysed("Jon Eide and Marta Eide spoke. Eide left early.")
    assert {g.name: len(g.ranges) for g in analysis.names.people()} == {"Jon Eide": 1, "Marta Eide": 1}
    assert [t.i in analysis.names.of_token for t in analysis.doc if t.text == "Eide"] == [True, True, False]


def test_who_bore_an_office_then_is_not_who_bears_it_now() -> None:
    told = analysed("President Kern sang in Norvik. In 1990, then-President Jon Kern sang there, and Kern wept.")
    assert {entity.name: entity.mentions for entity in told.entities() if entity.type == "PERSON"} == {
        "Kern": 1,
        "Jon Kern": 2,
    }


def test_a_name_behind_then_or_late_is_of_today() -> None:
    told = analysed("Kern sang in Norvik. Late on Tuesday, Ada Kern wept there. Kern left, and then Kern sang.")
    assert {entity.name: entity.mentions for entity in told.entities() if entity.type == "PERSON"} == {"Ada Kern": 4}


def test_a_surname_that_is_a_word_and_that_two_people_bear_is_nobodys() -> None:
    analysis = analysed("Ada Price and Jon Price met in Oslo. Price left early.")
    assert {g.name: len(g.ranges) for g in analysis.names.people()} == {"Ada Price": 1, "Jon Price": 1}


@pytest.mark.parametrize("title", ["Ada Kern", "Ada Kern, mayor of Norvik", "Norvik elects Ada Kern."])
def test_of_two_people_the_one_in_the_title_has_the_bare_surname(title: str) -> None:
    analysis = analysed("Ada Kern's sister Marta Kern left. Kern sang.", title=title)
    assert {g.name: len(g.ranges) for g in analysis.names.people()} == {"Ada Kern": 2, "Marta Kern": 1}


def test_a_life_is_told_under_the_name_of_its_title() -> None:
    analysis = analysed("Ada Kern was born in 1950. Ada Maria Kern died in 2020.", title="Ada Kern")
    assert [(g.name, set(g.names)) for g in analysis.names.people()] == [("Ada Kern", {"Ada Kern", "Ada Maria Kern"})]


def test_plain_entities_come_in_the_order_of_the_text() -> None:
    told = analysed("In Oslo, Ada Kern met Jon Eide. Kern spoke first.").entities()
    assert [(e.name, e.type, e.mentions) for e in told] == [
        ("Oslo", "GPE", 1),
        ("Ada Kern", "PERSON", 2),
        ("Jon Eide", "PERSON", 1),
    ]
    assert told[1].names == ("Ada Kern", "Kern")
