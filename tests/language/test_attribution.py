"""Paragraphs go in; who speaks each whole quotation, with the sentences that show it, comes out."""

import pytest

from question_bank.language.attribution import Attribution, attributions
from tests.language.conftest import analysed

OPEN = "Our harbour is open to every ship"
SPOKEN = [
    (f"Liv Aas said: “{OPEN}.”", [("Liv Aas", f"{OPEN}.", "said", [0])]),
    (f"“{OPEN},” said Norvik Mayor Ada Kern.", [("Ada Kern", f"{OPEN},", "said", [0])]),
    (
        "“The harbour is open. It is safe. Nobody doubts it,” Ada Kern said.",
        [("Ada Kern", "The harbour is open. It is safe. Nobody doubts it,", "said", [0])],
    ),
    (
        f"“{OPEN},” Ada Kern said. “It will stay open for years.”",
        [("Ada Kern", f"{OPEN},", "said", [0]), ("Ada Kern", "It will stay open for years.", "said", [0, 1])],
    ),
    (f"Ada Kern opened the bridge. “{OPEN},” she said.", [("Ada Kern", f"{OPEN},", "said", [0, 1])]),
    (f"Ada Kern praised the port on the radio: “{OPEN}.”", [("Ada Kern", f"{OPEN}.", "praised", [0])]),
    (f"“{OPEN},” Ada Kern lamented.", [("Ada Kern", f"{OPEN},", "lamented", [0])]),
    (f"Ada Kern praised Liv Aas on the radio: “{OPEN}.”", [("Ada Kern", f"{OPEN}.", "praised", [0])]),
    (f"Asked about the toll, Ada Kern replied: “{OPEN}.”", [("Ada Kern", f"{OPEN}.", "replied", [0])]),
    (
        "“Is the harbour open to every ship?” asked Jon Eide.",
        [("Jon Eide", "Is the harbour open to every ship?", "asked", [0])],
    ),
    (
        f"“{OPEN},” Jon Eide, head of the Norvik Port Authority, told reporters.",
        [("Jon Eide", f"{OPEN},", "told", [0])],
    ),
    (f"Norvik Mayor Ada Kern left. “{OPEN},” the mayor said.", [("Ada Kern", f"{OPEN},", "said", [0, 1])]),
    (
        f"“{OPEN},” Ada Kern said. Jon Eide disagreed. “The harbour is a trap for ships,” he said.",
        [("Ada Kern", f"{OPEN},", "said", [0]), ("Jon Eide", "The harbour is a trap for ships,", "said", [1, 2])],
    ),
]
SILENT = [
    (f"Ada Kern spoke about it with Jon Eide, who argued for it, stating: “{OPEN}.”",),
    (f"“{OPEN},” a banner said.",),
    ("Mayor Ada Kern left Bergen.", f"“{OPEN},” the Kern aide said."),  # not Kern
    (f"“{OPEN}.”",),
    (f"“{OPEN},” read a sign.",),
    (f"“{OPEN}.”", "Ada Kern said so."),
    (f"Ada Kern did not say: “{OPEN}.”",),
    (f"“{OPEN},” Ada Kern and Jon Eide said.",),
    (f"“{OPEN},” Ada Kern was quoted as saying.",),
    (f"Ada Kern left. Jon Eide left. “{OPEN},” they said.",),
    (f"“{OPEN},” she said.",),
    (f"“{OPEN},” Ada Kern might say.",),
    ("Ada Kern said that Jon Eide had left.", f"“{OPEN}.”"),
    ("Ada Kern said that the harbour was safe.", "Jon Eide left.", f"“{OPEN}.”"),
    (f"Ada Kern did not praise the port: “{OPEN}.”",),
    (f"Ada Kern praised the port. “{OPEN}.”",),
    (f"Ada Kern had praised the port: “{OPEN}.”",),
    ("Ada Kern called the toll “a mistake”.",),
    (f"Ada Kern said: “{OPEN}.",),
]


def line(found: Attribution) -> tuple[str, str, str | None, list[int]]:
    verb = found.verb.text if found.verb is not None else None
    return found.speaker.name, found.quotation.text, verb, [s.index for s in found.sentences]


@pytest.mark.parametrize(("paragraph", "told"), SPOKEN)
def test_speaker(paragraph: str, told: list[tuple[str, str, str, list[int]]]) -> None:
    assert [line(found) for found in attributions(analysed(paragraph))] == told


def test_who_speaks_at_the_end_of_a_paragraph_goes_on_in_the_next() -> None:
    found = attributions(analysed("Ada Kern said that the harbour was safe.", f"“{OPEN}.”"))
    assert [line(one) for one in found] == [("Ada Kern", f"{OPEN}.", "said", [0, 1])]


@pytest.mark.parametrize("paragraphs", SILENT)
def test_no_safe_speaker(paragraphs: tuple[str, ...]) -> None:
    assert [line(found) for found in attributions(analysed(*paragraphs))] == []


@pytest.mark.parametrize(("paragraph", "told"), SPOKEN)
def test_the_sentences_show_speaker_and_words(paragraph: str, told: list[tuple[str, str, str, list[int]]]) -> None:
    for found in attributions(analysed(paragraph)):
        shown = paragraph[found.sentences[0].start : found.sentences[-1].end]
        assert found.quotation.text in shown
        assert found.speaker.surname in shown
