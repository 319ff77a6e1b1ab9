"""The window's program: it starts, shows a register or the demonstration, and draws pictures."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.paths import settings_file
from ui import shoot
from ui.desktop import Desktop
from ui.device import Device
from ui.jobs import Jobs
from ui.shell import Shell
from ui.single import Presence
from ui.tidying import Tidying
from ui.trouble import Faults

# How a terminal, a desktop that logs off, or an administrator ends a program.
ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP")
# Each names a place to draw on.
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def show() -> int:
    """The window on the register opened last, or where one is made."""
    _look_for_a_display()
    app, settings = QApplication([]), settings_file()
    device = Device(settings)
    last = device.settings.last_register
    presence = Presence(settings.parent)
    if presence.is_elsewhere():
        return 0
    shell = _shell(app, device)
    presence.stay()
    presence.knocked.connect(shell.come_forward)
    shell.outside.arrive(Path(last) if last else None)
    shell.outside.say(device.trouble)
    return _run(app, shell, presence.leave)


def show_demo() -> int:
    """The window on a throw-away register; it is gone when the window is closed."""
    _look_for_a_display()
    app = QApplication([])
    with TemporaryDirectory(prefix="disrupt-") as here:
        shell = _shell(app, Device(Path(here, "settings.json")))
        shell.outside.try_example()
        return _run(app, shell, lambda: None)


def shoot_demo(folder: Path) -> int:
    """Every page as a picture. It needs no display, and its clock stands still."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    shoot.shoot(QApplication([]), folder)
    return 0


def _look_for_a_display() -> None:
    """Without one Qt ends the program, and leaves a trace."""
    needed = sys.platform.startswith("linux")
    if needed and not any(os.environ.get(name) for name in DISPLAYS):
        raise Trouble("There is no display here.", "Say a command: disrupt --help lists them.")


def _shell(app: QApplication, device: Device) -> Shell:
    jobs = Jobs()
    shell = Shell(device, jobs, Clock())
    faults = Faults(shell)
    faults.caught.connect(shell.tell)
    faults.listen()
    Tidying(shell, jobs)
    Desktop(shell).left.connect(shell.idle.leave)
    app.commitDataRequest.connect(lambda _manager: shell.lock())
    app.aboutToQuit.connect(shell.end)
    for name in ENDINGS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: app.quit())
    return shell


def _run(app: QApplication, shell: Shell, after: Callable[[], None]) -> int:
    shell.open()
    status = app.exec()
    shell.end()
    after()
    # Nothing is left to tell it to.
    sys.excepthook = sys.__excepthook__
    return status
