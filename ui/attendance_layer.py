"""Who is here: one of four answers for each who was invited, and at once whether that is enough."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.forum.answers import ANSWERS
from orders.forum.inviting import Invitee, answer, invited
from orders.forum.quorum import quorum
from ui.fault import told
from ui.layer import Layer
from ui.parts import Button, Muted, Strong, Wrong, wrapped
from ui.scrolling import bring_into_view
from ui.segments import Segments

EXPECTED: Mapping[str, str] = {**ANSWERS, "yes": "Coming"}
"""The same before it begins."""
KEYS: Mapping[Qt.Key, str] = {
    Qt.Key.Key_P: "yes",
    Qt.Key.Key_A: "apologies",
    Qt.Key.Key_X: "no",
    Qt.Key.Key_W: "written",
}
HELP = "Up and Down go from one to the next; P {}, A apologies, X absent, W in writing."
NOBODY = "Nobody is invited yet: they are, on the part Before."
WIDE, TALL = 96, 28
"""In letters, and at most in lines of text."""


class AttendanceLayer(Layer):
    """Each answer is saved as it is given; Escape is done with it."""

    changed = Signal()
    closed = Signal()

    def __init__(
        self, asked_from: QWidget, desk: Workspace, meeting: str, *, is_before: bool
    ) -> None:
        super().__init__(asked_from, "Who is coming" if is_before else "Who is here")
        self._answers = EXPECTED if is_before else ANSWERS
        self._desk, self._meeting = desk, meeting
        self._rows = [(each, self._row(each)) for each in invited(desk, meeting)]
        self.says, self._wrong = wrapped(Strong()), wrapped(Wrong())
        self.close_it = Button("Done")
        self.card.setFixedWidth(WIDE * self.fontMetrics().averageCharWidth())
        self._draw()
        self._weigh()
        self.close_it.clicked.connect(self.let_go)

    def begin(self) -> None:
        """At the first of whom nothing is said yet."""
        self.open(self.close_it)
        first = [row for each, row in self._rows if not each.came] or [r for _, r in self._rows]
        for row in first[:1]:
            row.take_keyboard()

    def let_go(self) -> None:
        super().let_go()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = Qt.Key(event.key()), self._at()
        if at is not None and key in KEYS:
            self._rows[at][1].put(KEYS[key])
            self._answer(at)
        else:
            super().keyPressEvent(event)

    def _at(self) -> int | None:
        here = self.window().focusWidget()
        rows = (n for n, (_, row) in enumerate(self._rows) if here and row.isAncestorOf(here))
        return next(rows, None)

    def _row(self, each: Invitee) -> Segments:
        row = Segments(each.says, self._answers)
        row.put(each.came)
        row.edited.connect(lambda: self._answer(self._at()))
        row.stepped.connect(self._step)
        return row

    def _step(self, steps: int) -> None:
        at = (self._at() or 0) + steps
        row = self._rows[max(0, min(at, len(self._rows) - 1))][1]
        row.take_keyboard()
        bring_into_view(row)

    def _answer(self, at: int | None) -> None:
        if at is None:
            return
        each, row = self._rows[at]
        self._did(partial(answer, self._desk, self._meeting, each.number, row.typed()))
        row.take_keyboard()

    def _did(self, does: Callable[[], object]) -> None:
        try:
            does()
        except Trouble as trouble:
            self._wrong.setText(" ".join(told(trouble)))
            self._wrong.show()
            return
        self._wrong.hide()
        self._weigh()
        self.changed.emit()

    def _weigh(self) -> None:
        found = quorum(self._desk, self._meeting)
        self.says.setText(found.says)

    def _draw(self) -> None:
        column = self.card.column
        column.addWidget(self.says)
        column.addWidget(wrapped(Muted(self._help() if self._rows else NOBODY)))
        column.addWidget(self._list())
        column.addWidget(self._wrong)
        self._wrong.hide()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.close_it)
        column.addLayout(line)

    def _help(self) -> str:
        return HELP.format(self._answers["yes"].lower())

    def _list(self) -> QScrollArea:
        within, area = QWidget(), QScrollArea()
        grid = QGridLayout(within)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        for at, (each, row) in enumerate(self._rows):
            grid.addWidget(wrapped(Strong(each.called or each.name)), at, 0)
            beside = ", ".join(filter(None, (each.name, each.rank)))
            grid.addWidget(wrapped(Muted(beside if each.called else each.rank)), at, 1)
            grid.addWidget(row, at, 2)
        grid.setColumnStretch(0, 1)
        area.setWidget(within)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tall = within.sizeHint().height()
        area.setMinimumHeight(min(tall, TALL * self.fontMetrics().height()))
        return area
