"""The opened register: many read, or one writes and leaves a trace."""

import json
import platform
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, Row, select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.clock import Clock
from disrupt.errors import Damaged
from disrupt.records.sealed_text import entrust
from disrupt.store import audit, driver, gate, rekey, resealing, slots, witness
from disrupt.store.drawer import Drawer
from disrupt.store.files import RegisterFiles
from disrupt.store.keys import Keys
from disrupt.store.line import Line
from disrupt.store.lock import Hold
from disrupt.store.schema import register
from disrupt.store.sealed import TextKey
from disrupt.store.since import Moment
from disrupt.store.slots import SlotFile
from disrupt.store.turns import Turns
from disrupt.version import VERSION

BOOT = Path("/proc/sys/kernel/random/boot_id")

# Under which part of data-protection law a register's ordinary work is done.
REGIMES = {"police": "law enforcement", "district": "general", "partnership": "mixed"}


@dataclass(frozen=True)
class Actor:
    """Whoever unlocked, proven by their own way in."""

    id: int | None
    name: str
    roles: tuple[str, ...]


class Store:
    """One register, held by one process, written by one actor."""

    def __init__(
        self, files: RegisterFiles, keys: Keys, hold: Hold, actor: Actor, clock: Clock
    ) -> None:
        self.files = files
        self.keys = keys
        self.actor = actor
        self.clock = clock
        self.after_writing: list[Callable[[], None]] = []
        """Called once records were written and kept, in the thread that wrote them."""
        self._hold = hold
        self._turns = Turns()
        self._drawers = Lock()
        self._engine = self._connected()
        self.session_id = secrets.token_hex(8)
        """Of every line that is written while this one is let in."""
        with self._engine.connect() as connection:
            self.about = about(connection)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Look, without a trace, as far as whoever sits here may: only what shows no one record."""
        with (
            driver.in_plain_words(),
            self._turns.reading(),
            self._engine.connect() as connection,
            gate.GatedSession(connection, autoflush=False, expire_on_commit=False) as session,
        ):
            wall.looks(session, self.actor.roles)
            yield session

    @contextmanager
    def writing(self, reason: str) -> Iterator[gate.GatedSession]:
        """One unit of work: all of it is kept when the block ends, or none of it."""
        unit = audit.Unit(reason, self.clock.now(), self.about.audit_key, self._setting())
        with (
            driver.in_plain_words(),
            self._turns.writing(),
            self._engine.connect().execution_options(**{gate.UNIT: True}) as connection,
            connection.begin() as whole,
            gate.GatedSession(
                connection, expire_on_commit=False, info={gate.UNIT: unit}
            ) as session,
        ):
            yield session
            session.flush()
            # The full-text index writes its last pages only now.
            with session.opened():
                whole.commit()
        if session.info.get(gate.CHANGED):
            for call in self.after_writing:
                call()

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits to write while something long is read."""
        return self._turns.is_awaited

    @contextmanager
    def viewing(self, kind: str, number: int, reason: str) -> Iterator[Session]:
        """Read one record for a person to see; that they looked is in the log before they do."""
        with self.writing(reason) as session:
            session.note(Line("viewed", subject_kind=kind, subject_id=number))
            wall.looks(session, self.actor.roles)
            yield session

    def confided(self, typed: object) -> object:
        """What somebody typed, as the log keeps it: of a reader of intelligence it may be that.

        Then whoever reads the log finds a seal in its place, which says that words are there.
        """
        key = self.keys.intelligence
        return TextKey(key).seal(json.dumps(typed)).kept if key and typed else typed

    def note(self, line: Line, reason: str) -> None:
        """Log something that changes no record."""
        self.note_all((line,), reason)

    def note_all(self, lines: Iterable[Line], reason: str) -> None:
        """All of them, or none."""
        with self.writing(reason) as session:
            for line in lines:
                session.note(line)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """The window shut out, for work on a connection of its own."""
        with self._turns.writing():
            yield

    @contextmanager
    def drawer(self, officer: str) -> Iterator[Drawer]:
        """What an officer keeps beside the register. No other key comes into use meanwhile."""
        with self._drawers:
            yield Drawer(self.files.drawers, self.keys, self.about.audit_key, officer)

    def change_key(self, held: SlotFile, following: bytes) -> None:
        """Put the register under the key that its slots hold as the next one."""
        with self._turns.writing(), self._drawers, driver.in_plain_words():
            self._engine.dispose()
            rekey.finish(self.files, held, self.keys.data, following)
            self.keys = replace(self.keys, data=following)
            self._engine = self._connected()

    def renew_intelligence_key(self, known: Keys) -> None:
        """Everything that was sealed under the keys known as former ones, under a new one."""
        held = self.slots()
        with self._turns.writing(), self._drawers, driver.in_plain_words():
            self._engine.dispose()
            self.keys = resealing.renew(self.files, held, known)
            self._engine = self._connected()

    def _connected(self) -> Engine:
        engine = driver.window_engine(self.files.database, self.keys.data)
        entrust(engine, self.keys.intelligence)
        gate.fit(engine)
        return engine

    def head(self) -> audit.Head:
        with self.reading() as session:
            return audit.head(session.connection())

    def slots(self) -> SlotFile:
        """The ways in, as whoever was let in left them."""
        held = slots.read_slots(self.files)
        if not witness.vouched(self.about.audit_key, held):
            raise Damaged(
                "The key file was changed meanwhile by somebody without the register's key.",
                "Bring back a copy with: disrupt restore BACKUP REGISTER.",
            )
        return held

    def keep_slots(self, held: SlotFile) -> None:
        slots.write_slots(self.files, self.vouch(held))

    def vouch(self, held: SlotFile) -> SlotFile:
        return witness.vouch(self.about.audit_key, held, self.head())

    def close(self) -> None:
        """Let the register go, and leave the number of its last line with the slots."""
        cleanly = False
        try:
            head = self.head()
            self.let_go()
            witness.leave(self.files, self.about.audit_key, head)
            cleanly = True
        finally:
            self._hold.close(cleanly=cleanly)

    def abandon(self) -> None:
        """Let go as a crash would: the next opening reads and checks everything."""
        self.let_go()
        self._hold.close(cleanly=False)

    def let_go(self) -> None:
        self._engine.dispose()

    def _setting(self) -> dict[str, Any]:
        return {
            "at": audit.moment(self.clock.now()),
            "ticks": self.clock.ticks(),
            "boot": boot(),
            "session": self.session_id,
            "actor_id": self.actor.id,
            "actor": self.actor.name,
            "machine": platform.node(),
            "program": VERSION,
            "regime": REGIMES[self.about.kind],
            "purpose": None,
        }


def about(connection: Connection) -> Row[Any]:
    """The register's own row: its id, kind, controller and keys."""
    return connection.execute(select(register)).one()


def boot() -> str:
    return BOOT.read_text().strip() if BOOT.exists() else ""


def moment(clock: Clock) -> Moment:
    """Now, as this run of this computer knows it."""
    return Moment(boot(), clock.now(), clock.ticks())
