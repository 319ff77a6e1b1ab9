"""The ways on which a document leaves: as a file or on a screen; the printer is the window's."""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from disrupt.store.files import write_whole
from disrupt.task import Task


class Way(Protocol):
    """Where a document goes."""

    @property
    def says(self) -> str: ...
    def take(self, name: str, content: bytes, task: Task) -> None:
        """An OSError or a Trouble where it does not get there; NotKept where it does."""


@dataclass(frozen=True)
class Folder:
    """As a file, under a name of its own; what has that name already is left as it is."""

    path: Path
    says: str = "saved"

    def take(self, name: str, content: bytes, task: Task) -> None:
        wanted = self.path / name
        if wanted.exists():
            raise FileExistsError(errno.EEXIST, f"{name} is there already")
        write_whole(wanted, content)


@dataclass(frozen=True)
class File:
    """Under the name that was asked for."""

    path: Path
    replace: bool = False
    says: str = "saved"

    def take(self, name: str, content: bytes, task: Task) -> None:
        if self.path.exists() and not self.replace:
            raise FileExistsError(errno.EEXIST, "it is there already")
        write_whole(self.path, content)


@dataclass(frozen=True)
class Room:
    """On the screen that everybody in a room looks at: whoever asked puts it there."""

    says: str = "shown in the room"

    def take(self, name: str, content: bytes, task: Task) -> None:
        """Nothing of it is kept anywhere."""
