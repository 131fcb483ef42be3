"""What can go wrong for a student or teacher, each error a sentence that says what to do."""

from question_bank.errors import QuestionBankError


class QuizError(QuestionBankError):
    """Any failure of the quiz server that its user can mend."""


class NoSuchQuiz(QuizError):
    """A join code or number that no quiz has."""


class QuizClosed(QuizError):
    """A quiz that takes no answers now."""


class NoSuchAttempt(QuizError):
    """An attempt that does not exist, or a resume code that no attempt has."""


class AlreadySubmitted(QuizError):
    """An answer to an attempt that was handed in before."""


class AnswerIsFinal(QuizError):
    """A second answer where feedback came at once."""


class WrongForm(QuizError):
    """A form with a value that is missing, too long or not on offer; `faults` names each field."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(" ".join(faults.values()))
        self.faults = faults


class SignInRefused(QuizError):
    """A name, password or set-up code that is not right, or too many tries."""
