"""What is asked before a meeting begins, and before it ends."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.forum.meetings import begin, end
from orders.forum.unfinished import unfinished
from ui.fault import told
from ui.layer import Layer
from ui.parts import Button, Muted, PrimaryButton, Strong, Words, Wrong, wrapped

OTHER_DAY = "It stands for {}; today is {}."
TO_READ_OUT = "To be read out as it begins:"
NO_STATEMENT = "No confidentiality statement is recorded for this meeting."
ALL_DONE = "Nothing is left open."
LEFT_OPEN = "Left open so far:"
ENDS = "Its decisions can still be put right until its minutes are approved."


class MeetingLayer(Layer):
    """Enter goes on, Escape leaves all as it is."""

    done = Signal()

    def __init__(self, asked_from: QWidget, desk: Workspace, meeting: str, title: str) -> None:
        super().__init__(asked_from, title)
        self.desk, self.meeting = desk, meeting
        self.go, self._leave = PrimaryButton(title), Button("Not yet")
        self._wrong = wrapped(Wrong())
        for words in self.says():
            self.card.column.addWidget(wrapped(words))
        self.card.column.addWidget(self._wrong)
        self._wrong.hide()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._leave)
        line.addWidget(self.go)
        self.card.column.addLayout(line)
        self.go.clicked.connect(self._asked)
        self._leave.clicked.connect(self.let_go)

    def begin(self) -> None:
        self.open(self.go)

    def says(self) -> Iterable[Words]:
        raise NotImplementedError

    def does(self) -> None:
        raise NotImplementedError

    def _asked(self) -> None:
        try:
            self.does()
        except Trouble as trouble:
            self._wrong.setText(" ".join(told(trouble)))
            self._wrong.show()
            return
        self.finish()
        self.done.emit()


class BeginLayer(MeetingLayer):
    """Of a meeting of another day it says so first: two keys alone begin it."""

    def __init__(self, asked_from: QWidget, desk: Workspace, page: Page) -> None:
        self._values = {field.name: value for field, value in page.values}
        super().__init__(asked_from, desk, page.reference, "Begin the meeting")

    def says(self) -> Iterable[Words]:
        at, statement = self._values["at"], self._values["statement"]
        day = at.astimezone(LONDON).date() if isinstance(at, datetime) else at
        if isinstance(day, date) and day != self.desk.today:
            yield Strong(OTHER_DAY.format(_full(day), _full(self.desk.today)))
        if not statement:
            yield Muted(NO_STATEMENT)
            return
        yield Muted(TO_READ_OUT)
        yield Words(str(statement))

    def does(self) -> None:
        begin(self.desk, self.meeting)


class EndLayer(MeetingLayer):
    def __init__(
        self, asked_from: QWidget, desk: Workspace, meeting: str, unsaved: Iterable[str]
    ) -> None:
        self._unsaved = tuple(unsaved)
        super().__init__(asked_from, desk, meeting, "End the meeting")

    def says(self) -> Iterable[Words]:
        """References alone: who they are stands on the page below."""
        left = [*unfinished(self.desk, self.meeting).says]
        if self._unsaved:
            left.insert(0, f"Typed and not saved, of {'; '.join(self._unsaved)}.")
        heading = Strong(LEFT_OPEN) if left else Words(ALL_DONE)
        return heading, *map(Words, left), Muted(ENDS)

    def does(self) -> None:
        end(self.desk, self.meeting)


def _full(day: date) -> str:
    return f"{phrasing.weekday(day)} {phrasing.day(day)}"
