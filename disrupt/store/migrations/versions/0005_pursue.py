"""Pursue: disruptions, operations, meetings with actions, area returns and frozen reports."""

from datetime import date

import sqlalchemy as sa
from alembic import op

from disrupt.store.migrations.tables import part, record, subject, text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

FIGURES = ("suspicion", "crime", "intervention", "detections")


def upgrade() -> None:
    with op.batch_alter_table("outcome", recreate="always") as outcome:
        outcome.add_column(sa.Column("code", sa.Text()), insert_after="cse")
    _done()
    _meetings()
    _reported()


def _done() -> None:
    subject(
        "operation",
        *text("name", needed=True),
        *text("began", "ended", "agency", "area", "aim", "learned", "owner", "deputy", "note"),
    )
    subject(
        "disruption",
        *text("at", "strand", "tactic", "impact", "person", "premises", "group", "operation"),
        *text("agency", "area", "evidence", "worked", "difference", "in_whose_words"),
        *text("graded_by", "criteria", "moderated_by", "owner", "deputy"),
    )
    record(
        "tactic",
        *text("tactic", needed=True),
        *text("sort"),
        sa.Column("retired", sa.Boolean()),
        *text("note"),
    )


def _meetings() -> None:
    subject("meeting", *text("forum", "at", "place", "rule"))
    subject(
        "action",
        *text("meeting"),
        *text("action", needed=True),
        *text("agency", "owner"),
        sa.Column("due", sa.Date()),
        *text("action_rag", "outcome_rag"),
        sa.Column("closed", sa.Date()),
        *text("about"),
    )
    part(
        "agenda_item",
        "meeting",
        *text("item", "state", "reason", "decision", "score"),
        *text("about", needed=True),
    )
    op.create_index("ix_agenda_item_about", "agenda_item", ["about"])
    part("attendance", "meeting", *text("agency", "name", "rank", "came"))


def _reported() -> None:
    _returned("area_return", text("area", needed=True), text("code", "region"))
    _returned("printed_total", text("region"), [])
    record(
        "frozen_report",
        *text("name", "report", needed=True),
        *_period(),
        *text("area"),
        sa.Column("public", sa.Boolean()),
        *text("as_at", needed=True),
        *text("author", "sha256"),
        sa.Column("file", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_frozen_report_name", "frozen_report", ["name"])


def _returned(table: str, first: list[sa.Column[str]], then: list[sa.Column[str]]) -> None:
    record(
        table,
        *_period(),
        *first,
        *then,
        *text(*FIGURES, "entered_by"),
        sa.Column("entered_on", sa.Date()),
        *text("taken_from"),
    )


def _period() -> list[sa.Column[date]]:
    return [sa.Column(f"period_{end}", sa.Date(), nullable=False) for end in ("from", "to")]
