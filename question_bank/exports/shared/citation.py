"""An item and its article go in; the evidence and where it comes from come out, as plain text or as HTML."""

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Final

from question_bank.language.date_words import MONTH_NAMES
from question_bank.model import Article, Evidence, Item

_INTRODUCTION: Final = 6  # words that a text may have beside the evidence and still say nothing of its own


def day(when: date) -> str:
    """3 March 2024."""
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def source(article: Article) -> str:
    """Title, date and source of an article, as far as they are known: “A bridge”, 3 March 2024, The Norvik Post."""
    title = f"“{article.title}”" if article.title else ""
    published = day(article.published) if article.published else ""
    return ", ".join(filter(None, (title, published, article.source)))


def marked(evidence: Evidence) -> tuple[str, str, str]:
    """The sentence in three: before the key, the key, after it; where the key is not verbatim, all is before."""
    if evidence.key_start is None or evidence.key_end is None:
        return evidence.text, "", ""
    first, last = evidence.key_start - evidence.start, evidence.key_end - evidence.start
    return evidence.text[:first], evidence.text[first:last], evidence.text[last:]


def beyond_evidence(text: str, item: Item) -> str:
    """The text, or nothing where it only introduces the evidence, which is shown anyway: The article says so: “…”."""
    rest = text
    for evidence in item.evidence:
        rest = rest.replace(evidence.text, "")
    return text if rest == text or len(rest.split()) > _INTRODUCTION else ""


def as_text(item: Item, article: Article | None) -> str:
    """Explanation, evidence and source in one line."""
    quoted = " … ".join(evidence.text for evidence in item.evidence)
    cited = source(article) if article else ""
    ending = f"{quoted} ({cited})" if quoted and cited else quoted or cited
    return " ".join(filter(None, (beyond_evidence(item.explanation, item), ending)))


def as_html(item: Item, article: Article | None) -> str:
    """Explanation, each piece of evidence with the key marked, and the source with a link where there is one."""
    return "".join(_html(item, article))


def _html(item: Item, article: Article | None) -> Iterator[str]:
    explanation = beyond_evidence(item.explanation, item)
    if explanation:
        yield f"<p>{escape(explanation)}</p>"
    for evidence in item.evidence:
        before, key, after = map(escape, marked(evidence))
        yield f"<blockquote><p>{before}{f'<strong>{key}</strong>' if key else ''}{after}</p></blockquote>"
    cited = source(article) if article else ""
    if article and cited:
        yield f"<p><cite>{escape(cited)}</cite>{_link(article)}</p>"


def _link(article: Article) -> str:
    if article.url is None or not article.url.startswith(("http://", "https://")):
        return ""
    return f' <a href="{escape(article.url)}">{escape(article.url)}</a>'
