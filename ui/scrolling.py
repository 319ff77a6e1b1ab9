"""What a part of a page is scrolled in, and how it comes into view there."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled_in(part: QWidget) -> QScrollArea | None:
    around = part.parentWidget()
    while around:
        if isinstance(around, QScrollArea):
            return around
        around = around.parentWidget()
    return None


def bring_into_view(part: QWidget) -> None:
    if page := scrolled_in(part):
        # It has its place only after it was laid out.
        QTimer.singleShot(0, part, partial(page.ensureWidgetVisible, part))
