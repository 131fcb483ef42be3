"""A report that ranks people, countries and things goes in; the questions who or what was first come out."""

import pytest

from question_bank.generation import generate
from question_bank.model import Item, Settings, key_texts
from tests.language.conftest import article

TITLE = "Norvik rowers return to their harbour"
SECOND = "The harbour of Norvik has four bridges."


def asked(sentence: str, *, title: str = TITLE, types: tuple[str, ...] = Settings().item_types) -> list[Item]:
    """The items of the kind that a report with one ranking gives."""
    settings = Settings(kinds=("comparison",), item_types=types)
    return list(generate(article(sentence, SECOND, title=title), settings).items)


REPORT = f"According to the report “{TITLE}” of 12 May 2021, "
STEMS = [
    (
        "Ada Kern became the first Maltese woman to row to Ghana.",
        "Who became the first Maltese woman to row to Ghana?",
        "Ada Kern",
    ),
    (
        "Malta became the first country in Europe to ban whaling.",
        "Which country became the first in Europe to ban whaling?",
        "Malta",
    ),
    ("Ada Kern was the youngest mayor of Malta.", f"{REPORT}who was the youngest mayor of Malta?", "Ada Kern"),
    ("Norway has the largest fleet in Europe.", f"{REPORT}which country has the largest fleet in Europe?", "Norway"),
    (
        "Malta Air is the largest airline serving the ports of Ghana.",
        f"{REPORT}which airline is the largest one serving the ports of Ghana?",
        "Malta Air",
    ),
    (
        "In Bergen, Ada Kern had the most votes.",
        f"{REPORT}in Bergen, who had the most votes?",
        "Ada Kern",
    ),
    (
        "Malta Rockets is the first private company to send rowers into space.",
        "Which private company was the first to send rowers into space?",
        "Malta Rockets",
    ),
    (
        "In May, Skyhopper became the first aircraft to fly on another planet.",
        "Which aircraft became the first to fly on another planet?",
        "Skyhopper",
    ),
]


@pytest.mark.parametrize(("sentence", "stem", "key"), STEMS)
def test_who_or_what_bears_the_rank(sentence: str, stem: str, key: str) -> None:
    (item,) = asked(sentence, types=("short_answer",))
    assert (item.stem, key_texts(item)[0]) == (stem, key)


def test_the_year_of_a_first_is_asked() -> None:
    items = asked("In 2013, Ada Kern became the first and only woman to lead Ghana.", types=("date",))
    assert [(i.stem, i.answers[0]) for i in items] == [
        ("In which year did Ada Kern become the first woman to lead Ghana?", "2013")
    ]


def test_whoever_the_headline_names_is_not_asked_for() -> None:
    items = asked("Ada Kern was the youngest mayor of Malta.", title="Mayor Ada Kern opens a new harbour bridge")
    assert all(item.item_type == "true_false" for item in items)


def test_a_false_claim_has_another_rank() -> None:
    told = "In 2013, Ada Kern became the first woman to lead Ghana."
    found = {}
    for seed in range(8):
        settings = Settings(kinds=("comparison",), item_types=("true_false",), seed=seed)
        (item,) = generate(article(told, SECOND, title="Ada Kern"), settings).items
        found[item.stem] = next(option.text for option in item.options if option.correct)
    assert found == {told: "True", told.replace("first", "second"): "False"}
