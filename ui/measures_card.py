"""Have all measures been taken: each power and tactic, how far it has got, and why."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from orders.options import Option
from ui.arriving import Arriving, Maker
from ui.parts import Link, Muted, Tag, Words, wrapped

CLOSED = "not open"
LOOKS: Mapping[str, str] = {
    "in place": "in_force",
    "applied": "asked",
    "tried": "outlined",
    "ruled out": "fact",
    "considered": "outlined",
    "not considered": "outlined",
    CLOSED: "fact",
}
"""In the order in which they stand, and how each is marked: colours are for deadlines only."""
AT_ONCE = 8
"""Rows that are put up in one event."""
LETTERS = 16
"""The widest state, in letters."""


class Measures(QWidget):
    """What is open or was used stands there; what is not open, and why, waits behind a link."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._closed = [each for each in options if each.state == CLOSED]
        self._rows = Arriving()
        self._more = Link(f"Show the {len(self._closed)} that are not open, and why")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(wrapped(Muted(counted(options))))
        column.addWidget(self._rows)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._more.setVisible(bool(self._closed))
        self._more.clicked.connect(self._show_closed)
        self._rows.bring(self._makers(in_order(each for each in options if each.state != CLOSED)))

    def _show_closed(self) -> None:
        self._more.hide()
        self._rows.bring(self._makers(self._closed))

    def _makers(self, options: Sequence[Option]) -> Iterator[Maker]:
        for at in range(0, len(options), AT_ONCE):
            yield partial(Rows, options[at : at + AT_ONCE], self.wanted.emit)


def in_order(options: Iterable[Option]) -> list[Option]:
    """What is in place first; of one state, as the catalogue has them."""
    states = list(LOOKS)
    return sorted(options, key=lambda each: states.index(each.state))


def counted(options: Iterable[Option]) -> str:
    """Such as “2 in place · 1 applied · 31 not open”."""
    counts = Counter[str](each.state for each in options)
    return " · ".join(f"{counts[state]} {state}" for state in LOOKS if counts[state])


class Rows(QWidget):
    """A few of them, each column as wide as in the rows above."""

    def __init__(self, options: Iterable[Option], go: Callable[[object], None]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, stretch in enumerate((4, 0, 0, 5)):
            grid.setColumnStretch(column, stretch)
        for column in (1, 2):
            grid.setColumnMinimumWidth(column, LETTERS * self.fontMetrics().averageCharWidth())
        for row, option in enumerate(options):
            tag = Tag(option.state, LOOKS[option.state])
            grid.addWidget(wrapped(Words(option.name)), row, 0)
            grid.addWidget(tag, row, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_record(option, go), row, 2, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(wrapped(Muted(why(option))), row, 3)


def why(option: Option) -> str:
    """With the section, unless that stands in it; the record behind it has its own link."""
    said = option.why.removeprefix(f"{option.reference}, ") if option.reference else option.why
    source = "" if option.source in said else option.source
    return " · ".join(part for part in (said, source) if part)


def _record(option: Option, go: Callable[[object], None]) -> QWidget:
    """Nothing, where none is behind it; an empty column would be narrower than those above."""
    if not option.reference:
        return Muted()
    link = Link(option.reference)
    link.setAccessibleName(f"{option.reference}, {option.name}")
    link.clicked.connect(lambda: go(option.reference))
    return link
