"""A small table whose words wrap in the columns that share its room; Enter opens a row."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView

from ui.layer import ENTER
from ui.plain_table import PlainTable

ABOVE = 16
"""Dots above and below the words of a cell."""


class WrappedTable(PlainTable):
    """As wide as its card and as tall as its rows: nothing in it is scrolled."""

    opened = Signal(int)
    """The row, counted from nought."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        wide: Collection[int] = (0,),
    ) -> None:
        super().__init__(name, headings, ())
        self.setProperty("part", "actions")
        for side in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            side(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in wide:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        # A column gets its width after the table has its own, and its words their lines after that.
        self._soon.timeout.connect(self.fit)
        head.sectionResized.connect(lambda: self._soon.start())
        self.cellDoubleClicked.connect(lambda row, _column: self.opened.emit(row))
        self.fill(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """The columns are as wide as their words ask, and those that share as there is room."""
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.tall(row, ABOVE))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2 * self.frameWidth() + 2)
