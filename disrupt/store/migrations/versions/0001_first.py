"""The first register: people, officers, the log and the index."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _log()
    _index()
    _records()


def _text(*names: str, needed: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=not needed) for name in names]


def _number(*names: str, needed: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=not needed) for name in names]


def _bytes(*names: str) -> list[sa.Column[bytes]]:
    return [sa.Column(name, sa.LargeBinary(), nullable=False) for name in names]


def _key(table: str, *names: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*names, name=f"pk_{table}")


def _belongs(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_{table}_{column}")


def _log() -> None:
    op.create_table(
        "register",
        *_text("id", "kind", "controller", needed=True),
        *_bytes("audit_key", "door_key"),
        *_number("recovery_proven", needed=True),
        _key("register", "id"),
    )
    op.create_table(
        "counter",
        *_text("series", needed=True),
        *_number("last", needed=True),
        _key("counter", "series"),
    )
    op.create_table(
        "audit",
        *_number("seq", needed=True),
        *_text("at", needed=True),
        *_number("ticks", needed=True),
        *_text("boot", "session", needed=True),
        *_number("actor_id"),
        *_text("actor", "machine", "program", "event", "regime", needed=True),
        *_text("subject_kind"),
        *_number("subject_id", "subject_version"),
        *_text("subject_hash"),
        *_number("count"),
        *_text("purpose", "reason_hash", "recipient_hash", "marking"),
        *_text("outcome", needed=True),
        *_text("detail_hash"),
        *_text("prev", "digest", "mac", needed=True),
        *_number("key_id", "ver", needed=True),
        _key("audit", "seq"),
    )
    op.create_index("ix_audit_subject", "audit", ["subject_kind", "subject_id"])
    op.create_table(
        "revision",
        *_number("seq", needed=True),
        sa.Column("salt", sa.LargeBinary()),
        *_text("reason", "recipient", "detail"),
        _belongs("revision", "seq", "audit.seq"),
        _key("revision", "seq"),
    )


def _index() -> None:
    op.create_table(
        "index_entry",
        *_number("id", needed=True),
        *_text("subject_kind", needed=True),
        *_number("subject_id", needed=True),
        *_text("source_kind", needed=True),
        *_number("source_id", needed=True),
        *_text("field", "said", "folded", needed=True),
        _key("index_entry", "id"),
    )
    for of in ("subject", "source"):
        op.create_index(f"ix_index_entry_{of}", "index_entry", [f"{of}_kind", f"{of}_id"])
    op.create_table(
        "index_key",
        *_text("form", "key", needed=True),
        *_number("entry_id", needed=True),
        _belongs("index_key", "entry_id", "index_entry.id"),
        _key("index_key", "form", "key", "entry_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_index_key_entry", "index_key", ["entry_id"])


def _record(table: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        *_number("id", "version", needed=True),
        *_text("made_at", "changed_at", needed=True),
        *columns,
        _key(table, "id"),
    )


def _part_of_person(table: str, *columns: sa.schema.SchemaItem) -> None:
    to_person = sa.ForeignKeyConstraint(
        ["person_id"], ["person.id"], name=f"fk_{table}_person_id", ondelete="RESTRICT"
    )
    recorded_on = sa.Column("recorded_on", sa.Date(), nullable=False)
    _record(table, *_number("person_id", needed=True), *columns, recorded_on, to_person)
    op.create_index(f"ix_{table}_person_id", table, ["person_id"])


def _records() -> None:
    _record(
        "officer",
        *_text("name", needed=True),
        *_text("roles"),
        sa.Column("left_on", sa.Date()),
        sa.UniqueConstraint("name", name="uq_officer_name"),
    )
    _record(
        "person",
        *_text("reference", needed=True),
        *_text("family_name", "given_names", "aliases", "born", "sex"),
        *_text("ethnicity_self", "ethnicity_observed", "linked_offences"),
        sa.Column("resident", sa.Boolean()),
        *_text("area", "phones", "vehicles", "pnc_id", "cro", "ni_number", "driver_number"),
        *_text("other_references", "occupation", "whereabouts", "whereabouts_until"),
        *_text("mappa_level"),
        sa.Column("also_victim", sa.Boolean()),
        *_text("owner", "deputy", "note"),
        sa.UniqueConstraint("reference", name="uq_person_reference"),
    )
    _part_of_person("person_status", *_text("status", needed=True), *_text("on", "source"))
    _part_of_person("person_address", *_text("address", "postcode", "since", "until"))
    _part_of_person("person_marker", *_text("marker", needed=True), *_text("on", "source"))
    _part_of_person("person_photograph", *_text("taken_on"), *_bytes("picture"))
