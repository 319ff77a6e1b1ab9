"""The head of a whole page: lines on who or what it is, and what may be done with it."""

from collections.abc import Iterable
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

    tied = ""
    """What leads to whom it is tied to."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__()
        self._desk, self._law, self._page = desk, law, page
        self._print, self._edit = Button("Print pocket card"), Button("Edit")
        self._ties, self._disrupt = Button(self.tied), Button("Record a disruption")
        self._refer = Button("Refer to the forum")
        across = QHBoxLayout()
        across.setSpacing(16)
        for left in self._left():
            across.addLayout(left)
        across.addLayout(self._middle(), 1)
        across.addLayout(self._right())
        self.column.addLayout(across)
        self._print.clicked.connect(lambda: self.print_asked.emit())
        self._edit.clicked.connect(lambda: self.edit_asked.emit())
        self._ties.clicked.connect(lambda: self.ties_asked.emit())
        self._disrupt.clicked.connect(lambda: self.disrupt_asked.emit())
        self._refer.clicked.connect(lambda: self.refer_asked.emit())

    def show_rest(self) -> None:
        """What takes a while, in an event of its own."""

    def take_keyboard(self) -> None:
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

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
        rows.addWidget(self._edit)
        rows.addWidget(self._ties)
        rows.addWidget(self._disrupt)
        rows.addWidget(self._refer)
        rows.setSpacing(6)
        rows.addStretch(1)
        if not may_refer(self._desk):
            self._refer.hide()
        if not may_ask_ties(self._desk):
            self._ties.hide()
        self._edit.setToolTip(key_of("edit"))
        self._disrupt.setToolTip(key_of("disrupt"))
        if not may_make(self._desk, DISRUPTIONS):
            self._disrupt.hide()
        if not may_print(self._desk, self._page):
            self._print.hide()
        if not roles.may_write(self._desk.store.actor.roles, self._page.kind):
            self._edit.hide()
        return rows

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
