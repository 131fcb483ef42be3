"""Attempts and requests go in; out comes whether this browser may see an attempt. One cookie for each attempt."""

import hmac
from typing import Final

from flask import request
from werkzeug.wrappers import Response

from quiz import sittings
from quiz.db import Store
from quiz.tables import Attempt, Quiz
from quiz.web.security import secure_cookie

_PREFIX: Final = "attempt_"
_DAYS: Final = 30


def remember(attempt: Attempt, response: Response) -> Response:
    """Lets this browser see the attempt from now on."""
    secure_cookie(response, _PREFIX + attempt.public_id, attempt.token, days=_DAYS)
    return response


def forget(attempt: Attempt, response: Response) -> Response:
    """Takes the attempt out of this browser; its resume code brings it back."""
    response.delete_cookie(_PREFIX + attempt.public_id, httponly=True, samesite="Lax")
    return response


def knows(attempt: Attempt) -> bool:
    """Whether this browser holds the attempt's token."""
    held = request.cookies.get(_PREFIX + attempt.public_id, "")
    return hmac.compare_digest(held.encode(), attempt.token.encode())


def unfinished_here(store: Store) -> list[tuple[Attempt, Quiz]]:
    """The attempts of this browser that wait to be handed in, with their quizzes, the newest first."""
    names = [name.removeprefix(_PREFIX) for name in request.cookies if name.startswith(_PREFIX)]
    return [(attempt, quiz) for attempt, quiz in sittings.unfinished(store, names) if knows(attempt)]
