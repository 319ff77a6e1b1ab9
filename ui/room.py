"""Showing in the room: who is shown, when that is in the log, and when nobody is shown any more."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from disrupt.errors import Trouble
from disrupt.store.backup import MARKING
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.forum.considered import Considered
from orders.forum.others import others
from orders.forum.present import present
from orders.forum.shown import Shown, shown
from reports.shown import tell
from ui.jobs import STORE, Jobs
from ui.room_window import RoomWindow

TELLING = "Putting into the log who is shown"


class Room(QObject):
    """One for a desk. Whoever is talked about is known to it before the room is opened, too."""

    troubled = Signal(object)
    turned = Signal(bool)
    """Whether it is open now."""

    def __init__(self, desk: Workspace, jobs: Jobs, beside: QWidget) -> None:
        super().__init__(beside)
        self._desk, self._jobs, self._beside = desk, jobs, beside
        self._task: Task | None = None
        self._window: RoomWindow | None = None
        self._known: Considered | None = None
        self._told: set[tuple[str, str]] = set()
        """To whom, and what, since it was opened."""
        self._nameless = False
        beside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever takes the desk off the screen takes away what was shown from it."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    def turn(self, meeting: str) -> None:
        """Opened while the meeting is held and somebody is there; or closed."""
        if self._window:
            self.close()
            return
        try:
            present(self._desk, meeting)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self._told.clear()
        self._window = RoomWindow(f"{MARKING} — {self._desk.store.about.controller}")
        self._window.closed.connect(self._is_closed)
        self._window.open(self._beside)
        self.turned.emit(True)
        self._show()

    def follow(self, about: str) -> None:
        """Until whoever is talked about now is known, nobody is shown."""
        if self._known and self._known.about != about:
            self.know(None)

    def know(self, considered: Considered | None) -> None:
        """What was told of somebody stays until there is more to tell of the same one."""
        before, self._known = self._known, considered
        if not before or not considered or before.about != considered.about:
            self._blank()
        self._show()

    def heed(self, phase: str) -> None:
        """Whoever came meanwhile is told of too; without anybody there, nobody is shown."""
        if phase != "in the room":
            self.close()
        else:
            self._show()

    def hide_names(self, *, on: bool) -> None:
        self._nameless = on
        self._blank()
        self._show()

    def leave(self) -> None:
        """The meeting is left: what was known there is not for another."""
        self._known = None
        self.close()

    def close(self) -> None:
        if self._window:
            self._window.close()

    def _show(self) -> None:
        self._leave_off()
        if self._window is None or self._known is None:
            return
        self._task = task = self._jobs.run(
            STORE,
            partial(self._tell, self._known, self._nameless),
            lambda now: self._put(task, now),
            lambda error: self._fail(task, error),
        )

    def _tell(self, known: Considered, nameless: bool, task: Task) -> Shown:
        """It is in the log first, and once, to whom and of what."""
        # Whoever was passed by meanwhile is not shown.
        task.reach(TELLING)
        here = present(self._desk, known.meeting)
        now = shown(known, others(self._desk, known.about), nameless=nameless)
        told = (here.says, now.text)
        if told not in self._told:
            tell(self._desk, now, here)
            self._told.add(told)
        return now

    def _put(self, task: Task, now: Shown) -> None:
        if task is self._task and self._window:
            self._task = None
            self._window.put(now)

    def _fail(self, task: Task, error: Exception) -> None:
        if task is not self._task:
            return
        self._task = None
        self._blank()
        if not isinstance(error, Trouble):
            raise error
        said = f"Nobody is shown in the room. {error.message}"
        self.troubled.emit(Trouble(said, error.remedy))

    def _blank(self) -> None:
        if self._window:
            self._window.put(None)

    def _leave_off(self) -> None:
        """Of whoever was to be shown next."""
        if self._task:
            self._task.stop()
            self._task = None

    def _is_closed(self) -> None:
        self._leave_off()
        self._window = None
        self.turned.emit(False)
