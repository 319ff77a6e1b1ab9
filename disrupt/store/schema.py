"""The tables beside the records, and the triggers that keep the log as it was written."""

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    inspect,
    text,
)

from disrupt.records import Held

VERSION = "0007"

register = Table(
    "register",
    Held.metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("controller", Text, nullable=False),
    Column("audit_key", LargeBinary, nullable=False),
    Column("door_key", LargeBinary, nullable=False),
    Column("recovery_proven", Integer, nullable=False),
)

counter = Table(
    "counter",
    Held.metadata,
    Column("series", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)

audit = Table(
    "audit",
    Held.metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("ticks", Integer, nullable=False),
    Column("boot", Text, nullable=False),
    Column("session", Text, nullable=False),
    Column("actor_id", Integer),
    Column("actor", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("regime", Text, nullable=False),
    Column("subject_kind", Text),
    Column("subject_id", Integer),
    Column("subject_version", Integer),
    Column("subject_hash", Text),
    Column("count", Integer),
    Column("purpose", Text),
    Column("reason_hash", Text),
    Column("recipient_hash", Text),
    Column("marking", Text),
    Column("outcome", Text, nullable=False),
    Column("detail_hash", Text),
    Column("prev", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("mac", Text, nullable=False),
    Column("key_id", Integer, nullable=False),
    Column("ver", Integer, nullable=False),
    Index("ix_audit_subject", "subject_kind", "subject_id"),
    # What time it is for what is due is asked of the whole log, every minute.
    Index("ix_audit_at", "at"),
    Index("ix_audit_event", "event"),
)

revision = Table(
    "revision",
    Held.metadata,
    Column("seq", Integer, ForeignKey("audit.seq"), primary_key=True),
    Column("salt", LargeBinary),
    Column("reason", Text),
    Column("recipient", Text),
    Column("detail", Text),
)

index_entry = Table(
    "index_entry",
    Held.metadata,
    Column("id", Integer, primary_key=True),
    Column("subject_kind", Text, nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("source_kind", Text, nullable=False),
    Column("source_id", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Index("ix_index_entry_subject", "subject_kind", "subject_id"),
    Index("ix_index_entry_source", "source_kind", "source_id"),
)

index_key = Table(
    "index_key",
    Held.metadata,
    Column("form", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("entry_id", Integer, ForeignKey("index_entry.id"), primary_key=True),
    Index("ix_index_key_entry", "entry_id"),
    sqlite_with_rowid=False,
)

FULL_TEXT = (
    "CREATE VIRTUAL TABLE index_text USING fts5"
    "(folded, content='index_entry', content_rowid='id', tokenize='trigram')",
    # Without this the words of deleted text stay in the index.
    "INSERT INTO index_text(index_text, rank) VALUES('secure-delete', 1)",
    "INSERT INTO index_text(index_text) VALUES('rebuild')",
)

_REFUSE = "BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END"

TRIGGERS: dict[str, str] = {
    f"{table}_is_never_{word}": (
        f"CREATE TRIGGER {table}_is_never_{word} BEFORE {verb} ON {table} {_REFUSE}"
    )
    for table in ("audit", "revision")
    for verb, word in (("UPDATE", "changed"), ("DELETE", "cut"))
} | {
    # REPLACE deletes without asking the triggers above; it cannot also take the next number.
    "audit_has_no_gap": (
        "CREATE TRIGGER audit_has_no_gap BEFORE INSERT ON audit "
        f"WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit) {_REFUSE}"
    ),
    "revision_is_new": (
        "CREATE TRIGGER revision_is_new BEFORE INSERT ON revision "
        f"WHEN EXISTS (SELECT 1 FROM revision WHERE seq = NEW.seq) {_REFUSE}"
    ),
}

INDEX = {"index_text": FULL_TEXT[0]}

# As Alembic makes it.
STEP_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def make_tables(connection: Connection) -> None:
    """Every table of a new register."""
    Held.metadata.create_all(connection)
    guard(connection)
    connection.execute(text(STEP_TABLE))
    connection.execute(text("INSERT INTO alembic_version VALUES (:v)"), {"v": VERSION})


def unguarded(connection: Connection) -> list[str]:
    """The triggers, and the index, that are not there as a register of today has them."""
    if connection.scalar(text("SELECT version_num FROM alembic_version")) != VERSION:
        return []
    held = connection.execute(text("SELECT name, sql FROM sqlite_schema"))
    stands = {row.name: row.sql for row in held}
    return [name for name, sql in (TRIGGERS | INDEX).items() if stands.get(name) != sql]


def guard(connection: Connection) -> None:
    """Put back what Alembic's batch operations drop without a word: triggers and the index."""
    for name, statement in TRIGGERS.items():
        connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
        connection.execute(text(statement))
    if not inspect(connection).has_table("index_text"):
        for statement in FULL_TEXT:
            connection.execute(text(statement))
