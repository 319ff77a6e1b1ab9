"""Reports: one of them, counted anew, with every figure leading to its records."""

from functools import partial

from disrupt import roles
from disrupt.records import FrozenReport
from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui import papers
from ui.figured_page import FiguredPage
from ui.figures import LeftAt
from ui.freeze_form import FreezeForm
from ui.frozen_card import FrozenCard
from ui.hand_over import HandOver
from ui.jobs import Jobs
from ui.parts import Link
from ui.places import RETURNS, Reported, may_go
from ui.report_counted import COUNTING, Counted, counted
from ui.report_head import ReportHead

TYPED_IN = "Rows typed in by hand: enter, correct and sign…"


class ReportPage(FiguredPage):
    def __init__(
        self, desk: Workspace, jobs: Jobs, law: Law, place: Reported, *, left: LeftAt
    ) -> None:
        super().__init__(jobs, place, left)
        self._desk, self._law, self._asked = desk, law, place
        self.head = ReportHead(place, desk.today)
        self.frozen = FrozenCard(desk)
        self.column.addWidget(self.head)
        if place.report == "area" and may_go(desk, RETURNS):
            typed_in = Link(TYPED_IN)
            typed_in.clicked.connect(partial(self.wanted.emit, RETURNS))
            self.column.addWidget(typed_in)
        self.column.addWidget(self.body)
        self.column.addWidget(self.frozen)
        self.column.addStretch(1)
        self._connect()

    def begin(self) -> None:
        self.head.tabs[self._asked.report].setFocus()
        self.refresh()

    def refresh(self) -> None:
        count = partial(counted, self._desk, self._law, self._asked)
        self.work.run(COUNTING, count, self._found, self.show_stopped)

    def _found(self, found: Counted) -> None:
        may = self._desk.roles
        self.show_report(found.report)
        self.head.show_period(found.period)
        self.head.offer(found.returned, found.areas)
        self.head.may_leave(
            freeze=roles.may_write(may, FrozenReport.kind_name()),
            deliver=roles.may(may, "deliver"),
        )

    def _freeze(self) -> None:
        if self.report:
            asked = FreezeForm(self, self._desk, self.report)
            asked.kept.connect(self._kept)
            asked.begin()

    def _kept(self, name: str) -> None:
        self.head.say(f"Frozen as “{name}”.")
        self.frozen.show_frozen()

    def _hand_over(self, ending: str) -> None:
        if self.report:
            document = papers.report(self._desk, self.report, ending)
            asked = HandOver(self, self._desk, document, printing=False, run=self.run)
            asked.given.connect(self.head.say)

    def _connect(self) -> None:
        self.head.wanted.connect(self.wanted)
        self.head.freeze_asked.connect(self._freeze)
        self.head.leave_asked.connect(self._hand_over)
        self.frozen.wanted.connect(self.wanted)
