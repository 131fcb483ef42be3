"""Articles and settings go in; one outcome an article comes out, in order, from one process or several."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Final

from question_bank.commands import exit_codes
from question_bank.errors import QuestionBankError, SettingError, TemplateError
from question_bank.model import BankDocument, Settings

MORE_THAN_A_FEW: Final = 12  # below this, handing out the work costs more than it gives
AHEAD: Final = 8  # articles handed out ahead, per process, so that a hundred thousand do not pile up in memory


@dataclass(frozen=True, slots=True)
class Job:
    """One article to be read: a file, or text from standard input (path None), with what the user says of it."""

    path: Path | None
    text: bytes | None = None
    title: str | None = None
    published: date | None = None
    source: str | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return "standard input" if self.path is None else str(self.path)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one job: a document, or a message and the exit code of what went wrong."""

    name: str
    document: BankDocument | None
    message: str = ""
    exit_code: exit_codes.ExitCode = exit_codes.ExitCode.OK
    notes: tuple[str, ...] = ()
    """What would give more items, for the end."""


def processes(asked: int | None, articles: int) -> int:
    """How many processes to use: what was asked for, else all cores where there are more than a few articles."""
    if asked is not None:
        return max(1, min(asked, articles))
    if articles < MORE_THAN_A_FEW:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, articles)


def generate(jobs: Sequence[Job], settings: Settings, *, processes: int) -> Iterator[Outcome]:
    """An outcome for each job, in order; the number of processes changes nothing but the time it takes."""
    if processes <= 1:
        for job in jobs:
            yield one(job, settings)
        return
    with ProcessPoolExecutor(processes, mp_context=_context(settings)) as pool:
        waiting: deque[tuple[Job, Future[Outcome]]] = deque()
        try:
            for job in jobs:
                waiting.append((job, pool.submit(one, job, settings)))
                if len(waiting) >= processes * AHEAD:
                    yield _finished(*waiting.popleft())
            while waiting:
                yield _finished(*waiting.popleft())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def one(job: Job, settings: Settings) -> Outcome:
    """Read one article and write its items; a bad article must not stop the others.

    Raises SettingError and TemplateError, which are not the article's fault.
    """
    from question_bank import generation, readers

    try:
        article = readers.read(job.path, text=job.text, title=job.title, published=job.published, source=job.source)
        return Outcome(job.name, generation.generate(article, settings))
    except (SettingError, TemplateError):  # what is wrong for one article is wrong for all
        raise
    except QuestionBankError as error:
        return Outcome(job.name, None, str(error), exit_codes.of(error))
    except Exception as error:
        if os.environ.get("QUESTION_BANK_DEBUG"):
            raise
        message = (
            f"{job.name}: {type(error).__name__}: {error} (a fault in the program; QUESTION_BANK_DEBUG=1 shows where)"
        )
        return Outcome(job.name, None, message, exit_codes.of(error))


def _context(settings: Settings) -> BaseContext:
    """How to start workers: forked from a process that has loaded the pipeline once, where the system can do that."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    if settings.pipeline:
        os.environ["QUESTION_BANK_PIPELINE"] = settings.pipeline
    context = get_context("forkserver")
    context.set_forkserver_preload(["question_bank.commands.warm"])
    return context


def _finished(job: Job, future: "Future[Outcome]") -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool:
        raise QuestionBankError(
            f"A process was ended from outside while it worked on “{job.name}” or one of its neighbours, "
            "most often for want of memory; try again with --jobs 1."
        ) from None
