"""A student's actions go in: start, answer, submit. The only code that changes an attempt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from sqlmodel import Session, col, delete, select

from question_bank.model import Item
from quiz import codes
from quiz.assembly import item_order, option_order
from quiz.db import Store
from quiz.errors import AlreadySubmitted, AnswerIsFinal, NoSuchAttempt, NoSuchQuiz, QuizClosed, WrongForm
from quiz.items import ItemSource
from quiz.scoring import Response, Score, score
from quiz.sittings import attempt_items, latest_responses
from quiz.tables import Attempt, AttemptItem, Quiz, QuizItem
from quiz.tables import Response as ResponseRow

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Attempts:
    """All attempts of one server. `now` is the server's clock, `chance` shuffles; every change goes through `store`."""

    store: Store
    items: ItemSource
    now: Callable[[], datetime]
    chance: Random

    def start(self, quiz_id: int, student: str, *, start_key: str) -> Attempt:
        """A new attempt, or the one that the same key and name began before.

        Raises NoSuchQuiz, QuizClosed (also where the quiz has no items left), WrongForm for a name that is empty or
        too long.
        """
        name = " ".join(student.split())
        if not name or len(name) > LONGEST_NAME:
            raise WrongForm({"student": f"Enter your name, at most {LONGEST_NAME} letters."})
        offered = self._offered(quiz_id)
        key = full_start_key(start_key, quiz_id, name)
        return self.store.write(lambda session: self._start(session, quiz_id, name, key, offered))

    def _offered(self, quiz_id: int) -> list[tuple[int, Item]]:
        """Version and item of everything a new attempt shows; what the teacher has rejected since is left out."""
        with self.store.read() as session:
            statement = select(QuizItem).where(QuizItem.quiz_id == quiz_id).order_by(col(QuizItem.place))
            rows = list(session.exec(statement))
        current = [self.items.current(row.item_id) for row in rows]
        return [(version, item) for version, item in current if item.status != "rejected"]

    def _start(
        self, session: Session, quiz_id: int, name: str, start_key: str, offered: list[tuple[int, Item]]
    ) -> Attempt:
        begun = session.exec(select(Attempt).where(Attempt.start_key == start_key)).first()
        if begun is not None:
            return begun
        quiz = session.get(Quiz, quiz_id)
        if quiz is None:
            raise NoSuchQuiz("This quiz does not exist any more: ask your teacher for a new code.")
        if quiz.state != "open":
            raise QuizClosed("This quiz is closed: ask your teacher to open it.")
        if not offered:
            raise QuizClosed("This quiz has no questions yet: ask your teacher to add some.")
        attempt = Attempt(
            public_id=codes.token()[:16],
            quiz_id=quiz_id,
            student=name,
            token=codes.token(),
            resume_code=codes.resume_code(),
            start_key=start_key,
            started_at=self.now(),
            most_points=sum(item.points for _, item in offered),
        )
        session.add(attempt)
        session.flush()
        self._lay_out(session, attempt, quiz, offered)
        return attempt

    def _lay_out(self, session: Session, attempt: Attempt, quiz: Quiz, offered: list[tuple[int, Item]]) -> None:
        """Fixes what this attempt shows: versions, places, and the order of options."""
        assert attempt.id is not None
        for place, index in enumerate(item_order(len(offered), order=quiz.item_order, chance=self.chance), start=1):
            version, item = offered[index]
            row = AttemptItem(
                attempt_id=attempt.id,
                place=place,
                item_id=item.id,
                item_version=version,
                shown_order=option_order(item, chance=self.chance),
                points=item.points,
            )
            session.add(row)

    def answer(self, public_id: str, place: int, response: Response, *, send_key: str) -> None:
        """Saves an answer; the same `send_key` again changes nothing, and an answer as before adds nothing.

        Raises NoSuchAttempt (also for a place that the attempt has not), AlreadySubmitted, QuizClosed, and
        AnswerIsFinal where feedback was given at once.
        """
        self.store.write(lambda session: self._answer(session, public_id, place, response, send_key))

    def _answer(self, session: Session, public_id: str, place: int, response: Response, send_key: str) -> None:
        attempt, quiz = _attempt(session, public_id)
        row = session.exec(select(AttemptItem).where(AttemptItem.attempt_id == attempt.id, AttemptItem.place == place))
        asked = row.first()
        if asked is None or asked.id is None:
            raise NoSuchAttempt(f"This attempt has no question {place}.")
        earlier = list(
            session.exec(
                select(ResponseRow).where(ResponseRow.attempt_item_id == asked.id).order_by(col(ResponseRow.revision))
            )
        )
        if any(sent.send_key == send_key for sent in earlier) or _unchanged(earlier, response):
            return
        _check_open(attempt, quiz)
        if quiz.feedback == "now" and earlier:
            raise AnswerIsFinal("This question was answered before, and its feedback shown: the first answer counts.")
        session.add(
            ResponseRow(
                attempt_item_id=asked.id,
                revision=len(earlier) + 1,
                send_key=send_key,
                given=response.as_json(),
                answered_at=self.now(),
            )
        )
        if quiz.feedback == "now":
            _keep(asked, self._score(asked, response))

    def submit(self, public_id: str) -> Attempt:
        """Hands the attempt in and scores it, once: a second time changes nothing.

        A closed quiz still takes what was saved before. Raises NoSuchAttempt.
        """
        return self.store.write(lambda session: self._submit(session, public_id))

    def _submit(self, session: Session, public_id: str) -> Attempt:
        attempt, _quiz = _attempt(session, public_id)
        if attempt.submitted_at is not None:
            return attempt
        assert attempt.id is not None
        given = latest_responses(session, attempt.id)
        total = 0.0
        for asked in attempt_items(session, attempt.id):
            last = given.get(asked.id or 0)
            result = self._score(asked, Response.from_json(last.given) if last else None)
            _keep(asked, result)
            total += result.value * asked.points
        attempt.points = total
        attempt.submitted_at = self.now()
        return attempt

    def _score(self, asked: AttemptItem, response: Response | None) -> Score:
        item = self.items.version(asked.item_id, asked.item_version)
        return score(item, response, self.items.typed_key(asked.item_id, asked.item_version) if item.answers else None)

    def submit_all(self, quiz_id: int) -> int:
        """Hands in every unfinished attempt of a quiz with what was saved; returns how many."""
        with self.store.read() as session:
            statement = select(Attempt.public_id).where(Attempt.quiz_id == quiz_id)
            waiting = list(session.exec(statement.where(col(Attempt.submitted_at).is_(None))))
        for public_id in waiting:
            self.submit(public_id)
        return len(waiting)

    def remove(self, public_id: str) -> None:
        """Deletes an attempt with its answers for good, as a teacher's trial or at a student's wish."""
        self.store.write(lambda session: _remove(session, public_id))


