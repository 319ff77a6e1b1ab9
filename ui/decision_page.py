"""A new decision on a licence: whether they may still drive is answered while one types."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt.checks import Remark, Weight
from disrupt.errors import Trouble
from disrupt.nowhere import leads_nowhere
from disrupt.records import LicenceDecision
from disrupt.workspace import Workspace
from orders.begun import begun
from orders.decide import Taken, decide
from orders.deciding import KIND, Weighed, weigh
from orders.reckoning import Law
from ui import veil
from ui.actions import key_of
from ui.decision_cards import DecisionClockCard, NoticeCard
from ui.decision_form import DecisionForm
from ui.form import WIDE
from ui.kept_draft import KeptDraft
from ui.licence_cards import LicenceHead
from ui.order_page import SOON
from ui.order_points import with_source
from ui.parts import Card, Heading, Link, Muted, PrimaryButton, Section, Tag
from ui.places import draft_of_new
from ui.swapping import swapped

NO_LICENCE = "Which licence?"
TITLE = "New decision"


class DecisionPage(QWidget):
    """Nothing stands in the register before it is recorded."""

    made = Signal(str)
    """The reference that it was given."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    kind = KIND

    def __init__(
        self, desk: Workspace, law: Law, of: str = "", parent: QWidget | None = None
    ) -> None:
        desk.ask_to_write(KIND)
        # Before it is anywhere: where that is not there, there is no page.
        self._values = begun(desk, law, KIND, of) if of else {}
        super().__init__(parent)
        self._desk, self._law, self._of = desk, law, of
        self._called, self._head = Heading(NO_LICENCE), QWidget()
        self._top, self._told = Card(), Muted("")
        self._empty, self._save = Link("Empty the form"), PrimaryButton("Record")
        self.form = DecisionForm(desk, law, self)
        self.clock, self.notice = DecisionClockCard(), NoticeCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.draft = KeptDraft(desk, draft_of_new(KIND, of), self.form, is_typed=self._is_typed)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._names_hidden = False
        self._filled: Mapping[str, str] = {}
        self.weighed: Weighed | None = None
        self._draw()
        self._connect()

    def begin(self) -> None:
        """What its officer had begun comes back; else what is known of it already."""
        if self.draft.take() is None:
            self._fill()
        self.form.take_keyboard()

    def leave(self) -> None:
        """Nothing that was typed is lost."""
        self.draft.keep()

    def save(self) -> None:
        """What the law refuses is told beside its field, and nothing is written."""
        if self.form.show_what_is_missing():
            return
        if taken := self._taken():
            if taken.objections:
                self.form.show_remarks(_remarks(taken))
            else:
                self._put_away()
                # Its page comes up in an event of its own.
                QTimer.singleShot(0, self, partial(self.made.emit, taken.reference))

    def edit(self) -> None:
        self.form.take_keyboard()

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)
        self.form.hide_names(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < WIDE * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def ask(self) -> None:
        """The law, of all that can be read so far; each card in an event of its own."""
        self._soon.stop()
        self.weighed = found = weigh(self._desk, self._law, self.form.readable())
        self._save.setEnabled(self.form.dirty())
        if found:
            self.clock.show_clock(found.clock, found.power, found.at)
            self._later(self._show_head)
            self._later(self._show_points)

    def _is_typed(self) -> bool:
        """What the program filled in nobody typed: it would come back when it is old."""
        return self.form.texts() not in ({}, self._filled)

    def _later(self, show: Callable[[], None]) -> None:
        QTimer.singleShot(0, self, show)

    def _show_head(self) -> None:
        if found := self.weighed:
            self._called.setText(found.head.called)
            self._head = swapped(self._top.column, self._head, LicenceHead(found.head))
            veil.hide_names(self._head, on=self._names_hidden)

    def _show_points(self) -> None:
        if found := self.weighed:
            self.notice.show_points(found.points)

    def _taken(self) -> Taken | None:
        try:
            return decide(self._desk, self._law, self.form.values())
        except Trouble as trouble:
            self.troubled.emit(trouble)
            self.form.show_remarks(leads_nowhere(self._desk, LicenceDecision, self.form.values()))
            return None

    def _put_away(self) -> None:
        self.form.empty()
        self.draft.drop()

    def _begin_again(self) -> None:
        self._put_away()
        self._fill()
        self.form.take_keyboard()

    def _fill(self) -> None:
        """The law is asked of it a little later, as of all that is typed."""
        self.form.begin_with(self._values)
        self._filled = self.form.texts()
        self.draft.pause.stop()

    def _edited(self) -> None:
        self._told.setText("")
        self._empty.setVisible(self.form.dirty())
        self._soon.start()
        self.draft.wait()

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.draft.says.connect(self._told.setText)
        self._save.clicked.connect(self.save)
        self._empty.clicked.connect(self._begin_again)
        self._soon.timeout.connect(self.ask)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        self._top.column.addWidget(self._called)
        self._top.column.addWidget(self._head)
        column.addWidget(self._top)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.clock)
        beside.addWidget(self.notice)
        beside.addStretch(1)
        self._columns.setSpacing(12)
        self._columns.addWidget(self._left(), 6)
        self._columns.addLayout(beside, 5)
        column.addLayout(self._columns, 1)
        self._save.setToolTip(key_of("save"))
        self._empty.hide()

    def _left(self) -> Card:
        """The form, with what it was begun out of beside its name."""
        card, line = Card(), QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Section(TITLE))
        if self._of:
            line.addWidget(Tag(f"from {self._of}"))
        line.addStretch(1)
        for part in (self._told, self._empty, self._save):
            line.addWidget(part)
        card.column.addLayout(line)
        card.column.addWidget(self.form)
        return card


def _remarks(taken: Taken) -> tuple[Remark, ...]:
    return tuple(
        Remark(each.field, Weight.REFUSED, with_source(each.said)) for each in taken.objections
    )
