"""Items go out on paper; sheet and key agree, as an HTML parser reads the page and LibreOffice the document."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import html

from question_bank import exports
from question_bank.exports.shared import paper
from question_bank.exports.shared.bank import prepared
from question_bank.gaps import GAP, as_wide
from question_bank.model import BankDocument, Option
from tests import factories
from tests.factories import words

type Write = Callable[..., exports.Export]


@pytest.fixture
def page(export: Write) -> Any:
    return html.fromstring(export("html", seed=4).data.decode())


@pytest.fixture(scope="session")
def pdf_text(export: Write, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Word document as LibreOffice lays it out and pdftotext reads it, pages divided by form feeds."""
    for program in ("soffice", "pdftotext"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not here; `make test` installs it where it may")
    folder: Path = tmp_path_factory.mktemp("word")
    (folder / "quiz.docx").write_bytes(export("docx", seed=4).data)
    own_profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", own_profile, "--headless", "--convert-to", "pdf", "--outdir", folder, folder / "quiz.docx"]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    done = subprocess.run(["pdftotext", "-layout", folder / "quiz.pdf", "-"], check=True, capture_output=True)
    return done.stdout.decode()


def test_every_question_stands_on_the_sheet_and_in_the_key(document: BankDocument, page: Any) -> None:
    sheet, key = page.xpath("//main")[0], page.xpath("//section[contains(@class, 'key')]")[0]
    assert len(sheet.xpath("./ol/li")) == len(key.xpath("./ol/li")) == len(document.items)
    for number, item in enumerate(document.items):
        stem = as_wide(item.stem, paper.GAP)
        assert words(sheet.xpath("./ol/li")[number].xpath(".//*[@class='stem']")[0].text_content()) == words(stem)
        assert words(item.evidence[0].text) in words(key.xpath("./ol/li")[number].text_content())


def test_the_sheet_gives_no_key_away(document: BankDocument, page: Any) -> None:
    sheet = words(page.xpath("//main")[0].text_content())
    for item in document.items:
        assert not any(option.rationale in sheet for option in item.options)
        assert item.evidence[0].text not in sheet
        assert not any(
            answer in sheet for answer in item.answers if item.item_type in ("short_answer", "cloze", "date")
        )


def test_the_page_is_one_file_and_the_key_begins_a_new_page(export: Write) -> None:
    written = export("html").data.decode()
    page = html.fromstring(written)
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@href")
    assert "url(" not in written
    assert re.search(r"@media print \{.*\.key \{ break-before: page; \}", written, re.DOTALL)
    assert "size: A4" in written


def test_nothing_in_a_text_becomes_a_tag(export: Write) -> None:
    written = export("html", title="<script>alert(1)</script>").data.decode()
    page = html.fromstring(written)
    assert page.xpath("//h1")[0].text_content() == "<script>alert(1)</script>"
    assert not page.xpath("//script | //b | //i")


def test_the_key_is_marked_in_its_sentence(page: Any) -> None:
    marks = [mark.text_content() for mark in page.xpath("//mark")]
    assert marks == ["Ada Kern", "2 March 2024", "mistake", "Holm & Sons", "4,500", "2 March 2024"]


def test_the_letter_of_the_key_is_that_of_the_sheet(document: BankDocument, page: Any) -> None:
    first = page.xpath("//main/ol/li")[0]
    letters = {
        choice.xpath("./span[last()]")[0].text_content(): choice.xpath("./*[@class='letter']")[0].text_content()
        for choice in first.xpath(".//*[contains(@class, 'choices')]/li")
    }
    assert set(letters) == {option.text for option in document.items[0].options}
    assert page.xpath("//*[@class='right']")[0].text_content() == f"{letters['Ada Kern']} Ada Kern"


def test_keys_of_every_type_are_what_a_teacher_marks_by(document: BankDocument) -> None:
    sheet = paper.paper(prepared("Quiz", document.items, [each.article for each in document.sheets], seed=4))
    by_type = {question.item_type: question for question in sheet.questions[:9]}
    assert by_type["true_false"].key == "False"
    assert by_type["numeric"].key == "4,500 (± 100)"
    assert (by_type["date"].key, by_type["date"].also) == ("2 March 2024", ("March 2, 2024",))
    matching, ordering = by_type["matching"], by_type["ordering"]
    letters = {choice.text: choice.letter for choice in matching.choices}
    responses = ("Mayor of Norvik", "Norwegian transport minister", "head of the Norvik Port Authority")
    assert matching.key == ", ".join(f"{n} {letters[response]}" for n, response in enumerate(responses, start=1))
    places = {"Work began.": 1, "Work stopped.": 2, "The bridge opened.": 3}
    assert ordering.key == ", ".join(f"{choice.letter} {places[choice.text]}" for choice in ordering.choices)


def test_articles_are_named_once_or_at_every_entry(document: BankDocument, export: Write) -> None:
    one = html.fromstring(export("html", document.items[:3]).data.decode())
    assert "All evidence is from “A bridge for Norvik”, 3 March 2024, The Norvik Post." in one.text_content()
    assert not one.xpath("//cite")
    both = html.fromstring(export("html").data.decode())
    assert len(both.xpath("//cite")) == len(document.items)


def test_more_choices_than_letters_are_refused(export: Write) -> None:
    options = tuple(Option(f"o{n}", n == 0, "") for n in range(27))
    item = factories.item(factories.article(), "multiple_choice", "Which?", options=options)
    for name in ("html", "docx"):
        ((refused, reason),) = export(name, [item]).skipped
        assert (refused, "26" in reason) == (item, True)


def test_libreoffice_reads_every_question_and_its_key(document: BankDocument, pdf_text: str) -> None:
    sheet, key = re.split(r"\f\s*Key\n", pdf_text)
    for item in document.items:
        assert words(as_wide(item.stem, paper.GAP)) in words(sheet)
        assert words(item.evidence[0].text) in words(key)
        assert not any(words(option.rationale) in words(sheet) for option in item.options)
        assert all(words(option.text) in words(sheet) for option in item.options)


def test_libreoffice_shows_the_letter_of_the_sheet_in_the_key(pdf_text: str) -> None:
    sheet, key = re.split(r"\f\s*Key\n", pdf_text)
    (letter,) = re.findall(r"\b([A-D])\s+Ada Kern", sheet.split("Which islands")[0])
    assert re.search(rf"^\s*1\s+{letter} Ada Kern$", key, re.MULTILINE)


def test_the_document_is_for_a4_and_says_nothing_of_when_it_was_made(export: Write) -> None:
    document = docx.Document(io.BytesIO(export("docx").data))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert document.core_properties.created.year == 2000
    assert document.core_properties.title == "Norvik & its bridge"


def test_points_are_shown_where_they_differ(document: BankDocument, export: Write) -> None:
    items = [replace(document.items[0], points=2.5), document.items[1]]
    page = words(html.fromstring(export("html", items).data.decode()).xpath("//main")[0].text_content())
    assert "2 questions, 3.5 points" in page
    assert page.count("(2.5 points)") == 1


def test_a_gap_is_the_place_to_write_in(document: BankDocument, export: Write) -> None:
    bridge = document.sheets[0].article
    gap = factories.item(bridge, "numeric", f"How many came? Some {GAP} people came.", answers=("4,500",))
    for item, lines in ((document.items[3], 0), (gap, 0), (document.items[4], 1)):
        page = html.fromstring(export("html", [item]).data.decode())
        assert len(page.xpath("//main//*[@class='write']")) == lines
        assert page.xpath("//main//*[@class='stem']")[0].text_content().count("_" * paper.GAP) == 1 - lines
