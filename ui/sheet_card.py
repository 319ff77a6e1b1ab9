"""What would come of one sheet, or came of it: its counts, and all that was odd in it by row."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from disrupt.sheets.report import SheetReport
from ui.parts import Card, Muted, Words
from ui.veil import MASK
from ui.words_table import Index, WordsModel, WordsTable

HEADS = ("Row", "What", "Heading", "Why")
LETTERS = (8, 16, 22)
"""How many letters the first of them have room for; the last has room for all it says."""
SHOWN = 8
"""How many remarks are seen at once."""

REFUSED = "Refused rows cannot be read: put them right in the sheet, then look again."
DOUBTFUL = "Doubtful rows are for you to decide: nothing of them is brought in."
NOT_OURS = "Not a sheet that is kept here; it is left out."

QUOTED = re.compile("“[^”]*”")
"""What a cell of the sheet says."""

Remark = tuple[str, str, str, str]


def remarks(report: SheetReport) -> Iterator[Remark]:
    """Each by its row in the sheet: what keeps a row out first, and none left out."""
    told = {
        "Refused": report.rejected,
        "Doubtful": report.doubtful_rows,
        "Odd": report.warned,
        "Not in its list": report.unlisted,
    }
    for what, found in told.items():
        for each in found:
            yield str(each["row"]), what, each.get("heading", ""), each["why"]


def counted(report: SheetReport) -> str:
    refused = len({each["row"] for each in report.rejected})
    counts = {
        "new": report.new,
        "changed": report.changed,
        "the same": report.same,
        "doubtful": report.doubtful,
        "refused": refused,
    }
    return " · ".join(f"{count:,} {word}" for word, count in counts.items())


class SheetCard(Card):
    """One sheet by its name."""

    def __init__(self, name: str, report: SheetReport) -> None:
        super().__init__(name)
        if report.read or not report.unknown_headings:
            self._say(Words(counted(report)))
        for line in _said_of_all(report):
            self._say(Muted(line))
        if found := tuple(remarks(report)):
            self.column.addWidget(Remarks(name, found))

    def _say(self, words: Words) -> None:
        words.setWordWrap(True)
        self.column.addWidget(words)


def _said_of_all(report: SheetReport) -> Iterator[str]:
    if not report.read and report.unknown_headings:
        yield NOT_OURS
    elif report.unknown_headings:
        yield f"Left out, not known here: {', '.join(report.unknown_headings)}."
    if report.rejected:
        yield REFUSED
    if report.doubtful:
        yield DOUBTFUL


class RemarkModel(WordsModel):
    """However many there are, only those in sight are drawn."""

    def __init__(self, found: tuple[Remark, ...]) -> None:
        super().__init__()
        self._found = found

    def heading(self, column: int) -> str:
        return HEADS[column]

    def text(self, row: int, column: int) -> str:
        """Masked, no cell is quoted: whom it names is not known before it is brought in."""
        said = self._found[row][column]
        return QUOTED.sub(f"“{MASK}”", said) if self._masked else said

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADS)


class Remarks(WordsTable):
    """All of them in a table that grows to a few rows, and is then walked."""

    def __init__(self, sheet: str, found: tuple[Remark, ...]) -> None:
        model = RemarkModel(found)
        super().__init__(model)
        self._model = model
        self.setObjectName(f"remarks on {sheet}")
        self.setAccessibleName(f"What is odd in {sheet}, {len(found):,} remarks")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        letter = self.fontMetrics().averageCharWidth()
        self._longest = letter * (max(len(why) for *_, why in found) + 2)
        for at, letters in enumerate(LETTERS):
            self.setColumnWidth(at, letters * letter)
        self._draw_size(len(found))

    def hide_names(self, *, on: bool) -> None:
        self._model.mask(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The last of them has all that is left, and never less than it needs."""
        super().resizeEvent(event)
        left = self.viewport().width() - self.horizontalHeader().sectionPosition(len(LETTERS))
        self.setColumnWidth(len(LETTERS), max(self._longest, left))

    def _draw_size(self, count: int) -> None:
        seen = min(count, SHOWN) * self.verticalHeader().defaultSectionSize()
        around = self.horizontalHeader().sizeHint().height() + 4 * self.frameWidth()
        self.setFixedHeight(seen + around + self.horizontalScrollBar().sizeHint().height())
