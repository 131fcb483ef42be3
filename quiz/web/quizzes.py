"""A teacher's wishes for a quiz go in; out come its pages: dashboard, new, settings, items, projector."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from question_bank.errors import SettingError
from question_bank.model import STATUSES, Item
from quiz import assembly, quizzes
from quiz.errors import WrongForm
from quiz.web.auth import sign_in_required
from quiz.web.services import services

pages = Blueprint("quizzes", __name__, url_prefix="/teacher")
pages.before_request(sign_in_required)
type Page = str | Response | tuple[str, int]
MOST_ITEMS = 200


@pages.get("/")
def dashboard() -> Page:
    """All quizzes, and what the bank holds."""
    bank = services().bank
    everything = bank.items()
    return render_template(
        "quizzes/dashboard.html",
        summaries=quizzes.summaries(services().store),
        articles=bank.articles(),
        counts={status: sum(item.status == status for item in everything) for status in STATUSES},
    )


@pages.route("/quizzes/new", methods=["GET", "POST"])
def new() -> Page:
    """Makes a quiz out of the bank."""
    if request.method == "GET":
        return _new_page({}, {})
    faults: dict[str, str] = {}
    title = request.form.get("title", "")
    try:
        chosen = assembly.assemble(
            services().bank.items(), _wish(faults), seed=len(quizzes.summaries(services().store))
        )
        if faults:
            raise WrongForm(faults)
        ids = [item.id for item in chosen]
        quiz = quizzes.create(services().store, title, ids, options=_options(), now=services().now)
    except SettingError as error:
        return _new_page({"choice": str(error)}, request.form), 422
    except WrongForm as error:
        return _new_page(error.faults, request.form), 422
    flash(f"The quiz is open with {len(ids)} item{'' if len(ids) == 1 else 's'}. Its join code is {quiz.join_code}.")
    return redirect(url_for("quizzes.show", quiz_id=quiz.id), 303)


def _wish(faults: dict[str, str]) -> assembly.Wish:
    count = request.form.get("count", "10").strip()
    if not (count.isascii() and count.isdigit() and 1 <= int(count) <= MOST_ITEMS):
        faults["count"] = f"Choose a number of items from 1 to {MOST_ITEMS}."
        count = "1"
    return assembly.Wish(
        count=int(count),
        articles=request.form.getlist("article"),
        kinds=request.form.getlist("kind"),
        item_types=request.form.getlist("item_type"),
        with_drafts=request.form.get("statuses", "drafts") == "drafts",
    )


def _options() -> quizzes.Options:
    return quizzes.Options(
        item_order=request.form.get("item_order", "shuffled"),
        feedback=request.form.get("feedback", "end"),
        article_open=bool(request.form.get("article_open")),
    )


def _new_page(faults: dict[str, str], sent: Any) -> str:
    everything = services().bank.items()
    return render_template(
        "quizzes/new.html",
        faults=faults,
        sent=sent,
        chosen={name: sent.getlist(name) if sent else [] for name in ("article", "kind", "item_type")},
        articles=services().bank.articles(),
        kinds=sorted({item.kind for item in everything}),
        item_types=sorted({item.item_type for item in everything}),
        accepted=sum(item.status == "accepted" for item in everything),
        drafts=sum(item.status == "draft" for item in everything),
    )


@pages.get("/quizzes/<int:quiz_id>")
def show(quiz_id: int) -> Page:
    """One quiz: code, state, settings, items."""
    quiz = quizzes.by_id(services().store, quiz_id)
    summary = next(s for s in quizzes.summaries(services().store) if s.quiz.id == quiz_id)
    return render_template("quizzes/quiz.html", quiz=quiz, summary=summary, items=_items(quiz_id), faults={})


def _items(quiz_id: int) -> list[Item]:
    return [services().bank.item(item_id) for item_id in quizzes.item_ids(services().store, quiz_id)]


@pages.post("/quizzes/<int:quiz_id>/settings")
def settings(quiz_id: int) -> Page:
    """Another title, order, feedback."""
    try:
        quizzes.change(services().store, quiz_id, request.form.get("title", ""), options=_options())
    except WrongForm as error:
        quiz = quizzes.by_id(services().store, quiz_id)
        summary = next(s for s in quizzes.summaries(services().store) if s.quiz.id == quiz_id)
        page = render_template(
            "quizzes/quiz.html", quiz=quiz, summary=summary, items=_items(quiz_id), faults=error.faults
        )
        return page, 422
    flash("Saved.")
    return redirect(url_for("quizzes.show", quiz_id=quiz_id), 303)


@pages.post("/quizzes/<int:quiz_id>/state")
def state(quiz_id: int) -> Page:
    """Opens or closes a quiz."""
    wished = request.form.get("state", "")
    quizzes.set_state(services().store, quiz_id, wished)
    flash("The quiz is open." if wished == "open" else "The quiz is closed. What students have saved is kept.")
    return redirect(url_for("quizzes.show", quiz_id=quiz_id), 303)


@pages.route("/quizzes/<int:quiz_id>/items", methods=["GET", "POST"])
def choose(quiz_id: int) -> Page:
    """The items of a quiz, chosen by hand."""
    quiz = quizzes.by_id(services().store, quiz_id)
    offered = [item for item in services().bank.items() if item.status != "rejected"]
    inside = quizzes.item_ids(services().store, quiz_id)
    if request.method == "GET":
        return _choose_page(quiz_id, offered, inside)
    ticked = request.form.getlist("item")
    known = [item.id for item in offered]
    # what was in the quiz keeps its place, what is new follows in the bank's order
    ids = [item_id for item_id in dict.fromkeys([*inside, *known]) if item_id in ticked and item_id in known]
    if not ids:
        return _choose_page(quiz_id, offered, inside, fault="Tick one item or more."), 422
    quizzes.set_items(services().store, quiz_id, ids)
    flash(f"“{quiz.title}” has {len(ids)} item{'' if len(ids) == 1 else 's'} now.")
    return redirect(url_for("quizzes.show", quiz_id=quiz_id), 303)


def _choose_page(quiz_id: int, offered: list[Item], inside: list[str], fault: str | None = None) -> str:
    articles = [(a, [item for item in offered if item.article == a.id]) for a in services().bank.articles()]
    return render_template(
        "quizzes/choose.html",
        quiz=quizzes.by_id(services().store, quiz_id),
        groups=[(article, items) for article, items in articles if items],
        inside=set(inside),
        fault=fault,
    )


@pages.get("/quizzes/<int:quiz_id>/projector")
def projector(quiz_id: int) -> Page:
    """The join code so big that the last row can read it."""
    quiz = quizzes.by_id(services().store, quiz_id)
    summary = next(s for s in quizzes.summaries(services().store) if s.quiz.id == quiz_id)
    return render_template("quizzes/projector.html", quiz=quiz, summary=summary)
