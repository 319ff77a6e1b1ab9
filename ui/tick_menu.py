"""A menu of things that are ticked: by mouse or by key, and never taller than its window."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

TALLEST = 0.6
"""How much of its window's height it may take; what is more is scrolled."""


class TickMenu(QMenu):
    """Space ticks and leaves it open, as several may be wanted; Enter ticks and is done."""

    def __init__(self, title: str, on: QWidget) -> None:
        super().__init__(title, on)
        self.setAccessibleName(title)
        self._on = on
        # Before it is shown: whether it is to be scrolled is decided then.
        self.aboutToShow.connect(lambda: self.setMaximumHeight(self._tallest()))

    def offer(self, label: str, *, ticked: bool = False) -> QAction:
        action = self.addAction(label.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        return action

    def showEvent(self, event: QShowEvent) -> None:
        """Within its window, and with a line marked, or a key would first have to mark one."""
        window, wanted = self._on.window(), self._wanted()
        top = window.mapToGlobal(window.rect().topLeft()).y()
        self.move(wanted.x(), max(top, min(wanted.y(), top + window.height() - self.height())))
        super().showEvent(event)
        for first in filter(_is_offered, self.actions()):
            self.setActiveAction(first)
            break

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._press()

    def _press(self) -> None:
        action = self.activeAction()
        if action and action.isCheckable():
            action.trigger()
            return
        enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        super().keyPressEvent(enter)

    def _wanted(self) -> QPoint:
        """Below its button. By itself it would begin where all of its lines had room."""
        window = self._on.window()
        right = window.mapToGlobal(window.rect().topRight()).x()
        for each in self.menuAction().associatedObjects():
            if isinstance(each, QPushButton) and each.isDown():
                below = each.mapToGlobal(each.rect().bottomLeft())
                return QPoint(min(below.x(), right - self.width()), below.y() + 1)
        return self.pos()

    def _tallest(self) -> int:
        return round(self._on.window().height() * TALLEST)


def _is_offered(action: QAction) -> bool:
    return action.isVisible() and action.isEnabled() and not action.isSeparator()
