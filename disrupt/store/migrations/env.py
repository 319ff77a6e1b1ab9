"""How Alembic runs our steps: on the connection it is given, never on one of its own."""

from alembic import context

from disrupt.store.schema import guard

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    render_as_batch=True,
    transaction_per_migration=True,
    on_version_apply=lambda **_: guard(connection),
)
with context.begin_transaction():
    context.run_migrations()
