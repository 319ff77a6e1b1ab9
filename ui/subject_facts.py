"""What is known of a subject: since the last meeting, now, next, at court, and what is open."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from orders.forum.considered import Considered
from ui.fact_card import CARDS, FactCard
from ui.open_line import OpenLine
from ui.parts import Muted, wrapped
from ui.since_line import SinceLine

NARROW = 74
"""In letters: below it the three cards stand one under the other."""
NEEDS = ("order", "outcome")
"""Whoever reads no such records is shown that, and not that there is nothing."""
NOT_SHOWN = "What binds them, what ends next and what is open is not shown to your roles."


class SubjectFacts(QWidget):
    """The same parts for everybody: from one to the next only words change."""

    def __init__(self) -> None:
        super().__init__()
        self._is_shown = True
        self.since, self.not_shown = SinceLine(), wrapped(Muted(NOT_SHOWN))
        self.cards = {name: FactCard(name) for name in CARDS}
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(12)
        self.open = OpenLine()
        self._draw()

    def withhold(self) -> None:
        """From whoever may not read it."""
        self._is_shown = False
        for part in (self.since, *self.cards.values(), self.open):
            part.hide()
        self.not_shown.show()

    def wait(self) -> None:
        """Nothing of whoever was here before."""
        if not self._is_shown:
            return
        self.since.hide()
        for card in self.cards.values():
            card.wait()
        self.open.hide()

    def show_considered(self, found: Considered) -> None:
        if not self._is_shown:
            return
        self.since.show_changed(found)
        for name, card in self.cards.items():
            card.say(getattr(found, name))
        self.open.show_open(found.open, found.ruled_out)
        self.open.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = self.width() < NARROW * self.fontMetrics().averageCharWidth()
        way = ways.TopToBottom if narrow else ways.LeftToRight
        if self._across.direction() != way:
            self._across.setDirection(way)
            self.since.turn(way)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self.cards.values():
            self._across.addWidget(card, 1)
        column.addWidget(self.not_shown)
        self.not_shown.hide()
        column.addWidget(self.since)
        column.addLayout(self._across)
        column.addWidget(self.open)
