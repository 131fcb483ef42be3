"""One attempt's pages: questions, review, handing in, result, article. Keys leave the server only after the answer."""

from typing import Any, Final

from flask import Blueprint, abort, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from quiz import codes, evidence, sittings
from quiz.errors import AlreadySubmitted, AnswerIsFinal, NoSuchAttempt, QuizClosed
from quiz.reports import given_text, share
from quiz.scoring import match_choices
from quiz.sittings import Question, Sitting
from quiz.web import answer_forms
from quiz.web.attempt_cookies import forget, knows, remember
from quiz.web.security import attempt_form_token
from quiz.web.services import services

pages = Blueprint("sitting", __name__, url_prefix="/attempt/<public_id>")
type Page = str | AnyResponse | tuple[str, int]
_NOT_REPEATED: Final = ("resume_code",)


class LostCookie(Exception):
    """A request for an attempt from a browser that does not (any longer) know it."""


def _open() -> Sitting:
    """The sitting of this request, if its browser may see it. Raises LostCookie, NoSuchAttempt."""
    assert request.view_args is not None
    sitting = sittings.load(services().store, services().items, request.view_args["public_id"])
    if knows(sitting.attempt):
        sent = request.form.get("form_token", "")
        if request.method == "POST" and sent != attempt_form_token(sitting.attempt):
            abort(400, "This form does not belong to your attempt. Go back, load the page again and send it once more.")
        return sitting
    if not _resumed(sitting):
        raise LostCookie
    return sitting


def _resumed(sitting: Sitting) -> bool:
    """Whether a form that lost its cookie came with the right resume code; too many wrong ones are turned away."""
    typed = codes.tidy(request.form.get("resume_code", ""))
    if not typed:
        return False
    if services().codes_tried.wait(request.remote_addr or ""):
        abort(429, "Too many codes were tried from here. Wait ten minutes, then send the form again.")
    if typed == sitting.attempt.resume_code:
        return True
    services().codes_tried.failed(request.remote_addr or "")
    return False


@pages.errorhandler(LostCookie)
def _lost(_error: LostCookie) -> Page:
    """The way back in, which carries along what was being sent."""
    repeated = [(name, value) for name, values in request.form.lists() if name not in _NOT_REPEATED for value in values]
    wrong = request.form.get("resume_code")
    return render_template("sitting/lost.html", repeated=repeated, sent=request.method == "POST", wrong=wrong), 403


def _page(sitting: Sitting, template: str, status: int = 200, **values: Any) -> AnyResponse:
    """A page of this attempt; it also (again) hands out the attempt's cookie."""
    token = attempt_form_token(sitting.attempt)
    page = render_template(template, sitting=sitting, attempt=sitting.attempt, quiz=sitting.quiz, token=token, **values)
    return remember(sitting.attempt, make_response(page, status))


def _go(sitting: Sitting, endpoint: str, **values: Any) -> AnyResponse:
    target = url_for(f"sitting.{endpoint}", public_id=sitting.attempt.public_id, **values)
    return remember(sitting.attempt, redirect(target, 303))


@pages.get("/")
def begin(public_id: str) -> Page:
    """What awaits the student, and the resume code."""
    sitting = _open()
    if sitting.submitted:
        return _go(sitting, "result")
    return _page(sitting, "sitting/begin.html", first=(sitting.unanswered or (1,))[0])


def _question(sitting: Sitting, place: int) -> Question:
    if not 1 <= place <= len(sitting.questions):
        raise NoSuchAttempt(f"This quiz has {len(sitting.questions)} questions, and no number {place}.")
    return sitting.questions[place - 1]


@pages.get("/question/<int:place>")
def question(public_id: str, place: int) -> Page:
    """One question; with its feedback where that comes at once and it was answered."""
    sitting = _open()
    if sitting.submitted:
        return _go(sitting, "result")
    return _question_page(sitting, _question(sitting, place))


