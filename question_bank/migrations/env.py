"""Runs the bank's migrations on the connection of `question_bank.bank`, in the transaction it has begun."""

from alembic import context

from question_bank.bank.tables import VERSION_TABLE, Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite alters a table by copying it
)
context.run_migrations()
