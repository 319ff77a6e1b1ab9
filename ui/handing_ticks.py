"""The records of which some are handed over: a tick before each, with what is due on it first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from disrupt import phrasing
from orders.alerts.looked import Row
from ui.plain_table import PlainTable
from ui.veil import MASK

DUE, ITEM, ABOUT, NOTE = range(4)
HEADINGS = ("Due", "Item", "About", "")
BOX = 27
"""How wide a moment is with a box before it, in letters."""
TICKED = Qt.CheckState.Checked


class Ticks(PlainTable):
    """Space ticks and unticks the record that one is at, and so does a click on its line."""

    changed = Signal()
    most = 6

    def __init__(self) -> None:
        super().__init__("Which of them", HEADINGS, ())
        self.setObjectName("which")
        self._records: dict[str, list[Row]] = {}
        self._said: object = None
        self._names_hidden = False
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.ResizeToContents)
        for column in (ITEM, ABOUT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.cellClicked.connect(self._click)

    def fit(self) -> None:
        """A box is wider than the table supposes."""
        super().fit()
        self.setColumnWidth(DUE, BOX * self.fontMetrics().averageCharWidth())

    @property
    def known(self) -> tuple[str, ...]:
        """Of all that stand here."""
        return tuple(self._records)

    @property
    def references(self) -> tuple[str, ...]:
        """Of those that are ticked."""
        held = zip(self._records, range(self.rowCount()), strict=True)
        return tuple(reference for reference, at in held if self._tick(at).checkState() == TICKED)

    def show_rows(self, rows: Sequence[Row], unseen: Sequence[Row], name: str) -> None:
        """The soonest first; what is ticked and is there still stays ticked."""
        said = (tuple(rows), tuple(unseen), name if unseen else "")
        if said == self._said:
            return
        self._said = said
        ticked, self._records = set(self.references), _by_record(rows)
        notes = _by_record(unseen)
        with QSignalBlocker(self):
            self.fill(
                [
                    (*self._says(several), _note(notes.get(reference, ()), several, name))
                    for reference, several in self._records.items()
                ]
            )
            for at, reference in enumerate(self._records):
                self._tick(at).setCheckState(_state(on=reference in ticked))
            self.setColumnHidden(NOTE, not notes)
        self.fit()
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, DUE)

    def tick(self, references: Iterable[str]) -> None:
        """These, and no others."""
        wanted = set(references)
        with QSignalBlocker(self):
            for at, reference in enumerate(self._records):
                self._tick(at).setCheckState(_state(on=reference in wanted))
        self.changed.emit()

    def tick_all(self) -> None:
        self.tick(self.known)

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        with QSignalBlocker(self):
            for at, several in enumerate(self._records.values()):
                self._item(at, ABOUT).setText(self._about(several))

    def _says(self, several: Sequence[Row]) -> tuple[str, str, str]:
        first, more = several[0], len(several) - 1
        title = f"{first.title}, and {more} more" if more else first.title
        return phrasing.short_when(first.item.found.due.when), title, self._about(several)

    def _about(self, several: Sequence[Row]) -> str:
        who = several[0].who
        return MASK if who and self._names_hidden else who

    def _click(self, row: int, column: int) -> None:
        """On its box the table itself ticks."""
        if column != DUE:
            item = self._tick(row)
            item.setCheckState(_state(on=item.checkState() != TICKED))
            self.setCurrentCell(row, DUE)

    def _tick(self, row: int) -> QTableWidgetItem:
        return self._item(row, DUE)

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None  # noqa: S101 - every cell of a row is filled
        return item


def _by_record(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for each in rows:
        found[each.item.found.reference].append(each)
    return dict(found)


def _note(unseen: Sequence[Row], several: Sequence[Row], name: str) -> str:
    """Whether whoever takes it over sees it."""
    if not unseen:
        return ""
    part = "" if len(unseen) == len(several) else f" {len(unseen)} of {len(several)}"
    return f"{name} may not see{part or ' it'}"


def _state(*, on: bool) -> Qt.CheckState:
    return TICKED if on else Qt.CheckState.Unchecked
