"""What happens before the door is open: sealed beside the register, logged at the next unlock."""

import base64
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from disrupt.store import keys
from disrupt.store.files import RegisterFiles

PURPOSE = "door"
UNLOCK_FAILED = "unlock failed"
DAMAGE_FOUND = "damage found"
RESTORE_REFUSED = "restore refused"
EVENTS = (UNLOCK_FAILED, DAMAGE_FOUND, RESTORE_REFUSED)


@dataclass(frozen=True)
class Knock:
    """An attempt that did not get in, or a check that ended badly."""

    at: str
    event: str
    name: str
    machine: str


UNREADABLE = Knock("", "unreadable line in the door's log", "", "")


def record(files: RegisterFiles, door: bytes, knock: Knock) -> None:
    sealed = keys.seal(door, json.dumps(asdict(knock)).encode(), PURPOSE)
    handle = os.open(files.door_log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, base64.b64encode(sealed) + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)


def recorded(files: RegisterFiles, pair: keys.Pair) -> tuple[Knock, ...]:
    return tuple(_read(files, pair)) if files.door_log.exists() else ()


def _read(files: RegisterFiles, pair: keys.Pair) -> Iterator[Knock]:
    for line in files.door_log.read_bytes().splitlines():
        try:
            opened = keys.unseal(pair, base64.b64decode(line), PURPOSE)
            knock = Knock(**{name: _text(said) for name, said in json.loads(opened).items()})
        except (keys.WrongKeyError, ValueError, TypeError, AttributeError, RecursionError):
            knock = UNREADABLE
        yield knock if knock.event in EVENTS else UNREADABLE


def _text(said: object) -> str:
    """Anyone may seal a line, so whatever it says must be something that the log can hold."""
    return str(said).encode(errors="replace").decode()


def clear(files: RegisterFiles) -> None:
    files.door_log.unlink(missing_ok=True)
