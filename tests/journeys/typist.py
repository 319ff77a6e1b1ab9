"""Somebody at the keyboard, and nothing else: every key goes where the keys go, and is counted."""

from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell import Shell

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
PATIENCE = 30_000
"""Milliseconds. A journey waits for what it sees, never for a time."""
FAR = 80
"""Tabs after which a person would have given up."""


class Typist:
    """Counts its keys and its seconds, and says so at the end."""

    def __init__(self, qtbot, shell: Shell) -> None:
        self.keys = 0
        self._qtbot, self._shell, self._began = qtbot, shell, monotonic()

    @property
    def here(self) -> QWidget:
        return QApplication.focusWidget() or self._shell

    @property
    def reads(self) -> str:
        """What stands on what has the keyboard."""
        text = getattr(self.here, "text", None)
        return text() if callable(text) else ""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.here, key, held)
        self._lift()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.here, letter)
            self._lift()

    def retype(self, text: str) -> None:
        self.press(Qt.Key.Key_A, CONTROL)
        self.type(text)

    def tab_to(self, name: str) -> None:
        for _ in range(FAR):
            if name in (self.here.accessibleName(), self.here.objectName(), self.reads):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} cannot be reached by Tab")

    def see(self, happened) -> None:
        self._qtbot.waitUntil(happened, timeout=PATIENCE)

    def says(self, journey: str, at_most: int) -> None:
        seconds = monotonic() - self._began
        print(f"\n{journey}: {self.keys} keys, {seconds:.1f} s")
        assert self.keys <= at_most

    def _lift(self) -> None:
        """Nobody's next key comes before the window has heard this one."""
        self.keys += 1
        QApplication.processEvents()
