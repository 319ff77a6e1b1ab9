"""Says that this computer's clock is behind what the log has seen, and lets it be put right."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from disrupt import phrasing, roles
from disrupt.errors import Trouble
from disrupt.time_seen import TimeSeen, time_seen
from disrupt.workspace import Workspace
from orders.alerts.acts import put_clock_right
from orders.working import many
from ui.parts import Button, Notice

ASK = "Ask somebody who may say so to put it right."
ACT = "put the clock right"
LEAST = 32
"""Letters."""


class ClockNotice(Notice):
    """Not there, while the clock is right."""

    was_put_right = Signal()
    troubled = Signal(object)
    """What kept it from being put right, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("", "overdue")
        self.setObjectName("clock")
        self._desk = desk
        self._may = roles.may(desk.roles, ACT)
        self.why, self._begin, self._end = (
            QLineEdit(),
            Button("Put it right…"),
            Button("Put it right"),
        )
        self.why.setAccessibleName("How you know that the clock is right now")
        self.why.setPlaceholderText("How do you know?")
        self.why.setMinimumWidth(LEAST * self.fontMetrics().averageCharWidth())
        for part in (self.why, self._begin, self._end):
            self.row.addWidget(part)
        self._begin.clicked.connect(lambda: self._ask(on=True))
        self._end.clicked.connect(self._put_right)
        self.why.returnPressed.connect(self._put_right)
        self._ask(on=False)
        self.look()

    def look(self) -> None:
        seen = time_seen(self._desk)
        if seen.behind is None:
            self._ask(on=False)
        else:
            self.words.setText(_says(seen, may=self._may))
        self.setVisible(seen.behind is not None)

    def _ask(self, *, on: bool) -> None:
        self.why.setVisible(on)
        self._end.setVisible(on)
        self._begin.setVisible(self._may and not on)
        if on:
            self.why.setFocus()
        else:
            self.why.clear()

    def _put_right(self) -> None:
        try:
            put_clock_right(self._desk, self.why.text())
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self.look()
        self.was_put_right.emit()


def _says(seen: TimeSeen, *, may: bool) -> str:
    assert seen.behind is not None  # noqa: S101 - it is not said otherwise
    latest = phrasing.moment(seen.now)
    return " ".join(
        (
            f"This computer's clock is {_long(seen.behind)} behind: the log has seen {latest},",
            "and what is due counts from then. Set the clock, if it is wrong. If it is right, it",
            "had been set forward by mistake." + ("" if may else f" {ASK}"),
        )
    )


def _long(time: timedelta) -> str:
    """In the largest unit of which there is a whole one."""
    units = {timedelta(days=1): "day", timedelta(hours=1): "hour", timedelta(minutes=1): "minute"}
    found = ((time // unit, noun) for unit, noun in units.items())
    return next(many(number, noun) for number, noun in found if number)
