"""Above the tiles of Today: what was handed over to one, or for one; each until it was seen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.alerts.handed_told import Telling, tell
from ui.dues import Dues
from ui.parts import Button, Card, Link, Words, wrapped
from ui.places import Handed
from ui.swapping import swapped

SEEN = "All right"


class HandedLines(Card):
    """Not there, where there is nothing to tell."""

    wanted = Signal(object)
    """The place where the items stand."""
    settled = Signal()
    """All of it was seen."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, dues: Dues) -> None:
        super().__init__()
        self._desk, self._dues = desk, dues
        self._lines = QWidget()
        self._seen: list[Button] = []
        self.setObjectName("handed")
        self.column.addWidget(self._lines)
        dues.known.connect(self._show)
        self._show()

    def _show(self) -> None:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._seen = []
        for each in self._left:
            column.addLayout(self._line(each))
        self._lines = swapped(self.column, self._lines, lines)
        self.setVisible(bool(self._seen))

    @property
    def _left(self) -> list[Telling]:
        """What was seen is not said again by an answer that was asked before."""
        told = self._dues.today.tellings if self._dues.today else ()
        return [each for each in told if (each.over.id, each.turn) not in self._dues.left.told]

    def _line(self, telling: Telling) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(wrapped(Words(telling.says)), 1)
        if telling.turn == "told":
            show = Link("Show them")
            show.setAccessibleDescription(telling.says)
            show.clicked.connect(partial(self.wanted.emit, Handed(telling.over.id)))
            line.addWidget(show)
        seen = Button(SEEN)
        seen.setAccessibleDescription(telling.says)
        seen.clicked.connect(partial(self._see, telling))
        line.addWidget(seen)
        self._seen.append(seen)
        return line

    def _see(self, telling: Telling) -> None:
        try:
            tell(self._desk, telling)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self._dues.left.told.add((telling.over.id, telling.turn))
        self._show()
        if self._seen:
            self._seen[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.settled.emit()
