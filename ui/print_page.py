"""The papers of a notice: a child's name is typed here for one print, and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders import points
from orders.reckoning import Law
from reports.deliver import Document
from ui import papers
from ui.parts import UNSURE, Card, Label, Muted, Tag, Words, wrapped
from ui.places import Paper
from ui.preview import Handing, Pages, headed, preview
from ui.reading_page import ReadingPage
from ui.unkept import Unkept

if TYPE_CHECKING:
    from reports.cawn import NoticePapers

WIDEST, BOX = 560, 44
"""How wide a page is, in dots, and the boxes beside it, in letters: else they stand above it."""
LEAST = 16
"""How many letters of a choice are seen at least."""
SOON = 250
"""Milliseconds after the last key until the page is drawn anew."""
BOXES = {
    "typed_name": "Child’s name",
    "typed_born": "Child’s date of birth",
    "typed_photograph": "Photograph, and how it was shown",
}
UNKEPT = (
    "For this print only: what is typed here is kept nowhere, cannot be copied, and is gone when "
    "this page is left. Left empty, each is a blank to be written on by hand."
)
UNSIGNED = "Nobody has signed this wording off: have it read by legal before it is used."
DRAFT = "DRAFT stands across the notice until each of these is ticked."


class PrintPage(ReadingPage):
    """It has no draft: whatever comes between, a lock too, empties the boxes."""

    kind = Order.kind_name()
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, law: Law, place: Paper) -> None:
        # Before it is anywhere: where there are no such papers, there is no page.
        gathered = papers.notice(desk, law, place.reference)
        super().__init__()
        self._desk, self._law = desk, law
        self.reference = gathered.reference
        self._papers = gathered
        self.hand, self.pages = Handing(desk, self), Pages(WIDEST)
        self.which, self.whose = QComboBox(), QComboBox()
        self.boxes = [Unkept(name, says) for name, says in BOXES.items()]
        self._points = Card("Before service")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._soon = QTimer(self)
        self._draw(gathered)
        self._connect()
        self.show_now()

    def begin(self) -> None:
        self.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nothing of what was typed comes back."""
        for box in self.boxes:
            box.forget()
        self._soon.stop()
        self.hand.withdraw()
        self.pages.clear()

    def hide_names(self, *, on: bool) -> None:
        modes = Unkept.EchoMode
        for box in self.boxes:
            box.setEchoMode(modes.Password if on else modes.Normal)
        self.pages.hide_names(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for both."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = self.width() < WIDEST + BOX * self.fontMetrics().averageCharWidth()
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def show_now(self) -> None:
        """As it would be printed now."""
        self._soon.stop()
        self.pages.show_content(self._offered().draw(preview(self._desk)))

    def _offered(self) -> Document:
        """What leaves is at every key what was typed, though its picture comes a little later."""
        typed = [box.text() for box in self.boxes]
        document = papers.notice_document(self._papers, self.which.currentData(), *typed)
        self.hand.offer(document)
        return document

    def _edited(self) -> None:
        self._offered()
        self._soon.start()

    def _tick(self, point: str, met: bool) -> None:
        try:
            points.tick(self._desk, self._law, self.reference, point, met=met)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        self._gather()

    def _gather(self) -> None:
        person = self.whose.currentText()
        self._papers = papers.notice(self._desk, self._law, self.reference, person)
        self._show_points(self._papers)
        self.show_now()

    def _show_points(self, of: NoticePapers) -> None:
        for box in self._points.findChildren(QCheckBox):
            point = next(each for each in of.before_service if each.id == box.objectName())
            box.blockSignals(True)
            box.setChecked(point.state == "met")
            box.blockSignals(False)

    def _connect(self) -> None:
        for box in self.boxes:
            box.textChanged.connect(self._edited)
        self._soon.timeout.connect(self.show_now)
        self.which.currentIndexChanged.connect(self.show_now)
        self.whose.currentIndexChanged.connect(self._gather)

    def _draw(self, of: NoticePapers) -> None:
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        for sheet in of.sheets:
            self.which.addItem(sheet.paper.title, sheet.paper.id)
        self.whose.addItems(list(of.recipients))
        self.whose.setCurrentText(of.recipient)
        for chooser in (self.which, self.whose):
            # A long title makes no wide page: it is seen whole in the list.
            chooser.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            chooser.setMinimumContentsLength(LEAST)
        self.which.setObjectName("which")
        self.whose.setObjectName("whose")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(headed(f"Papers of {of.reference}", self.hand))
        column.addWidget(self.hand.said)
        self._columns.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(12)
        for card in (self._asked(of), self._typed(), self._before(of)):
            left.addWidget(card)
        left.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns, 1)

    def _asked(self, of: NoticePapers) -> Card:
        card = Card()
        asked: list[tuple[str, QWidget]] = [("Which paper", self.which)]
        if len(of.recipients) > 1:
            asked.append(("For whom", self.whose))
        card.column.addLayout(_labelled(asked))
        if not of.signed_off_by:
            card.column.addWidget(Tag(UNSURE, "week"))
            card.column.addWidget(wrapped(Muted(UNSIGNED)))
        return card

    def _typed(self) -> Card:
        card = Card("The child")
        card.column.addWidget(wrapped(Muted(UNKEPT)))
        card.column.addLayout(_labelled(zip(BOXES.values(), self.boxes, strict=True)))
        return card

    def _before(self, of: NoticePapers) -> Card:
        may = roles.may_write(self._desk.store.actor.roles, self.kind)
        self._points.column.addWidget(wrapped(Muted(DRAFT)))
        for point in of.before_service:
            row, box = QHBoxLayout(), QCheckBox()
            box.setObjectName(point.id)
            box.setAccessibleName(point.says)
            box.setChecked(point.state == "met")
            box.setEnabled(may)
            box.toggled.connect(lambda on, name=point.id: self._tick(name, on))
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(Words(point.says)), 1)
            self._points.column.addLayout(row)
        return self._points


def _labelled(asked: Iterable[tuple[str, QWidget]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setColumnStretch(1, 1)
    for row, (says, box) in enumerate(asked):
        label = Label(says)
        label.setBuddy(box)
        box.setAccessibleName(says)
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 1)
    return grid
