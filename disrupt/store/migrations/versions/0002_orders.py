"""Orders and what they are about: places, vehicles, children, outcomes and sightings."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _subject("child", *_text("authority", "born"))
    _part("child_care", "child", *_text("care", needed=True), *_text("on", "until"))
    _subject(
        "premises",
        *_text("name", "kind", "address", "postcode", "uprn", "grid_reference", "online_handle"),
        *_text("area", "licence_number", "owner", "note"),
    )
    _subject("vehicle", *_text("registration", "make", "colour", "keeper"))
    _orders()
    _subject(
        "outcome",
        *_text("person"),
        *_text("kind", needed=True),
        *_text("at", "until", "offence", "family"),
        sa.Column("cse", sa.Boolean()),
        *_text("arrest", "court", "sentence_months", "area", "facts"),
    )
    _part(
        "outcome_condition",
        "outcome",
        *_text("number", "text", needed=True),
        *_text("hours", "begins", "ends", "about"),
    )
    _subject(
        "sighting",
        *_text("at", "place", "people", "vehicle", "child", "manner", "authorisation", "grade"),
        *_text("note"),
    )


def _orders() -> None:
    _subject(
        "order",
        *_text("series"),
        *_text("power", needed=True),
        *_text("known_as", "main", "person", "premises", "child", "applicant", "applied"),
        *_text("court", "made", "served", "ends"),
        sa.Column("until_further_order", sa.Boolean()),
        *_text("travel_ends", "area", "facts", "ticked", "edition", "as_found", "owner", "deputy"),
    )
    _part(
        "order_condition",
        "order",
        *_text("number", needed=True),
        *_text("kind"),
        *_text("text", needed=True),
        *_text("hours", "begins", "ends", "about"),
    )
    _part(
        "order_event",
        "order",
        *_text("event", needed=True),
        *_text("at", "detail", "person", "by", "method", "condition"),
    )
    _part(
        "order_deadline",
        "order",
        *_text("name", "label", "due", needed=True),
        *_text("act_by"),
        *_text("lost", "working", "source", "edition", needed=True),
        sa.Column("replaced_on", sa.Date()),
    )
    _part(
        "attachment",
        "order",
        *_text("name", needed=True),
        sa.Column("file", sa.LargeBinary(), nullable=False),
    )
    _part(
        "circulation",
        "order",
        *_text("told", needed=True),
        *_text("at", "by", "their_reference", "taken_off"),
    )


def _text(*names: str, needed: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=not needed) for name in names]


def _subject(table: str, *columns: sa.schema.SchemaItem) -> None:
    unique = sa.UniqueConstraint("reference", name=f"uq_{table}_reference")
    _record(table, *_text("reference", needed=True), *columns, unique)


def _part(table: str, of: str, *columns: sa.schema.SchemaItem) -> None:
    owner = f"{of}_id"
    _record(
        table,
        sa.Column(owner, sa.Integer(), nullable=False),
        *columns,
        sa.Column("recorded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            [owner], [f"{of}.id"], name=f"fk_{table}_{owner}", ondelete="RESTRICT"
        ),
    )
    op.create_index(f"ix_{table}_{owner}", table, [owner])


def _record(table: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "version")),
        *_text("made_at", "changed_at", needed=True),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
