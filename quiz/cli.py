"""A bank goes in; a running quiz server comes out, with its address and join code on the terminal."""

import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer
import waitress
from sqlalchemy.engine import make_url

from question_bank.bank import open_bank
from question_bank.errors import BankError, NothingToAsk, QuestionBankError, SettingError
from question_bank.model import Item, key_texts
from quiz import assembly, codes, create_app, quizzes, teachers
from quiz.db import Store
from quiz.tables import Quiz
from quiz.typed_words import compact

FIRST_QUIZ_ITEMS: Final = 10
_EVERYWHERE: Final = ("0.0.0.0", "::")
cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Gives the items of a bank to a class as quizzes, scores the answers and shows their evidence.",
)
BankOption = Annotated[
    str, typer.Option("--bank", metavar="FILE", help="The bank: a file, or the address of a database.")
]


@cli.callback()
def _quiz() -> None:
    """Keeps `serve` a command of its own, whatever else there is."""


@cli.command(
    epilog="Examples:  quiz serve --bank bank.sqlite   ·   quiz serve --host 0.0.0.0 (phones in the same network)"
)
def serve(
    bank: BankOption = "bank.sqlite",
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 lets other devices in.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for any that is free.")] = 8000,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser, where there is one.")
    ] = True,
    proxies: Annotated[
        int, typer.Option(min=0, max=5, help="How many proxies of yours stand before it (for HTTPS).")
    ] = 0,
) -> None:
    """Runs the quiz server on a bank until it is interrupted."""
    _check_there(bank)
    app = create_app({"DATABASE": bank, "PROXIES": proxies})
    services: Any = app.extensions["quiz"]
    server = _listen(app, host, port, proxies)
    address = f"http://{_bracketed(_reachable(host))}:{server.effective_port}"
    app.config["ADDRESS"] = address
    quiz = first_quiz(services)
    _tell(services.store, address, quiz, only_here=host not in _EVERYWHERE)
    if open_browser:
        _open_browser(f"{address}/join/{quiz.join_code}" if quiz else address)
    try:
        server.run()
    except KeyboardInterrupt:
        typer.echo("The server has stopped; everything is saved.")


@cli.command("new-password", epilog="Example:  quiz new-password --bank bank.sqlite")
def new_password(bank: BankOption = "bank.sqlite") -> None:
    """Prints a one-time code with which a teacher sets a new password; the server may be running."""
    _check_there(bank)
    opened = open_bank(bank)
    code = teachers.new_setup_code(Store(opened.engine.url))
    typer.echo(f"Open /teacher/set-up on the server and enter this code, once: {codes.grouped(code)}")


def _check_there(bank: str) -> None:
    """Raises BankError for a file that does not exist: an empty bank would only look like a loss."""
    path = bank
    if "://" in bank:
        path = (make_url(bank).database or "") if bank.startswith("sqlite") else ""
    if path and not Path(path).is_file():
        raise BankError(f"There is no bank at {path}: make one with “question-bank generate ARTICLE --bank {path}”.")


def _listen(app: Any, host: str, port: int, proxies: int) -> Any:
    """A server that holds its port already. Raises BankError where the port cannot be had."""
    try:
        return waitress.create_server(
            app, host=host, port=port, threads=8, ident=None, clear_untrusted_proxy_headers=not proxies
        )
    except OSError as error:
        reason = f"The server cannot listen on {host}, port {port} ({error.strerror}): choose another with --port."
        raise SettingError(reason) from error


def first_quiz(services: Any) -> Quiz | None:
    """The newest open quiz; made from the bank's items where there is no quiz at all, None where nothing can be."""
    store = services.store
    if quizzes.summaries(store):
        return quizzes.newest_open(store)
    try:
        chosen = assembly.assemble(services.bank.items(), assembly.Wish(count=FIRST_QUIZ_ITEMS))
    except (SettingError, NothingToAsk):
        return None
    title = _harmless_title(chosen, {services.items.article(item.article).title for item in chosen})
    ids = [item.id for item in chosen]
    return quizzes.create(store, title, ids, options=quizzes.Options(), now=services.now)


def _harmless_title(items: Sequence[Item], titles: set[str]) -> str:
    """The title of the one article that is asked about, unless it would give a key away."""
    title = titles.pop()[: quizzes.LONGEST_TITLE] if len(titles) == 1 else ""
    keys = [key for item in items if item.item_type != "true_false" for key in (*key_texts(item), *item.answers)]
    told = any(compact(key) in compact(title) for key in keys)
    return title if title.strip() and not told else "First quiz"


def _tell(store: Store, address: str, quiz: Quiz | None, *, only_here: bool) -> None:
    typer.echo(f"Quiz server:   {address}")
    if quiz:
        typer.echo(f"Join code:     {codes.grouped(quiz.join_code)}   ({quiz.title})")
    else:
        typer.echo("Join code:     no quiz is open; make or open one as a teacher")
    if teachers.any_teacher(store):
        typer.echo(f"Teachers:      {address}/teacher/")
    else:
        code = teachers.new_setup_code(store)
        typer.echo(f"Teacher's password, to be set once: {address}/teacher/set-up?code={code}")
    if only_here:
        typer.echo("Only this computer can reach it; for phones in the same network add --host 0.0.0.0.")
    typer.echo("Stop it with Ctrl+C.")


def _reachable(host: str) -> str:
    """The address under which other devices see this one, where it listens everywhere."""
    if host not in _EVERYWHERE:
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))  # sends nothing: it only asks which way that would go
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _open_browser(address: str) -> None:
    """Opens the page in a graphical browser; without a screen nothing happens."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def main() -> None:
    """The script `quiz`: a failure that the user can mend is a sentence and an exit code, no traceback."""
    try:
        cli()
    except QuestionBankError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(error.exit_code) from error


if __name__ == "__main__":
    main()
