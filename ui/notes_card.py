"""Notes about a record: a fact, an opinion and intelligence look different, in grey too."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from disrupt.page import Page
from disrupt.reveal import reveal
from disrupt.workspace import Workspace
from orders.noted import FACT, INTELLIGENCE, OPINION, Noted, noted
from ui.arriving import Arriving, Maker
from ui.flow import Flow
from ui.parts import Card, Link, Muted, Section, Tag, Words
from ui.places import New, Place, may_make
from ui.screen import INTELLIGENCE as ITEMS
from ui.screen import NOTES, Screen
from ui.veil import MASK, SHOW, Named, Texts, Veiled

NOTHING = "Nothing is noted."
MOST = 8
"""Of them are put up in one event, and are shown before the others are asked for."""
LOOKS: Mapping[str, str] = {FACT: "fact", OPINION: "outlined", INTELLIGENCE: "in_force"}
"""How the word is marked; the stripe beside it is drawn by the sheet of styles."""
BEGINS: Mapping[str, Screen] = {"New fact or opinion": NOTES, "New intelligence": ITEMS}


class NotesCard(Card):
    """The newest first. What is sealed shows when it is asked for, and that is logged."""

    wanted = Signal(object)
    """The place."""
    arrived = Signal(object)
    """Some of its rows came up."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        super().__init__()
        self._desk, self._page = desk, page
        found = noted(desk, page)
        self._earlier = found[MOST:]
        self._rows = Arriving()
        self._more = Link(f"Show the {len(self._earlier)} before")
        self.column.addLayout(self._head())
        self.column.addWidget(self._rows)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.setVisible(bool(self._earlier))
        self._more.clicked.connect(self._show_earlier)
        if not found:
            self.column.addWidget(Muted(NOTHING))
        self._rows.arrived.connect(self.arrived)
        self._rows.bring(self._makers(found[:MOST]))

    def _head(self) -> Flow:
        head = Flow()
        head.add(Section("Notes"))
        for text, screen in BEGINS.items():
            if may_make(self._desk, screen):
                head.add(self._lead(text, New(screen, self._page.reference)))
        return head

    def _show_earlier(self) -> None:
        self._more.hide()
        self._rows.bring(self._makers(self._earlier))

    def _makers(self, several: Sequence[Noted]) -> Iterable[Maker]:
        for at in range(0, len(several), MOST):
            yield partial(self._several, several[at : at + MOST])

    def _several(self, several: Iterable[Noted]) -> QWidget:
        some = QWidget()
        rows = QVBoxLayout(some)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        for each in several:
            rows.addWidget(self._row(each))
        return some

    def _row(self, each: Noted) -> QWidget:
        row = QFrame()
        row.setProperty("part", "noted")
        row.setProperty("state", each.kind)
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Tag(each.label, LOOKS.get(each.kind, "fact")))
        head.addWidget(Muted(each.when), 1)
        head.addWidget(self._lead(each.record.reference, each.record.reference))
        lines.addLayout(head)
        lines.addWidget(self._text(each))
        if each.handling:
            handling = Words(f"Handling: {each.handling}")
            handling.setWordWrap(True)
            lines.addWidget(handling)
        return row

    def _text(self, each: Noted) -> QWidget:
        if each.kind != INTELLIGENCE:
            return Named(each.text, MASK)
        lift = partial(reveal, self._desk, each.record, ("text",))
        return Veiled(Texts(each.text, SHOW, SHOW), f"Text of {each.record.reference}", lift)

    def _lead(self, text: str, place: Place) -> Link:
        link = Link(text)
        link.clicked.connect(lambda: self.wanted.emit(place))
        return link
