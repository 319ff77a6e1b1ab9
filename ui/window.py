"""The shell: marking, navigation, search, and the pages that one moves between."""

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.store.backup import MARKING
from disrupt.workspace import Workspace
from orders.alerts.items import Item
from orders.alerts.steps import next_step
from ui.actions import ACTIONS
from ui.clock_notice import ClockNotice
from ui.detail import RecordPage
from ui.device import Device
from ui.dues import Dues
from ui.fault import told
from ui.figures import LeftAt
from ui.jobs import Jobs
from ui.lawful import law_of
from ui.leads import Leads
from ui.navigation import Navigation, readable
from ui.next_step import begin, leads_to
from ui.page import Naming
from ui.pages import made
from ui.parts import Banner, Notice
from ui.places import TODAY, Help, Place, may_go, new_one, topic_of
from ui.recovery_notice import RecoveryNotice
from ui.room import Room
from ui.rows import Standing
from ui.screen import SCREENS
from ui.top import Top
from ui.unsaved import Unsaved

LEAST = (1024, 600)
ASK = "Ask the register's administrator."
KEEPS = "Officers are added and removed by command: disrupt officer --help says how."


class Window(Leads):
    """One officer's desk while it is open."""

    lock_asked = Signal()

    def __init__(self, desk: Workspace, device: Device, jobs: Jobs) -> None:
        super().__init__()
        self.desk, self.device, self.jobs = desk, device, jobs
        self.stood: dict[str, Standing] = {}
        self.left_at: LeftAt = {}
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._names_hidden = False
        self.setWindowTitle("Disrupt")
        self.setMinimumSize(*LEAST)
        self.navigation = Navigation(desk, device, SCREENS)
        self.top = Top(desk, self)
        self.search = self.top.search
        self.bar = Notice("", "overdue")
        self.recovery, self.clock = RecoveryNotice(desk, jobs), ClockNotice(desk)
        self.unsaved, self._scroll = Unsaved(desk), QScrollArea()
        self.dues = Dues(desk, partial(law_of, device), jobs)
        self.dues.setParent(self)
        self.room = Room(desk, jobs, self)
        self._draw()
        self._connect()

    @property
    def ground(self) -> QWidget:
        """Where pages stand."""
        return self._scroll.viewport()

    def begin(self, at: Place | None = None) -> None:
        """Where somebody was, or on the first page that the role may read, which is behind it."""
        if self.place:
            return
        first = self._first()
        if first == TODAY:
            self.dues.begin()
        if first is None:
            keeps = roles.may(self.desk.store.actor.roles, "officers")
            self.tell(Trouble("Your roles read no records.", KEEPS if keeps else ASK))
        elif at in (None, first) or not self._show(at):
            self.go(first)
        else:
            self._behind.append(first)
            self._show_way()

    def _first(self) -> Place | None:
        """What is due; else a list."""
        if may_go(self.desk, TODAY):
            return TODAY
        return next((each for each in SCREENS if readable(self.desk, each)), None)

    def go(self, place: Place) -> None:
        """Somewhere else; what was here can be gone back to."""
        left = self.place
        if self._show(place) and left not in (None, place):
            self._behind.append(left)
            self._ahead.clear()
        self._show_way()

    def arrive(self, reference: str) -> None:
        """At the record that was made here: nobody wants to go back to its empty form."""
        if self._show(reference) and isinstance(self.page, RecordPage):
            self.page.say("Saved.")
        self._show_way()

    def back(self) -> None:
        self._step(self._behind, self._ahead)

    def forward(self) -> None:
        self._step(self._ahead, self._behind)

    def look_for(self) -> None:
        if self.top.may_find:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def step(self, item: Item) -> None:
        """To where a date's next step is taken, and there to what is to be done."""
        self.go(leads_to(item))
        begin(self.page, next_step(item))

    def to_list(self, number: int) -> None:
        """Counted as they stand at the left."""
        for screen in self.navigation.lists[number - 1 : number]:
            self.go(screen)

    def new(self) -> None:
        """Another of the kind that one is at."""
        place = new_one(self.desk, self.page.kind) if self.page else None
        if place and place != self.place:
            self.go(place)

    def add(self) -> None:
        if isinstance(self.page, RecordPage):
            self.page.beside.go_to_add()
            self._scroll.ensureWidgetVisible(self.focusWidget())

    def help(self) -> None:
        """On the very page that one is on."""
        if self.place and not isinstance(self.place, Help):
            self.go(Help(topic_of(self.place, self.page.kind if self.page else "")))

    def lock(self) -> None:
        self.lock_asked.emit()

    def turn_names(self) -> None:
        """For whoever stands behind one, hidden everywhere, or shown again."""
        self._names_hidden = not self._names_hidden
        self.top.hide_names(on=self._names_hidden)
        self._hide_names()
        self.room.hide_names(on=self._names_hidden)

    def tell(self, error: BaseException) -> None:
        """What is wrong and what to do, on the page and never over it; and the program goes on."""
        self.bar.words.setText(" ".join(told(error)))
        self.bar.show()

    def unsay(self) -> None:
        self.bar.hide()

    def _step(self, taken: list[Place], left: list[Place]) -> None:
        if not taken or self.place is None:
            return
        here = self.place
        if self._show(taken[-1]):
            taken.pop()
            left.append(here)
        self._show_way()

    def _show(self, place: Place) -> bool:
        """Whether one got there. What was being typed is kept for when its page opens again."""
        self.bar.hide()
        self.search.results.hide()
        if self.page:
            self.page.leave()
        try:
            page = made(self, place)
        except Trouble as trouble:
            self.tell(trouble)
            return False
        self.room.leave()
        self.place, self.page = place, page
        self._hide_names()
        self._scroll.setWidget(cast(QWidget, page))
        self.navigation.mark(page.kind)
        self._take_keyboard(cast(QWidget, page))
        page.begin()
        self.unsaved.came_back(place)
        return True

    @staticmethod
    def _take_keyboard(page: QWidget) -> None:
        """Or it would stay with whatever stands first, when the page before goes."""
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_names(self) -> None:
        if isinstance(self.page, Naming):
            self.page.hide_names(on=self._names_hidden)

    def _show_way(self) -> None:
        self.top.show_way(behind=bool(self._behind), ahead=bool(self._ahead))

    def _draw(self) -> None:
        self.bar.hide()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.navigation)
        columns.addLayout(self._right(), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Banner(f"{MARKING} — {self.desk.store.about.controller}"))
        rows.addLayout(columns, 1)

    def _right(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for part in (self.top, self.bar, self.clock, self.unsaved, self.recovery):
            rows.addWidget(part)
        rows.addWidget(self._scroll, 1)
        return rows

    def _connect(self) -> None:
        self.device.changed.connect(self.top.fit)
        self.navigation.chosen.connect(self.go)
        self.navigation.lock_asked.connect(self.lock)
        self.search.chosen.connect(self.go)
        self.unsaved.chosen.connect(self.go)
        self.clock.was_put_right.connect(self.refresh)
        for each in (self.recovery, self.clock, self.dues, self.room):
            each.troubled.connect(self.tell)
        self.dues.known.connect(lambda: self.navigation.count_overdue(self.dues.overdue))
        self.dues.known.connect(self.navigation.say_meeting)
        self.top.back_asked.connect(self.back)
        self.top.forward_asked.connect(self.forward)
        for action in ACTIONS:
            if action.calls:
                key = QShortcut(QKeySequence(action.key), self)
                does = getattr(self, action.calls)
                key.activated.connect(partial(does, action.of) if action.of else does)
