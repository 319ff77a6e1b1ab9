"""The two halves of the room: the agenda at the left, and at the right one of its subjects."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from orders.forum.agenda import Agenda, Heading, Row
from ui.agenda_list import AgendaList
from ui.minute_box import MinuteBox
from ui.parts import Card
from ui.subject_panel import SubjectPanel, Typed

SHARE = 0.26
LEAST, MOST = 30, 46
"""Of the width, how much the agenda takes; in letters, how much at least and at most."""
TALL = 30
"""In lines of text: what the room asks for at least."""


class RoomFrame(QWidget):
    def __init__(self, today: date) -> None:
        super().__init__()
        self.list = AgendaList()
        self.subject, self.minute = SubjectPanel(today), MinuteBox(today)
        self._right = QStackedWidget()
        self._areas: dict[QWidget, QScrollArea] = {
            part: QScrollArea() for part in (self.subject, self.minute)
        }
        self._left = Card()
        self._draw()

    def show_agenda(self, agenda: Agenda, at: str) -> None:
        self.list.show_agenda(agenda, at)

    def show_subject(self, row: Row, count: str, typed: Typed) -> None:
        self.subject.show_row(row, count, typed)
        self._turn_to(self.subject)

    def show_item(self, item: Heading, typed: str | None) -> None:
        self.minute.show_item(item, typed)
        self._turn_to(self.minute)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        wide = min(max(round(self.width() * SHARE), LEAST * letter), MOST * letter)
        self._left.setFixedWidth(wide)

    def _turn_to(self, part: QWidget) -> None:
        """With its top in sight."""
        area = self._areas[part]
        self._right.setCurrentWidget(area)
        area.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        self._left.setProperty("state", "whole")
        self._left.column.addWidget(self.list)
        for part, area in self._areas.items():
            area.setWidget(part)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._right.addWidget(area)
        right = Card()
        right.column.addWidget(self._right)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._left)
        line.addWidget(right, 1)
        self.setMinimumHeight(TALL * self.fontMetrics().height())
