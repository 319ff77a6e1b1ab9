"""Records that name whoever the page is about, each in a line that leads to it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from orders.around import Entry
from ui.arriving import Arriving
from ui.parts import Link, Muted, Tag, Words
from ui.places import page_of

AT_ONCE = 8
"""Rows that are put up in one event."""
LETTERS = 18
"""The widest reference, in letters."""
NOTHING = "Nothing is recorded."


class Entries(Arriving):
    wanted = Signal(object)
    """The place."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        several = [entries[at : at + AT_ONCE] for at in range(0, len(entries), AT_ONCE)]
        self.bring([partial(Muted, NOTHING)] if not several else self._rows(several))

    def _rows(self, several: Iterable[Sequence[Entry]]) -> Iterable[Callable[[], QWidget]]:
        return [partial(_Rows, some, self.wanted.emit) for some in several]


class _Rows(QWidget):
    """A few of them, each column as wide as in the rows above."""

    def __init__(self, entries: Sequence[Entry], go: Callable[[object], None]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(3, 5)
        letter = self.fontMetrics().averageCharWidth()
        grid.setColumnMinimumWidth(0, LETTERS * letter)
        grid.setColumnMinimumWidth(2, LETTERS * letter)
        for row, entry in enumerate(entries):
            grid.addWidget(_link(entry, go), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_wrapped(Words(entry.says)), row, 1)
            if entry.state:
                tag = Tag(entry.state, "outlined")
                grid.addWidget(tag, row, 2, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_wrapped(Muted(entry.beside)), row, 3)


def _link(entry: Entry, go: Callable[[object], None]) -> Link:
    link, place = Link(entry.reference), page_of(entry.kind, entry.reference)
    link.setAccessibleName(f"{entry.reference}, {entry.says}")
    link.clicked.connect(lambda: go(place))
    return link


def _wrapped(words: Words) -> Words:
    words.setWordWrap(True)
    return words
