"""What bare Qt has for the same job: a table over strings, a box with a list, a form of lines."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QListWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex


class Strings(QAbstractTableModel):
    """All of them, held in a list."""

    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = role == Qt.ItemDataRole.DisplayRole
        return self._rows[index.row()][index.column()] if shown else None


def table(rows: Sequence[tuple[str, ...]]) -> QTableView:
    view = QTableView()
    model = Strings(rows)
    model.setParent(view)
    view.setModel(model)
    return view


class Finder(QWidget):
    """A line, and what it found below."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.list = QLineEdit(), QListWidget()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)

    def show_found(self, text: str, found: Iterable[str]) -> None:
        self.line.setText(text)
        self.list.clear()
        self.list.addItems(list(found))


def form(lines: Sequence[str]) -> QWidget:
    page = QWidget()
    rows = QFormLayout(page)
    for number, text in enumerate(lines):
        line = QLineEdit()
        line.setText(text)
        rows.addRow(f"Line {number}", line)
    return page
