"""A new register: whole and in its place, or not there at all."""

import secrets
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from disrupt import roles
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.records import Officer
from disrupt.store import driver, intelligence, keys, recovery, schema, slots, witness
from disrupt.store.audit import NO_LINES
from disrupt.store.files import RegisterFiles, settle
from disrupt.store.lock import Hold
from disrupt.store.slots import PASSPHRASE, RECOVERY, SlotFile, passphrase_slot
from disrupt.store.store import Actor, Store

REASON = "a register is made"


@dataclass(frozen=True)
class Charter:
    """Whose register it is."""

    kind: str
    controller: str


@dataclass(frozen=True)
class Founder:
    """The first officer."""

    name: str
    roles: tuple[str, ...]
    passphrase: str


@dataclass(frozen=True)
class Made:
    """What must be put on paper before the register stands."""

    register_id: str
    recovery_code: str
    keys: keys.Keys


@contextmanager
def new_register(
    folder: Path,
    charter: Charter,
    founder: Founder,
    clock: Clock,
    *,
    effort: keys.Effort = keys.TODAY,
) -> Iterator[Made]:
    """The register takes its place when the block ends well, its sheet being on paper."""
    wanted = folder.resolve()
    if wanted.exists():
        raise Trouble(
            f"There is already something called {wanted.name} there.",
            "Choose another name. Nothing was changed.",
        )
    apart = _apart(wanted)
    try:
        with driver.in_plain_words():
            made = _make(apart, charter, founder, effort)
            _first_lines(apart, made, founder, clock)
        yield made
        apart.folder.rename(wanted)
    finally:
        apart.clear()
    settle(wanted.parent)


def _apart(wanted: Path) -> RegisterFiles:
    apart = RegisterFiles(wanted.with_name(f".{wanted.name}.{secrets.token_hex(4)}.part"))
    try:
        apart.folder.mkdir(mode=0o700)
    except OSError as error:
        raise Trouble(
            f"{wanted.parent} could not be read or written: {error.strerror}.",
            "Look whether that folder is there and you may write to it, or choose another name.",
        ) from error
    return apart


def _make(files: RegisterFiles, charter: Charter, founder: Founder, effort: keys.Effort) -> Made:
    code, data, door = recovery.new_code(), keys.new_key(), keys.Pair.new()
    register_id, audit_key = str(uuid.uuid4()), keys.new_key()
    row = {
        "id": register_id,
        "kind": charter.kind,
        "controller": charter.controller,
        "audit_key": audit_key,
        "door_key": door.private,
        "recovery_proven": 0,
    }
    with driver.maintenance_engine(files.database, data, mode="rwc").begin() as connection:
        schema.make_tables(connection)
        connection.execute(schema.register.insert(), row)
    ways = (
        passphrase_slot(PASSPHRASE, founder.name, founder.passphrase, effort),
        passphrase_slot(RECOVERY, RECOVERY, code, effort),
    )
    secret = keys.new_key() if roles.reads_intelligence(founder.roles) else None
    opened = tuple(slot.give(slots.DATA, data) for slot in ways)
    empty = SlotFile(register_id, 0, door.public, b"", opened)
    shared = intelligence.share(empty, [founder.name] if secret else [], secret)
    held = witness.vouch(audit_key, shared, NO_LINES)
    slots.write_slots(files, held)
    return Made(register_id, code, keys.Keys(data, secret))


def _first_lines(files: RegisterFiles, made: Made, founder: Founder, clock: Clock) -> None:
    actor = Actor(None, founder.name, founder.roles)
    store = Store(files, made.keys, Hold(files), actor, clock)
    with store.writing(REASON) as session:
        session.add(Officer(name=founder.name, roles=founder.roles))
        session.add(Officer(name=RECOVERY, roles=(roles.ADMINISTRATOR,)))
    store.close()
