"""The one try that a page at the door waits for; what came of any other reaches nobody."""

from collections.abc import Callable
from functools import partial

from disrupt.task import Task
from ui.jobs import STORE, Jobs, Result, Work


class Try:
    """A lock drops it, and then it seats nobody, whoever touches the machine meanwhile."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._task: Task | None = None

    def begin(
        self,
        work: Work[Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        task: Task = self._jobs.run(
            STORE,
            work,
            lambda came: self._end(task, partial(then, came)),
            lambda error: self._end(task, partial(otherwise, error)),
        )
        self._task = task

    def drop(self) -> bool:
        """Whether there was one."""
        task, self._task = self._task, None
        if task:
            task.stop()
        return task is not None

    def _end(self, task: Task, call: Callable[[], None]) -> None:
        if task is self._task:
            self._task = None
            call()
