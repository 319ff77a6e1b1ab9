"""The monitor itself: it sees work, and it sees waiting."""

from threading import Event
from time import thread_time

import pytest

from tests.ui.gap import Gap


def work(seconds):
    until = thread_time() + seconds
    while thread_time() < until:
        pass


def test_a_window_that_answers_has_no_gap(qtbot):
    gap = Gap()
    qtbot.wait(50)
    gap.check()


def test_work_in_one_go_is_a_gap(qtbot):
    gap = Gap()
    work(0.6)
    qtbot.waitUntil(lambda: gap.worked > 0.5)
    with pytest.raises(AssertionError, match="busy for 6"):
        gap.check()


def test_so_is_standing_still_for_long(qtbot):
    gap = Gap()
    Event().wait(2.1)
    qtbot.waitUntil(lambda: gap.waited > 2)
    with pytest.raises(AssertionError, match=r"stood still for 2\.\d s"):
        gap.check()


def test_what_a_test_did_itself_does_not_count(qtbot):
    gap = Gap()
    work(0.12)
    gap.forget()
    qtbot.wait(50)
    gap.check()
