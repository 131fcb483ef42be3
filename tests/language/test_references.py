"""Paragraphs go in; a pronoun or "the president" stands for a person only where that is safe."""

import pytest

from tests.language.conftest import analysed

# paragraphs, each word that stands for somebody, in the order of the text
SAFE = [
    (("Ada Kern opened the bridge. She thanked the workers.",), [("She", "Ada Kern")]),
    (("Jon Eide opened the bridge. He thanked his wife.",), [("He", "Jon Eide"), ("his", "Jon Eide")]),
    (("Jon Eide opened the bridge. “The bridge is safe,” he said.",), [("he", "Jon Eide")]),
    (("Ada Kern met Jon Eide. He left early.",), [("He", "Jon Eide")]),
    (("Ada Kern said she would resign.",), [("she", "Ada Kern")]),
    (("Ada Kern told Jon Eide that he was late.",), [("he", "Jon Eide")]),
    (("Ada Kern opened the bridge. The workers thanked her.",), [("her", "Ada Kern")]),
    (("Ada Kern hurt herself.",), [("herself", "Ada Kern")]),
    (("Norwegian President Ada Kern met Jon Eide. The president left early.",), [("president", "Ada Kern")]),
    (
        ("Norwegian President Ada Kern met Maltese President Jon Eide. The Norwegian president stayed.",),
        [("president", "Ada Kern")],
    ),
    (("US President Jon Eide arrived. The American president smiled.",), [("president", "Jon Eide")]),
    (("Ada Kern opened the bridge.", "She thanked the workers."), [("She", "Ada Kern")]),
    (("Mayor Pell Orvanta sang. Orvanta wept. She left early.",), [("She", "Pell Orvanta")]),
]
UNSAFE = [
    ("Nobody came. He left.",),
    ("The teacher left. She sang.",),
    ("Jon Eide opened the bridge. She left.",),
    ("Ada Kern saw her in Oslo.",),
    ("Ada Kern left.", "Nobody came to the hall.", "Rain fell.", "Snow fell.", "She sang."),
    ("Ada Kern left.", "Nobody came to the hall.", "She sang."),
    ("Norwegian President Ada Kern met Maltese President Jon Eide. The president left early.",),
    ("Former President Ada Kern of Malta spoke. The president left.",),
    ("Turkish President Sten Borg spoke. The Greek president left.",),
    ("Turkish President Sten Borg spoke. The president of Malta left.",),
    ("Turkish President Sten Borg spoke. A president left.",),
    ("Aziz Robinara met Pell Orvanta. She left.",),
    ("The ship left. It sank.",),
    ("Ada Kern met Liv Aas. She left early.",),
    ("Jon Eide identified the defendant. He was arraigned in Oslo.",),
    ("Jon Eide spoke first. The office identified the defendant. He was arraigned in Oslo.",),
    ("Ada Kern praised the driver of the bus. She left early.",),
    ("Ada Kern met Liv Aas.", "The workers thanked her."),
]
OPENED = "Ada Kern opened the port. Kern smiled, and Kern wept."
# what follows under a headline that names Ada Kern, each word that stands for somebody
UNDER_HER_HEADLINE = [
    ("Nobody came. She left early.", [("She", "Ada Kern")]),
    ("Jon Eide sang. She left early.", [("She", "Ada Kern")]),
    ("Kern met Liv Aas. She left early.", [("She", "Ada Kern")]),
    ("Kern met Liv Aas. The workers thanked her.", []),
    ("Liv Aas met Kern. She left early.", []),
    ("Liv Aas sang. She left early.", [("She", "Liv Aas")]),
    ("Rain fell on Liv Aas. She left early.", []),
    ("Mayor Pell Orvanta sang. Orvanta wept. She left early.", []),
]


@pytest.mark.parametrize(("paragraphs", "meant"), SAFE)
def test_safe_reference(paragraphs: tuple[str, ...], meant: list[tuple[str, str]]) -> None:
    analysis = analysed(*paragraphs)
    assert [(analysis.doc[i].text, person.name) for i, person in sorted(analysis.references.items())] == meant


@pytest.mark.parametrize("paragraphs", UNSAFE)
def test_silence_where_it_is_not_safe(paragraphs: tuple[str, ...]) -> None:
    analysis = analysed(*paragraphs)
    assert {analysis.doc[i].text: g.name for i, g in analysis.references.items()} == {}


@pytest.mark.parametrize(("followed", "meant"), UNDER_HER_HEADLINE)
def test_a_pronoun_after_another_person_stays_open(followed: str, meant: list[tuple[str, str]]) -> None:
    analysis = analysed(f"{OPENED} {followed}", title="Ada Kern opens the port in Oslo")
    assert [(analysis.doc[i].text, person.name) for i, person in analysis.references.items()] == meant


def test_a_name_is_in_no_table_of_references() -> None:
    analysis = analysed("Norwegian President Ada Kern left. The president sang. Kern sang.")
    assert not set(analysis.references) & set(analysis.names.of_token)
    assert {analysis.person_of(t).name for t in analysis.doc if t.text in ("Kern", "president")} == {"Ada Kern"}


def test_somebody_under_an_unknown_name_may_be_meant() -> None:
    told = "Omair Tveit, an economist at Societe Generale, said the bridge creates a conundrum for bakers."
    often = "Eide sang. Eide danced. Eide slept. Eide left. Eide won."
    analysis = analysed(
        "Jon Eide opened the bridge in Oslo.", often, told, "“It sinks,” he said.", title="Jon Eide opens"
    )
    assert analysis.references == {}
