"""Who was sent this: everybody who got something that tells of a record, and what changed since."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.packs.sent import SentTo, sent
from orders.working import many
from ui.fault import told
from ui.flow import Flow
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.pack_places import HandedCopy, SentOf
from ui.parts import Card, Heading, Link, Muted, Strong, wrapped
from ui.reading_page import ReadingPage
from ui.veil import MASK
from ui.wrapped_table import WrappedTable

TITLE = "Who was sent this"
LOOKING = "Looking for who was sent this"
HEADINGS = ("Given", "To", "What", "Where it is now", "Changed since")
TO, SINCE = 1, 4
NOBODY = "Nobody was given anything that tells of it."
SAYS = (
    "Enter opens the copy, or the disclosure. Copies that are still out stand first: they can be "
    "recalled on their own page."
)
SAME = "nothing"
MOST = 2
"""Of what was changed, so many sentences; the others are counted."""


class SentPage(ReadingPage):
    """It is looked for beside the window; that somebody asked is in the log."""

    kind = "pack_copy"
    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, jobs: Jobs, place: SentOf) -> None:
        desk.ask("pack")
        super().__init__()
        self._desk, self.reference = desk, place.reference
        self.found: tuple[SentTo, ...] = ()
        self._names_hidden = False
        self.work = LongWork(self, jobs)
        self.record, self.says = Link(place.reference), wrapped(Strong())
        self.card = Card()
        line = Flow()
        line.add(Heading(TITLE), self.record)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(12)
        self._column.addLayout(line)
        self._column.addWidget(self.card)
        self._column.addStretch(1)
        self.card.column.addWidget(self.says)
        self.table = WrappedTable(f"{TITLE}, table", HEADINGS, (), (TO, SINCE))
        self.card.column.addWidget(self.table)
        self.card.column.addWidget(wrapped(Muted(SAYS)))
        self.card.hide()
        self.table.opened.connect(self._open)
        self.record.clicked.connect(lambda: self.wanted.emit(self.reference))

    def begin(self) -> None:
        self.work.run(LOOKING, self._look, self._show, self._stopped)

    def leave(self) -> None:
        self.work.leave()

    def refresh(self) -> None:
        self.begin()

    def hide_names(self, *, on: bool) -> None:
        """Whoever got it is named; what was changed may name anybody."""
        self._names_hidden = on
        self._fill()

    def _look(self, _task: Task) -> tuple[SentTo, ...]:
        return sent(self._desk, self.reference)

    def _show(self, found: tuple[SentTo, ...]) -> None:
        self.found = found
        self.card.show()
        self.says.setText(_counted(found))
        self.table.setVisible(bool(found))
        self._fill()
        self.table.setFocus()
        if found:
            self.table.setCurrentCell(0, 0)

    def _fill(self) -> None:
        row = partial(_row, hides=self._names_hidden)
        self.table.fill([row(each) for each in self.found])
        self.table.fit()

    def _stopped(self, trouble: Trouble) -> None:
        self.card.show()
        self.says.setText(" ".join(told(trouble)))
        self.table.hide()

    def _open(self, at: int) -> None:
        """A paper has no page of its own: its line is in the log."""
        each = self.found[at]
        if each.sort == "copy":
            self.wanted.emit(HandedCopy(each.reference))
        elif each.sort == "disclosure":
            self.wanted.emit(each.reference)


def _counted(found: tuple[SentTo, ...]) -> str:
    if not found:
        return NOBODY
    out = sum(each.is_out for each in found)
    changed = sum(bool(each.since) for each in found)
    return (
        f"{many(len(found), 'time')} something was given that tells of it; "
        f"{out} still out; it changed after {changed} of them."
    )


def _row(each: SentTo, *, hides: bool) -> tuple[str, ...]:
    where = each.where or ("" if each.sort == "copy" else "not followed")
    to = MASK if hides else each.to
    what = f"{each.reference}, {each.what}" if each.sort == "disclosure" else each.what
    return phrasing.short_day(each.at.date()), to, what, where, _since(each, hides=hides)


def _since(each: SentTo, *, hides: bool) -> str:
    if not each.since:
        return SAME
    if hides:
        return many(len(each.since), "change")
    said = " · ".join(
        f"{phrasing.short_day(sentence.at.date())} {sentence.says}"
        for sentence in each.since[:MOST]
    )
    more = len(each.since) - MOST
    return f"{said} · and {more} more" if more > 0 else said
