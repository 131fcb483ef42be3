"""The title of a life and its text go in; whose life it is, he or she, and whom its pronouns mean come out."""

import pytest

from question_bank.language.context_words import HE_SHE
from question_bank.language.title_names import titled_person, told_gender
from tests.language.conftest import analysed, parsed

WHO = (
    "Orvanta went to Bergen in 1911. He built boats there. He sold his boats in Malta. Orvanta wept, and Orvanta sang."
)
HIS = f"{WHO} He died in Malta."
HERS = HIS.replace("He ", "She ").replace("his ", "her ")


@pytest.mark.parametrize(
    ("title", "told", "name"),
    [
        ("Yuen Pell Orvanta", HIS, "Yuen Pell Orvanta"),
        ("Yuen Pell Orvanta (rower)", HIS, "Yuen Pell Orvanta"),
        ("Pell van Orvanta", HIS, "Pell van Orvanta"),
        ("Yuen Pell Orvanta", HERS, "Yuen Pell Orvanta"),
        ("Yuen Pell Orvanta sails to Malta", HIS, None),  # a headline
        ("Orvanta", HIS, None),  # no full name
        ("Yuen Pell Eide", HIS, None),  # of whom the text tells nothing
        ("Bank of Orvanta", HIS, None),
        ("Norwegian Orvanta", HIS, None),
        ("Yuen Pell Orvanta", HIS.replace("He ", "It ").replace("his ", "its "), None),  # a ship
    ],
)
def test_the_title_of_a_life_is_a_name(title: str, told: str, name: str | None) -> None:
    assert titled_person(analysed(told, title=title).parse) == name


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        (WHO, None),  # three pronouns are few
        (HIS, "m"),
        (HERS, "f"),
        (f"{HIS} She met her son there.", None),
    ],
)
def test_most_pronouns_of_a_life_are_of_one_gender(told: str, gender: str | None) -> None:
    assert told_gender(parsed(told)) == gender


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("She left early.", [("She", "Yuen Pell Orvanta")]),
        ("Orvanta met Jon Eide. She left early.", [("She", "Yuen Pell Orvanta")]),
        (
            "Her cat was called Mr. Orvanta. She left early.",
            [("Her", "Yuen Pell Orvanta"), ("She", "Yuen Pell Orvanta")],
        ),
        ("Orvanta met Liv Aas in Malta. She left early.", [("She", "Yuen Pell Orvanta")]),
        ("Liv Aas met Orvanta in Malta. She left early.", []),
        ("His father was Jon Eide. He left early.", []),
    ],
)
def test_the_pronouns_of_a_life_mean_whose_life_it_is(told: str, meant: list[tuple[str, str]]) -> None:
    analysis = analysed(HERS, told, title="Yuen Pell Orvanta")
    found = [
        (token.text, analysis.references[token.i].name)
        for token in analysis.doc
        if token.idx > len(HERS) and token.lower_ in HE_SHE and token.i in analysis.references
    ]
    assert found == meant
