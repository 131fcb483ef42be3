"""Reported speech goes in; who said what comes out, sources that are named by what they are included."""

import pytest

from tests.facts.conftest import HEADLINE, facts, reasons

PLAIN = "Invented"
# title, paragraphs, speaker, type of speaker, content
SAID = [
    (
        HEADLINE,
        ("Police said the bridge would close for a week.",),
        ("police", "SOURCE", "the bridge would close for a week"),
    ),
    (
        HEADLINE,
        ("The study of Norway found that bakers slept less than singers.",),
        ("the study of Norway", "SOURCE", "bakers slept less than singers"),
    ),
    (
        HEADLINE,
        ("A report showed that Malta had fewer bakers than Norway.",),
        ("a report", "SOURCE", "Malta had fewer bakers than Norway"),
    ),
    (
        HEADLINE,
        ("Ada Kern said the bridge would close for a whole week.",),
        ("Ada Kern", "PERSON", "the bridge would close for a whole week"),
    ),
    (
        HEADLINE,
        ("Ada Kern said that fresh bread was cheap and good.",),
        ("Ada Kern", "PERSON", "fresh bread was cheap and good"),
    ),
    (
        PLAIN,
        ("Ada Kern sang in Malta.", "Norvik’s oldest baker, Ada Kern, said that prices would rise in Oslo."),
        ("Ada Kern", "PERSON", "prices would rise in Oslo"),
    ),
]
# title, sentence, why nothing is told
SILENT = [
    (PLAIN, "Police said the bridge would close for a week.", "speaker-unknown"),
    (PLAIN, "Ada Kern said that fresh bread was cheap and good.", "unanchored"),
    (HEADLINE, "A banner said that Malta would close the Holt Bridge.", "speaker-unknown"),
    (HEADLINE, "The researcher said that Malta had fewer bakers than Norway.", "dangling-definite"),
    (HEADLINE, "Ada Kern said “the Holt Bridge will close for a week”.", "holds-quotation"),
]


@pytest.mark.parametrize(("title", "paragraphs", "told"), SAID)
def test_statement(title: str, paragraphs: tuple[str, ...], told: tuple[str, str, str]) -> None:
    (statement,) = facts("statement", *paragraphs, title=title)
    speaker, content = statement.roles["speaker"], statement.roles["content"]
    assert (speaker.entity, speaker.type, content.entity) == told
    assert statement.assertion == "attributed"


@pytest.mark.parametrize(("title", "sentence", "reason"), SILENT)
def test_silence(title: str, sentence: str, reason: str) -> None:
    assert reasons("statement", sentence, title=title) == [reason]


def test_a_person_finds_nothing_and_a_study_does() -> None:
    assert reasons("statement", "Ada Kern found that bakers in Malta slept less.") == []
    assert reasons("statement", "A study found that bakers in Malta slept less.") == ["fact"]
