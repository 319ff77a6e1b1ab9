"""Orders and what they are about: places, vehicles, children, outcomes and sightings."""

import sqlalchemy as sa

from disrupt.store.migrations.tables import part, subject, text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    subject("child", *text("authority", "born"))
    part("child_care", "child", *text("care", needed=True), *text("on", "until"))
    subject(
        "premises",
        *text("name", "kind", "address", "postcode", "uprn", "grid_reference", "online_handle"),
        *text("area", "licence_number", "owner", "note"),
    )
    subject("vehicle", *text("registration", "make", "colour", "keeper"))
    _orders()
    subject(
        "outcome",
        *text("person"),
        *text("kind", needed=True),
        *text("at", "until", "offence", "family"),
        sa.Column("cse", sa.Boolean()),
        *text("arrest", "court", "sentence_months", "area", "facts"),
    )
    part(
        "outcome_condition",
        "outcome",
        *text("number", "text", needed=True),
        *text("hours", "begins", "ends", "about"),
    )
    subject(
        "sighting",
        *text("at", "place", "people", "vehicle", "child", "manner", "authorisation", "grade"),
        *text("note"),
    )


def _orders() -> None:
    subject(
        "order",
        *text("series"),
        *text("power", needed=True),
        *text("known_as", "main", "person", "premises", "child", "applicant", "applied"),
        *text("court", "made", "served", "ends"),
        sa.Column("until_further_order", sa.Boolean()),
        *text("travel_ends", "area", "facts", "ticked", "edition", "as_found", "owner", "deputy"),
    )
    part(
        "order_condition",
        "order",
        *text("number", needed=True),
        *text("kind"),
        *text("text", needed=True),
        *text("hours", "begins", "ends", "about"),
    )
    part(
        "order_event",
        "order",
        *text("event", needed=True),
        *text("at", "detail", "person", "by", "method", "condition"),
    )
    part(
        "order_deadline",
        "order",
        *text("name", "label", "due", needed=True),
        *text("act_by"),
        *text("lost", "working", "source", "edition", needed=True),
        sa.Column("replaced_on", sa.Date()),
    )
    part(
        "attachment",
        "order",
        *text("name", needed=True),
        sa.Column("file", sa.LargeBinary(), nullable=False),
    )
    part(
        "circulation",
        "order",
        *text("told", needed=True),
        *text("at", "by", "their_reference", "taken_off"),
    )
