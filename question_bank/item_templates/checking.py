"""A folder of item templates goes in; what is wrong with each comes out, every problem with its remedy."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import TemplateError as JinjaError
from jinja2 import meta, nodes

from question_bank import facts
from question_bank.item_templates import ANSWERS, OPTIONAL, REQUIRED, TEXTS, Problem, composed
from question_bank.model import ITEM_TYPES
from question_bank.nearest import nearest
from question_bank.rendering import environment
from question_bank.template_names import names_of_kind

_RENDERED: Final = ("stem", "claim", "false", "when")


def check(folder: Path | None = None) -> list[Problem]:
    """What is wrong with the templates of a folder (or with ours)."""
    problems: list[Problem] = []
    places: dict[str, str] = {}
    try:
        sources = list(_sources(folder))
    except OSError as error:
        return [Problem(str(folder), "", f"this cannot be read: {error.strerror or error}.")]
    if folder is not None and not sources:
        missing = "there is no .toml file in this folder." if folder.is_dir() else "there is no such folder."
        return [Problem(str(folder), "", missing)]
    for name, data in sources:
        problems += _check_file(name, data, places)
    return problems


def _sources(folder: Path | None) -> Iterator[tuple[str, bytes]]:
    if folder is not None:
        yield from ((path.name, path.read_bytes()) for path in sorted(folder.glob("*.toml")))
        return
    own = (file for file in files("question_bank.item_templates").iterdir() if file.name.endswith(".toml"))
    yield from ((file.name, file.read_bytes()) for file in sorted(own, key=lambda file: file.name))


def _check_file(name: str, data: bytes, places: dict[str, str]) -> Iterator[Problem]:
    """The problems of one file; `places` says where each id was before."""
    try:
        content = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield Problem(name, "", f"this is not UTF-8 (byte {error.start}); save it as UTF-8.")
        return
    except tomllib.TOMLDecodeError as error:
        yield Problem(name, "", f"this is not TOML: {error}.")
        return
    if "composed" in content:
        yield from _check_composed(name, content)
        return
    kind, known = content.get("kind"), facts.kinds()
    if not isinstance(kind, str) or kind not in known:
        told = f"there is no fact kind “{kind}”" if "kind" in content else "“kind” is missing"
        yield Problem(name, "", f"{told}; {nearest(str(kind), known)}")
        return
    for key in content:
        if key not in ("kind", "template"):
            yield Problem(name, "", f"there is no setting “{key}” at the top; {nearest(key, ('kind', 'template'))}")
    rows = content.get("template", [])
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        yield Problem(name, "", "there is no [[template]] in this file.")
        return
    seen: set[str] = set()
    for row in rows:
        called = str(row.get("name", "?"))
        yield from (Problem(name, called, message) for message in _check_row(row, kind))
        before = places.setdefault(f"{kind}/{called}", name)
        if called in seen or before != name:
            where = "in this file" if before == name else f"in {before}"
            yield Problem(name, called, f"the name “{called}” is there twice, {where} too; give each its own.")
        seen.add(called)


def _check_composed(name: str, content: Mapping[str, Any]) -> Iterator[Problem]:
    """The problems of a file whose items are of several facts."""
    rows = content["composed"]
    if set(content) != {"composed"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        yield Problem(name, "", "a file with [[composed]] holds these and nothing else; write the others in another.")
        return
    yield from (Problem(name, str(row.get("name", "?")), wrong) for row in rows for wrong in composed.problems(row))


def _check_row(row: Mapping[str, Any], kind: str) -> list[str]:
    messages = [*_wrong_types(row)]
    if messages:
        return messages
    roles = list(facts.kinds()[kind].ROLES)
    if row["answer"] not in ANSWERS:
        messages.append(f"there is no answer kind “{row['answer']}”; {nearest(row['answer'], ANSWERS)}")
    if row["asks"] not in roles:
        messages.append(f"there is no role “{row['asks']}”; {nearest(row['asks'], roles)}")
    for value in row.get("item_types", []):
        if value not in ITEM_TYPES:
            messages.append(f"there is no item type “{value}”; {nearest(value, ITEM_TYPES)}")
    trees = {}
    for key in _RENDERED:
        try:
            trees[key] = _tree(key, row.get(key, ""))
        except JinjaError as error:
            messages.append(f"“{key}” cannot be read: {error}.")
    messages += [message for key, tree in trees.items() for message in _unknown_names(key, tree, kind, roles)]
    return messages or list(_never(row, trees, roles))


def _wrong_types(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"“{key}” is missing." for key in REQUIRED if key not in row)
    yield from (f"“{key}” must be text." for key in TEXTS if not isinstance(row.get(key, ""), str))
    yield from (f"“{key}” is empty." for key in REQUIRED if isinstance(row.get(key), str) and not row[key].strip())
    if not isinstance(row.get("off", False), bool):
        yield "“off” must be true or false: where it is true, it is asked only if its kind is named with --kinds."
    types = row.get("item_types", ["multiple_choice"])
    if not isinstance(types, list) or not types or not all(isinstance(value, str) for value in types):
        yield '“item_types” must be a list of one text or more, as in ["multiple_choice"].'
    for key in row:
        if key not in (*REQUIRED, *OPTIONAL):
            yield f"there is no setting “{key}”; {nearest(key, [*REQUIRED, *OPTIONAL])}"


def _tree(key: str, source: str) -> nodes.Template:
    """The parsed text; raises JinjaError as well where only compiling shows what is wrong, as an unknown filter."""
    if key == "when" and source:
        environment().compile_expression(source)
        return environment().parse("{{ " + source + " }}")
    environment().from_string(source)
    return environment().parse(source)


def _unknown_names(key: str, tree: nodes.Template, kind: str, roles: Sequence[str]) -> Iterator[str]:
    known = names_of_kind(kind, tuple(roles))
    for name in sorted(meta.find_undeclared_variables(tree) - known):
        others = ", ".join(sorted(known - set(roles)))
        yield f"“{key}” uses “{name}”: there is no role “{name}”; {nearest(name, roles)} Other names are {others}."
    tests = {node.name for node in tree.find_all(nodes.Test)} - set(environment().tests)
    yield from (f"“{key}”: there is no test “{name}”; {nearest(name, environment().tests)}" for name in sorted(tests))


def _never(row: Mapping[str, Any], trees: Mapping[str, nodes.Template], roles: Sequence[str]) -> Iterator[str]:
    """Why a template that holds otherwise can never give an item."""
    types = row.get("item_types", ["multiple_choice", "short_answer"])
    claims = row["answer"] == "claim"
    if claims and "true_false" not in types:
        yield 'it can never give an item: a claim is true or false; write item_types = ["true_false"].'
    if row.get("false") and not claims:
        yield '“false” belongs to a claim: write answer = "claim", or leave it out.'
    if "true_false" in types and not claims and not row.get("claim"):
        told = "it can never give an item" if types == ["true_false"] else "it can never give a true_false item"
        yield f"{told}: add “claim”, the same as a sentence."
    if "cloze" in types and "gapped" not in meta.find_undeclared_variables(trees["stem"]):
        told = "it can never give an item" if types == ["cloze"] else "it can never give a cloze item"
        yield f"{told}: write “{{{{ gapped }}}}”, the “claim” with a gap, into the stem."
    if "gapped" in meta.find_undeclared_variables(trees["stem"]) and not row.get("claim"):
        yield "it can never give an item: “gapped” is the “claim” with a gap, and there is no claim."
    if not claims and row["asks"] in _said(trees["stem"]):
        yield f"it can never give an item: the stem tells “{row['asks']}”, which it asks."
    if row["answer"] == "office" and not {"holder", "office"} <= set(roles):
        yield "it can never give an item: offices are asked of facts that have a “holder” and an “office”."
    if row.get("when") and not meta.find_undeclared_variables(trees["when"]) and not _holds(row["when"]):
        yield f"it can never give an item: “when” is {row['when']}, whatever the fact."


def _said(tree: nodes.Template) -> set[str]:
    """The names that are written out as they are, and not only asked about."""
    written: Iterable[nodes.Output] = tree.find_all(nodes.Output)
    return {part.name for output in written for part in _parts(output) if isinstance(part, nodes.Name)}


def _parts(node: nodes.Node) -> Iterator[nodes.Node]:
    """What an output is joined of: names, and what goes through a filter."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Name):
            yield child
        elif isinstance(child, nodes.Concat | nodes.Add | nodes.Filter):
            yield from _parts(child)


def _holds(condition: str) -> bool:
    try:
        return bool(environment().compile_expression(condition)())
    except (JinjaError, ArithmeticError, TypeError, ValueError):
        return False
