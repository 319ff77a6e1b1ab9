"""A sheet over the page: no window of its own, so nothing can keep it open against a lock."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.parts import Card
from ui.theme import colour

VEIL = 150
"""How much of what lies below is covered, of 255."""
WIDTH = 64
"""In letters."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Layer(QWidget):
    """Covers what it was asked for from, and keeps the keyboard until it is closed."""

    def __init__(self, asked_from: QWidget, title: str) -> None:
        below = _ground(asked_from)
        super().__init__(below)
        self._below = below
        self._before = below.window().focusWidget()
        self.card = Card(title)
        self.card.setFixedWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.card.column.setSpacing(12)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QVBoxLayout(self).addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        below.installEventFilter(self)

    def open(self, first: QWidget) -> None:
        """Over everything, with the keyboard at what is likeliest wanted."""
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Gone, and the keyboard is where it was before."""
        self.hide()
        self._below.removeEventFilter(self)
        # What was below may have been drawn anew meanwhile.
        if self._before and isValid(self._before) and self._below.isAncestorOf(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def let_go(self) -> None:
        """What Escape means here."""
        self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.let_go()
        elif event.key() in ENTER and isinstance(here, QPushButton) and self.isAncestorOf(here):
            # The key that closed this layer is not meant for what has the keyboard afterwards.
            here.click()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # The keys of the page below are not for now.
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._below.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within."""
        stops = [part for part in self.findChildren(QWidget) if _takes_keys(part)] or [self]
        here = self.window().focusWidget()
        place = stops.index(here) if here in stops else -1
        following = stops[(place + (1 if forward else -1)) % len(stops)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(colour("banner"))
        veil.setAlpha(VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


def _ground(part: QWidget) -> QWidget:
    """The whole desk: what stands beside the page must not be reached either.

    A page may have parts of its own behind one another: it is the outermost that counts.
    """
    ground = None
    while above := part.parentWidget():
        if isinstance(above, QStackedWidget):
            ground = part
        part = above
    return ground or part


def _takes_keys(part: QWidget) -> bool:
    wanted = part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return wanted and part.isVisible() and part.isEnabled()
