"""What the desktop says of itself: that it was locked, or that the machine goes to sleep.

Only Linux is listened to, over D-Bus. On Windows and macOS the idle minutes, the waking from
sleep and Ctrl+L lock; locking the screen alone does not.
"""

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SYSTEM, SESSION = "system", "session"
ON_LOCK, ON_CHANGE = SLOT("on_lock()"), SLOT("on_change(bool)")
# Each on its bus. Whose session or which desktop it is does not matter: to lock is never wrong.
SAID = (
    (SYSTEM, "org.freedesktop.login1.Session", "Lock", ON_LOCK),
    (SYSTEM, "org.freedesktop.login1.Manager", "PrepareForSleep", ON_CHANGE),
    (SESSION, "org.freedesktop.ScreenSaver", "ActiveChanged", ON_CHANGE),
    (SESSION, "org.gnome.ScreenSaver", "ActiveChanged", ON_CHANGE),
    (SESSION, "org.cinnamon.ScreenSaver", "ActiveChanged", ON_CHANGE),
    (SESSION, "org.mate.ScreenSaver", "ActiveChanged", ON_CHANGE),
    (SESSION, "org.xfce.ScreenSaver", "ActiveChanged", ON_CHANGE),
)


class Desktop(QObject):
    """A desktop without a bus says nothing, and nothing is wrong with that."""

    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if not sys.platform.startswith("linux"):
            return
        buses = {SYSTEM: QDBusConnection.systemBus(), SESSION: QDBusConnection.sessionBus()}
        for bus, interface, name, slot in SAID:
            if buses[bus].isConnected():
                buses[bus].connect("", "", interface, name, self, slot)  # type: ignore[call-overload]  # it takes what SLOT gives, and nothing else

    @Slot()
    def on_lock(self) -> None:
        self.left.emit()

    @Slot(bool)
    def on_change(self, begins: bool) -> None:
        if begins:
            self.left.emit()
