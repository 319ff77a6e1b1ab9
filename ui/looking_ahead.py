"""What is known of each subject of a meeting: looked for beside the window, the next one ahead."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from disrupt.errors import Stopped
from disrupt.task import Task
from ui.jobs import ROOM, Jobs

Found = TypeVar("Found")
LOOKING = "Looking at the next subject"


class LookingAhead(QObject, Generic[Found]):
    """Whatever comes back is of the one that is wanted now, or is kept until it is wanted."""

    known = Signal(str, object)
    """The reference, and what was found of it."""
    troubled = Signal(object)

    def __init__(self, jobs: Jobs, look: Callable[[str], Found], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._look = jobs, look
        self._wanted = ""
        self._found: dict[str, Found] = {}
        self._under_way: dict[str, Task] = {}

    def ask(self, about: str) -> None:
        """At once, where it is known; nobody waits any more for what was wanted before."""
        self._wanted = about
        for other in set(self._under_way) - {about}:
            self._stop(other)
        if about in self._found:
            self.known.emit(about, self._found[about])
        else:
            self._begin(about)

    def ahead(self, about: str) -> None:
        """It is likely to be wanted next."""
        if about not in self._found:
            self._begin(about)

    def forget(self, about: str) -> None:
        """Something else stands in the register now."""
        self._found.pop(about, None)
        self._stop(about)

    @property
    def is_looking(self) -> bool:
        return bool(self._under_way)

    def leave(self) -> None:
        for about in tuple(self._under_way):
            self._stop(about)
        self._wanted = ""

    def _begin(self, about: str) -> None:
        if about in self._under_way:
            return
        task = self._under_way[about] = self._jobs.run(
            ROOM,
            partial(self._looked, about),
            lambda found: self._know(about, task, found),
            lambda error: self._fail(about, task, error),
        )

    def _looked(self, about: str, task: Task) -> Found:
        # Whoever was passed by meanwhile is not looked at: a look is logged.
        task.reach(LOOKING)
        return self._look(about)

    def _stop(self, about: str) -> None:
        if task := self._under_way.pop(about, None):
            task.stop()

    def _know(self, about: str, task: Task, found: Found) -> None:
        """What was asked before the register changed is dropped."""
        if self._under_way.get(about) is not task:
            return
        del self._under_way[about]
        self._found[about] = found
        if about == self._wanted:
            self.known.emit(about, found)

    def _fail(self, about: str, task: Task, error: Exception) -> None:
        if self._under_way.get(about) is not task:
            return
        del self._under_way[about]
        if about == self._wanted and not isinstance(error, Stopped):
            self.troubled.emit(error)
