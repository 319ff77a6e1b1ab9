"""A new order: its power draws its own fields, and the law answers beside them as one types."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders import powers
from orders.actions import Kept, record
from orders.begun import begun
from orders.considered import Considered, consider
from orders.reckoning import Law
from orders.terms import Power
from orders.understood import Texts
from ui.actions import key_of
from ui.clock_card import ClockCard
from ui.form import WIDE
from ui.kept_draft import YOURS, KeptDraft
from ui.order_form import OrderForm
from ui.order_points import items, refusals
from ui.parts import Card, Heading, Link, Muted, PrimaryButton
from ui.places import New, draft_of_new
from ui.points_card import PointsCard, open_of

SOON = 60
"""Milliseconds after the last key until the law is asked: well before anybody has looked up."""
TITLE = "New order"


class OrderPage(QWidget):
    """Nothing stands in the register before it is recorded."""

    made = Signal(str)
    """The reference that it was given."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    kind = Order.kind_name()

    def __init__(
        self, desk: Workspace, law: Law, parent: QWidget | None = None, place: New | None = None
    ) -> None:
        desk.ask_to_write(self.kind)
        of, self._what = (place.of, place.what) if place else ("", "")
        # Before it is anywhere: where that is not there, there is no page.
        self._known = begun(desk, law, self.kind, of) if of else {}
        self._filled: Mapping[str, str] | None = None
        super().__init__(parent)
        self._desk, self._law = desk, law
        self._title, self._told = Heading(TITLE), Muted("")
        self._empty, self._save = Link("Begin anew"), PrimaryButton("Record")
        self.form = OrderForm(desk, law, self)
        self.clock, self.points = ClockCard(), PointsCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        name = draft_of_new(self.kind, of)
        self.draft = KeptDraft(desk, name, self.form, is_typed=self._is_typed, back=YOURS)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self.considered: Considered | None = None
        self._seen: set[str] = set()
        self._draw()
        self._connect()

    def begin(self) -> None:
        """What its officer had begun comes back; else what is known of it already."""
        self.form.take_keyboard()
        if self.draft.take() is None and self._what:
            self._fill()

    def leave(self) -> None:
        """Nothing that was typed is lost."""
        self.draft.keep()

    def save(self) -> None:
        """What the law refuses is told beside its fields, and kept as found for a reason."""
        chosen = self.form.chosen
        if chosen is None or self.form.refuses():
            self.form.show_what_is_missing()
        elif kept := self._recorded(chosen):
            if kept.refused:
                self.form.show_refusals(refusals(chosen, kept.found.says, self.form.names()))
            else:
                self._put_away()
                # Its page comes up in an event of its own.
                QTimer.singleShot(0, self, partial(self.made.emit, kept.reference))

    def edit(self) -> None:
        self.form.take_keyboard()

    def hide_names(self, *, on: bool) -> None:
        self.form.hide_names(on=on)
        self.clock.hide_names(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < WIDE * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _is_typed(self) -> bool:
        """What the program filled in nobody typed: it would come back when it is old."""
        return self.form.dirty() and self.form.said() != self._filled

    def _fill(self) -> None:
        self.form.begin_with(self._what, self._known)
        self._filled = self.form.said()

    def _recorded(self, power: Power) -> Kept | None:
        said, reason = self.form.said(), self.form.as_found()
        try:
            return record(self._desk, self._law, power.id, said, as_found=reason)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            self.form.show_what_leads_nowhere()
            return None

    def _put_away(self) -> None:
        self.form.empty()
        self.draft.drop()

    def _begin_again(self) -> None:
        self._put_away()
        self.form.take_keyboard()
        if self._what:
            self._fill()

    def _edited(self) -> None:
        self._told.setText("")
        self._empty.setVisible(self.form.dirty())
        self._soon.start()
        self.draft.wait()

    def ask(self) -> None:
        """The law, of all that can be read so far."""
        self._soon.stop()
        chosen, said = self.form.chosen, self.form.said()
        self._title.setText(f"New {powers.within(chosen.name)}" if chosen else TITLE)
        self.considered = self._consider(chosen, said) if chosen else None
        self._show()

    def _consider(self, power: Power, said: Texts) -> Considered:
        """Each child whose birth is shown here was looked at once, however much is typed."""
        found = consider(self._desk, self._law, power.id, said, seen=self._seen)
        self._seen.add(found.child)
        return found

    def _show(self) -> None:
        """The dates first; what else there is to say in an event of its own."""
        found = self.considered
        self._save.setEnabled(found is not None)
        if found:
            self.clock.show_found(found.found, found.standing.at)
        self.clock.setVisible(found is not None)
        QTimer.singleShot(0, self, self._show_points)

    def _show_points(self) -> None:
        groups = items(self.considered) if self.considered else {}
        self.points.show_items(groups)
        still = open_of(each for group in groups.values() for each in group)
        points = "1 point" if still == 1 else f"{still} points"
        self._save.setText(f"Record, with {points} open…" if still else "Record")

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.draft.says.connect(self._told.setText)
        self.points.ticked.connect(self.form.tick)
        self._save.clicked.connect(self.save)
        self._empty.clicked.connect(self._begin_again)
        self._soon.timeout.connect(self.ask)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        line = QHBoxLayout()
        self._title.setWordWrap(True)
        line.addWidget(self._title, 1)
        for part in (self._told, self._empty, self._save):
            line.addWidget(part)
        column.addLayout(line)
        card = Card()
        card.column.addWidget(self.form)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.clock)
        beside.addWidget(self.points)
        beside.addStretch(1)
        self._columns.setSpacing(12)
        self._columns.addWidget(card, 6, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(beside, 5)
        column.addLayout(self._columns, 1)
        self._save.setToolTip(key_of("save"))
        self._empty.hide()
        self._show()
