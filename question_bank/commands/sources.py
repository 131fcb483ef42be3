"""Paths as they were typed go in; one job an article comes out, standard input and the sample among them."""

import sys
from collections.abc import Sequence
from datetime import date
from importlib import resources
from pathlib import Path

from question_bank.commands.batch import Job
from question_bank.commands.output import STANDARD
from question_bank.errors import ReadError, SettingError


def jobs(
    paths: Sequence[str], *, title: str | None = None, published: date | None = None, source: str | None = None
) -> tuple[list[Job], list[ReadError]]:
    """The articles that the paths name, and an error for each path that leads to none.

    Paths are files, folders, globs, `@list`, and `-` for standard input. Raises SettingError for one title on several
    articles.
    """
    from question_bank import readers

    found: list[Job] = []
    files: dict[Path, Path] = {}
    missing: list[ReadError] = []
    if STANDARD in paths:
        found.append(Job(None, standard_input(), title, published, source))
    for name in (path for path in paths if path != STANDARD):
        try:
            files.update((path.resolve(), path) for path in readers.discover([name]))
        except ReadError as problem:
            missing.append(problem)
    found += [Job(path, None, title, published, source) for path in sorted(files.values())]
    if title is not None and len(found) > 1:
        raise SettingError(f"--title names one article, and {len(found)} were given; leave it out or give one article.")
    return found, missing


def contents(name: str) -> bytes:
    """The bytes of a file, or of standard input for `-`; raises ReadError."""
    if name == STANDARD:
        return standard_input()
    try:
        return Path(name).read_bytes()
    except OSError as problem:
        raise ReadError(f"“{name}” cannot be read: {problem.strerror or problem}; check the path.") from problem


def standard_input() -> bytes:
    """All that is piped in, up to its end."""
    return sys.stdin.buffer.read()


def sample() -> Path:
    """The article that comes with the program, for a first run."""
    from question_bank import readers

    return readers.discover([str(resources.files("question_bank") / "samples")])[0]
