"""What nobody needs any more is cleared away where widgets live, and nowhere else."""

import gc
from threading import get_ident

import pytest
from PySide6.QtCore import QObject

from ui.tidying import Tidying


class Ring:
    """Only a collector finds that nobody needs it."""

    cleared: list[int] = []  # noqa: RUF012 - each test empties it

    def __init__(self):
        self.itself = self

    def __del__(self):
        Ring.cleared.append(get_ident())


@pytest.fixture
def tidying(qtbot):
    above = QObject()
    Ring.cleared.clear()
    yield Tidying(above)
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


def test_what_the_program_is_made_of_is_not_looked_through_again(tidying):
    assert gc.get_freeze_count() > 10_000
