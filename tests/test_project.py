"""The project itself goes in: its imports, its docstrings, its README and what no tracked file may hold are checked."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from question_bank import errors
from question_bank.cli import app
from question_bank.commands.exit_codes import MEANINGS, ExitCode

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    path for folder in ("question_bank", "quiz", "benchmarks", "tests") for path in (ROOT / folder).rglob("*.py")
)
README = (ROOT / "README.md").read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, by its full name, wherever in the file it does."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            beginning = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*beginning, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def imports(path: Path, *packages: str) -> set[str]:
    return {name for name in imports_of(path) if name.split(".")[0] in packages}


def of(folder: str) -> list[Path]:
    return [path for path in MODULES if name_of(path).startswith(folder + "/")]


@pytest.mark.parametrize("path", of("question_bank"), ids=name_of)
def test_question_bank_knows_nothing_of_the_web(path: Path) -> None:
    assert not imports(path, "quiz", "flask", "werkzeug", "waitress")


@pytest.mark.parametrize("path", of("quiz"), ids=name_of)
def test_only_the_web_folder_imports_flask(path: Path) -> None:
    if not name_of(path).startswith("quiz/web/") and name_of(path) != "quiz/__init__.py":
        assert not imports(path, "flask")


@pytest.mark.parametrize("path", [*of("question_bank"), *of("quiz")], ids=name_of)
def test_only_language_and_facts_import_spacy(path: Path) -> None:
    if not name_of(path).startswith(("question_bank/language/", "question_bank/facts/")):
        assert not imports(path, "spacy")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree)


@pytest.mark.parametrize("path", [p for p in MODULES if not name_of(p).startswith("tests/")], ids=name_of)
def test_a_module_has_a_telling_name_and_one_subject(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "managers", "manager", "handlers", "misc", "common"}
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def declared(*, development: bool = False) -> set[str]:
    """The packages that pyproject.toml says the program needs; with those of its development."""
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = content["project"]["dependencies"] + (content["dependency-groups"]["dev"] if development else [])
    return {re.split(r"[^\w.-]", line)[0].lower() for line in lines}


@pytest.mark.parametrize("path", [*of("question_bank"), *of("quiz")], ids=name_of)
def test_what_is_imported_is_declared(path: Path) -> None:
    by_hand = path.stem.endswith("_sources")  # run by hand in a checkout, to write data files anew
    own = {*sys.stdlib_module_names, "question_bank", "quiz"}
    providers = packages_distributions()
    for module in {name.split(".")[0] for name in imports_of(path)} - own:
        assert {name.lower() for name in providers.get(module, [module])} & declared(development=by_hand), module


def test_what_is_declared_is_used() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in [*of("question_bank"), *of("quiz")])
    providers = packages_distributions()
    for package in declared():
        modules = [module for module, names in providers.items() if package in map(str.lower, names)]
        assert any(re.search(rf"\b{re.escape(module)}\b", sources) for module in modules), package


def tracked_texts() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8000]]


# Put together from pieces, so that this file does not hold what it forbids.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.])/(?:home|Users|root|work|mnt)/\w+",
    "the address of a package registry": r"(?:py" r"pi\.org|pythonhosted" r"\.org|registry\.npm" r"js|files\.python)",
    "work left undone": r"\b(?:TO" r"DO|FIX" r"ME|NotImplemented" r"Error|coming " r"soon)\b",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{name_of(path)}:{number}: {line.strip()[:80]}"
        for path in tracked_texts()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_nothing_is_tracked_that_records_addresses_or_is_data() -> None:
    unwanted = re.compile(r"(^|/)(uv\.lock|package-lock\.json|node_modules/|\.venv/|\.tools/)|\.(sqlite3?|db)$")
    assert [name_of(path) for path in tracked_texts() if unwanted.search(name_of(path))] == []


def commands() -> dict[str, typer.core.TyperCommand]:
    """Every command by the words that call it: `generate`, `templates list` …"""
    found = {}
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        below = getattr(command, "commands", None)
        found.update({f"{name} {inner}": each for inner, each in below.items()} if below else {name: command})
    return found


@pytest.mark.parametrize("name", commands())
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"question-bank {re.escape(name)}\b", README)


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = commands()[name]
    assert command.help
    assert f"question-bank {name}" in (command.epilog or "")


@pytest.mark.parametrize("name", commands())
def test_every_option_has_help(name: str) -> None:
    without = [p.name for p in commands()[name].params if not getattr(p, "help", None)]
    assert without == []


def test_every_kind_of_error_has_its_exit_code_and_each_code_is_explained() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    assert {kind.exit_code for kind in kinds} <= set(ExitCode)
    assert set(MEANINGS) == set(ExitCode)
    for code, meaning in MEANINGS.items():
        assert re.search(rf"^\| {code.value} +\| {re.escape(meaning)} +\|$", README, re.MULTILINE), code
