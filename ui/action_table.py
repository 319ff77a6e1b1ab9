"""The actions about a subject: rated in letters by key, and said to be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from disrupt import phrasing
from orders.forum.considered import ActionLine
from ui.layer import ENTER
from ui.plain_table import PlainTable
from ui.veil import MASK

HEADINGS = ("No.", "Action", "Agency", "Due", "Action RAG", "Outcome RAG")
WHAT, AGENCY, DUE, ACTION_RAG, OUTCOME_RAG = 1, 2, 3, 4, 5
NARROW = 105
"""In letters: below it, who does it and by when stand under what is to be done."""
MOST, SHARE = 22, 5
"""In letters, or of the width: a longer name of an agency goes on below."""
ABOVE, AROUND = 12, 8
"""Dots above and below the words of a cell; and beside them, so that none goes on below."""
NOT_RATED = "not rated"
LETTERS = {Qt.Key.Key_R: "R", Qt.Key.Key_A: "A", Qt.Key.Key_G: "G"}


class ActionTable(PlainTable):
    """In the column of the outcome a letter rates that, and in any other the action."""

    most = 30
    rated = Signal(str, str, str)
    """The reference, whether the action or its outcome is rated, and the letter."""
    done = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("Actions, table", HEADINGS, ())
        self._lines: tuple[ActionLine, ...] = ()
        self._masked = self._is_narrow = False
        self.setProperty("part", "actions")
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        head.setStretchLastSection(False)
        head.setSectionResizeMode(modes.ResizeToContents)
        head.setSectionResizeMode(WHAT, modes.Stretch)
        head.setSectionResizeMode(AGENCY, modes.Fixed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        # Only once a column has its width, its words have their lines.
        self._soon.timeout.connect(self.fit)
        head.sectionResized.connect(lambda: self._soon.start())
        self.cellDoubleClicked.connect(self._open)

    def hide_names(self, *, on: bool) -> None:
        """Of what is to be done, with whom, nothing can be said without them."""
        self._masked = on
        self.show_actions(self._lines)

    def show_actions(self, lines: Sequence[ActionLine]) -> None:
        """Whoever was at one is at it still."""
        at = self.currentRow(), self.currentColumn()
        self._lines = tuple(lines)
        say = _narrow if self._is_narrow else _wide
        self.fill([say(each, masked=self._masked) for each in self._lines])
        for column in (AGENCY, DUE):
            self.setColumnHidden(column, self._is_narrow)
        self._weigh()
        self.setCurrentCell(min(at[0], self.rowCount() - 1), at[1])
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentRow()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if plain and row >= 0 and key in LETTERS:
            self._rate(row, LETTERS[key])
        elif row >= 0 and key == Qt.Key.Key_Backspace:
            self._rate(row, "")
        elif plain and row >= 0 and key == Qt.Key.Key_X:
            self.done.emit(self._lines[row].reference)
        elif key in ENTER:
            self._open(row)
        elif event.text().strip():
            # A letter would look for a name; here it is for the room around.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # as it was handed in
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, ACTION_RAG)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW * self.fontMetrics().averageCharWidth()
        if is_narrow == self._is_narrow:
            self.fit()
        else:
            self._is_narrow = is_narrow
            self.show_actions(self._lines)

    def fit(self) -> None:
        """Each row as tall as its words, and the table as tall as its rows."""
        most = max(MOST * self.fontMetrics().averageCharWidth(), self.width() // SHARE)
        asked = self.sizeHintForColumn(AGENCY) + self.grown(AROUND)
        self.setColumnWidth(AGENCY, min(asked, most))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.tall(row, ABOVE))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2 * self.frameWidth() + 2)

    def _rate(self, row: int, letter: str) -> None:
        which = "outcome" if self.currentColumn() == OUTCOME_RAG else "action"
        self.rated.emit(self._lines[row].reference, which, letter)

    def _open(self, row: int, _column: int = 0) -> None:
        if row >= 0:
            self.opened.emit(self._lines[row].reference)

    def _weigh(self) -> None:
        """A letter stands out; what is not rated does not."""
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.Bold)
        for row in range(self.rowCount()):
            for column in (ACTION_RAG, OUTCOME_RAG):
                if (item := self.item(row, column)) and item.text() != NOT_RATED:
                    item.setFont(strong)
            self._tell(row, self._lines[row])

    def _tell(self, row: int, line: ActionLine) -> None:
        item: QTableWidgetItem | None = self.item(row, WHAT)
        if item and line.owner:
            item.setToolTip(f"{line.reference} · {line.owner}")


def due_says(line: ActionLine) -> str:
    """Such as “19 Nov 2026 · 14 days over”."""
    due = phrasing.short_day(line.due) if line.due else "no day"
    if line.closed:
        return f"{due} · done"
    if line.days_over:
        days = "1 day" if line.days_over == 1 else f"{line.days_over} days"
        return f"{due} · {days} over"
    return due


def _wide(line: ActionLine, *, masked: bool) -> tuple[str, ...]:
    return (
        line.number,
        MASK if masked else line.action,
        line.agency or line.owner,
        due_says(line),
        line.action_rag or NOT_RATED,
        line.outcome_rag or NOT_RATED,
    )


def _narrow(line: ActionLine, *, masked: bool) -> tuple[str, ...]:
    number, what, agency, due, *ratings = _wide(line, masked=masked)
    below = " · ".join(each for each in (agency, due) if each)
    return number, f"{what}\n{below}", agency, due, *ratings
