"""What the slot file remembers: the last line of the log, and who was let in."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, func, select

from disrupt.errors import Problem
from disrupt.store import keys, trace
from disrupt.store.audit import Head
from disrupt.store.files import RegisterFiles
from disrupt.store.schema import audit
from disrupt.store.slots import SlotFile, read_slots, write_slots

PURPOSE = "witness"
# An older file may be all there is: a person with a reason may go on with it.
LOST = True


def vouch(audit_key: bytes, held: SlotFile, head: Head) -> SlotFile:
    """The slot file with these ways in, and no others, and this line as the last.

    Sealed under the audit key, which a new data key leaves as it is.
    """
    key = keys.derived(audit_key, PURPOSE)
    line = f"{head.seq} {head.mac}".encode()
    return replace(held, witness=keys.lock_away(key, line, _let_in(held)))


def _let_in(held: SlotFile) -> bytes:
    """Who can come in, in one hash: a slot that somebody slips in does not have it."""
    ways = sorted((slot.kind, slot.name, slot.public.hex()) for slot in held.slots)
    words = [held.register, *(word for way in ways for word in way)]
    return hashlib.sha256(trace.canonical(words)).digest()


def leave(files: RegisterFiles, audit_key: bytes, head: Head) -> None:
    """A file with a slot that nobody was given is left as it is, for the next opening to find."""
    held = read_slots(files)
    if vouched(audit_key, held):
        write_slots(files, vouch(audit_key, held, head))


def vouched(audit_key: bytes, held: SlotFile) -> bool:
    try:
        seen(audit_key, held)
    except keys.WrongKeyError:
        return False
    return True


def seen(audit_key: bytes, held: SlotFile) -> tuple[int, str]:
    """The number and signature of the last line that the slot file saw."""
    key = keys.derived(audit_key, PURPOSE)
    number, mac = keys.take_out(key, held.witness, _let_in(held)).decode().split()
    return int(number), mac


def contradicted(connection: Connection, audit_key: bytes, held: SlotFile) -> Iterator[Problem]:
    """Where the log no longer has the line that the slot file saw as its last."""
    if not vouched(audit_key, held):
        yield Problem("it was changed by somebody without the register's key", "key file")
        return
    number, mac = seen(audit_key, held)
    found = connection.scalar(select(audit.c.mac).where(audit.c.seq == number))
    held_still = select(func.count()).where(audit.c.seq <= number)
    if found is None:
        missing = number - (connection.scalar(held_still) or 0)
        yield Problem(
            f"{missing} of the lines that were recorded elsewhere are missing", "log", LOST
        )
    elif found != mac:
        yield Problem("the log is not the one that was here before", f"line {number}", LOST)
