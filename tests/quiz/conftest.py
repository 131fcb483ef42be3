"""A bank of invented items, an app on it, and clients: a student's browser and a signed-in teacher's."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from question_bank.bank import open_bank
from quiz import create_app, quizzes, teachers
from quiz.tables import Quiz
from quiz.web.services import Services
from tests.quiz import samples

PASSWORD = "correct horse battery"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2021, 5, 6, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bank_file(tmp_path: Path) -> Path:
    path = tmp_path / "bank.sqlite"
    bank = open_bank(path)
    bank.add(samples.document())
    bank.close()
    return path


@pytest.fixture
def config(bank_file: Path, clock: Clock) -> dict[str, Any]:
    return {"DATABASE": str(bank_file), "CLOCK": clock, "CHANCE": Random(7), "TESTING": True}


@pytest.fixture
def app(config: dict[str, Any]) -> Iterator[Flask]:
    made = create_app(config)
    yield made
    services_of(made).store.close()
    services_of(made).bank.close()


def services_of(app: Flask) -> Services:
    services = app.extensions["quiz"]
    assert isinstance(services, Services)
    return services


@pytest.fixture
def services(app: Flask) -> Services:
    return services_of(app)


MakeQuiz = Callable[..., Quiz]


@pytest.fixture
def make_quiz(services: Services) -> MakeQuiz:
    """Makes a quiz of all items (or of those named) in the bank's order."""

    def make(*item_ids: str, title: str = "Bridge quiz", **options: Any) -> Quiz:
        ids = item_ids or tuple(item.id for item in samples.items())
        wanted = quizzes.Options(**({"item_order": "fixed"} | options))
        return quizzes.create(services.store, title, ids, options=wanted, now=services.now)

    return make


class Browser:
    """A client that fills in forms as a browser does: with the hidden fields of the page it has loaded."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.page = ""
        self.path = ""

    def get(self, path: str) -> TestResponse:
        return self._seen(self.client.get(path, follow_redirects=True))

    def send(self, action: str, fields: dict[str, Any] | None = None, *, follow: bool = True) -> TestResponse:
        """Sends the form of the loaded page that has this action."""
        hidden = self.hidden(action)
        return self._seen(self.client.post(action, data=hidden | (fields or {}), follow_redirects=follow))

    def hidden(self, action: str) -> dict[str, str]:
        forms: list[str] = re.findall(r"<form\b.*?</form>", self.page, flags=re.S)
        form = next(part for part in forms if _action(part, self.path) == action)
        return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))

    def join(self, quiz: Quiz, name: str = "Noor") -> str:
        """Begins an attempt; returns its public id."""
        self.get(f"/join/{quiz.join_code}")
        self.send("/join", {"code": quiz.join_code, "student": name})
        return self.path.split("/")[2]

    def answer(self, attempt: str, place: int, follow: bool = True, **fields: Any) -> TestResponse:
        self.get(f"/attempt/{attempt}/question/{place}")
        sent = {name.replace("_", "-"): value for name, value in fields.items()}
        return self.send(f"/attempt/{attempt}/question/{place}", {"go": "next"} | sent, follow=follow)

    def hand_in(self, attempt: str) -> TestResponse:
        self.get(f"/attempt/{attempt}/review")
        return self.send(f"/attempt/{attempt}/submit")

    def _seen(self, response: TestResponse) -> TestResponse:
        self.page, self.path = response.get_data(as_text=True), response.request.path
        return response


def _action(form: str, page_path: str) -> str:
    found = re.search(r'<form[^>]*\baction="([^"]*)"', form)
    return found[1].replace("&amp;", "&") if found else page_path


@pytest.fixture
def student(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def other_device(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def teacher(app: Flask, services: Services) -> Browser:
    code = teachers.new_setup_code(services.store)
    browser = Browser(app.test_client())
    browser.get(f"/teacher/set-up?code={code}")
    fields = {"code": code, "name": "Ms Vale", "password": PASSWORD, "again": PASSWORD}
    assert browser.send("/teacher/set-up", fields).status_code == 200
    return browser
