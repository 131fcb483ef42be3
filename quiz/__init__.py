"""A bank goes in; out comes a web app that gives its items as quizzes, scores the answers and shows their evidence."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask


def create_app(config: Mapping[str, Any] | None = None) -> "Flask":
    """The app on the bank at config["DATABASE"] (a path or a database URL); its tables are made or migrated.

    Other keys: PROXIES, how many trusted proxies stand before it; ADDRESS, where students reach it from outside;
    CLOCK, a function that gives the time; CHANCE, a random.Random that shuffles. Raises BankError where the bank
    cannot be opened.
    """
    # imported here, so that scoring and analysis can be used where the web framework is not loaded
    from quiz.web.application import build_app

    return build_app(config or {})
