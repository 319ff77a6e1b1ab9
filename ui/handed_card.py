"""What is handed over now and will be: each with its items, and a way to end it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.records import HandOver
from orders.alerts.handed_said import items, span
from orders.alerts.handing import Known
from orders.alerts.looked import Row
from ui import veil
from ui.flow import Flow
from ui.parts import Button, Card, Link, Muted, Strong
from ui.places import page_of
from ui.swapping import swapped
from ui.veil import MASK, Named

NONE = "Nothing is handed over now, and nothing is about to be."


class HandedCard(Card):
    wanted = Signal(object)
    """The place: a record."""
    end_asked = Signal(object)
    """The HandOver."""

    def __init__(self) -> None:
        super().__init__("Now and coming")
        self._lines = QWidget()
        self._names_hidden = False
        self._open: set[int] = set()
        self._said: object = None
        self._wanted = 0
        self.column.addWidget(self._lines)

    def open(self, number: int) -> None:
        """The items of this one are shown, with the keyboard there, as soon as it is known."""
        self._wanted = number
        self._open.add(number)
        for each in self._lines.findChildren(HandedOver):
            if each.number == number:
                each.show_items(on=True)
                each.count.setFocus(Qt.FocusReason.OtherFocusReason)
                self._wanted = 0

    def show_known(self, known: Known) -> None:
        """Drawn anew only where it says something else: whoever is at one of them stays there."""
        said = [(each.id, each.version, known.of(each)) for each in known.standing]
        if said == self._said:
            return
        self._said = said
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for each in known.standing:
            column.addWidget(self._line(each, known))
        if not known.standing:
            column.addWidget(Muted(NONE))
        self._lines = swapped(self.column, self._lines, lines)
        self.hide_names(on=self._names_hidden)
        if self._wanted:
            self.open(self._wanted)

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def _line(self, over: HandOver, known: Known) -> "HandedOver":
        line = HandedOver(over, known)
        line.show_items(on=over.id in self._open)
        line.wanted.connect(self.wanted)
        line.end_asked.connect(self.end_asked)
        line.turned.connect(self._turn)
        return line

    def _turn(self, number: int) -> None:
        """How one left it, it stays when it is drawn anew."""
        self._open.symmetric_difference_update({number})


class HandedOver(QWidget):
    wanted = Signal(object)
    end_asked = Signal(object)
    turned = Signal(int)
    """Its items were shown, or put away again."""

    def __init__(self, over: HandOver, known: Known) -> None:
        super().__init__()
        rows = known.of(over)
        who = f"{over.to_whom} looks after what is {over.whose}’s"
        self._rows, self.number = rows, over.id
        self.count = Link(items(rows))
        self.count.setAccessibleName(f"{items(rows)}: show them")
        self._items: QWidget | None = None
        end = Button(_end(over, known.today))
        end.setAccessibleName(f"{end.text()}: {who}")
        said = Flow()
        said.add(Strong(who), Muted(span(over, known.today)), self.count)
        if over.reason:
            said.add(Muted(over.reason))
        line = QHBoxLayout()
        line.addLayout(said, 1)
        line.addWidget(end)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(line)
        self.count.clicked.connect(self._turn)
        end.clicked.connect(lambda: self.end_asked.emit(over))

    def show_items(self, *, on: bool) -> None:
        """Made when they are first asked for."""
        if self._items is None and on:
            self._items = Items(self._rows)
            self._items.wanted.connect(self.wanted)
            self._column.addWidget(self._items)
        if self._items:
            self._items.setVisible(on)

    def _turn(self) -> None:
        self.show_items(on=self._items is None or self._items.isHidden())
        self.turned.emit(self.number)


class Items(QWidget):
    """The soonest first, each leading to its record."""

    wanted = Signal(object)

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for each in rows:
            column.addWidget(self._line(each))

    def _line(self, row: Row) -> QWidget:
        both, flow = QWidget(), Flow()
        both.setLayout(flow)
        found = row.item.found
        link = Link(f"{phrasing.short_when(found.due.when)} · {row.title}")
        place = page_of(found.kind, found.reference)
        link.clicked.connect(lambda: self.wanted.emit(place))
        flow.add(link, Named(row.who, MASK))
        return both


def _end(over: HandOver, today: date) -> str:
    if over.since > today:
        return "Call off"
    return "Back today" if over.until else "End today"
