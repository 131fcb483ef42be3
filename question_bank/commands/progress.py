"""A count of articles goes in; a progress bar comes out, only on a terminal and only once a second has gone by."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

from question_bank.commands import output

PATIENCE = 1.0


@contextmanager
def bar(what: str, total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Gives a function to be called after each article."""
    if quiet or not output.messages.is_terminal:
        yield lambda: None
        return
    columns = [
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    ]
    progress = Progress(*columns, console=output.messages, transient=True)
    task = progress.add_task(what, total=total)
    timer = Timer(PATIENCE, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda: progress.advance(task)
    finally:
        timer.cancel()
        timer.join()
        progress.stop()
