"""Names, passwords and set-up codes go in; out comes a teacher's session."""

from collections.abc import Callable
from functools import wraps

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from quiz import teachers
from quiz.errors import SignInRefused, WrongForm
from quiz.tables import Teacher
from quiz.web.services import services

pages = Blueprint("auth", __name__, url_prefix="/teacher")
type Page = str | Response | tuple[str, int]


def sign_in_required() -> Response | None:
    """For `before_request`: sends whoever is not signed in to the sign-in page, and back afterwards."""
    g.teacher = signed_in()
    if g.teacher is not None:
        return None
    back = request.full_path.rstrip("?") if request.method == "GET" else url_for("quizzes.dashboard")
    return redirect(url_for("auth.sign_in", back=back), 303)


def signed_in() -> Teacher | None:
    """The teacher whose session this is; a new password ends sessions that were begun before it."""
    if "teacher" not in session:
        return None
    teacher = teachers.by_id(services().store, session["teacher"])
    return teacher if teacher is not None and teacher.session_round == session.get("round") else None


def _begin_session(teacher: Teacher) -> None:
    session.clear()  # nothing from before the sign-in lives on
    session["teacher"], session["round"] = teacher.id, teacher.session_round


def _needs_teacher(view: Callable[[], Page]) -> Callable[[], Page]:
    @wraps(view)
    def guarded() -> Page:
        return sign_in_required() or view()

    return guarded


@pages.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Page:
    """Name and password; at the first start the way to the set-up page."""
    store = services().store
    if request.method == "GET":
        if not teachers.any_teacher(store):
            return redirect(url_for("auth.set_up"), 303)
        return render_template("auth/sign_in.html", name="", fault=None)
    name = " ".join(request.form.get("name", "").split())
    here, anywhere = f"{name}@{request.remote_addr}", name
    if wait := max(services().sign_ins.wait(here), services().names_tried.wait(anywhere)):
        fault = f"Too many tries. Wait {-(-wait // 60)} minutes, then try again."
        return render_template("auth/sign_in.html", name=name, fault=fault), 429
    try:
        teacher = teachers.verify(store, name, request.form.get("password", ""))
    except SignInRefused as error:
        services().sign_ins.failed(here)
        services().names_tried.failed(anywhere)
        return render_template("auth/sign_in.html", name=name, fault=str(error)), 403
    services().sign_ins.succeeded(here)
    _begin_session(teacher)
    return redirect(_safe(request.args.get("back", "")), 303)


def _safe(back: str) -> str:
    """A path of the teacher's own pages, whatever was asked for."""
    return back if back.startswith("/teacher/") and "\\" not in back else url_for("quizzes.dashboard")


@pages.route("/set-up", methods=["GET", "POST"])
def set_up() -> Page:
    """Sets the first password (or a new one) with the one-time code that the server has printed."""
    store = services().store
    if not teachers.setup_open(store):
        return render_template("auth/no_set_up.html", any_teacher=teachers.any_teacher(store)), 404
    name, code = request.form.get("name", ""), request.values.get("code", "")
    if request.method == "GET":
        return render_template("auth/set_up.html", code=code, name=name, faults={})
    if services().codes_tried.wait(request.remote_addr or ""):
        faults = {"code": "Too many codes were tried from here. Wait ten minutes, then try again."}
        return render_template("auth/set_up.html", code=code, name=name, faults=faults), 429
    try:
        if request.form.get("password") != request.form.get("again"):
            raise WrongForm({"again": "The two passwords are not the same: type the same one twice."})
        teacher = teachers.set_up(store, code, name, request.form.get("password", ""), now=services().now)
    except SignInRefused as error:
        services().codes_tried.failed(request.remote_addr or "")
        return render_template("auth/set_up.html", code=code, name=name, faults={"code": str(error)}), 403
    except WrongForm as error:
        return render_template("auth/set_up.html", code=code, name=name, faults=error.faults), 422
    _begin_session(teacher)
    return redirect(url_for("quizzes.dashboard"), 303)


@pages.route("/account", methods=["GET", "POST"], endpoint="account")
@_needs_teacher
def account() -> Page:
    """A new password; every other session of this teacher ends."""
    if request.method == "GET":
        return render_template("auth/account.html", faults={})
    teacher: Teacher = g.teacher
    key = f"{teacher.name}@{request.remote_addr}"
    try:
        if services().sign_ins.wait(key):
            raise WrongForm({"old": "Too many tries. Wait five minutes, then try again."})
        if request.form.get("password") != request.form.get("again"):
            raise WrongForm({"again": "The two passwords are not the same: type the same one twice."})
        old, new = request.form.get("old", ""), request.form.get("password", "")
        changed = teachers.change_password(services().store, teacher, old, new)
    except SignInRefused:
        services().sign_ins.failed(key)
        return render_template("auth/account.html", faults={"old": "This is not your present password."}), 403
    except WrongForm as error:
        return render_template("auth/account.html", faults=error.faults), 422
    _begin_session(changed)
    flash("The password is changed. You are signed out everywhere else.")
    return redirect(url_for("auth.account"), 303)


@pages.post("/sign-out")
def sign_out() -> Page:
    """Ends this session."""
    session.clear()
    return redirect(url_for("auth.sign_in"), 303)
