"""The only way out: what leaves the register is in its log before it leaves."""

import errno
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from disrupt.clock import LONDON
from disrupt.errors import NotKept, Trouble
from disrupt.store.backup import MARKING
from disrupt.store.files import RegisterFiles, write_whole
from disrupt.store.line import Line
from disrupt.task import Task
from disrupt.workspace import Workspace
from reports.ways import File, Folder, Way

Files = Mapping[str, bytes]

LONGEST = 120
"""Letters of a recipient: it stands at the foot of every page."""


@dataclass(frozen=True)
class Copy:
    """One copy of a document: what each of its pages says of itself."""

    to_whom: str
    log: str
    """The last line of the log when it was made; with this number its own line is found."""


@dataclass(frozen=True)
class Document:
    """Something made of records, before anybody gets it."""

    name: str
    """What it is, such as “pocket card”; it stands in file names, so it names nobody."""
    about: tuple[str, int] | None
    """The kind of record and the number of its row, as the log names it; of many there is none."""
    drawn_by: Callable[[Copy, Task], bytes]
    ending: str = "pdf"
    references: tuple[str, ...] = ()
    """Everybody and everything that it tells of."""
    printed_only: bool = False
    """Something on it was typed that is kept nowhere, so it is not kept as a file either."""
    marking: str = MARKING

    def draw(self, copy: Copy, task: Task | None = None) -> bytes:
        return self.drawn_by(copy, task or Task())


@dataclass(frozen=True)
class Leaving:
    """Who gets a document, what for, and on which way."""

    to_whom: str
    purpose: str
    where: Way
    log: str = ""
    """The line that it bears, where it was drawn before; else the last one there is now."""


def deliver(
    desk: Workspace, document: Document, leaving: Leaving, task: Task | None = None
) -> Copy:
    """To whom, what for, and what exactly is in the log first; that it failed is there too.

    Stopped while it is drawn, it leaves no trace; once it is in the log, it goes to its end.
    """
    desk.ask("deliver")
    task, where = task or Task(), leaving.where
    to_whom, purpose = said(leaving.to_whom, leaving.purpose)
    if document.printed_only and isinstance(where, Folder | File):
        raise Trouble(
            "What was typed on this page is kept nowhere, so it is only printed.",
            "Print it, or empty the boxes and save it with blanks.",
        )
    copy = Copy(to_whom, leaving.log or desk.store.head().short)
    content = document.draw(copy, task)
    line = _disclosed(document, copy, where, content)
    name = file_name(document, copy, desk.store.clock.now())
    failed = f"The {document.name} was not {where.says}"
    task.settle("It is in the log, and leaves")
    _leave(desk, line, purpose, lambda: where.take(name, content, task), failed=failed)
    return copy


def said(to_whom: str, purpose: str) -> tuple[str, str]:
    """As the log keeps them; refused where one is missing, or too long for the foot of a page."""
    to_whom, purpose = " ".join(to_whom.split()), " ".join(purpose.split())
    if not to_whom or not purpose:
        missing = "who gets it" if not to_whom else "what it is for"
        raise Trouble(f"Nothing was said of {missing}.", "Say it: it stands in the log.")
    if len(to_whom) > LONGEST:
        raise Trouble(
            f"Who gets it is told in {LONGEST} letters at most.", "It stands on every page."
        )
    return to_whom, purpose


def file_name(document: Document, copy: Copy, at: datetime) -> str:
    """Marking, what it is, when, and the number by which the log knows it: nobody's name."""
    when = f"{at.astimezone(LONDON):%Y-%m-%d}"
    log = copy.log.partition("-")[0]
    return f"{document.marking} {document.name} {when} log {log}.{document.ending}"


def _disclosed(document: Document, copy: Copy, where: Way, content: bytes) -> Line:
    kind, number = document.about or (None, None)
    of = {"document": document.name, "way": where.says, "references": document.references}
    exactly = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    return Line(
        "disclosed",
        subject_kind=kind,
        subject_id=number,
        count=max(1, len(document.references)),
        recipient=copy.to_whom,
        marking=document.marking,
        outcome="released",
        detail=json.dumps({**of, **exactly, "log": copy.log}, ensure_ascii=False),
    )


def _leave(
    desk: Workspace, line: Line, reason: str, write: Callable[[], None], *, failed: str
) -> None:
    desk.store.note(line, reason)
    try:
        write()
    except (OSError, Trouble) as error:
        outcome = "not kept" if isinstance(error, NotKept) else "not completed"
        desk.store.note(replace(line, outcome=outcome), reason)
        if isinstance(error, Trouble):
            raise
        raise Trouble(
            f"{failed}: {error.strerror or error}.",
            "Look whether there is room and you may write there, then do it again.",
        ) from error


@dataclass(frozen=True)
class Release:
    """What leaves as a folder: what it is, who gets it, and its files by name."""

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
    failed = f"The files could not be written to {folder.name}"
    line = _exported(release)
    _leave(desk, line, desk.reason, lambda: _write(folder, release.files), failed=failed)


def _exported(release: Release) -> Line:
    size = sum(map(len, release.files.values()))
    detail = {"document": release.document, "sha256": release.sha256, "size": size}
    return Line(
        "exported",
        count=release.count,
        recipient=release.recipient,
        marking=MARKING,
        outcome="released",
        detail=json.dumps(detail, ensure_ascii=False),
    )


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
