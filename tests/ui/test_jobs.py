"""Long work: one lane after the other's, stopped without a trace, and told where widgets live."""

from threading import Event, get_ident

import pytest

from disrupt.errors import Stopped
from disrupt.task import Task
from ui.jobs import PAPER, STORE, Jobs


@pytest.fixture
def jobs(qtbot):
    lanes = Jobs()
    yield lanes
    lanes.end()


class Told:
    """What came back, and in which thread."""

    def __init__(self):
        self.results, self.errors, self.threads = [], [], []

    def then(self, result):
        self.results.append(result)
        self.threads.append(get_ident())

    def otherwise(self, error):
        self.errors.append(error)
        self.threads.append(get_ident())

    def came(self):
        return bool(self.results or self.errors)


@pytest.fixture
def told():
    return Told()


def test_it_works_beside_the_window_and_tells_the_window(qtbot, jobs, told):
    jobs.run(STORE, lambda _task: get_ident(), told.then, told.otherwise)
    qtbot.waitUntil(told.came)
    assert told.results != [get_ident()]
    assert told.threads == [get_ident()]


def test_what_went_wrong_comes_back_as_it_was(qtbot, jobs, told):
    wrong = ValueError("no")

    def work(task):
        raise wrong

    jobs.run(STORE, work, told.then, told.otherwise)
    qtbot.waitUntil(told.came)
    assert (told.results, told.errors) == ([], [wrong])


def test_one_lane_does_one_thing_after_the_other(qtbot, jobs, told):
    first = Event()
    done = []

    def wait(task):
        assert first.wait(10)
        done.append("first")

    jobs.run(STORE, wait, told.then, told.otherwise)
    jobs.run(STORE, lambda _task: done.append("second"), told.then, told.otherwise)
    first.set()
    qtbot.waitUntil(lambda: len(told.results) == 2)
    assert done == ["first", "second"]


def test_paper_does_not_wait_for_the_register(qtbot, jobs, told):
    hold = Event()
    jobs.run(STORE, lambda _task: hold.wait(10), told.then, told.otherwise)
    jobs.run(PAPER, lambda _task: "drawn", told.then, told.otherwise)
    qtbot.waitUntil(lambda: told.results == ["drawn"])
    hold.set()


def test_whoever_waits_sees_how_far_it_has_come(qtbot, jobs, told):
    hold, there = Event(), Event()

    def work(task):
        task.reach("Reading", 3, 10)
        there.set()
        hold.wait(10)

    task = jobs.run(STORE, work, told.then, told.otherwise)
    assert there.wait(10)
    assert (task.doing, task.done, task.of) == ("Reading", 3, 10)
    hold.set()
    qtbot.waitUntil(told.came)


def test_what_is_stopped_does_not_begin_its_next_step(qtbot, jobs, told):
    begun, stopped = Event(), Event()
    steps = []

    def work(task):
        task.reach("first")
        steps.append("first")
        begun.set()
        stopped.wait(10)
        task.reach("second")
        steps.append("second")

    task = jobs.run(STORE, work, told.then, told.otherwise)
    assert begun.wait(10)
    task.stop()
    stopped.set()
    qtbot.waitUntil(told.came)
    assert steps == ["first"]
    assert isinstance(told.errors[0], Stopped)


def test_what_is_dropped_comes_back_to_nobody(qtbot, jobs, told):
    begun, dropped = Event(), Event()

    def work(task):
        begun.set()
        return dropped.wait(10)

    jobs.run(STORE, work, told.then, told.otherwise)
    assert begun.wait(10)
    jobs.drop()
    dropped.set()
    after = Told()
    jobs.run(STORE, lambda _task: "after", after.then, after.otherwise)
    qtbot.waitUntil(after.came)
    assert after.results == ["after"]
    assert not told.came()


def test_what_is_dropped_before_it_began_stops_at_its_first_step(qtbot, jobs, told):
    hold = Event()
    steps = []

    def work(task):
        task.reach("first")
        steps.append("first")

    jobs.run(STORE, lambda _task: hold.wait(10), told.then, told.otherwise)
    jobs.run(STORE, work, told.then, told.otherwise)
    jobs.drop()
    hold.set()
    after = Told()
    jobs.run(STORE, lambda _task: None, after.then, after.otherwise)
    qtbot.waitUntil(after.came)
    assert steps == []


def test_the_end_waits_for_the_work_and_hears_of_it(qtbot, told):
    lanes = Jobs()
    lanes.run(STORE, lambda _task: "done", told.then, told.otherwise)
    lanes.end()
    assert told.results == ["done"]


def test_after_the_end_nothing_is_begun(qtbot, told):
    lanes = Jobs()
    lanes.end()
    task = lanes.run(PAPER, lambda _task: "done", told.then, told.otherwise)
    assert task.is_stopped
    assert (told.results, told.errors) == ([], [])


def test_a_task_nobody_stopped_goes_on():
    task = Task()
    task.reach("Reading")
    assert not task.is_stopped
