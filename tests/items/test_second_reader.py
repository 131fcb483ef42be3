"""Article and item → what a second reader would answer as readily as the key, or nothing."""

from datetime import date

import pytest

from question_bank import readers
from question_bank.model import Entity, Evidence, FactSheet, Item, Option, Sentence
from question_bank.second_reader import other_answer

KERN, EIDE = Entity("Ada Kern", "PERSON"), Entity("Jon Eide", "PERSON")
NORVIK, BERGEN = Entity("Norvik", "GPE", ("Norvik",)), Entity("Bergen", "GPE", ("Bergen",))
TWO = (
    "Ada Kern opened the stone bridge over the Holt in Norvik.",
    "Jon Eide opened the stone bridge over the Holt in Bergen.",
)
ONE = (TWO[0], "Jon Eide sang in Bergen.")


def sheet(sentences: tuple[str, ...]) -> FactSheet:
    article = readers.read(None, text=" ".join(sentences), title="Bridges open", published=date(2021, 5, 3))
    starts = [article.text.index(sentence) for sentence in sentences]
    told = tuple(Sentence(n, s, s + len(t)) for n, (s, t) in enumerate(zip(starts, sentences, strict=True)))
    return FactSheet(article, told, (KERN, EIDE, NORVIK, BERGEN), ())


def item(found: FactSheet, stem: str, key: str, *wrong: str, item_type: str = "multiple_choice") -> Item:
    first = found.sentences[0]
    evidence = Evidence(0, first.start, first.end, found.article.text[first.start : first.end])
    options = tuple(Option(text, text == key, "") for text in (key, *wrong)) if wrong else ()
    return Item("i", "a", "f", "event", "event/x", item_type, stem, options, (key,), evidence=(evidence,))


@pytest.mark.parametrize(
    ("sentences", "stem", "key", "wrong", "answer"),
    [
        (TWO, "Who opened the stone bridge over the Holt?", "Ada Kern", (), "Eide"),
        (TWO, "Who opened the stone bridge over the Holt in Norvik?", "Ada Kern", (), ""),
        (ONE, "Who opened the stone bridge over the Holt?", "Ada Kern", (), ""),
        (
            TWO,
            "In which town was the stone bridge over the Holt opened?",
            "Norvik",
            ("Oslo", "Bergen", "Malta"),
            "Bergen",
        ),
        (ONE, "In which town was the stone bridge over the Holt opened?", "Norvik", ("Oslo", "Bergen", "Malta"), ""),
        (TWO, "Who left?", "Ada Kern", (), ""),
    ],
)
def test_another_answer(sentences: tuple[str, ...], stem: str, key: str, wrong: tuple[str, ...], answer: str) -> None:
    found = sheet(sentences)
    assert other_answer(found, item(found, stem, key, *wrong)) == answer


def test_a_claim_to_be_judged_has_no_other_answer() -> None:
    found = sheet(TWO)
    claim = item(found, "Ada Kern opened the stone bridge over the Holt.", "True", "False", item_type="true_false")
    assert other_answer(found, claim) == ""


@pytest.mark.parametrize(
    ("sentences", "stem", "answer"),
    [
        (TWO, "The stone bridge over the Holt was opened in _____.", "Bergen"),
        (ONE, "The stone bridge over the Holt was opened in _____.", ""),
        (TWO, "Ada Kern of Bergen opened the stone bridge over the Holt in _____.", ""),
    ],
)
def test_another_place_that_fits_the_gap(sentences: tuple[str, ...], stem: str, answer: str) -> None:
    found = sheet(sentences)
    assert other_answer(found, item(found, stem, "Norvik", item_type="cloze")) == answer
