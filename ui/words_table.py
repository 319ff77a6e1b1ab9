"""A table of words to be read: each cell is told with its heading, in rows of one height."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from disrupt.phrasing import NOTHING

ROW = 2.0
"""The height of a row in lines of text."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TOLD = (Role.DisplayRole, Role.AccessibleTextRole)


class WordsModel(QAbstractTableModel):
    """Whoever listens hears the heading with the cell."""

    def __init__(self) -> None:
        super().__init__()
        self._masked = False

    def heading(self, column: int) -> str:
        raise NotImplementedError

    def text(self, row: int, column: int) -> str:
        """What is seen of it, with what is masked already masked."""
        raise NotImplementedError

    def mask(self, *, on: bool) -> None:
        """Whether names are hidden from whoever looks over a shoulder."""
        self._masked = on
        corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), corner)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in TOLD:
            return None
        said = self.text(index.row(), index.column())
        if role == Role.DisplayRole:
            return said
        return f"{self.heading(index.column())}: {said or NOTHING}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if role not in TOLD or orientation == Qt.Orientation.Vertical:
            return None
        return self.heading(section)


class WordsTable(QTableView):
    """Walked by the arrow keys; Tab goes on."""

    def __init__(self, model: WordsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self._draw_rows()

    def _draw_rows(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        # Of a fixed height, or Qt would read every row to learn how high it is.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(self.fontMetrics().height() * ROW))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
