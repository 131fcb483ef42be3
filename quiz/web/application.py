"""A configuration goes in, the app comes out: blueprints, pages for errors, filters for templates."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from flask import Flask, current_app, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

from question_bank.errors import QuestionBankError
from quiz import codes, teachers
from quiz.errors import AlreadySubmitted, AnswerIsFinal, NoSuchAttempt, NoSuchQuiz, QuizClosed, SignInRefused, WrongForm
from quiz.scoring import match_choices
from quiz.web import auth, coverage, facts, gap_pages, held_back, quizzes, results, review, security, sitting, student
from quiz.web.services import build

LARGEST_FORM: Final = 256 * 1024
_PACKAGE: Final = Path(__file__).parents[1]
# in the wheel the style lies inside the package, in a checkout beside it
STATIC: Final = next(
    folder for folder in (_PACKAGE / "static", _PACKAGE.parent / "static") if (folder / "style.css").is_file()
)
_STATUS: Final[dict[type[QuestionBankError], int]] = {
    NoSuchQuiz: 404,
    NoSuchAttempt: 404,
    QuizClosed: 409,
    AlreadySubmitted: 409,
    AnswerIsFinal: 409,
    WrongForm: 422,
    SignInRefused: 403,
}
_HEADLINES: Final = {
    400: "That form did not get through",
    403: "Not for you",
    404: "There is nothing here",
    405: "That does not work here",
    409: "Not possible any more",
    413: "Too much at once",
    422: "Something is missing",
    429: "Too many tries",
    500: "Something broke on our side",
    503: "Too busy for a moment",
}
_REMEDIES: Final = {
    404: "Check the address, or start from the first page.",
    405: "Go back and use the buttons of the page.",
    413: "Send less text at once.",
    500: "Answers that were saved are safe. Go back and try again; if it happens again, tell whoever runs the server.",
}


def build_app(config: Mapping[str, Any]) -> Flask:
    """The whole app, on a bank that is opened and migrated now. Raises BankError."""
    app = Flask("quiz", root_path=str(_PACKAGE), static_folder=str(STATIC), static_url_path="/static")
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_FORM, MAX_FORM_MEMORY_SIZE=LARGEST_FORM)
    app.config.from_mapping(config)
    services = build(app.config)
    app.extensions["quiz"] = services
    app.secret_key = app.config.get("SECRET_KEY") or teachers.secret_key(services.store)
    if proxies := app.config.get("PROXIES", 0):
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)  # type: ignore[method-assign]
    security.protect(app)
    for part in (student, sitting, auth, review, held_back, coverage, facts, quizzes, results):
        app.register_blueprint(part.pages)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(QuestionBankError, _domain_error)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        grouped=codes.grouped,
        day=day,
        gapped=gap_pages.gapped,
        moment=moment,
        number=number,
        percent=percent,
        timestamp=timestamp,
        words=words,
    )
    app.jinja_env.globals.update(
        gap_shown=gap_pages.gap_shown,
        match_texts=match_choices,
        public_address=public_address,
        style_version=int((STATIC / "style.css").stat().st_mtime),
    )
    return app


def _http_error(error: HTTPException) -> tuple[str, int]:
    status = error.code or 500
    own_words = error.description if status in (400, 403, 409, 429) and error.description else None
    return error_page(own_words or _REMEDIES.get(status, "Go back and try again."), status)


def _domain_error(error: QuestionBankError) -> tuple[str, int]:
    return error_page(str(error), _STATUS.get(type(error), 503))


def error_page(message: str, status: int) -> tuple[str, int]:
    """A page that says what happened and what to do."""
    headline = _HEADLINES.get(status, "That did not work")
    return render_template("error.html", headline=headline, message=message), status


def public_address() -> str:
    """Where students reach the server: as this page was reached, or, from the server's own screen, from outside."""
    outside = current_app.config.get("ADDRESS")
    local = request.host.startswith(("127.", "localhost", "[::1]"))
    return str(outside) if outside and local else request.host_url.rstrip("/")


def day(when: date) -> str:
    """A date as people write it: `9 July 2023`."""
    return f"{when.day} {when:%B %Y}"


def moment(time: datetime) -> str:
    """A time in the server's own zone, as people write it: `9 Jul 2023, 14:05`."""
    local = time.astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"


def timestamp(time: datetime) -> str:
    """A time for machines."""
    return time.isoformat(timespec="seconds")


def percent(share: float) -> str:
    """`0.666` as `67 %`, with a space that does not break."""
    return f"{share * 100:.0f}\N{NO-BREAK SPACE}%"


def number(value: float) -> str:
    """A number without decimals that say nothing: `7`, `6.5`."""
    return f"{round(value, 2):g}"


def words(name: str) -> str:
    """A name of the code as people read it: `multiple_choice` as `multiple choice`."""
    return "true or false" if name == "true_false" else name.replace("_", " ").replace("-", " ")
