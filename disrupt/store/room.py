"""Whether there is room on a disk, asked before a long job rather than found out in it."""

import shutil
from pathlib import Path

from disrupt.errors import Trouble

SPARE = 50 * 1024 * 1024


def need_room(folder: Path, database: Path) -> None:
    """Twice the register's size, and some to spare."""
    needed = 2 * database.stat().st_size + SPARE
    free = shutil.disk_usage(folder).free
    if free < needed:
        wanted, there = needed // 2**20, free // 2**20
        raise Trouble(
            f"There is not enough room: {wanted} MB are needed, {there} MB are free.",
            "Make room on the disk or choose another one, then do it again.",
        )
