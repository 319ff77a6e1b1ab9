"""What the slot file remembers of the log, so that a cut tail or an older file is noticed."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, func, select

from disrupt.errors import Problem
from disrupt.store import keys
from disrupt.store.audit import Head
from disrupt.store.files import RegisterFiles
from disrupt.store.schema import audit
from disrupt.store.slots import SlotFile, read_slots, write_slots

PURPOSE = "witness"
# An older file may be all there is: a person with a reason may go on with it.
LOST = True


def sealed(audit_key: bytes, register: str, head: Head) -> bytes:
    """Under the audit key, which a new data key leaves as it is."""
    key = keys.derived(audit_key, PURPOSE)
    return keys.lock_away(key, f"{head.seq} {head.mac}".encode(), register.encode())


def leave(files: RegisterFiles, audit_key: bytes, head: Head) -> None:
    held = read_slots(files)
    write_slots(files, replace(held, witness=sealed(audit_key, held.register, head)))


def seen(audit_key: bytes, held: SlotFile) -> tuple[int, str]:
    """The number and signature of the last line that the slot file saw."""
    key = keys.derived(audit_key, PURPOSE)
    number, mac = keys.take_out(key, held.witness, held.register.encode()).decode().split()
    return int(number), mac


def contradicted(connection: Connection, audit_key: bytes, held: SlotFile) -> Iterator[Problem]:
    """Where the log no longer has the line that the slot file saw as its last."""
    try:
        number, mac = seen(audit_key, held)
    except keys.WrongKeyError:
        yield Problem("the number kept of the last line of the log was changed", "key file", LOST)
        return
    found = connection.scalar(select(audit.c.mac).where(audit.c.seq == number))
    held_still = select(func.count()).where(audit.c.seq <= number)
    if found is None:
        missing = number - (connection.scalar(held_still) or 0)
        yield Problem(f"{missing} lines of the log, recorded elsewhere, are missing", "log", LOST)
    elif found != mac:
        yield Problem("the log is not the one that was here before", f"line {number}", LOST)
