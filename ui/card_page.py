"""The card: who it is, and what binds them now, in the order in which it is read out."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.headline import begun
from disrupt.page import Page, show
from disrupt.workspace import Workspace
from orders.dossier import binds, may_ask, may_print, sees_all, state_of
from orders.reckoning import Law
from orders.there import answers_now
from ui import veil, who
from ui.arriving import Arriving
from ui.binds import BindsCard, heading
from ui.flow import Flow
from ui.labelled import Labelled, Row
from ui.parts import Button, Card, Muted, PrimaryButton, Strong, Tag
from ui.places import Card as At
from ui.places import Paper, page_of
from ui.reading_page import ReadingPage
from ui.veil import MASK, Named
from ui.welfare_line import WelfareLine

WIDTH = 92
"""In letters: longer lines are not read out without losing one's place."""


NOTHING_ELSE = "No marker, vehicle or owner is recorded."


class CardPage(ReadingPage):
    """That it was looked at is logged before it shows."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace, law: Law, reference: str) -> None:
        # Before it is anywhere: where there is no such record, there is no page.
        self.page = show(desk, reference)
        super().__init__()
        self.reference = self.page.reference
        self._names_hidden = False
        self._open, self._print = PrimaryButton("Open page"), Button("Print pocket card")
        self._welfare = WelfareLine(desk, self.page)
        self._welfare.wanted.connect(self.wanted)
        self._below = Arriving()
        self._draw(desk, law)
        if not may_print(desk, self.page):
            self._print.hide()
        self._print.clicked.connect(lambda: self.wanted.emit(Paper("card", self.reference)))
        self._open.clicked.connect(lambda: self.wanted.emit(page_of(self.kind, self.reference)))

    @property
    def kind(self) -> str:
        return self.page.kind

    def begin(self) -> None:
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self) -> None:
        self.wanted.emit(self.reference)

    def refresh(self) -> None:
        self.wanted.emit(At(self.reference))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def _draw(self, desk: Workspace, law: Law) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._welfare)
        rows.addWidget(self._head())
        rows.addWidget(self._below, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 16, 20, 20)
        across.addWidget(sheet, 1)
        across.addStretch(0)
        self._below.arrived.connect(self._greet)
        bound = [partial(self._binds, desk, law)] if may_ask(desk, self.page) else []
        self._below.bring([*bound, partial(self._also, desk, law)])

    def _binds(self, desk: Workspace, law: Law) -> QWidget:
        bound = binds(desk, law, self.page)
        card = BindsCard(heading(self.page), bound, is_all=sees_all(desk))
        card.arrived.connect(self._greet)
        return card

    def _also(self, desk: Workspace, law: Law) -> QWidget:
        card = Card()
        also = tuple(_also(desk, self.page, state_of(desk, law, self.page)))
        card.column.addWidget(Labelled(also) if also else Muted(NOTHING_ELSE))
        return card

    def _greet(self, part: QWidget) -> None:
        """What came up while names were hidden hides them too."""
        if self._names_hidden:
            veil.hide_names(part, on=True)

    def _head(self) -> Card:
        card, page = Card(), self.page
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Named(begun(page.subject, NAMES[page.kind](page)), MASK, "heading"), 1)
        for button in (self._print, self._open):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(line)
        below = Flow()
        below.add(Tag(page.reference), *_stage(page), *_known(page))
        card.column.addLayout(below)
        return card


NAMES: Mapping[str, Callable[[Page], str]] = {"person": who.name_of, "premises": who.called}


def _stage(page: Page) -> Iterator[QWidget]:
    if now := who.status(page):
        yield Strong(now)


def _known(page: Page) -> Iterator[QWidget]:
    parts = (who.born_of(page), who.said(page, "sex"), who.aliases(page), who.said(page, "kind"))
    if text := " · ".join(part for part in parts if part):
        yield Named(text, MASK)


def _also(desk: Workspace, page: Page, state: str) -> Iterator[Row]:
    """What else is asked, in the order in which it is."""
    if marked := tuple(who.markers(page)):
        yield "Markers", tuple(Tag(each, "outlined") for each in marked)
    said = {
        "Vehicles": who.plates(page),
        "Whereabouts": state or who.whereabouts(page),
        "Responsible person": "; ".join(answers_now(desk, page)),
        "Licence number": who.said(page, "licence_number"),
        "Whose case": who.whose(page),
    }
    for label, text in said.items():
        if text:
            yield label, (Named(text, MASK),)
