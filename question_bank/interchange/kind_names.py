"""A fact as it was written goes in; its kind and roles come out under their right names, or what they should be."""

from collections.abc import Mapping
from typing import Any, Final

from question_bank.errors import InterchangeError
from question_bank.interchange.records import Record
from question_bank.model import FactShape
from question_bank.nearest import nearest

# What people call a role that a kind has under another name.
_OTHER_NAMES: Final[Mapping[str, str]] = {"verb": "finite", "quote": "quotation", "with": "other", "claim": "content"}


def named(record: Record, shapes: Mapping[str, FactShape]) -> Record:
    """The fact with the names that exist; raises InterchangeError with the nearest for one that does not."""
    kind = record.text("kind").strip().lower().replace(" ", "_")
    if kind not in shapes:
        raise InterchangeError(f"{record.where}: there is no kind of fact “{kind}”; {nearest(kind, shapes)}")
    shape = shapes[kind]
    roles = {_role(name, shape): words for name, words in record.record("roles").value.items()}
    values: dict[str, Any] = {**record.value, "kind": kind, "roles": roles}
    if "date" in roles and values.get("time") is None and isinstance(roles["date"], str):
        values["time"] = roles["date"]
    if "date" not in shape.roles and values.get("time") == roles.get("date"):
        roles.pop("date", None)
    if isinstance(roles.get("source"), str) and values.get("attributed_to") is None and "source" in shape.roles:
        values["attributed_to"] = roles["source"]
    _check(record.where, shape, roles)
    return Record(values, record.where)


def _role(name: str, shape: FactShape) -> str:
    plain = name.strip().lower().replace(" ", "_")
    if plain in shape.roles or name in shape.roles:
        return name if name in shape.roles else plain
    other = _OTHER_NAMES.get(plain, name)
    return other if other in shape.roles else name


def _check(where: str, shape: FactShape, roles: Mapping[str, Any]) -> None:
    unknown = next((name for name in roles if name not in shape.roles), None)
    if unknown is not None:
        raise InterchangeError(f"{where}: {_a(shape.kind)} has no role “{unknown}”; {nearest(unknown, shape.roles)}")
    missing = min((need - set(roles) for need in shape.needs), key=len, default=frozenset())
    if missing:
        told = " and ".join(f"“{role}”" for role in shape.roles if role in missing)
        ways = " or ".join(" and ".join(r for r in shape.roles if r in need) for need in shape.needs)
        raise InterchangeError(f"{where}: {told} is missing; {_a(shape.kind)} says {ways}.")


def _a(kind: str) -> str:
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"
