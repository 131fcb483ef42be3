"""An attempt's id goes in; out comes what a page shows of it: quiz, questions, answers so far. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from question_bank.model import Item
from quiz.codes import tidy
from quiz.db import Store
from quiz.errors import NoSuchAttempt
from quiz.items import ItemSource
from quiz.scoring import Response, Score
from quiz.tables import Attempt, AttemptItem, Quiz
from quiz.tables import Response as ResponseRow


@dataclass(frozen=True, slots=True)
class Question:
    """One item of an attempt as it was shown; `score` is None until it counts."""

    place: int
    item: Item
    version: int
    shown_order: tuple[int, ...]
    points: float
    response: Response | None
    score: Score | None

    @property
    def answered(self) -> bool:
        """Whether something was given; an answer that was emptied again is none."""
        return self.response is not None and not self.response.empty

    @property
    def complete(self) -> bool:
        """Whether an answer has no gap: in matching and ordering each row wants one, and no rank twice."""
        if self.response is None or not self.answered:
            return False
        places = self.response.places
        return None not in places and (not self.item.sequence or len(set(places)) == len(places))


@dataclass(frozen=True, slots=True)
class Sitting:
    """An attempt with its quiz and all its questions, in the order of this attempt."""

    attempt: Attempt
    quiz: Quiz
    questions: tuple[Question, ...]

    @property
    def submitted(self) -> bool:
        """Whether it was handed in."""
        return self.attempt.submitted_at is not None

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The places of the questions without an answer."""
        return tuple(question.place for question in self.questions if not question.answered)


def load(store: Store, items: ItemSource, public_id: str) -> Sitting:
    """The sitting with this public id. Raises NoSuchAttempt."""
    with store.read() as session:
        found = session.exec(select(Attempt, Quiz).join(Quiz).where(Attempt.public_id == public_id)).first()
        if found is None:
            raise NoSuchAttempt("There is no such attempt: go to the start page and enter your join code.")
        attempt, quiz = found
        return Sitting(attempt, quiz, _questions(session, items, attempt))


def of_quiz(store: Store, items: ItemSource, quiz_id: int) -> list[Sitting]:
    """Every sitting of a quiz, the first begun first."""
    with store.read() as session:
        statement = select(Attempt, Quiz).join(Quiz).where(Attempt.quiz_id == quiz_id).order_by(col(Attempt.id))
        return [
            Sitting(attempt, quiz, _questions(session, items, attempt)) for attempt, quiz in session.exec(statement)
        ]


def by_resume_code(store: Store, code: str) -> Attempt:
    """The attempt that a student's resume code belongs to. Raises NoSuchAttempt."""
    with store.read() as session:
        attempt = session.exec(select(Attempt).where(Attempt.resume_code == tidy(code))).first()
    if attempt is None:
        raise NoSuchAttempt(
            "No attempt has this resume code. Check each letter and figure; your teacher can look it up, too."
        )
    return attempt


def unfinished(store: Store, public_ids: Iterable[str]) -> list[tuple[Attempt, Quiz]]:
    """Those of these attempts that were not handed in, with their quizzes, the newest first."""
    with store.read() as session:
        statement = (
            select(Attempt, Quiz)
            .join(Quiz)
            .where(col(Attempt.public_id).in_(list(public_ids)), col(Attempt.submitted_at).is_(None))
            .order_by(col(Attempt.id).desc())
        )
        return [(attempt, quiz) for attempt, quiz in session.exec(statement)]


def latest_responses(session: Session, attempt_id: int) -> dict[int, ResponseRow]:
    """The response that counts for each attempt item of an attempt, by the attempt item's id."""
    statement = (
        select(ResponseRow)
        .join(AttemptItem)
        .where(AttemptItem.attempt_id == attempt_id)
        .order_by(col(ResponseRow.revision))
    )
    return {row.attempt_item_id: row for row in session.exec(statement)}


def attempt_items(session: Session, attempt_id: int) -> list[AttemptItem]:
    """The rows of an attempt's items by place."""
    statement = select(AttemptItem).where(AttemptItem.attempt_id == attempt_id).order_by(col(AttemptItem.place))
    return list(session.exec(statement))


def _questions(session: Session, items: ItemSource, attempt: Attempt) -> tuple[Question, ...]:
    assert attempt.id is not None
    given = latest_responses(session, attempt.id)
    return tuple(_question(row, items, given.get(row.id or 0)) for row in attempt_items(session, attempt.id))


def _question(row: AttemptItem, items: ItemSource, given: ResponseRow | None) -> Question:
    return Question(
        place=row.place,
        item=items.version(row.item_id, row.item_version),
        version=row.item_version,
        shown_order=tuple(row.shown_order),
        points=row.points,
        response=Response.from_json(given.given) if given else None,
        score=None if row.score is None else Score(row.score, accepted=row.accepted, why=row.why or ""),
    )


def with_response(question: Question, response: Response) -> Question:
    """The question as if this had been given, to show what could not be saved."""
    return replace(question, response=response)
