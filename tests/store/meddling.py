"""A hand in the file behind the program's back: somebody who has the key and another tool."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from disrupt.store import audit, driver, health, schema, slots
from disrupt.store.driver import RawConnection
from disrupt.store.health import Health
from tests.conftest import Register

LOG = "a line of the log was changed"
NOT_CHAINED = "a line of the log does not follow from the one before it"
NOT_AS_WRITTEN = "a record is not as it was last written"
GONE = "a record is gone"
NOT_IN_LOG = "a record is not in the log"
UNREADABLE = "a part of the register cannot be read"


@contextmanager
def inside(register: Register) -> Iterator[RawConnection]:
    """A connection of one's own, on which nothing guards the log."""
    raw = driver.connect(register.files.database, register.made.keys.data, mode="rw")
    raw.execute("PRAGMA foreign_keys = OFF")
    for trigger in schema.TRIGGERS:
        raw.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    try:
        yield raw
        for trigger in schema.TRIGGERS.values():
            with suppress(driver.cipher.OperationalError):  # the table may be gone
                raw.execute(trigger)
    finally:
        raw.close()


def meddle(register: Register, *statements: str) -> None:
    with inside(register) as raw:
        for statement in statements:
            raw.execute(statement)


def rebuild_the_chain(register: Register) -> None:
    """Every line chained and signed anew, by somebody who dug out the audit key."""
    with inside(register) as raw:
        (key,) = raw.execute("SELECT audit_key FROM register").fetchone()
        rows = raw.execute("SELECT * FROM audit ORDER BY seq")
        names = [column[0] for column in rows.description]
        before = audit.BEFORE_ALL
        for row in rows.fetchall():
            line = {**dict(zip(names, row, strict=True)), "prev": before}
            before = audit.digest(line)
            signed = (line["prev"], before, audit.mac(key, before), line["seq"])
            raw.execute("UPDATE audit SET prev = ?, digest = ?, mac = ? WHERE seq = ?", signed)


def asked(register: Register, question: str, *values: object) -> list[tuple[Any, ...]]:
    """What the file answers, whatever the program would say."""
    raw = driver.connect(register.files.database, register.made.keys.data, mode="rw")
    try:
        return list(raw.execute(question, values).fetchall())
    finally:
        raw.close()


def everything(register: Register) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, those of the full text among them."""
    raw = driver.connect(register.files.database, register.made.keys.data, mode="rw")
    try:
        tables = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        names = ["sqlite_schema", *(name for (name,) in tables)]
        return {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    finally:
        raw.close()


def examined(register: Register) -> Health:
    data = register.made.keys.data
    return health.examine(register.files, data, slots.read_slots(register.files))


def found(register: Register) -> list[tuple[str, str]]:
    """What is wrong, and where."""
    return [(problem.what, problem.where) for problem in examined(register).problems]


class StoppedError(Exception):
    """Something goes wrong in the middle of the work."""


@contextmanager
def ends_in(*errors: type[BaseException], saying: str | None = None) -> Iterator[None]:
    """A block of several statements, of which one must fail."""
    with pytest.raises(errors, match=saying):
        yield
