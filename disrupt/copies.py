"""A copy of the register, asked for by a person."""

from pathlib import Path

from disrupt.store import backup
from disrupt.workspace import Workspace


def back_up(desk: Workspace, folder: Path) -> Path:
    desk.ask("back up")
    return backup.back_up(desk.store, folder, desk.reason)
