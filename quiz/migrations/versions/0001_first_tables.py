"""The first tables: quizzes with their items, attempts with their responses, teachers, settings."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "quiz",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("join_code", sa.String, nullable=False, unique=True),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("item_order", sa.String, nullable=False),
        sa.Column("feedback", sa.String, nullable=False),
        sa.Column("article_open", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "quiz_item",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("quiz_id", sa.Integer, sa.ForeignKey("quiz.id"), nullable=False, index=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("item_id", sa.String, nullable=False),
        sa.UniqueConstraint("quiz_id", "item_id"),
    )
    op.create_table(
        "quiz_attempt",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("public_id", sa.String, nullable=False, unique=True),
        sa.Column("quiz_id", sa.Integer, sa.ForeignKey("quiz.id"), nullable=False, index=True),
        sa.Column("student", sa.String, nullable=False),
        sa.Column("token", sa.String, nullable=False),
        sa.Column("resume_code", sa.String, nullable=False, unique=True),
        sa.Column("start_key", sa.String, nullable=False, unique=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True)),
        sa.Column("points", sa.Float),
        sa.Column("most_points", sa.Float, nullable=False),
    )
    _create_answers()
    op.create_table(
        "quiz_teacher",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("password_hash", sa.String, nullable=False),
        sa.Column("session_round", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "quiz_setting",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )


def _create_answers() -> None:
    op.create_table(
        "quiz_attempt_item",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("attempt_id", sa.Integer, sa.ForeignKey("quiz_attempt.id"), nullable=False, index=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("item_id", sa.String, nullable=False),
        sa.Column("item_version", sa.Integer, nullable=False),
        sa.Column("shown_order", sa.JSON, nullable=False),
        sa.Column("points", sa.Float, nullable=False),
        sa.Column("score", sa.Float),
        sa.Column("accepted", sa.String),
        sa.Column("why", sa.String),
        sa.UniqueConstraint("attempt_id", "place"),
    )
    op.create_table(
        "quiz_response",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("attempt_item_id", sa.Integer, sa.ForeignKey("quiz_attempt_item.id"), nullable=False, index=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("send_key", sa.String, nullable=False),
        sa.Column("given", sa.JSON, nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("attempt_item_id", "revision"),
        sa.UniqueConstraint("attempt_item_id", "send_key"),
    )


def downgrade() -> None:
    for table in (
        "quiz_setting",
        "quiz_teacher",
        "quiz_response",
        "quiz_attempt_item",
        "quiz_attempt",
        "quiz_item",
        "quiz",
    ):
        op.drop_table(table)