def _question_page(sitting: Sitting, asked: Question, *, status: int = 200, notice: str | None = None) -> AnyResponse:
    final = sitting.quiz.feedback == "now" and asked.score is not None
    closed = sitting.quiz.state != "open"
    return _page(
        sitting,
        "sitting/question.html",
        status,
        asked=asked,
        part=answer_forms.page_part(asked),
        choices=answer_forms.choices_shown(asked),
        match_choices=[match_choices(asked.item)[i] for i in asked.shown_order] if asked.item.pairs else [],
        feedback=_feedback(asked) if final else None,
        notice=notice or ("Your teacher has closed this quiz. What you saved is kept." if closed else None),
        send_key=codes.token(),
    )


def _feedback(asked: Question) -> dict[str, Any]:
    """What a page shows once an answer counts: it holds the key."""
    article = services().items.article(asked.item.article)
    return {
        "question": asked,
        "given": given_text(asked),
        "article": article,
        "paragraphs": evidence.context(article, services().items.sentences(article.id), asked.item),
    }


@pages.post("/question/<int:place>")
def answer(public_id: str, place: int) -> Page:
    """Saves the answer before anything else, then goes where the student wants to."""
    sitting = _open()
    asked = _question(sitting, place)
    response = answer_forms.read(asked, request.form)
    if response.empty and request.form.get("go") == "stay":
        return _question_page(sitting, asked, status=422, notice="Give an answer first, or go on to the next question.")
    try:
        send_key = request.form.get("send_key") or codes.token()
        services().attempts.answer(public_id, place, response, send_key=send_key)
    except AlreadySubmitted as error:
        return _page(sitting, "sitting/too_late.html", 409, reason=str(error))
    except AnswerIsFinal as error:
        return _question_page(sitting, asked, status=409, notice=str(error))
    except QuizClosed as error:
        unsaved = sittings.with_response(asked, response)
        notice = f"{error} Ask your teacher to open it again, then send this page once more; or hand in what is saved."
        return _question_page(sitting, unsaved, status=409, notice=notice)
    return _after_answer(sitting, place)


def _after_answer(sitting: Sitting, place: int) -> AnyResponse:
    """Where the pressed button leads: `next`, `back`, `stay`, `review`, or a question's number."""
    last = len(sitting.questions)
    wish = request.form.get("go", "next")
    target = {"next": place + 1, "back": place - 1, "stay": place, "review": last + 1}.get(wish)
    if target is None:
        target = int(wish) if wish.isascii() and wish.isdigit() and len(wish) < 6 else place + 1
    if target > last:
        return _go(sitting, "review")
    return _go(sitting, "question", place=max(target, 1))


@pages.get("/review")
def review(public_id: str) -> Page:
    """All questions with what was answered, before handing in."""
    sitting = _open()
    if sitting.submitted:
        return _go(sitting, "result")
    return _page(sitting, "sitting/review.html", given={q.place: given_text(q) for q in sitting.questions})


@pages.post("/submit")
def submit(public_id: str) -> Page:
    """Hands the attempt in; a second time leads to the same result."""
    sitting = _open()
    services().attempts.submit(public_id)
    return _go(sitting, "result")


@pages.get("/result")
def result(public_id: str) -> Page:
    """Score, keys, rationales and evidence of an attempt that was handed in."""
    sitting = _open()
    if not sitting.submitted:
        return _go(sitting, "review")
    feedbacks = [_feedback(asked) for asked in sitting.questions]
    return _page(sitting, "sitting/result.html", feedbacks=feedbacks, share=share(sitting))


@pages.get("/article/<article_id>")
def article(public_id: str, article_id: str) -> Page:
    """An article of this quiz: after handing in, or all the time where the teacher allows it."""
    sitting = _open()
    if all(asked.item.article != article_id for asked in sitting.questions):
        abort(404)
    if not (sitting.submitted or sitting.quiz.article_open):
        return _page(sitting, "sitting/article_later.html", 403)
    shown = services().items.article(article_id)
    paragraphs = evidence.paragraphs(shown, services().items.sentences(article_id))
    return _page(sitting, "sitting/article.html", article=shown, paragraphs=paragraphs)


@pages.post("/leave")
def leave(public_id: str) -> Page:
    """Takes the attempt out of this browser, for a device that others use."""
    sitting = _open()
    response = make_response(render_template("sitting/left.html", attempt=sitting.attempt))
    return forget(sitting.attempt, response)
