"""Packs: copies that were handed out, each time that one left, and other names of an agency."""

import sqlalchemy as sa
from alembic import op

from disrupt.store.migrations.tables import part, subject, text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agency", recreate="always") as held:
        held.add_column(sa.Column("also_called", sa.Text()), insert_after="kind")
    subject(
        "pack_copy",
        *text("meeting", "number", "copies", "audience", needed=True),
        *text("agency"),
        *text("recipient", "as_at", "issued", needed=True),
        *text("issued_by"),
        *text("pack", needed=True),
        *text("log", "sha256", "disclosure"),
        *(sa.Column(name, sa.Date()) for name in ("keep_until", "recalled")),
        *text("recall_reason", "came_back"),
        sa.Column("came_back_on", sa.Date()),
        *text("note", "key"),
        sa.Column("file", sa.LargeBinary()),
    )
    op.create_index("ix_pack_copy_meeting", "pack_copy", ["meeting"])
    part(
        "copy_left",
        "pack_copy",
        *text("at", needed=True),
        *text("by", "way", "reason", "outcome"),
    )
