"""What the tests of exports share: files of the invented bank, and readers that others wrote."""

import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from question_bank import exports
from question_bank.model import BankDocument, Item
from tests import factories

ROOT = Path(__file__).parents[2]
NODE_MODULES = ROOT / ".tools" / "node_modules"
_READ_GIFT = """
const { parse } = require("gift-pegjs");
const text = require("fs").readFileSync(0, "utf8");
process.stdout.write(JSON.stringify(parse(text)));
"""


@pytest.fixture(scope="session")
def document() -> BankDocument:
    """The invented bank: two articles, items of every type."""
    return factories.document()


@pytest.fixture(scope="session")
def export(document: BankDocument) -> Callable[..., exports.Export]:
    """Writes items of the invented bank, all of them where none are given."""

    def write(name: str, items: Sequence[Item] = document.items, **options: Any) -> exports.Export:
        articles = [sheet.article for sheet in document.sheets]
        return exports.export(name, items, articles, **({"title": "Norvik & its bridge"} | options))

    return write


@pytest.fixture(scope="session")
def read_gift() -> Callable[[bytes], list[dict[str, Any]]]:
    """Reads GIFT with gift-pegjs; what it cannot parse fails the test."""
    if shutil.which("node") is None:
        pytest.skip("Node.js is not here; `make test` installs it")
    if not (NODE_MODULES / "gift-pegjs").is_dir():
        pytest.skip("gift-pegjs is not here; `make test` installs it into .tools")

    def read(data: bytes) -> list[dict[str, Any]]:
        done = subprocess.run(
            ["node", "-e", _READ_GIFT],
            input=data,
            capture_output=True,
            check=False,
            cwd=NODE_MODULES.parent,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr.decode()
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found

    return read
