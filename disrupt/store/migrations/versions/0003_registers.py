"""Registers: licences and decisions, disclosures, agencies, groups, links, notes, and places."""

import sqlalchemy as sa
from alembic import op

from disrupt.store.migrations.tables import part, record, subject, text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Rebuilt, so that the new columns stand where a fresh register has them.
    with op.batch_alter_table("person", recreate="always") as person:
        person.add_column(sa.Column("handles", sa.Text()), insert_after="vehicles")
        person.add_column(sa.Column("support_contact", sa.Text()), insert_after="also_victim")
    _places()
    _licensing()
    subject("group", *text("name", "kind", "owner", "deputy", "note"))
    subject("agency", *text("name", needed=True), *text("kind", "agreement_ends", "owner", "note"))
    part(
        "agency_contact",
        "agency",
        *text("name", needed=True),
        *text("rank", "phone", "email", "since", "until"),
    )
    record(
        "link",
        *text("one", "other", needed=True),
        *text("role", "since", "until", "source_grade", "note"),
    )
    for name in ("one", "other"):
        op.create_index(f"ix_link_{name}", "link", [name])
    subject(
        "note",
        *text("at"),
        *text("text", needed=True),
        *text("kind", "grade", "handling", "about"),
    )
    subject(
        "intelligence",
        *text("at"),
        *text("text", needed=True),
        *text("grade", "handling", "about"),
    )


def _places() -> None:
    part(
        "premises_responsible",
        "premises",
        *text("who", needed=True),
        *text("capacity", "since", "until"),
    )
    part(
        "premises_condition",
        "premises",
        *text("number", "text", needed=True),
        *text("since", "until", "review"),
    )
    part("premises_check", "premises", *text("at", "condition", "found", "by", "note"))
    part("premises_visit", "premises", *text("at", "kind", "by", "found", "advice"))
    part("premises_training", "premises", *text("given", "course", "people", "by", "due"))


def _licensing() -> None:
    subject(
        "licence",
        *text("kind", "authority", "number", "holder", "vehicle", "granted", "ends", "dbs_kind"),
        *text("dbs_checked", "medical_due", "training_due", "owner", "deputy", "note"),
    )
    part("licence_self_report", "licence", *text("what", "happened", "reported", "detail"))
    subject(
        "disclosure",
        *text("direction", needed=True),
        *text("at", "party", "contact", "purpose", "gateway", "classes", "necessity", "due"),
        *text("outcome", "file_hash", "aware", "answers", "owner", "deputy", "about"),
    )
    subject(
        "licence_decision",
        *text("licence", "decision", needed=True),
        *text("decided_by", "decided", "notified"),
        *(sa.Column(name, sa.Boolean()) for name in ("immediate", "relevant_information")),
        *text("reason", "reason_text", "disclosure", "appealed", "appeal_ended"),
        *text("appeal_outcome", "nr3s_entered", "nr3s_searched", "nr3s_removed"),
        *text("safety_reasons", "ends", "grounds_given", "served_how", "served_by", "returned"),
        *text("owner", "deputy"),
    )
    part(
        "licence_served",
        "licence_decision",
        *text("at", "how", "by"),
        sa.Column("file", sa.LargeBinary(), nullable=False),
    )
    record(
        "letterhead",
        *text("council", needed=True),
        *text("address", "phone", "email", "signatory", "post", "return_policy"),
        *text("appeal_wording"),
    )
