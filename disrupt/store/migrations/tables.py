"""How the table of a record is made, the same in every step: what stands here never changes."""

import sqlalchemy as sa
from alembic import op


def text(*names: str, needed: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=not needed) for name in names]


def subject(table: str, *columns: sa.schema.SchemaItem) -> None:
    unique = sa.UniqueConstraint("reference", name=f"uq_{table}_reference")
    record(table, *text("reference", needed=True), *columns, unique)


def part(table: str, of: str, *columns: sa.schema.SchemaItem) -> None:
    owner = f"{of}_id"
    record(
        table,
        sa.Column(owner, sa.Integer(), nullable=False),
        *columns,
        sa.Column("recorded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            [owner], [f"{of}.id"], name=f"fk_{table}_{owner}", ondelete="RESTRICT"
        ),
    )
    op.create_index(f"ix_{table}_{owner}", table, [owner])


def record(table: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "version")),
        *text("made_at", "changed_at", needed=True),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
