"""A table of any records: it opens, sorts, copies and says how many, and decides nothing."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.columns import columns_of
from disrupt.listing import Listing
from disrupt.selecting import Filter, Order
from disrupt.settings import Layout
from disrupt.workspace import Workspace
from ui import clipboard
from ui.columns_menu import ColumnsMenu
from ui.nothing import NONE_MEETS, Empty, Nothing
from ui.parts import Button, Muted
from ui.rows import ListModel, Place, Rows, Standing
from ui.widths import letters


class RecordTable(QWidget):
    """The rows, how many of how many they are, and what is said where there are none."""

    opened = Signal(str)
    """The reference of the row that was chosen."""
    arranged = Signal()
    """Columns were chosen, sorted or made wider: a reason to remember the arrangement."""
    empty_pressed = Signal()
    """The one button was pressed that stands where there is nothing yet."""
    clear_asked = Signal()

    def __init__(self, desk: Workspace, listing: Listing, layout: Layout, empty: Empty) -> None:
        super().__init__()
        self._desk = desk
        self._at_first = listing
        self._widths = dict(layout.widths)
        self._empty = empty
        self._placing = True
        columns = layout.columns or listing.columns
        order = Order(layout.sorted_by, layout.down) if layout.sorted_by else listing.order
        self.model = ListModel(desk, replace(listing, columns=columns, order=order))
        self.view = Rows(self.model)
        self.view.setAccessibleName(f"{listing.kind.title}, list")
        self.count = Muted()
        self.count.setObjectName("count")
        self.menu = ColumnsMenu(columns_of(desk, listing.kind, listing.worked), self)
        self.chooser = Button("Columns")
        self.chooser.setObjectName("columns")
        self.nothing = Nothing()
        self._draw()
        self._connect()
        self._show()

    def filter(self, filters: tuple[Filter, ...]) -> None:
        self._ask(replace(self._listing, filters=filters))

    def refresh(self) -> None:
        """As the register stands now, with the same row marked."""
        at = self.view.place()
        self._ask(self._listing)
        self.view.stand(at)

    def hide_names(self, *, on: bool) -> None:
        self.model.mask(on=on)

    def take_keyboard(self) -> None:
        """Where the rows are, or the one thing that can be done where there are none."""
        if not self.view.isHidden():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.nothing.button.text():
            self.nothing.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_current(self) -> None:
        if (at := self.view.currentIndex()).isValid():
            self.opened.emit(self.model.row(at.row()).reference)

    def standing(self) -> Standing:
        at = self.view.place()
        return Standing(filters=self._listing.filters, row=max(at.row, 0), scroll=at.scroll)

    def stand(self, standing: Standing) -> None:
        """At the row that somebody was at; the first of all, for whoever comes new."""
        self.view.stand(Place(standing.row, 0, standing.scroll))

    def arrangement(self) -> Layout:
        columns, order = self._listing.columns, self._listing.order
        if order == self._at_first.order:
            return Layout(columns, dict(self._widths))
        return Layout(columns, dict(self._widths), order.column, order.down)

    @property
    def _listing(self) -> Listing:
        return self.model.looked.listing

    def _draw(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.chooser)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(line)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        header = self.view.horizontalHeader()
        self.chooser.setMenu(self.menu)
        self.view.entered_on.connect(lambda row: self.opened.emit(self.model.row(row).reference))
        self.view.copy_asked.connect(self._copy)
        self.view.went_on.connect(self._show)
        self.menu.chosen.connect(self._choose)
        self.menu.ordered.connect(self._order)
        self.menu.reset_asked.connect(self._reset)
        self.nothing.pressed.connect(self._press)
        header.sectionClicked.connect(self._sort)
        header.sectionResized.connect(self._widen)
        header.customContextMenuRequested.connect(self._offer)

    def _ask(self, listing: Listing) -> None:
        self._placing = True
        self.model.show_list(listing)
        self._show()

    def _show(self) -> None:
        looked = self.model.looked
        self.count.setText(self.model.counted())
        self.view.setVisible(looked.shown > 0 or self.model.waits_for is not None)
        self.nothing.setVisible(self.view.isHidden())
        self.nothing.say(NONE_MEETS if looked.all else self._empty)
        self.menu.show_listing(looked.listing)
        self._show_order()
        self._show_widths()
        self._placing = False

    def _show_order(self) -> None:
        order, names = self._listing.order, self._listing.columns
        way = Qt.SortOrder.DescendingOrder if order.down else Qt.SortOrder.AscendingOrder
        at = names.index(order.column) if order.column in names else -1
        self.view.horizontalHeader().setSortIndicator(at, way)

    def _show_widths(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        for at, column in enumerate(self.model.columns):
            self.view.setColumnWidth(at, self._widths.get(column.name, letters(column) * letter))

    def _sort(self, section: int) -> None:
        """Sorted by what was clicked; downwards if it was sorted by that already."""
        name, order = self._listing.columns[section], self._listing.order
        down = order.column == name and not order.down
        self._order(Order(name, down))

    def _order(self, order: Order) -> None:
        self._ask(replace(self._listing, order=order))
        self.arranged.emit()

    def _widen(self, section: int, _before: int, width: int) -> None:
        # What Qt sets by itself, and the last one, which fills what is left, nobody chose.
        if not self._placing and section < len(self._listing.columns) - 1:
            self._widths[self._listing.columns[section]] = width
            self.arranged.emit()

    def _choose(self, columns: tuple[str, ...]) -> None:
        self._ask(replace(self._listing, columns=columns))
        self.arranged.emit()

    def _reset(self) -> None:
        self._widths.clear()
        first = self._at_first
        self._ask(replace(self._listing, columns=first.columns, order=first.order))
        self.arranged.emit()

    def _offer(self, where: QPoint) -> None:
        self.menu.popup(self.view.horizontalHeader().mapToGlobal(where))

    def _press(self) -> None:
        if self.model.looked.all:
            self.clear_asked.emit()
        else:
            self.empty_pressed.emit()

    def _copy(self) -> None:
        for marked in self.view.selectionModel().selection().toList():
            clipboard.put(self.model.copied(marked))
