"""Every request and page passes here: form tokens are checked, cookies flagged, strict headers set."""

import hashlib
import hmac
import secrets
from typing import Final

from flask import Flask, Response, abort, request, session
from flask.sessions import SecureCookieSessionInterface
from werkzeug.wrappers import Response as AnyResponse

from quiz.tables import Attempt

_POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# forms of an attempt carry a token that is bound to the attempt's own cookie; quiz.web.sitting checks it
CHECKED_BY_ATTEMPT: Final = "sitting"


class _Sessions(SecureCookieSessionInterface):
    """Session cookies travel over HTTPS only wherever the page itself came over HTTPS."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def protect(app: Flask) -> None:
    """Switches all of it on."""
    app.session_interface = _Sessions()
    app.config.update(SESSION_COOKIE_NAME="quiz_session", SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
    app.before_request(_check_form)
    app.after_request(_set_headers)
    app.jinja_env.globals["form_token"] = form_token


def form_token() -> str:
    """The token that this browser's forms carry."""
    if "form_token" not in session:
        session["form_token"] = secrets.token_urlsafe(24)
    return str(session["form_token"])


def attempt_form_token(attempt: Attempt) -> str:
    """The token of all forms of one attempt; it lives exactly as long as the attempt's cookie is known."""
    return hmac.new(attempt.token.encode(), b"form", hashlib.sha256).hexdigest()


def _check_form() -> None:
    if request.method in ("GET", "HEAD", "OPTIONS") or request.blueprint == CHECKED_BY_ATTEMPT:
        return
    sent = request.form.get("form_token", "")
    if not secrets.compare_digest(sent.encode(), str(session.get("form_token", "")).encode()) or not sent:
        abort(
            400,
            "This form has expired, or your browser does not keep cookies. Allow cookies for this address, "
            "go back, load the page again and send the form once more.",
        )


def _set_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint != "static":
        # after handing in, "back" must ask the server again
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def secure_cookie(response: AnyResponse, name: str, value: str, *, days: int) -> None:
    """Sets a cookie that scripts cannot read and other sites' forms do not send."""
    response.set_cookie(name, value, max_age=days * 86_400, httponly=True, secure=request.is_secure, samesite="Lax")
