"""A quiz goes in; out come a class's results, single attempts, and files to take away."""

import re

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from question_bank import exports
from question_bank.model import Article, Item
from quiz import evidence, quizzes, reports, sittings
from quiz.web.auth import sign_in_required
from quiz.web.services import services

pages = Blueprint("results", __name__, url_prefix="/teacher")
pages.before_request(sign_in_required)
type Page = str | AnyResponse | tuple[str, int]


@pages.get("/quizzes/<int:quiz_id>/results")
def show(quiz_id: int) -> Page:
    """What each student reached, and what each item tells."""
    quiz = quizzes.by_id(services().store, quiz_id)
    results = reports.class_results(sittings.of_quiz(services().store, services().items, quiz_id))
    return render_template("results/results.html", quiz=quiz, results=results, share=reports.share)


@pages.get("/quizzes/<int:quiz_id>/results.csv")
def as_csv(quiz_id: int) -> Page:
    """One row per student and question."""
    quiz = quizzes.by_id(services().store, quiz_id)
    results = reports.class_results(sittings.of_quiz(services().store, services().items, quiz_id))
    return _download(reports.results_csv(results), f"{quiz.title} results", ".csv", "text/csv; charset=utf-8")


@pages.post("/quizzes/<int:quiz_id>/submit-all")
def submit_all(quiz_id: int) -> Page:
    """Closes the quiz and hands in what students have saved."""
    quizzes.set_state(services().store, quiz_id, "closed")
    count = services().attempts.submit_all(quiz_id)
    flash(f"The quiz is closed; {count} attempt{' was' if count == 1 else 's were'} handed in with what was saved.")
    return redirect(url_for("results.show", quiz_id=quiz_id), 303)


@pages.get("/attempts/<public_id>")
def attempt(public_id: str) -> Page:
    """One student's answers, as this attempt saw the items."""
    sitting = sittings.load(services().store, services().items, public_id)
    feedbacks = []
    for asked in sitting.questions:
        article = services().items.article(asked.item.article)
        paragraphs = evidence.context(article, services().items.sentences(article.id), asked.item)
        shown = {"question": asked, "given": reports.given_text(asked), "article": article, "paragraphs": paragraphs}
        feedbacks.append(shown)
    return render_template(
        "results/attempt.html",
        sitting=sitting,
        attempt=sitting.attempt,
        quiz=sitting.quiz,
        feedbacks=feedbacks,
        share=reports.share(sitting),
    )


@pages.route("/attempts/<public_id>/remove", methods=["GET", "POST"])
def remove(public_id: str) -> Page:
    """Deletes an attempt, after asking once."""
    sitting = sittings.load(services().store, services().items, public_id)
    if request.method == "GET":
        return render_template("results/remove.html", attempt=sitting.attempt, quiz=sitting.quiz)
    services().attempts.remove(public_id)
    flash(f"The attempt of {sitting.attempt.student} is deleted.")
    return redirect(url_for("results.show", quiz_id=sitting.quiz.id), 303)


@pages.get("/quizzes/<int:quiz_id>/files")
def files(quiz_id: int) -> Page:
    """Every format that the items of a quiz can be taken away in."""
    quiz = quizzes.by_id(services().store, quiz_id)
    items = _quiz_items(quiz_id)
    address = {name: url_for("results.export", quiz_id=quiz_id, name=name) for name in exports.FORMATS}
    return render_template(
        "results/files.html", title=quiz.title, quiz=quiz, formats=_formats(items), total=len(items), address=address
    )


@pages.get("/quizzes/<int:quiz_id>/files/<name>")
def export(quiz_id: int, name: str) -> Page:
    """The items of a quiz as a file."""
    quiz = quizzes.by_id(services().store, quiz_id)
    return _export(name, _quiz_items(quiz_id), quiz.title)


@pages.get("/files")
def bank_files() -> Page:
    """Every format that the bank's accepted items, or all but the rejected, can be taken away in."""
    items = _bank_items()
    which = request.args.get("which", "accepted")
    address = {name: url_for("results.bank_export", name=name, which=which) for name in exports.FORMATS}
    return render_template(
        "results/files.html",
        title="The bank",
        quiz=None,
        formats=_formats(items),
        total=len(items),
        address=address,
        which=which,
    )


@pages.get("/files/<name>")
def bank_export(name: str) -> Page:
    """The items of the bank as a file."""
    return _export(name, _bank_items(), "Item bank")


def _bank_items() -> list[Item]:
    allowed = ("accepted", "draft") if request.args.get("which") == "all" else ("accepted",)
    return [item for item in services().bank.items() if item.status in allowed]


def _quiz_items(quiz_id: int) -> list[Item]:
    return [services().bank.item(item_id) for item_id in quizzes.item_ids(services().store, quiz_id)]


def _formats(items: list[Item]) -> list[tuple[exports.Format, list[tuple[Item, str]]]]:
    """Each format with the items that it cannot hold, and why."""
    return [
        (part, [(item, why) for item in items if (why := _refusal(part, item))]) for part in exports.FORMATS.values()
    ]


def _refusal(part: exports.Format, item: Item) -> str | None:
    if item.item_type not in part.ITEM_TYPES:
        return f"has no {item.item_type.replace('_', ' ')} items"
    return part.refusal(item)


def _export(name: str, items: list[Item], title: str) -> Page:
    if name not in exports.FORMATS:
        abort(404)
    articles: list[Article] = [services().items.article(id_) for id_ in dict.fromkeys(item.article for item in items)]
    done = exports.export(name, items, articles, title=title)
    part = exports.FORMATS[name]
    return _download(done.data, title, part.SUFFIX, part.MEDIA_TYPE)


def _download(data: bytes, title: str, suffix: str, media_type: str) -> Response:
    plain = re.sub(r"[^\w-]+", "-", title, flags=re.ASCII).strip("-").lower() or "quiz"
    disposition = f'attachment; filename="{plain}{suffix}"'
    return Response(data, content_type=media_type, headers={"Content-Disposition": disposition})
