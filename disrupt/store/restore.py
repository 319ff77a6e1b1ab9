"""Bringing back a copy: proven first, put in place in one step, and nothing is ever deleted."""

import platform
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from disrupt import roles
from disrupt.clock import Clock
from disrupt.errors import Damaged, Refused, Trouble
from disrupt.store import backup, door, driver, health, place, slots, unlock, witness
from disrupt.store.door import Knock
from disrupt.store.files import RegisterFiles
from disrupt.store.health import Health
from disrupt.store.line import Line
from disrupt.store.lock import Hold
from disrupt.store.look import look_at
from disrupt.store.slots import SlotFile
from disrupt.store.store import Keys, Store
from disrupt.store.unlock import Visitor


def restore(source: Path, folder: Path, visitor: Visitor, clock: Clock) -> Store:
    """The register as the copy has it, opened; what it replaces lies under set-aside."""
    place.finish(folder)
    copy = _chosen(source)
    before = _slots_of(folder)
    with _kept_out(folder), _brought(copy, folder) as ready:
        try:
            given, state = _proven(ready, copy, visitor, clock)
        except Trouble:
            _tell_the_door(folder, before, visitor, clock)
            raise
        _same_register(slots.read_slots(ready), before)
        place.put_in_place(ready.folder, folder, clock.now())
    store = _opened(folder, given, visitor, clock)
    store.note(_told(store, copy, before, state), visitor.reason or "a copy is brought back")
    return store


def _chosen(source: Path) -> Path:
    """The copy itself, or the newest of the copies in a folder."""
    if (source / "register.db").exists():
        return source
    found = backup.copies(source)
    if not found:
        raise Trouble(
            f"There is no copy of a register in {source.name}.",
            "Choose the folder that “disrupt backup” made.",
        )
    return found[0]


def _slots_of(folder: Path) -> SlotFile | None:
    """What is left of the register to be replaced; it may be why a copy is wanted."""
    try:
        return slots.read_slots(RegisterFiles(folder))
    except Trouble:
        return None


@contextmanager
def _kept_out(folder: Path) -> Iterator[None]:
    """Nobody opens the register while it is replaced."""
    if not folder.exists():
        yield
        return
    hold = Hold(RegisterFiles(folder))
    try:
        yield
    finally:
        hold.close(cleanly=False)


@contextmanager
def _brought(copy: Path, folder: Path) -> Iterator[RegisterFiles]:
    """A copy of the copy: what goes wrong from here on touches neither."""
    ready = RegisterFiles(folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.part"))
    wanted = RegisterFiles(copy)
    try:
        ready.folder.mkdir(mode=0o700)
        for path in (wanted.database, *wanted.slots):
            if path.exists():
                shutil.copy2(path, ready.folder)
        yield ready
    finally:
        ready.clear()


def _proven(
    ready: RegisterFiles, copy: Path, visitor: Visitor, clock: Clock
) -> tuple[Keys, Health]:
    look_at(ready.folder)
    given = unlock.keys_of(ready, visitor, clock)
    try:
        with driver.in_plain_words():
            unlock.version_of(ready, given)
            state = health.examine(ready, given.data, slots.read_slots(ready))
            actor = unlock.actor_in(ready, given, visitor.name)
    except Damaged as error:
        raise _bad_copy(copy) from error
    if not state.ok:
        raise _bad_copy(copy)
    if not roles.may(actor.roles, "restore"):
        raise Refused(roles.ACTS["restore"])
    return given, state


def _bad_copy(copy: Path) -> Trouble:
    others = [other.name for other in backup.copies(copy.parent) if other != copy]
    other = f"the copy {others[0]}" if others else "an earlier copy"
    return Trouble(
        f"The copy {copy.name} did not pass its check, so it was not brought back.",
        f"Bring back {other} instead. Nothing was changed.",
    )


def _same_register(copy: SlotFile, before: SlotFile | None) -> None:
    if before and before.register != copy.register:
        raise Trouble(
            "That is a copy of another register.",
            "Choose a copy of this one, or bring it back under another name.",
        )


def _tell_the_door(folder: Path, before: SlotFile | None, visitor: Visitor, clock: Clock) -> None:
    if before:
        at = clock.now().isoformat(timespec="seconds")
        knock = Knock(at, "restore refused", visitor.name, platform.node())
        door.record(RegisterFiles(folder), before.door, knock)


def _opened(folder: Path, given: Keys, visitor: Visitor, clock: Clock) -> Store:
    files = RegisterFiles(folder)
    with unlock.holding(files) as hold:
        return unlock.open_with(files, hold, given, visitor, clock)


def _told(store: Store, copy: Path, before: SlotFile | None, state: Health) -> Line:
    """Which copy, and how many lines of the log were written after it and are now set aside."""
    missing = None
    if before:
        seen, _ = witness.seen(store.about.audit_key, before)
        missing = max(0, seen - state.audit_rows)
    return Line("restored", count=missing, detail=str(copy))
