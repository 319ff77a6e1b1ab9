"""The files of a register's folder, and writing one so that it is whole or not there."""

import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from disrupt.errors import Trouble


class Incomplete(Trouble):
    """A file that the register cannot do without is missing, empty or damaged."""


@dataclass(frozen=True)
class RegisterFiles:
    """Where each thing lies in a register's folder."""

    folder: Path

    def clear(self) -> None:
        """Remove the folder of a copy that was not finished."""
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def database(self) -> Path:
        return self.folder / "register.db"

    @property
    def write_ahead(self) -> tuple[Path, Path]:
        return self.folder / "register.db-wal", self.folder / "register.db-shm"

    @property
    def slots(self) -> tuple[Path, Path]:
        return self.folder / "keys.1", self.folder / "keys.2"

    @property
    def lock(self) -> Path:
        return self.folder / "register.lock"

    @property
    def holder(self) -> Path:
        return self.folder / "holder.json"

    @property
    def door_log(self) -> Path:
        return self.folder / "door.log"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def drawers(self) -> Path:
        return self.folder / "drawers"

    @property
    def cards(self) -> Path:
        return self.folder / "cards"

    @property
    def set_aside(self) -> Path:
        return self.folder / "set-aside"


def free_name(wanted: Path) -> Path:
    """The name itself, or with the first number that nothing there has yet."""
    number, free = 1, wanted
    while free.exists():
        number += 1
        free = wanted.with_name(f"{wanted.name}-{number}")
    return free


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in place in one step: after a power cut it is the old one or the new one."""
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    settle(path.parent)


def settle(folder: Path) -> None:
    """Ask the disk to keep a folder's new names, where it can be asked."""
    if os.name == "posix":  # pragma: no branch - Windows cannot be asked
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
