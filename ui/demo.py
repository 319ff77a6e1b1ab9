"""A throw-away register of invented people: it asks nothing and leaves nothing."""

import os
import secrets
import shutil
import time
from datetime import timedelta
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.paths import resource
from disrupt.store.files import RegisterFiles
from disrupt.store.keys import Effort
from disrupt.store.lock import Hold
from disrupt.store.make import Charter, Founder, new_register
from disrupt.store.store import Store
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase
from disrupt.workspace import Workspace
from orders import intake

NAME = "Officer 4471"
REASON = "demonstration"
ROLES = ("disruption-officer",)
SHEETS = resource("demo")
PREFIX = "disrupt-demo-"
FRESH = 60
"""Seconds in which another demonstration may have its folder and not yet its hold on it."""
SINCE = timedelta(days=3)
"""How long ago its officer was last here: what fell due meanwhile is there to be seen."""
# Nothing of it outlives the program, so nobody has time to guess.
LITTLE_EFFORT = Effort(passes=1, memory_kib=64, lanes=1)


class Demo:
    """One register, from when it is made until the program ends."""

    def __init__(self, clock: Clock) -> None:
        sweep()
        self._clock = clock
        self._around = Path(mkdtemp(prefix=PREFIX))
        self._hold = Hold(RegisterFiles(self._around))
        self.folder = self._around / "example.disrupt"
        self._visitor = self._made()

    def unlock(self) -> Store:
        return unlock(self.folder, self._visitor, self._clock)

    def end(self) -> None:
        _remove(self._around, self._hold)

    def _made(self) -> Visitor:
        passphrase = secrets.token_hex(16)
        founder = Founder(NAME, ROLES, passphrase)
        charter, then = Charter("police", "Example data"), Clock(self._clock.now() - SINCE)
        with new_register(self.folder, charter, founder, then, effort=LITTLE_EFFORT):
            pass
        visitor = Visitor(NAME, with_passphrase(NAME, passphrase), REASON)
        store = unlock(self.folder, visitor, then)
        intake.bring_in(Workspace(store, REASON), SHEETS)
        store.close()
        return visitor


def sweep() -> None:
    """What demonstrations left that were killed: sealed, and its passphrase gone with them."""
    for left in Path(gettempdir()).glob(f"{PREFIX}*"):
        if _is_ours(left):
            _sweep_one(left)


def _sweep_one(left: Path) -> None:
    try:
        hold = Hold(RegisterFiles(left))
    except Trouble:
        return  # somebody is looking at it
    _remove(left, hold)


def _is_ours(folder: Path) -> bool:
    """Made by this user, a while ago, and no link to something else."""
    try:
        seen = folder.lstat()
    except OSError:
        return False
    mine = os.name != "posix" or seen.st_uid == os.getuid()
    return mine and not folder.is_symlink() and time.time() - seen.st_mtime > FRESH


def _remove(folder: Path, hold: Hold) -> None:
    # On Windows a file that is held cannot be removed.
    hold.close(cleanly=True)
    shutil.rmtree(folder, ignore_errors=True)
