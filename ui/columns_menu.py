"""Which columns a table shows and what it is sorted by: one menu, by mouse or by key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from disrupt.columns import Column
from disrupt.listing import Listing
from disrupt.selecting import Order
from ui.tick_menu import TickMenu

DIRECTIONS = {"Upwards, A to Z": False, "Downwards, Z to A": True}


class ColumnsMenu(TickMenu):
    chosen = Signal(object)
    """The names of the columns that are to be shown."""
    ordered = Signal(object)
    """The Order that is wanted."""
    reset_asked = Signal()

    def __init__(self, offered: tuple[Column, ...], on: QWidget) -> None:
        super().__init__("Columns", on)
        self._columns: tuple[str, ...] = ()
        self._order = Order("")
        self.sorting = TickMenu("Sort by", on)
        # First, as the columns may be more than there is room for.
        self.addMenu(self.sorting)
        self.addAction("Columns as they were at first", self.reset_asked.emit)
        self.addSeparator()
        self._shown = {each.name: self._column(each) for each in offered}
        self._sorted = {each.name: self._by(each) for each in offered}
        self.sorting.addSeparator()
        self._ways = {down: self._way(label, down) for label, down in DIRECTIONS.items()}

    def show_listing(self, listing: Listing) -> None:
        """Marked as the table stands, also while it is open."""
        self._columns, self._order = listing.columns, listing.order
        for name, action in self._shown.items():
            action.setChecked(name in listing.columns)
            # A table without any column could not be clicked on again.
            action.setEnabled(listing.columns != (name,))
        for name, action in self._sorted.items():
            action.setChecked(name == listing.order.column)
            action.setVisible(name in listing.columns)
        for down, action in self._ways.items():
            action.setChecked(down == listing.order.down)

    def _column(self, column: Column) -> QAction:
        action = self.offer(column.label)
        action.triggered.connect(lambda on: self.chosen.emit(self._with(column.name, on=on)))
        return action

    def _by(self, column: Column) -> QAction:
        action = self.sorting.offer(column.label)
        action.triggered.connect(lambda: self.ordered.emit(Order(column.name, self._order.down)))
        return action

    def _way(self, label: str, down: bool) -> QAction:
        action = self.sorting.offer(label)
        action.triggered.connect(lambda: self.ordered.emit(Order(self._order.column, down)))
        return action

    def _with(self, name: str, *, on: bool) -> tuple[str, ...]:
        rest = tuple(each for each in self._columns if each != name)
        return (*rest, name) if on else rest
