"""A new disruption: whom, when and by whom stand there, and the criteria stand beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui.begun_page import BegunPage
from ui.criteria_card import CriteriaCard
from ui.form import WIDE
from ui.places import New

WHOM = ("person", "premises", "group")
LATER = ("owner", "deputy")
"""Said on its own page, where anybody wants to."""


class DisruptionPage(BegunPage):
    """Short: nothing is asked that is known."""

    def __init__(
        self, desk: Workspace, law: Law, place: New, parent: QWidget | None = None
    ) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        super().__init__(desk, law, place, parent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < WIDE * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _asks(self, name: str) -> bool:
        """Of whom or what, only what is known, where anything is."""
        known = {each for each in WHOM if self._values.get(each)}
        left_out = {*WHOM} - known if known else set()
        return super()._asks(name) and name not in left_out | {*LATER}

    def _body(self) -> QWidget:
        body = QWidget()
        body.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        self._columns.addWidget(self._card, 3, top)
        self._columns.addWidget(CriteriaCard(), 2, top)
        return body
