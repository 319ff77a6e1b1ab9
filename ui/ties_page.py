"""Who is tied to a record, as at a day, and the shortest way from it to another."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.fields import ANY, Field, Kind, Seen
from disrupt.page import show
from disrupt.task import Task
from disrupt.typed import read
from disrupt.workspace import Workspace
from orders.network import Network
from orders.network_looked import TiedTo, Way, network_of, tied_to, way
from ui import veil
from ui.boxes import Day
from ui.fault import told
from ui.flow import Flow
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.network_card import TiesCard, WayCard
from ui.parts import Button, Card, Label, Link, Muted, wrapped
from ui.pick import Pick, lend
from ui.places import Ties, page_of
from ui.reading_page import ReadingPage
from ui.swapping import swapped
from ui.veil import MASK, Named

TO = Field("to", "To", Kind.TEXT, Seen.IDENTITY, refers_to=ANY)
ON = Field("as_at", "As at", Kind.DATE, Seen.NOBODY)

LOOKING = "Looking who is tied to whom"
READING, WALKING = "Reading all ties", "Going from one to the next"
NOT_A_DAY = Trouble("That is not a day.", "Write it as 2 November 2026, or leave it empty.")
NOT_THERE = Trouble("There is no such record here.", "Choose one of those that are found.")


@dataclass(frozen=True)
class Asked:
    other: str
    """The way to whom; nothing where it is asked for nobody."""
    day: date | None


@dataclass(frozen=True)
class Found:
    asked: Asked
    network: Network
    ties: tuple[TiedTo, ...]
    way: Way | None


class TiesPage(ReadingPage):
    """All ties are read once, in the store's lane; that it was looked at is logged before."""

    wanted = Signal(object)
    """The place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, jobs: Jobs, place: Ties) -> None:
        # Before it is anywhere: where there is no such record, there is no page.
        self.page = show(desk, place.reference)
        super().__init__()
        self._desk, self._jobs, self._place = desk, jobs, place
        self._network: Network | None = None
        self.work = LongWork(self, jobs)
        self._names_hidden = False
        self.to, self.on = Pick(TO, desk.today, self), Day(ON, desk.today, self)
        for line, field in ((self.to.line, TO), (self.on, ON)):
            line.setAccessibleName(field.label)
        self.ask = Button("Show the way")
        self._way: QWidget = QWidget()
        self._ties: QWidget = Muted(f"{LOOKING}…")
        self._column = QVBoxLayout(self)
        self._draw()
        lend(self, desk)
        self.to.put(place.other)
        self.ask.clicked.connect(self.look)
        self.on.returnPressed.connect(self.look)

    @property
    def kind(self) -> str:
        return self.page.kind

    def begin(self) -> None:
        self.to.setFocus()
        self.look()

    def leave(self) -> None:
        """What is still being looked for comes back to nobody."""
        self.work.leave()

    def edit(self) -> None:
        self.wanted.emit(self.page.reference)

    def refresh(self) -> None:
        self.wanted.emit(Ties(self.page.reference, self.to.typed().strip()))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def look(self) -> None:
        """Both as at the day: who is tied, and the way to whomever stands beside To."""
        try:
            day = read(self.on.typed(), self._desk.today).latest() if self.on.typed() else None
        except ValueError:
            self.troubled.emit(NOT_A_DAY)
            return
        asked = Asked(self.to.typed().strip(), day)
        look = partial(self._found, self._network, asked)
        self.work.run(LOOKING, look, self._show, self._stopped)

    def _found(self, read_before: Network | None, asked: Asked, task: Task) -> Found:
        """The network is read once: whoever asks for another day or way waits no more for it."""
        mine, day = self.page.reference, asked.day
        task.reach(READING)
        network = read_before or network_of(self._desk)
        task.reach(WALKING)
        ties = tied_to(self._desk, network, mine, day)
        to = way(self._desk, network, (mine, asked.other), day) if asked.other else None
        return Found(asked, network, ties, to)

    def _stopped(self, trouble: Trouble) -> None:
        self._swap(wrapped(Muted(" ".join(told(trouble)))), QWidget())

    def _show(self, found: Found) -> None:
        self._network = found.network
        shown, led = TiesCard(found.ties), WayCard(found.way) if found.way else QWidget()
        shown.wanted.connect(self.wanted)
        shown.arrived.connect(self._greet)
        if isinstance(led, WayCard):
            led.wanted.connect(self.wanted)
        self._swap(shown, led)
        self.hide_names(on=self._names_hidden)
        if found.asked.other and found.way is None:
            self.troubled.emit(NOT_THERE)

    def _swap(self, ties: QWidget, led: QWidget) -> None:
        column = self._column
        self._ties, self._way = swapped(column, self._ties, ties), swapped(column, self._way, led)

    def _greet(self, part: QWidget) -> None:
        """What came up while names were hidden hides them too."""
        if self._names_hidden:
            veil.hide_names(part, on=True)

    def _draw(self) -> None:
        column = self._column
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._head())
        column.addWidget(self._way)
        column.addWidget(self._ties)
        column.addStretch(1)

    def _head(self) -> Card:
        card = Card("Who is tied to whom")
        line = Flow()
        mine = Link(self.page.reference)
        mine.clicked.connect(lambda: self.wanted.emit(page_of(self.kind, self.page.reference)))
        line.add(Named(self.page.says, MASK, "strong"), mine)
        card.column.addLayout(line)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        for field, box, stretch in ((TO, self.to, 3), (ON, self.on, 1)):
            label = Label(field.label)
            label.setBuddy(box)
            asked.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            asked.addWidget(box, stretch, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(asked)
        return card
