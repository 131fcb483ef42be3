"""A bank goes in; its page is read back by an HTML parser: what it links, marks and escapes, and stands alone."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import html

from question_bank import report
from question_bank.model import BankDocument
from tests import factories, strategies
from tests.factories import words


def read(document: BankDocument) -> Any:
    return html.fromstring(report.page(document).decode())


@pytest.fixture(scope="module")
def page() -> Any:
    return read(factories.document())


def test_the_page_is_one_file_without_script(page: Any) -> None:
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@style")
    assert all(address.startswith("#") for address in page.xpath("//@href"))
    style = page.xpath("//style")[0].text
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_every_link_leads_to_one_place(page: Any) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {address[1:] for address in page.xpath("//a/@href")} <= set(ids)


def test_a_sentence_is_shaded_by_its_items_and_leads_to_them(page: Any) -> None:
    shades = {s.get("id"): s.get("class") for s in page.xpath("//article[1]//*[contains(@class, 'text')]//span[@id]")}
    assert shades == {f"a1-s{n}": f"s n{count}" for n, count in enumerate((3, 3, 1, 1, 1, 2, 1))}
    first = page.xpath("//a[@href='#a1-e0']")[0]
    assert (first.text, first.get("aria-label")) == ("3", "3 items")
    place = page.get_element_by_id("a1-e0")
    assert place.xpath(".//a[1]/@href")[0] == "#a1-s0"
    assert len(place.xpath(".//ol/li")) + len(place.xpath(".//p[@class='note']/a")) == 3


def test_every_item_is_listed_with_what_a_teacher_looks_for(page: Any) -> None:
    bridge, _ = page.xpath("//article")
    told = {words(li.text_content()) for li in bridge.xpath(".//ol[@class='items']/li")}
    assert len(told) == 9
    expected = (
        "Who cut the ribbon of the harbour bridge in Norvik in March 2024? Key Ada Kern position multiple choice draft"
    )
    assert any(expected in each for each in told)
    assert any("Key Storøy; Lillevik" in each for each in told)


def test_the_text_stands_there_whole(page: Any) -> None:
    told = words(page.xpath("//article[1]//div[@class='text']")[0].text_content().replace("\N{WORD JOINER}", ""))
    for sentence in factories.BRIDGE:
        assert sentence in told


def test_reasons_are_told_in_words(page: Any) -> None:
    told = words(page.xpath("//article[1]")[0].text_content())
    assert "20 items were asked for, 9 could be written." in told
    rows = [
        tuple(cell.text_content() for cell in row) for row in page.xpath("//article[1]//table[@class='reasons']//tr")
    ]
    assert ("The question would hold its own key.", "5") in rows
    assert "key-in-stem" not in told


def test_a_bank_of_several_articles_opens_with_totals_and_a_list(page: Any) -> None:
    assert page.xpath("//h1/text()") == ["What this bank covers"]
    assert page.xpath("//ol[@class='contents']//a/@href") == ["#a1", "#a2"]
    assert page.xpath("//dl[1]//dd/text()")[0] == "10"


def test_a_bank_of_one_article_needs_no_list() -> None:
    document = factories.document()
    one = read(replace(document, sheets=document.sheets[:1], items=document.items[:9]))
    assert not one.xpath("//ol[@class='contents']")
    assert one.xpath("//title/text()") == ["What this bank covers: A bridge for Norvik"]


def test_an_empty_bank_says_so() -> None:
    assert "The bank has no article yet." in read(replace(factories.document(), sheets=(), items=())).text_content()


HOSTILE = "</title></style><script>alert(1)</script> & \"'{{ 7 * 7 }} \x00\ud800"


def test_nothing_in_a_text_becomes_a_tag() -> None:
    text = factories.article([f"{HOSTILE[:-2]} is open."])
    text = replace(text, title=HOSTILE, source=HOSTILE, url="javascript:alert(1)")
    item = factories.item(text, "short_answer", "Who?")
    item = replace(item, stem=HOSTILE, answers=(HOSTILE,), kind=HOSTILE, status="draft\" onclick='x'")
    sheet = replace(factories.document().sheets[1], article=text, sentences=factories.sentences_of(text))
    shown = read(BankDocument(factories.document().generator, (sheet,), (item,)))
    assert not shown.xpath("//script | //@onclick | //a[not(starts-with(@href, '#'))]")
    assert shown.xpath("//h2")[0].text == HOSTILE.replace("\x00", " ").replace("\ud800", " ")
    assert len(shown.xpath("//title")) == len(shown.xpath("//style")) == 1


def test_only_a_web_address_becomes_a_link() -> None:
    document = factories.document()
    text = replace(document.sheets[0].article, url="https://post.example/?a=1&b=<2>")
    linked = read(replace(document, sheets=(replace(document.sheets[0], article=text),)))
    (link,) = linked.xpath("//a[starts-with(@href, 'https')]")
    assert link.get("href") == link.text == text.url


def test_equal_banks_give_equal_bytes(sample_document: BankDocument) -> None:
    for document in (factories.document(), sample_document):
        assert report.page(document) == report.page(replace(document, items=tuple(document.items)))


def test_the_part_for_another_page_has_no_style_and_leads_where_it_is_told() -> None:
    addresses = report.Addresses(item=lambda each: f"/items/{each}", article=lambda each: f"/articles/{each}")
    document = factories.document()
    several = html.fromstring(report.body(document, addresses=addresses))
    assert several.xpath("//ol[@class='contents']//a/@href") == [f"/articles/{s.article.id}" for s in document.sheets]
    assert not several.xpath("//article | //style | //@style")
    assert "Why there is not more" in several.text_content()
    one = html.fromstring(report.body(replace(document, sheets=document.sheets[:1]), addresses=addresses))
    assert len(one.xpath("//a[starts-with(@href, '/items/')]")) == 9


@settings(max_examples=40)
@given(document=strategies.documents())
def test_any_bank_has_its_page(document: BankDocument) -> None:
    written = report.page(document)
    assert written == report.page(document)
    shown = html.fromstring(written.decode())
    assert len(shown.xpath("//article")) == len(document.sheets)
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {address[1:] for address in shown.xpath("//a/@href") if address.startswith("#")} <= set(ids)
    assert not re.search("[\x00-\x09\x0b-\x1f]", written.decode())
