"""One card of a meeting, before it or afterwards: asked anew whenever something was written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.records import Meeting
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui import veil
from ui.arriving import Arriving
from ui.asked_form import Asked, ask
from ui.flow import Flow
from ui.jobs import STORE, Jobs
from ui.parts import Button, Card, Link, Muted
from ui.places import Place
from ui.swapping import swapped

Parts = Iterable[QWidget | QLayout]
Draw = Callable[[], Parts]
"""How what was found is drawn, one part below the other."""
AnyButton = TypeVar("AnyButton", bound=Button)


@dataclass(frozen=True)
class AtHand:
    """Which meeting, and what it is asked with."""

    desk: Workspace
    law: Law
    jobs: Jobs
    reference: str


class MeetingCard(Card):
    """What it shows is asked beside the window; of what was left nobody hears any more."""

    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    changed = Signal()
    """Something was written."""
    drawn = Signal()
    title = ""

    def __init__(self, of: AtHand) -> None:
        super().__init__(self.title)
        self._desk, self._law, self._reference = of.desk, of.law, of.reference
        self._jobs = of.jobs
        self._task: Task | None = None
        self.may_write = roles.may_write(of.desk.roles, Meeting.kind_name())
        self._body, self._names_hidden = QWidget(), False
        self.column.addWidget(self._body)
        self.column.addStretch(1)

    @property
    def is_looking(self) -> bool:
        return self._task is not None

    def show_now(self) -> None:
        """As it stands."""
        self.leave()
        self._task = task = self._jobs.run(
            STORE,
            lambda _task: self._look(),
            lambda draw: self._found(task, draw),
            lambda error: self._failed(task, error),
        )

    def leave(self) -> None:
        if self._task:
            self._task.stop()
        self._task = None

    def take_keyboard(self) -> None:
        if first := self._first():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Whatever is chosen here and not written yet."""

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def _look(self) -> Draw:
        """Beside the window: no part of it is touched here."""
        raise NotImplementedError

    def _found(self, task: Task, draw: Draw) -> None:
        if task is self._task:
            self._task = None
            self._show(draw)
            self.drawn.emit()

    def _failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.troubled.emit(error)

    def _show(self, draw: Draw) -> None:
        """Whoever was at one of its buttons is at it still."""
        here = self.window().focusWidget()
        at = here.objectName() if here and self.isAncestorOf(here) else ""
        self._body = swapped(self.column, self._body, stacked(draw()))
        for each in self._body.findChildren(Arriving):
            each.arrived.connect(lambda part: veil.hide_names(part, on=self._names_hidden))
        self.hide_names(on=self._names_hidden)
        if back := (self._body.findChild(QWidget, at) or self._first()) if at else None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, act: Callable[[], object]) -> None:
        """What the register refuses is told by the window."""
        try:
            act()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.changed.emit()

    def _ask(self, asked: Asked) -> None:
        """Over the page; once it is written, the page knows."""
        ask(self, self._desk, asked).done.connect(self.changed)

    def _button(self, text: str, name: str, act: Callable[[], object]) -> Button:
        return named(Button(text), name, act)

    def _link(self, text: str, name: str, act: Callable[[], object]) -> Link:
        return named(Link(text), name, act)

    def _lead(self, text: str, place: Place) -> Link:
        return named(Link(text), f"to {text}", lambda: self.wanted.emit(place))

    def _first(self) -> QWidget | None:
        found = self._body.findChildren(Button)
        return next((each for each in found if each.isEnabled()), None)


def named(button: AnyButton, name: str, act: Callable[[], object]) -> AnyButton:
    """By its name it is found again after the card was drawn anew."""
    button.setObjectName(name)
    button.clicked.connect(lambda: act())
    return button


def stacked(parts: Parts, spacing: int = 8) -> QWidget:
    below = QWidget()
    column = QVBoxLayout(below)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for each in parts:
        if isinstance(each, QLayout):
            column.addLayout(each)
        else:
            column.addWidget(each)
    return below


def in_line(*parts: QWidget) -> Flow:
    line = Flow()
    line.add(*parts)
    return line


def quiet(text: str) -> Muted:
    words = Muted(text)
    words.setWordWrap(True)
    return words
