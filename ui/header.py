"""The head of a record's page: who or what it is, what was just done, and how to save or undo."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from disrupt.clock import LONDON
from disrupt.page import Page
from ui.actions import key_of
from ui.parts import Card, Link, Muted, PrimaryButton, Tag
from ui.veil import MASK, Named


class Header(Card):
    """One filled button, which waits until there is something to save."""

    save_asked = Signal()
    undo_asked = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._told, self._undo, self._save = Muted(), Link("Undo"), PrimaryButton("Save")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Named(page.says, MASK, "heading"), 1)
        for part in (self._told, self._undo, self._save):
            line.addWidget(part)
        self.column.addLayout(line)
        self.column.addWidget(Tag(page.reference))
        self._save.setToolTip(key_of("save"))
        self._undo.setToolTip(key_of("undo"))
        self._undo.hide()
        self.show_dirty(dirty=False)
        self._save.clicked.connect(lambda: self.save_asked.emit())
        self._undo.clicked.connect(lambda: self.undo_asked.emit())

    def say(self, what: str) -> None:
        self._told.setText(what)

    def show_dirty(self, *, dirty: bool) -> None:
        self._save.setEnabled(dirty)

    def offer_undo(self) -> None:
        self._undo.show()

    def only_read(self) -> None:
        """Nobody is offered what they may not do."""
        self._save.hide()


def clock_time(moment: datetime) -> str:
    return f"{moment.astimezone(LONDON):%H:%M}"
