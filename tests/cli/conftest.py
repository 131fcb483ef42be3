"""A way to run one command as a user would, and a bank to run it on."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from question_bank import interchange
from question_bank.cli import main
from question_bank.model import BankDocument


@dataclass(frozen=True)
class Ended:
    """What a command left: exit code, standard output, standard error."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.decode().splitlines()


Cli = Callable[..., Ended]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    """Runs a command in an empty folder with no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("QUESTION_BANK", "QUESTION_BANK_PIPELINE", "QUESTION_BANK_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        captured = capfdbinary.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err.decode())

    return run


@pytest.fixture
def bank_json(tmp_path: Path, sample_document: BankDocument) -> Path:
    """The sample's bank as JSON."""
    path = tmp_path / "sample.json"
    path.write_bytes(interchange.dump(sample_document))
    return path


@pytest.fixture
def bank(cli: Cli, bank_json: Path) -> Path:
    """A bank that holds the sample's items, at the place where commands look without being told."""
    assert cli("import", bank_json).code == 0
    return bank_json.parent / "bank.sqlite"
