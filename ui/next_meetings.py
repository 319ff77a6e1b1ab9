"""How many meetings of a series are to be made, and on which days they would be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.forum.ahead import Ahead, ahead, told
from orders.working import many
from ui import fault
from ui.flow import Flow
from ui.parts import Button, Label, Words, wrapped
from ui.swapping import swapped

FIRST, MOST = "3", 24
NO_COUNT = f"Say how many, from 1 to {MOST}."


class NextMeetings(QWidget):
    """The days are shown before anything is made."""

    asked = Signal(int)
    """So many are to be made."""

    def __init__(self, desk: Workspace, forum: str, typed: str = FIRST) -> None:
        super().__init__()
        self._desk, self._forum, self.typed = desk, forum, typed
        self.count, self.make = QLineEdit(typed), Button()
        self._days = QVBoxLayout(self)
        self._shown = self._listed()
        self._draw()
        self.count.textChanged.connect(self._counted)
        self.count.returnPressed.connect(self._ask)
        self.make.clicked.connect(self._ask)

    def _ask(self) -> None:
        if self.make.isEnabled():
            self.asked.emit(int(self.typed))

    def _counted(self, text: str) -> None:
        self.typed = text.strip()
        self._shown = swapped(self._days, self._shown, self._listed())

    def _listed(self) -> QWidget:
        """What would be made now, or why nothing can be."""
        days, why_not = self._ahead()
        self.make.setText(f"Make {many(len(days), 'meeting')}" if days else "Make them")
        self.make.setEnabled(bool(days))
        listed = QWidget()
        lines = QVBoxLayout(listed)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(3)
        for each in told(days) if days else (why_not,):
            lines.addWidget(wrapped(Words(each)))
        return listed

    def _ahead(self) -> tuple[tuple[Ahead, ...], str]:
        if not (self.typed.isdecimal() and 1 <= int(self.typed) <= MOST):
            return (), NO_COUNT
        try:
            return ahead(self._desk, self._forum, int(self.typed)), ""
        except Trouble as trouble:
            return (), " ".join(fault.told(trouble))

    def _draw(self) -> None:
        line, label = Flow(), Label("How many")
        self.count.setObjectName("how many")
        self.count.setAccessibleName("How many meetings are made")
        self.count.setMaximumWidth(8 * self.count.fontMetrics().averageCharWidth())
        self.make.setObjectName("make meetings")
        label.setBuddy(self.count)
        line.add(label, self.count, self.make)
        self._days.setContentsMargins(0, 0, 0, 0)
        self._days.addLayout(line)
        self._days.addWidget(self._shown)
