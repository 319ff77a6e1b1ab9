"""The rows of a list: read a page at a time, when they come into sight, and walked by key."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QItemSelectionRange, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from disrupt.columns import Column
from disrupt.fields import Kind, Seen
from disrupt.listing import BY_REFERENCE, Listing, Looking, Row, copied, page, references
from disrupt.lists import word_list
from disrupt.selecting import Filter, Order
from disrupt.workspace import Workspace
from ui.veil import MASK
from ui.words_table import Index, WordsModel, WordsTable

PAGE = 40
"""Rows that are read in one go: more than are in sight, and no more than takes a blink."""
PAGES_KEPT = 100
MOST_COPIED = 200
LEAST = 320
"""How many pixels of rows are seen at least."""


@dataclass(frozen=True)
class Standing:
    """How somebody left a table: what they asked of it, and which row they were at."""

    order: Order = BY_REFERENCE
    filters: tuple[Filter, ...] = ()
    row: int = 0
    scroll: int = 0


@dataclass(frozen=True)
class Place:
    """Where somebody is in a table."""

    row: int = 0
    column: int = 0
    scroll: int = 0


class ListModel(WordsModel):
    """It knows how many rows there are, and holds those that were looked at last."""

    def __init__(self, desk: Workspace, listing: Listing, kept: int = PAGES_KEPT) -> None:
        super().__init__()
        self._desk = desk
        self._kept = kept
        self._pages: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self._begin(listing)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.looked.columns

    def show_list(self, listing: Listing) -> None:
        """Another list, or the same one as it stands now; without rows while it is worked out."""
        self.beginResetModel()
        self._begin(listing)
        self.endResetModel()

    @property
    def pages_read(self) -> tuple[int, ...]:
        """The first row of each page that is held, the one that was looked at last at the end."""
        return tuple(self._pages)

    @property
    def waits_for(self) -> tuple[int, int] | None:
        """Of how many records something was worked out, and of how many it will be."""
        return None if self._is_whole else (self._looking.done, self._looking.of)

    def counted(self) -> str:
        """How many there are, or how far it is with them."""
        if self.waits_for:
            done, of = self.waits_for
            return f"Working out {done:,} of {of:,}…"
        looked = self.looked
        shown = f"{looked.shown:,} of {looked.all:,}"
        return shown if looked.listing.filters else f"{looked.all:,} in all"

    def go_on(self) -> None:
        """A step further; the rows come in one of their own."""
        if not self._looking.is_done:
            self._looking.step()
            return
        self.beginResetModel()
        self.looked, self._is_whole = self._looking.looked(), True
        self.endResetModel()

    def _begin(self, listing: Listing) -> None:
        """What takes no more than one step is there at once."""
        self._looking = Looking(self._desk, listing)
        self._pages.clear()
        if self._looking.is_short:
            self._looking.step()
        self._is_whole = self._looking.is_done
        self.looked = self._looking.looked() if self._is_whole else self._looking.begun()

    def row(self, number: int) -> Row:
        start = number - number % PAGE
        if start not in self._pages:
            self._pages[start] = page(self._desk, self.looked, start, PAGE)
        self._pages.move_to_end(start)
        if len(self._pages) > self._kept:
            self._pages.popitem(last=False)
        return self._pages[start][number - start]

    def references(self) -> tuple[str, ...]:
        """Of every row, whether it was in sight or not."""
        return references(self._desk, self.looked)

    def heading(self, column: int) -> str:
        return self.columns[column].label

    def text(self, row: int, column: int) -> str:
        """What is sensitive is not shown by the way: the record's page does, and logs it."""
        said, shown = self.row(row).texts[column], self.columns[column]
        hidden = shown.field.sensitive or (self._masked and names(shown))
        if not said and shown.field.choices:
            return word_list(shown.field.choices).nothing
        return MASK if said and hidden else said

    def copied(self, marked: QItemSelectionRange) -> str:
        """So many rows and no more; whoever needs more takes out a sheet."""
        numbers = range(marked.top(), min(marked.bottom() + 1, marked.top() + MOST_COPIED))
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
    """Whether it says who somebody is, to whoever stands behind one; free words may always."""
    says_who = column.field.seen is Seen.IDENTITY or column.field.kind is Kind.LONG
    return says_who and column.name != "reference"


class Rows(WordsTable):
    """Enter opens a row, Ctrl+C copies what is marked."""

    entered_on = Signal(int)
    copy_asked = Signal()
    went_on = Signal()
    """A little more was worked out, or the rows are there."""

    def __init__(self, model: ListModel) -> None:
        super().__init__(model)
        self._model = model
        self._at = Place()
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._step)
        model.modelReset.connect(self._begin_again)
        self._steps.start(0)
        self.setObjectName("rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setMinimumHeight(LEAST)
        self.doubleClicked.connect(lambda index: self.entered_on.emit(index.row()))
        self._draw_header()

    def place(self) -> Place:
        """Where somebody is, or will be once the rows are there."""
        if self._model.waits_for:
            return self._at
        at = self.currentIndex()
        return Place(at.row(), at.column(), self.verticalScrollBar().value())

    def stand(self, at: Place) -> None:
        self._at = at
        self.setCurrentIndex(self._model.index(at.row, at.column))
        # Once it has its height, which it has not before it is drawn.
        bar = self.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, at.scroll))

    def _begin_again(self) -> None:
        self._at = Place()
        self._steps.start()

    def _step(self) -> None:
        """Each in an event of its own: one can go elsewhere, or ask for something else."""
        if not self._model.waits_for:
            self._steps.stop()
            return
        at = self._at
        self._model.go_on()
        self.stand(at)
        self.went_on.emit()

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
