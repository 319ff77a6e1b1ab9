"""The rows of a list: read a page at a time, when they come into sight, and walked by key."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from disrupt.columns import Column
from disrupt.fields import Seen
from disrupt.listing import BY_REFERENCE, Listing, Looked, Row, copied, look, page
from disrupt.selecting import Filter, Order
from disrupt.workspace import Workspace
from ui.veil import MASK
from ui.words_table import Index, WordsModel, WordsTable

PAGE = 200
PAGES_KEPT = 20
LEAST = 320
"""How many pixels of rows are seen at least."""


@dataclass(frozen=True)
class Standing:
    """How somebody left a table: what they asked of it, and which row they were at."""

    order: Order = BY_REFERENCE
    filters: tuple[Filter, ...] = ()
    row: int = 0
    scroll: int = 0


class ListModel(WordsModel):
    """It knows how many rows there are, and holds those that were looked at last."""

    def __init__(self, desk: Workspace, listing: Listing, kept: int = PAGES_KEPT) -> None:
        super().__init__()
        self._desk = desk
        self._kept = kept
        self._pages: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self.looked = look(desk, listing)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.looked.columns

    def show_list(self, listing: Listing) -> None:
        """Another list, or the same one as it stands now."""
        looked: Looked = look(self._desk, listing)
        self.beginResetModel()
        self.looked = looked
        self._pages.clear()
        self.endResetModel()

    def row(self, number: int) -> Row:
        start = number - number % PAGE
        if start not in self._pages:
            self._pages[start] = page(self._desk, self.looked, start, PAGE)
        self._pages.move_to_end(start)
        if len(self._pages) > self._kept:
            self._pages.popitem(last=False)
        return self._pages[start][number - start]

    def heading(self, column: int) -> str:
        return self.columns[column].label

    def text(self, row: int, column: int) -> str:
        """What is sensitive is not shown by the way: the record's page does, and logs it."""
        said, shown = self.row(row).texts[column], self.columns[column]
        hidden = shown.field.sensitive or (self._masked and names(shown))
        return MASK if said and hidden else said

    def copied(self, marked: QItemSelectionRange) -> str:
        """No more than a page of rows; whoever needs more takes out a sheet."""
        numbers = range(marked.top(), min(marked.bottom(), marked.top() + PAGE - 1) + 1)
        cells = range(marked.left(), marked.right() + 1)
        lines = ["\t".join(self.text(number, cell) for cell in cells) for number in numbers]
        columns = self.looked.listing.columns[marked.left() : marked.right() + 1]
        copied(self._desk, columns, tuple(self.row(number).reference for number in numbers))
        return "\n".join(lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else self.looked.shown

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)


def names(column: Column) -> bool:
    """Whether it says who somebody is, to whoever stands behind one."""
    return column.field.seen is Seen.IDENTITY and column.name != "reference"


class Rows(WordsTable):
    """Enter opens a row, Ctrl+C copies what is marked."""

    entered_on = Signal(int)
    copy_asked = Signal()

    def __init__(self, model: ListModel) -> None:
        super().__init__(model)
        self.setObjectName("rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setMinimumHeight(LEAST)
        self.doubleClicked.connect(lambda index: self.entered_on.emit(index.row()))
        self._draw_header()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            self.entered_on.emit(at.row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def _draw_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
