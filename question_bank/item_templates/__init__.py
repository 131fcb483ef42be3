"""TOML files go in, one for each fact kind; item templates come out, checked, ready to be filled.

Rendering happens in a sandboxed environment of its own: values are plain text, undefined names are errors, and nothing
is escaped here, since each format escapes at its own edge.
"""

import difflib
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import StrictUndefined, Template
from jinja2 import TemplateError as JinjaError
from jinja2.environment import TemplateExpression
from jinja2.sandbox import SandboxedEnvironment

from question_bank import facts, wording
from question_bank.errors import TemplateError
from question_bank.model import ITEM_TYPES

ANSWERS: Final = ("person", "organisation", "office", "date", "number", "place", "claim")
REQUIRED: Final = ("name", "asks", "answer", "stem")
TEXTS: Final = ("name", "asks", "answer", "stem", "claim", "when")
OPTIONAL: Final = ("item_types", "when", "claim", "reserve")


@dataclass(frozen=True, slots=True)
class ItemTemplate:
    """One way to ask about a fact: the role that is the key, the kind of answer, a condition and a stem.

    `claim` is the same as a sentence that says it; a true or false item is made of it, with the asked role exchanged.
    """

    kind: str
    name: str
    asks: str
    answer: str
    stem: str
    item_types: tuple[str, ...] = ("multiple_choice", "short_answer")
    when: str = ""
    claim: str = ""
    reserve: bool = False
    """Whether its items are kept back where an article gives enough of the others: they are right less often."""

    @property
    def id(self) -> str:
        """ "position/holder-of-office"."""
        return f"{self.kind}/{self.name}"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a template: its file, its name, and a sentence with the remedy."""

    file: str
    template: str
    message: str


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "the": wording.with_article,
    "possessive": wording.possessive,
    "cap": wording.sentence_case,
    "past": wording.past,
}


@cache
def environment() -> SandboxedEnvironment:
    """The environment in which stems and conditions are rendered."""
    env = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)
    env.filters.update(FILTERS)
    env.tests["famous"] = wording.is_famous
    return env


@cache
def stem_of(source: str) -> Template:
    """A stem ready to be rendered; compiled once, since every fact of a kind is told with it."""
    return environment().from_string(source)


@cache
def condition_of(source: str) -> TemplateExpression:
    """A condition ready to be asked; an unknown role in it is an error."""
    return environment().compile_expression(source, undefined_to_none=False)


def load(folder: Path | None = None) -> tuple[ItemTemplate, ...]:
    """Our templates; with a folder, those in it replace ours of the same id or are added.

    Raises TemplateError with every problem found in the folder.
    """
    templates = {t.id: t for t in _own()}
    if folder is not None:
        problems = check(folder)
        if problems:
            raise TemplateError("; ".join(f"{p.file}, {p.template}: {p.message}" for p in problems))
        templates |= {t.id: t for path in sorted(folder.glob("*.toml")) for t in _parse(path.read_text("utf-8"))}
    return tuple(templates.values())


@cache
def _own() -> tuple[ItemTemplate, ...]:
    sources = sorted((f for f in files(__name__).iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(t for source in sources for t in _parse(source.read_text("utf-8")))


def _parse(text: str) -> list[ItemTemplate]:
    data = tomllib.loads(text)
    return [ItemTemplate(kind=data["kind"], **_settings(row)) for row in data.get("template", ())]


def _settings(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def check(folder: Path | None = None) -> list[Problem]:
    """What is wrong with the templates of a folder (or with ours)."""
    sources = (
        [(p.name, p.read_text("utf-8")) for p in sorted(folder.glob("*.toml"))]
        if folder is not None
        else [(f.name, f.read_text("utf-8")) for f in files(__name__).iterdir() if f.name.endswith(".toml")]
    )
    if folder is not None and not sources:
        return [Problem(str(folder), "", "there is no .toml file in this folder.")]
    return [problem for name, text in sources for problem in _check_file(name, text)]


def _check_file(name: str, text: str) -> list[Problem]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [Problem(name, "", f"this is not TOML: {error}.")]
    if "composed" in data:
        return _check_composed(name, data)
    kind = data.get("kind")
    known = facts.kinds()
    if kind not in known:
        return [Problem(name, "", f"there is no fact kind “{kind}”; {nearest(str(kind), list(known))}")]
    roles = list(known[kind].ROLES)
    rows = data.get("template", [])
    if not rows:
        return [Problem(name, "", "there is no [[template]] in this file.")]
    return [Problem(name, str(row.get("name", "?")), message) for row in rows for message in _check_row(row, roles)]


def _check_composed(name: str, data: Mapping[str, Any]) -> list[Problem]:
    from question_bank.item_templates import composed

    rows = data["composed"]
    if set(data) != {"composed"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return [
            Problem(name, "", "a file with [[composed]] holds these and nothing else; write the others in another.")
        ]
    return [Problem(name, str(row.get("name", "?")), message) for row in rows for message in composed.problems(row)]


def _check_row(row: dict[str, Any], roles: list[str]) -> list[str]:
    messages = [f"“{key}” is missing." for key in REQUIRED if key not in row]
    messages += [f"“{key}” must be text." for key in TEXTS if not isinstance(row.get(key, ""), str)]
    if not isinstance(row.get("reserve", False), bool):
        messages.append("“reserve” must be true or false.")
    types = row.get("item_types", [])
    if not isinstance(types, list):
        messages.append('“item_types” must be a list, as in ["multiple_choice"].')
    messages += [
        f"there is no setting “{key}”; {nearest(key, [*REQUIRED, *OPTIONAL])}"
        for key in row
        if key not in (*REQUIRED, *OPTIONAL)
    ]
    if messages:
        return messages
    if row["answer"] not in ANSWERS:
        messages.append(f"there is no answer kind “{row['answer']}”; {nearest(row['answer'], list(ANSWERS))}")
    for key in ("asks",):
        value = row.get(key)
        if value and value not in roles:
            messages.append(f"there is no role “{value}”; {nearest(value, roles)}")
    for value in row.get("item_types", []):
        if value not in ITEM_TYPES:
            messages.append(f"there is no item type “{value}”; {nearest(value, list(ITEM_TYPES))}")
    for key in ("stem", "claim", "when"):
        try:
            if key == "when" and row.get(key):
                environment().compile_expression(row[key])
            elif key != "when" and row.get(key):
                environment().from_string(row[key])
        except JinjaError as error:
            messages.append(f"“{key}” cannot be read: {error}.")
    return messages


def nearest(given: str, allowed: Sequence[str]) -> str:
    """A hint at the allowed name that is meant, and all of them."""
    close = difflib.get_close_matches(given, allowed, n=1)
    hint = f"did you mean “{close[0]}”? " if close else ""
    return f"{hint}Allowed are {', '.join(sorted(allowed))}."
