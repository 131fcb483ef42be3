"""Typed answers and an article go in; out comes which mean the key, and that no other name of the article does."""

import pytest

from question_bank.model import Fact, Mention
from quiz.typed_answers import match
from tests.quiz.typed import key_of

ARTICLE = (
    "Norvik Mayor Ada Maria Quillfeld opened the harbour in Norvik on 4 May 2021 with engineer Tomas Brandvold. "
    "Quillfeld thanked Foreign Minister Olaf Hansen and his deputy, Eva Hansen, the head of the Harbour Council. "
    "“It cost 48 million euros,” Brandvold told Xu Weilin, director of the Norvik Bank. On Friday Xu laughed. "
    "Some 48 million people watched, said Jonas Kernberg and Nora Kernbarg. Leader Ursula von der Aue came on 4 June. "
    "The Labour Party and the Labor Union had met on 11 July 2019 and 11 July 2020, and for 312 days in Aue. "
    "Eva Castell sang. President Rosa Castellane left. Hans Castellani stayed. "
    "Dr. Aage Lund, chairman of the Norvik Bank, slept."
)
WHO = "Who came to the harbour?"

ACCEPTED = [
    ("Quillfeld", "Ada Maria Quillfeld", "the surname alone"),
    ("Ada Quillfeld", "Ada Maria Quillfeld", "some of the given names"),
    ("A. M. Quillfeld", "Ada Maria Quillfeld", "initials"),
    ("Maria Quillfeld", "Ada Maria Quillfeld", "some of the given names"),
    ("mayor QUILLFELD", "Ada Maria Quillfeld", "a title or office"),
    ("the Norvik mayor Ada Quillfeld", "Ada Maria Quillfeld", "a title or office"),
    ("Ms Quillfeld", "Ada Maria Quillfeld", "a title or office"),
    ("Ada Maria Quilfeld", "Ada Maria Quillfeld", "“quilfeld” for “quillfeld”"),
    ("mayor Quilfeld", "Ada Maria Quillfeld", "one slip of the finger"),
    ("Mayro Quillfeld", "Ada Maria Quillfeld", None),
    ("engineer Brandvold", "Tomas Brandvold", "a title or office"),
    ("T. Brandvold", "Tomas Brandvold", "initials"),
    ("O. Hansen", "Olaf Hansen", "initials"),
    ("foreign minister Olaf Hansen", "Olaf Hansen", "a title or office"),
    ("Eva Hansen, head of the Harbor Council", "Eva Hansen", "a title or office"),
    ("von der Aue", "Ursula von der Aue", "the surname alone"),
    ("Kernberg", "Jonas Kernberg", "the surname alone"),
    ("Castel", "Eva Castell", "one slip"),
    ("Jonas Kernbrg", "Jonas Kernberg", "one slip"),
    ("Dr Lund", "Aage Lund", "a title or office"),
    ("chairman Lund", "Aage Lund", "a title or office"),
    ("Harbor Council", "Harbour Council", "British and American"),
    ("harbuor council", "Harbour Council", "one slip"),
    ("Harobr Council", "Harbour Council", "British and American"),
    ("the organization of trade", "the organisation of trade", "British and American"),
    ("traveled by aeroplane", "travelled by airplane", "British and American"),
    ("a new program", "a new programme", "British and American"),
    ("312 meters", "312 metres", "the same number"),
    ("forty-eight milion euros", "48 million euros", "one slip"),
    ("4 Setpember 2021", "4 September 2021", "one slip"),
    ("Septembre 4th", "4 September 2021", "the same date"),
    ("May 4th", "4 May 2021", "the same date"),
    ("the goverment", "government", "one slip"),
]
REFUSED = [
    ("Ada", "Ada Maria Quillfeld"),
    ("Mr Quillfeld", "Ada Maria Quillfeld"),
    ("Minister Quillfeld", "Ada Maria Quillfeld"),
    ("engineer", "Tomas Brandvold"),
    ("the engineer Quillfeld", "Tomas Brandvold"),
    ("Hansen", "Olaf Hansen"),
    ("Minister Hansen", "Olaf Hansen"),
    ("Eva Hansen", "Olaf Hansen"),
    ("Hansn", "Olaf Hansen"),
    ("Weilin", "Xu Weilin"),
    ("Aue", "Ursula von der Aue"),
    ("Kernbarg", "Jonas Kernberg"),
    ("Kernbrg", "Jonas Kernberg"),
    ("Nora Kernberg", "Jonas Kernberg"),
    ("Castellani", "Rosa Castellane"),
    ("Castellan", "Rosa Castellane"),
    ("Olaf Hansen and Ada Quillfeld", "Ada Maria Quillfeld"),
    ("Labor Party", "Labor Union"),
    ("Labor Union", "Labour Union"),
    ("48 million people", "48 million euros"),
    ("48 million", "48 billion"),
    ("48 illion euros", "48 million euros"),
    ("11 July", "11 July 2020"),
    ("4 June", "4 July 2021"),
    ("41 May 2021", "4 May 2021"),
    ("321 days", "312 days"),
    ("Zambia", "Gambia"),
    ("eighth", "eighty"),
    ("bake", "baker"),
    ("brige", "bride"),
    ("hrbuor council", "Harbour Council"),
    ("harbuor concil", "Harbour Council"),
]


@pytest.mark.parametrize(("typed", "answer", "why"), ACCEPTED)
def test_is_accepted_and_says_why(typed: str, answer: str, why: str | None) -> None:
    found = match(typed, key_of((answer,), stem=WHO, text=ARTICLE))
    assert found is None if why is None else found is not None and found.accepted == answer and why in found.why


@pytest.mark.parametrize(("typed", "answer"), REFUSED)
def test_is_something_else(typed: str, answer: str) -> None:
    assert match(typed, key_of((answer,), stem=WHO, text=ARTICLE)) is None


def test_without_an_article_no_surname_is_known_to_be_one_persons_alone() -> None:
    assert match("Brandvold", key_of(("Tomas Brandvold",), stem=WHO)) is None
    assert match("Tomas Brandvodl", key_of(("Tomas Brandvold",), stem=WHO))


def test_a_fact_says_who_is_a_person_and_of_which_office() -> None:
    roles = {
        "holder": Mention("Imko", "Zanthe Imko", "PERSON"),
        "office": Mention("secretary-general", "secretary-general", "OFFICE"),
    }
    fact = Fact("f", "a", "position", roles)
    stem, text = "Name the head of the port.", "Zanthe Imko came. Imko went."
    assert match("Secretary General Imko", key_of(("Zanthe Imko",), stem=stem, text=text, fact=fact))
    assert match("Imko", key_of(("Zanthe Imko",), stem=stem, text=text)) is None


def test_a_surname_may_come_first() -> None:
    fact = Fact("f", "a", "quotation", {"speaker": Mention("Xu", "Xu Weilin", "PERSON")})
    key = key_of(("Xu Weilin",), stem="Who heard of the price?", text=ARTICLE, fact=fact)
    for typed, accepted in (("Xu", True), ("director Xu", True), ("Xu W.", True), ("Weilin", False)):
        assert bool(match(typed, key)) == accepted


def test_a_word_of_the_stem_is_no_slip() -> None:
    assert match("kernberk", key_of(("Kernberg",), stem="What is Kernberk near?")) is None
    assert match("kernberk", key_of(("Kernberg",), stem="What is near?"))
