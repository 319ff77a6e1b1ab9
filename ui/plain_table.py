"""A small table that one only reads: the twin of a drawing, or rows that lead nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem


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
