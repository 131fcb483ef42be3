"""The tables behind the lookups: sorted, without duplicates, with the columns that their readers expect."""

from collections import Counter

import pytest

from question_bank.language import gazetteer_tables
from question_bank.language.gazetteer_countries import countries
from question_bank.language.gazetteer_organisations import organisations
from question_bank.language.gazetteer_places import places
from question_bank.language.gazetteer_tables import rows

COLUMNS = {
    "cities.txt": 7,
    "countries.txt": 9,
    "first_names.txt": 2,
    "meant_as_city.txt": 1,
    "more_first_names.txt": 2,
    "no_places.txt": 1,
    "office_exchange.txt": 3,
    "offices.txt": 6,
    "organisation_words.txt": 2,
    "organisations.txt": 2,
    "person_nouns.txt": 1,
    "places.txt": 4,
    "portfolios.txt": 4,
    "usual_names.txt": 4,
}
# The largest city comes first, and of the portfolios those of the inner cabinet.
IN_OTHER_ORDER = ("cities.txt",)


def _lines(name: str) -> list[str]:
    return [line for line in (gazetteer_tables.DATA / name).read_text(encoding="utf-8").splitlines() if line[:1] != "#"]


def test_every_table_is_described_here() -> None:
    for name in COLUMNS:
        assert (gazetteer_tables.DATA / name).is_file()


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_explains_itself(name: str) -> None:
    first = (gazetteer_tables.DATA / name).read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_have_their_columns_and_no_blanks(name: str) -> None:
    for line in _lines(name):
        columns = line.split("|")
        assert len(columns) == COLUMNS[name], line
        assert all(part == part.strip() for column in columns for part in column.split(";")), line


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_sorted_and_unique(name: str) -> None:
    lines = _lines(name)
    assert [line for line, count in Counter(lines).items() if count > 1] == []
    if name in IN_OTHER_ORDER:
        people = [int(line.split("|")[2]) for line in lines]
        assert people == sorted(people, reverse=True)
    else:
        assert lines == sorted(lines)


@pytest.mark.parametrize("name", ["first_names.txt", "offices.txt", "person_nouns.txt", "more_first_names.txt"])
def test_a_word_has_one_row(name: str) -> None:
    counts = Counter(row[0] for row in rows(name))
    assert [word for word, count in counts.items() if count > 1] == []


def test_offices_use_the_values_of_their_header() -> None:
    for noun, standing, needs, holders, gender, _ in rows("offices.txt"):
        assert noun == noun.lower()
        assert standing in ("office", "role", "profession"), noun
        assert needs in ("of", "-"), noun
        assert holders in ("one", "many"), noun
        assert gender in ("f", "m", "-"), noun


def test_no_name_stands_for_two_countries() -> None:
    for attribute in ("names", "capitals", "seats"):
        counts = Counter(name for one in countries() for name in getattr(one, attribute))
        assert [name for name, count in counts.items() if count > 1] == [], attribute


def test_no_name_stands_for_two_organisations() -> None:
    counts = Counter(name for one in organisations() for name in one.names)
    assert [name for name, count in counts.items() if count > 1] == []


def test_what_a_sea_is_part_of_is_a_place() -> None:
    names = {one.name for one in places()}
    for one in places():
        if one.kind == "sea" and one.part_of:
            assert one.part_of in names


def test_persons_are_in_one_table_only() -> None:
    """An office noun is a noun for people already."""
    assert {row[0] for row in rows("person_nouns.txt")} & {row[0] for row in rows("offices.txt")} == set()
