"""Hotspots: places by what happened there in a window of days; a number opens to its events."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.hotspots import (
    COUNTING,
    LONGEST,
    WINDOWS,
    Event,
    Hotspot,
    hotspots,
    what_counts,
)
from ui import veil
from ui.arriving import Arriving, Maker
from ui.fault import told
from ui.flow import Flow
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.parts import Button, Card, Heading, Label, Link, Muted, Strong, Words
from ui.places import HOTSPOTS, page_of
from ui.reading_page import ReadingPage
from ui.swapping import swapped
from ui.veil import MASK, Named

FIRST = "90 days"
SIGNS = {"more": "▲", "fewer": "▼", "as many": "="}
"""Beside the words, for whoever looks down the column."""
NOTHING = "Nothing that counts is recorded at any place in this window."
NOT_DAYS = Trouble(
    f"The days of a window are a number from 1 to {LONGEST:,}.",
    "Type another number, or choose one of the windows beside it.",
)
Go = Callable[[object], None]

AT_ONCE = 10
"""Rows, or links to events, that are put up in one event."""


class HotspotsPage(ReadingPage):
    kind = HOTSPOTS.kind
    wanted = Signal(object)
    """The place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._days = desk, WINDOWS[FIRST]
        self.work = LongWork(self, jobs)
        self._names_hidden = False
        self.windows = {text: Button(text) for text in WINDOWS}
        self.custom = QLineEdit()
        self._card = Card()
        self._rows = Arriving()
        self._draw()
        self._connect()

    def begin(self) -> None:
        self.windows[FIRST].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(WINDOWS[FIRST])

    def leave(self) -> None:
        """What is still being counted comes back to nobody."""
        self.work.leave()

    def refresh(self) -> None:
        self._look()

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def choose(self, days: int) -> None:
        """As many days up to today, and as many before."""
        self._days = days
        for text, button in self.windows.items():
            button.setChecked(WINDOWS[text] == days)
        self._look()

    def _look(self) -> None:
        """What was counted before is not shown under another window."""
        self._show(())
        count = partial(hotspots, self._desk, self._days)
        self.work.run(COUNTING, count, self._found, self._stopped)

    def _found(self, found: Sequence[Hotspot]) -> None:
        several = [found[at : at + AT_ONCE] for at in range(0, len(found), AT_ONCE)]
        made = [
            partial(Places, some, at * AT_ONCE + 1, self.wanted.emit)
            for at, some in enumerate(several)
        ]
        self._show(made or [partial(Muted, NOTHING)])

    def _stopped(self, trouble: Trouble) -> None:
        self._show([partial(Muted, " ".join(told(trouble)))])

    def _show(self, parts: Iterable[Maker]) -> None:
        rows = Arriving()
        rows.arrived.connect(self._greet)
        rows.bring(parts)
        self._rows = swapped(self._card.column, self._rows, rows)

    def _greet(self, part: QWidget) -> None:
        if self._names_hidden:
            veil.hide_names(part, on=True)

    def _typed(self) -> None:
        typed = self.custom.text().strip()
        if typed.isdecimal() and 1 <= int(typed) <= LONGEST:
            self.choose(int(typed))
        else:
            self.troubled.emit(NOT_DAYS)

    def _connect(self) -> None:
        for text, button in self.windows.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._chosen, WINDOWS[text]))
        self.custom.returnPressed.connect(self._typed)

    def _chosen(self, days: int) -> None:
        self.custom.clear()
        self.choose(days)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Heading(HOTSPOTS.title))
        across = QHBoxLayout()
        across.setSpacing(8)
        for button in self.windows.values():
            across.addWidget(button)
        label = Label("or days")
        label.setBuddy(self.custom)
        self.custom.setAccessibleName("How many days")
        self.custom.setMaximumWidth(10 * self.fontMetrics().averageCharWidth())
        across.addWidget(label)
        across.addWidget(self.custom)
        across.addStretch(1)
        self._card.column.addLayout(across)
        told = Muted(f"{what_counts().says} Beside it, as many days before.")
        told.setWordWrap(True)
        self._card.column.addWidget(told)
        self._card.column.addWidget(self._rows)
        column.addWidget(self._card)
        column.addStretch(1)


class Places(QWidget):
    """A few of them, each column as wide as in the rows above."""

    def __init__(self, hotspots: Sequence[Hotspot], first: int, go: Go) -> None:
        super().__init__()
        self._go = go
        self._opened: dict[int, Events] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 3 * self.fontMetrics().averageCharWidth())
        for column, stretch in enumerate((0, 5, 2, 3, 5)):
            self._grid.setColumnStretch(column, stretch)
        for at, each in enumerate(hotspots):
            self._add(each, first + at, 2 * at)

    def _add(self, each: Hotspot, rank: int, row: int) -> None:
        """Its line, and below it, until they are asked for, nothing of its events."""
        count = len(each.events)
        number = Link("1 event" if count == 1 else f"{count} events")
        number.setAccessibleName(f"{number.text()} at {each.reference}: show them")
        number.clicked.connect(lambda: self._turn(each, row + 1))
        trend = f"{SIGNS[each.trend]} {each.trend}, {each.before} before"
        parts = (Strong(f"{rank}."), self._name(each), number, Words(trend), Muted(each.counted()))
        for column, part in enumerate(parts):
            if isinstance(part, Words):
                part.setWordWrap(column > 1)
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _turn(self, each: Hotspot, row: int) -> None:
        """Its events, made when they are first asked for; asked again, they go and come."""
        if opened := self._opened.get(row):
            opened.setVisible(opened.isHidden())
            return
        self._opened[row] = events = Events(each.events, self._go)
        self._grid.addWidget(events, row, 1, 1, 4)
        events.show()

    def _name(self, each: Hotspot) -> QWidget:
        both = QWidget()
        line = Flow()
        both.setLayout(line)
        lead, place = Link(each.reference), page_of("premises", each.reference)
        lead.clicked.connect(lambda: self._go(place))
        line.add(Named(each.called, MASK), lead)
        return both


class Events(Arriving):
    """What was counted, the newest first, each leading to its record: some more in each event."""

    def __init__(self, events: Sequence[Event], go: Go) -> None:
        super().__init__()
        self._column.setSpacing(2)
        several = (events[at : at + AT_ONCE] for at in range(0, len(events), AT_ONCE))
        self.bring(partial(Lines, some, go) for some in several)


class Lines(QWidget):
    def __init__(self, events: Sequence[Event], go: Go) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for each in events:
            link = Link(f"{each.says} · {each.reference}")
            link.clicked.connect(partial(self._lead, go, each.reference))
            lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _lead(self, go: Go, reference: str) -> None:
        go(reference)
