"""What nobody needs any more is cleared away where widgets live, and nowhere else."""

import gc
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject

from ui.jobs import PAPER
from ui.tidying import OLDEST, Tidying


class Ring:
    """Only a collector finds that nobody needs it."""

    cleared: list[int] = []  # noqa: RUF012 - each test empties it

    def __init__(self):
        self.itself = self

    def __del__(self):
        Ring.cleared.append(get_ident())


@pytest.fixture
def tidying(qtbot, jobs):
    above = QObject()
    Ring.cleared.clear()
    yield Tidying(above, jobs)
    gc.unfreeze()
    gc.enable()


def test_python_does_not_tidy_by_itself_any_more(tidying):
    Ring()
    kept = [[each] for each in range(5000)]
    assert (gc.isenabled(), Ring.cleared, len(kept)) == (False, [], 5000)


def test_it_is_done_as_often_as_python_would_in_the_thread_of_the_widgets(qtbot, tidying):
    Ring()
    kept = [[each] for each in range(5000)]
    qtbot.waitUntil(lambda: Ring.cleared == [get_ident()])
    assert kept


@pytest.fixture
def ages():
    """Which of them were looked through; each is due once it holds anything."""
    found, before = [], gc.get_threshold()

    def listen(phase, told):
        if phase == "start":
            found.append(told["generation"])

    gc.set_threshold(1, 0, 0)
    gc.callbacks.append(listen)
    yield found
    gc.callbacks.remove(listen)
    gc.set_threshold(*before)


def look(tidying):
    """So often that each age is due: a look of one makes the next older due."""
    kept = []
    for _ in range(8):
        kept += [[each] for each in range(10)]
        tidying.look()


def test_while_a_lane_works_the_oldest_things_wait(qtbot, tidying, jobs, ages):
    go_on = Event()
    jobs.run(PAPER, lambda _task: go_on.wait(5), lambda _done: None, lambda _error: None)
    look(tidying)
    while_busy = max(ages)
    go_on.set()
    assert while_busy == OLDEST - 1
    qtbot.waitUntil(lambda: look(tidying) or OLDEST in ages)


def test_what_the_program_is_made_of_is_not_looked_through_again(tidying):
    assert gc.get_freeze_count() > 10_000
