"""What is copied here stands on the clipboard for a moment: nobody finds it there later."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT = 10_000
"""Milliseconds."""
OURS = "ours"
"""Under this name the clipboard is told what to know again as ours: never the text itself."""


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    _forget_later(text)


def mind() -> None:
    """What was copied out of a box is forgotten too; what another program put there is not ours."""
    text = QGuiApplication.clipboard().text()
    # Whoever is in another program copies there; some platforms cannot say whose a text is.
    if text and QGuiApplication.focusWindow():
        _forget_later(text)


def wipe() -> None:
    """At once, and with what is only marked: that can be pasted elsewhere too on some systems."""
    clipboard = QGuiApplication.clipboard()
    _forget(clipboard.property(OURS))
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _forget_later(text: str) -> None:
    mark = str(hash(text))
    QGuiApplication.clipboard().setProperty(OURS, mark)
    QTimer.singleShot(KEPT, lambda: _forget(mark))


def _forget(mark: str | None) -> None:
    """Unless something else was copied meanwhile."""
    clipboard = QGuiApplication.clipboard()
    if mark == str(hash(clipboard.text())):
        clipboard.clear()
