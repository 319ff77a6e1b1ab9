"""Long work beside the window: three lanes, and what came of it back where widgets live."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from disrupt.task import Task

STORE, PAPER, ROOM = "store", "paper", "room"
"""What touches the register, one after the other; what only draws; and what a meeting waits for,
which never stands behind what can be asked again.
"""

Result = TypeVar("Result")
Work = Callable[[Task], Result]


class Jobs(QObject):
    """One worker a lane. It owns no widget; what is dropped comes back to nobody."""

    _ended = Signal(object)
    """What is to be called where widgets live."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {name: ThreadPoolExecutor(1, name) for name in (STORE, PAPER, ROOM)}
        self._under_way: set[Task] = set()
        self._is_over = False
        self._ended.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: str,
        work: Work[Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Exception], None],
    ) -> Task:
        """Begin it, or put it behind what its lane is doing; one of the other two is called.

        After the end nothing is begun, and nothing called.
        """
        task = Task()
        if self._is_over:
            task.stop()
            return task
        self._under_way.add(task)
        self._lanes[lane].submit(self._do, task, partial(_outcome, work, task, then, otherwise))
        return task

    @property
    def is_busy(self) -> bool:
        """Whether anything is still to come back."""
        return bool(self._under_way)

    def drop(self) -> None:
        """All of it is told to stop, and nothing of it comes back: the desk is being left."""
        for task in self._under_way:
            task.stop()
        self._under_way.clear()

    def end(self) -> None:
        """Wait until every lane is empty, and hear what came of it: nothing is left half done."""
        self._is_over = True
        for lane in self._lanes.values():
            lane.shutdown()
        QCoreApplication.sendPostedEvents(self)

    def _do(self, task: Task, outcome: Callable[[], Callable[[], None]]) -> None:
        self._ended.emit(partial(self._deliver, task, outcome()))

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        """A slot of its own, so that what is still on its way goes when this goes."""
        call()

    def _deliver(self, task: Task, call: Callable[[], None]) -> None:
        if task in self._under_way:
            self._under_way.remove(task)
            call()


def _outcome(
    work: Work[Result],
    task: Task,
    then: Callable[[Result], None],
    otherwise: Callable[[Exception], None],
) -> Callable[[], None]:
    try:
        return partial(then, work(task))
    except Exception as error:  # noqa: BLE001 - it is told where widgets live, and nothing is lost
        return partial(otherwise, error)
