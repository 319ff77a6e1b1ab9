"""Alerts: what was done about dates, who looks after whose, and teams."""

import sqlalchemy as sa
from alembic import op

from disrupt.store.migrations.tables import record, text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("officer", recreate="always") as officer:
        officer.add_column(sa.Column("team", sa.Text()), insert_after="roles")
        officer.add_column(sa.Column("deputies", sa.Text()), insert_after="team")
    for table, after in {"agency": "owner", "premises": "owner"}.items():
        with op.batch_alter_table(table, recreate="always") as kept:
            kept.add_column(sa.Column("deputy", sa.Text()), insert_after=after)
    for column in ("owner", "deputy"):
        with op.batch_alter_table("outcome", recreate="always") as outcome:
            outcome.add_column(sa.Column(column, sa.Text()))
    record(
        "handling",
        *text("record", "deadline", "due", "did", "at", needed=True),
        *text("by", "band", "act_band", "owner", "stage", "next_step"),
        sa.Column("until", sa.Date()),
        *text("reason", "outcome", "evidence"),
    )
    op.create_index("ix_handling_record", "handling", ["record"])
    record(
        "hand_over",
        *text("whose", "to_whom", needed=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        *text("reason", "told", "told_over", "about"),
    )
    for column in ("at", "event"):
        op.create_index(f"ix_audit_{column}", "audit", [column])
