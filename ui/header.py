"""The head of a record's page: who or what it is, what was just done, and how to save or undo."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt import roles
from disrupt.clock import LONDON
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.network_looked import may_ask
from ui.actions import key_of
from ui.pack_places import SentOf
from ui.parts import Card, Link, Muted, PrimaryButton, Tag
from ui.places import Missing, Place, Ties
from ui.veil import MASK, Named
from ui.welfare_line import WelfareLine

TIED = ("premises", "vehicle", "group", "licence")
LEADS: Mapping[str, tuple[str, Callable[[str], Place]]] = {
    "child": ("This child is missing: whom to ask", Missing),
    **dict.fromkeys(TIED, ("Who is tied to whom", Ties)),
}
"""What can be asked of a kind of record beside what is recorded, and where that stands."""


class Header(Card):
    """One filled button, which waits until there is something to save."""

    save_asked = Signal()
    undo_asked = Signal()
    wanted = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        super().__init__()
        self._told, self._undo, self._save = Muted(), Link("Undo"), PrimaryButton("Save")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Named(page.says, MASK, "heading"), 1)
        for part in (self._told, self._undo, self._save):
            line.addWidget(part)
        self.column.addLayout(line)
        self._stage = Tag()
        self._stage.hide()
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(Tag(page.reference))
        below.addWidget(self._stage)
        if page.kind in LEADS and (page.kind not in TIED or may_ask(desk)):
            below.addWidget(self._lead(*LEADS[page.kind], page.reference))
        if roles.may(desk.roles, "pack"):
            below.addWidget(self._lead("Who was sent this", SentOf, page.reference))
        below.addStretch(1)
        self.column.addLayout(below)
        welfare = WelfareLine(desk, page)
        welfare.wanted.connect(self.wanted)
        self.column.addWidget(welfare)
        self._save.setToolTip(key_of("save"))
        self._undo.setToolTip(key_of("undo"))
        self._undo.hide()
        self.show_dirty(dirty=False)
        self._save.clicked.connect(lambda: self.save_asked.emit())
        self._undo.clicked.connect(lambda: self.undo_asked.emit())

    def say(self, what: str) -> None:
        self._told.setText(what)

    def show_stage(self, stage: str, state: str) -> None:
        """How far it has got; worked out, and so known a little later."""
        self._stage.setText(stage)
        self._stage.setProperty("state", state)
        self._stage.style().polish(self._stage)
        self._stage.show()

    def show_known(self, part: QWidget) -> None:
        """What is worked out of it, below its name."""
        self.column.addWidget(part)
        part.show()

    def show_dirty(self, *, dirty: bool) -> None:
        self._save.setEnabled(dirty)

    def offer_undo(self) -> None:
        self._undo.show()

    def only_read(self) -> None:
        """Nobody is offered what they may not do."""
        self._save.hide()

    def _lead(self, text: str, place: Callable[[str], Place], reference: str) -> Link:
        link = Link(text)
        link.clicked.connect(lambda: self.wanted.emit(place(reference)))
        return link


def clock_time(moment: datetime) -> str:
    return f"{moment.astimezone(LONDON):%H:%M}"
