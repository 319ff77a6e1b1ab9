"""A box whose text is kept nowhere: not in a draft, not on the clipboard, not to be undone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit

COPIES = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
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
        hints = Qt.InputMethodHint
        # What helps to type would learn the word.
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)

    def forget(self) -> None:
        """Also what could be undone."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in COPIES):
            event.accept()
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
