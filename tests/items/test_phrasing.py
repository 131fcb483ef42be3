"""Names and offices go in; their article, capital or ending comes out."""

import pytest

from question_bank import phrasing


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
    assert (phrasing.is_famous("Barack H. Obama"), phrasing.is_famous("Pell B. Orvanta")) == (True, False)


@pytest.mark.parametrize(
    ("office", "told"), [("judge", "Judge"), ("general", "General"), ("actress", "actress"), ("Mayor", "Mayor")]
)
def test_a_rank_before_a_name_has_a_capital(office: str, told: str) -> None:
    assert phrasing.capital_office(office) == told


@pytest.mark.parametrize(("name", "article"), [("U.N.", True), ("UN", True), ("NATO", False), ("Norvik", False)])
def test_some_abbreviations_take_an_article(name: str, article: bool) -> None:
    assert phrasing.takes_article(name) is article
