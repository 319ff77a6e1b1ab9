"""Which columns a table shows and what it is sorted by: one menu, by mouse or by key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from disrupt.columns import Column
from disrupt.listing import Listing
from disrupt.selecting import Order

DIRECTIONS = {"Upwards, A to Z": False, "Downwards, Z to A": True}


class ColumnsMenu(QMenu):
    chosen = Signal(object)
    """The names of the columns that are to be shown."""
    ordered = Signal(object)
    """The Order that is wanted."""
    reset_asked = Signal()

    def __init__(self, offered: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__("Columns", parent)
        self.setAccessibleName("Columns")
        self._offered = offered
        self.sorting = QMenu("Sort by", self)

    def show_listing(self, listing: Listing) -> None:
        """Marked as the table stands."""
        self.clear()
        self.sorting.clear()
        # First, as the columns may be more than the screen has room for.
        self.addMenu(self.sorting)
        self._show_order(listing)
        reset = self.addAction("Columns as they were at first")
        reset.triggered.connect(lambda: self.reset_asked.emit())
        self.addSeparator()
        for column in self._offered:
            self._show_column(column, listing.columns)

    def _show_column(self, column: Column, shown: tuple[str, ...]) -> None:
        on = column.name in shown
        action = _ticked(self, column.label, on=on)
        # A table without any column could not be clicked on again.
        action.setEnabled(shown != (column.name,))
        following = tuple(n for n in shown if n != column.name) if on else (*shown, column.name)
        action.triggered.connect(lambda: self.chosen.emit(following))

    def _show_order(self, listing: Listing) -> None:
        order = listing.order
        for column in self._offered:
            if column.name in listing.columns:
                action = _ticked(self.sorting, column.label, on=column.name == order.column)
                by = Order(column.name, order.down)
                action.triggered.connect(lambda _on, by=by: self.ordered.emit(by))
        self.sorting.addSeparator()
        for label, down in DIRECTIONS.items():
            action = _ticked(self.sorting, label, on=down == order.down)
            by = Order(order.column, down)
            action.triggered.connect(lambda _on, by=by: self.ordered.emit(by))


def _ticked(menu: QMenu, label: str, *, on: bool) -> QAction:
    action = menu.addAction(label)
    action.setCheckable(True)
    action.setChecked(on)
    return action
