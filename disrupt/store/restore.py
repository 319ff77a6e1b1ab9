"""Bringing back a copy: proven first, put in place in one step, and nothing is ever deleted."""

import platform
import secrets
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from disrupt import roles
from disrupt.clock import Clock
from disrupt.errors import Damaged, Refused, Trouble
from disrupt.store import backup, door, driver, health, keys, place, slots, unlock, witness
from disrupt.store.door import Knock
from disrupt.store.files import Incomplete, RegisterFiles
from disrupt.store.health import Health
from disrupt.store.line import Line
from disrupt.store.lock import Hold
from disrupt.store.look import look_at
from disrupt.store.slots import SlotFile
from disrupt.store.store import Store
from disrupt.store.unlock import Visitor

BROUGHT = ".brought"


def restore(source: Path, folder: Path, visitor: Visitor, clock: Clock) -> Store:
    """The register as the copy has it, opened; what it replaces lies under set-aside."""
    wanted = folder.resolve()
    place.finish(wanted)
    copy = _chosen(source.resolve())
    before = _slots_of(wanted)
    with _kept_out(wanted) as hold, _brought(copy, wanted) as ready:
        try:
            given, state = _proven(ready, copy, visitor, clock)
        except Trouble:
            _tell_the_door(wanted, before, visitor, clock)
            raise
        _same_register(slots.read_slots(ready), before)
        # Windows moves no folder that holds an open file, and so none that somebody has opened.
        if hold and sys.platform == "win32":  # pragma: no cover
            hold.close(cleanly=False)
        place.put_in_place(ready.folder, wanted, clock.now())
    store = _opened(wanted, given, visitor, clock)
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
def _kept_out(folder: Path) -> Iterator[Hold | None]:
    """Nobody opens the register while it is replaced."""
    if not folder.exists():
        yield None
        return
    _need_register(RegisterFiles(folder))
    hold = Hold(RegisterFiles(folder))
    try:
        place.undo(folder)
        yield hold
    finally:
        hold.close(cleanly=False)


def _need_register(files: RegisterFiles) -> None:
    """What is there already is a register, or what is left of one: nothing else is set aside."""
    left = {files.backups, files.drawers, files.cards, files.set_aside}
    left |= {files.lock, files.holder, files.door_log}
    there = set(files.folder.iterdir()) if files.folder.is_dir() else {files.folder}
    if not (there & {files.database, *files.slots} or there <= left):
        raise Trouble(
            f"{files.folder.name} is there already, and is not a register.",
            "Choose another name. Nothing was changed.",
        )


@contextmanager
def _brought(copy: Path, folder: Path) -> Iterator[RegisterFiles]:
    """A copy of the copy: what goes wrong from here on touches neither."""
    for left in folder.parent.glob(f".{escape(folder.name)}.*{BROUGHT}"):
        RegisterFiles(left).clear()
    ready = RegisterFiles(folder.with_name(f".{folder.name}.{secrets.token_hex(4)}{BROUGHT}"))
    wanted = RegisterFiles(copy)
    # What happened at the door of the register that is replaced is still to be logged.
    needed = (wanted.database, *wanted.slots, RegisterFiles(folder).door_log)
    try:
        _copy_into(ready.folder, (path for path in needed if path.exists()))
        yield ready
    finally:
        ready.clear()


def _copy_into(folder: Path, needed: Iterable[Path]) -> None:
    try:
        folder.mkdir(mode=0o700)
        for path in needed:
            shutil.copyfile(path, folder / path.name)
    except OSError as error:
        raise Trouble(
            f"The copy could not be brought to {folder.parent}: {error.strerror}.",
            "Look whether that folder is there, has room, and lets you write to it.",
        ) from error


def _proven(
    ready: RegisterFiles, copy: Path, visitor: Visitor, clock: Clock
) -> tuple[keys.Keys, Health]:
    try:
        held = slots.read_slots(look_at(ready.folder))
        given = unlock.keys_of(ready, visitor, clock)
        with driver.in_plain_words():
            unlock.version_of(ready, given)
            state = health.examine(ready, given.data, held)
            actor = unlock.actor_in(ready, given, visitor.name)
    except (Incomplete, Damaged) as error:
        raise _bad_copy(copy) from error
    if not state.ok:
        raise _bad_copy(copy)
    if not roles.may(actor.roles, "restore"):
        raise Refused(roles.ACTS["restore"])
    return given, state


def _bad_copy(copy: Path) -> Trouble:
    others = backup.copies(copy.parent)
    older = others[others.index(copy) + 1 :] if copy in others else others
    other = f"the copy {older[0].name}" if older else "another copy"
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
        knock = Knock(at, door.RESTORE_REFUSED, visitor.name, platform.node())
        door.record(RegisterFiles(folder), before.door, knock)


def _opened(folder: Path, given: keys.Keys, visitor: Visitor, clock: Clock) -> Store:
    files = RegisterFiles(folder)
    with unlock.holding(files) as hold:
        return unlock.open_with(files, hold, given, visitor, clock)


def _told(store: Store, copy: Path, before: SlotFile | None, state: Health) -> Line:
    return Line("restored", count=_missing(store, before, state), detail=str(copy))


def _missing(store: Store, before: SlotFile | None, state: Health) -> int | None:
    """How many lines of the log were written after the copy, where the old key file can say."""
    if before is None:
        return None
    try:
        seen, _ = witness.seen(store.about.audit_key, before)
    except keys.WrongKeyError:
        return None
    return max(0, seen - state.audit_rows)
