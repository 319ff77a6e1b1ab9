"""Copies: made whole, believed only after they were opened and read."""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from disrupt.errors import Damaged, Trouble
from disrupt.store import driver, health, slots
from disrupt.store.files import RegisterFiles, free_name, settle, write_whole
from disrupt.store.health import Health
from disrupt.store.line import Line
from disrupt.store.room import need_room
from disrupt.store.slots import SlotFile
from disrupt.store.store import Store

MANIFEST = "manifest.json"
UNFINISHED = ".part"
AUTOMATIC_KEPT = 10
MARKING = "OFFICIAL-SENSITIVE"


def back_up(store: Store, into: Path, reason: str) -> Path:
    """A verified copy in a folder of its own; the log has its beginning and its end."""
    store.note(Line("backup begun"), reason)
    with store.apart():
        copy, state = make_copy(store.files, store.keys.data, into, store.clock.now())
    store.note(Line("backup made", count=state.records, detail=str(copy)), reason)
    return copy


def back_up_by_itself(store: Store, reason: str) -> Path:
    """Before an import: kept inside the register's folder, the newest ten."""
    copy = back_up(store, store.files.backups, reason)
    prune(store.files.backups)
    return copy


def make_copy(files: RegisterFiles, key: bytes, into: Path, now: datetime) -> tuple[Path, Health]:
    """Nobody writes meanwhile. A copy that does not pass its check is not kept."""
    held = slots.read_slots(files)
    with _unfinished(into, held.register, files.database) as part:
        driver.copy(files.database, key, part.database)
        slots.write_slots(part, held)
        state = _checked(part, key, held)
        manifest = _manifest(held, state, now)
        write_whole(part.folder / MANIFEST, json.dumps(manifest, indent=1).encode())
        copy = free_name(into / f"{files.folder.stem}-{now.astimezone(UTC):%Y-%m-%dT%H%M%SZ}")
        part.folder.rename(copy)
        settle(into)
    return copy, state


@contextmanager
def _unfinished(into: Path, register: str, database: Path) -> Iterator[RegisterFiles]:
    """What a killed copy of this register left is cleared away; what fails now leaves nothing."""
    part = RegisterFiles(into / f"{register}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        into.mkdir(parents=True, exist_ok=True)
        for left in into.glob(f"{register}.*{UNFINISHED}"):
            RegisterFiles(left).clear()
        need_room(into, database)
        part.folder.mkdir(mode=0o700)
        with driver.in_plain_words():
            yield part
    except OSError as error:
        raise Trouble(
            f"No copy was made: {into.name} could not be read or written ({error.strerror}).",
            "Look whether you may write there and the disk has room, or choose another folder.",
        ) from error
    finally:
        part.clear()


def _checked(part: RegisterFiles, key: bytes, held: SlotFile) -> Health:
    state = health.examine(part, key, held)
    if not state.ok:
        raise Damaged(
            "The copy did not pass its check, so it was not kept.",
            "Run: disrupt verify REGISTER.",
            state.problems,
        )
    return state


def _manifest(held: SlotFile, state: Health, now: datetime) -> dict[str, object]:
    return {
        "marking": MARKING,
        "register": held.register,
        "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "records": state.records,
        "audit_rows": state.audit_rows,
        "log": state.head.short,
    }


def copies(folder: Path) -> list[Path]:
    """The finished copies in a folder, the newest first."""
    found = [path for path in folder.glob(f"*/{MANIFEST}") if path.parent.suffix != UNFINISHED]
    return [path.parent for path in sorted(found, key=_made, reverse=True)]


def _made(manifest: Path) -> tuple[str, int]:
    """When; of two made in one second, the one with the longer log is the later."""
    try:
        said = json.loads(manifest.read_bytes())
        return str(said["made_at"]), int(said["audit_rows"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return "", 0


def prune(folder: Path) -> None:
    for old in copies(folder)[AUTOMATIC_KEPT:]:
        RegisterFiles(old).clear()
