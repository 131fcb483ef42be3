"""A join code and a name, or a resume code, go in; out comes an attempt in this browser."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quiz import codes, quizzes, sittings
from quiz.attempts import full_start_key
from quiz.errors import NoSuchAttempt, NoSuchQuiz, QuizClosed, WrongForm
from quiz.tables import Attempt, Quiz
from quiz.web.attempt_cookies import remember, unfinished_here
from quiz.web.services import services

pages = Blueprint("student", __name__)
type Page = str | Response | tuple[str, int]


@pages.get("/")
def home() -> Page:
    """The first page: join code and name."""
    return _join_page(code=request.args.get("code", ""))


@pages.get("/join/<code>")
def join_link(code: str) -> Page:
    """The link behind a join code: only the name is missing."""
    try:
        quiz = quizzes.by_join_code(services().store, code)
    except NoSuchQuiz as error:
        return _join_page(code=code, fault=str(error)), 404
    return _join_page(code=quiz.join_code, quiz=quiz)


@pages.post("/join")
def join() -> Page:
    """Starts an attempt, once per form however often it is sent."""
    code, name = request.form.get("code", ""), request.form.get("student", "")
    if wait := services().codes_tried.wait(_address()):
        return _join_page(code=code, name=name, fault=_patience(wait)), 429
    try:
        quiz = quizzes.by_join_code(services().store, code)
    except NoSuchQuiz as error:
        services().codes_tried.failed(_address())
        return _join_page(code=code, name=name, fault=str(error)), 404
    assert quiz.id is not None
    begun = [attempt for attempt, of_quiz in unfinished_here(services().store) if of_quiz.id == quiz.id]
    send_key = request.form.get("send_key") or codes.token()
    if begun and not request.form.get("anew"):
        return _begun_page(quiz, begun[0], name, send_key)
    try:
        attempt = services().attempts.start(quiz.id, name, start_key=send_key)
    except QuizClosed as error:
        return render_template("student/closed.html", quiz=quiz, reason=str(error)), 409
    except WrongForm as error:
        return _join_page(code=code, name=name, quiz=quiz, name_fault=error.faults["student"]), 422
    return remember(attempt, redirect(url_for("sitting.begin", public_id=attempt.public_id), 303))


def _begun_page(quiz: Quiz, begun: Attempt, name: str, send_key: str) -> Page:
    """Sent twice: the attempt that the first sending began. Otherwise: whose is the one that is under way here?"""
    if begun.start_key == full_start_key(send_key, begun.quiz_id, begun.student):
        return redirect(url_for("sitting.begin", public_id=begun.public_id), 303)
    return render_template("student/begun.html", quiz=quiz, begun=begun, name=name, send_key=codes.token()), 409


@pages.route("/resume", methods=["GET", "POST"])
def resume() -> Page:
    """A resume code brings an attempt to this browser."""
    if request.method == "GET":
        return render_template("student/resume.html", code="", fault=None)
    code = request.form.get("resume_code", "")
    if wait := services().codes_tried.wait(_address()):
        return render_template("student/resume.html", code=code, fault=_patience(wait)), 429
    try:
        attempt = sittings.by_resume_code(services().store, code)
    except NoSuchAttempt as error:
        services().codes_tried.failed(_address())
        return render_template("student/resume.html", code=code, fault=str(error)), 404
    return remember(attempt, redirect(url_for("sitting.begin", public_id=attempt.public_id), 303))


def _join_page(
    *,
    code: str = "",
    name: str = "",
    quiz: Quiz | None = None,
    fault: str | None = None,
    name_fault: str | None = None,
) -> str:
    return render_template(
        "student/join.html",
        code=code,
        name=name,
        quiz=quiz,
        fault=fault,
        name_fault=name_fault,
        send_key=codes.token(),
        under_way=unfinished_here(services().store),
    )


def _address() -> str:
    return request.remote_addr or ""


def _patience(seconds: int) -> str:
    return f"Too many codes were tried from here. Wait {-(-seconds // 60)} minutes, then try again."
