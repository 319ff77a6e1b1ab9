"""Copies of a meeting that are called back: which are out, why, and the list on paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from disrupt import phrasing, roles
from disrupt.checks import Values
from disrupt.records import PackCopy
from disrupt.workspace import Workspace
from orders.packs.copies import OUT, RECALLED, Listed, copies
from orders.packs.recalling import recall
from orders.working import many
from ui.asked_form import Asked, ask, some
from ui.copy_facts import where_says
from ui.flow import Flow
from ui.jobs import Jobs
from ui.pack_places import Copies, HandedCopy, Recalled
from ui.parts import Button, Card, Heading, Link, Muted, PrimaryButton, Strong, wrapped
from ui.places import AtMeeting, Paper
from ui.reading_page import ReadingPage
from ui.veil import MASK
from ui.wrapped_table import WrappedTable

TITLE, ALL = "Recall copies", "Recall all that are out…"
PRINT = "Recall list on paper…"
HEADINGS = ("Copy", "Recipient", "Agency", "Handed out", "Where it is now", "Why recalled")
RECIPIENT, AGENCY, WHY = 1, 2, 5
SAYS = (
    "Every copy of this meeting that is still out is to be given back. Why stands on the list and "
    "on the page of each. One copy alone is recalled on its own page."
)
HOW = "Enter opens a copy: there it is entered that it came back."
NONE = "No copy of this meeting is out any more."


class RecallPage(ReadingPage):
    kind = PackCopy.kind_name()
    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, _jobs: Jobs, place: Recalled) -> None:
        found = copies(desk, place.meeting)
        super().__init__()
        self._desk, self.reference = desk, place.meeting
        self._names_hidden = False
        self.found: tuple[Listed, ...] = ()
        self.all, self.print = PrimaryButton(ALL), Button(PRINT)
        self.says = wrapped(Strong())
        self.table = WrappedTable(f"{TITLE}, table", HEADINGS, (), (RECIPIENT, AGENCY, WHY))
        self._draw()
        self._show(found)
        self.table.opened.connect(lambda at: self.wanted.emit(HandedCopy(self.found[at].reference)))
        self.all.clicked.connect(self._recall)
        self.print.clicked.connect(lambda: self.wanted.emit(Paper("recall list", self.reference)))

    def begin(self) -> None:
        first = self.all if self.all.isEnabled() else self.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._show(copies(self._desk, self.reference))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        self._fill()

    def _show(self, found: tuple[Listed, ...]) -> None:
        self.found = tuple(each for each in found if each.is_out)
        out = sum(each.where == OUT for each in found)
        recalled = sum(each.where == RECALLED for each in found)
        said = f"{many(out, 'copy') if out == 1 else f'{out} copies'} out, {recalled} recalled"
        self.says.setText(said if self.found else NONE)
        may = roles.may_write(self._desk.roles, self.kind)
        self.all.setEnabled(may and out > 0)
        self.all.setVisible(may)
        self.print.setVisible(recalled > 0 and roles.may(self._desk.roles, "deliver"))
        self.table.setVisible(bool(self.found))
        self._fill()

    def _fill(self) -> None:
        self.table.fill([self._row(each) for each in self.found])
        self.table.fit()

    def _row(self, each: Listed) -> tuple[str, ...]:
        said = (each.recipient, each.recall_reason)
        recipient, why = (MASK if self._names_hidden and text else text for text in said)
        issued = phrasing.short_when(each.issued)
        return each.says, recipient, each.agency, issued, where_says(each), why

    def _recall(self) -> None:
        def take(values: Values) -> None:
            recall(self._desk, self.reference, str(values["recall_reason"] or ""))

        asked = Asked(ALL[:-1], SAYS, "Recall", some(PackCopy, "recall_reason"), take)
        ask(self, self._desk, asked).done.connect(self.refresh)

    def _draw(self) -> None:
        column, line, left, card = QVBoxLayout(self), QHBoxLayout(), Flow(), Card()
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        meeting, every = Link(self.reference), Link("All copies of the meeting")
        meeting.clicked.connect(lambda: self.wanted.emit(AtMeeting(self.reference)))
        every.clicked.connect(lambda: self.wanted.emit(Copies(self.reference)))
        left.add(Heading(TITLE), meeting, every)
        line.addLayout(left, 1)
        for button in (self.print, self.all):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        for part in (self.says, self.table, wrapped(Muted(HOW))):
            card.column.addWidget(part)
        column.addWidget(card)
        column.addStretch(1)
