"""What is held around somebody or a place, each in a line; it leads to the record that says so."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from disrupt.moments import ending
from orders.entries import Entry
from ui.arriving import Arriving, Maker
from ui.near import nearness
from ui.parts import Link, Muted, Section, Tag, Unlinked
from ui.places import page_of
from ui.veil import MASK, Named

AT_ONCE = 8
"""Rows that are put up in one event."""
LETTERS = 18
"""The widest reference, in letters."""
NOTHING = "Nothing is recorded."
Go = Callable[[object], None]
"""To a place."""


class Entries(Arriving):
    wanted = Signal(object)
    """The place."""

    def __init__(self, entries: Sequence[Entry], now: datetime) -> None:
        super().__init__()
        self._now = now
        self.bring(self._parts(entries) if entries else [partial(Muted, NOTHING)])

    def _parts(self, entries: Sequence[Entry]) -> Iterator[Maker]:
        """What stands under one heading together, in the order in which they are handed in."""
        for heading, under in groupby(entries, key=lambda each: each.under):
            if heading:
                yield partial(Section, heading)
            yield from self._rows(tuple(under))

    def _rows(self, entries: Sequence[Entry]) -> Iterator[Maker]:
        """Where none has a state, there is more room for what is said beside."""
        states = LETTERS if any(each.state for each in entries) else 0
        for at in range(0, len(entries), AT_ONCE):
            some = entries[at : at + AT_ONCE]
            yield partial(_Rows, some, self._now, states, self.wanted.emit)


class _Rows(QWidget):
    """A few of them, each column as wide as in the rows above."""

    def __init__(self, entries: Sequence[Entry], now: datetime, states: int, go: Go) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(3, 5)
        letter = self.fontMetrics().averageCharWidth()
        grid.setColumnMinimumWidth(0, LETTERS * letter)
        grid.setColumnMinimumWidth(2, states * letter)
        for row, entry in enumerate(entries):
            grid.addWidget(_first(entry, go), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_words(entry, entry.says, "words"), row, 1)
            if states:
                grid.addWidget(_state(entry, now), row, 2, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_words(entry, entry.beside, "muted"), row, 3)


def _first(entry: Entry, go: Go) -> QWidget:
    if not entry.reference:
        return Unlinked(entry.lead)
    link, place = Link(entry.reference), page_of(entry.kind, entry.reference)
    if not entry.names:
        link.setAccessibleName(f"{entry.reference}, {entry.says}")
    link.clicked.connect(lambda: go(place))
    return link


def _words(entry: Entry, text: str, part: str) -> Named:
    """What says whom hides with the names."""
    return Named(text, MASK if entry.names and text else text, part)


def _state(entry: Entry, now: datetime) -> QWidget:
    """Nothing, where there is none; a column that is empty would be narrower than those above."""
    return Tag(entry.state, _look(entry, now)) if entry.state else Muted()


def _look(entry: Entry, now: datetime) -> str:
    """Only what is due by a day is in the colours of a deadline."""
    if entry.due is None:
        return "outlined"
    left = ending(entry.due) - now
    return "overdue" if left <= timedelta() else nearness(left)
