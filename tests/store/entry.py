"""Coming in as a person does, and what a folder holds before and after."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.store import keys, slots
from disrupt.store.driver import PAGE
from disrupt.store.files import RegisterFiles
from disrupt.store.slots import PASSPHRASE as BY_PASSPHRASE
from disrupt.store.slots import Slot
from disrupt.store.store import Store
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_keyring, with_passphrase
from disrupt.workspace import Workspace
from tests.conftest import CLOCK, PASSPHRASE, QUICK, Register
from tests.store.meddling import asked

BEN = "gravel mitten lantern"
WRONG = "That name and passphrase do not open this register."
NOBODY = 65534
# What somebody who does not get in may leave.
LEFT_AT_THE_DOOR = {"register.lock", "door.log"}


def visitor(name: str = "anna", passphrase: str = PASSPHRASE, **more: object) -> Visitor:
    return Visitor(name, with_passphrase(name, passphrase), "a test", **more)


def enter(
    folder: Path, name: str = "anna", passphrase: str = PASSPHRASE, clock: Clock = CLOCK
) -> Store:
    return unlock(folder, visitor(name, passphrase), clock)


@dataclass(frozen=True)
class Later(Clock):
    """So much after the others, by the clock and by the ticks of one run of the computer."""

    ticked: timedelta = timedelta()

    def ticks(self) -> int:
        return super().ticks() + int(self.ticked.total_seconds() * 10**9)


def later(**much: float) -> Later:
    gone_by = timedelta(**much)
    return Later(CLOCK.now() + gone_by, gone_by)


def by_keyring(register: Register, name: str = "anna", clock: Clock = CLOCK) -> Store:
    return unlock(register.folder, Visitor(name, with_keyring(name), "a test"), clock)


@contextmanager
def sitting(
    folder: Path, name: str = "anna", passphrase: str = PASSPHRASE, clock: Clock = CLOCK
) -> Iterator[Workspace]:
    """A desk for as long as the block lasts."""
    store = enter(folder, name, passphrase, clock)
    try:
        yield Workspace(store, "a test")
    except BaseException:
        store.abandon()
        raise
    store.close()


def hire(desk: Workspace, name: str = "ben", passphrase: str = BEN, *roles: str) -> bool:
    return officers.add(desk, name, roles or ("disruption-officer",), passphrase, effort=QUICK)


def contents(folder: Path) -> dict[str, str]:
    """The content of every file in the folder, by its fingerprint."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in LEFT_AT_THE_DOOR
    }


def told(error: Trouble) -> str:
    return f"{error.message} {error.remedy}"


def slot_of(files: RegisterFiles, name: str, kind: str = BY_PASSPHRASE) -> Slot:
    """The slot that must be there."""
    found = slots.read_slots(files).find(kind, name)
    assert found is not None
    return found


def given_to(
    files: RegisterFiles, name: str, passphrase: str, kind: str = BY_PASSPHRASE
) -> dict[str, bytes]:
    """Every key that this passphrase, or this code, gives."""
    slot = slot_of(files, name, kind)
    return slot.contents(slot.open(keys.stretched(passphrase, slot.salt, slot.effort)))


def flip(path: Path, place: int) -> None:
    """One bit is the other way round."""
    whole = bytearray(path.read_bytes())
    whole[place] ^= 1
    path.write_bytes(whole)


def place_in(register: Register, table: str) -> int:
    """A place on the first page of a table."""
    (page,) = asked(register, "SELECT rootpage FROM sqlite_schema WHERE name = ?", table)[0]
    return (int(page) - 1) * PAGE + 100


def damage_an_unread_page(register: Register) -> None:
    """On a page that only a check of everything reads."""
    flip(register.files.database, place_in(register, "person_photograph"))


@contextmanager
def as_nobody(folder: Path) -> Iterator[Path]:
    """As a user to whom nothing belongs, since the superuser may do everything."""
    was = os.getresuid()
    folder.parent.chmod(0o755)
    folder.chmod(folder.stat().st_mode | 0o055)
    with chdir(folder.parent):
        if was[0] == 0:
            os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield Path(folder.name)
        finally:
            os.setresuid(*was)
