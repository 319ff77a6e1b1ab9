"""A small table that one only reads: the twin of a drawing, or rows that lead nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ui.theme import BASE

AROUND = 26
"""Dots that its padding takes of a cell beside the words, at 100 %."""
LONGEST = 10_000
AS_WIDE = QHeaderView.ResizeMode.ResizeToContents


class PlainTable(QTableWidget):
    """As tall as its rows; Tab goes on past it, and the arrows walk in it."""

    most = 12
    """Rows that are shown at once; the others are scrolled to."""

    def __init__(self, name: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__(0, len(headings))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headings))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.fill(rows)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """These, in place of those that stood there."""
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for beside, text in enumerate(row):
                self.setItem(at, beside, QTableWidgetItem(text))

    def tall(self, row: int, above: int) -> int:
        """Of the cell that needs the most lines in its column, and so many dots above and below."""
        letters, wraps = self.fontMetrics(), Qt.TextFlag.TextWordWrap
        tall, head = letters.lineSpacing(), self.horizontalHeader()
        for column in range(self.columnCount()):
            item, room = self.item(row, column), self.columnWidth(column) - self.grown(AROUND)
            # Where the column is as wide as its words ask, they stand in one line.
            if item and room > 0 and head.sectionResizeMode(column) != AS_WIDE:
                within = QRect(0, 0, room, LONGEST)
                tall = max(tall, letters.boundingRect(within, wraps, item.text()).height())
        return tall + self.grown(above)

    def grown(self, dots: int) -> int:
        """As the letters are."""
        return round(dots * self.fontInfo().pixelSize() / BASE)

    def showEvent(self, event: object) -> None:
        """Only now are its letters of the size that they will have."""
        super().showEvent(event)  # type: ignore[arg-type]  # as it was handed in
        self.fit()

    def fit(self) -> None:
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(min(self.rowCount(), self.most)))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2 * self.frameWidth() + 2)
