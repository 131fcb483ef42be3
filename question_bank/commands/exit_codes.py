"""How a command ended goes in; the number that a script sees comes out, one table for help, README and code."""

from enum import IntEnum
from typing import Final

from question_bank import errors


class ExitCode(IntEnum):
    """Every number with which `question-bank` can end; those of one kind of error come from errors.py."""

    OK = 0
    FAILED = errors.QuestionBankError.exit_code
    SETTING = errors.SettingError.exit_code
    READ = errors.ReadError.exit_code
    TEMPLATE = errors.TemplateError.exit_code
    INTERCHANGE = errors.InterchangeError.exit_code
    BANK = errors.BankError.exit_code
    NOTHING = errors.NothingToAsk.exit_code
    PARTLY = 8
    UNEXPECTED = 70
    INTERRUPTED = 130


MEANINGS: Final[dict[ExitCode, str]] = {
    ExitCode.OK: "everything was done",
    ExitCode.FAILED: "failed for a reason that the message names",
    ExitCode.SETTING: "an option, name or value that does not exist or is out of range",
    ExitCode.READ: "an article that cannot be read",
    ExitCode.TEMPLATE: "an item template that does not hold",
    ExitCode.INTERCHANGE: "a bank or facts file that does not follow the format",
    ExitCode.BANK: "a bank that cannot be opened, migrated or written",
    ExitCode.NOTHING: "nothing to ask, or nothing to write",
    ExitCode.PARTLY: "some articles or facts could not be used and are named; the others were done",
    ExitCode.UNEXPECTED: "a fault in the program; QUESTION_BANK_DEBUG=1 shows where",
    ExitCode.INTERRUPTED: "interrupted from the keyboard",
}


def of(error: BaseException) -> ExitCode:
    """The code for an error; what is no QuestionBankError is a fault in the program."""
    if isinstance(error, errors.QuestionBankError):
        return ExitCode(error.exit_code)
    return ExitCode.UNEXPECTED


def help_text() -> str:
    """The table of codes as the last paragraph of `--help`."""
    return "\n".join(["\n\n\b", "Exit codes:", *(f"  {code:>3}  {meaning}" for code, meaning in MEANINGS.items())])
