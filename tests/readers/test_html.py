"""Saved web pages → the article without its surroundings, and the page's metadata."""

from datetime import date
from pathlib import Path

import pytest

from question_bank.errors import ReadError
from question_bank.readers import read

from .layouts import PROSE, pairs

PAGE = Path(__file__).parent / "pages" / "ferry.html"
LONG = " ".join([PROSE] * 3)


def page(head: str = "", before: str = "", after: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>Ferry plan agreed</title>{head}</head><body><article>"
        f"<h1>Ferry plan agreed</h1>{before}<p>{LONG}</p></article>{after}</body></html>"
    )


def test_the_article_and_not_the_menus() -> None:
    article = read(PAGE)
    assert pairs(article) == [
        ("heading", "Harbour towns agree on a common ferry"),
        ("dateline", "NORVIK (AFP) -"),
        (
            "paragraph",
            "The mayors of four harbour towns agreed on Monday to run a common ferry from next spring, ending a "
            "quarrel of nine years over who pays for it.",
        ),
        (
            "paragraph",
            "“We are all in one boat,” said Mayor Ida Rask of Norvik. “It took us long enough to see it,” she added.",
        ),
        ("heading", "Costs and terms"),
        (
            "paragraph",
            "The ferry will cost 12 million crowns a year, of which the towns will pay half between them while the "
            "county pays the rest of the sum.",
        ),
        ("list_item", "Norvik pays three million crowns a year."),
        ("list_item", "Lund pays two million crowns a year."),
        (
            "paragraph",
            "The county council is to vote on the plan in June, and its chair, Olav Berg, said he expected a clear "
            "majority for it there.",
        ),
        ("agency", "AFP"),
    ]


def test_metadata() -> None:
    article = read(PAGE)
    assert article.title == "Harbour towns agree on a common ferry"
    assert article.published == date(2021, 5, 3)
    assert article.source == "Norvik Courier"
    assert article.url == "https://courier.example/ferry"


@pytest.mark.parametrize(
    ("html", "published"),
    [
        (page(), None),
        (page(after="<footer>Copyright 2024 Norvik</footer>"), None),
        (page(before="<p>The quarrel began on 5 March 2012.</p>"), None),
        (page(after='<div class="comments"><time datetime="2023-01-09">9 January</time></div>'), None),
        (page('<meta property="article:modified_time" content="2021-06-11">'), None),
        (page('<meta property="article:published_time" content="2021-05-03T23:30:00-05:00">'), date(2021, 5, 3)),
        (page('<meta property="article:published_time" content="2131-05-03">'), date(2131, 5, 3)),
        (page('<script type="application/ld+json">{"datePublished": "2021-05-03"}</script>'), date(2021, 5, 3)),
        (page(before='<time datetime="2021-05-03T10:00">3 May</time>'), date(2021, 5, 3)),
    ],
)
def test_only_a_date_that_the_page_gives(html: str, published: date | None) -> None:
    assert read(None, text=html).published == published


def test_arguments_win_over_metadata() -> None:
    article = read(PAGE, title="A title", published=date(2020, 1, 1), source="Us", url="https://us.example")
    assert (article.title, article.published) == ("A title", date(2020, 1, 1))
    assert (article.source, article.url) == ("Us", "https://us.example")


def test_declared_encoding() -> None:
    html = page(
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', f"<p>Łódź said so. {LONG}</p>"
    )
    assert "Łódź said so." in read(Path("ferry.html"), text=html.encode("iso-8859-2")).text


def test_xhtml_with_a_declaration() -> None:
    html = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert read(None, text=html).title == "Ferry plan agreed"


def test_a_page_without_an_article() -> None:
    with pytest.raises(ReadError, match=r"menu\.html holds no article .* \.txt"):
        read(Path("menu.html"), text="<html><body><nav><a href='/'>Home</a></nav></body></html>")


def test_reading_twice_gives_the_same() -> None:
    assert read(PAGE) == read(PAGE)


def test_a_wiki_page_with_its_end_matter() -> None:
    after = '<h2>Related news<span>[edit]</span></h2><ul><li>"Lund wants a bridge" — Courier, April 3, 2021</li></ul>'
    html = page(before="<p>Monday, May 3, 2021</p>").replace("</article>", f"{after}</article>")
    assert [kind for kind, _ in pairs(read(None, text=html))] == [
        *("heading", "dateline", "paragraph", "boilerplate", "boilerplate")
    ]
