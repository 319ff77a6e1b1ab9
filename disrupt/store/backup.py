"""Copies: made whole, believed only after they were opened and read."""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from disrupt.errors import Damaged
from disrupt.store import driver, health, slots
from disrupt.store.files import RegisterFiles, settle, write_whole
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
    into.mkdir(parents=True, exist_ok=True)
    need_room(into, files.database)
    with _unfinished(into) as part:
        raw = driver.connect(files.database, key, mode="rw")
        raw.execute("VACUUM INTO ?", (str(part.database),))
        raw.close()
        held = slots.write_slots(part, slots.read_slots(files))
        state = _checked(part, key, held)
        manifest = _manifest(held, state, now)
        write_whole(part.folder / MANIFEST, json.dumps(manifest, indent=1).encode())
        copy = _free_name(into / f"{files.folder.stem}-{now.astimezone(UTC):%Y-%m-%dT%H%M%SZ}")
        part.folder.rename(copy)
    settle(into)
    return copy, state


@contextmanager
def _unfinished(into: Path) -> Iterator[RegisterFiles]:
    """What a killed copy left behind is cleared away; what fails now leaves nothing."""
    for left in into.glob(f"*{UNFINISHED}"):
        RegisterFiles(left).clear()
    part = RegisterFiles(into / f"{secrets.token_hex(4)}{UNFINISHED}")
    part.folder.mkdir(mode=0o700)
    try:
        with driver.in_plain_words():
            yield part
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


def _free_name(wanted: Path) -> Path:
    number, free = 1, wanted
    while free.exists():
        number += 1
        free = wanted.with_name(f"{wanted.name}-{number}")
    return free


def copies(folder: Path) -> list[Path]:
    """The finished copies in a folder, the newest first."""
    found = [path for path in folder.glob(f"*/{MANIFEST}") if path.parent.suffix != UNFINISHED]
    return [path.parent for path in sorted(found, key=_made_at, reverse=True)]


def _made_at(manifest: Path) -> str:
    try:
        return str(json.loads(manifest.read_bytes())["made_at"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def prune(folder: Path) -> None:
    for old in copies(folder)[AUTOMATIC_KEPT:]:
        RegisterFiles(old).clear()
