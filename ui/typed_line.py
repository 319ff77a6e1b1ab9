"""A line that one types into, which keeps Ctrl+Z to itself while it can take something back."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

LONGEST = 1_000_000


class Typed(QLineEdit):
    """Ctrl+Z takes back what was typed here; where that is nothing, the window may have it."""

    def event(self, event: QEvent) -> bool:
        return not is_for_the_window(event, self.isUndoAvailable()) and super().event(event)


def show_beginning(line: QLineEdit) -> None:
    """Of what was put there; whoever is at it goes on typing behind it."""
    line.setCursorPosition(len(line.text()) if line.hasFocus() else 0)


def is_for_the_window(event: QEvent, is_ours: bool) -> bool:
    """A key that is held down goes no further than what was typed."""
    if is_ours or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
        return False
    asked = event.type() == QEvent.Type.ShortcutOverride
    return asked and event.matches(QKeySequence.StandardKey.Undo)
