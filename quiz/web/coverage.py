"""A teacher's look at the bank goes in; what its items cover comes out, as a page of the app or as one file."""

from flask import Blueprint, Response, abort, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from question_bank import report
from question_bank.errors import BankError
from question_bank.model import BankDocument
from quiz.web.auth import sign_in_required
from quiz.web.services import services

pages = Blueprint("coverage", __name__, url_prefix="/teacher")
pages.before_request(sign_in_required)
type Page = str | AnyResponse


@pages.get("/coverage")
def bank() -> Page:
    """The totals of the bank, and a list that leads to each article."""
    return _page(services().bank.document())


@pages.get("/coverage/<article_id>")
def article(article_id: str) -> Page:
    """One article with its sentences shaded by the number of their items."""
    return _page(_document(article_id), article_id)


@pages.get("/coverage.html")
def file() -> Page:
    """The same as one file that needs no server."""
    article_id = request.args.get("article", "")
    data = report.page(_document(article_id) if article_id else services().bank.document())
    disposition = 'attachment; filename="coverage.html"'
    return Response(data, content_type="text/html; charset=utf-8", headers={"Content-Disposition": disposition})


@pages.get("/coverage.css")
def style() -> Page:
    """The style of the page, which question_bank keeps beside its other half."""
    return Response(report.STYLE, content_type="text/css; charset=utf-8")


def _document(article_id: str) -> BankDocument:
    try:
        return services().bank.document(article_id)
    except BankError:
        abort(404)


def _page(document: BankDocument, article_id: str = "") -> str:
    addresses = report.Addresses(
        item=lambda item_id: url_for("review.item", item_id=item_id),
        article=None if article_id else lambda each: url_for("coverage.article", article_id=each),
    )
    body = report.body(document, addresses=addresses)
    title = document.sheets[0].article.title if article_id else ""
    return render_template("coverage/coverage.html", body=body, article_id=article_id, title=title)
