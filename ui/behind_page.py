"""The records behind a figure: as many rows as it says, each leading to its record."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView

from disrupt.workspace import Workspace
from orders.behind import Told, opened, told
from ui.layer import ENTER
from ui.parts import Muted, wrapped
from ui.places import REPORTS, Behind, page_of
from ui.reading_page import ReadingPage
from ui.rows import Standing
from ui.veil import MASK
from ui.words_table import Index, WordsModel, WordsTable

HEADINGS = ("Reference", "Kind", "What it says")
PAGE = 40
"""Rows that are read in one go."""
LEAST = 320
"""How many dots of rows are seen at least."""


class BehindModel(WordsModel):
    """Read a page at a time, when it comes into sight."""

    def __init__(self, desk: Workspace, references: tuple[str, ...]) -> None:
        super().__init__()
        self._desk, self._references = desk, references
        self._pages: dict[int, tuple[Told, ...]] = {}

    def row(self, number: int) -> Told:
        start = number - number % PAGE
        if start not in self._pages:
            self._pages[start] = told(self._desk, self._references[start : start + PAGE])
        return self._pages[start][number - start]

    def heading(self, column: int) -> str:
        return HEADINGS[column]

    def text(self, row: int, column: int) -> str:
        at = self.row(row)
        return (at.reference, at.title, MASK if self._masked else at.says)[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._references)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADINGS)


class BehindTable(WordsTable):
    """Enter opens a row."""

    entered_on = Signal(int)

    def __init__(self, model: BehindModel, name: str) -> None:
        super().__init__(model)
        self.setAccessibleName(name)
        self.setObjectName("rows")
        self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setMinimumHeight(LEAST)
        self.doubleClicked.connect(lambda index: self.entered_on.emit(index.row()))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column in range(2):
            self.setColumnWidth(column, 22 * self.fontMetrics().averageCharWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        if event.key() in ENTER and at.isValid():
            self.entered_on.emit(at.row())
        else:
            super().keyPressEvent(event)


class BehindPage(ReadingPage):
    kind = REPORTS.kind
    wanted = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace, place: Behind, stood: dict[str, Standing]) -> None:
        super().__init__()
        self._place, self._stood = place, stood
        opened(desk, place.says, place.references)
        self._model = BehindModel(desk, place.references)
        self.table = BehindTable(self._model, place.says)
        column = self._headed(place.says)
        if place.counted:
            column.addWidget(wrapped(Muted(place.counted)))
        column.addWidget(self.table, 1)
        self.table.entered_on.connect(self._open)

    def begin(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self._stood.get(self._name, Standing()).row
        self.table.setCurrentIndex(self._model.index(row, 0))

    def leave(self) -> None:
        """As it stands, for whoever comes back to it."""
        self._stood[self._name] = Standing(row=max(0, self.table.currentIndex().row()))

    def hide_names(self, *, on: bool) -> None:
        self._model.mask(on=on)

    @property
    def _name(self) -> str:
        return f"{self._place.says}, {self._place.counted}"

    def _open(self, row: int) -> None:
        at = self._model.row(row)
        if at.kind:
            self.wanted.emit(page_of(at.kind, at.reference))
