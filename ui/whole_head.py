"""The head of a whole page: lines on who or what it is, and what may be done with it."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from disrupt import roles
from disrupt.page import Page
from disrupt.records import Record
from disrupt.reveal import reveal
from disrupt.workspace import Workspace
from orders.around import children_of
from orders.dossier import may_print
from orders.network_looked import may_ask as may_ask_ties
from orders.reckoning import Law
from ui.actions import key_of
from ui.flow import Flow
from ui.more_button import MoreButton, Offer
from ui.own_papers import choices
from ui.papers_button import PapersButton
from ui.parts import Button, Card
from ui.places import may_make
from ui.refer import may_refer
from ui.screen import DISRUPTIONS
from ui.veil import SHOW, Texts, Veiled


class WholeHead(Card):
    """What is sensitive waits for a click, and that it was asked for is logged."""

    edit_asked = Signal()
    print_asked = Signal()
    ties_asked = Signal()
    disrupt_asked = Signal()
    refer_asked = Signal()
    sent_asked = Signal()
    paper_asked = Signal(object)
    """The place."""

    tied = ""
    """What leads to whom it is tied to."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__()
        self._desk, self._law, self._page = desk, law, page
        self._print, self._edit = Button("Print pocket card"), Button("Edit")
        self._papers, self.more = PapersButton(choices(desk, page)), MoreButton(self._offers())
        across = QHBoxLayout()
        across.setSpacing(16)
        for left in self._left():
            across.addLayout(left)
        across.addLayout(self._middle(), 1)
        across.addLayout(self._right())
        self.column.addLayout(across)
        self._print.clicked.connect(lambda: self.print_asked.emit())
        self._papers.wanted.connect(self.paper_asked)
        self._edit.clicked.connect(lambda: self.edit_asked.emit())

    def show_rest(self) -> None:
        """What takes a while, in an event of its own."""

    def take_keyboard(self) -> None:
        """At the first thing that whoever sits here may do."""
        for each in (self._edit, self._papers, self.more, self._print):
            if not each.isHidden():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _left(self) -> Iterable[QLayout]:
        """What stands before the lines, if anything."""
        return ()

    def _lines(self) -> Iterable[Flow]:
        """One below the other."""
        raise NotImplementedError

    def _middle(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(6)
        for line in self._lines():
            if line.count():
                rows.addLayout(line)
        rows.addStretch(1)
        return rows

    def _right(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.addWidget(self._print)
        rows.addLayout(self._often())
        rows.addWidget(self.more)
        rows.setSpacing(6)
        rows.addStretch(1)
        self._edit.setToolTip(key_of("edit"))
        if not may_print(self._desk, self._page):
            self._print.hide()
        if not roles.may_write(self._desk.store.actor.roles, self._page.kind):
            self._edit.hide()
        return rows

    def _offers(self) -> Iterator[Offer]:
        """What is done less often, each where it may be done."""
        if may_make(self._desk, DISRUPTIONS):
            yield "Record a disruption", self.disrupt_asked, key_of("disrupt")
        if may_refer(self._desk):
            yield "Refer to the forum", self.refer_asked, ""
        if may_ask_ties(self._desk):
            yield self.tied, self.ties_asked, ""
        if roles.may(self._desk.roles, "pack"):
            yield "Who was sent this", self.sent_asked, ""

    def _often(self) -> QHBoxLayout:
        """Two short ones beside one another: the head is as tall as its buttons."""
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._edit, 1)
        row.addWidget(self._papers, 1)
        return row

    def _children(self) -> Iterable[QWidget]:
        """By their references, for whoever may know that there are any."""
        if children := children_of(self._desk, self._page):
            lift = self._lift(self._page.subject, "children")
            yield veiled("Children", ", ".join(children), lift)

    def _lift(self, record: Record, *fields: str) -> partial[None]:
        return partial(reveal, self._desk, record, fields)


def veiled(what: str, text: str, lift: partial[None]) -> QWidget:
    """Its name, and beside it what can be asked for."""
    hidden = f"{what} {SHOW}"
    return Veiled(Texts(f"{what} {text}", hidden, hidden), what, lift)
