"""Registers: licences and decisions, disclosures, agencies, groups, links, notes, and places."""

import sqlalchemy as sa
from alembic import op

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
    _subject("group", *_text("name", "kind", "owner", "deputy", "note"))
    _subject(
        "agency", *_text("name", needed=True), *_text("kind", "agreement_ends", "owner", "note")
    )
    _part(
        "agency_contact",
        "agency",
        *_text("name", needed=True),
        *_text("rank", "phone", "email", "since", "until"),
    )
    _record(
        "link",
        *_text("one", "other", needed=True),
        *_text("role", "since", "until", "source_grade", "note"),
    )
    for name in ("one", "other"):
        op.create_index(f"ix_link_{name}", "link", [name])
    _subject(
        "note",
        *_text("at"),
        *_text("text", needed=True),
        *_text("kind", "grade", "handling", "about"),
    )
    _subject(
        "intelligence",
        *_text("at"),
        *_text("text", needed=True),
        *_text("grade", "handling", "about"),
    )


def _places() -> None:
    _part(
        "premises_responsible",
        "premises",
        *_text("who", needed=True),
        *_text("capacity", "since", "until"),
    )
    _part(
        "premises_condition",
        "premises",
        *_text("number", "text", needed=True),
        *_text("since", "until", "review"),
    )
    _part("premises_check", "premises", *_text("at", "condition", "found", "by", "note"))
    _part("premises_visit", "premises", *_text("at", "kind", "by", "found", "advice"))
    _part("premises_training", "premises", *_text("given", "course", "people", "by", "due"))


def _licensing() -> None:
    _subject(
        "licence",
        *_text("kind", "authority", "number", "holder", "vehicle", "granted", "ends", "dbs_kind"),
        *_text("dbs_checked", "medical_due", "training_due", "owner", "deputy", "note"),
    )
    _part("licence_self_report", "licence", *_text("what", "happened", "reported", "detail"))
    _subject(
        "disclosure",
        *_text("direction", needed=True),
        *_text("at", "party", "contact", "purpose", "gateway", "classes", "necessity", "due"),
        *_text("outcome", "file_hash", "aware", "answers", "owner", "deputy", "about"),
    )
    _subject(
        "licence_decision",
        *_text("licence", "decision", needed=True),
        *_text("decided_by", "decided", "notified"),
        *(sa.Column(name, sa.Boolean()) for name in ("immediate", "relevant_information")),
        *_text("reason", "reason_text", "disclosure", "appealed", "appeal_ended"),
        *_text("appeal_outcome", "nr3s_entered", "nr3s_searched", "nr3s_removed"),
        *_text("safety_reasons", "ends", "grounds_given", "served_how", "served_by", "returned"),
        *_text("owner", "deputy"),
    )
    _part(
        "licence_served",
        "licence_decision",
        *_text("at", "how", "by"),
        sa.Column("file", sa.LargeBinary(), nullable=False),
    )
    _record(
        "letterhead",
        *_text("council", needed=True),
        *_text("address", "phone", "email", "signatory", "post", "return_policy"),
        *_text("appeal_wording"),
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
