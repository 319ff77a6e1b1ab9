"""What happened, by date: the newest first, the earliest when they are asked for."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from orders.around import Happened
from ui.arriving import Arriving, Maker
from ui.flow import Flow
from ui.parts import Card, Link, Muted, Tag, Words

AT_ONCE = 12
"""Rows that are put up in one event."""
MOST = 24
"""Rows that are shown before the others are asked for."""
LETTERS = 13
"""A date, in letters."""
NOTHING = "Nothing is dated yet."


class TimelineCard(Card):
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
        self._rows.bring(_makers(happened[:MOST]))

    def _show_earlier(self) -> None:
        self._more.hide()
        self._rows.bring(_makers(self._earlier))


def _makers(happened: Sequence[Happened]) -> Iterator[Maker]:
    for at in range(0, len(happened), AT_ONCE):
        yield partial(_Rows, happened[at : at + AT_ONCE])


class _Rows(QWidget):
    def __init__(self, happened: Sequence[Happened]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, LETTERS * self.fontMetrics().averageCharWidth())
        for row, each in enumerate(happened):
            grid.addWidget(Muted(each.when), row, 0, Qt.AlignmentFlag.AlignTop)
            says = Words(each.says)
            says.setWordWrap(True)
            if each.tag:
                line = Flow()
                line.add(says, Tag(each.tag, "outlined"))
                grid.addLayout(line, row, 1)
            else:
                grid.addWidget(says, row, 1)
