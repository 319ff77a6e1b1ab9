"""Who has the register open: a lock of the operating system's, and a note for people."""

import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BufferedRandom

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.store.files import RegisterFiles, write_whole

if sys.platform == "win32":  # pragma: no cover - the other half of this choice
    import msvcrt

    def _take(file: BufferedRandom) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: BufferedRandom) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True)
class Holder:
    """Who holds the register, where, and since when: for the message alone."""

    name: str
    machine: str
    since: str

    def __str__(self) -> str:
        since = phrasing.moment(datetime.fromisoformat(self.since))
        return f"{self.name} on {self.machine}, since {since}"


class Hold:
    """Keeps everyone else out until it is let go, or the process dies."""

    def __init__(self, files: RegisterFiles) -> None:
        self.files = files
        self._file = _lock_file(files)
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise open_elsewhere(files) from error
        # A note without a lock is what a crash, or a power cut, leaves behind.
        self.was_left_open = files.holder.exists()

    def sign(self, name: str, now: datetime) -> None:
        note = Holder(name, platform.node(), now.isoformat(timespec="minutes"))
        try:
            write_whole(self.files.holder, json.dumps(asdict(note)).encode())
        except OSError as error:
            raise Trouble(
                f"The register's folder cannot be written to: {error.strerror}.",
                "Make room on the disk, or ask for permission to write there, then try again.",
            ) from error

    def close(self, *, cleanly: bool) -> None:
        """Let go. The note goes only when all was well, so that the next opening checks."""
        if cleanly:
            self.files.holder.unlink(missing_ok=True)
        self._file.close()


def _lock_file(files: RegisterFiles) -> BufferedRandom:
    try:
        handle = os.open(files.lock, os.O_RDWR | os.O_CREAT, 0o600)
        return os.fdopen(handle, "r+b")
    except OSError as error:
        raise Trouble(
            "The register's folder may not be written to, and looking at it must be logged.",
            "Ask for permission to write to the folder, or open a copy elsewhere.",
        ) from error


def open_elsewhere(files: RegisterFiles) -> Trouble:
    return Trouble(
        f"This register is open elsewhere: {_holder(files)}.",
        "Ask them to lock or close it, then try again.",
    )


def _holder(files: RegisterFiles) -> str:
    try:
        return str(Holder(**json.loads(files.holder.read_bytes())))
    except (OSError, ValueError, TypeError, ArithmeticError, RecursionError):
        return "another command has just begun on it"
