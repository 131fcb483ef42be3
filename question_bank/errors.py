"""What can go wrong for a user, each error a sentence that names what was given and what is allowed."""


class QuestionBankError(Exception):
    """Any failure that the user can mend; its text is shown as it is, without a traceback."""

    exit_code = 1


class ReadError(QuestionBankError):
    """An article that cannot be read: missing, empty, binary, in another language, too long."""

    exit_code = 3


class SettingError(QuestionBankError):
    """A setting, name or option that does not exist or is out of range."""

    exit_code = 2


class TemplateError(QuestionBankError):
    """An item template that does not hold: unknown kind or role, broken syntax."""

    exit_code = 4


class InterchangeError(QuestionBankError):
    """A bank or facts file that does not follow the interchange format."""

    exit_code = 5


class BankError(QuestionBankError):
    """A bank that cannot be opened, migrated or written."""

    exit_code = 6


class NothingToAsk(QuestionBankError):
    """An article that was read but has no sentence that yields a fact or item."""

    exit_code = 7
