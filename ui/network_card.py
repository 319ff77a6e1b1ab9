"""Ties in a table: to whom or what, as what, why, since when, how well known; ended ones below."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from orders.network_looked import NOW, TiedTo, Way
from ui.arriving import Arriving, Maker
from ui.flow import Flow
from ui.parts import Card, Link, Muted, Section, Tag, Words, wrapped
from ui.places import page_of
from ui.veil import MASK, Named

AT_ONCE = 10
"""Rows that are put up in one event."""
MOST = 50
"""Rows that are shown before the others are asked for."""
NOBODY = "Nothing ties it to anybody or anything that is recorded here on that day."
NO_WAY = "No ties lead from {one} to {other} on that day."
GRADE = 7
"""The widest grade, in letters."""


class TiesCard(Card):
    wanted = Signal(object)
    """The place."""
    arrived = Signal(object)
    """Some of its rows came up."""

    def __init__(self, ties: Sequence[TiedTo]) -> None:
        super().__init__()
        self._later = ties[MOST:]
        self._rows = Arriving()
        self._more = Link(f"Show {len(self._later)} more")
        ended = sum(each.state != NOW for each in ties)
        self.column.addWidget(Section(f"Tied to {len(ties) - ended}, and {ended} that had ended"))
        self.column.addWidget(self._rows)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.setVisible(bool(self._later))
        self._more.clicked.connect(self._show_later)
        if not ties:
            self.column.addWidget(wrapped(Muted(NOBODY)))
        self._rows.arrived.connect(self.arrived)
        self._rows.bring(_makers(ties[:MOST], self.wanted.emit))

    def _show_later(self) -> None:
        self._more.hide()
        self._rows.bring(_makers(self._later, self.wanted.emit))


class WayCard(Card):
    """The steps of the shortest way, each with its reason."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        if way.steps is None:
            ends = {"one": way.one.reference, "other": way.other.reference}
            self.column.addWidget(wrapped(Words(NO_WAY.format(**ends))))
            return
        steps = len(way.steps)
        counted = "1 step" if steps == 1 else f"{steps} steps"
        self.column.addWidget(Section(f"{counted} to {way.other.reference}"))
        self.column.addWidget(Named(f"{way.one.called}, {way.one.reference}", way.one.reference))
        self.column.addWidget(Rows([each.tied for each in way.steps], self.wanted.emit))


def _makers(ties: Sequence[TiedTo], go: Callable[[object], None]) -> Iterable[Maker]:
    for at in range(0, len(ties), AT_ONCE):
        yield partial(Rows, ties[at : at + AT_ONCE], go)


class Rows(QWidget):
    """A few of them, each column as wide as in the rows above."""

    def __init__(self, ties: Iterable[TiedTo], go: Callable[[object], None]) -> None:
        super().__init__()
        self._go = go
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for column, stretch in enumerate((5, 2, 6, 0)):
            grid.setColumnStretch(column, stretch)
        grid.setColumnMinimumWidth(3, GRADE * self.fontMetrics().maxWidth() // 2)
        for row, each in enumerate(ties):
            for column, part in enumerate(self._parts(each)):
                grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _parts(self, each: TiedTo) -> Sequence[QWidget]:
        state = each.state if each.state != NOW else ""
        why = ", ".join(part for part in (each.why, each.when) if part)
        return (
            self._other(each),
            wrapped(Words(each.role)),
            self._why(why, state, each.source),
            # Whoever may not see grades is not told that there is none.
            Tag(each.grade, "outlined") if each.grade else Muted(),
        )

    def _other(self, each: TiedTo) -> QWidget:
        other = each.other
        both = QWidget()
        line = Flow()
        both.setLayout(line)
        line.add(Named(other.called, MASK), self._lead(other.reference, other.kind))
        return both

    def _why(self, why: str, state: str, source: str) -> QWidget:
        both = QWidget()
        line = Flow()
        both.setLayout(line)
        line.add(Named(why, MASK, "muted"))
        if state:
            line.add(Tag(state, "ended"))
        if source:
            line.add(self._lead(source, ""))
        return both

    def _lead(self, reference: str, kind: str) -> Link:
        link, place = Link(reference), page_of(kind, reference)
        link.clicked.connect(lambda: self._go(place))
        return link
