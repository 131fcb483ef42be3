"""An article of the bank goes in; the weaker questions it could give come out, for a teacher to choose from."""

from typing import TYPE_CHECKING

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from question_bank.errors import BankError
from question_bank.model import BankDocument, FactSheet, Item
from quiz import evidence
from quiz.web.auth import sign_in_required
from quiz.web.services import services

if TYPE_CHECKING:
    from question_bank.held_back import HeldBack

pages = Blueprint("held_back", __name__, url_prefix="/teacher")
pages.before_request(sign_in_required)
type Page = str | Response | tuple[str, int]
PER_PAGE = 20


@pages.route("/articles/<article_id>/held-back", methods=["GET", "POST"])
def of_article(article_id: str) -> Page:
    """The questions that the bank could have of an article and has not; those that are ticked go in, accepted."""
    sheet, found = _found(article_id)
    if request.method == "POST":
        wanted = set(request.form.getlist("take"))
        taken = [one.item for one in found if one.item.id in wanted]
        _take(sheet, taken)
        flash(_told(len(taken), gone=len(wanted) - len(taken)))
        if taken:
            return redirect(url_for("review.items", article=article_id), 303)
        return redirect(url_for("held_back.of_article", article_id=article_id), 303)
    pages_there = max(-(-len(found) // PER_PAGE), 1)
    page = min(max(request.args.get("page", 1, type=int), 1), pages_there)
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    return render_template(
        "review/held_back.html",
        article=sheet.article,
        cards=[
            {
                "item": one.item,
                "of_ten": round(10 * one.chance),
                "article": sheet.article,
                "paragraphs": evidence.context(sheet.article, sheet.sentences, one.item),
            }
            for one in shown
        ],
        found=len(found),
        page=page,
        pages_there=pages_there,
    )


def _found(article_id: str) -> tuple[FactSheet, list["HeldBack"]]:
    """The facts of an article, and what is held back of it."""
    from question_bank.held_back import held_back  # knows the language, and is loaded when first wanted

    bank = services().bank
    try:
        sheet = bank.sheet(article_id)
    except BankError:
        abort(404)
    return sheet, held_back(sheet, bank.items(article=article_id), seed=bank.generator().seed)


def _take(sheet: FactSheet, items: list[Item]) -> None:
    """Puts items into the bank and accepts them: the teacher has just read them."""
    bank = services().bank
    bank.add(BankDocument(generator=bank.generator(), sheets=(sheet,), items=tuple(items)))
    for item in items:
        bank.set_status(item.id, "accepted")


def _told(taken: int, *, gone: int) -> str:
    """What happened, in words; `gone` were in the bank already when the form came."""
    done = "1 question is" if taken == 1 else f"{taken} questions are"
    there = f"; {gone} of those ticked stood there already" if gone else ""
    return f"{done} in the bank now, and accepted{there}." if taken else f"No question was ticked{there}."
