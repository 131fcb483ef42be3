"""TOML files go in, one for each fact kind; item templates come out, checked, ready to be filled."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from question_bank.errors import TemplateError
from question_bank.model import Settings

ANSWERS: Final = (
    "person",
    "organisation",
    "office",
    "date",
    "number",
    "place",
    "peer",
    "party",
    "sum",
    "name",
    "cause",
    "body",
    "career",
    "actor",
    "charge",
    "journal",
    "nationality",
    "claim",
)
REQUIRED: Final = ("name", "asks", "answer", "stem")
TEXTS: Final = ("name", "asks", "answer", "stem", "claim", "false", "when")
OPTIONAL: Final = ("item_types", "when", "claim", "false", "off")


@dataclass(frozen=True, slots=True)
class ItemTemplate:
    """One way to ask about a fact: the role that is the key, the kind of answer, a condition and a stem.

    `claim` is the same as a sentence that says it; a true or false item is made of it, with the asked role exchanged.
    `false` is what the article contradicts, told in the same form as the stem; of a claim, half of the items are made
    of it. An answer of the kind "peer" is chosen among what the same role holds in the article's other facts.
    """

    kind: str
    name: str
    asks: str
    answer: str
    stem: str
    item_types: tuple[str, ...] = ("multiple_choice", "short_answer")
    when: str = ""
    claim: str = ""
    false: str = ""
    off: bool = False
    """Whether it is asked only with `generous`, where its kind is named, or of facts written by hand: too few of its
    items are right so far."""

    @property
    def has_gap(self) -> bool:
        """Whether the stem is the claim with a gap for the answer."""
        return "gapped" in self.stem

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


def load(folder: Path | None = None) -> tuple[ItemTemplate, ...]:
    """Our templates; with a folder, those in it come first, and replace ours of the same id.

    Raises TemplateError with every problem found in the folder.
    """
    if folder is None:
        return _own()
    problems = check(folder)
    if problems:
        raise TemplateError("; ".join(f"{p.file}, {p.template}: {p.message}" for p in problems))
    theirs = of_folder(folder)
    replaced = {template.id for template in theirs}
    return (*theirs, *(template for template in _own() if template.id not in replaced))


def kinds_asked(settings: Settings) -> frozenset[str] | None:
    """The kinds of fact that some template asks under the settings; None where all may be asked."""
    if settings.generous or settings.kinds is not None:
        return None
    return frozenset(template.kind for template in load(settings.templates) if not template.off)


def of_folder(folder: Path | None = None) -> tuple[ItemTemplate, ...]:
    """The templates of a folder alone, which `check` has found to hold; without one, ours."""
    if folder is None:
        return _own()
    return tuple(t for path in sorted(folder.glob("*.toml")) for t in _parse(path.read_text("utf-8")))


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
    from question_bank.item_templates import checking

    return checking.check(folder)
