"""The agenda at the left of the room: it says where one wants to be, and does nothing else."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from orders.forum.agenda import Agenda
from ui.agenda_lines import Line, Lines, Subject
from ui.agenda_paint import Drawn

OF_THE_ROOM = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AgendaList(QListView):
    """Walked line by line by the arrows; the room goes from one subject to the next."""

    chosen = Signal(object)
    """The Line that one is at now."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = Lines()
        self.setModel(self.lines)
        self.setItemDelegate(Drawn(self))
        self.setObjectName("agenda")
        self.setAccessibleName("Agenda, list")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_agenda(self, agenda: Agenda, key: str = "") -> None:
        """As it stands now; whoever was at a line is at it still, or at the first subject."""
        key = key or self.key
        self.lines.show_agenda(agenda)
        place = self.lines.place_of(key)
        if place is None:
            first = next((each.key for each in self.lines.lines if isinstance(each, Subject)), "")
            place = self.lines.place_of(first) or 0
        self.setCurrentIndex(self.lines.index(place))

    @property
    def line(self) -> Line | None:
        return self.lines.line(self.currentIndex())

    @property
    def key(self) -> str:
        return self.line.key if self.line else ""

    @property
    def following(self) -> Line | None:
        """Where the next step leads."""
        return self._step(1)

    def walk(self, steps: int) -> None:
        if line := self._step(steps):
            self.go_to(line.key)

    def go_to(self, key: str) -> None:
        place = self.lines.place_of(key)
        if place is not None:
            self.setCurrentIndex(self.lines.index(place))

    def counted(self) -> str:
        """Such as “3 of 25”: of whom the meeting speaks, and not of its items."""
        people = [each.key for each in self.lines.lines if isinstance(each, Subject)]
        return f"{people.index(self.key) + 1} of {len(people)}" if self.key in people else ""

    def currentChanged(
        self,
        now: QModelIndex | QPersistentModelIndex,
        before: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(now, before)
        if line := self.lines.line(now):
            self.chosen.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, and what leads across or in, are for the room around."""
        if event.text().strip() or event.key() in OF_THE_ROOM:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _step(self, steps: int) -> Line | None:
        """From an item that is no stop, to the first stop below it or above."""
        lines, at = self.lines.lines, self.currentIndex().row()
        onward = lines[at + 1 :] if steps > 0 else lines[:at][::-1] if at > 0 else ()
        return next((each for each in onward if each in self.lines.stops), None)
