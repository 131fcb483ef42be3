"""The tables of quizzes, attempts and teachers, kept beside the bank's own in one database.

They refer to items by id and version and to articles by id: the bank may edit an item, the version that an attempt
saw stays. Times are UTC. Kinds and states are plain strings, so that a new one needs no migration.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class Table(SQLModel, registry=registry()):
    """The tables of the quiz server; their own metadata, as the bank's tables are not theirs to migrate."""


class Quiz(Table, table=True):
    """A choice of items that a class takes.

    `state` is open or closed, `item_order` fixed or shuffled, `feedback` end or now; `article_open` lets students
    read the articles while they answer.
    """

    __tablename__ = "quiz"

    id: int | None = Field(default=None, primary_key=True)
    title: str
    join_code: str = Field(unique=True)
    state: str = "open"
    item_order: str = "shuffled"
    feedback: str = "end"
    article_open: bool = False
    created_at: datetime


class QuizItem(Table, table=True):
    """One item of a quiz, at its place; the version is chosen when an attempt starts."""

    __tablename__ = "quiz_item"
    __table_args__ = (UniqueConstraint("quiz_id", "item_id"),)

    id: int | None = Field(default=None, primary_key=True)
    quiz_id: int = Field(foreign_key="quiz.id", index=True)
    place: int
    item_id: str


class Attempt(Table, table=True):
    """One student, one sitting. `start_key` makes a join form that is sent twice start once."""

    __tablename__ = "quiz_attempt"

    id: int | None = Field(default=None, primary_key=True)
    public_id: str = Field(unique=True)
    quiz_id: int = Field(foreign_key="quiz.id", index=True)
    student: str
    token: str
    resume_code: str = Field(unique=True)
    start_key: str = Field(unique=True)
    started_at: datetime
    submitted_at: datetime | None = None
    points: float | None = None
    most_points: float


class AttemptItem(Table, table=True):
    """What an attempt shows at a place (from 1): the item's version and the order of what it offers.

    `score` is set once, when it counts: at once where feedback is immediate, otherwise at submission.
    """

    __tablename__ = "quiz_attempt_item"
    __table_args__ = (UniqueConstraint("attempt_id", "place"),)

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="quiz_attempt.id", index=True)
    place: int
    item_id: str
    item_version: int
    shown_order: list[int] = Field(sa_column=Column("shown_order", JSON, nullable=False))
    points: float
    score: float | None = None
    accepted: str | None = None
    why: str | None = None


class Response(Table, table=True):
    """One answer as it was given. Rows are only ever added; the highest revision of an attempt item counts."""

    __tablename__ = "quiz_response"
    __table_args__ = (
        UniqueConstraint("attempt_item_id", "revision"),
        UniqueConstraint("attempt_item_id", "send_key"),
    )

    id: int | None = Field(default=None, primary_key=True)
    attempt_item_id: int = Field(
        sa_column=Column(Integer, ForeignKey("quiz_attempt_item.id"), nullable=False, index=True)
    )
    revision: int
    send_key: str
    given: dict[str, Any] = Field(sa_column=Column("given", JSON, nullable=False))
    answered_at: datetime


class Teacher(Table, table=True):
    """Somebody who may sign in; a new password raises `session_round` and so ends every earlier sign-in."""

    __tablename__ = "quiz_teacher"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    password_hash: str
    session_round: int = 1
    created_at: datetime


class Setting(Table, table=True):
    """What the server has to remember between two starts: its secret key, the hash of a one-time set-up code."""

    __tablename__ = "quiz_setting"

    name: str = Field(primary_key=True)
    value: str
