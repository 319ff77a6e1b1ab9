"""Rows one by one: whoever waits is told before each, and may stop before the next."""

import pytest

from disrupt.errors import Stopped
from disrupt.sheets.steps import one_by_one
from disrupt.task import Task


def test_before_each_it_is_told_how_many_are_done():
    task = Task()
    told = [(thing, task.doing, task.done, task.of) for thing in one_by_one(task, "Read", "abc")]
    assert told == [("a", "Read", 0, 3), ("b", "Read", 1, 3), ("c", "Read", 2, 3)]


def test_once_it_was_stopped_the_next_is_not_given_out():
    task = Task()
    things = one_by_one(task, "Read", "abc")
    assert next(things) == "a"
    task.stop()
    with pytest.raises(Stopped):
        next(things)


def test_of_nothing_nothing_is_told():
    task = Task()
    assert (list(one_by_one(task, "Read", ())), task.doing) == ([], "")
