"""The head of the page Today: what day it is in London, whose dates, and what was just done."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.clock import LONDON
from orders.alerts.today import Asked, Only
from orders.alerts.whose import Whose
from ui.flow import Flow
from ui.parts import Button, Heading, Link, Muted
from ui.places import TODAY

SAID: Mapping[Whose, str] = {"mine": "Mine", "my team": "My team", "everyone": "Everyone"}
ONLY: Mapping[Only, str] = {"check with legal": "Check with legal", "late": "Late list"}
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
GAP = 12
ELSEWHERE = " in London"
"""Said where this computer's clock is set to another zone."""


class TodayHead(QWidget):
    whose_chosen = Signal(str)
    only_chosen = Signal(object)
    """Which of all that is due; nothing for all of it."""
    take_back_asked = Signal()
    calendar_asked = Signal()
    digest_asked = Signal()

    def __init__(self, *, may_deliver: bool) -> None:
        super().__init__()
        self._now, self._told = Muted(), Muted()
        self._back = Link("Take it back")
        self.whose = {whose: Button(SAID[whose]) for whose in get_args(Whose)}
        self.only = {only: Button(says) for only, says in ONLY.items()}
        self._out = [Button("Calendar file…"), Button("Digest…")] if may_deliver else []
        self._title, self._buttons = QWidget(), QWidget()
        self._line = QBoxLayout(BESIDE)
        self._draw()
        for whose, button in self.whose.items():
            button.clicked.connect(partial(self.whose_chosen.emit, whose))
        for only, button in self.only.items():
            button.clicked.connect(partial(self._choose, only))
        for button, asked in zip(self._out, (self.calendar_asked, self.digest_asked), strict=False):
            button.clicked.connect(asked)
        self._back.clicked.connect(self.take_back_asked)

    def take_keyboard(self) -> None:
        """At whose dates are shown."""
        for button in self.whose.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_asked(self, asked: Asked) -> None:
        for whose, button in self.whose.items():
            button.setChecked(whose == asked.whose)
        for only, button in self.only.items():
            button.setChecked(only == asked.only)

    def show_time(self, now: datetime) -> None:
        here = now.astimezone(LONDON)
        elsewhere = ELSEWHERE if now.astimezone().utcoffset() != here.utcoffset() else ""
        self._now.setText(f"{phrasing.weekday(here)} {phrasing.moment(now)}{elsewhere}")

    def say(self, what: str, *, may_take_back: bool = False) -> None:
        self._told.setText(what)
        self._told.setVisible(bool(what))
        self._back.setVisible(may_take_back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons go below, where there is no room for them beside."""
        super().resizeEvent(event)
        wanted = self._title.sizeHint().width() + self._buttons.sizeHint().width()
        self._line.setDirection(BESIDE if wanted + GAP <= self.width() else BELOW)

    def _choose(self, only: Only) -> None:
        self.only_chosen.emit(only if self.only[only].isChecked() else None)

    def _draw(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        title = QHBoxLayout(self._title)
        title.setContentsMargins(0, 0, 0, 0)
        title.setSpacing(GAP)
        title.addWidget(Heading(TODAY.title))
        title.addWidget(self._now)
        title.addStretch(1)
        self._line.setSpacing(GAP)
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self._buttons)
        rows.addLayout(self._line)
        self._draw_buttons()
        self._said, told = QWidget(), Flow()
        self._said.setLayout(told)
        told.add(self._told, self._back)
        rows.addWidget(self._said)
        self._told.setAccessibleName("What was just done")
        self._back.setToolTip("Ctrl+Z")
        self.say("")

    def _draw_buttons(self) -> None:
        """Whose stand together, as one switch."""
        switch, flow = QWidget(), Flow()
        beside = QHBoxLayout(switch)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        for button in (*self.whose.values(), *self.only.values()):
            button.setCheckable(True)
        for button in self.whose.values():
            beside.addWidget(button)
        flow.add(switch, *self.only.values(), *self._out)
        self._buttons.setLayout(flow)
