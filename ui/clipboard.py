"""Text put on the clipboard for a moment: nobody finds it there later."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

KEPT = 10_000
"""Milliseconds."""


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTimer.singleShot(KEPT, lambda: forget(text))


def forget(text: str) -> None:
    """Unless something else was copied meanwhile."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()
