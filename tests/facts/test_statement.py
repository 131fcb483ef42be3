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
    (
        HEADLINE,
        ("The Norvik Survey reported that it had four ships near Malta.",),
        ("Norvik Survey", "ORG", "it had four ships near Malta"),
    ),
    (
        "Ada Kern",
        ("Ada Kern said in 1998 that fresh bread was cheap in Malta.",),
        ("Ada Kern", "PERSON", "fresh bread was cheap in Malta"),
    ),
]
# title, sentence, why nothing is told
SILENT = [
    (PLAIN, "Police said the bridge would close for a week.", "speaker-unknown"),
    (PLAIN, "Ada Kern said that fresh bread was cheap and good.", "unanchored"),
    (HEADLINE, "A banner said that Malta would close the Holt Bridge.", "speaker-unknown"),
    (HEADLINE, "The researcher said that Malta had fewer bakers than Norway.", "dangling-definite"),
    (
        HEADLINE,
        "Mayor Ada Kern says if she loses the race she will drop out of life in Norvik, the Norvik Post reported.",
        "content-order",
    ),
    (HEADLINE, "Ada Kern said that in remarks to Norvik Radio Malta closed the Holt Bridge.", "content-order"),
    (HEADLINE, "Ada Kern said “the Holt Bridge will close for a week”.", "holds-quotation"),
    (HEADLINE, "Ada Kern said, that might bring four ferries to Malta.", "dangling-pronoun"),
    (HEADLINE, "Ada Kern added that might bring four ferries to Malta.", "dangling-pronoun"),
    (HEADLINE, "The Norvik Survey reported that it was of magnitude 7 in Malta.", "dangling-pronoun"),
    ("Ada Kern", "Ada Kern said that fresh bread was cheap in Malta.", "not-recent"),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Kern said that a tool that permits bakers to sleep of Malta.",
        "Ada Kern announced that a ferry that carries forty bakers to Malta every night.",
    ],
)
def test_a_content_without_its_main_verb_is_no_statement(sentence: str) -> None:
    assert reasons("statement", sentence) == []


def test_who_is_named_beside_the_subject_needs_no_sentence_before() -> None:
    told = "Norvik’s oldest baker, Ada Kern, said that prices would rise in Oslo."
    (statement,) = facts("statement", "Ada Kern sang in Malta.", told, title=PLAIN)
    assert statement.evidence == (1,)


def test_a_person_finds_nothing_and_a_study_does() -> None:
    assert reasons("statement", "Ada Kern found that bakers in Malta slept less.") == []
    assert reasons("statement", "A study found that bakers in Malta slept less.") == ["fact"]
