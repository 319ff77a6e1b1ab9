"""The head of a person's page: who they are, how far it has got, and what may be done."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing, roles
from disrupt.headline import begun
from disrupt.page import Page
from disrupt.records import Record
from disrupt.reveal import reveal
from disrupt.workspace import Workspace
from orders.dossier import may_print
from ui import who
from ui.actions import key_of
from ui.flow import Flow
from ui.parts import Button, Card, Muted, Strong, Tag
from ui.portrait import Portrait
from ui.veil import MASK, SHOW, Named, Texts, Veiled


@dataclass(frozen=True)
class Known:
    """What is worked out from other records: what they are under, and the children's references."""

    state: str = ""
    children: tuple[str, ...] = ()


class PersonHead(Card):
    """What is sensitive waits for a click, and that it was asked for is logged."""

    edit_asked = Signal()
    print_asked = Signal()

    def __init__(self, desk: Workspace, page: Page, known: Known) -> None:
        super().__init__()
        self._desk, self._page, self._known = desk, page, known
        self.portrait = Portrait(who.initials(page))
        self._taken = Muted()
        self._print, self._edit = Button("Print pocket card"), Button("Edit")
        self._draw()
        self._print.clicked.connect(lambda: self.print_asked.emit())
        self._edit.clicked.connect(lambda: self.edit_asked.emit())

    def show_photograph(self) -> None:
        """In an event of its own: a large one takes a while to unpack."""
        if held := who.photograph(self._page):
            self.portrait.show_picture(held.picture)
            day = phrasing.short_partial(held.taken_on) if held.taken_on else ""
            self._taken.setText(day)

    def take_keyboard(self) -> None:
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(self._left())
        across.addLayout(self._middle(), 1)
        across.addLayout(self._right())
        self.column.addLayout(across)

    def _left(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(2)
        rows.addWidget(self.portrait)
        rows.addWidget(self._taken, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)
        return rows

    def _middle(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(6)
        rows.addLayout(self._name())
        rows.addLayout(self._said())
        rows.addLayout(self._beside())
        rows.addStretch(1)
        return rows

    def _right(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.addWidget(self._print)
        rows.addWidget(self._edit)
        rows.addStretch(1)
        self._edit.setToolTip(key_of("edit"))
        if not may_print(self._desk, self._page):
            self._print.hide()
        if not roles.may_write(self._desk.store.actor.roles, self._page.kind):
            self._edit.hide()
        return rows

    def _name(self) -> Flow:
        line = Flow()
        name = begun(self._page.subject, who.name_of(self._page))
        line.add(Named(name, MASK, "heading"), Tag(self._page.reference))
        if now := who.status(self._page):
            line.add(Strong(now))
        if before := who.statuses_before(self._page):
            line.add(Muted(f"before: {'; '.join(before)}"))
        return line

    def _said(self) -> Flow:
        line = Flow()
        page = self._page
        parts = (who.born_of(page), who.said(page, "sex"), who.aliases(page), who.plates(page))
        if text := " · ".join(part for part in parts if part):
            line.add(Named(text, who.said(page, "sex") or MASK))
        line.add(*(Tag(each, "outlined") for each in who.markers(page)))
        return line

    def _beside(self) -> Flow:
        """Where they are and whose case it is; what is sensitive, by its name alone."""
        line, page = Flow(), self._page
        for text in (_sentence(self._known.state or who.whereabouts(page)), who.whose(page)):
            if text:
                line.add(Muted(text))
        if where := who.address(page):
            text = ", ".join(part for part in (where.address, where.postcode) if part)
            line.add(veiled("Address", text, self._lift(where, "address", "postcode")))
        if children := self._known.children:
            line.add(veiled("Children", ", ".join(children), self._lift(page.subject, "children")))
        return line

    def _lift(self, record: Record, *fields: str) -> partial[None]:
        return partial(reveal, self._desk, record, fields)


def veiled(what: str, text: str, lift: partial[None]) -> QWidget:
    """Its name, and beside it what can be asked for."""
    hidden = f"{what} {SHOW}"
    return Veiled(Texts(f"{what} {text}", hidden, hidden), what, lift)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
