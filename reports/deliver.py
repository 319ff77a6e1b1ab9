"""The only way out: what leaves the register is in its log before it leaves."""

import errno
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from disrupt.errors import Trouble
from disrupt.store.backup import MARKING
from disrupt.store.files import RegisterFiles, write_whole
from disrupt.store.line import Line
from disrupt.workspace import Workspace

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Release:
    """What leaves: what it is, who gets it, and its files by name."""

    document: str
    recipient: str
    count: int
    files: Files

    @property
    def sha256(self) -> str:
        whole = hashlib.sha256()
        for name in sorted(self.files):
            whole.update(hashlib.sha256(self.files[name]).digest())
        return whole.hexdigest()


def into_folder(desk: Workspace, release: Release, folder: Path, *, replace: bool = False) -> None:
    """Write the files, all of them or none; what stands there already is not touched unasked."""
    if folder.exists() and not replace and (folder.is_file() or any(folder.iterdir())):
        raise Trouble(
            f"{folder.name} is there already and is not empty.",
            "Choose another folder, or say --replace.",
        )
    _record(desk, release, "released")
    try:
        _write(folder, release.files)
    except OSError as error:
        _record(desk, release, "not completed")
        raise Trouble(
            f"The files could not be written to {folder.name}: {error.strerror}.",
            "Look whether there is room and you may write there, then do it again.",
        ) from error


def _record(desk: Workspace, release: Release, outcome: str) -> None:
    detail = {"document": release.document, "sha256": release.sha256}
    line = Line(
        "exported",
        count=release.count,
        recipient=release.recipient,
        marking=MARKING,
        outcome=outcome,
        detail=json.dumps(detail, ensure_ascii=False),
    )
    desk.store.note(line, desk.reason)


def _write(folder: Path, files: Files) -> None:
    # Beside the place it will take, or in a folder that is there already: it may be a disk.
    beside = folder if folder.exists() else folder.parent
    part = beside / f".{folder.resolve().name}.part"
    # What a killed export left there is plain text, and nobody looks for it.
    RegisterFiles(part).clear()
    try:
        for name, content in files.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)
        if folder.exists():
            _into(part, folder)
        else:
            part.rename(folder)
    finally:
        RegisterFiles(part).clear()


def _into(part: Path, folder: Path) -> None:
    places = [(path, folder / path.relative_to(part)) for path in sorted(part.rglob("*"))]
    for path, wanted in places:
        if wanted.exists() and wanted.is_dir() != path.is_dir():
            raise FileExistsError(errno.EEXIST, f"something else is called {wanted.name} there")
    for path, wanted in places:
        if path.is_dir():
            wanted.mkdir(exist_ok=True)
        else:
            path.replace(wanted)


def need_free(path: Path, *, replace: bool) -> None:
    """Asked before the work is done, so that nothing is made in vain."""
    if path.exists() and not replace:
        raise Trouble(f"{path.name} is there already.", "Choose another name, or say --replace.")


def onto_paper(path: Path, content: bytes, *, replace: bool) -> None:
    """A page that is no part of a register: the recovery sheet, before the register stands."""
    need_free(path, replace=replace)
    try:
        write_whole(path, content)
    except OSError as error:
        raise Trouble(
            f"{path.name} could not be written: {error.strerror}.",
            "Look whether the folder is there and you may write to it.",
        ) from error
