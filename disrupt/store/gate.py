"""No flush without a trace: the gate that SQLite itself keeps shut."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from disrupt.clock import LONDON
from disrupt.records import Record, Subject
from disrupt.store import audit, index, references, sealing, trace
from disrupt.store.driver import RawConnection
from disrupt.store.line import Line

VALVE = "valve"
UNIT = "unit of work"
CHANGED = "a record was changed"

# What SQLite's full-text search and SQLAlchemy ask by themselves; asked only, never set.
ASKED = {("read_uncommitted", None), ("data_version", None)}
KEPT_AS_WRITTEN = {"audit", "revision"}
SCHEMA = {"sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema"}
NEVER = {
    getattr(cipher, f"SQLITE_{name}")
    for name in (
        *("ATTACH", "DETACH", "ALTER_TABLE", "REINDEX", "ANALYZE", "SAVEPOINT"),
        *("CREATE_INDEX", "CREATE_TABLE", "CREATE_TRIGGER", "CREATE_VIEW", "CREATE_VTABLE"),
        *("CREATE_TEMP_INDEX", "CREATE_TEMP_TABLE", "CREATE_TEMP_TRIGGER", "CREATE_TEMP_VIEW"),
        *("DROP_INDEX", "DROP_TABLE", "DROP_TRIGGER", "DROP_VIEW", "DROP_VTABLE"),
        *("DROP_TEMP_INDEX", "DROP_TEMP_TABLE", "DROP_TEMP_TRIGGER", "DROP_TEMP_VIEW"),
    )
}
CLOSED_TABLES = {
    cipher.SQLITE_INSERT: SCHEMA,
    cipher.SQLITE_UPDATE: SCHEMA | KEPT_AS_WRITTEN,
    cipher.SQLITE_DELETE: SCHEMA | KEPT_AS_WRITTEN,
}


class Valve:
    """One connection's gate: shut, unless a flush or a line of the log is going through it."""

    def __init__(self, raw: RawConnection) -> None:
        self._raw = raw
        self._speaking = False
        self._open = False
        raw.set_authorizer(self.judge)
        self._say("PRAGMA query_only = ON")

    @contextmanager
    def opened(self) -> Iterator[None]:
        self._say("PRAGMA query_only = OFF")
        self._open = True
        try:
            yield
        finally:
            self._open = False
            self._say("PRAGMA query_only = ON")

    def begin(self) -> None:
        self._say("BEGIN")

    def begin_unit(self) -> None:
        """The write lock is taken at once, not half-way."""
        with self.opened():
            self._say("BEGIN IMMEDIATE")

    @property
    def in_unit(self) -> bool:
        return bool(self._raw.in_transaction)

    def _say(self, words: str) -> None:
        self._speaking = True
        try:
            # The token keeps a prepared copy of these words from being found and used again.
            self._raw.execute(f"{words} -- {secrets.token_hex(8)}")
        finally:
            self._speaking = False

    def judge(self, action: int, first: str | None, second: str | None, *_: str | None) -> int:
        """SQLite asks this before it prepares any statement."""
        if action == cipher.SQLITE_PRAGMA:
            allowed = self._speaking or (first, second) in ASKED
        elif action == cipher.SQLITE_TRANSACTION:
            allowed = self._open or self._speaking or first == "ROLLBACK"
        else:
            allowed = action not in NEVER and first not in CLOSED_TABLES.get(action, ())
        return int(cipher.SQLITE_OK if allowed else cipher.SQLITE_DENY)


def fit(engine: Engine) -> None:
    """Give every connection of the window's engine its valve."""
    event.listen(engine, "connect", _fit_valve)
    event.listen(engine, "begin", _begin)


def _fit_valve(raw: RawConnection, entry: ConnectionPoolEntry) -> None:
    entry.info[VALVE] = Valve(raw)


def _begin(connection: Connection) -> None:
    valve: Valve = connection.info[VALVE]
    if connection.get_execution_options().get(UNIT):
        valve.begin_unit()
    else:
        valve.begin()


class GatedSession(Session):
    """A session whose every flush opens the gate, leaves its trace, and shuts it again."""

    @property
    def unit(self) -> audit.Unit:
        """Who writes and why. While reading there is none, and nothing can be written."""
        unit: audit.Unit | None = self.info.get(UNIT)
        if unit is None:
            raise RuntimeError("Nothing is written while reading: use Store.writing().")
        return unit

    @property
    def today(self) -> date:
        """The day on which the unit of work was begun, in London."""
        return self.unit.now.astimezone(LONDON).date()

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Always all of it: a line must not tell of a record that was not written."""
        if self.new or self.dirty or self.deleted:
            with self.opened():
                super().flush()

    def note(self, line: Line) -> None:
        """Add a line to the log for something that changes no record."""
        with self.opened():
            audit.append(self.connection(), self.unit, [line])

    def reference_for(self, kind: type[Subject]) -> str:
        """The next one of that kind, where something is bound to it before its record is made."""
        with self.opened():
            return references.next_of(self.connection(), kind, self.unit.now)

    @contextmanager
    def opened(self) -> Iterator[None]:
        _ = self.unit
        valve: Valve = self.connection().info[VALVE]
        if not valve.in_unit:
            raise RuntimeError("The unit of work was ended before its block was.")
        with valve.opened():
            yield


@event.listens_for(GatedSession, "before_flush")
def _prepare(session: GatedSession, context: object, instances: object) -> None:
    if session.deleted:
        raise RuntimeError("A record is never deleted.")
    now = session.unit.now
    for record in session.new:
        record.made_at = record.changed_at = now
    changed = _changed(session)
    for record in changed:
        record.changed_at = now
    references.give(session.connection(), (*session.new, *changed), now)
    sealing.seal_words(session, (*session.new, *changed))


@event.listens_for(GatedSession, "after_flush")
def _leave_trace(session: GatedSession, context: object) -> None:
    session.info[CHANGED] = True
    made, changed = tuple(session.new), _changed(session)
    lines = [_line("made", each, trace.first_values_of(each)) for each in made]
    lines += [_line("changed", each, trace.changes_of(each)) for each in changed]
    audit.append(session.connection(), session.unit, lines)
    index.keep(session.connection(), made, changed)


def _changed(session: GatedSession) -> tuple[Record, ...]:
    return tuple(record for record in session.dirty if session.is_modified(record))


def _line(event_name: str, record: Record, changes: Mapping[str, trace.Change]) -> Line:
    return Line(
        event=event_name,
        subject_kind=record.kind_name(),
        subject_id=record.id,
        subject_version=record.version,
        values=trace.values_of(record),
        detail=trace.told(changes),
    )
