"""A box whose text is kept nowhere: not in a draft, not on the clipboard, not to be undone."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit

Key = QKeySequence.StandardKey

COPIES = (Key.Copy, Key.Cut)
# Left to themselves, these would put what they delete on the clipboard.
DELETES: Mapping[Key, Callable[[QLineEdit], None]] = {
    Key.DeleteCompleteLine: lambda line: line.selectAll(),
    Key.DeleteEndOfLine: lambda line: line.end(True),
}
"""By the key, how it marks what it deletes."""
UNLEARNT = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""What helps to type would learn the word."""
LONGEST = 120


class Unkept(QLineEdit):
    """It can be typed and put right, and nothing of it can be taken elsewhere."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setMaxLength(LONGEST)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(UNLEARNT)

    def forget(self) -> None:
        """Also what could be undone."""
        self.setText("")

    def setEchoMode(self, mode: QLineEdit.EchoMode) -> None:
        """What is shown again is no more to be learnt than what was hidden."""
        super().setEchoMode(mode)
        self.setInputMethodHints(self.inputMethodHints() | UNLEARNT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marks = next((mark for key, mark in DELETES.items() if event.matches(key)), None)
        if any(event.matches(key) for key in COPIES):
            event.accept()
        elif marks:
            marks(self)
            self.del_()
        else:
            super().keyPressEvent(event)
        self._unmark_elsewhere()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._unmark_elsewhere()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._unmark_elsewhere()

    def _unmark_elsewhere(self) -> None:
        """Where what is marked can be pasted by the mouse, it stands on a clipboard of its own."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(clipboard.Mode.Selection)
