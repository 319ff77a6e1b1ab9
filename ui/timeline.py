"""What happened, by date: the newest first, the earliest when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from orders.happened import Happened
from ui.arriving import Arriving, Maker
from ui.flow import Flow
from ui.parts import Card, Link, Muted, Tag, Unlinked, Words

AT_ONCE = 12
"""Rows that are put up in one event."""
MOST = 24
"""Rows that are shown before the others are asked for."""
LETTERS = 13
"""A date, in letters."""
NOTHING = "Nothing is dated yet."
CORNER = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class TimelineCard(Card):
    """The date of each leads to the record that says so."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, happened: Sequence[Happened]) -> None:
        super().__init__("Timeline")
        self._earlier = happened[MOST:]
        self._rows = Arriving()
        self._more = Link(f"Show the {len(self._earlier)} before")
        self.column.addWidget(self._rows if happened else Muted(NOTHING))
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._more.setVisible(bool(self._earlier))
        self._more.clicked.connect(self._show_earlier)
        self._rows.bring(self._makers(happened[:MOST]))

    def _show_earlier(self) -> None:
        self._more.hide()
        self._rows.bring(self._makers(self._earlier))

    def _makers(self, happened: Sequence[Happened]) -> Iterator[Maker]:
        for at in range(0, len(happened), AT_ONCE):
            yield partial(_Rows, happened[at : at + AT_ONCE], self.wanted.emit)


class _Rows(QWidget):
    def __init__(self, happened: Sequence[Happened], go: Callable[[object], None]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, LETTERS * self.fontMetrics().averageCharWidth())
        for row, each in enumerate(happened):
            grid.addWidget(_when(each, go), row, 0, CORNER)
            says = Words(each.says)
            says.setWordWrap(True)
            if each.tag:
                line = Flow()
                line.add(says, Tag(each.tag, "outlined"))
                grid.addLayout(line, row, 1)
            else:
                grid.addWidget(says, row, 1)


def _when(each: Happened, go: Callable[[object], None]) -> QWidget:
    if not each.reference:
        return Unlinked(each.when)
    link = Link(each.when)
    link.setAccessibleName(f"{each.when}, {each.says}")
    link.clicked.connect(lambda: go(each.reference))
    return link
