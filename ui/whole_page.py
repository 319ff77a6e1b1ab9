"""The page of a person or a place, to be read: what binds and bound, what was done and what not."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.page import show
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.around import may_date, timeline
from orders.dossier import binds, controls_of, may_ask, may_chart, sees_all
from orders.reckoning import Law
from orders.serial import may_weigh_serial, serial
from ui import veil
from ui.arriving import Arriving, Maker
from ui.asked_form import ask
from ui.binds import BindsCard, heading
from ui.controls_card import ControlsCard
from ui.pack_places import SentOf
from ui.page import disruption_of
from ui.person_head import PersonHead
from ui.places import Paper, Ties, Whole
from ui.premises_head import PremisesHead
from ui.reading_page import ReadingPage
from ui.refer import referral_of
from ui.serial_card import SerialCard
from ui.timeline import TimelineCard
from ui.welfare_line import WelfareLine
from ui.whole_head import WholeHead
from ui.whole_tabs import WholeTabs

LETTERS = 120
"""As wide as so many, two columns stand beside one another."""
BESIDE = 2
"""So many of what binds stand beside one another."""


HEADS: Mapping[str, type[WholeHead]] = {"person": PersonHead, "premises": PremisesHead}
"""By the kind of record."""


class WholePage(ReadingPage):
    """That it was looked at is logged before it shows; its parts come up one after another."""

    wanted = Signal(object)
    """The place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, law: Law, reference: str) -> None:
        # Before it is anywhere: where there is no such record, there is no page.
        self.page = show(desk, reference)
        super().__init__()
        self._desk, self._law = desk, law
        self.reference = self.page.reference
        self._names_hidden = False
        self._head = HEADS[self.kind](desk, law, self.page)
        self._welfare = WelfareLine(desk, self.page)
        self._below = Arriving()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._welfare)
        column.addWidget(self._head)
        column.addWidget(self._below, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._head.show_rest)
        self._head.edit_asked.connect(self.edit)
        self._head.print_asked.connect(lambda: self.wanted.emit(Paper("card", self.reference)))
        self._head.paper_asked.connect(self.wanted)
        self._head.ties_asked.connect(lambda: self.wanted.emit(Ties(self.reference)))
        self._head.disrupt_asked.connect(lambda: self.wanted.emit(disruption_of(self)))
        self._head.refer_asked.connect(self.refer)
        self._head.sent_asked.connect(lambda: self.wanted.emit(SentOf(self.reference)))
        self._welfare.wanted.connect(self.wanted)
        self._below.arrived.connect(self._greet)
        self._below.bring(self._parts())
        self._soon.start()

    @property
    def kind(self) -> str:
        return self.page.kind

    def begin(self) -> None:
        self._head.take_keyboard()

    def edit(self) -> None:
        self.wanted.emit(self.reference)

    def refer(self) -> None:
        """To the next meeting of a forum; the page is as it stands then."""
        try:
            asked = referral_of(self._desk, self.reference, self.reference)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        ask(self, self._desk, asked).done.connect(self.refresh)

    def refresh(self) -> None:
        self.wanted.emit(Whole(self.reference))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def _parts(self) -> list[Maker]:
        parts: list[Maker] = []
        if may_ask(self._desk, self.page):
            parts.append(self._binds)
        if may_chart(self._desk, self.page):
            parts.append(self._controls)
        if may_weigh_serial(self._desk, self.page):
            parts.append(self._serial)
        return [*parts, self._lower]

    def _binds(self) -> QWidget:
        bound = binds(self._desk, self._law, self.page)
        card = BindsCard(heading(self.page), bound, BESIDE, is_all=sees_all(self._desk))
        card.arrived.connect(self._greet)
        return card

    def _controls(self) -> QWidget:
        tracks = controls_of(self._desk, self._law, self.page)
        return ControlsCard(tracks, self._desk.today, is_all=sees_all(self._desk))

    def _serial(self) -> QWidget:
        found = serial(self._desk, cast(Person, self.page.subject))
        card = SerialCard(found)
        card.wanted.connect(self.wanted)
        return card

    def _lower(self) -> QWidget:
        """The tabs, and beside them the timeline."""
        left = Arriving()
        left.bring([self._tabs])
        left.arrived.connect(self._greet)
        if not may_date(self._desk, self.page):
            return left
        right = Arriving()
        right.bring([self._timeline])
        return Beside(left, right)

    def _tabs(self) -> QWidget:
        tabs = WholeTabs(self._desk, self._law, self.page)
        tabs.wanted.connect(self.wanted)
        tabs.arrived.connect(self._greet)
        return tabs

    def _timeline(self) -> QWidget:
        card = TimelineCard(timeline(self._desk, self.page))
        card.wanted.connect(self.wanted)
        return card

    def _greet(self, part: QWidget) -> None:
        """What came up while names were hidden hides them too."""
        if self._names_hidden:
            veil.hide_names(part, on=True)


class Beside(QWidget):
    """Two columns, or where there is no room for two, one below the other."""

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int] = (5, 3)) -> None:
        super().__init__()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(12)
        self._across.addWidget(left, shares[0])
        self._across.addWidget(right, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= LETTERS * self.fontMetrics().averageCharWidth()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across if is_wide else down)
