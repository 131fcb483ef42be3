"""The first tables: articles, facts, items with their versions, what is missing, and what made them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "bank_article",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("published", sa.Date),
        sa.Column("source", sa.String),
        sa.Column("url", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("blocks", sa.JSON, nullable=False),
        sa.Column("sentences", sa.JSON, nullable=False),
        sa.Column("entities", sa.JSON, nullable=False),
        sa.Column("silences", sa.JSON, nullable=False),
    )
    op.create_table(
        "bank_fact",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("article_id", sa.String, sa.ForeignKey("bank_article.id"), nullable=False, index=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
    )
    op.create_table(
        "bank_item",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("article_id", sa.String, sa.ForeignKey("bank_article.id"), nullable=False, index=True),
        sa.Column("fact_id", sa.String, sa.ForeignKey("bank_fact.id"), index=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("item_type", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("touched", sa.Boolean, nullable=False),
    )
    op.create_table(
        "bank_item_version",
        sa.Column("item_id", sa.String, sa.ForeignKey("bank_item.id"), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.JSON, nullable=False),
    )
    op.create_table(
        "bank_shortfall",
        sa.Column("article_id", sa.String, sa.ForeignKey("bank_article.id"), primary_key=True),
        sa.Column("requested", sa.Integer),
        sa.Column("written", sa.Integer, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
    )
    op.create_table(
        "bank_rejection",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.String, sa.ForeignKey("bank_article.id"), nullable=False, index=True),
        sa.Column("content", sa.JSON, nullable=False),
    )
    op.create_table(
        "bank_generator",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("pipeline", sa.String, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.UniqueConstraint("name", "version", "pipeline", "seed"),
    )


def downgrade() -> None:
    for table in ("generator", "rejection", "shortfall", "item_version", "item", "fact", "article"):
        op.drop_table(f"bank_{table}")
