"""A teacher's wishes go in: quizzes are made, opened, closed and changed. The only code that changes a quiz."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, func, select

from quiz import codes
from quiz.assembly import FEEDBACKS, ORDERS
from quiz.db import Store
from quiz.errors import NoSuchQuiz, WrongForm
from quiz.tables import Attempt, Quiz, QuizItem

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Options:
    """How a quiz is given. `item_order` is one of assembly.ORDERS, `feedback` one of assembly.FEEDBACKS."""

    item_order: str = "shuffled"
    feedback: str = "end"
    article_open: bool = False


@dataclass(frozen=True, slots=True)
class QuizSummary:
    """One line of the dashboard: a quiz with the numbers of its items, of attempts begun and handed in."""

    quiz: Quiz
    items: int
    begun: int
    submitted: int


def create(store: Store, title: str, item_ids: Sequence[str], *, options: Options, now: Callable[[], datetime]) -> Quiz:
    """A new open quiz with these items in this order. Raises WrongForm for a title or option that is not possible."""
    _check(title, options)

    def work(session: Session) -> Quiz:
        quiz = Quiz(
            title=title.strip(),
            join_code=_free_code(session),
            item_order=options.item_order,
            feedback=options.feedback,
            article_open=options.article_open,
            created_at=now(),
        )
        session.add(quiz)
        session.flush()
        _place_items(session, quiz, item_ids)
        return quiz

    return store.write(work)


def _check(title: str, options: Options) -> None:
    faults = {}
    if not title.strip() or len(title.strip()) > LONGEST_TITLE:
        faults["title"] = f"Give the quiz a title of at most {LONGEST_TITLE} letters."
    if options.item_order not in ORDERS:
        faults["item_order"] = f"The order is one of {', '.join(ORDERS)}."
    if options.feedback not in FEEDBACKS:
        faults["feedback"] = f"Feedback comes at one of {', '.join(FEEDBACKS)}."
    if faults:
        raise WrongForm(faults)


def _free_code(session: Session) -> str:
    """A join code that no quiz has; among hundreds of millions the first try nearly always is one."""
    while True:
        code = codes.join_code()
        if session.exec(select(Quiz).where(Quiz.join_code == code)).first() is None:
            return code


def _place_items(session: Session, quiz: Quiz, item_ids: Sequence[str]) -> None:
    assert quiz.id is not None
    for place, item_id in enumerate(dict.fromkeys(item_ids), start=1):
        session.add(QuizItem(quiz_id=quiz.id, place=place, item_id=item_id))


def change(store: Store, quiz_id: int, title: str, *, options: Options) -> None:
    """A new title and new options. Raises NoSuchQuiz and WrongForm."""
    _check(title, options)

    def work(session: Session) -> None:
        quiz = _existing(session, quiz_id)
        quiz.title = title.strip()
        quiz.item_order, quiz.feedback = options.item_order, options.feedback
        quiz.article_open = options.article_open

    store.write(work)


def set_items(store: Store, quiz_id: int, item_ids: Sequence[str]) -> None:
    """Other items, from the next attempt on; attempts that have begun keep theirs. Raises NoSuchQuiz."""

    def work(session: Session) -> None:
        quiz = _existing(session, quiz_id)
        session.exec(delete(QuizItem).where(col(QuizItem.quiz_id) == quiz_id))
        _place_items(session, quiz, item_ids)

    store.write(work)


def set_state(store: Store, quiz_id: int, state: str) -> None:
    """Opens or closes a quiz. Raises NoSuchQuiz, and WrongForm for any other state."""
    if state not in ("open", "closed"):
        raise WrongForm({"state": "A quiz is open or closed."})

    def work(session: Session) -> None:
        _existing(session, quiz_id).state = state

    store.write(work)


def _existing(session: Session, quiz_id: int) -> Quiz:
    quiz = session.get(Quiz, quiz_id)
    if quiz is None:
        raise NoSuchQuiz("There is no such quiz: choose one from the list.")
    return quiz


def by_id(store: Store, quiz_id: int) -> Quiz:
    """The quiz with this number. Raises NoSuchQuiz."""
    with store.read() as session:
        return _existing(session, quiz_id)


def by_join_code(store: Store, code: str) -> Quiz:
    """The quiz that a join code belongs to, open or closed. Raises NoSuchQuiz."""
    with store.read() as session:
        quiz = session.exec(select(Quiz).where(Quiz.join_code == codes.tidy(code))).first()
    if quiz is None:
        raise NoSuchQuiz(
            f"No quiz has the code “{code.strip()[:20]}”. Look at it again, letter by letter, or ask your teacher."
        )
    return quiz


def item_ids(store: Store, quiz_id: int) -> list[str]:
    """The ids of a quiz's items by place."""
    with store.read() as session:
        statement = select(QuizItem.item_id).where(QuizItem.quiz_id == quiz_id).order_by(col(QuizItem.place))
        return list(session.exec(statement))


def newest_open(store: Store) -> Quiz | None:
    """The open quiz that was made last."""
    with store.read() as session:
        statement = select(Quiz).where(Quiz.state == "open").order_by(col(Quiz.id).desc())
        return session.exec(statement).first()


def summaries(store: Store) -> list[QuizSummary]:
    """Every quiz with its numbers, the newest first."""
    with store.read() as session:
        items = dict(session.exec(select(QuizItem.quiz_id, func.count()).group_by(col(QuizItem.quiz_id))).all())
        per_quiz = select(Attempt.quiz_id, func.count()).group_by(col(Attempt.quiz_id))
        begun = dict(session.exec(per_quiz).all())
        submitted = dict(session.exec(per_quiz.where(col(Attempt.submitted_at).is_not(None))).all())
        quizzes = session.exec(select(Quiz).order_by(col(Quiz.id).desc())).all()
    return [
        QuizSummary(quiz, items.get(quiz.id or 0, 0), begun.get(quiz.id or 0, 0), submitted.get(quiz.id or 0, 0))
        for quiz in quizzes
    ]