def full_start_key(start_key: str, quiz_id: int, name: str) -> str:
    """What makes a start the same start: the page that was sent, the quiz and the name that were typed into it."""
    return f"{start_key}:{quiz_id}:{name}"


def _attempt(session: Session, public_id: str) -> tuple[Attempt, Quiz]:
    found = session.exec(select(Attempt, Quiz).join(Quiz).where(Attempt.public_id == public_id)).first()
    if found is None:
        raise NoSuchAttempt("There is no such attempt: go to the start page and enter your join code.")
    return found


def _check_open(attempt: Attempt, quiz: Quiz) -> None:
    if attempt.submitted_at is not None:
        raise AlreadySubmitted("This quiz was handed in before, so this answer was not counted.")
    if quiz.state != "open":
        raise QuizClosed("Your teacher has closed this quiz, so this answer was not saved.")


def _unchanged(earlier: list[ResponseRow], response: Response) -> bool:
    return response == Response.from_json(earlier[-1].given) if earlier else response.empty


def _keep(asked: AttemptItem, result: Score) -> None:
    asked.score, asked.accepted, asked.why = result.value, result.accepted, result.why


def _remove(session: Session, public_id: str) -> None:
    attempt, _quiz = _attempt(session, public_id)
    asked = select(AttemptItem.id).where(AttemptItem.attempt_id == attempt.id)
    session.exec(delete(ResponseRow).where(col(ResponseRow.attempt_item_id).in_(asked)))
    session.exec(delete(AttemptItem).where(col(AttemptItem.attempt_id) == attempt.id))
    session.delete(attempt)
