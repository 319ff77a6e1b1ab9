"""Pictures of every page: light, dark, and at half as large again."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from disrupt.clock import Clock
from disrupt.store import drafts
from disrupt.store.store import Store
from ui.arriving import Arriving
from ui.demo import NAME, Demo
from ui.device import Device
from ui.jobs import Jobs
from ui.outside import GONE, Doorway
from ui.scenes import DESK
from ui.shell import SIZE, Shell

CLOCK = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC))
ROUNDS = 8
REGISTER = Path("westmere.disrupt")
"""Of no machine."""
DUE = ("1 thing ends today at 15:00.", "2 are overdue.")
LOOKS: Mapping[str, tuple[str, int]] = {
    "light": ("light", 100),
    "dark": ("dark", 100),
    "150": ("light", 150),
}


def _locked(shell: Shell) -> None:
    shell.outside.lock(REGISTER, NAME, kept=True)
    shell.outside.say_let_go()


def _locked_with_things_due(shell: Shell) -> None:
    _locked(shell)
    shell.outside.warn(DUE, "Unlock to see them.")


DOOR: Mapping[str, Callable[[Shell], None]] = {
    "first-run": lambda shell: shell.outside.arrive(None),
    "unlock": lambda shell: shell.outside.arrive(REGISTER),
    "locked": _locked,
    "locked-due": _locked_with_things_due,
}
SCENES = (*DESK, *DOOR)


def shoot(app: QApplication, into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    with ExitStack() as after:
        here = after.enter_context(TemporaryDirectory(prefix="disrupt-"))
        device = Device(Path(here, "settings.json"))
        demo = Demo(CLOCK)
        after.callback(demo.end)
        shell = Shell(device, Jobs(), CLOCK)
        after.callback(shell.end)
        shell.resize(*SIZE)
        shell.show()
        for look, (theme, scale) in LOOKS.items():
            device.change(replace(device.settings, theme=theme, scale=scale))
            for name, picture in _pictures(app, shell, demo):
                picture.save(str(into / f"{name}-{look}.png"))


def _pictures(app: QApplication, shell: Shell, demo: Demo) -> Iterator[tuple[str, QPixmap]]:
    for name, door in DOOR.items():
        door(shell)
        yield name, _grabbed(app, shell)
    for name, scene in DESK.items():
        _sit_down(shell, demo.unlock())
        app.processEvents()
        if shell.desk:
            scene(shell.desk)
        yield name, _grabbed(app, shell)
        shell.lock()
        while shell.outside.notice.words.text() != GONE:
            app.processEvents()


def _sit_down(shell: Shell, store: Store) -> None:
    """What the scene before left unsaved belongs into no other picture."""
    for draft in drafts.all_of(store):
        drafts.discard(store, draft.record)
    # However slowly this machine draws, nobody has left.
    shell.idle.greet()
    shell.outside.unlocked.emit(store, Doorway.EXAMPLE)


def _grabbed(app: QApplication, shell: Shell) -> QPixmap:
    """Layouts, single shots and parts follow one another; each round takes one further."""
    for _ in range(ROUNDS):
        for column in shell.findChildren(Arriving):
            column.finish()
        app.processEvents()
    return shell.grab()
