"""A new data key for everyone who stays, after which an old slot file opens nothing."""

from contextlib import closing
from dataclasses import replace

import sqlcipher3.dbapi2 as cipher

from disrupt.errors import Damaged
from disrupt.store import drawer, driver, health, slots
from disrupt.store.files import RegisterFiles, settle
from disrupt.store.keys import new_key
from disrupt.store.room import need_room
from disrupt.store.slots import DATA, NEXT, Slot, SlotFile


def begin(files: RegisterFiles, held: SlotFile) -> tuple[SlotFile, bytes]:
    """Give each slot that is left the next key, beside the one that still opens the file."""
    need_room(files.folder, files.database)
    key = new_key()
    return slots.write_slots(files, held.each(lambda slot: slot.give(NEXT, key))), key


def finish(files: RegisterFiles, held: SlotFile, old: bytes, new: bytes) -> SlotFile:
    """From wherever it was left: put the file under the next key in place, then keep that alone."""
    if not opens(files, new):
        _change_locks(files, held, old, new)
    _apart(files).clear()
    # While the slots still hold both keys: interrupted, whoever comes next does the rest.
    drawer.reseal(files, old, new)
    return slots.write_slots(files, held.each(lambda slot: _only(slot.give(DATA, new))))


def opens(files: RegisterFiles, key: bytes) -> bool:
    try:
        with closing(driver.connect(files.database, key, mode="rw")) as raw:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except cipher.DatabaseError as error:
        if "not a database" in str(error):
            return False
        raise
    return True


def _change_locks(files: RegisterFiles, held: SlotFile, old: bytes, new: bytes) -> None:
    """On a copy, so that the register is the old one or the new one at every moment."""
    apart = _apart(files)
    apart.clear()
    apart.folder.mkdir(mode=0o700)
    driver.copy(files.database, old, apart.database)
    with closing(driver.connect(apart.database, old, mode="rw")) as raw:
        raw.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
    state = health.examine(apart, new, held)
    if not state.ok:
        raise Damaged(
            "The register could not be copied soundly, so its key was not changed.",
            "Run: disrupt verify REGISTER.",
            state.problems,
        )
    apart.database.replace(files.database)
    settle(files.folder)


def _apart(files: RegisterFiles) -> RegisterFiles:
    return RegisterFiles(files.folder / "rekey.part")


def _only(slot: Slot) -> Slot:
    """Without the key that was the next one, now that it is the only one."""
    return replace(slot, sealed={place: key for place, key in slot.sealed.items() if place != NEXT})
