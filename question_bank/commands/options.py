"""What the user typed goes in; checked settings come out, and a wrong name is answered with the nearest right one."""

import os
import re
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Final

import typer

from question_bank.errors import SettingError
from question_bank.model import ITEM_TYPES, STATUSES, Settings

DEFAULT_BANK: Final = "bank.sqlite"
EVERYTHING: Final = "all"

Bank = Annotated[
    str | None,
    typer.Option(
        "--bank", "-b", metavar="FILE", help=f"The bank: a file or database URL [QUESTION_BANK, else {DEFAULT_BANK}]."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output, for scripts.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages but errors.")]
Title = Annotated[
    str | None, typer.Option("--title", metavar="TEXT", help="Title of the article, where the file has none.")
]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="Day of publication, as 2023-07-09.")
]
Source = Annotated[str | None, typer.Option("--source", metavar="TEXT", help="Who published it.")]
Pipeline = Annotated[
    str | None,
    typer.Option(
        "--pipeline", metavar="NAME", help="Another spaCy pipeline: a package or folder [QUESTION_BANK_PIPELINE]."
    ),
]
Templates = Annotated[
    str | None,
    typer.Option(
        "--templates", metavar="FOLDER", help="Item templates that add to ours or replace those of the same id."
    ),
]
Kinds = Annotated[
    str | None, typer.Option("--kinds", metavar="NAMES", help="Only these kinds of fact, divided by commas.")
]
Types = Annotated[
    str | None, typer.Option("--types", metavar="NAMES", help="Only these item types, divided by commas, or “all”.")
]
Article = Annotated[
    str | None, typer.Option("--article", "-a", metavar="ID", help="Only of this article (its id, or how it begins).")
]
Status = Annotated[
    str | None, typer.Option("--status", metavar="NAME", help=f"Only with this status: {', '.join(STATUSES)}.")
]


def examples(*lines: str) -> str:
    """The last paragraph of a command's help: an example a line."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


def bank_location(given: str | None) -> str:
    """The bank to use: what was given, else the setting QUESTION_BANK, else `bank.sqlite` here."""
    return given or os.environ.get("QUESTION_BANK") or DEFAULT_BANK


def one_of(name: str, allowed: Sequence[str], *, what: str) -> str:
    """The name itself; raises SettingError with the nearest allowed one where there is none of that name."""
    if name in allowed:
        return name
    near = get_close_matches(name, allowed, n=1)
    hint = f"did you mean “{near[0]}”? Allowed" if near else "allowed"
    raise SettingError(f"There is no {what} “{name}”; {hint}: {', '.join(allowed)}.")


def several_of(given: str | None, allowed: Sequence[str], *, what: str) -> tuple[str, ...] | None:
    """Names out of a list divided by commas, in the order of `allowed`; None where nothing was given."""
    if given is None:
        return None
    names = [name for name in re.split(r"[,\s]+", given.strip()) if name]
    if not names:
        raise SettingError(f"No {what} was named; allowed: {', '.join(allowed)}.")
    if names == [EVERYTHING]:
        return tuple(allowed)
    chosen = {one_of(name.replace("-", "_"), allowed, what=what) for name in names}
    return tuple(name for name in allowed if name in chosen)


def item_types(given: str | None) -> tuple[str, ...] | None:
    """The item types asked for, None for the default."""
    return several_of(given, ITEM_TYPES, what="item type")


def kinds(given: str | None) -> tuple[str, ...] | None:
    """The kinds of fact asked for, None for all."""
    if given is None:
        return None
    from question_bank.facts import KINDS

    return several_of(given, KINDS, what="kind of fact")


def status(given: str | None) -> str | None:
    """The status asked for, None for any."""
    return None if given is None else one_of(given, STATUSES, what="status")


def day(given: str | None) -> date | None:
    """A date in ISO form; raises SettingError for anything else."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise SettingError(
            f"“{given}” is no date; write the day of publication as year-month-day: 2023-07-09."
        ) from None


def folder(given: str | None) -> Path | None:
    """A folder that is there, None where none was given."""
    if given is None:
        return None
    if not Path(given).is_dir():
        raise SettingError(f"There is no folder “{given}”; give a folder of TOML files or none.")
    return Path(given)


def settings(
    *,
    limit: int | None = None,
    types: str | None = None,
    only_kinds: str | None = None,
    seed: int = 0,
    pipeline: str | None = None,
    explain: bool = False,
    templates: str | None = None,
    least_chance: float | None = None,
    generous: bool = False,
) -> Settings:
    """The settings of one run of `generate` or `facts`; raises SettingError."""
    return Settings(
        limit=limit,
        item_types=item_types(types) or Settings().item_types,
        kinds=kinds(only_kinds),
        seed=seed,
        pipeline=pipeline or os.environ.get("QUESTION_BANK_PIPELINE") or None,
        explain=explain,
        templates=folder(templates),
        least_chance=Settings().least_chance if least_chance is None else least_chance,
        generous=generous,
    )
