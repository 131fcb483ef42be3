"""The command `quiz` as whoever runs the server meets it."""

import http.cookiejar
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from question_bank.bank import open_bank
from quiz import cli, create_app, quizzes, teachers
from quiz.db import Store
from quiz.errors import WrongForm
from quiz.web.services import Services
from tests.quiz.conftest import MakeQuiz, services_of

PATIENCE = 60.0


def test_help_shows_commands_and_examples() -> None:
    shown = CliRunner().invoke(cli.cli, ["serve", "--help"], env={"COLUMNS": "200", "TERM": "dumb"})
    assert shown.exit_code == 0
    for option in ("--bank", "--host", "--port", "--no-open", "--proxies"):
        assert option in shown.output
    assert "quiz serve --bank bank.sqlite" in shown.output


def failing(*arguments: str, capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["quiz", *arguments])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert isinstance(end.value.code, int)
    return end.value.code, capture.readouterr().err


def test_a_bank_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "none.sqlite"
    for location in (str(path), f"sqlite:///{path}"):
        code, told = failing("serve", "--bank", location, capture=capsys, monkeypatch=monkeypatch)
        assert code == 6
        assert "question-bank generate" in told
    assert not path.exists()


def test_a_port_that_is_taken_is_named(
    bank_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        arguments = ("serve", "--bank", str(bank_file), "--port", port, "--no-open")
        code, told = failing(*arguments, capture=capsys, monkeypatch=monkeypatch)
    assert code == 2
    assert f"port {port}" in told
    assert "--port" in told


def test_a_new_password_for_one_who_has_forgotten_it(bank_file: Path, services: Services) -> None:
    shown = CliRunner().invoke(cli.cli, ["new-password", "--bank", str(bank_file)])
    found = re.search(r"once: (\w{5} \w{5})", shown.output)
    assert found
    with pytest.raises(WrongForm):
        teachers.set_up(services.store, found[1], "Ms Vale", "short", now=services.now)
    assert teachers.set_up(services.store, found[1], "Ms Vale", "long enough now", now=services.now).name == "Ms Vale"


def test_a_first_quiz_is_made_once(services: Services) -> None:
    quiz = cli.first_quiz(services)
    assert quiz is not None
    assert quiz.title == "Norvik gets its bridge"
    assert cli.first_quiz(services) == quiz
    assert quiz.id is not None
    quizzes.set_state(services.store, quiz.id, "closed")
    assert cli.first_quiz(services) is None
    assert len(quizzes.summaries(services.store)) == 1


def test_a_title_that_gives_a_key_away_is_not_taken(services: Services) -> None:
    services.bank.edit("cloze-rolls", answers=["Norvik"])
    quiz = cli.first_quiz(services)
    assert quiz is not None
    assert quiz.title == "First quiz"


def test_an_empty_bank_has_no_first_quiz(tmp_path: Path) -> None:
    open_bank(tmp_path / "empty.sqlite").close()
    services = services_of(create_app({"DATABASE": str(tmp_path / "empty.sqlite")}))
    assert cli.first_quiz(services) is None
    services.store.close()


@pytest.fixture
def serve(bank_file: Path, tmp_path: Path) -> Iterator[Callable[[], tuple[subprocess.Popen[str], Path]]]:
    """Starts the command as a process of its own, any number of times; gives it with the file it prints into."""
    begun: list[subprocess.Popen[str]] = []

    def start() -> tuple[subprocess.Popen[str], Path]:
        log = tmp_path / f"log-{len(begun)}"
        command = [sys.executable, "-m", "quiz.cli", "serve", "--bank", str(bank_file), "--port", "0", "--no-open"]
        with log.open("w") as out:
            begun.append(subprocess.Popen(command, stdout=out, stderr=out, text=True))
        return begun[-1], log

    yield start
    for server in begun:
        server.kill()
        server.wait(PATIENCE)


Serve = Callable[[], tuple[subprocess.Popen[str], Path]]


def test_the_server_starts_prints_what_is_needed_and_answers(serve: Serve, bank_file: Path) -> None:
    _server, log = serve()
    address = waited(log, r"Quiz server: +(http://\S+)")
    code = waited(log, r"Join code: +(\w{3} \w{3})").replace(" ", "")
    set_up = waited(log, r"(http://\S+/teacher/set-up\?code=\w{10})")
    assert "Norvik gets its bridge" in Visitor(address).get(f"/join/{code}")
    assert "Set the teacher" in Visitor(address).get(set_up.removeprefix(address))
    assert "--host 0.0.0.0" in log.read_text()
    store = Store(f"sqlite:///{bank_file}")
    newest = quizzes.newest_open(store)
    assert newest is not None
    assert newest.join_code == code
    store.close()


def test_what_was_acknowledged_survives_a_killed_server(serve: Serve, services: Services, make_quiz: MakeQuiz) -> None:
    code = make_quiz("who-retires", "cloze-rolls").join_code
    server, log = serve()
    visitor = Visitor(waited(log, r"Quiz server: +(http://\S+)"))
    visitor.get(f"/join/{code}")
    visitor.send("/join", code=code, student="Noor")
    attempt = visitor.at.split("/")[4]
    visitor.get(f"/attempt/{attempt}/question/1")
    visitor.send(f"/attempt/{attempt}/question/1", text="Okafor", go="next")
    server.kill()
    server.wait(PATIENCE)
    _server, log = serve()
    visitor.address = waited(log, r"Quiz server: +(http://\S+)")
    visitor.send(f"/attempt/{attempt}/question/2", text="rolls", go="review")  # from the page loaded before
    assert "Every question has an answer" in visitor.page
    visitor.send(f"/attempt/{attempt}/submit")
    assert "<strong>2</strong> of 2 points" in visitor.page


def waited(log: Path, pattern: str) -> str:
    end = time.monotonic() + PATIENCE
    while not (found := re.search(pattern, log.read_text())):
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.1)
    return found[1]


class Visitor:
    """A plain HTTP client with cookies, which sends the hidden fields of the first form of the page it has loaded."""

    def __init__(self, address: str) -> None:
        self.address, self.page, self.at = address, "", ""
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(jar)

    def get(self, path: str) -> str:
        return self._open(path, None)

    def send(self, path: str, **fields: str) -> str:
        form = self.page.split("<form", 1)[1].split("</form>", 1)[0]
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        return self._open(path, urllib.parse.urlencode(hidden | fields).encode())

    def _open(self, path: str, data: bytes | None) -> str:
        with self._opener.open(self.address + path, data, timeout=PATIENCE) as answer:
            self.page, self.at = answer.read().decode(), answer.geturl()
        return self.page
