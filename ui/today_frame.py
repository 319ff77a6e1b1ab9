"""The parts of the page Today, each in its place: the calendar beside the list, or below it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from disrupt import roles
from disrupt.workspace import Workspace
from ui.nothing import Nothing
from ui.parts import Card
from ui.places import TODAY
from ui.reading_page import ReadingPage
from ui.six_weeks import SixWeeks
from ui.tiles import Tiles
from ui.today_above import TodayAbove
from ui.today_head import TodayHead
from ui.today_keys import TodayKeys
from ui.today_list import DueList

NARROW = 130
"""In letters: below it the calendar stands under the list, and not beside it."""
SIDE = 36
"""How wide the calendar is, in letters."""


class TodayFrame(ReadingPage):
    kind = TODAY.kind

    def __init__(self, desk: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        may_deliver = roles.may(desk.store.actor.roles, "deliver")
        self.head, self.list = TodayHead(may_deliver=may_deliver), DueList()
        self.tiles = Tiles(with_orders=bool(desk.readable("order")))
        self.weeks, self.keys, self.nothing = SixWeeks(), TodayKeys(), Nothing()
        self.above = TodayAbove()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        is_narrow = self.width() < NARROW * letter
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._side.setMaximumWidth(SIDE * letter)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addLayout(self.above)
        column.addWidget(self.tiles)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.weeks)
        side.addWidget(self.keys)
        side.addStretch(1)
        card = Card()
        card.setProperty("state", "whole")
        card.column.addWidget(self.list, 1)
        card.column.addWidget(self.nothing, 1)
        self.nothing.setMinimumHeight(self.list.minimumHeight())
        self._columns.setSpacing(12)
        self._columns.addWidget(card, 1)
        self._columns.addWidget(self._side)
        column.addLayout(self._columns, 1)
