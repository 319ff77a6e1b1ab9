"""Putting a restored register in its place, so that a power cut finds the old one or the new."""

from datetime import UTC, datetime
from pathlib import Path

from disrupt.store.files import RegisterFiles, free_name, settle

KEPT_IN_PLACE = ("backups", "drawers", "set-aside")


def staging(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.restored")


def put_in_place(ready: Path, folder: Path, now: datetime) -> None:
    """The old register moves, whole, under the new one's set-aside. Nothing is deleted."""
    ready.rename(staging(folder))
    if folder.exists():
        aside = staging(folder) / "set-aside"
        aside.mkdir()
        folder.rename(aside / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%SZ}")
    finish(folder)


def finish(folder: Path) -> None:
    """Complete what was interrupted after the old register moved."""
    new = staging(folder)
    if folder.exists() or not new.exists():
        return
    for old in sorted((new / "set-aside").glob("*")):
        for name in KEPT_IN_PLACE:
            for kept in sorted((old / name).glob("*")):
                (new / name).mkdir(exist_ok=True)
                kept.rename(free_name(new / name / kept.name))
    new.rename(folder)
    settle(folder.parent)


def undo(folder: Path) -> None:
    """Clear away what was interrupted before it, while nobody else can be restoring."""
    RegisterFiles(staging(folder)).clear()
