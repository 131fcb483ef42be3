"""TOML files go in; the ways to ask several facts in one item come out, checked, ready to be filled."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import TemplateError as JinjaError

from question_bank import facts
from question_bank.nearest import nearest
from question_bank.rendering import environment

TYPES: Final = ("matching", "multiple_response", "ordering")
OWN: Final = "composed.toml"
SETTINGS: Final = ("name", "item_type", "stem")
PIECE_SETTINGS: Final = ("about", "text", "when", "answer")


@dataclass(frozen=True, slots=True)
class PieceTemplate:
    """What a fact of one kind gives to an item of several facts.

    `about` is the role the piece is about, `text` the premise, option or step, `answer` the response where it matches.
    """

    kind: str
    about: str
    text: str
    when: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class ComposedTemplate:
    """One way to ask several facts together: the item type, the stem, and the piece of each fact kind."""

    name: str
    item_type: str
    stem: str
    pieces: Mapping[str, PieceTemplate]

    @property
    def id(self) -> str:
        """ "composed/order-of-events"."""
        return f"composed/{self.name}"


def load(folder: Path | None = None) -> tuple[ComposedTemplate, ...]:
    """Ours; with a folder that was checked, those in it replace ours of the same name or are added."""
    templates = {template.id: template for template in _own()}
    if folder is not None:
        for path in sorted(folder.glob("*.toml")):
            templates |= {template.id: template for template in _parse(path.read_text("utf-8"))}
    return tuple(templates.values())


@cache
def _own() -> tuple[ComposedTemplate, ...]:
    return _parse(files("question_bank.item_templates").joinpath(OWN).read_text("utf-8"))


def _parse(text: str) -> tuple[ComposedTemplate, ...]:
    return tuple(_template(row) for row in tomllib.loads(text).get("composed", ()))


def _template(row: Mapping[str, Any]) -> ComposedTemplate:
    pieces = {kind: PieceTemplate(kind=kind, **value) for kind, value in row.items() if kind not in SETTINGS}
    return ComposedTemplate(row["name"], row["item_type"], row["stem"], pieces)


def problems(row: Mapping[str, Any]) -> list[str]:
    """What is wrong with one [[composed]], each with the remedy."""
    wrong = [f"“{key}” is missing." for key in SETTINGS if key not in row]
    wrong += [f"“{key}” must be text." for key in SETTINGS if not isinstance(row.get(key, ""), str)]
    if wrong:
        return wrong
    if row["item_type"] not in TYPES:
        wrong.append(f"there is no item type of several facts “{row['item_type']}”; {nearest(row['item_type'], TYPES)}")
    wrong += _unreadable("stem", row["stem"])
    pieces = {kind: piece for kind, piece in row.items() if kind not in SETTINGS}
    if not pieces:
        wrong.append("no fact kind gives a piece: write [composed.event] or another kind under it.")
    for kind, piece in pieces.items():
        wrong += _piece_problems(kind, piece, matching=row["item_type"] == "matching")
    return wrong


def _piece_problems(kind: str, piece: object, *, matching: bool) -> list[str]:
    known = facts.kinds()
    if kind not in known:
        return [f"there is no fact kind or setting “{kind}”; {nearest(kind, (*SETTINGS, *known))}"]
    if not isinstance(piece, dict) or not all(isinstance(value, str) for value in piece.values()):
        return [f"“{kind}” must be a table of texts, as [composed.{kind}]."]
    needed = ("about", "text", "answer") if matching else ("about", "text")
    wrong = [f"“{kind}.{key}” is missing." for key in needed if key not in piece]
    wrong += [
        f"there is no setting “{kind}.{key}”; {nearest(key, PIECE_SETTINGS)}"
        for key in piece
        if key not in PIECE_SETTINGS
    ]
    roles = tuple(known[kind].ROLES)
    if piece.get("about", roles[0]) not in roles:
        wrong.append(f"there is no role “{piece['about']}” in {kind}; {nearest(piece['about'], roles)}")
    for key in ("text", "when", "answer"):
        wrong += _unreadable(f"{kind}.{key}", piece.get(key, ""), condition=key == "when")
    return wrong


def _unreadable(name: str, source: str, *, condition: bool = False) -> list[str]:
    try:
        if condition and source:
            environment().compile_expression(source)
        else:
            environment().from_string(source)
    except JinjaError as error:
        return [f"“{name}” cannot be read: {error}."]
    return []
