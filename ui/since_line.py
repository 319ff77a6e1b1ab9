"""What changed of a subject since the last meeting, beside a bar: the first lines, then all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from disrupt import phrasing
from orders.forum.considered import Considered
from ui.lines_of import lines_of
from ui.parts import Link, Strong
from ui.veil import MASK, Named

UNCHANGED = "nothing is recorded that changed."
LINES = 3
BETWEEN = 4
FEWER = "Fewer"


class SinceLine(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "since")
        self._title, self._said, self.more = Strong(), Named("", MASK), Link()
        self._changed: tuple[str, ...] = ()
        self._is_whole = False
        top = Qt.AlignmentFlag.AlignTop
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(BETWEEN)
        self._line.addWidget(self._title, 0, top)
        self._line.addWidget(self._said, 1, top)
        self._line.addWidget(self.more, 0, top)
        self.more.hide()
        self.more.clicked.connect(self._turn)

    def turn(self, way: QBoxLayout.Direction) -> None:
        self._line.setDirection(way)
        self._show()

    def show_changed(self, found: Considered) -> None:
        self.setVisible(found.since is not None)
        if found.since:
            day = phrasing.day(found.since).rpartition(" ")[0]
            self._title.setText(f"Since {day}:")
        self._changed, self._is_whole = tuple(each.says for each in found.changed), False
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How much fits in a line is another now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show()

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self._show()

    def _show(self) -> None:
        few = self._few()
        text = _says(self._changed, len(self._changed) if self._is_whole else few)
        self._said.say(text, MASK if self._changed else text)
        every = len(self._changed)
        self.more.setText(FEWER if self._is_whole else f"Show all {every}")
        self.more.setAccessibleName(f"{self._title.text()} {self.more.text().casefold()}")
        self.more.setVisible(few < every)

    def _few(self) -> int:
        """As many as the lines hold, beside what stands at either end; one always."""
        every = len(self._changed)
        for few in range(every, 1, -1):
            if lines_of(self._said, _says(self._changed, few), self._room(few)) <= LINES:
                return few
        return min(every, 1)

    def _room(self, few: int) -> int:
        if self._line.direction() == QBoxLayout.Direction.TopToBottom:
            return self.contentsRect().width()
        beside = self._title.sizeHint().width() + BETWEEN
        if few < len(self._changed):
            beside += self.more.sizeHint().width() + BETWEEN
        return self.contentsRect().width() - beside


def _says(changed: tuple[str, ...], few: int) -> str:
    if not changed:
        return UNCHANGED
    left = len(changed) - few
    return "; ".join([*changed[:few], *([f"and {left} more"] if left else [])]) + "."
