"""Long work that a page asks for: done in the store's lane, with the desk covered meanwhile."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from disrupt.errors import Trouble
from disrupt.task import Task
from ui.jobs import STORE, Jobs, Work
from ui.waiting import Waiting

Result = TypeVar("Result")


class LongWork:
    """One piece at a time. Of what was left, or stopped by leaving, nobody hears any more."""

    def __init__(self, page: QWidget, jobs: Jobs) -> None:
        self._page, self._jobs = page, jobs
        self._task: Task | None = None
        self._waiting: Waiting | None = None

    @property
    def is_under_way(self) -> bool:
        return self._task is not None

    def run(
        self,
        title: str,
        work: Work[Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Trouble], None],
    ) -> None:
        self.leave()

        def end(outcome: Callable[[], None]) -> None:
            """What ended after another was begun in its place is not waited for any more."""
            if self._task is task:
                self._finish()
                outcome()

        task = self._task = self._jobs.run(
            STORE,
            work,
            lambda result: end(lambda: then(result)),
            lambda error: end(lambda: _fail(otherwise, error)),
        )
        self._waiting = Waiting(self._page, task, title)

    def leave(self) -> None:
        """Whatever is under way is stopped, and nothing of it is kept."""
        if self._task:
            self._task.stop()
        self._finish()

    def _finish(self) -> None:
        if self._waiting:
            self._waiting.finish()
        self._waiting = self._task = None


def _fail(otherwise: Callable[[Trouble], None], error: Exception) -> None:
    """What nobody here can put right is not for this page."""
    if not isinstance(error, Trouble):
        raise error
    otherwise(error)
