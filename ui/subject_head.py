"""Whom the meeting considers now, how they stand, and the way to the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders.forum.agenda import Row
from orders.forum.considered import Considered
from ui.actions import key_of
from ui.flow import Flow
from ui.parts import IconButton, Link, Muted, Tag
from ui.veil import MASK, Named


class SubjectHead(QWidget):
    """The name stands there at once: of all else nothing is shown until it is known."""

    walk_asked = Signal(int)
    """On by so many."""
    opened = Signal()
    """The whole page of the subject."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Named("", "", "heading")
        self.reference, self.status = Tag(), Named("", "", "strong")
        self.welfare, self.count = Named("", "", "warned"), Muted()
        self.page = Link("Open the page")
        self.before = IconButton("back", f"The one before, {key_of('act', 'before')}")
        self.next = IconButton("forward", f"The next, {key_of('act', 'next')}")
        self._draw()
        self.page.clicked.connect(lambda: self.opened.emit())
        self.before.clicked.connect(lambda: self.walk_asked.emit(-1))
        self.next.clicked.connect(lambda: self.walk_asked.emit(1))

    def show_row(self, row: Row, count: str) -> None:
        # What has no name is called by its reference, which is no secret.
        self.name.say(row.name, MASK if row.name != row.about else row.about)
        self.reference.setText(row.about)
        self.reference.setVisible(row.about != row.name)
        self.count.setText(count)
        self.page.setVisible(bool(row.kind))
        self._say(self.status, "")
        self._say(self.welfare, "")

    def show_considered(self, found: Considered) -> None:
        self._say(self.status, found.status.says if found.status else "")
        told = (each.says for each in (found.welfare, found.contact) if each)
        self._say(self.welfare, " ".join(told))

    @staticmethod
    def _say(words: Named, text: str) -> None:
        words.say(text, MASK if text else "")
        words.setVisible(bool(text))

    def _draw(self) -> None:
        said, way = Flow(), QHBoxLayout()
        said.add(self.name, self.reference, self.status, self.page)
        way.setSpacing(2)
        for part in (self.before, self.next, self.count):
            way.addWidget(part)
        line = QHBoxLayout()
        line.addLayout(said, 1)
        line.addLayout(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.welfare)
