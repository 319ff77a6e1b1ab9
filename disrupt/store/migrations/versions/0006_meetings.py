"""Meetings: forums and whom they invite, headings, requests, plans, rules of quorum, weights."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from disrupt.store.migrations.tables import part, record, subject, text

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _forums()
    _more_of_meetings()
    _parts_of_meetings()
    _plans()
    record(
        "quorum_rule",
        *text("rule", needed=True),
        *text("organisations", "ranks", "agencies", "counts"),
        sa.Column("retired", sa.Boolean()),
        *text("edition"),
    )
    record(
        "score_weights",
        sa.Column("since", sa.Date(), nullable=False),
        *text("edition", needed=True),
        *text("recency", "frequency", "gravity", "victims", "settled_by"),
    )


def _forums() -> None:
    subject(
        "forum",
        *text("name", needed=True),
        *text("rule", "every", "week", "weekday", "begins", "place", "papers_days"),
        *text("papers_when", "agenda", "statement", "agreement", "agreement_ends"),
        *text("owner", "deputy", "note"),
    )
    part("forum_member", "forum", *text("agency", "name", "rank", "items", "since", "until"))


def _more_of_meetings() -> None:
    _more(
        "meeting",
        "rule",
        *text("chair"),
        sa.Column("papers_due", sa.Date()),
        sa.Column("papers_out", sa.Date()),
        *text("statement", "began", "ended"),
        sa.Column("approved_on", sa.Date()),
        *text("approved_at", "corrections", "owner", "deputy"),
    )
    _more("agenda_item", "score", *text("support", "referred_by", "decided"))
    _more("attendance", "came", *text("items"))


def _parts_of_meetings() -> None:
    part(
        "agenda_heading",
        "meeting",
        *text("number"),
        *text("item", needed=True),
        *text("minute"),
    )
    part(
        "information_request",
        "meeting",
        *text("agency", needed=True),
        *text("asked"),
        *(sa.Column(name, sa.Date()) for name in ("sent", "due", "replied")),
        *text("reply", "about"),
    )
    part(
        "recorded_by",
        "meeting",
        *text("agency", needed=True),
        *text("state", "their_reference"),
        *text("about", needed=True),
    )


def _plans() -> None:
    subject(
        "plan",
        *text("objective", needed=True),
        *text("tactic", "agency", "owner", "deputy"),
        sa.Column("due", sa.Date()),
        *text("outcome"),
        sa.Column("closed", sa.Date()),
        *text("about", needed=True),
    )
    _more(
        "action",
        "closed",
        *text("plan", "objective", "evidence", "outcome", "accountable", "partners"),
    )


def _more(table: str, after: str, *columns: sa.Column[Any]) -> None:
    """Columns in the order in which a new register has them."""
    with op.batch_alter_table(table, recreate="always") as held:
        for column in columns:
            held.add_column(column, insert_after=after)
