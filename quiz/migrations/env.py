"""Runs the quiz tables' migrations on the connection that `quiz.db` hands over, in the transaction it has begun."""

from alembic import context

from quiz.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    version_table="quiz_alembic_version",  # the bank has a version table of its own in the same database
    render_as_batch=True,
)
context.run_migrations()
