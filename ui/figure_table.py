"""A table of figures: the arrows go from one to the next, and Enter opens what is behind it."""

from textwrap import wrap

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from reports.figures.report import Line, Table
from reports.figures.said import said
from ui.figures import At
from ui.layer import ENTER
from ui.theme import colour

BELOW, INSET = "\n\u00a0", 3
WORDS, FEW, MORE_WORDS = 13, 4, 24
"""Letters of a heading's line; of few columns each may have more."""
AROUND, CLOSE = 26, 14
"""Dots beside a figure, and where there is little room."""
LEAST, MOST = 14, 46
"""Letters that the names of the lines keep, and that they are given at most."""
AIR = 10
"""Letters that a figure is given beside what it needs, where there is room."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
HEAVY = {"row": QFont.Weight.Normal, "subtotal": QFont.Weight.DemiBold, "total": QFont.Weight.Bold}


class Chosen(QStyledItemDelegate):
    """The figure that is explained is underlined, as what leads somewhere is.

    What is noted of a line stands in grey: a word beside its name, a sentence below it.
    """

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        table = self.parent()
        note = table.note(index.row()) if isinstance(table, FigureTable) else ""
        if note and not index.column():
            self._note(painter, option, index, note)

    def _note(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        note: str,
    ) -> None:
        self.initStyleOption(option, index)
        table, item = option.widget, QStyle.SubElement.SE_ItemViewItemText
        place = table.style().subElementRect(item, option, table).translated(INSET, 0)
        if stands_below(note):
            place.setTop(place.center().y() + 1)
            side = Qt.AlignmentFlag.AlignTop
        else:
            beside = option.fontMetrics.horizontalAdvance(option.text) + 3 * INSET
            place.setLeft(place.left() + beside)
            side = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setFont(table.font())
        painter.setPen(QColor(colour("muted")))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | side, note)
        painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        table = self.parent()
        if isinstance(table, FigureTable) and table.is_chosen(index.row(), index.column()):
            font = option.font
            font.setBold(True)
            font.setUnderline(True)
            option.font = font


class FigureTable(QTableWidget):
    """As tall as its lines and never wider than its card: nothing on it is scrolled to."""

    pointed = Signal(object)
    """At which figure somebody is."""
    opened = Signal(object)
    """At which figure its records are asked for."""

    def __init__(self, table: Table) -> None:
        super().__init__(len(table.lines), len(table.columns) + 1)
        self._table, self._chosen = table, (-1, -1)
        self.setProperty("part", "figures")
        self.setAccessibleName(f"{table.title}. {table.says}".strip())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(Chosen(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._fill()
        self.currentCellChanged.connect(lambda row, column, *_before: self._point(row, column))
        self.cellClicked.connect(self._point)
        self.cellDoubleClicked.connect(self._open)

    def is_chosen(self, row: int, column: int) -> bool:
        return self._chosen == (row, column)

    def note(self, row: int) -> str:
        """What is noted of a line."""
        return self._table.lines[row].note

    def choose(self, at: At) -> None:
        """Where somebody was."""
        self.setCurrentCell(at.line, at.column + 1)

    def forget(self) -> None:
        """A figure elsewhere is explained now."""
        self._chosen = (-1, -1)
        self.clearSelection()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._open(self.currentRow(), self.currentColumn())
        elif event.text().strip():
            # A letter would look for a name; here it is for the sheet around.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """At a figure from the first on, or the arrows would begin at a name."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # as it was handed in
        if self.currentColumn() < 1 and self.rowCount():
            self.setCurrentCell(0, 1)
        else:
            self._point(self.currentRow(), self.currentColumn())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: object) -> None:
        """Only now are its letters of the size that they will have."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.fit()

    def fit(self) -> None:
        """As wide as is needed; of what is left a little for each, so that a line is not lost."""
        letter = self.fontMetrics().averageCharWidth()
        needed = [self._needed(column) for column in range(1, self.columnCount())]
        room = self.viewport().width() - LEAST * letter - sum(needed)
        around = max(CLOSE, min(AROUND, room // max(1, len(needed))))
        wide = [each + around for each in needed]
        left = self.viewport().width() - sum(wide)
        names = max(LEAST * letter, min(left, MOST * letter))
        more = min(max(0, left - names) // max(1, len(wide)), AIR * letter)
        for column, each in enumerate((names, *(each + more for each in wide))):
            self.setColumnWidth(column, each)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        # Of letters so large that not even so there is room.
        below = bar.sizeHint().height() if sum((names, *wide)) > self.viewport().width() else 0
        self.setFixedHeight(rows + head + below + 2 * self.frameWidth() + 2)

    def _needed(self, column: int) -> int:
        letters, heavy = self.fontMetrics(), QFont(self.font())
        heavy.setBold(True)
        heading = self.horizontalHeaderItem(column)
        head = heading.text().splitlines() if heading else []
        items = (self.item(row, column) for row in range(self.rowCount()))
        texts = [each.text() for each in items if each]
        return max(map(letters.horizontalAdvance, (*head, *texts)), default=0)

    def _point(self, row: int, column: int) -> None:
        self._chosen = (row, column)
        self.viewport().update()
        if at := self._at(row, column):
            self.pointed.emit(at)

    def _open(self, row: int, column: int) -> None:
        if at := self._at(row, column):
            self.opened.emit(at)

    def _at(self, row: int, column: int) -> At | None:
        if row < 0 or column < 1:
            return None
        return At(self._table.id, row, column - 1) if self._table.lines[row].cells else None

    def _fill(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self._head(0, self._table.heading, "", LEFT)
        for at, column in enumerate(self._table.columns, start=1):
            self._head(at, column.label, column.unit, RIGHT)
        for row, line in enumerate(self._table.lines):
            self._line(row, line)

    def _head(self, column: int, label: str, unit: str, side: Qt.AlignmentFlag) -> None:
        width = WORDS if len(self._table.columns) > FEW else MORE_WORDS
        lines = wrap(label, width, break_long_words=False)
        # A label that says already what is counted is not followed by it again.
        counted = [unit] if unit and unit not in label.lower().split() else []
        item = QTableWidgetItem("\n".join((*lines, *counted)))
        item.setTextAlignment(side)
        self.setHorizontalHeaderItem(column, item)

    def _line(self, row: int, line: Line) -> None:
        # Room for what is noted is kept by a line of nothing.
        below = BELOW if stands_below(line.note) else ""
        name = QTableWidgetItem(f"{line.name}{below}")
        name.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.name} {line.note}".strip())
        name.setTextAlignment(LEFT)
        items = [name]
        for column, cell in zip(self._table.columns, line.cells, strict=True):
            item = QTableWidgetItem(said(cell))
            item.setTextAlignment(RIGHT)
            told = f"{line.name}, {column.label}: {item.text() or 'no figure'}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            items.append(item)
        for column_at, item in enumerate(items):
            font = item.font()
            font.setWeight(QFont.Weight.DemiBold if not column_at else HEAVY[line.sort])
            if line.sort != "row":
                font.setWeight(HEAVY[line.sort])
            item.setFont(font)
            self.setItem(row, column_at, item)


def stands_below(note: str) -> bool:
    """A word such as a unit stands beside the name."""
    return " " in note
