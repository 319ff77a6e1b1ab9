"""The window's program: it starts, shows the demonstration, and draws its pictures."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from disrupt.clock import Clock
from disrupt.store.unlock import unlock
from disrupt.workspace import Workspace
from ui import shoot, theme
from ui.demo import REASON, demo_folder
from ui.window import Window


def show_demo() -> int:
    """The window on a throw-away register; it is gone when the window is closed."""
    app = QApplication([])
    theme.apply(app, "follow", 100)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.apply(app, "follow", 100))
    clock = Clock()
    with demo_folder(clock) as (folder, visitor):
        store = unlock(folder, visitor, clock)
        window = Window(Workspace(store, REASON))
        # What nothing else caught, behind a click, a key or a timer.
        sys.excepthook = lambda _kind, error, _trace: window.tell(error)
        window.resize(*shoot.SIZE)
        window.show()
        status = app.exec()
        window.close()
        store.close()
    return status


def shoot_demo(folder: Path) -> int:
    """Every page as a picture. It needs no display, and its clock stands still."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    with demo_folder(shoot.CLOCK) as (register, visitor):
        store = unlock(register, visitor, shoot.CLOCK)
        shoot.shoot(app, Workspace(store, REASON), folder)
        store.close()
    return 0
