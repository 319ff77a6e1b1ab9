"""The table of those who get a copy: ticked by Space, typed into by Enter, rows added and taken."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from ui.layer import ENTER
from ui.pack_values import Row
from ui.plain_table import PlainTable
from ui.recipient_cells import AgencyCell, AudienceCell, NameCell, audience_says
from ui.veil import MASK

HEADINGS = ("Copy", "Named recipient", "Audience", "Agency, or of a place its own")
TICK, NAME, AUDIENCE, AGENCY = range(4)
KEPT = Qt.ItemDataRole.UserRole
"""What a cell holds, where other words are shown."""
ABOVE = 14
CHOOSE = "choose"


class RecipientsTable(PlainTable):
    """Tab goes on past it; the arrows walk in it."""

    most = 40
    changed = Signal()

    def __init__(self, agencies: Sequence[tuple[str, str]]) -> None:
        """`agencies` by their references, with what each is called."""
        super().__init__("Who gets a copy, table", HEADINGS, ())
        self._called = dict(agencies)
        self._masked = self._is_filling = False
        self.setProperty("part", "actions")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._cells = (NameCell(self), AudienceCell(self), AgencyCell(self, agencies))
        for at, cell in zip((NAME, AUDIENCE, AGENCY), self._cells, strict=True):
            self.setItemDelegateForColumn(at, cell)
        self._offer_editing()
        for side in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            side(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        head.setStretchLastSection(False)
        for column, mode in (
            *((TICK, modes.ResizeToContents), (AUDIENCE, modes.ResizeToContents)),
            *((NAME, modes.Stretch), (AGENCY, modes.Stretch)),
        ):
            head.setSectionResizeMode(column, mode)
        self.itemChanged.connect(self._edited)

    def every(self) -> tuple[Row, ...]:
        """As they stand, also those that nobody has filled in."""
        return tuple(self._row(at) for at in range(self.rowCount()))

    def rows(self) -> tuple[Row, ...]:
        return tuple(each for each in self.every() if not each.is_empty)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """These, in place of those that stood there."""
        self._is_filling = True
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            self._put(at, row)
        self._is_filling = False
        self.fit()
        self.changed.emit()

    def add(self) -> None:
        """One more at the end, with the keyboard in its first box."""
        self._is_filling = True
        self.setRowCount(self.rowCount() + 1)
        self._put(self.rowCount() - 1, Row(on=True, name="", audience="", agency=""))
        self._is_filling = False
        self.fit()
        self.setCurrentCell(self.rowCount() - 1, NAME)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit_current()
        self.changed.emit()

    def take_away(self) -> None:
        """The row that one is at."""
        at = self.currentRow()
        if at >= 0:
            self.removeRow(at)
            self.fit()
            self.changed.emit()

    def tick(self, at: int) -> None:
        if item := self.item(at, TICK):
            is_on = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def tick_all(self, *, on: bool) -> None:
        self.show_rows([replace(each, on=on) for each in self.rows()])

    def edit_current(self) -> None:
        """A name that is hidden is not typed over unseen."""
        item = self.currentItem()
        if item is None or item.column() == TICK:
            self.tick(self.currentRow())
        elif not (self._masked and item.column() == NAME):
            self.editItem(item)

    def go_to(self, row: int, column: int) -> None:
        self.setCurrentCell(row, column)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_names(self, *, on: bool) -> None:
        self._masked = on
        self._is_filling = True
        for at in range(self.rowCount()):
            self._say_name(at)
        self._is_filling = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.state() == QAbstractItemView.State.EditingState:
            # What the cell did not want is not for the rows.
            event.accept()
        elif key == Qt.Key.Key_Space:
            self.tick(self.currentRow())
        elif key == Qt.Key.Key_Insert:
            self.add()
        elif key == Qt.Key.Key_Delete:
            self.take_away()
        elif key in ENTER:
            self.edit_current()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # as it was handed in
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, TICK)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.tall(row, ABOVE))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2 * self.frameWidth() + 2)

    def _offer_editing(self) -> None:
        ways = QAbstractItemView.EditTrigger
        self.setEditTriggers(ways.DoubleClicked | ways.AnyKeyPressed)

    def _row(self, at: int) -> Row:
        name, audience, agency = (self.item(at, column) for column in (NAME, AUDIENCE, AGENCY))
        tick = self.item(at, TICK)
        return Row(
            on=tick is not None and tick.checkState() == Qt.CheckState.Checked,
            name=str(name.data(KEPT) or "") if name else "",
            audience=str(audience.data(KEPT) or "") if audience else "",
            agency=str(agency.data(KEPT) or "") if agency else "",
        )

    def _put(self, at: int, row: Row) -> None:
        tick = QTableWidgetItem()
        flags = Qt.ItemFlag
        tick.setFlags(flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable)
        tick.setCheckState(Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked)
        self.setItem(at, TICK, tick)
        agency = self._called.get(row.agency, row.agency)
        cells = ((NAME, row.name, row.name), (AGENCY, row.agency, agency))
        for column, held, says in (
            *cells,
            (AUDIENCE, row.audience, audience_says(row.audience) or CHOOSE),
        ):
            item = QTableWidgetItem(says)
            item.setData(KEPT, held)
            self.setItem(at, column, item)
        self._say_name(at)
        self._tell(at)

    def _say_name(self, at: int) -> None:
        if item := self.item(at, NAME):
            item.setText(MASK if self._masked else str(item.data(KEPT) or ""))

    def _edited(self, item: QTableWidgetItem) -> None:
        if not self._is_filling:
            self._tell(item.row())
            self.fit()
            self.changed.emit()

    def _tell(self, at: int) -> None:
        """Whoever listens hears for whom the tick is."""
        if tick := self.item(at, TICK):
            row, was = self._row(at), self._is_filling
            self._is_filling = True
            says = row.name or self._called.get(row.agency, row.agency) or "a new recipient"
            tick.setData(Qt.ItemDataRole.AccessibleTextRole, f"Copy for {says}")
            self._is_filling = was


def rows_of(held: object) -> tuple[Row, ...]:
    """Out of a draft."""
    rows = held if isinstance(held, list) else []
    return tuple(Row(bool(on), name, audience, agency) for on, name, audience, agency in rows)
