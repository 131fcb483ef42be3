"""The page of `question-bank report`, from a file: judged by axe, measured, and followed from sentence to items."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from question_bank import report
from question_bank.model import BankDocument
from tests import factories
from tests.browser.conftest import DESK, PHONE

LONG = "Donaudampfschifffahrtsgesellschaft" * 4


@pytest.fixture
def bank() -> BankDocument:
    """Every item type, a rejected item, and words that do not fit on a line."""
    document = factories.document()
    first, *others = document.items
    wide = replace(others[0], stem=f"{LONG}?", kind=LONG[:40])
    sheet = replace(document.sheets[0], article=replace(document.sheets[0].article, source=LONG, url=f"https://{LONG}"))
    return replace(
        document,
        sheets=(sheet, *document.sheets[1:]),
        items=(replace(first, status="rejected"), wide, *others[1:]),
    )


@pytest.fixture
def address(bank: BankDocument, tmp_path: Path) -> str:
    path = tmp_path / "report.html"
    path.write_bytes(report.page(bank))
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_is_too_wide(
    browser: Browser, axe: str, address: str, scheme: str, size: dict[str, int]
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(result => result.violations)")
    assert [(v["id"], [node["html"][:160] for node in v["nodes"]]) for v in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_nothing_is_asked_of_the_network(desk: Page, address: str) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.goto(address)
    assert asked == [address]


def test_a_number_leads_to_the_items_and_back(desk: Page, address: str) -> None:
    desk.goto(address)
    desk.get_by_role("link", name="3 items").first.click()
    expect(desk.get_by_text("On which day did the harbour bridge in Norvik open?")).to_be_in_viewport()
    desk.locator("li:target").get_by_role("link", name="Sentence 1").click()
    expect(desk.locator("span:target")).to_have_text(factories.BRIDGE[0])


def test_paper_shows_the_shades(desk: Page, address: str) -> None:
    desk.goto(address)
    desk.emulate_media(media="print")
    exact = desk.evaluate("getComputedStyle(document.querySelector('.text .n1')).printColorAdjust")
    assert exact == "exact"
    assert desk.evaluate("getComputedStyle(document.querySelector('article + article')).breakBefore") == "page"
