"""A frozen report: its digits as they were kept, and what has changed since."""

from dataclasses import dataclass
from functools import partial

from disrupt import phrasing, roles
from disrupt.records import FrozenReport
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports import frozen
from reports.figures.changed import changed
from reports.figures.periods import says
from reports.frozen import Kept
from reports.gathered import again
from ui import papers
from ui.figured_page import FiguredPage
from ui.figures import LeftAt
from ui.flow import Flow
from ui.hand_over import HandOver
from ui.jobs import Jobs
from ui.parts import Button, Card, Heading, Muted, Words, wrapped
from ui.places import Frozen
from ui.report_head import ENDINGS

READING = "Reading the frozen report"
SAME = "Nothing has changed since: counted again today, every figure and its records are the same."
MOST = 40
"""Sentences that are shown; the others are counted."""


@dataclass(frozen=True)
class Compared:
    kept: Kept
    changes: tuple[str, ...]


class FrozenPage(FiguredPage):
    def __init__(
        self, desk: Workspace, jobs: Jobs, law: Law, place: Frozen, *, left: LeftAt
    ) -> None:
        super().__init__(jobs, place, left)
        self._desk, self._law, self._name = desk, law, place.name
        self._row = 0
        self.said = Muted()
        self._whose, self._since = Muted(), Card("What has changed since")
        self._ways = {text: Button(text) for text in ENDINGS}
        line = Flow()
        line.add(Heading(place.name), *self._ways.values())
        self.column.addLayout(line)
        for part in (wrapped(self._whose), wrapped(self.said), self._since, self.body):
            self.column.addWidget(part)
        self.column.addStretch(1)
        for text, button in self._ways.items():
            button.setEnabled(False)
            button.clicked.connect(partial(self._hand_over, ENDINGS[text]))
        self.said.hide()
        self._since.hide()

    def begin(self) -> None:
        read = partial(compared, self._desk, self._law, self._name)
        self.work.run(READING, read, self._found, self.show_stopped)

    def _found(self, found: Compared) -> None:
        kept, report = found.kept, found.kept.report
        self._row = kept.row
        of = f"{report.title}, {says(report.period)}, {report.area or 'all areas'}"
        self._whose.setText(
            f"{of}. As at {phrasing.moment(report.as_at)}. Frozen by {kept.author} on "
            f"{phrasing.moment(kept.frozen_at)}. SHA-256 {kept.sha256}"
        )
        for each in found.changes[:MOST] or (SAME,):
            self._since.column.addWidget(wrapped(Words(each)))
        if len(found.changes) > MOST:
            self._since.column.addWidget(Muted(f"and {len(found.changes) - MOST:,} more"))
        self._since.show()
        for button in self._ways.values():
            button.setEnabled(roles.may(self._desk.roles, "deliver"))
        self.show_report(report)

    def _hand_over(self, ending: str) -> None:
        if self.report:
            about = FrozenReport.kind_name(), self._row
            document = papers.report(self._desk, self.report, ending, about)
            asked = HandOver(self, self._desk, document, printing=False, run=self.run)
            asked.given.connect(self._say)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()


def compared(desk: Workspace, law: Law, name: str, task: Task) -> Compared:
    """With the same report counted again now."""
    desk.ask("report")
    task.reach(READING)
    with desk.store.reading() as session:
        kept = frozen.read(session, name)
    now = again(desk, law, kept.report, task=task)
    return Compared(kept, changed(kept.report, now))
